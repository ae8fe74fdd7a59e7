/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/**
 * RosetteAwardPages:
 *
 * A list of rows of the register, of which only the numbers are in memory, and the rows of the
 * pages that were last looked at. An item is a #RosetteAwardRow; asked for again later, it may be
 * another object of the same row. A row that cannot be read is like that of a person who was
 * forgotten.
 */
#define ROSETTE_TYPE_AWARD_PAGES (rosette_award_pages_get_type ())
G_DECLARE_FINAL_TYPE (RosetteAwardPages, rosette_award_pages, ROSETTE, AWARD_PAGES, GObject)

/**
 * rosette_award_pages_new:
 * @library: where the rows are; not kept alive: without it, all rows are as if not readable
 *
 * Returns: (transfer full): an empty list
 */
RosetteAwardPages *rosette_award_pages_new (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_award_pages_set_ids:
 * @ids: (element-type gint64): numbers of rows, in the order of the list
 *
 * Puts these rows in place of what the list has.
 */
void rosette_award_pages_set_ids (RosetteAwardPages *self, GArray *ids);

/**
 * rosette_award_pages_append_ids:
 * @ids: (element-type gint64): numbers of rows
 *
 * Adds these rows to the end.
 */
void rosette_award_pages_append_ids (RosetteAwardPages *self, GArray *ids);

/**
 * rosette_award_pages_is_same:
 *
 * Returns: whether both lists have the same rows in the same order
 */
gboolean rosette_award_pages_is_same (RosetteAwardPages *self, RosetteAwardPages *other);

/**
 * rosette_award_pages_get_id:
 * @position: a position in the list
 *
 * Returns: the number of the row there, which is not read for it
 */
gint64 rosette_award_pages_get_id (RosetteAwardPages *self, guint position);

G_END_DECLS
