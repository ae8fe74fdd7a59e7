/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/check-item.h"
#include "fetching/fetcher.h"
#include "job.h"
#include "library/kept.h"

G_BEGIN_DECLS

/* Reads and checks one file on a job's thread.
 * @kept: what the user knows and pinned; NULL for nothing
 * @fetcher: the network; NULL for none
 * @allowed: for whom it may be asked; NULL for all */
void rosette_check_work_run_async (RosetteJob *job,
                                   RosetteCheckItem *item,
                                   RosetteKept *kept,
                                   RosetteFetcher *fetcher,
                                   const char *const *allowed,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* NULL when cancelled, or when the file cannot be read: the message is for the user. */
RosetteReport *rosette_check_work_run_finish (RosetteJob *job,
                                              GAsyncResult *result,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
