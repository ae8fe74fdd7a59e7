/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-pane.h"

#include "check/check-item.h"
#include "check/check-work.h"
#include "check/json-window.h"
#include "check/many-page.h"
#include "check/online.h"
#include "check/paste.h"
#include "check/report-page.h"
#include "checking/newer.h"
#include "fetching/https-fetcher.h"
#include "fetching/remembering-fetcher.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RosetteCheckPane
{
  AdwBin parent_instance;

  RosetteLibrary *library;

  GListStore *items;
  guint n_done;
  RosetteCheckItem *current; /* being checked on the job's thread */
  RosetteCheckItem *awaited; /* to be shown when it is checked; nullable */

  GtkStack *stack;
  RosetteManyPage *many_page;
  RosetteReportPage *report_page;

  RosetteFetcher *fetcher;         /* the network */
  RosetteFetcher *careful_fetcher; /* the same for all that is checked now: asks once */
  gboolean is_asking_all;          /* the check that is started now may ask for anything */
  gboolean is_insisting;           /* and without encryption */

  RosetteJob *job;
  GCancellable *cancellable; /* of all that is checked now */
};

/* Of more files than this the reports are made again when they are looked at. */
#define MAX_KEPT_REPORTS 50

G_DEFINE_FINAL_TYPE (RosetteCheckPane, rosette_check_pane, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void start_check (RosetteCheckPane *self, RosetteCheckItem *item);

/* Called from the .ui file too. */
static void
toast_cb (RosetteCheckPane *self, AdwToast *message)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static void
toast (RosetteCheckPane *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  toast_cb (self, message);
}

static void
update_actions (RosetteCheckPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RosetteCheckItem *item = rosette_report_page_get_item (self->report_page);
  RosetteReport *report = item != NULL ? rosette_check_item_get_report (item) : NULL;

  gtk_widget_action_set_enabled (widget, "check.again", item != NULL && self->current == NULL);
  gtk_widget_action_set_enabled (widget, "check.set-recipient",
                                 report != NULL && self->current == NULL);
  gtk_widget_action_set_enabled (widget, "check.show-json",
                                 report != NULL && rosette_report_get_document (report) != NULL);
  gtk_widget_action_set_enabled (widget, "check.look-online",
                                 report != NULL && self->current == NULL);
  gtk_widget_action_set_enabled (widget, "check.fetch-newer",
                                 report != NULL && self->current == NULL
                                   && rosette_newer_get_address (report) != NULL);
  gtk_widget_action_set_enabled (widget, "check.look-plain",
                                 report != NULL && self->current == NULL);
  gtk_widget_action_set_enabled (widget, "check.set-issuer-known",
                                 report != NULL && self->library != NULL && self->current == NULL);
  gtk_widget_action_set_enabled (widget, "check.set-issuer-allowed",
                                 report != NULL && self->library != NULL && self->current == NULL);
  gtk_widget_action_set_enabled (widget, "check.show-list",
                                 g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 1);
}

static void
show_item (RosetteCheckPane *self, RosetteCheckItem *item)
{
  rosette_report_page_set_has_list (self->report_page,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 1);
  rosette_report_page_set_item (self->report_page, item);
  gtk_stack_set_visible_child_name (self->stack, "report");
  rosette_report_page_announce (self->report_page);
  update_actions (self);
}

static void
check_next (RosetteCheckPane *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr (RosetteCheckItem) item = NULL;

  rosette_many_page_set_n_done (self->many_page, self->n_done);
  if (self->n_done < n_items)
    {
      item = g_list_model_get_item (G_LIST_MODEL (self->items), self->n_done);
      start_check (self, item);
      return;
    }

  update_actions (self);
  if (n_items == 1)
    {
      item = g_list_model_get_item (G_LIST_MODEL (self->items), 0);
      show_item (self, item);
    }
}

/* What was fetched is kept; that it cannot be takes nothing from the report. */
static void
keep (RosetteCheckPane *self, RosetteReport *report)
{
  g_autoptr (GError) error = NULL;

  if (self->library != NULL && !rosette_online_keep (self->library, report, &error))
    toast (self, error->message);
}

/* The report of an item among those of its file. */
static RosetteReport *
find_report (RosetteCheckItem *item, RosetteCheckFinding *finding)
{
  guint which = rosette_check_item_get_which (item);

  if (finding == NULL || finding->reports == NULL || which >= finding->reports->len)
    return NULL;

  return g_ptr_array_index (finding->reports, which);
}

/* What stood in the item that was opened takes its place. */
static void
put_within (RosetteCheckPane *self, GPtrArray *within)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < within->len; i++)
    g_ptr_array_add (items,
                     rosette_check_item_new_for_candidate (g_ptr_array_index (within, i), 0));
  g_list_store_splice (self->items, self->n_done, 1, items->pdata, items->len);
}

