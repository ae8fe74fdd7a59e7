/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/layer-list.h"

#include "artwork/groups.h"
#include "badges/design-commands.h"
#include "badges/design-menu.h"
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
  GtkWidget *menu;

  GHashTable *folded; /* ids of groups of which what is inside is not listed */

  gboolean is_selecting;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (RosetteLayerList, rosette_layer_list, ADW_TYPE_BIN)

enum
{
  PROP_EDITOR = 1,
  N_PROPS
};

enum
{
  SIGNAL_FOLDED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* The topmost. */
static GtkListBoxRow *
get_selected_row (RosetteLayerList *self)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (self->editor != NULL
        && rosette_design_editor_is_selected (
          self->editor, rosette_layer_row_get_layer (ROSETTE_LAYER_ROW (row))))
      return row;

  return NULL;
}

static void
scroll_to (RosetteLayerList *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static gboolean
is_selected (RosetteLayerList *self, GtkListBoxRow *row)
{
  return self->editor != NULL
         && rosette_design_editor_is_selected (
           self->editor, rosette_layer_row_get_layer (ROSETTE_LAYER_ROW (row)));
}

static RosetteDesign *
get_design (RosetteLayerList *self)
{
  return self->editor != NULL ? rosette_design_editor_get_design (self->editor) : NULL;
}

static guint
get_id (GtkListBoxRow *row)
{
  return rosette_layer_get_id (rosette_layer_row_get_layer (ROSETTE_LAYER_ROW (row)));
}

static gboolean
is_folded (RosetteLayerList *self, guint id)
{
  return g_hash_table_contains (self->folded, GUINT_TO_POINTER (id));
}

/* Whether a group around it is folded. */
static gboolean
is_folded_away (RosetteLayerList *self, RosetteDesign *design, guint id)
{
  while ((id = rosette_design_get_group (design, id)) != 0)
    if (is_folded (self, id))
      return TRUE;

  return FALSE;
}

static void
show_places (RosetteLayerList *self)
{
  RosetteDesign *design = get_design (self);
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      guint id = get_id (row);

      rosette_layer_row_show_place (ROSETTE_LAYER_ROW (row), is_folded (self, id));
      gtk_widget_set_visible (GTK_WIDGET (row),
                              design == NULL || !is_folded_away (self, design, id));
    }
}

/* What is selected, on the canvas perhaps, is seen here too. */
static void
unfold_selected (RosetteLayerList *self)
{
  RosetteDesign *design = get_design (self);
  g_autoptr (GArray) ids =
    design != NULL ? rosette_design_editor_dup_selected_ids (self->editor) : NULL;
  gboolean is_other = FALSE;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    for (guint id = rosette_design_get_group (design, g_array_index (ids, guint, i)); id != 0;
         id = rosette_design_get_group (design, id))
      is_other = g_hash_table_remove (self->folded, GUINT_TO_POINTER (id)) || is_other;

  if (is_other)
    show_places (self);
}

/* The editor's selection is the one that counts. */
static void
show_selected (RosetteLayerList *self)
{
  GtkListBoxRow *row = NULL;

  if (self->is_selecting)
    return;

  unfold_selected (self);
  self->is_selecting = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (is_selected (self, row) && !gtk_list_box_row_is_selected (row))
      gtk_list_box_select_row (self->list, row);
    else if (!is_selected (self, row) && gtk_list_box_row_is_selected (row))
      gtk_list_box_unselect_row (self->list, row);
  self->is_selecting = FALSE;

  row = get_selected_row (self);
  if (row != NULL)
    scroll_to (self, row);
}

/* Called from the .ui file. Rows that go, selected as they were, mean nothing. */
static void
selected_rows_cb (RosetteLayerList *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkListBoxRow *row = NULL;

  if (self->is_selecting || self->editor == NULL || self->is_filling)
    return;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      guint id = get_id (row);

      if (gtk_list_box_row_is_selected (row))
        g_array_append_val (ids, id);
    }
  self->is_selecting = TRUE;
  rosette_design_editor_select_ids (self->editor, ids);
  self->is_selecting = FALSE;
  show_selected (self);
}

/* The list box takes rows away and makes them anew: what it then says of them is not meant. */
static void
begin_filling (RosetteLayerList *self)
{
  self->is_filling = TRUE;
}

