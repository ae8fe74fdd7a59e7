/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What only a pointer does on the canvas and in the list: wheel, pan, rubber band, drag of a row.
 */

#include "badges/command-gestures.h"
#include "badges/design-canvas.h"
#include "hand.h"

static RosetteDesignView
get_view (Desk *desk)
{
  RosetteDesignView view;

  rosette_design_canvas_get_view (ROSETTE_DESIGN_CANVAS (desk->canvas), &view);

  return view;
}

/* With Ctrl it zooms, at the pointer; else it pans, with Shift to the side. */
static void
test_wheel (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  double middle = gtk_widget_get_width (desk->canvas) / 2.0;
  RosetteDesignView before, after;

  desk_lay (desk, "Star");
  before = get_view (desk);
  hand_scroll (desk->canvas, middle, -1, "ctrl");
  after = get_view (desk);
  g_assert_cmpfloat_with_epsilon (after.zoom, before.zoom * 1.15, 0.001);
  hand_scroll (desk->canvas, middle, 1, "ctrl");
  g_assert_cmpfloat_with_epsilon (get_view (desk).zoom, before.zoom, 0.001);
  hand_scroll (desk->canvas, middle, 2, NULL);
  after = get_view (desk);
  g_assert_cmpfloat_with_epsilon (after.y, before.y - 96.0, 1.0);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 1.0);
  hand_scroll (desk->canvas, middle, 2, "shift");
  g_assert_cmpfloat_with_epsilon (get_view (desk).x, before.x - 96.0, 1.0);
  desk_assert_unchanged (desk);
}

static void
pan (Desk *desk, guint button, const char *modifier)
{
  graphene_point_t from = desk_find_middle (desk, "Star");
  graphene_point_t to = GRAPHENE_POINT_INIT (from.x + 60.0f, from.y - 40.0f);
  RosetteDesignView before = get_view (desk);
  RosetteDesignView after;

  hand_drag (desk->canvas, &from, &to, button, modifier);
  after = get_view (desk);
  g_assert_cmpfloat_with_epsilon (after.x - before.x, 60.0, 1.0);
  g_assert_cmpfloat_with_epsilon (after.y - before.y, -40.0, 1.0);
  desk_assert_unchanged (desk);
}

static void
test_pan (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  desk_lay (desk, "Star");
  pan (desk, GDK_BUTTON_PRIMARY, "space");
  pan (desk, GDK_BUTTON_MIDDLE, NULL);
}

static void
assert_news (Desk *desk, const char *before, const char *expected)
{
  g_autofree char *after = desk_describe (desk);
  g_autofree char *news = desk_compare (before, after);

  g_assert_cmpstr (news, ==, expected);
}

static void
stretch_band (Desk *desk,
              double left,
              double top,
              double right,
              double bottom,
              const char *modifier)
{
  graphene_point_t from = desk_find_point (desk, left, top);
  graphene_point_t to = desk_find_point (desk, right, bottom);

  hand_drag (desk->canvas, &from, &to, GDK_BUTTON_PRIMARY, modifier);
}

/* From where nothing is; with Shift more is selected. */
static void
test_band (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autofree char *before = NULL;

  desk_lay (desk, "");
  before = desk_describe (desk);
  stretch_band (desk, 40, 40, 320, 400, NULL);
  assert_news (desk, before, "selected: 2 Sun");
  stretch_band (desk, 950, 40, 700, 400, "shift");
  assert_news (desk, before, "selected: 2 Sun 4 Moon");
  desk_assert_unchanged (desk);
}

/* Two clicks go into a group; one beside leaves it. */
static void
test_group (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  graphene_point_t left;
  g_autofree char *before = NULL;

  desk_lay (desk, "");
  before = desk_describe (desk);
  left = desk_find_middle (desk, "Left");
  hand_click_at (desk->canvas, left.x, left.y, GDK_BUTTON_PRIMARY, 1);
  assert_news (desk, before, "selected: 9 Pair");
  hand_click_at (desk->canvas, left.x, left.y, GDK_BUTTON_PRIMARY, 2);
  assert_news (desk, before, "selected: 7 Left");
  gesture_click_nothing (desk);
  assert_news (desk, before, "");
  desk_assert_unchanged (desk);
}

static gboolean
is_drop_shown (gpointer row)
{
  return gtk_widget_has_css_class (row, "drop-above");
}

static gboolean
is_reordered (gpointer desk)
{
  return rosette_design_editor_get_undo_label (((Desk *) desk)->editor) != NULL;
}

/* A row onto the upper half of another, which shows where it will go, goes above it. */
static void
test_row (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  GtkWidget *row = NULL;
  GtkWidget *other = NULL;
  g_autofree char *before = NULL;

  desk_lay (desk, "Sun");
  before = desk_describe (desk);
  row = gesture_find_row (desk, "Sun");
  other = gesture_find_row (desk, "Star");
  g_assert_true (hand_reach (row));
  hand_hold (row, 60, gtk_widget_get_height (row) / 2.0, GDK_BUTTON_PRIMARY, NULL);
  hand_move (row, 75, 5);
  hand_move (other, 70, 6);
  hand_move (other, 72, 5);
  g_assert_true (hand_wait (is_drop_shown, other));
  hand_let_go (other, GDK_BUTTON_PRIMARY, NULL);
  g_assert_true (hand_wait (is_reordered, desk));
  assert_news (desk, before,
               "layers: Ground Fixed Star Sun Moon Words Drawing Pair; selected: 3 Sun");
  g_assert_cmpstr (rosette_design_editor_get_undo_label (desk->editor), ==, "Reorder");
  hand_press (desk->window, "<Control>z");
  desk_assert_unchanged (desk);
}

int
main (int argc, char *argv[])
{
  static const DeskCase cases[] = {
    { "/canvas-by-hand/wheel", test_wheel }, { "/canvas-by-hand/pan", test_pan },
    { "/canvas-by-hand/band", test_band },   { "/canvas-by-hand/group", test_group },
    { "/canvas-by-hand/row", test_row },
  };

  return desk_run (&argc, &argv, cases, G_N_ELEMENTS (cases));
}
