/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/batch-page.h"

#include "base/error.h"
#include "issue/sentences.h"
#include "seam.h"
#include "toast.h"
#include "unlock.h"

#include <glib/gi18n.h>

struct _RosetteBatchPage
{
  AdwBin parent_instance;

  RosetteLibrary *library;

  gboolean is_asking;  /* for the key */
  RosetteOrder *order; /* what waits for it: a new batch, or: */
  gint64 asked_run_id; /* one to go on with, */
  GFile *asked_folder; /* perhaps in another folder */

  gboolean running;
  gboolean is_pausing;    /* it stops, and the keys stay open */
  GPtrArray *keys;        /* of the batch under way, or that pauses */
  RosetteOutcome *paused; /* what a batch that pauses has come to, or NULL */
  gint64 run_id;          /* what is left of the last batch; 0 for nothing */
  gboolean is_rehearsal;  /* the last batch, or the one under way */
  gboolean is_untouched;  /* whether the last batch made nothing, now or before */
  GFile *folder;          /* of the last batch */
  GFile *first_file;      /* one of its files */

  GtkStack *stack;
  GtkProgressBar *progress_bar;
  AdwStatusPage *running_page;
  GtkButton *pause_button;
  AdwStatusPage *done_page;
  GtkWidget *real_button;
  GtkButton *back_button;
  GtkWidget *go_on_button;
  GtkWidget *other_folder_button;
  GtkWidget *open_button;
  GtkWidget *check_button;

  RosetteJob *job;
  GCancellable *cancellable; /* of the batch under way */
  GCancellable *questions;   /* of what is asked */
};

G_DEFINE_FINAL_TYPE (RosetteBatchPage, rosette_batch_page, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  PROP_RUNNING,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
toast (RosetteBatchPage *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static void
set_running (RosetteBatchPage *self, gboolean running)
{
  if (self->running == running)
    return;

  self->running = running;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
}

/* The focus is put on one of these, and so the result is read aloud. */
static void
describe (RosetteBatchPage *self, const char *title, const char *text)
{
  GtkWidget *const buttons[] = { self->real_button, self->go_on_button, self->other_folder_button,
                                 self->open_button, GTK_WIDGET (self->back_button) };
  g_autofree char *whole = g_strjoin (". ", title, text, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, whole, -1);
}

/* A rehearsal does not look like badges that were made. */
static void
show_look (RosetteBatchPage *self, RosetteOutcome *outcome)
{
  const char *class = outcome->error == NULL ? "batch-good" : "batch-caution";
  const char *icon =
    outcome->error == NULL ? "rosette-genuine-symbolic" : "rosette-warning-symbolic";

  if (outcome->is_rehearsal && outcome->error == NULL)
    {
      class = "batch-rehearsal";
      icon = "rosette-issue-symbolic";
    }
  gtk_widget_set_css_classes (GTK_WIDGET (self->done_page), (const char *[]){ class, NULL });
  adw_status_page_set_icon_name (self->done_page, icon);
}

static void
say_result (RosetteBatchPage *self, RosetteOutcome *outcome)
{
  const RosetteBatchResult result = { outcome->n_people,    outcome->n_rest, outcome->rest,
                                      outcome->n_files,     outcome->folder, outcome->error,
                                      outcome->is_rehearsal };
  g_autofree char *title = rosette_sentences_dup_result_title (&result);
  g_autofree char *text = rosette_sentences_dup_result (&result);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *go_on = rosette_sentences_dup_go_on (outcome->n_rest);

  show_look (self, outcome);
  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, escaped);
  gtk_button_set_label (GTK_BUTTON (self->go_on_button), go_on);
  describe (self, title, text);
}

/* A card that was taken out, or wants to be unlocked, or another key than the run was begun with:
 * no other folder helps. */
static gboolean
is_of_key (const GError *error)
{
  return g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE)
         || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE)
         || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LOCKED)
         || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

/* What is likely to be pressed now. */
static GtkWidget *
pick_suggested (RosetteBatchPage *self, const GError *error)
{
  if (self->is_rehearsal)
    return self->real_button;
  if (self->run_id == 0)
    return gtk_widget_get_visible (self->open_button) ? self->open_button
                                                      : GTK_WIDGET (self->back_button);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) || is_of_key (error))
    return self->go_on_button;

  return self->other_folder_button;
}