/* Those beside the first in a file stand behind it. */
static void
put_others (RosetteCheckPane *self, RosetteCheckItem *item, GPtrArray *reports)
{
  RosetteCandidate *candidate = rosette_check_item_get_candidate (item);

  for (guint i = 1; i < reports->len; i++)
    {
      g_autoptr (RosetteCheckItem) other = rosette_check_item_new_for_candidate (candidate, i);

      rosette_check_item_set_report (other, g_ptr_array_index (reports, i));
      g_list_store_insert (self->items, self->n_done + i, other);
      if (self->n_done + i >= MAX_KEPT_REPORTS)
        rosette_check_item_drop_report (other);
    }
}

/* One file turned out to be several; who reads a report meanwhile is left to it. */
static void
show_list_of_many (RosetteCheckPane *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 1
      && strcmp (gtk_stack_get_visible_child_name (self->stack), "working") == 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
}

/* An item for the first time: the list may grow by it. */
static void
take_first (RosetteCheckPane *self, RosetteCheckItem *item, RosetteCheckFinding *finding)
{
  if (finding != NULL && finding->within != NULL)
    {
      put_within (self, finding->within);
      show_list_of_many (self);
      check_next (self);
      return;
    }

  if (finding != NULL)
    put_others (self, item, finding->reports);
  self->n_done += finding != NULL ? finding->reports->len : 1;
  if (self->n_done > MAX_KEPT_REPORTS)
    rosette_check_item_drop_report (item);
  show_list_of_many (self);
  check_next (self);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteCheckPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteCheckFinding) finding =
    rosette_check_work_run_finish (ROSETTE_JOB (source), result, &error);
  RosetteReport *report = NULL;
  g_autoptr (RosetteCheckItem) item = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  item = g_steal_pointer (&self->current);
  report = find_report (item, finding);
  if (report != NULL)
    {
      keep (self, report);
      rosette_check_item_set_report (item, report);
    }
  else if (finding == NULL || finding->within == NULL)
    {
      rosette_check_item_set_fault (item, error != NULL ? error->message
                                                        : _ ("The file has changed meanwhile."));
    }

  if (self->n_done < g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    take_first (self, item, finding);
  else
    show_item (self, item);
  if (item == self->awaited)
    {
      g_clear_object (&self->awaited);
      show_item (self, item);
    }
}

/* The network, as the check that is started now may use it. */
static RosetteFetcher *
dup_fetcher (RosetteCheckPane *self)
{
  if (self->fetcher == NULL)
    self->fetcher = rosette_https_fetcher_new ();
  if (self->careful_fetcher == NULL)
    self->careful_fetcher = rosette_remembering_fetcher_new (self->fetcher);

  if (self->is_insisting)
    return rosette_fetcher_dup_plain (self->fetcher);

  return g_object_ref (self->is_asking_all ? self->fetcher : self->careful_fetcher);
}

static void
start_check (RosetteCheckPane *self, RosetteCheckItem *item)
{
  g_autoptr (RosetteKept) kept = NULL;
  g_autoptr (GError) error = NULL;
  const char *const *allowed = NULL;
  g_autoptr (RosetteFetcher) fetcher = NULL;

  if (self->library != NULL)
    kept = rosette_library_load_kept (self->library, &error);
  if (error != NULL)
    toast (self, error->message);

  rosette_report_page_set_kept (self->report_page, kept);
  if (kept != NULL && !self->is_asking_all)
    allowed = rosette_kept_get_allowed (kept);
  if (self->is_asking_all || (allowed != NULL && allowed[0] != NULL))
    fetcher = dup_fetcher (self);

  g_set_object (&self->current, item);
  update_actions (self);
  rosette_check_work_run_async (self->job, item, kept, fetcher, allowed, self->cancellable,
                                checked_cb, g_object_ref (self));
  self->is_asking_all = FALSE;
  self->is_insisting = FALSE;
}

static void
cancel (RosetteCheckPane *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->current);
}

/* @items: a list of RosetteCheckItem */
static void
check_items (RosetteCheckPane *self, GListModel *items)
{
  guint n_items = g_list_model_get_n_items (items);

  cancel (self);
  self->cancellable = g_cancellable_new ();
  g_clear_object (&self->careful_fetcher);
  self->n_done = 0;

  g_clear_object (&self->awaited);
  rosette_report_page_set_item (self->report_page, NULL);
  g_list_store_remove_all (self->items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (RosetteCheckItem) item = g_list_model_get_item (items, i);

      g_list_store_append (self->items, item);
    }

  gtk_stack_set_visible_child_name (self->stack, n_items == 0   ? "start"
                                                 : n_items == 1 ? "working"
                                                                : "list");
  if (n_items > 0)
    check_next (self);
  update_actions (self);
}