static void
filled_cb (RosetteLayerList *self)
{
  self->is_filling = FALSE;
  show_places (self);
  show_selected (self);
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

/* A row that is not selected yet is, before its menu opens. */
static void
pressed_cb (RosetteLayerList *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *at = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, ROSETTE_TYPE_LAYER_ROW) : NULL;

  if (row == NULL || self->editor == NULL)
    return;

  if (!is_selected (self, GTK_LIST_BOX_ROW (row)))
    rosette_design_editor_select (self->editor,
                                  rosette_layer_row_get_layer (ROSETTE_LAYER_ROW (row)));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  rosette_design_menu_pop_up (self->menu, self->editor, x, y);
}

static gboolean
menu_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (widget);
  GtkListBoxRow *row = get_selected_row (self);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &bounds))
    return FALSE;

  rosette_design_menu_pop_up (self->menu, self->editor, bounds.origin.x + bounds.size.width / 2.0,
                              bounds.origin.y + bounds.size.height);

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

/* What was selected inside would be out of sight: its group is, instead. */
static void
select_group (RosetteLayerList *self, RosetteDesign *design, guint group)
{
  g_autoptr (GArray) ids = rosette_design_editor_dup_selected_ids (self->editor);
  gboolean is_inside = FALSE;

  for (guint i = 0; !is_inside && i < ids->len; i++)
    is_inside = rosette_design_is_inside (design, g_array_index (ids, guint, i), group);

  if (is_inside)
    rosette_design_editor_select (self->editor, rosette_design_get_layer (design, group));
}

static void
set_folded (RosetteLayerList *self, guint group, gboolean fold)
{
  RosetteDesign *design = get_design (self);
  RosetteLayer *layer = design != NULL ? rosette_design_get_layer (design, group) : NULL;

  if (layer == NULL || rosette_layer_get_shape (layer)->kind != ROSETTE_SHAPE_GROUP)
    return;

  if (fold)
    {
      select_group (self, design, group);
      g_hash_table_add (self->folded, GUINT_TO_POINTER (group));
    }
  else
    g_hash_table_remove (self->folded, GUINT_TO_POINTER (group));
  show_places (self);
  g_signal_emit (self, signals[SIGNAL_FOLDED], 0);
}

static void
toggle_fold_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (widget);
  guint group = g_variant_get_uint32 (parameter);

  set_folded (self, group, !is_folded (self, group));
}

static gboolean
go_to_group (RosetteLayerList *self, RosetteDesign *design, guint id)
{
  guint group = rosette_design_get_group (design, id);

  if (group == 0)
    return FALSE;

  rosette_design_editor_select (self->editor, rosette_design_get_layer (design, group));
  focus_selected (self);

  return TRUE;
}

/* As in a tree: towards the start a group is folded, or what is in it leads to it. */
static gboolean
fold_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  RosetteDesign *design = get_design (self);
  RosetteLayer *layer = NULL;
  gboolean fold;
  guint id;

  if (row == NULL || !gtk_widget_has_focus (row) || design == NULL)
    return FALSE;

  g_variant_get (args, "(b)", &fold);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    fold = !fold;
  layer = rosette_layer_row_get_layer (ROSETTE_LAYER_ROW (row));
  id = rosette_layer_get_id (layer);
  if (rosette_layer_get_shape (layer)->kind != ROSETTE_SHAPE_GROUP || fold == is_folded (self, id))
    return fold && go_to_group (self, design, id);
  set_folded (self, id, fold);

  return TRUE;
}

static gboolean
rename_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  rosette_layer_list_rename (ROSETTE_LAYER_LIST (widget));

  return TRUE;
}

/* A row that Tab comes to would be the only one that is selected. */
static gboolean
focus_in (RosetteLayerList *self, GtkDirectionType direction)
{
  GtkWidget *inside = gtk_widget_get_focus_child (gtk_widget_get_parent (self->buttons));

  if (inside == NULL && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (GTK_WIDGET (get_selected_row (self)));
  if (gtk_widget_child_focus (self->buttons, direction))
    return TRUE;

  return direction == GTK_DIR_TAB_FORWARD
         && gtk_widget_grab_focus (GTK_WIDGET (get_selected_row (self)));
}

/* Tab goes through what is in one row, and then on: the arrow keys go from row to row. */
static gboolean
rosette_layer_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && row == NULL && get_selected_row (self) != NULL)
    return focus_in (self, direction);
  if (!is_tab || row == NULL)
    return GTK_WIDGET_CLASS (rosette_layer_list_parent_class)->focus (widget, direction);

  if (gtk_widget_child_focus (row, direction))
    return TRUE;

  return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_child_focus (self->buttons, direction);
}

