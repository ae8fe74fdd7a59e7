/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/batch-page.h"

#include "issue/sentences.h"
#include "seam.h"
#include "toast.h"
#include "unlock.h"

#include <glib/gi18n.h>

struct _RosetteBatchPage
{
  AdwBin parent_instance;

  RosetteLibrary *library;

  RosetteOrder *order; /* that waits for its key */
  gboolean running;
  RosetteOrder *rest;      /* what is left of the last batch */
  GPtrArray *unregistered; /* rows that the register did not take yet */
  GFile *folder;           /* of the last batch */
  GFile *first_file;       /* one of its files */

  GtkStack *stack;
  GtkProgressBar *progress_bar;
  GtkWidget *cancel_button;
  AdwStatusPage *done_page;
  GtkWidget *register_box;
  GtkLabel *register_label;
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
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.cancel", running);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
}

/* No award that has a file is missing there: what it does not take now stays here. */
static void
register_rows (RosetteBatchPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->unregistered->len > 0
      && rosette_library_add_awards (self->library, self->unregistered, &error))
    g_ptr_array_set_size (self->unregistered, 0);
  if (error != NULL)
    text =
      g_strdup_printf (_ ("The list of awards does not have these badges yet: %s"), error->message);

  gtk_label_set_label (self->register_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->register_box, self->unregistered->len > 0);
}

static void
register_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  register_rows (ROSETTE_BATCH_PAGE (widget));
}

static GPtrArray *
list_names (RosetteOrder *order)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; order != NULL && i < order->lines->len; i++)
    {
      RosetteOrderLine *line = order->lines->pdata[i];

      g_ptr_array_add (names, g_strdup (rosette_person_get_name (line->person)));
    }

  return names;
}

/* The focus is put on one of these, and so the result is read aloud. */
static void
describe (RosetteBatchPage *self, const char *title, const char *text)
{
  GtkWidget *const buttons[] = { self->go_on_button, self->other_folder_button, self->open_button };
  g_autofree char *whole = g_strjoin (". ", title, text, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, whole, -1);
}

static void
say_result (RosetteBatchPage *self, RosetteOutcome *outcome)
{
  g_autoptr (GPtrArray) names = list_names (self->rest);
  const RosetteBatchResult result = { outcome->order->lines->len, names, outcome->issued->len,
                                      outcome->order->folder, outcome->error };
  g_autofree char *title = rosette_sentences_dup_result_title (&result);
  g_autofree char *text = rosette_sentences_dup_result (&result);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *go_on = rosette_sentences_dup_go_on (names->len);

  gtk_widget_set_css_classes (
    GTK_WIDGET (self->done_page),
    (const char *[]){ outcome->error == NULL ? "batch-good" : "batch-caution", NULL });
  adw_status_page_set_icon_name (self->done_page, outcome->error == NULL
                                                    ? "rosette-genuine-symbolic"
                                                    : "rosette-lapsed-symbolic");
  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, escaped);
  gtk_button_set_label (GTK_BUTTON (self->go_on_button), go_on);
  describe (self, title, text);
}

/* What is likely to be pressed now. */
static GtkWidget *
pick_suggested (RosetteBatchPage *self, const GError *error)
{
  if (self->rest == NULL)
    return self->open_button;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return self->go_on_button;

  return self->other_folder_button;
}

static void
suggest (RosetteBatchPage *self, GtkWidget *suggested)
{
  GtkWidget *const buttons[] = { self->go_on_button, self->other_folder_button, self->open_button };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_widget_remove_css_class (buttons[i], "suggested-action");
  gtk_widget_add_css_class (suggested, "suggested-action");
  gtk_widget_grab_focus (suggested);
}