static void
suggest (RosetteBatchPage *self, GtkWidget *suggested)
{
  GtkWidget *const buttons[] = { self->real_button, self->go_on_button, self->other_folder_button,
                                 self->open_button, GTK_WIDGET (self->back_button) };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_widget_remove_css_class (buttons[i], "suggested-action");
  gtk_widget_add_css_class (suggested, "suggested-action");
  gtk_widget_grab_focus (suggested);
}

static void
show_result (RosetteBatchPage *self, RosetteOutcome *outcome)
{
  gboolean is_any = outcome->n_files > 0;
  gboolean is_fault = outcome->error != NULL
                      && !g_error_matches (outcome->error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                      && !is_of_key (outcome->error);

  say_result (self, outcome);
  gtk_widget_set_visible (self->real_button, outcome->is_rehearsal);
  gtk_button_set_label (self->back_button,
                        outcome->is_rehearsal ? _ ("_Back to the Review") : _ ("Issue _More"));
  gtk_widget_set_visible (self->go_on_button, self->run_id != 0);
  gtk_widget_set_visible (self->other_folder_button, is_fault && self->run_id != 0);
  gtk_widget_set_visible (self->open_button, is_any);
  gtk_widget_set_visible (self->check_button, is_any);
  gtk_stack_set_visible_child_name (self->stack, "done");
  suggest (self, pick_suggested (self, outcome->error));
}

/* So that a check here does not ask the web for what was written here. */
static void
pin_documents (RosetteBatchPage *self, RosetteOutcome *outcome)
{
  GHashTableIter iter;
  gpointer address, document;

  g_hash_table_iter_init (&iter, outcome->documents);
  while (outcome->n_files > 0 && g_hash_table_iter_next (&iter, &address, &document))
    {
      g_autoptr (GError) error = NULL;

      if (!rosette_library_add_pin (self->library, address, document, &error))
        g_debug ("Not kept for checks: %s", error->message);
    }
}

/* Whether another window or program has come to the end of it meanwhile. */
static gboolean
is_gone (const RosetteOutcome *outcome)
{
  return outcome->n_people == 0
         && g_error_matches (outcome->error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

static void
keep_outcome (RosetteBatchPage *self, RosetteOutcome *outcome)
{
  g_autoptr (GError) error = NULL;

  if (!rosette_library_refresh (self->library, &error))
    toast (self, error->message);
  pin_documents (self, outcome);

  self->run_id = outcome->run_id;
  self->is_untouched =
    !is_gone (outcome) && outcome->n_files == 0 && outcome->n_rest == outcome->n_people;
  g_set_object (&self->folder, outcome->folder);
  g_clear_object (&self->first_file);
  if (outcome->first_file != NULL)
    self->first_file = g_file_get_child (self->folder, outcome->first_file);
}

/* Whether the batch under way stands still, and how it goes on. */
static void
show_pause (RosetteBatchPage *self, gboolean is_paused)
{
  adw_status_page_set_title (self->running_page, is_paused            ? _ ("Paused")
                                                 : self->is_rehearsal ? _ ("Rehearsing…")
                                                                      : _ ("Issuing…"));
  gtk_button_set_label (self->pause_button, is_paused ? _ ("_Go On") : _ ("_Pause"));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBatchPage) self = user_data;
  g_autoptr (RosetteOutcome) outcome = rosette_order_run_finish (ROSETTE_JOB (source), result);
  gboolean is_paused =
    self->is_pausing && g_error_matches (outcome->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  self->is_pausing = FALSE;
  keep_outcome (self, outcome);
  /* Of a window that is closed, nothing is to be shown. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    is_paused = FALSE;
  else if (is_paused)
    show_pause (self, TRUE);
  else
    show_result (self, outcome);
  if (!is_paused)
    g_clear_pointer (&self->keys, g_ptr_array_unref);
  if (is_paused)
    self->paused = g_steal_pointer (&outcome);
  set_running (self, FALSE);
}

static void
show_running (RosetteBatchPage *self, GPtrArray *keys)
{
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (keys != NULL)
    g_ptr_array_ref (keys);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  self->keys = keys;
  g_clear_pointer (&self->paused, rosette_outcome_free);
  show_pause (self, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "running");
  set_running (self, TRUE);
  /* A rehearsal is in no library, and cannot be gone on with. */
  gtk_widget_set_visible (GTK_WIDGET (self->pause_button), !self->is_rehearsal);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
rosette_batch_page_run (RosetteBatchPage *self, RosetteOrder *order, GPtrArray *keys)
{
  g_return_if_fail (ROSETTE_IS_BATCH_PAGE (self));
  g_return_if_fail (order != NULL && !self->running);

  self->is_rehearsal = order->is_rehearsal;
  gtk_progress_bar_set_fraction (self->progress_bar, 0.0);
  gtk_progress_bar_set_text (self->progress_bar, "");
  show_running (self, keys);
  rosette_order_run_async (order, rosette_library_get_path (self->library), keys, self->job,
                           self->cancellable, done_cb, g_object_ref (self));
}

void
rosette_batch_page_go_on (RosetteBatchPage *self, gint64 run_id, GFile *folder, GPtrArray *keys)
{
  g_return_if_fail (ROSETTE_IS_BATCH_PAGE (self));
  g_return_if_fail (run_id != 0 && !self->running);

  self->is_rehearsal = FALSE;
  show_running (self, keys);
  rosette_order_go_on_async (run_id, folder, rosette_library_get_path (self->library), keys,
                             self->job, self->cancellable, done_cb, g_object_ref (self));
}

static void
remind_of_backup (RosetteBatchPage *self, GPtrArray *keys)
{
  g_autoptr (AdwToast) reminder = NULL;

  if (rosette_key_is_on_token (keys->pdata[0])
      || rosette_library_get_setting (self->library, ROSETTE_SETTING_KEY_CHANGED) == NULL)
    return;
  reminder = rosette_toast_new_action (
    _ ("Your key now signs the newest format too. Save a new backup copy of it."),
    _ ("My _Institution"), "win.set-up");
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, reminder);
}

/* Where the key is looked after. */
static void
toast_key (RosetteBatchPage *self, const char *text)
{
  g_autoptr (AdwToast) message =
    rosette_toast_new_action (text, _ ("My _Institution"), "win.set-up");

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBatchPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = rosette_unlock_finish (result, &error);
  g_autoptr (RosetteOrder) order = g_steal_pointer (&self->order);
  g_autoptr (GFile) folder = g_steal_pointer (&self->asked_folder);

  self->is_asking = FALSE;
  if (keys != NULL)
    remind_of_backup (self, keys);
  if (keys != NULL && order != NULL)
    rosette_batch_page_run (self, g_steal_pointer (&order), keys);
  else if (keys != NULL)
    rosette_batch_page_go_on (self, self->asked_run_id, folder, keys);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    toast_key (self, error->message);
}

static void
ask_for_key (RosetteBatchPage *self)
{
  self->is_asking = TRUE;
  rosette_unlock_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->library,
                        self->questions, unlocked_cb, g_object_ref (self));
}

void
rosette_batch_page_start (RosetteBatchPage *self, RosetteOrder *order)
{
  g_return_if_fail (ROSETTE_IS_BATCH_PAGE (self));
  g_return_if_fail (order != NULL);

  /* A second press while the key is opened is the same wish. */
  if (self->running || self->is_asking)
    {
      rosette_order_free (order);
      return;
    }

  if (order->is_rehearsal)
    {
      rosette_batch_page_run (self, order, NULL);
      return;
    }
  self->order = order;
  ask_for_key (self);
}

void
rosette_batch_page_resume (RosetteBatchPage *self, gint64 run_id, GFile *folder)
{
  g_return_if_fail (ROSETTE_IS_BATCH_PAGE (self));

  if (self->running || self->is_asking || run_id == 0)
    return;

  self->asked_run_id = run_id;
  g_set_object (&self->asked_folder, folder);
  ask_for_key (self);
}

static void
go_on_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (widget);

  rosette_batch_page_resume (self, self->run_id, NULL);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBatchPage) self = user_data;
  g_autoptr (GFile) folder = rosette_seam_select_folder_finish (result, NULL);

  if (folder != NULL)
    rosette_batch_page_resume (self, self->run_id, folder);
}

