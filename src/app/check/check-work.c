/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-work.h"

#include "base/limits.h"
#include "checking/checker.h"

#include <glib/gi18n.h>

typedef struct
{
  GFile *file;
  GBytes *bytes; /* when there is no file */
  char *recipient;
  RosetteKept *kept; /* nullable */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->file);
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_free (request->recipient);
  g_clear_object (&request->kept);
  g_free (request);
}

/* What is wrong, as a person would say it. */
static void
set_fault (GError **error, const GError *why)
{
  const char *message = _ ("This file cannot be read. Check that it is still there.");

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    message = _ ("This is a folder. Choose the badge files in it.");
  else if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = _ ("You are not allowed to read this file.");

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE, message);
}

static GBytes *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (64 * 1024);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, 64 * 1024, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, chunk, n);
      if (bytes->len > ROSETTE_MAX_IMAGE_BYTES)
        break;
    }
  if (n < 0)
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &why);
  g_autoptr (GBytes) bytes = NULL;

  if (stream != NULL)
    bytes = read_stream (G_INPUT_STREAM (stream), cancellable, &why);

  if (bytes == NULL && g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&why));
  else if (bytes == NULL)
    set_fault (error, why);
  else if (g_bytes_get_size (bytes) > ROSETTE_MAX_IMAGE_BYTES)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                         _ ("This file is too large to be a badge."));
  else
    return g_steal_pointer (&bytes);

  return NULL;
}

static gpointer
check (gpointer input,
       RosetteProgressFunc progress,
       gpointer progress_data,
       GCancellable *cancellable,
       GError **error)
{
  Request *request = input;
  const char *recipients[] = { request->recipient, NULL };
  g_autoptr (RosetteChecker) checker = rosette_checker_new (
    (RosettePinStore *) request->kept, (RosetteTrustStore *) request->kept, NULL, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (request->file != NULL)
    bytes = read_file (request->file, cancellable, error);
  else
    bytes = g_bytes_ref (request->bytes);
  if (bytes == NULL)
    return NULL;

  return rosette_checker_check (checker, bytes, request->recipient != NULL ? recipients : NULL,
                                cancellable, error);
}

void
rosette_check_work_run_async (RosetteJob *job,
                              RosetteCheckItem *item,
                              RosetteKept *kept,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Request *request = g_new0 (Request, 1);
  GFile *file = rosette_check_item_get_file (item);

  if (file != NULL)
    request->file = g_object_ref (file);
  else
    request->bytes = g_bytes_ref (rosette_check_item_get_bytes (item));
  request->recipient = g_strdup (rosette_check_item_get_recipient (item));
  request->kept = kept != NULL ? g_object_ref (kept) : NULL;

  rosette_job_run_async (job, check, request, request_free, g_object_unref, cancellable, callback,
                         user_data);
}

RosetteReport *
rosette_check_work_run_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}