/* Called from the .ui file. */
static void
item_activated_cb (RosetteCheckPane *self, RosetteCheckItem *item)
{
  RosetteVerdict verdict;

  if (rosette_check_item_get_report (item) != NULL || rosette_check_item_get_fault (item) != NULL)
    show_item (self, item);
  else if (rosette_check_item_get_verdict (item, &verdict) && self->current == NULL)
    start_check (self, item);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteCheckPane) self = user_data;
  g_autoptr (GListModel) files = rosette_seam_open_files_finish (result, NULL);

  if (files != NULL)
    rosette_check_pane_check_files (self, files);
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_seam_open_files_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Check a Badge"),
                                 NULL, NULL, opened_cb, g_object_ref (widget));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteCheckPane) self = user_data;
  g_autoptr (GFile) folder = rosette_seam_select_folder_finish (result, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (folder == NULL)
    return;
  g_list_store_append (files, folder);
  rosette_check_pane_check_files (self, G_LIST_MODEL (files));
}

static void
open_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_seam_select_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                    _ ("Check a Folder of Badges"), NULL, folder_chosen_cb,
                                    g_object_ref (widget));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteCheckPane) self = user_data;
  g_autoptr (GListModel) items = rosette_paste_read_finish (result, NULL);

  if (items != NULL && g_list_model_get_n_items (items) > 0)
    check_items (self, items);
  else
    toast (self, _ ("Nothing to check was copied. Copy a badge file, or the text of a badge."));
}

static void
paste_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_paste_read_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                            g_object_ref (widget));
}

static void
again_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);

  start_check (self, rosette_report_page_get_item (self->report_page));
}

static void
set_recipient_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);
  RosetteCheckItem *item = rosette_report_page_get_item (self->report_page);
  const char *recipient = g_variant_get_string (parameter, NULL);

  rosette_check_item_set_recipient (item, recipient[0] != '\0' ? recipient : NULL);
  start_check (self, item);
}

/* Now, whoever must be asked; the user saw whom first. */
static void
look_online_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);
  RosetteCheckItem *item = rosette_report_page_get_item (self->report_page);
  g_autofree char *subject = rosette_online_dup_subject (rosette_check_item_get_report (item));
  g_autoptr (GError) error = NULL;

  if (g_variant_get_boolean (parameter) && self->library != NULL && subject != NULL
      && !rosette_library_allow_issuer (self->library, subject, TRUE, &error))
    toast (self, error->message);

  self->is_asking_all = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "working");
  start_check (self, item);
}

/* Without encryption too: the user saw what that means. */
static void
look_plain_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);

  self->is_insisting = TRUE;
  gtk_widget_activate_action (widget, "check.look-online", "b", FALSE);
}

/* Beside the one that is shown: a badge of its own, which is checked as such. */
static void
fetch_newer_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);
  RosetteCheckItem *item = rosette_report_page_get_item (self->report_page);
  const char *address = rosette_newer_get_address (rosette_check_item_get_report (item));
  g_autoptr (GBytes) bytes = g_bytes_new (address, strlen (address));
  g_autoptr (RosetteCheckItem) newer = rosette_check_item_new (address, NULL, bytes);

  g_list_store_append (self->items, newer);
  g_set_object (&self->awaited, newer);
  self->is_asking_all = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "working");
  check_next (self);
}

/* What the user says of the issuer of the badge that is shown. */
static void
set_known_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);
  RosetteCheckItem *item = rosette_report_page_get_item (self->report_page);
  g_autoptr (GError) error = NULL;

  if (!rosette_online_set_known (self->library, rosette_check_item_get_report (item),
                                 g_variant_get_boolean (parameter), &error))
    toast (self, error->message);
  start_check (self, item);
}

static void
set_allowed_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);
  RosetteCheckItem *item = rosette_report_page_get_item (self->report_page);
  g_autofree char *subject = rosette_online_dup_subject (rosette_check_item_get_report (item));
  g_autoptr (GError) error = NULL;

  if (subject != NULL
      && !rosette_library_allow_issuer (self->library, subject, g_variant_get_boolean (parameter),
                                        &error))
    toast (self, error->message);
  start_check (self, item);
}

static void
show_list_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);

  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_child_focus (GTK_WIDGET (self->many_page), GTK_DIR_TAB_FORWARD);
}

static void
show_json_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);
  RosetteCheckItem *item = rosette_report_page_get_item (self->report_page);
  JsonObject *document = rosette_report_get_document (rosette_check_item_get_report (item));
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (rosette_json_window_new (parent, document)));
}