static void
choose_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (widget);

  rosette_seam_select_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                    _ ("Folder for the Badges"), self->questions, folder_chosen_cb,
                                    g_object_ref (self));
}

/* One that pauses goes on. */
static void
pause_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (widget);

  if (self->paused != NULL)
    {
      g_autoptr (GPtrArray) keys = g_ptr_array_ref (self->keys);

      rosette_batch_page_go_on (self, self->run_id, NULL, keys);
      return;
    }
  self->is_pausing = self->running;
  g_cancellable_cancel (self->cancellable);
}

/* One that pauses has stopped already. */
static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (widget);
  g_autoptr (RosetteOutcome) paused = g_steal_pointer (&self->paused);

  rosette_batch_page_cancel (self);
  if (paused == NULL || self->running)
    return;
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  show_result (self, paused);
}

static void
open_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *uri = g_file_get_uri (ROSETTE_BATCH_PAGE (widget)->folder);

  gtk_widget_activate_action (widget, "issue.open-folder", "s", uri);
}

static void
check_one_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *uri = g_file_get_uri (ROSETTE_BATCH_PAGE (widget)->first_file);

  gtk_widget_activate_action (widget, "win.check-file", "s", uri);
}

static void
rosette_batch_page_unroot (GtkWidget *widget)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (widget);

  rosette_batch_page_cancel (self);
  g_cancellable_cancel (self->questions);

  GTK_WIDGET_CLASS (rosette_batch_page_parent_class)->unroot (widget);
}