static void
show_result (RosetteBatchPage *self, RosetteOutcome *outcome)
{
  gboolean is_any = outcome->issued->len > 0;
  gboolean is_fault =
    outcome->error != NULL && !g_error_matches (outcome->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  say_result (self, outcome);
  gtk_widget_set_visible (self->go_on_button, self->rest != NULL);
  gtk_widget_set_visible (self->other_folder_button, is_fault && self->rest != NULL);
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
  while (outcome->issued->len > 0 && g_hash_table_iter_next (&iter, &address, &document))
    {
      g_autoptr (GError) error = NULL;

      if (!rosette_library_add_pin (self->library, address, document, &error))
        g_debug ("Not kept for checks: %s", error->message);
    }
}

static void
keep_outcome (RosetteBatchPage *self, RosetteOutcome *outcome)
{
  g_autoptr (GPtrArray) rows = rosette_order_list_rows (outcome->order, outcome->issued);
  RosetteIssued *first = outcome->issued->len > 0 ? outcome->issued->pdata[0] : NULL;

  g_ptr_array_extend_and_steal (self->unregistered, g_steal_pointer (&rows));
  register_rows (self);
  pin_documents (self, outcome);

  g_clear_pointer (&self->rest, rosette_order_free);
  if (outcome->error != NULL)
    self->rest = rosette_order_dup_rest (outcome->order, outcome->issued, NULL);
  if (self->rest != NULL && self->rest->lines->len == 0)
    g_clear_pointer (&self->rest, rosette_order_free);

  g_set_object (&self->folder, outcome->order->folder);
  g_clear_object (&self->first_file);
  if (first != NULL)
    self->first_file = g_file_get_child (self->folder, first->file);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBatchPage) self = user_data;
  g_autoptr (RosetteOutcome) outcome = rosette_order_run_finish (ROSETTE_JOB (source), result);

  keep_outcome (self, outcome);
  /* Of a window that is closed, only the register is left to write. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    show_result (self, outcome);
  set_running (self, FALSE);
}

void
rosette_batch_page_run (RosetteBatchPage *self, RosetteOrder *order, GPtrArray *keys)
{
  g_return_if_fail (ROSETTE_IS_BATCH_PAGE (self));
  g_return_if_fail (order != NULL && !self->running);

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress_bar, 0.0);
  gtk_progress_bar_set_text (self->progress_bar, "");
  gtk_stack_set_visible_child_name (self->stack, "running");
  set_running (self, TRUE);
  gtk_widget_grab_focus (self->cancel_button);
  rosette_order_run_async (order, keys, self->job, self->cancellable, done_cb, g_object_ref (self));
}

static void
remind_of_backup (RosetteBatchPage *self)
{
  g_autoptr (AdwToast) reminder = NULL;

  if (rosette_library_get_setting (self->library, ROSETTE_SETTING_KEY_CHANGED) == NULL)
    return;
  reminder = rosette_toast_new_action (
    _ ("Your key now signs the newest format too. Save a new backup copy of it."),
    _ ("My _Institution"), "win.set-up");
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, reminder);
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBatchPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = rosette_unlock_finish (result, &error);
  g_autoptr (RosetteOrder) order = g_steal_pointer (&self->order);

  if (keys != NULL)
    remind_of_backup (self);
  if (keys != NULL)
    rosette_batch_page_run (self, g_steal_pointer (&order), keys);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    toast (self, error->message);
}

void
rosette_batch_page_start (RosetteBatchPage *self, RosetteOrder *order)
{
  g_return_if_fail (ROSETTE_IS_BATCH_PAGE (self));
  g_return_if_fail (order != NULL);

  /* A second press while the key is opened is the same wish. */
  if (self->running || self->order != NULL)
    {
      rosette_order_free (order);
      return;
    }

  self->order = order;
  rosette_unlock_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->library,
                        self->questions, unlocked_cb, g_object_ref (self));
}

static void
go_on_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (widget);
  g_autoptr (GPtrArray) none = rosette_issued_array_new ();

  if (self->rest != NULL)
    rosette_batch_page_start (self, rosette_order_dup_rest (self->rest, none, NULL));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBatchPage) self = user_data;
  g_autoptr (GFile) folder = rosette_seam_select_folder_finish (result, NULL);
  g_autoptr (GPtrArray) none = rosette_issued_array_new ();

  if (folder != NULL && self->rest != NULL)
    rosette_batch_page_start (self, rosette_order_dup_rest (self->rest, none, folder));
}

static void
choose_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBatchPage *self = ROSETTE_BATCH_PAGE (widget);

  rosette_seam_select_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                    _ ("Folder for the Badges"), self->questions, folder_chosen_cb,
                                    g_object_ref (self));
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_batch_page_cancel (ROSETTE_BATCH_PAGE (widget));
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
  g_clear_pointer (&self->rest, rosette_order_free);
  g_clear_object (&self->folder);
  g_clear_object (&self->first_file);
  g_clear_object (&self->job);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->questions);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_BATCH_PAGE);

  G_OBJECT_CLASS (rosette_batch_page_parent_class)->dispose (object);
}

static void
rosette_batch_page_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_BATCH_PAGE (object)->unregistered, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_batch_page_parent_class)->finalize (object);
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
  gtk_widget_class_install_action (widget_class, "batch.register", NULL, register_action);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/batch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, done_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, register_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteBatchPage, register_label);
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
  object_class->finalize = rosette_batch_page_finalize;
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
  self->unregistered = g_ptr_array_new_with_free_func (g_object_unref);
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

RosetteOrder *
rosette_batch_page_get_rest (RosetteBatchPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BATCH_PAGE (self), NULL);

  return self->rest;
}

GFile *
rosette_batch_page_get_folder (RosetteBatchPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BATCH_PAGE (self), NULL);

  return self->folder;
}

gboolean
rosette_batch_page_has_unregistered (RosetteBatchPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BATCH_PAGE (self), FALSE);

  if (self->unregistered->len > 0)
    register_rows (self);

  return self->unregistered->len > 0;
}
