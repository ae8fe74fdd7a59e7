/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/layer-list.h"

#include "badges/design-commands.h"
#include "badges/layer-order.h"
#include "badges/layer-row.h"

/* So that the list's own edge, and a bit of the next row, is seen. */
#define SCROLL_MARGIN_PX 6.0

struct _RosetteLayerList
{
  AdwBin parent_instance;

  RosetteDesignEditor *editor;
  RosetteLayerOrder *order;

  GtkWidget *buttons;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (RosetteLayerList, rosette_layer_list, ADW_TYPE_BIN)

enum
{
  PROP_EDITOR = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static GtkListBoxRow *
find_row (RosetteLayerList *self, RosetteLayer *layer)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (rosette_layer_row_get_layer (ROSETTE_LAYER_ROW (row)) == layer)
      return row;

  return NULL;
}

static GtkListBoxRow *
get_selected_row (RosetteLayerList *self)
{
  RosetteLayer *layer =
    self->editor != NULL ? rosette_design_editor_get_selected (self->editor) : NULL;

  return layer != NULL ? find_row (self, layer) : NULL;
}

static void
scroll_to (RosetteLayerList *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* The editor's selection is the one that counts. */
static void
show_selected (RosetteLayerList *self)
{
  GtkListBoxRow *row = get_selected_row (self);

  if (gtk_list_box_get_selected_row (self->list) != row)
    gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    scroll_to (self, row);
}

/* Called from the .ui file. A row that goes, selected as it was, means nothing. */
static void
row_selected_cb (RosetteLayerList *self, GtkListBoxRow *row)
{
  if (row != NULL && self->editor != NULL)
    rosette_design_editor_select (self->editor,
                                  rosette_layer_row_get_layer (ROSETTE_LAYER_ROW (row)));
}

static GtkWidget *
create_row (gpointer object, gpointer user_data)
{
  RosetteLayerList *self = user_data;

  return rosette_layer_row_new (self->editor, object);
}

static void
focus_selected (RosetteLayerList *self)
{
  GtkListBoxRow *row = get_selected_row (self);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* A row that moves is another widget: the focus is carried after it. */
static gboolean
reorder_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (widget);
  gboolean raise;

  g_variant_get (args, "(b)", &raise);
  if (self->editor == NULL)
    return FALSE;

  if (raise)
    rosette_design_raise_selected (self->editor);
  else
    rosette_design_lower_selected (self->editor);
  focus_selected (self);

  return TRUE;
}

/* The next layer takes the place of the one that is gone. */
static gboolean
delete_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (widget);
  GtkListBoxRow *row = get_selected_row (self);
  int index;

  if (row == NULL || !rosette_design_editor_can_edit (self->editor))
    return FALSE;

  index = gtk_list_box_row_get_index (row);
  rosette_design_remove_selected (self->editor);
  row = gtk_list_box_get_row_at_index (self->list, index);
  if (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (self->list, index - 1);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  focus_selected (self);

  return TRUE;
}

static gboolean
rename_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  rosette_layer_list_rename (ROSETTE_LAYER_LIST (widget));

  return TRUE;
}

/* Tab goes through what is in one row, and then on: the arrow keys go from row to row. */
static gboolean
rosette_layer_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!is_tab || row == NULL)
    return GTK_WIDGET_CLASS (rosette_layer_list_parent_class)->focus (widget, direction);

  if (gtk_widget_child_focus (row, direction))
    return TRUE;

  return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_child_focus (self->buttons, direction);
}

static void
design_cb (RosetteLayerList *self)
{
  RosetteDesign *design =
    self->editor != NULL ? rosette_design_editor_get_design (self->editor) : NULL;

  rosette_layer_order_set_model (self->order, design != NULL ? G_LIST_MODEL (design) : NULL);
}

static void
rosette_layer_list_dispose (GObject *object)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (object);

  rosette_layer_list_set_editor (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_LAYER_LIST);

  G_OBJECT_CLASS (rosette_layer_list_parent_class)->dispose (object);
}

static void
rosette_layer_list_finalize (GObject *object)
{
  g_clear_object (&ROSETTE_LAYER_LIST (object)->order);

  G_OBJECT_CLASS (rosette_layer_list_parent_class)->finalize (object);
}

static void
rosette_layer_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, ROSETTE_LAYER_LIST (object)->editor);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_layer_list_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      rosette_layer_list_set_editor (ROSETTE_LAYER_LIST (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, reorder_key, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, reorder_key, "(b)",
                                FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, rename_key, NULL);
}

static void
rosette_layer_list_class_init (RosetteLayerListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_layer_list_dispose;
  object_class->finalize = rosette_layer_list_finalize;
  object_class->get_property = rosette_layer_list_get_property;
  object_class->set_property = rosette_layer_list_set_property;
  widget_class->focus = rosette_layer_list_focus;

  props[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, ROSETTE_TYPE_DESIGN_EDITOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/layer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerList, list);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerList, scroller);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerList, buttons);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  add_keys (widget_class);
}

static void
rosette_layer_list_init (RosetteLayerList *self)
{
  self->order = rosette_layer_order_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_layer_list_new (void)
{
  return g_object_new (ROSETTE_TYPE_LAYER_LIST, NULL);
}

RosetteDesignEditor *
rosette_layer_list_get_editor (RosetteLayerList *self)
{
  g_return_val_if_fail (ROSETTE_IS_LAYER_LIST (self), NULL);

  return self->editor;
}

void
rosette_layer_list_set_editor (RosetteLayerList *self, RosetteDesignEditor *editor)
{
  g_return_if_fail (ROSETTE_IS_LAYER_LIST (self));

  if (self->editor == editor)
    return;

  if (self->editor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->editor, self);
      g_signal_handlers_disconnect_by_func (self->order, show_selected, self);
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    }
  g_set_object (&self->editor, editor);
  design_cb (self);
  if (editor != NULL)
    {
      gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->order), create_row, self, NULL);
      g_signal_connect_swapped (editor, "notify::design", G_CALLBACK (design_cb), self);
      g_signal_connect_swapped (editor, "notify::selected", G_CALLBACK (show_selected), self);
      /* After the list has made its rows anew. */
      g_signal_connect_swapped (self->order, "items-changed", G_CALLBACK (show_selected), self);
      show_selected (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITOR]);
}

void
rosette_layer_list_rename (RosetteLayerList *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (ROSETTE_IS_LAYER_LIST (self));

  row = get_selected_row (self);
  if (row != NULL)
    rosette_layer_row_rename (ROSETTE_LAYER_ROW (row));
}