static void
rosette_batch_page_dispose (GObject *object)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->order, rosette_order_free);
  g_clear_object (&self->asked_folder);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->paused, rosette_outcome_free);
  g_clear_object (&self->folder);
  g_clear_object (&self->first_file);
  g_clear_object (&self->job);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->questions);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_BATCH_PAGE);

  G_OBJECT_CLASS (rosette_batch_page_parent_class)->dispose (object);
}

static void
rosette_batch_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_batch_page_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_set_object (&self->library, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "batch.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "batch.go-on", NULL, go_on_action);
  gtk_widget_class_install_action (widget_class, "batch.choose-folder", NULL, choose_folder_action);
  gtk_widget_class_install_action (widget_class, "batch.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "batch.check-one", NULL, check_one_action);
  gtk_widget_class_install_action (widget_class, "batch.pause", NULL, pause_action);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/batch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, running_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, pause_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, done_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, real_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, go_on_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, other_folder_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, check_button);
}

static void
rosette_batch_page_class_init (RosetteBatchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_batch_page_dispose;
  object_class->get_property = rosette_batch_page_get_property;
  object_class->set_property = rosette_batch_page_set_property;
  widget_class->unroot = rosette_batch_page_unroot;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_RUNNING] =
    g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_BATCH_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  bind_template (widget_class);
  install_actions (widget_class);
}

static void
rosette_batch_page_init (RosetteBatchPage *self)
{
  self->questions = g_cancellable_new ();
  self->job = rosette_job_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->job, "fraction", self->progress_bar, "fraction", 0);
  g_object_bind_property (self->job, "message", self->progress_bar, "text", 0);
}

GtkWidget *
rosette_batch_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_BATCH_PAGE, NULL);
}

gboolean
rosette_batch_page_is_running (RosetteBatchPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BATCH_PAGE (self), FALSE);

  return self->running;
}

void
rosette_batch_page_cancel (RosetteBatchPage *self)
{
  g_return_if_fail (ROSETTE_IS_BATCH_PAGE (self));

  g_cancellable_cancel (self->cancellable);
}

gint64
rosette_batch_page_get_run_id (RosetteBatchPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BATCH_PAGE (self), 0);

  return self->run_id;
}

gboolean
rosette_batch_page_is_untouched (RosetteBatchPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BATCH_PAGE (self), FALSE);

  return self->is_untouched;
}

gboolean
rosette_batch_page_is_rehearsal (RosetteBatchPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BATCH_PAGE (self), FALSE);

  return self->is_rehearsal;
}

GFile *
rosette_batch_page_get_folder (RosetteBatchPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BATCH_PAGE (self), NULL);

  return self->folder;
}
