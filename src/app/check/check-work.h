/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/check-item.h"
#include "fetching/fetcher.h"
#include "job.h"
#include "library/kept.h"

G_BEGIN_DECLS

/* What came of an item: either reports of the badges in it, the first for the item itself, or what
 * stands in it, when it is a folder, an archive or a message. */
typedef struct
{
  GPtrArray *reports; /* of RosetteReport */
  GPtrArray *within;  /* of RosetteCandidate */
} RosetteCheckFinding;

void rosette_check_finding_free (RosetteCheckFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteCheckFinding, rosette_check_finding_free)

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
RosetteCheckFinding *rosette_check_work_run_finish (RosetteJob *job,
                                                    GAsyncResult *result,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
