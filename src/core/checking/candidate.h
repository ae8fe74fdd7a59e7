/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteCandidate:
 *
 * Something that may be a badge, or hold some: a file or a folder of the user, bytes from the
 * clipboard, an entry of an archive, an attachment. It is read when it is opened, and can be opened
 * again. Immutable: threads may share it.
 */
typedef struct _RosetteCandidate RosetteCandidate;

/**
 * rosette_candidate_new_for_file:
 * @file: a file or folder that the user chose
 * @name: what to call it: as it was typed, or its display name
 *
 * Returns: (transfer full): a new candidate; nothing is read yet
 */
RosetteCandidate *rosette_candidate_new_for_file (GFile *file,
                                                  const char *name) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_candidate_new_for_bytes:
 * @bytes: what was pasted, or piped in
 * @name: what to call it
 *
 * Returns: (transfer full): a new candidate
 */
RosetteCandidate *rosette_candidate_new_for_bytes (GBytes *bytes,
                                                   const char *name) G_GNUC_WARN_UNUSED_RESULT;

RosetteCandidate *rosette_candidate_ref (RosetteCandidate *self);
void rosette_candidate_unref (RosetteCandidate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteCandidate, rosette_candidate_unref)

/**
 * rosette_candidate_get_name:
 *
 * Returns: (transfer none): what to call it; of what stands in something else, behind the name of
 *   that and a slash. Untrusted: to show, never a path.
 */
const char *rosette_candidate_get_name (RosetteCandidate *self);

/**
 * rosette_candidate_open:
 * @bytes: (out) (transfer full) (nullable): what is in it, when it is one file: of one that is too
 *   large its beginning
 * @within: (out) (transfer full) (nullable) (element-type RosetteCandidate): what it holds, when it
 *   is a folder, a ZIP file or a message
 * @cancellable: (nullable): cancels it
 * @error: return location for a #GError
 *
 * Reads it. A folder is listed by name, without hidden files, those that operating systems leave
 * behind, and links; at most ROSETTE_MAX_FOLDER_DEPTH deep. Of a ZIP file the entries are listed in
 * their order, of a message its attachments, and its text where a badge is in it; where no badge is
 * in any of them, the addresses of badges in the text; or the text, where nothing else is there.
 * Archives within
 * archives are opened once, and up to ROSETTE_MAX_ARCHIVE_BYTES of them all told; what lies deeper,
 * or cannot be opened, counts as one file. No more than ROSETTE_MAX_CANDIDATES come of one that the
 * user chose: the last says that there are more.
 *
 * Returns: %TRUE with one of @bytes and @within; or %FALSE with a sentence in the user's language:
 *   ROSETTE_ERROR_STORAGE (it cannot be read), ROSETTE_ERROR_NOT_FOUND (an empty folder),
 *   ROSETTE_ERROR_LIMIT, ROSETTE_ERROR_PASSPHRASE (an encrypted entry), ROSETTE_ERROR_SYNTAX (a
 *   damaged one), ROSETTE_ERROR_UNSUPPORTED; or with G_IO_ERROR_CANCELLED
 */
gboolean rosette_candidate_open (RosetteCandidate *self,
                                 GBytes **bytes,
                                 GPtrArray **within,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_candidate_is_passed_over:
 * @name: the name of a file or folder, without the names of those around it
 *
 * Returns: whether it is hidden, or one that an operating system leaves in folders and archives
 */
gboolean rosette_candidate_is_passed_over (const char *name);

G_END_DECLS
