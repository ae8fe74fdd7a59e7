/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/many-page.h"

#include "check/many-row.h"
#include "checking/sentences.h"
#include "one-stop.h"
#include "save-file.h"
#include "seam.h"
#include "recipients/recipient-sheet.h"
#include "sheets/csv.h"
#include "toast.h"

#include <glib/gi18n.h>
#include <string.h>

/* The choices of the two menus, in the order of the .ui file. */
enum
{
  SHOW_ALL,
  SHOW_OTHERS, /* all that are not genuine */
  SHOW_FIRST_VERDICT
};

enum
{
  ORDER_AS_CHECKED,
  ORDER_BY_VERDICT,
  ORDER_BY_NAME
};

struct _RosetteManyPage
{
  AdwBin parent_instance;

  GtkLabel *count_label;
  GtkProgressBar *progress_bar;
  GtkWidget *stop_button;
  GtkWidget *again_button;
  GtkSearchEntry *search_entry;
  GtkDropDown *verdict_menu;
  GtkDropDown *order_menu;
  GtkStack *stack;
  GtkListView *list;

  GListModel *items;
  char *search; /* folded; NULL for none */
  guint n_done;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkFilterListModel *found;
  GtkSortListModel *shown;
};

G_DEFINE_FINAL_TYPE (RosetteManyPage, rosette_many_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_ITEM_ACTIVATED,
  SIGNAL_TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
has_text (const char *text, const char *search)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, search) != NULL;
}

static gboolean
has_chosen_verdict (RosetteManyPage *self, RosetteCheckItem *item)
{
  guint chosen = gtk_drop_down_get_selected (self->verdict_menu);
  RosetteVerdict verdict;
  gboolean is_checked = rosette_check_item_get_verdict (item, &verdict);

  if (chosen == SHOW_ALL || chosen == GTK_INVALID_LIST_POSITION)
    return TRUE;
  if (chosen == SHOW_OTHERS)
    return !is_checked || verdict != ROSETTE_VERDICT_GENUINE;

  return is_checked && (guint) verdict == chosen - SHOW_FIRST_VERDICT;
}

static gboolean
is_found (gpointer object, gpointer user_data)
{
  RosetteManyPage *self = user_data;
  RosetteCheckItem *item = object;

  return has_chosen_verdict (self, item)
         && (self->search == NULL || has_text (rosette_check_item_get_name (item), self->search)
             || has_text (rosette_check_item_get_detail (item), self->search));
}

/* How much an item wants to be looked at: what is bad first, then what could not be read. */
static int
get_weight (RosetteCheckItem *item)
{
  static const int weights[] = {
    [ROSETTE_VERDICT_FORGED] = 0,      [ROSETTE_VERDICT_MISMATCH] = 1,
    [ROSETTE_VERDICT_UNCHECKED] = 3,   [ROSETTE_VERDICT_LAPSED] = 4,
    [ROSETTE_VERDICT_NOT_A_BADGE] = 5, [ROSETTE_VERDICT_GENUINE] = 6,
  };
  RosetteVerdict verdict;

  if (rosette_check_item_get_verdict (item, &verdict))
    return weights[verdict];

  return rosette_check_item_get_fault (item) != NULL ? 2 : 7;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  RosetteManyPage *self = user_data;
  RosetteCheckItem *one = (RosetteCheckItem *) a;
  RosetteCheckItem *other = (RosetteCheckItem *) b;

  switch (gtk_drop_down_get_selected (self->order_menu))
    {
    case ORDER_BY_VERDICT:
      return get_weight (one) - get_weight (other);
    case ORDER_BY_NAME:
      return g_utf8_collate (rosette_check_item_get_name (one),
                             rosette_check_item_get_name (other));
    case ORDER_AS_CHECKED:
    default:
      return 0;
    }
}

static guint
get_n_items (GListModel *model)
{
  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

static void
update (RosetteManyPage *self)
{
  guint n_items = get_n_items (self->items);
  guint n_shown = get_n_items (G_LIST_MODEL (self->shown));
  gboolean is_busy = self->n_done < n_items;
  g_autofree char *text = NULL;

  if (is_busy)
    /* Translators: how many badges and other files are done, and how many there are */
    text = g_strdup_printf (_ ("Checking: %u of %u"), self->n_done, n_items);
  else if (n_shown < n_items)
    text =
      /* Translators: how many badges and other files are shown, and how many were checked */
      g_strdup_printf (ngettext ("%u of %u shown", "%u of %u shown", n_items), n_shown, n_items);
  else
    /* Translators: how many badges and other files */
    text = g_strdup_printf (ngettext ("%u checked", "%u checked", n_items), n_items);

  gtk_label_set_label (self->count_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), is_busy);
  gtk_widget_set_visible (self->stop_button, is_busy);
  gtk_widget_set_visible (self->again_button, !is_busy);
  gtk_progress_bar_set_fraction (self->progress_bar,
                                 n_items > 0 ? (double) self->n_done / n_items : 0.0);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 || n_items == 0 ? "list" : "nothing");
}

