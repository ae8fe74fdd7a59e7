/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-canvas-private.h"

#include <math.h>

/* By how much one notch of the wheel zooms, and how far it pans. */
#define ZOOM_FACTOR 1.15
#define SCROLL_PX   48.0

static RosetteToolPoint
get_point (RosetteDesignCanvas *self, GdkModifierType state)
{
  RosetteToolPoint point = { self->pointer_x, self->pointer_y, 1.0 / self->view.zoom, state };

  rosette_design_view_to_units (&self->view, &point.x, &point.y);

  return point;
}

static GdkModifierType
get_state (gpointer controller)
{
  return gtk_event_controller_get_current_event_state (controller);
}

void
rosette_design_canvas_update_cursor (RosetteDesignCanvas *self, GdkModifierType state)
{
  RosetteToolPoint point = get_point (self, state);
  const char *name = NULL;

  if (self->is_panning)
    name = "grabbing";
  else if (self->is_space_held)
    name = "grab";
  else if (self->tool != NULL)
    name = rosette_design_tool_get_cursor (self->tool, &point);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

void
rosette_design_canvas_move_tool (RosetteDesignCanvas *self, GdkModifierType state)
{
  RosetteToolPoint point = get_point (self, state);

  if (self->tool == NULL)
    return;

  rosette_design_tool_motion (self->tool, &point);
  rosette_design_canvas_update_cursor (self, state);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (RosetteDesignCanvas *self, double x, double y, GtkEventController *controller)
{
  self->pointer_x = x;
  self->pointer_y = y;
  rosette_design_canvas_update_cursor (self, get_state (controller));
}

static void
pan_to (RosetteDesignCanvas *self, double x, double y)
{
  rosette_design_view_pan (&self->view, x - self->pan_x, y - self->pan_y);
  self->pan_x = x;
  self->pan_y = y;
  rosette_design_canvas_view_changed (self);
}

static void
begin_pan (RosetteDesignCanvas *self)
{
  self->is_panning = TRUE;
  self->pan_x = self->pan_y = 0.0;
  rosette_design_canvas_update_cursor (self, 0);
}

static void
end_pan (RosetteDesignCanvas *self)
{
  self->is_panning = FALSE;
  rosette_design_canvas_update_cursor (self, 0);
}

static void
drag_begin_cb (RosetteDesignCanvas *self, double x, double y, GtkGesture *gesture)
{
  RosetteToolPoint point;

  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->is_space_held)
    {
      begin_pan (self);
      return;
    }
  if (self->tool == NULL)
    return;

  point = get_point (self, get_state (gesture));
  rosette_design_tool_press (self->tool, &point);
  rosette_design_canvas_update_cursor (self, get_state (gesture));
}

static void
drag_update_cb (RosetteDesignCanvas *self, double dx, double dy, GtkGesture *gesture)
{
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  self->pointer_x = x + dx;
  self->pointer_y = y + dy;
  if (self->is_panning)
    pan_to (self, dx, dy);
  else
    rosette_design_canvas_move_tool (self, get_state (gesture));
}

static void
drag_end_cb (RosetteDesignCanvas *self)
{
  if (self->is_panning)
    end_pan (self);
  else if (self->tool != NULL)
    rosette_design_tool_release (self->tool);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cancel_cb (RosetteDesignCanvas *self)
{
  if (self->is_panning)
    end_pan (self);
  else if (self->tool != NULL)
    rosette_design_tool_cancel (self->tool);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The press itself brings the focus to the canvas. */
static void
released_cb (RosetteDesignCanvas *self, int n_press, double x, double y)
{
  RosetteToolPoint point = { x, y, 1.0 / self->view.zoom, 0 };

  if (n_press != 2 || self->tool == NULL)
    return;

  rosette_design_view_to_units (&self->view, &point.x, &point.y);
  rosette_design_canvas_enter (self, &point);
}

static gboolean
scroll_cb (RosetteDesignCanvas *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = get_state (controller);

  if (state & GDK_CONTROL_MASK)
    rosette_design_view_zoom_at (&self->view, self->view.zoom * pow (ZOOM_FACTOR, -dy),
                                 self->pointer_x, self->pointer_y);
  else if (state & GDK_SHIFT_MASK)
    rosette_design_view_pan (&self->view, -(dx + dy) * SCROLL_PX, 0.0);
  else
    rosette_design_view_pan (&self->view, -dx * SCROLL_PX, -dy * SCROLL_PX);
  rosette_design_canvas_view_changed (self);

  return GDK_EVENT_STOP;
}

/* The first finger may have begun to move a layer before the second came down: that was not meant,
 * and nothing but the pinch hears these fingers from here on. */
static void
pinch_begin_cb (RosetteDesignCanvas *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  cancel_cb (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinch_zoom = self->view.zoom;
}

static void
pinch_cb (RosetteDesignCanvas *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    rosette_design_view_zoom_at (&self->view, self->pinch_zoom * scale, x, y);
  rosette_design_canvas_view_changed (self);
}

static void
add_drags (RosetteDesignCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pan = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (pan), GDK_BUTTON_MIDDLE);
  g_signal_connect_swapped (pan, "drag-begin", G_CALLBACK (begin_pan), self);
  g_signal_connect_swapped (pan, "drag-update", G_CALLBACK (pan_to), self);
  g_signal_connect_swapped (pan, "drag-end", G_CALLBACK (end_pan), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pan));

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
rosette_design_canvas_add_pointer (RosetteDesignCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  add_drags (self);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
