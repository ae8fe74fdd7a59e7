/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-canvas-private.h"

#include <glib/gi18n.h>

static void
append_section (GMenu *menu, const char *const *labels_and_actions)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; labels_and_actions[i] != NULL; i += 2)
    g_menu_append (section, labels_and_actions[i], labels_and_actions[i + 1]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* What can be done with a layer, as it is now. */
static GMenu *
create_menu (const RosetteShape *shape)
{
  const char *hide = shape->is_hidden ? _ ("_Show") : _ ("_Hide");
  const char *lock = shape->is_locked ? _ ("Un_lock") : _ ("_Lock");
  GMenu *menu = g_menu_new ();

  append_section (
    menu, (const char *const[]){ _ ("_Raise"), "layer.raise", _ ("Lo_wer"), "layer.lower", NULL });
  append_section (
    menu, (const char *const[]){ hide, "layer.toggle-hidden", lock, "layer.toggle-locked", NULL });
  append_section (menu,
                  (const char *const[]){ _ ("Re_name"), "layer.rename", _ ("_Duplicate"),
                                         "layer.duplicate", _ ("D_elete"), "layer.remove", NULL });

  return menu;
}

static gboolean
pop_up (RosetteDesignCanvas *self, double x, double y)
{
  RosetteLayer *layer =
    self->editor != NULL ? rosette_design_editor_get_selected (self->editor) : NULL;
  g_autoptr (GMenu) menu = NULL;

  if (layer == NULL)
    return FALSE;

  menu = create_menu (rosette_layer_get_shape (layer));
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));

  return TRUE;
}

/* What is under the pointer is selected first: the tool takes it for a click. */
static void
pressed_cb (RosetteDesignCanvas *self, int n_press, double x, double y)
{
  RosetteToolPoint point = { x, y, 1.0 / self->view.zoom, 0 };

  if (self->tool == NULL || rosette_design_editor_is_in_gesture (self->editor))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  rosette_design_view_to_units (&self->view, &point.x, &point.y);
  rosette_design_tool_press (self->tool, &point);
  rosette_design_tool_release (self->tool);
  pop_up (self, x, y);
}

gboolean
rosette_design_canvas_pop_up (RosetteDesignCanvas *self)
{
  RosetteLayer *layer =
    self->editor != NULL ? rosette_design_editor_get_selected (self->editor) : NULL;
  double x, y;

  if (layer == NULL)
    return FALSE;

  x = rosette_layer_get_shape (layer)->x;
  y = rosette_layer_get_shape (layer)->y;
  rosette_design_view_to_pixels (&self->view, &x, &y);

  return pop_up (self, CLAMP (x, 0.0, self->view.width), CLAMP (y, 0.0, self->view.height));
}

void
rosette_design_canvas_add_menu (RosetteDesignCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
