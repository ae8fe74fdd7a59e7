/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/register-page-private.h"

#include "issue/award-window.h"
#include "issue/register-columns.h"
#include "issuing/whole-file.h"
#include "library/register-export.h"
#include "library/register-words.h"
#include "recipients/recipient-sheet.h"
#include "seam.h"

#include <glib/gi18n.h>

/* What a thread does with the register: writes it to a file, or verifies it. */
typedef struct
{
  char *path; /* of the library; NULL in memory, and then not on a thread */
  RosetteLedger *ledger;
  GFile *file; /* or NULL to verify */
  gboolean is_json;
  char *search;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_clear_object (&work->file);
  g_free (work->search);
  g_free (work);
}

static gpointer
verify (RosetteLedger *ledger, GCancellable *cancellable, GError **error)
{
  g_autofree RosetteRegisterReport *report = g_new0 (RosetteRegisterReport, 1);

  if (!rosette_ledger_verify (ledger, NULL, report, cancellable, error))
    return NULL;

  return g_steal_pointer (&report);
}

static gpointer
write_file (RosetteLedger *ledger, Work *work, GError **error)
{
  const RosetteAwardFilter filter = { .search = work->search };
  g_autofree char *name = g_file_get_basename (work->file);
  char separator = rosette_recipient_sheet_get_separator ();
  g_autoptr (GError) why = NULL;

  if (rosette_ledger_save_awards (ledger, &filter, work->is_json, separator, work->file, &why))
    return g_file_get_parse_name (work->file);
  if (why->domain == ROSETTE_ERROR)
    g_propagate_error (error, g_steal_pointer (&why));
  else
    rosette_whole_file_explain (name, why, error);

  return NULL;
}

/* A long register takes its time: a connection of its own, on a thread. */
static gpointer
do_work (gpointer input,
         RosetteProgressFunc progress,
         gpointer progress_data,
         GCancellable *cancellable,
         GError **error)
{
  Work *work = input;
  g_autoptr (RosetteLedger) own =
    work->path != NULL ? rosette_ledger_open (work->path, error) : NULL;
  RosetteLedger *ledger = work->path != NULL ? own : work->ledger;

  if (ledger == NULL)
    return NULL;

  return work->file != NULL ? write_file (ledger, work, error)
                            : verify (ledger, cancellable, error);
}

static void
show_report (RosetteRegisterPage *self, const RosetteRegisterReport *report)
{
  const RosetteResponse responses[] = {
    { "close", _ ("_Close"), ADW_RESPONSE_DEFAULT },
  };
  g_autofree char *words = rosette_register_words (report, FALSE);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  rosette_seam_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          rosette_register_is_whole (report, FALSE)
                            ? _ ("The Register Is Whole")
                            : _ ("The Register Was Changed"),
                          NULL, label, responses, G_N_ELEMENTS (responses), NULL, NULL, NULL);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteRegisterPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_report = GPOINTER_TO_INT (g_object_get_data (source, "is-report"));
  g_autofree gpointer done = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  g_clear_object (&self->job);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  rosette_register_page_update_actions (self);
  if (done == NULL)
    rosette_register_page_toast (self, error->message);
  else if (is_report)
    show_report (self, done);
  else
    rosette_register_page_toast (self, _ ("Awards saved"));
}

/* @file: (nullable): where the register is written; it is verified for NULL */
static void
start (RosetteRegisterPage *self, GFile *file, gboolean is_json)
{
  Work *work = g_new0 (Work, 1);

  work->path = g_strdup (rosette_library_get_path (self->library));
  work->ledger = rosette_library_get_ledger (self->library);
  work->file = file != NULL ? g_object_ref (file) : NULL;
  work->is_json = is_json;
  work->search = g_strdup (self->search);
  self->job = rosette_job_new ();
  g_object_set_data (G_OBJECT (self->job), "is-report", GINT_TO_POINTER (file == NULL));
  rosette_register_page_update_actions (self);
  rosette_job_run_async (self->job, do_work, work, work_free, g_free, NULL, done_cb,
                         g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteRegisterPage) self = user_data;
  g_autoptr (GFile) file = rosette_seam_save_file_finish (result, NULL);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (file != NULL && self->library != NULL && self->job == NULL)
    start (self, file, g_str_has_suffix (name, ".json"));
}

static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gboolean is_json = g_str_equal (g_variant_get_string (parameter, NULL), "json");
  /* Translators: the name of a file; keep the ending */
  const char *name = is_json ? _ ("awards.json") : _ ("awards.csv");

  rosette_seam_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the Awards"),
                                name, NULL, NULL, chosen_cb, g_object_ref (widget));
}

static void
verify_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  start (ROSETTE_REGISTER_PAGE (widget), NULL, FALSE);
}

static void
sort_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_register_columns_sort (ROSETTE_REGISTER_PAGE (widget)->view,
                                 g_variant_get_string (parameter, NULL));
}

static void
show_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRegisterPage *self = ROSETTE_REGISTER_PAGE (widget);
  RosetteAwardRow *award = gtk_single_selection_get_selected_item (self->selection);

  if (award != NULL)
    rosette_register_page_open (self, award);
}

void
rosette_register_page_open (RosetteRegisterPage *self, RosetteAwardRow *award)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (
    GTK_WINDOW (rosette_award_window_new (GTK_WINDOW (root), self->library, award)));
}

void
rosette_register_page_update_actions (RosetteRegisterPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_free = self->library != NULL && self->job == NULL;

  gtk_widget_action_set_enabled (widget, "register.export", is_free);
  gtk_widget_action_set_enabled (widget, "register.verify", is_free);
  gtk_widget_action_set_enabled (widget, "register.show",
                                 gtk_single_selection_get_selected_item (self->selection) != NULL);
}

void
rosette_register_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "register.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "register.verify", NULL, verify_action);
  gtk_widget_class_install_action (widget_class, "register.sort", "s", sort_action);
  gtk_widget_class_install_action (widget_class, "register.show", NULL, show_action);
}
