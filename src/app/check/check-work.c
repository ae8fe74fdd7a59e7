/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-work.h"

#include "base/limits.h"
#include "checking/checker.h"
#include "read-file.h"

typedef struct
{
  GFile *file;
  GBytes *bytes; /* when there is no file */
  char *recipient;
  RosetteKept *kept;       /* nullable */
  RosetteFetcher *fetcher; /* nullable */
  char **allowed;          /* nullable */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->file);
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_free (request->recipient);
  g_clear_object (&request->kept);
  g_clear_object (&request->fetcher);
  g_strfreev (request->allowed);
  g_free (request);
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
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new ((RosettePinStore *) request->kept, (RosetteTrustStore *) request->kept,
                         request->fetcher, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;

  rosette_checker_restrict (checker, (const char *const *) request->allowed);
  if (request->file != NULL)
    bytes = rosette_read_file (request->file, ROSETTE_MAX_IMAGE_BYTES, cancellable, error);
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
                              RosetteFetcher *fetcher,
                              const char *const *allowed,
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
  request->fetcher = fetcher != NULL ? g_object_ref (fetcher) : NULL;
  request->allowed = g_strdupv ((char **) allowed);

  rosette_job_run_async (job, check, request, request_free, g_object_unref, cancellable, callback,
                         user_data);
}

RosetteReport *
rosette_check_work_run_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}
