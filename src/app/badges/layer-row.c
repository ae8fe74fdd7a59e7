/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/layer-row.h"

#include "artwork/groups.h"
#include "badges/design-commands.h"
#include "badges/layer-looks.h"
#include "badges/symbol-icon.h"

#include <glib/gi18n.h>

/* By how much what is in a group stands further in, and how often that is seen. */
#define INDENT_PX  16
#define MAX_INDENT 5u

struct _RosetteLayerRow
{
  GtkListBoxRow parent_instance;

  RosetteDesignEditor *editor;
  RosetteLayer *layer;

  GtkButton *fold_button;
  GtkImage *icon;
  GtkStack *name_stack;
  GtkLabel *name_label;
  GtkEditable *name_entry;
  GtkToggleButton *lock_button;
  GtkToggleButton *hide_button;
};

G_DEFINE_FINAL_TYPE (RosetteLayerRow, rosette_layer_row, GTK_TYPE_LIST_BOX_ROW)

/* Called from the .ui file. */
static char *
pick_hide_icon (GObject *object, gboolean hidden)
{
  return g_strdup (hidden ? "rosette-hidden-symbolic" : "rosette-shown-symbolic");
}

/* Called from the .ui file. */
static char *
pick_lock_icon (GObject *object, gboolean locked)
{
  return g_strdup (locked ? "rosette-locked-symbolic" : "rosette-unlocked-symbolic");
}

/* Which symbol it is can be seen already here. */
static void
show_icon (RosetteLayerRow *self, const RosetteShape *shape)
{
  GdkPaintable *icon = gtk_image_get_paintable (self->icon);
  g_autoptr (GdkPaintable) symbol = NULL;

  if (shape->kind != ROSETTE_SHAPE_SYMBOL)
    {
      gtk_image_set_from_icon_name (self->icon, rosette_layer_looks_get_icon (shape->kind));
      return;
    }
  if (icon != NULL && rosette_symbol_icon_shows (ROSETTE_SYMBOL_ICON (icon), shape))
    return;

  symbol = rosette_symbol_icon_new (shape);
  gtk_image_set_from_paintable (self->icon, symbol);
}

static void
refresh (RosetteLayerRow *self)
{
  const RosetteShape *shape = rosette_layer_get_shape (self->layer);
  g_autofree char *label = rosette_shape_dup_label (shape);
  g_autoptr (GString) spoken = g_string_new (label);

  show_icon (self, shape);
  gtk_label_set_label (self->name_label, label);
  gtk_toggle_button_set_active (self->hide_button, shape->is_hidden);
  gtk_toggle_button_set_active (self->lock_button, shape->is_locked);
  if (shape->is_hidden)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "hidden-layer");
      g_string_append_printf (spoken, ", %s", _ ("hidden"));
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "hidden-layer");
  if (shape->is_locked)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "locked-layer");
      g_string_append_printf (spoken, ", %s", _ ("locked"));
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "locked-layer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
}

/* Called from the .ui file. */
static void
hide_cb (RosetteLayerRow *self)
{
  gboolean hidden = gtk_toggle_button_get_active (self->hide_button);

  if (self->layer != NULL && rosette_layer_get_shape (self->layer)->is_hidden != hidden)
    rosette_design_hide_layer (self->editor, self->layer, hidden);
}

/* Called from the .ui file. */
static void
lock_cb (RosetteLayerRow *self)
{
  gboolean locked = gtk_toggle_button_get_active (self->lock_button);

  if (self->layer != NULL && rosette_layer_get_shape (self->layer)->is_locked != locked)
    rosette_design_lock_layer (self->editor, self->layer, locked);
}

static gboolean
is_renaming (RosetteLayerRow *self)
{
  return gtk_stack_get_visible_child (self->name_stack) == GTK_WIDGET (self->name_entry);
}

static void
stop_renaming (RosetteLayerRow *self)
{
  gtk_stack_set_visible_child (self->name_stack, GTK_WIDGET (self->name_label));
}

/* Takes the name over. An unchanged one is not a name of its own: it may follow the text. */
static void
keep_name (RosetteLayerRow *self)
{
  g_autofree char *name = NULL;

  if (!is_renaming (self))
    return;

  name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_entry)));
  stop_renaming (self);
  if (!g_str_equal (name, gtk_label_get_label (self->name_label)))
    rosette_design_rename_layer (self->editor, self->layer, name);
}

/* Called from the .ui file. A menu that closes, or another program, takes the keys away only for
 * now: the name is still being typed. */
static void
name_left_cb (RosetteLayerRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->name_entry)))
    keep_name (self);
}

