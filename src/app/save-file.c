/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "save-file.h"

#include "issuing/whole-file.h"
#include "job.h"

#include <glib/gi18n.h>

typedef struct
{
  GFile *file;
  GBytes *contents;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->file);
  g_bytes_unref (saving->contents);
  g_free (saving);
}

/* A device or a folder is no place for a file, and is not replaced by one. */
static gboolean
may_replace (GFile *file, const char *name, GError **error)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);
  g_autoptr (GError) why = NULL;

  if (type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_UNKNOWN)
    return TRUE;

  why = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("It is not a file."));
  rosette_whole_file_explain (name, why, error);

  return FALSE;
}

gboolean
rosette_save_file (GFile *file, GBytes *contents, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  /* Not g_file_replace_contents(): when the disk is full, it puts half a file in the place. */
  return may_replace (file, name, error)
         && rosette_whole_file_replace (folder, name, contents, error);
}

static gpointer
save (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  Saving *saving = input;

  if (!rosette_save_file (saving->file, saving->contents, error))
    return NULL;

  return g_object_ref (saving->file);
}

void
rosette_save_file_async (GFile *file,
                         GBytes *contents,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();
  Saving *saving = g_new0 (Saving, 1);

  saving->file = g_object_ref (file);
  saving->contents = g_bytes_ref (contents);
  rosette_job_run_async (job, save, saving, saving_free, g_object_unref, NULL, callback, user_data);
}

gboolean
rosette_save_file_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) job = g_async_result_get_source_object (result);
  g_autoptr (GFile) saved = rosette_job_run_finish (ROSETTE_JOB (job), result, error);

  return saved != NULL;
}
