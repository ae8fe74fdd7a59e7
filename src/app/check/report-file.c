/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/report-file.h"

#include "issuing/whole-file.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  RosetteReport *report;
  RosetteReportFormat format;
  char *name;
  GFile *file;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->report);
  g_free (saving->name);
  g_object_unref (saving->file);
  g_free (saving);
}

/* A device or a folder is no place for a report, and is not replaced by one. */
static gboolean
may_replace (GFile *file, const char *base, GError **error)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);
  g_autoptr (GError) why = NULL;

  if (type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_UNKNOWN)
    return TRUE;

  why = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("It is not a file."));
  rosette_whole_file_explain (base, why, error);

  return FALSE;
}

static gpointer
save (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  Saving *saving = input;
  g_autoptr (GFile) folder = g_file_get_parent (saving->file);
  g_autofree char *base = g_file_get_basename (saving->file);
  g_autoptr (GBytes) contents = NULL;

  if (!may_replace (saving->file, base, error))
    return NULL;

  contents = rosette_report_save (saving->report, saving->format, saving->name, cancellable, error);
  /* Not g_file_replace_contents(): when the disk is full, it puts half a file in the place. */
  if (contents == NULL || !rosette_whole_file_replace (folder, base, contents, error))
    return NULL;

  return g_steal_pointer (&contents);
}

char *
rosette_report_file_suggest_name (const char *name, RosetteReportFormat format)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *stem = NULL;
  g_autofree char *title = NULL;

  stem = dot != NULL && dot != name ? g_strndup (name, dot - name) : g_strdup (name);
  g_strdelimit (stem, "/", '-');
  /* Translators: what a saved report is called; %s is the name of the file that was checked */
  title = g_strdup_printf (_ ("%s – report"), stem);

  return g_strconcat (title, rosette_report_format_get_ending (format), NULL);
}

void
rosette_report_file_save_async (RosetteJob *job,
                                RosetteReport *report,
                                RosetteReportFormat format,
                                const char *name,
                                GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->report = g_object_ref (report);
  saving->format = format;
  saving->name = g_strdup (name);
  saving->file = g_object_ref (file);
  rosette_job_run_async (job, save, saving, saving_free, (GDestroyNotify) g_bytes_unref,
                         cancellable, callback, user_data);
}

gboolean
rosette_report_file_save_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  g_autoptr (GBytes) saved = rosette_job_run_finish (job, result, error);

  return saved != NULL;
}
