/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/recipient.h"

G_BEGIN_DECLS

/* The column of a recipient who was merged from several: their other addresses, with commas. What
 * was given to these is theirs too. */
#define ROSETTE_OTHER_EMAIL "Other e-mail"

/**
 * rosette_duplicates_find:
 * @recipients: (element-type RosetteRecipient): a list of people
 *
 * Looks for people who may be one: with the same e-mail address, whatever its case, or with the
 * same name, whatever its case and accents. Two ids are two people.
 *
 * Returns: (transfer full) (element-type GPtrArray): groups of two or more #RosetteRecipient, those
 *   with the same address first; each person is in one group at most
 */
GPtrArray *rosette_duplicates_find (GListModel *recipients) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_duplicates_dup_extra:
 * @kept: who stays
 * @gone: (element-type RosetteRecipient): who becomes one with @kept
 *
 * What stands in the user's own columns after a merge: of each column the cell of @kept or else
 * the first that is not empty, the tags of all, and the addresses that are not that of @kept.
 *
 * Returns: (transfer full) (nullable): a JSON object, as rosette_recipient_get_extra()
 */
char *rosette_duplicates_dup_extra (RosetteRecipient *kept,
                                    GPtrArray *gone) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_duplicates_list_addresses:
 * @extra: (nullable): of a recipient
 *
 * Returns: (transfer full): the addresses other than the e-mail address; possibly none
 */
GStrv rosette_duplicates_list_addresses (const char *extra) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
