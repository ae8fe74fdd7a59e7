/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-side-private.h"

#include "badges/design-commands.h"
#include "badges/design-import.h"
#include "badges/symbol-picker.h"
#include "artwork/symbols.h"
#include "base/limits.h"

#include <glib/gi18n.h>

static RosetteDesignEditor *
get_editor (GtkWidget *widget)
{
  return ROSETTE_DESIGN_SIDE (widget)->editor;
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_editor_undo (get_editor (widget));
}

static void
redo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_editor_redo (get_editor (widget));
}

static void
zoom_in_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_canvas_zoom_in (ROSETTE_DESIGN_SIDE (widget)->canvas);
}

static void
zoom_out_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_canvas_zoom_out (ROSETTE_DESIGN_SIDE (widget)->canvas);
}

static void
zoom_fit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_canvas_zoom_fit (ROSETTE_DESIGN_SIDE (widget)->canvas);
}

static void
say_full (RosetteDesignSide *self)
{
  /* Translators: %d is how many layers a design can have */
  g_autofree char *text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "A design can have %d layer. Delete one that is not needed.",
                 "A design can have %d layers. Delete some that are not needed.",
                 ROSETTE_MAX_LAYERS),
    ROSETTE_MAX_LAYERS);

  rosette_design_side_toast (self, text);
}

/* What is added is gone on with: a text is typed, all else moved. */
static void
add (RosetteDesignSide *self, RosetteShape *shape)
{
  gboolean is_text = rosette_shape_is_text (shape);

  if (!rosette_design_add_selected (self->editor, shape))
    say_full (self);
  else if (is_text)
    rosette_design_side_focus_text (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
add_shape_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (widget);
  RosetteShapeKind kind = rosette_shape_kind_from_name (g_variant_get_string (parameter, NULL));

  gtk_menu_button_popdown (self->add_button);
  if (kind <= ROSETTE_SHAPE_ARC)
    add (self, rosette_shape_new (kind));
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteDesignSide) self = user_data;
  g_autoptr (GError) error = NULL;
  RosetteShape *shape = rosette_design_import_finish (result, &error);

  if (shape != NULL)
    add (self, shape);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rosette_design_side_toast (self, error->message);
}

static void
add_picture_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (widget);

  gtk_menu_button_popdown (self->add_button);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rosette_design_import_choose_async (GTK_WINDOW (gtk_widget_get_root (widget)), self->cancellable,
                                      imported_cb, g_object_ref (self));
}

static void
symbol_chosen_cb (RosetteDesignSide *self, guint index)
{
  add (self, rosette_symbols_new_shape (index));
}

static void
add_symbol_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (widget);
  GtkWidget *picker = rosette_symbol_picker_new (GTK_WINDOW (gtk_widget_get_root (widget)));

  gtk_menu_button_popdown (self->add_button);
  g_signal_connect_object (picker, "chosen", G_CALLBACK (symbol_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (picker));
}

static void
symbol_replaced_cb (RosetteDesignSide *self, guint index)
{
  g_autoptr (RosetteShape) shape = rosette_design_editor_dup_shape (self->editor);

  if (shape == NULL || shape->kind != ROSETTE_SHAPE_SYMBOL)
    return;

  rosette_symbols_put_into (index, shape);
  rosette_design_editor_end_step (self->editor);
  rosette_design_editor_change (self->editor, shape, _ ("Symbol"));
}

static void
change_symbol_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *picker = rosette_symbol_picker_new (GTK_WINDOW (gtk_widget_get_root (widget)));

  g_signal_connect_object (picker, "chosen", G_CALLBACK (symbol_replaced_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (picker));
}

static void
raise_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_raise_selected (get_editor (widget));
}

static void
lower_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_lower_selected (get_editor (widget));
}

static void
duplicate_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (!rosette_design_duplicate_selected (get_editor (widget)))
    say_full (ROSETTE_DESIGN_SIDE (widget));
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_remove_selected (get_editor (widget));
}

static void
rename_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (widget);

  gtk_toggle_button_set_active (self->layers_toggle, TRUE);
  rosette_layer_list_rename (self->layer_list);
}

static void
toggle_hidden_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (widget));

  if (layer != NULL)
    rosette_design_hide_layer (get_editor (widget), layer,
                               !rosette_layer_get_shape (layer)->is_hidden);
}

static void
toggle_locked_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (widget));

  if (layer != NULL)
    rosette_design_lock_layer (get_editor (widget), layer,
                               !rosette_layer_get_shape (layer)->is_locked);
}

void
rosette_design_side_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "design.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "design.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-fit", NULL, zoom_fit_action);
  gtk_widget_class_install_action (widget_class, "design.add-shape", "s", add_shape_action);
  gtk_widget_class_install_action (widget_class, "design.add-picture", NULL, add_picture_action);
  gtk_widget_class_install_action (widget_class, "design.add-symbol", NULL, add_symbol_action);
  gtk_widget_class_install_action (widget_class, "design.change-symbol", NULL,
                                   change_symbol_action);
  gtk_widget_class_install_action (widget_class, "layer.raise", NULL, raise_action);
  gtk_widget_class_install_action (widget_class, "layer.lower", NULL, lower_action);
  gtk_widget_class_install_action (widget_class, "layer.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "layer.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "layer.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "layer.toggle-hidden", NULL, toggle_hidden_action);
  gtk_widget_class_install_action (widget_class, "layer.toggle-locked", NULL, toggle_locked_action);
}

void
rosette_design_side_update_actions (RosetteDesignSide *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_design = rosette_design_editor_get_design (self->editor) != NULL;
  gboolean has_layer = rosette_design_editor_get_selected (self->editor) != NULL;

  gtk_widget_action_set_enabled (widget, "design.add-shape", has_design);
  gtk_widget_action_set_enabled (widget, "design.add-picture", has_design);
  gtk_widget_action_set_enabled (widget, "design.add-symbol", has_design);
  gtk_widget_action_set_enabled (widget, "layer.raise",
                                 rosette_design_can_raise_selected (self->editor));
  gtk_widget_action_set_enabled (widget, "layer.lower",
                                 rosette_design_can_lower_selected (self->editor));
  gtk_widget_action_set_enabled (widget, "layer.duplicate", has_layer);
  gtk_widget_action_set_enabled (widget, "layer.rename", has_layer);
  gtk_widget_action_set_enabled (widget, "layer.toggle-hidden", has_layer);
  gtk_widget_action_set_enabled (widget, "layer.toggle-locked", has_layer);
  gtk_widget_action_set_enabled (widget, "layer.remove",
                                 rosette_design_editor_can_edit (self->editor));
}
