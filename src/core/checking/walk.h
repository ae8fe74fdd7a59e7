/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/candidate.h"

G_BEGIN_DECLS

/**
 * RosetteWalk:
 *
 * Goes through what the user chose, file by file, into folders, archives and messages as it comes
 * to them. For one thread at a time.
 */
typedef struct _RosetteWalk RosetteWalk;

/**
 * rosette_walk_new:
 * @candidates: (element-type RosetteCandidate): what the user chose, in its order
 *
 * Returns: (transfer full): a walk at its start
 */
RosetteWalk *rosette_walk_new (GPtrArray *candidates) G_GNUC_WARN_UNUSED_RESULT;

void rosette_walk_free (RosetteWalk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteWalk, rosette_walk_free)

/**
 * rosette_walk_next:
 * @bytes: (out) (transfer full) (nullable): what is in the file
 * @fault: (out) (transfer full) (nullable): why it cannot be read, in the user's language
 * @cancellable: (nullable): cancels it
 *
 * Goes to the next file; one of @bytes and @fault is set.
 *
 * Returns: (transfer full) (nullable): the file; %NULL at the end, and when it was cancelled
 */
RosetteCandidate *rosette_walk_next (RosetteWalk *self,
                                     GBytes **bytes,
                                     GError **fault,
                                     GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_walk_get_n_waiting:
 *
 * Returns: how many files, folders and archives are known that it has not come to
 */
guint rosette_walk_get_n_waiting (RosetteWalk *self);

G_END_DECLS
