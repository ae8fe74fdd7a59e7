/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-work.h"

#include "checking/checker.h"

typedef struct
{
  RosetteCandidate *candidate;
  char *recipient;
  RosetteKept *kept;       /* nullable */
  RosetteFetcher *fetcher; /* nullable */
  char **allowed;          /* nullable */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  rosette_candidate_unref (request->candidate);
  g_free (request->recipient);
  g_clear_object (&request->kept);
  g_clear_object (&request->fetcher);
  g_strfreev (request->allowed);
  g_free (request);
}

void
rosette_check_finding_free (RosetteCheckFinding *self)
{
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_clear_pointer (&self->within, g_ptr_array_unref);
  g_free (self);
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
  g_autoptr (RosetteCheckFinding) finding = g_new0 (RosetteCheckFinding, 1);
  g_autoptr (GBytes) bytes = NULL;

  rosette_checker_restrict (checker, (const char *const *) request->allowed);
  if (!rosette_candidate_open (request->candidate, &bytes, &finding->within, cancellable, error))
    return NULL;
  if (bytes != NULL)
    finding->reports = rosette_checker_check_all (
      checker, bytes, request->recipient != NULL ? recipients : NULL, cancellable, error);

  return finding->reports != NULL || finding->within != NULL ? g_steal_pointer (&finding) : NULL;
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

  request->candidate = rosette_candidate_ref (rosette_check_item_get_candidate (item));
  request->recipient = g_strdup (rosette_check_item_get_recipient (item));
  request->kept = kept != NULL ? g_object_ref (kept) : NULL;
  request->fetcher = fetcher != NULL ? g_object_ref (fetcher) : NULL;
  request->allowed = g_strdupv ((char **) allowed);

  rosette_job_run_async (job, check, request, request_free,
                         (GDestroyNotify) rosette_check_finding_free, cancellable, callback,
                         user_data);
}

RosetteCheckFinding *
rosette_check_work_run_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}
