/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-side-private.h"

#include "badges/design-commands.h"
#include "badges/design-import.h"
#include "badges/symbol-picker.h"
#include "artwork/knob.h"
#include "artwork/symbols.h"
#include "base/error.h"
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

void
rosette_design_side_say_full (RosetteDesignSide *self)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: %d is how many layers a design can have */
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
    rosette_design_side_say_full (self);
  else if (is_text)
    rosette_design_side_focus_text (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
add_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_menu_button_popup (ROSETTE_DESIGN_SIDE (widget)->add_button);
}

static void
toggle_review_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkToggleButton *toggle = ROSETTE_DESIGN_SIDE (widget)->review_toggle;

  gtk_toggle_button_set_active (toggle, !gtk_toggle_button_get_active (toggle));
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
  const char *notice = NULL;
  RosetteShape *shape = rosette_design_import_finish (result, &notice, &error);

  if (notice != NULL)
    rosette_design_side_toast (self, notice);
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
    rosette_design_side_say_full (ROSETTE_DESIGN_SIDE (widget));
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
  rosette_design_toggle_selected_hidden (get_editor (widget));
}

static void
toggle_locked_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_toggle_selected_locked (get_editor (widget));
}

static void
edit_text_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_side_focus_text (ROSETTE_DESIGN_SIDE (widget));
}

/* Tab alone would come by all other layers first, and select them. With none selected they are
 * those of the badge. */
static void
properties_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (widget);

  gtk_toggle_button_set_active (self->layer_toggle, TRUE);
  /* The checks have its place. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->inspector)))
    gtk_toggle_button_set_active (self->review_toggle, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->inspector), GTK_DIR_TAB_FORWARD);
}

static void
edit_fill_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_canvas_edit_fill (ROSETTE_DESIGN_SIDE (widget)->canvas);
}

static void
select_all_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_select_all (get_editor (widget));
}

static void
raise_to_top_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_raise_selected_to_top (get_editor (widget));
}

static void
lower_to_bottom_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_lower_selected_to_bottom (get_editor (widget));
}

static void
group_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_group_selected (get_editor (widget));
}

static void
ungroup_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_ungroup_selected (get_editor (widget));
}

static void
take_apart_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!rosette_design_take_apart_selected (get_editor (widget), &error))
    {
      if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
        rosette_design_side_say_full (ROSETTE_DESIGN_SIDE (widget));
      else
        rosette_design_side_toast (ROSETTE_DESIGN_SIDE (widget), error->message);
    }
}

static void
toggle_fold_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_layer_list_toggle_fold (ROSETTE_DESIGN_SIDE (widget)->layer_list);
}

static void
align_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const names[] = { "left", "center", "right", "top", "middle", "bottom" };
  const char *name = g_variant_get_string (parameter, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      rosette_design_align_selected (get_editor (widget), (RosetteAlign) i);
}

static gboolean
is_down (GVariant *parameter)
{
  return g_str_equal (g_variant_get_string (parameter, NULL), "down");
}

static void
distribute_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_distribute_selected (get_editor (widget), is_down (parameter));
}

static void
mirror_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_mirror_selected (get_editor (widget), is_down (parameter));
}

static void
install_layer_actions (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "design.select-all", NULL, select_all_action },
    { "layer.raise", NULL, raise_action },
    { "layer.lower", NULL, lower_action },
    { "layer.raise-to-top", NULL, raise_to_top_action },
    { "layer.lower-to-bottom", NULL, lower_to_bottom_action },
    { "layer.duplicate", NULL, duplicate_action },
    { "layer.remove", NULL, remove_action },
    { "layer.rename", NULL, rename_action },
    { "layer.edit-text", NULL, edit_text_action },
    { "layer.properties", NULL, properties_action },
    { "layer.edit-fill", NULL, edit_fill_action },
    { "layer.toggle-hidden", NULL, toggle_hidden_action },
    { "layer.toggle-locked", NULL, toggle_locked_action },
    { "layer.group", NULL, group_action },
    { "layer.ungroup", NULL, ungroup_action },
    { "layer.take-apart", NULL, take_apart_action },
    { "layer.toggle-fold", NULL, toggle_fold_action },
    { "layer.align", "s", align_action },
    { "layer.distribute", "s", distribute_action },
    { "layer.mirror", "s", mirror_action },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

void
rosette_design_side_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "design.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "design.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-fit", NULL, zoom_fit_action);
  gtk_widget_class_install_action (widget_class, "design.toggle-review", NULL,
                                   toggle_review_action);
  gtk_widget_class_install_action (widget_class, "design.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "design.add-shape", "s", add_shape_action);
  gtk_widget_class_install_action (widget_class, "design.add-picture", NULL, add_picture_action);
  gtk_widget_class_install_action (widget_class, "design.add-symbol", NULL, add_symbol_action);
  gtk_widget_class_install_action (widget_class, "design.change-symbol", NULL,
                                   change_symbol_action);
  install_layer_actions (widget_class);
  rosette_design_side_install_clipboard_actions (widget_class);
}

static gboolean
is_group (RosetteDesignEditor *editor)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (editor);

  return layer != NULL && rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP;
}

static gboolean
is_text (RosetteDesignEditor *editor)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (editor);

  return layer != NULL && rosette_shape_is_text (rosette_layer_get_shape (layer));
}

static gboolean
has_gradient (RosetteDesignEditor *editor)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (editor);
  double x, y;

  return layer != NULL
         && rosette_knob_get_place (rosette_layer_get_shape (layer), ROSETTE_KNOB_FILL_START, &x,
                                    &y);
}

/* Of what needs no selection. */
static void
update_design_actions (RosetteDesignSide *self)
{
  static const char *const names[] = {
    "design.add",        "design.add-shape", "design.add-picture", "design.add-symbol",
    "design.select-all", "design.paste",     "design.copy-image",  "layer.properties",
  };
  gboolean has_design = rosette_design_editor_get_design (self->editor) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], has_design);
}

void
rosette_design_side_update_actions (RosetteDesignSide *self)
{
  RosetteDesignEditor *editor = self->editor;
  guint n_layers = rosette_design_editor_get_n_selected (editor);
  gboolean can_edit = rosette_design_editor_can_edit (editor);
  gboolean can_raise = rosette_design_can_raise_selected (editor);
  gboolean can_lower = rosette_design_can_lower_selected (editor);
  const struct
  {
    const char *name;
    gboolean is_enabled;
  } states[] = {
    { "layer.copy", n_layers > 0 },
    { "layer.cut", can_edit },
    { "layer.raise", can_raise },
    { "layer.lower", can_lower },
    { "layer.raise-to-top", can_raise },
    { "layer.lower-to-bottom", can_lower },
    { "layer.duplicate", n_layers > 0 },
    { "layer.rename", rosette_design_editor_get_selected (editor) != NULL },
    { "layer.edit-text", is_text (editor) && can_edit },
    { "layer.edit-fill", has_gradient (editor) && can_edit },
    { "layer.toggle-hidden", n_layers > 0 },
    { "layer.toggle-locked", n_layers > 0 },
    { "layer.remove", can_edit },
    { "layer.group", n_layers > 1 },
    { "layer.ungroup", rosette_design_can_ungroup_selected (editor) },
    { "layer.take-apart", rosette_design_can_take_apart_selected (editor) },
    { "layer.toggle-fold", is_group (editor) },
    { "layer.align", can_edit },
    { "layer.distribute", can_edit && n_layers > 2 },
    { "layer.mirror", can_edit },
  };

  update_design_actions (self);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), states[i].name, states[i].is_enabled);
}
