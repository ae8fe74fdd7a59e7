/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipients-table.h"

#include "one-stop.h"
#include "recipients/own-headers.h"
#include "recipients/recipient-cells.h"
#include "recipients/recipient-filter.h"
#include "recipients/search-texts.h"

/* More than a window has room for. */
#define N_FIRST_ROWS 64

struct _RosetteRecipientsTable
{
  AdwBin parent_instance;

  RosetteLibrary *library;
  RosetteGiven *given;
  gboolean narrow;

  RosetteRecipientFilter *filter;
  GtkFilterListModel *shown;
  GtkSortListModel *sorted;
  GtkSliceListModel *first; /* of it: the first rows after a search, and with the next frame all */
  guint tick;               /* that shows the rest; 0 for none */
  guint n_ticks;
  GtkSelectionModel *selection;

  GtkColumnView *view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *email_column;
  GtkColumnViewColumn *id_column;
  GtkColumnViewColumn *given_column;
  GtkColumnViewColumn *asked_column; /* borrowed: that was asked for last, and how */
  GtkSortType asked_type;
  GMenuModel *row_menu;
  GtkWidget *popover;

  GStrv own_headers;      /* of the columns that are the user's own */
  GPtrArray *own_columns; /* they, of GtkColumnViewColumn */
  gboolean has_id;        /* somebody has */
  guint id_source;        /* that is about to be looked up */
  guint texts_source;     /* makes what people are searched by */
};

G_DEFINE_FINAL_TYPE (RosetteRecipientsTable, rosette_recipients_table, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  PROP_NARROW,
  PROP_SEARCH,
  PROP_HAS_ID,
  PROP_N_SHOWN,
  PROP_N_SELECTED,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_COLUMNS_CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Called from the .ui file, as the three below. */
static void
set_up_name_cb (RosetteRecipientsTable *self, GtkListItem *item)
{
  rosette_recipient_cells_set_up_name (item, G_OBJECT (self));
}

static void
set_up_email_cb (RosetteRecipientsTable *self, GtkListItem *item)
{
  rosette_recipient_cells_set_up_text (item, "email");
}

static void
set_up_id_cb (RosetteRecipientsTable *self, GtkListItem *item)
{
  rosette_recipient_cells_set_up_text (item, "identifier");
}

static void
set_up_given_cb (RosetteRecipientsTable *self, GtkListItem *item)
{
  rosette_recipient_cells_set_up_given (item, self->given);
}

/* Called from the .ui file: most schools have no ids, and then no column for them. */
static gboolean
is_id_shown (GObject *object, gboolean narrow, gboolean has_id)
{
  return !narrow && has_id;
}

static void
activate_cb (RosetteRecipientsTable *self, guint position)
{
  g_autoptr (RosetteRecipient) recipient =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (recipient != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, recipient);
}

static void
shown_changed_cb (RosetteRecipientsTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_SELECTED]);
}

static void
selection_changed_cb (RosetteRecipientsTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_SELECTED]);
}

static void
pop_up (RosetteRecipientsTable *self, GtkListItem *item, double x, double y)
{
  const GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (item == NULL)
    return;

  /* As elsewhere: a row outside the selection becomes the selection. */
  if (!gtk_list_item_get_selected (item))
    gtk_selection_model_select_item (self->selection, gtk_list_item_get_position (item), TRUE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
right_press_cb (RosetteRecipientsTable *self, int n_press, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  pop_up (self, rosette_recipient_cells_find_item (picked), x, y);
}

static void
long_press_cb (RosetteRecipientsTable *self, double x, double y)
{
  right_press_cb (self, 1, x, y);
}

static void
menu_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsTable *self = ROSETTE_RECIPIENTS_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget)
      && gtk_widget_compute_bounds (focus, widget, &bounds))
    pop_up (self, rosette_recipient_cells_find_item (focus), bounds.origin.x + 24,
            bounds.origin.y + bounds.size.height / 2);
}

/* The list inside the column view: it has the action that scrolls, which the view gets in 4.12. */
static GtkWidget *
find_list_view (GtkWidget *view)
{
  GtkWidget *child = gtk_widget_get_first_child (view);

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* The list knows its focus only by the row that has it. */
static void
focus_row (GtkWidget *list, guint position)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkListItem *item = rosette_recipient_cells_find_item (row);

      if (item != NULL && gtk_list_item_get_position (item) == position)
        {
          gtk_widget_grab_focus (row);
          return;
        }
    }
}

static void
scroll_to (RosetteRecipientsTable *self, guint position)
{
  GtkWidget *list = find_list_view (GTK_WIDGET (self->view));

  if (list == NULL)
    return;

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  focus_row (list, position);
}

