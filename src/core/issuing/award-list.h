/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/issued.h"

G_BEGIN_DECLS

/* The file that lists the awards of a folder. */
#define ROSETTE_AWARD_LIST_NAME "awards.csv"

/**
 * rosette_award_list_check:
 * @folder: an existing folder
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain
 *
 * Looks before a batch whether its list can be written: there is no `awards.csv`, an
 * empty one, or one that begins with the header of ours.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_EXISTS (it is another file),
 *   ROSETTE_ERROR_LIMIT (it is larger than ROSETTE_MAX_SHEET_BYTES) or an error of GIO
 */
gboolean rosette_award_list_check (GFile *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_award_list_extend:
 * @folder: where the list stands
 * @issued: (element-type RosetteIssued): awards
 * @first: the number of the first of them that is added
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain
 *
 * Adds a row for each award to `awards.csv`, whose columns are `file`, `name`, `email`,
 * `credential_id` and `issued`. What stands in it already stays to the byte. The list is written
 * beside its name and then renamed: at any moment, also of a crash, the old one or the new one is
 * there whole.
 *
 * Returns: %TRUE; or %FALSE as rosette_award_list_check(), the list being as it was
 */
gboolean rosette_award_list_extend (GFile *folder, GPtrArray *issued, guint first, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