/* What was found so far stays; what was not come to goes. */
static void
stop_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (widget);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  cancel (self);
  self->cancellable = g_cancellable_new ();
  g_list_store_splice (self->items, self->n_done, n_items - self->n_done, NULL, 0);
  rosette_many_page_set_n_done (self->many_page, self->n_done);
  if (self->n_done == 0)
    gtk_stack_set_visible_child_name (self->stack, "start");
  update_actions (self);
}

static void
clear_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GListStore) nothing = g_list_store_new (ROSETTE_TYPE_CHECK_ITEM);

  check_items (ROSETTE_CHECK_PANE (widget), G_LIST_MODEL (nothing));
}

static void
rosette_check_pane_unroot (GtkWidget *widget)
{
  cancel (ROSETTE_CHECK_PANE (widget));

  GTK_WIDGET_CLASS (rosette_check_pane_parent_class)->unroot (widget);
}

static void
rosette_check_pane_dispose (GObject *object)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (object);

  cancel (self);
  g_clear_object (&self->library);
  g_clear_object (&self->items);
  g_clear_object (&self->awaited);
  g_clear_object (&self->job);
  g_clear_object (&self->fetcher);
  g_clear_object (&self->careful_fetcher);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_CHECK_PANE);

  G_OBJECT_CLASS (rosette_check_pane_parent_class)->dispose (object);
}

static void
rosette_check_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (object);

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
rosette_check_pane_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  RosetteCheckPane *self = ROSETTE_CHECK_PANE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      if (g_set_object (&self->library, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Text out of another program; fields of the pane take what is dropped on them. */
static gboolean
text_dropped_cb (RosetteCheckPane *self,
                 const GValue *value,
                 double x,
                 double y,
                 GtkDropTarget *target)
{
  g_autoptr (GListModel) items = rosette_paste_list_text (g_value_get_string (value));

  if (g_list_model_get_n_items (items) == 0)
    return FALSE;
  check_items (self, items);

  return TRUE;
}

static void
add_drop_target (RosetteCheckPane *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (text_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "check.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "check.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "check.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "check.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "check.set-recipient", "s", set_recipient_action);
  gtk_widget_class_install_action (widget_class, "check.show-list", NULL, show_list_action);
  gtk_widget_class_install_action (widget_class, "check.show-json", NULL, show_json_action);
  gtk_widget_class_install_action (widget_class, "check.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "check.look-online", "b", look_online_action);
  gtk_widget_class_install_action (widget_class, "check.look-plain", NULL, look_plain_action);
  gtk_widget_class_install_action (widget_class, "check.fetch-newer", NULL, fetch_newer_action);
  gtk_widget_class_install_action (widget_class, "check.set-issuer-known", "b", set_known_action);
  gtk_widget_class_install_action (widget_class, "check.set-issuer-allowed", "b",
                                   set_allowed_action);
  gtk_widget_class_install_action (widget_class, "check.stop", NULL, stop_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "check.again", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "check.show-list",
                                       NULL);
}

static void
rosette_check_pane_class_init (RosetteCheckPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_check_pane_dispose;
  object_class->get_property = rosette_check_pane_get_property;
  object_class->set_property = rosette_check_pane_set_property;
  widget_class->unroot = rosette_check_pane_unroot;

  props[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_CHECK_PANE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (ROSETTE_TYPE_MANY_PAGE);
  g_type_ensure (ROSETTE_TYPE_REPORT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/check-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteCheckPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteCheckPane, many_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteCheckPane, report_page);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);

  install_actions (widget_class);
}

static void
rosette_check_pane_init (RosetteCheckPane *self)
{
  self->items = g_list_store_new (ROSETTE_TYPE_CHECK_ITEM);
  self->job = rosette_job_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  rosette_many_page_set_items (self->many_page, G_LIST_MODEL (self->items));
  add_drop_target (self);
  update_actions (self);
}

GtkWidget *
rosette_check_pane_new (void)
{
  return g_object_new (ROSETTE_TYPE_CHECK_PANE, NULL);
}

void
rosette_check_pane_check_files (RosetteCheckPane *self, GListModel *files)
{
  g_autoptr (GListModel) items = NULL;

  g_return_if_fail (ROSETTE_IS_CHECK_PANE (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  items = rosette_paste_list_files (files);
  check_items (self, items);
}

GListModel *
rosette_check_pane_get_items (RosetteCheckPane *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_PANE (self), NULL);

  return G_LIST_MODEL (self->items);
}

void
rosette_check_pane_set_fetcher (RosetteCheckPane *self, RosetteFetcher *fetcher)
{
  g_return_if_fail (ROSETTE_IS_CHECK_PANE (self));

  g_set_object (&self->fetcher, fetcher);
  g_clear_object (&self->careful_fetcher);
}