static gboolean
rosette_recipients_table_grab_focus (GtkWidget *widget)
{
  GtkWidget *list = find_list_view (GTK_WIDGET (ROSETTE_RECIPIENTS_TABLE (widget)->view));

  return list != NULL && gtk_widget_grab_focus (list);
}

static void
show_own_columns (RosetteRecipientsTable *self)
{
  for (guint i = 0; i < self->own_columns->len; i++)
    gtk_column_view_column_set_visible (self->own_columns->pdata[i], !self->narrow);
}

/* They stand before the badges, which are the last column. */
static void
update_own_columns (RosetteRecipientsTable *self)
{
  g_auto (GStrv) headers =
    self->library != NULL ? rosette_own_headers_list (self->library) : g_new0 (char *, 1);
  guint n = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));

  if (g_strv_equal ((const char *const *) headers, (const char *const *) self->own_headers))
    return;

  for (guint i = 0; i < self->own_columns->len; i++)
    {
      if (self->asked_column == self->own_columns->pdata[i])
        self->asked_column = NULL;
      gtk_column_view_remove_column (self->view, self->own_columns->pdata[i]);
    }
  n -= self->own_columns->len;
  g_ptr_array_set_size (self->own_columns, 0);
  for (guint i = 0; headers[i] != NULL; i++)
    {
      GtkColumnViewColumn *column = rosette_own_headers_new_column (headers[i]);

      gtk_column_view_insert_column (self->view, n - 1 + i, column);
      g_ptr_array_add (self->own_columns, column);
    }
  g_strfreev (self->own_headers);
  self->own_headers = g_steal_pointer (&headers);
  show_own_columns (self);
  g_signal_emit (self, signals[SIGNAL_COLUMNS_CHANGED], 0);
}

static void
prepare_search (RosetteRecipientsTable *self)
{
  GListModel *all = gtk_filter_list_model_get_model (self->shown);

  if (all != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    rosette_search_texts_prepare (all, &self->texts_source);
}

static void
rosette_recipients_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_recipients_table_parent_class)->map (widget);

  prepare_search (ROSETTE_RECIPIENTS_TABLE (widget));
}

static void
update_columns_cb (gpointer user_data)
{
  RosetteRecipientsTable *self = user_data;
  GListModel *all = gtk_filter_list_model_get_model (self->shown);
  guint n_all = all != NULL ? g_list_model_get_n_items (all) : 0;
  gboolean has_id = FALSE;

  for (guint i = 0; i < n_all && !has_id; i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (all, i);

      has_id = rosette_recipient_get_identifier (recipient)[0] != '\0';
    }

  self->id_source = 0;
  update_own_columns (self);
  prepare_search (self);
  if (self->has_id == has_id)
    return;
  self->has_id = has_id;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_ID]);
}

/* Once for many changes of the list: each would look at all of it. */
static void
queue_columns (RosetteRecipientsTable *self)
{
  if (self->id_source == 0)
    self->id_source = g_idle_add_once (update_columns_cb, self);
}

static void
rosette_recipients_table_dispose (GObject *object)
{
  RosetteRecipientsTable *self = ROSETTE_RECIPIENTS_TABLE (object);

  g_clear_handle_id (&self->id_source, g_source_remove);
  g_clear_handle_id (&self->texts_source, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_RECIPIENTS_TABLE);

  G_OBJECT_CLASS (rosette_recipients_table_parent_class)->dispose (object);
}

static void
rosette_recipients_table_finalize (GObject *object)
{
  RosetteRecipientsTable *self = ROSETTE_RECIPIENTS_TABLE (object);

  g_clear_pointer (&self->own_columns, g_ptr_array_unref);
  g_clear_pointer (&self->own_headers, g_strfreev);
  g_clear_object (&self->selection);
  g_clear_object (&self->first);
  g_clear_object (&self->sorted);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->given);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (rosette_recipients_table_parent_class)->finalize (object);
}

