/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/recipient.h"

G_BEGIN_DECLS

/* What people are found by among others: a class, a group. The tags of a person are one cell of the
 * user's own columns, ROSETTE_TAGS, with commas between them, so that they are imported, edited and
 * exported as the others are. Two that differ in case or accents alone are one.
 */

/**
 * rosette_tags_split:
 * @cell: tags with commas, semicolons or line breaks between them
 *
 * Returns: (transfer full): the tags, each once, without white space around them
 */
GStrv rosette_tags_split (const char *cell) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_tags_read:
 * @extra: (nullable): of a recipient
 *
 * Returns: (transfer full): the tags of rosette_recipient_get_extra(); possibly none
 */
GStrv rosette_tags_read (const char *extra) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_tags_dup_with:
 * @extra: (nullable): of a recipient
 * @tag: a tag, or several, as rosette_tags_split()
 * @is_given: whether it comes or goes
 *
 * Returns: (transfer full) (nullable): @extra with the tag, at the end, or without it
 */
char *rosette_tags_dup_with (const char *extra,
                             const char *tag,
                             gboolean is_given) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_tags_list:
 * @recipients: (element-type RosetteRecipient): people
 *
 * Returns: (transfer full): all their tags, each once as it is written first, in the order of the
 *   alphabet; at most ROSETTE_MAX_TAGS
 */
GStrv rosette_tags_list (GListModel *recipients) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
