/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/register-page.h"

#include "issue/register-row.h"

#include <glib/gi18n.h>

struct _RosetteRegisterPage
{
  AdwBin parent_instance;

  RosetteLibrary *library;
  GtkSortListModel *sorted;
  GtkFilter *filter;
  GtkFilterListModel *found;
  char *search; /* what the filter looks for */

  GtkStack *stack;
  GtkEditable *search_entry;
  GtkLabel *count_label;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (RosetteRegisterPage, rosette_register_page, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static int
compare_newest_first (gconstpointer one, gconstpointer other, gpointer user_data)
{
  gint64 a = rosette_award_row_get_id ((RosetteAwardRow *) one);
  gint64 b = rosette_award_row_get_id ((RosetteAwardRow *) other);

  return a == b ? 0 : a > b ? -1 : 1;
}

static gboolean
is_found (gpointer object, gpointer user_data)
{
  RosetteRegisterPage *self = user_data;

  return self->search == NULL || self->search[0] == '\0'
         || g_str_match_string (self->search, rosette_award_row_get_name (object), TRUE)
         || g_str_match_string (self->search, rosette_award_row_get_email (object), TRUE)
         || g_str_match_string (self->search, rosette_award_row_get_badge_name (object), TRUE);
}

static void
update (RosetteRegisterPage *self)
{
  GListModel *awards = rosette_library_get_awards (self->library);
  guint n_awards = g_list_model_get_n_items (awards);
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *text = NULL;

  if (n_found == n_awards)
    text = g_strdup_printf (ngettext ("%u award", "%u awards", n_awards), n_awards);
  else
    /* Translators: how many awards fit the search, of how many */
    text =
      g_strdup_printf (ngettext ("%u of %u award", "%u of %u awards", n_awards), n_found, n_awards);
  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, n_awards > 0 ? "awards" : "none");
}

static void
set_library (RosetteRegisterPage *self, RosetteLibrary *library)
{
  if (!g_set_object (&self->library, library) || library == NULL)
    return;

  g_signal_connect_object (rosette_library_get_awards (library), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_sort_list_model_set_model (self->sorted, rosette_library_get_awards (library));
  update (self);
}

/* Called from the .ui file. */
static void
search_changed_cb (RosetteRegisterPage *self)
{
  rosette_register_page_set_search (self, gtk_editable_get_text (self->search_entry));
}

static void
set_up_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, rosette_register_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  rosette_register_row_set_award (ROSETTE_REGISTER_ROW (gtk_list_item_get_child (item)),
                                  gtk_list_item_get_item (item));
}

static gboolean
find_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_REGISTER_PAGE (widget)->search_entry));
}

static void
rosette_register_page_dispose (GObject *object)
{
  RosetteRegisterPage *self = ROSETTE_REGISTER_PAGE (object);

  if (self->found != NULL)
    g_signal_handlers_disconnect_by_data (self->found, self);
  g_clear_object (&self->found);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_REGISTER_PAGE);
  g_clear_object (&self->library);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (rosette_register_page_parent_class)->dispose (object);
}

static void
rosette_register_page_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosetteRegisterPage *self = ROSETTE_REGISTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_register_page_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  RosetteRegisterPage *self = ROSETTE_REGISTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_register_page_class_init (RosetteRegisterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_register_page_dispose;
  object_class->get_property = rosette_register_page_get_property;
  object_class->set_property = rosette_register_page_set_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);
}

static void
fill_list (RosetteRegisterPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection =
    gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
rosette_register_page_init (RosetteRegisterPage *self)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_newest_first, NULL, NULL));

  self->sorted = gtk_sort_list_model_new (NULL, sorter);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)),
                                           g_object_ref (self->filter));
  gtk_filter_list_model_set_incremental (self->found, TRUE);

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list (self);
  g_signal_connect_swapped (self->found, "items-changed", G_CALLBACK (update), self);
}

GtkWidget *
rosette_register_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_REGISTER_PAGE, NULL);
}

void
rosette_register_page_set_search (RosetteRegisterPage *self, const char *search)
{
  g_return_if_fail (ROSETTE_IS_REGISTER_PAGE (self));

  g_free (self->search);
  self->search = g_strdup (search);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

GListModel *
rosette_register_page_get_found (RosetteRegisterPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_REGISTER_PAGE (self), NULL);

  return G_LIST_MODEL (self->found);
}