static void
rosette_recipients_table_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  RosetteRecipientsTable *self = ROSETTE_RECIPIENTS_TABLE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_SEARCH:
      g_value_set_string (value, rosette_recipient_filter_get_search (self->filter));
      break;

    case PROP_HAS_ID:
      g_value_set_boolean (value, self->has_id);
      break;

    case PROP_N_SHOWN:
      g_value_set_uint (value, rosette_recipients_table_get_n_shown (self));
      break;

    case PROP_N_SELECTED:
      g_value_set_uint (value, rosette_recipients_table_get_n_selected (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_recipients_table_set_property (GObject *object,
                                       guint prop_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  RosetteRecipientsTable *self = ROSETTE_RECIPIENTS_TABLE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      rosette_recipients_table_set_library (self, g_value_get_object (value));
      break;

    case PROP_NARROW:
      rosette_recipients_table_set_narrow (self, g_value_get_boolean (value));
      break;

    case PROP_SEARCH:
      rosette_recipients_table_set_search (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  props[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "", flags);
  props[PROP_HAS_ID] = g_param_spec_boolean ("has-id", NULL, NULL, FALSE, read_flags);
  props[PROP_N_SHOWN] = g_param_spec_uint ("n-shown", NULL, NULL, 0, G_MAXUINT, 0, read_flags);
  props[PROP_N_SELECTED] =
    g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, read_flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", ROSETTE_TYPE_RECIPIENTS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, ROSETTE_TYPE_RECIPIENT);
  signals[SIGNAL_COLUMNS_CHANGED] =
    g_signal_new ("columns-changed", ROSETTE_TYPE_RECIPIENTS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_recipients_table_class_init (RosetteRecipientsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_recipients_table_dispose;
  object_class->finalize = rosette_recipients_table_finalize;
  object_class->get_property = rosette_recipients_table_get_property;
  object_class->set_property = rosette_recipients_table_set_property;
  widget_class->grab_focus = rosette_recipients_table_grab_focus;
  widget_class->map = rosette_recipients_table_map;
  install_properties (object_class);

  g_type_ensure (ROSETTE_TYPE_RECIPIENT);
  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_ROOT "/ui/recipients-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsTable, view);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsTable, name_column);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsTable, email_column);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsTable, id_column);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsTable, given_column);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsTable, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, set_up_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_email_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_id_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_given_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_id_shown);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_press_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_press_cb);

  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu",
                                       NULL);
}

static void
rosette_recipients_table_init (RosetteRecipientsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->own_headers = g_new0 (char *, 1);
  self->own_columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->filter = rosette_recipient_filter_new ();
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->shown)),
                                          g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->first = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)), 0, G_MAXUINT);
  self->selection =
    GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->first))));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, self->selection);

  self->popover = gtk_popover_menu_new_from_model (self->row_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

GtkWidget *
rosette_recipients_table_new (void)
{
  return g_object_new (ROSETTE_TYPE_RECIPIENTS_TABLE, NULL);
}

void
rosette_recipients_table_set_library (RosetteRecipientsTable *self, RosetteLibrary *library)
{
  g_autoptr (GtkSorter) sorter = NULL;

  g_return_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self));

  if (!g_set_object (&self->library, library))
    return;
  g_clear_handle_id (&self->texts_source, g_source_remove);

  if (gtk_filter_list_model_get_model (self->shown) != NULL)
    g_signal_handlers_disconnect_by_func (gtk_filter_list_model_get_model (self->shown),
                                          queue_columns, self);
  gtk_filter_list_model_set_model (self->shown, NULL);
  g_clear_object (&self->given);
  if (library != NULL)
    {
      self->given = rosette_given_new (library);
      sorter = GTK_SORTER (
        gtk_numeric_sorter_new (rosette_recipient_cells_new_given_expression (self->given)));
      gtk_column_view_column_set_sorter (self->given_column, sorter);
      gtk_filter_list_model_set_model (self->shown, rosette_library_get_recipients (library));
      g_signal_connect_object (rosette_library_get_recipients (library), "items-changed",
                               G_CALLBACK (queue_columns), self, G_CONNECT_SWAPPED);
    }
  update_columns_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIBRARY]);
}

/* The second frame from then on: the first has been seen. */
static gboolean
show_rest_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RosetteRecipientsTable *self = ROSETTE_RECIPIENTS_TABLE (widget);

  if (self->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  gtk_slice_list_model_set_size (self->first, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

/* The view makes rows for some screens more than one sees, which takes longer than the search. Not
 * where somebody is selected, who may be among the rest, nor where the rows stay. */
static void
show_first_rows (RosetteRecipientsTable *self, const char *search)
{
  GListModel *all = gtk_filter_list_model_get_model (self->shown);

  if (all == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || rosette_recipients_table_get_n_selected (self) > 0
      || !rosette_recipient_filter_finds_others (self->filter, search, all,
                                                 G_LIST_MODEL (self->shown)))
    return;

  gtk_slice_list_model_set_size (self->first, N_FIRST_ROWS);
  self->n_ticks = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_rest_cb, NULL, NULL);
}

void
rosette_recipients_table_set_search (RosetteRecipientsTable *self, const char *search)
{
  g_autofree char *before = NULL;

  g_return_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self));

  before = g_strdup (rosette_recipient_filter_get_search (self->filter));
  show_first_rows (self, search != NULL ? search : "");
  rosette_recipient_filter_set_search (self->filter, search);
  if (g_strcmp0 (before, rosette_recipient_filter_get_search (self->filter)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH]);
}

