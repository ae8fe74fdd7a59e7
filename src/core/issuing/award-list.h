/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/issued.h"

G_BEGIN_DECLS

/* The file that lists the awards of a folder: `file`, `name`, `email`, `credential_id`, `issued`.
 */
#define ROSETTE_AWARD_LIST_NAME "awards.csv"

/**
 * RosetteAwardList:
 *
 * The list of one folder while a batch adds to it. Rows are there when they have been added, so
 * that a batch which is killed has listed what it made. What stood in the list before stays to the
 * byte, and is never written anew.
 */
typedef struct _RosetteAwardList RosetteAwardList;

/**
 * rosette_award_list_open:
 * @folder: an existing folder
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain, its message for
 *   the user
 *
 * Looks whether rows can be added to `awards.csv`: there is none, an empty one, or one that begins
 * with the header of ours. Writes nothing.
 *
 * Returns: (transfer full): the list; or %NULL with ROSETTE_ERROR_EXISTS (it is another file) or an
 *   error of GIO
 */
RosetteAwardList *rosette_award_list_open (GFile *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_award_list_close (RosetteAwardList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteAwardList, rosette_award_list_close)

/**
 * rosette_award_list_add:
 * @issued: awards whose files are complete
 * @n_issued: how many
 * @error: return location for a #GError in the G_IO_ERROR domain, its message for the user
 *
 * Adds a row for each, in one write.
 *
 * Returns: %TRUE; or %FALSE with the list as it was
 */
gboolean rosette_award_list_add (RosetteAwardList *self,
                                 RosetteIssued *const *issued,
                                 guint n_issued,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_award_list_has:
 * @credential_id: the id of an award
 *
 * Whether the list names an award already. Reads the list once, when it is first asked: for the few
 * awards that a run which was killed has left.
 *
 * Returns: whether it does
 */
gboolean rosette_award_list_has (RosetteAwardList *self, const char *credential_id);

/**
 * rosette_award_list_mark:
 *
 * Returns: where the list ends now, for rosette_award_list_cut()
 */
goffset rosette_award_list_mark (RosetteAwardList *self);

/**
 * rosette_award_list_cut:
 * @mark: from rosette_award_list_mark()
 *
 * Takes back the rows that were added since then.
 */
void rosette_award_list_cut (RosetteAwardList *self, goffset mark);

G_END_DECLS