static void
design_cb (RosetteLayerList *self)
{
  RosetteDesign *design = get_design (self);

  g_hash_table_remove_all (self->folded);
  rosette_layer_order_set_model (self->order, design != NULL ? G_LIST_MODEL (design) : NULL);
}

/* A popover of a widget of one's own is presented by hand. */
static void
rosette_layer_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (rosette_layer_list_parent_class)
    ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (ROSETTE_LAYER_LIST (widget)->menu));
}

static void
rosette_layer_list_dispose (GObject *object)
{
  RosetteLayerList *self = ROSETTE_LAYER_LIST (object);

  rosette_layer_list_set_editor (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_LAYER_LIST);

  G_OBJECT_CLASS (rosette_layer_list_parent_class)->dispose (object);
}

static void
rosette_layer_list_finalize (GObject *object)
{
  g_clear_object (&ROSETTE_LAYER_LIST (object)->order);
  g_hash_table_unref (ROSETTE_LAYER_LIST (object)->folded);

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
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    gboolean raise;
  } orders[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, TRUE },
    { GDK_KEY_Down, GDK_ALT_MASK, FALSE },
    { GDK_KEY_bracketright, GDK_CONTROL_MASK, TRUE },
    { GDK_KEY_bracketleft, GDK_CONTROL_MASK, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    gtk_widget_class_add_binding (widget_class, orders[i].key, orders[i].modifiers, reorder_key,
                                  "(b)", orders[i].raise);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, fold_key, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, fold_key, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, rename_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
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
  widget_class->size_allocate = rosette_layer_list_size_allocate;

  props[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, ROSETTE_TYPE_DESIGN_EDITOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_FOLDED] = g_signal_new ("folded", ROSETTE_TYPE_LAYER_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/layer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerList, list);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerList, scroller);
  gtk_widget_class_bind_template_child (widget_class, RosetteLayerList, buttons);
  gtk_widget_class_bind_template_callback (widget_class, selected_rows_cb);
  gtk_widget_class_install_action (widget_class, "layers.toggle-fold", "u", toggle_fold_action);
  add_keys (widget_class);
}

static void
rosette_layer_list_init (RosetteLayerList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->order = rosette_layer_order_new ();
  self->folded = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->menu = rosette_design_menu_new (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
rosette_layer_list_new (void)
{
  return g_object_new (ROSETTE_TYPE_LAYER_LIST, NULL);
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
      g_signal_handlers_disconnect_by_data (self->order, self);
      begin_filling (self);
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    }
  g_set_object (&self->editor, editor);
  design_cb (self);
  if (editor != NULL)
    {
      g_signal_connect_swapped (self->order, "items-changed", G_CALLBACK (begin_filling), self);
      gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->order), create_row, self, NULL);
      g_signal_connect_swapped (editor, "notify::design", G_CALLBACK (design_cb), self);
      g_signal_connect_swapped (editor, "selection-changed", G_CALLBACK (show_selected), self);
      /* After the list has made its rows anew. */
      g_signal_connect_swapped (self->order, "items-changed", G_CALLBACK (filled_cb), self);
      filled_cb (self);
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

void
rosette_layer_list_toggle_fold (RosetteLayerList *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (ROSETTE_IS_LAYER_LIST (self));

  row = get_selected_row (self);
  if (row != NULL)
    set_folded (self, get_id (row), !is_folded (self, get_id (row)));
}

GArray *
rosette_layer_list_dup_folded_ids (RosetteLayerList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (ROSETTE_IS_LAYER_LIST (self), ids);

  g_hash_table_iter_init (&iter, self->folded);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint id = GPOINTER_TO_UINT (key);

      g_array_append_val (ids, id);
    }

  return ids;
}

void
rosette_layer_list_fold_ids (RosetteLayerList *self, GArray *ids)
{
  g_return_if_fail (ROSETTE_IS_LAYER_LIST (self));

  for (guint i = 0; i < ids->len; i++)
    set_folded (self, g_array_index (ids, guint, i), TRUE);
}