void
rosette_recipients_table_set_narrow (RosetteRecipientsTable *self, gboolean narrow)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  show_own_columns (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

guint
rosette_recipients_table_get_n_shown (RosetteRecipientsTable *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
}

guint
rosette_recipients_table_get_n_selected (RosetteRecipientsTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self), 0);

  selected = gtk_selection_model_get_selection (self->selection);

  return (guint) gtk_bitset_get_size (selected);
}

GtkSelectionModel *
rosette_recipients_table_get_model (RosetteRecipientsTable *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self), NULL);

  gtk_slice_list_model_set_size (self->first, G_MAXUINT);

  return self->selection;
}

GPtrArray *
rosette_recipients_table_dup_selected (RosetteRecipientsTable *self)
{
  GPtrArray *recipients = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position = 0;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self), recipients);

  selected = gtk_selection_model_get_selection (self->selection);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (recipients, g_list_model_get_item (G_LIST_MODEL (self->selection), position));

  return recipients;
}

/* Where those that are shown stand. */
static GtkBitset *
find_positions (RosetteRecipientsTable *self, GPtrArray *recipients)
{
  GtkBitset *positions = gtk_bitset_new_empty ();
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < recipients->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (recipients, i));

  for (guint i = 0; i < rosette_recipients_table_get_n_shown (self); i++)
    {
      g_autoptr (RosetteRecipient) recipient =
        g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_hash_table_contains (wanted, recipient))
        gtk_bitset_add (positions, i);
    }

  return positions;
}

static GtkColumnViewColumn *
find_column (RosetteRecipientsTable *self, const char *by)
{
  const struct
  {
    const char *by;
    GtkColumnViewColumn *column;
  } columns[] = {
    { "name", self->name_column },
    { "email", self->email_column },
    { "id", self->id_column },
    { "badges", self->given_column },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (g_strcmp0 (columns[i].by, by) == 0)
        return columns[i].column;
    }
  for (guint i = 0; g_str_has_prefix (by, ROSETTE_SORT_OWN) && i < self->own_columns->len; i++)
    if (g_str_equal (self->own_headers[i], by + strlen (ROSETTE_SORT_OWN)))
      return self->own_columns->pdata[i];

  return NULL;
}

const char *const *
rosette_recipients_table_get_own_headers (RosetteRecipientsTable *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self), NULL);

  return (const char *const *) self->own_headers;
}

void
rosette_recipients_table_sort (RosetteRecipientsTable *self, const char *by)
{
  GtkColumnViewColumn *column = NULL;

  g_return_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self));

  column = find_column (self, by);
  if (column == self->asked_column && self->asked_type == GTK_SORT_ASCENDING)
    self->asked_type = GTK_SORT_DESCENDING;
  else
    self->asked_type = GTK_SORT_ASCENDING;
  self->asked_column = column;
  gtk_column_view_sort_by_column (self->view, column, self->asked_type);
}

void
rosette_recipients_table_refresh (RosetteRecipientsTable *self)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self));

  rosette_recipient_filter_refresh (self->filter);
  gtk_sorter_changed (gtk_column_view_get_sorter (self->view), GTK_SORTER_CHANGE_DIFFERENT);
  queue_columns (self);
}

void
rosette_recipients_table_select (RosetteRecipientsTable *self, GPtrArray *recipients)
{
  g_autoptr (GtkBitset) positions = NULL;
  g_autoptr (GtkBitset) all = NULL;

  g_return_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self));
  g_return_if_fail (recipients != NULL);

  gtk_slice_list_model_set_size (self->first, G_MAXUINT);
  positions = find_positions (self, recipients);
  all = gtk_bitset_new_range (0, rosette_recipients_table_get_n_shown (self));
  gtk_selection_model_set_selection (self->selection, positions, all);
  if (!gtk_bitset_is_empty (positions))
    scroll_to (self, gtk_bitset_get_minimum (positions));
}

void
rosette_recipients_table_set_list (RosetteRecipientsTable *self, RosetteRecipientList *list)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self));

  rosette_recipient_filter_set_list (self->filter, list);
}

void
rosette_recipients_table_set_tag (RosetteRecipientsTable *self, const char *tag)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENTS_TABLE (self));

  rosette_recipient_filter_set_tag (self->filter, tag);
}
