/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/command-gestures.h"

#include "artwork/frame.h"
#include "artwork/knob.h"
#include "badges/design-overlay.h"
#include "badges/layer-row.h"
#include "hand.h"

#include <math.h>

static void
click_middle (Desk *desk, const char *label, guint button, guint n_clicks)
{
  graphene_point_t point = desk_find_middle (desk, label);

  hand_click_at (desk->canvas, point.x, point.y, button, n_clicks);
}

void
gesture_click_nothing (Desk *desk)
{
  graphene_point_t point = desk_find_point (desk, 40, 40);

  hand_click_at (desk->canvas, point.x, point.y, GDK_BUTTON_PRIMARY, 1);
}

void
gesture_click_sun (Desk *desk)
{
  click_middle (desk, "Sun", GDK_BUTTON_PRIMARY, 1);
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer layer)
{
  return ROSETTE_IS_LAYER_ROW (widget)
         && rosette_layer_row_get_layer (ROSETTE_LAYER_ROW (widget)) == layer;
}

GtkWidget *
gesture_find_row (Desk *desk, const char *label)
{
  return hand_find (desk->list, is_row_of, desk_find_layer (desk, label));
}

static void
click_row (Desk *desk, const char *label, guint button)
{
  GtkWidget *row = gesture_find_row (desk, label);

  g_assert_true (hand_reach (row));
  hand_click (row, button);
}

void
gesture_click_row_of_moon (Desk *desk)
{
  click_row (desk, "Moon", GDK_BUTTON_PRIMARY);
}

void
gesture_open_menu (Desk *desk)
{
  click_middle (desk, "Star", GDK_BUTTON_SECONDARY, 1);
}

void
gesture_open_menu_of_row (Desk *desk)
{
  click_row (desk, "Star", GDK_BUTTON_SECONDARY);
}

void
gesture_double_click_words (Desk *desk)
{
  click_middle (desk, "Words", GDK_BUTTON_PRIMARY, 2);
}

void
gesture_click_review (Desk *desk)
{
  hand_click (desk_find_button (desk, "Preview and Checks"), GDK_BUTTON_PRIMARY);
}

void
gesture_click_add (Desk *desk)
{
  hand_click (hand_find_type (GTK_WIDGET (desk->side), GTK_TYPE_MENU_BUTTON), GDK_BUTTON_PRIMARY);
}

/* @dx, @dy: in design units */
static void
drag_by (Desk *desk, double x, double y, double dx, double dy, const char *modifier)
{
  graphene_point_t from = desk_find_point (desk, x, y);
  graphene_point_t to = desk_find_point (desk, x + dx, y + dy);

  hand_drag (desk->canvas, &from, &to, GDK_BUTTON_PRIMARY, modifier);
}

static const RosetteShape *
get_star (Desk *desk)
{
  return rosette_layer_get_shape (desk_find_layer (desk, "Star"));
}

void
gesture_move_by_1 (Desk *desk)
{
  drag_by (desk, get_star (desk)->x, get_star (desk)->y, 0, 1, "ctrl");
}

void
gesture_move_by_10 (Desk *desk)
{
  drag_by (desk, get_star (desk)->x, get_star (desk)->y, 0, 10, "ctrl");
}

static void
drag_handle (Desk *desk, RosetteHandle handle, double dx, double dy, const char *modifier)
{
  double x, y;

  rosette_frame_get_handle (get_star (desk), handle, ROSETTE_OVERLAY_REACH_PX, &x, &y);
  drag_by (desk, x, y, dx, dy, modifier);
}

void
gesture_widen_by_1 (Desk *desk)
{
  drag_handle (desk, ROSETTE_HANDLE_EAST, 1, 0, "ctrl");
}

void
gesture_widen_by_10 (Desk *desk)
{
  drag_handle (desk, ROSETTE_HANDLE_EAST, 5, 0, "ctrl");
}

void
gesture_heighten_by_10 (Desk *desk)
{
  drag_handle (desk, ROSETTE_HANDLE_SOUTH, 0, 5, "ctrl");
}

static void
turn_by (Desk *desk, double degrees, const char *modifier)
{
  double radius = get_star (desk)->height / 2.0 + ROSETTE_OVERLAY_REACH_PX;
  double angle = degrees * G_PI / 180.0;

  drag_handle (desk, ROSETTE_HANDLE_ROTATE, radius * sin (angle), radius * (1.0 - cos (angle)),
               modifier);
}

void
gesture_turn_by_1 (Desk *desk)
{
  turn_by (desk, 1, "ctrl");
}

void
gesture_turn_by_15 (Desk *desk)
{
  turn_by (desk, 15, "shift");
}

void
gesture_turn_gradient (Desk *desk)
{
  const RosetteShape *ground = rosette_layer_get_shape (desk_find_layer (desk, "Ground"));
  double x, y;

  g_assert_true (rosette_knob_get_place (ground, ROSETTE_KNOB_FILL_END, &x, &y));
  drag_by (desk, x, y, ground->x - x, ground->y + ground->height / 2.0 - y, NULL);
}
