/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/report-file.h"

#include "save-file.h"

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

static gpointer
save (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  Saving *saving = input;
  g_autoptr (GBytes) contents =
    rosette_report_save (saving->report, saving->format, saving->name, cancellable, error);

  if (contents == NULL || !rosette_save_file (saving->file, contents, error))
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
