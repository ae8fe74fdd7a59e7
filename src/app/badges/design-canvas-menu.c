/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-canvas-private.h"

#include "badges/design-menu.h"

/* What is under the pointer is selected first, unless it is already: the tool takes it for a click.
 */
static void
pressed_cb (RosetteDesignCanvas *self, int n_press, double x, double y)
{
  RosetteToolPoint point = { x, y, 1.0 / self->view.zoom, 0 };

  if (self->tool == NULL || rosette_design_editor_is_in_gesture (self->editor)
      || rosette_design_editor_get_design (self->editor) == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  rosette_design_view_to_units (&self->view, &point.x, &point.y);
  rosette_design_tool_press (self->tool, &point);
  rosette_design_tool_cancel (self->tool);
  rosette_design_menu_pop_up (self->menu, self->editor, x, y);
}

gboolean
rosette_design_canvas_pop_up (RosetteDesignCanvas *self)
{
  g_autoptr (RosetteShape) frame = NULL;
  double x = ROSETTE_CANVAS_UNITS / 2.0, y = ROSETTE_CANVAS_UNITS / 2.0;

  if (self->editor == NULL || rosette_design_editor_get_design (self->editor) == NULL)
    return FALSE;

  frame = rosette_design_editor_dup_frame (self->editor);
  if (frame != NULL)
    {
      x = frame->x;
      y = frame->y;
    }
  rosette_design_view_to_pixels (&self->view, &x, &y);
  rosette_design_menu_pop_up (self->menu, self->editor, CLAMP (x, 0.0, self->view.width),
                              CLAMP (y, 0.0, self->view.height));

  return TRUE;
}

void
rosette_design_canvas_add_menu (RosetteDesignCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->menu = rosette_design_menu_new (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