/* Called from the .ui file. */
static void
search_changed_cb (RosetteManyPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_clear_pointer (&self->search, g_free);
  if (text[0] != '\0')
    self->search = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
verdict_changed_cb (RosetteManyPage *self)
{
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
order_changed_cb (RosetteManyPage *self)
{
  if (self->sorter != NULL)
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
activate_cb (RosetteManyPage *self, guint position)
{
  g_autoptr (RosetteCheckItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  g_signal_emit (self, signals[SIGNAL_ITEM_ACTIVATED], 0, item);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, rosette_many_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  rosette_many_row_set_item (ROSETTE_MANY_ROW (gtk_list_item_get_child (list_item)),
                             gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  rosette_many_row_set_item (ROSETTE_MANY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
toast (RosetteManyPage *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteManyPage) self = user_data;

  g_autoptr (GError) error = NULL;

  if (rosette_save_file_finish (result, &error))
    toast (self, _ ("List saved"));
  else
    toast (self, error->message);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteManyPage) self = user_data;
  g_autoptr (GFile) file = rosette_seam_save_file_finish (result, NULL);
  g_autoptr (GBytes) list = NULL;

  if (file == NULL)
    return;

  list = rosette_many_page_write_list (self);
  rosette_save_file_async (file, list, written_cb, g_object_ref (self));
}

static void
save_list_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_seam_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the List"),
                                /* Translators: a file name */
                                _ ("checked badges.csv"), NULL, NULL, chosen_cb,
                                g_object_ref (widget));
}

static void
rosette_many_page_dispose (GObject *object)
{
  RosetteManyPage *self = ROSETTE_MANY_PAGE (object);

  g_clear_object (&self->items);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->found);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->search, g_free);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_MANY_PAGE);

  G_OBJECT_CLASS (rosette_many_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, again_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, verdict_menu);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, order_menu);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, verdict_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
rosette_many_page_class_init (RosetteManyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_many_page_dispose;

  signals[SIGNAL_ITEM_ACTIVATED] =
    g_signal_new ("item-activated", ROSETTE_TYPE_MANY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ROSETTE_TYPE_CHECK_ITEM);
  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_MANY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/many-page.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "many.save-list", NULL, save_list_action);
}

static void
rosette_many_page_init (RosetteManyPage *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->found = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->shown = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)),
                                         g_object_ref (self->sorter));
  selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown))));
  gtk_list_view_set_model (self->list, selection);
  update (self);
}

void
rosette_many_page_set_items (RosetteManyPage *self, GListModel *items)
{
  g_return_if_fail (ROSETTE_IS_MANY_PAGE (self));

  g_set_object (&self->items, items);
  gtk_filter_list_model_set_model (self->found, items);
  update (self);
}

void
rosette_many_page_set_n_done (RosetteManyPage *self, guint n_done)
{
  g_return_if_fail (ROSETTE_IS_MANY_PAGE (self));

  self->n_done = n_done;
  /* verdicts came since: what is asked for by verdict is looked for again at the end */
  if (n_done >= get_n_items (self->items))
    {
      verdict_changed_cb (self);
      order_changed_cb (self);
    }
  update (self);
}

GListModel *
rosette_many_page_get_shown (RosetteManyPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_MANY_PAGE (self), NULL);

  return G_LIST_MODEL (self->shown);
}

GBytes *
rosette_many_page_write_list (RosetteManyPage *self)
{
  const char *header[] = { _ ("File"), _ ("Verdict"), _ ("Badge"), _ ("Recipient"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_return_val_if_fail (ROSETTE_IS_MANY_PAGE (self), NULL);

  for (guint i = 0; i < get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (RosetteCheckItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);
      const char *badge = rosette_check_item_get_badge (item);
      const char *recipient = rosette_check_item_get_recipient_name (item);
      char **row = g_new0 (char *, 5);

      row[0] = rosette_sentence_clean (rosette_check_item_get_name (item), G_MAXUINT16);
      row[1] = g_strdup (rosette_check_item_get_state (item));
      row[2] = g_strdup (badge != NULL ? badge : "");
      row[3] = g_strdup (recipient != NULL ? recipient : "");
      g_ptr_array_add (rows, row);
    }

  return rosette_csv_write_for_spreadsheet (header, rows, rosette_recipient_sheet_get_separator ());
}