/* Called from the .ui file. */
static void
name_activated_cb (RosetteLayerRow *self)
{
  keep_name (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Called from the .ui file. */
static gboolean
name_key_cb (RosetteLayerRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_renaming (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

/* Called from the .ui file. */
static void
pressed_cb (RosetteLayerRow *self, int n_press)
{
  if (n_press == 2)
    rosette_layer_row_rename (self);
}

/* Called from the .ui file. */
static GdkContentProvider *
drag_prepare_cb (RosetteLayerRow *self)
{
  return is_renaming (self) ? NULL
                            : gdk_content_provider_new_typed (ROSETTE_TYPE_LAYER, self->layer);
}

/* Called from the .ui file. */
static void
drag_begin_cb (RosetteLayerRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, icon, 0, 0);
}

/* On the upper half of a row it goes above, else below. */
static gboolean
is_above (RosetteLayerRow *self, double y)
{
  return y < gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

/* Called from the .ui file. */
static void
drop_leave_cb (RosetteLayerRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-above");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-below");
}

/* Called from the .ui file. */
static GdkDragAction
drop_motion_cb (RosetteLayerRow *self, double x, double y)
{
  drop_leave_cb (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), is_above (self, y) ? "drop-above" : "drop-below");

  return GDK_ACTION_MOVE;
}

/* Called from the .ui file. */
static gboolean
drop_cb (RosetteLayerRow *self, const GValue *value, double x, double y)
{
  drop_leave_cb (self);
  rosette_design_put_layer (self->editor, g_value_get_object (value), self->layer,
                            is_above (self, y));

  return TRUE;
}

static void
rosette_layer_row_dispose (GObject *object)
{
  RosetteLayerRow *self = ROSETTE_LAYER_ROW (object);

  g_clear_object (&self->layer);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (rosette_layer_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/layer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerRow, fold_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerRow, name_stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerRow, lock_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerRow, hide_button);
  gtk_widget_class_bind_template_callback (widget_class, pick_hide_icon);
  gtk_widget_class_bind_template_callback (widget_class, pick_lock_icon);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
  gtk_widget_class_bind_template_callback (widget_class, lock_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
rosette_layer_row_class_init (RosetteLayerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rosette_layer_row_dispose;

  g_type_ensure (ROSETTE_TYPE_LAYER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rosette_layer_row_init (RosetteLayerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_layer_row_new (RosetteDesignEditor *editor, RosetteLayer *layer)
{
  RosetteLayerRow *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (editor), NULL);
  g_return_val_if_fail (ROSETTE_IS_LAYER (layer), NULL);

  self = g_object_new (ROSETTE_TYPE_LAYER_ROW, NULL);
  self->editor = g_object_ref (editor);
  self->layer = g_object_ref (layer);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->fold_button), "u",
                                    rosette_layer_get_id (layer));
  g_signal_connect_object (layer, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

RosetteLayer *
rosette_layer_row_get_layer (RosetteLayerRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_LAYER_ROW (self), NULL);

  return self->layer;
}

static void
show_fold (RosetteLayerRow *self, gboolean is_group, gboolean is_folded)
{
  const char *verb = is_folded ? _ ("Unfold") : _ ("Fold");

  gtk_widget_set_sensitive (GTK_WIDGET (self->fold_button), is_group);
  gtk_button_set_icon_name (self->fold_button, is_group && is_folded ? "rosette-folded-symbolic"
                                                                     : "rosette-unfolded-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fold_button), verb);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  verb, -1);
  if (is_group)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !is_folded,
                                 -1);
}

void
rosette_layer_row_show_place (RosetteLayerRow *self, gboolean is_folded)
{
  RosetteDesign *design = NULL;
  guint id, depth;

  g_return_if_fail (ROSETTE_IS_LAYER_ROW (self));

  id = rosette_layer_get_id (self->layer);
  design = rosette_design_editor_get_design (self->editor);
  depth = design != NULL ? rosette_design_get_depth (design, id) : 0;
  gtk_widget_set_margin_start (gtk_widget_get_parent (GTK_WIDGET (self->icon)),
                               (int) MIN (depth, MAX_INDENT) * INDENT_PX);
  gtk_widget_set_visible (GTK_WIDGET (self->fold_button),
                          design != NULL && rosette_groups_has_any (design));
  show_fold (self, rosette_layer_get_shape (self->layer)->kind == ROSETTE_SHAPE_GROUP, is_folded);
}

void
rosette_layer_row_rename (RosetteLayerRow *self)
{
  g_return_if_fail (ROSETTE_IS_LAYER_ROW (self));

  gtk_editable_set_text (self->name_entry, gtk_label_get_label (self->name_label));
  gtk_stack_set_visible_child (self->name_stack, GTK_WIDGET (self->name_entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}
