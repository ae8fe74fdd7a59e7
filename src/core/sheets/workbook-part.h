/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "archives/zip.h"
#include "base/error.h"

G_BEGIN_DECLS

/**
 * rosette_workbook_part_find:
 * @name: a part, as the workbook calls it
 * @index: (out): which entry of @zip it is, from 0
 *
 * Case does not count where no entry has the very name (ECMA-376, part 2, section 6.2.2).
 *
 * Returns: whether there is one
 */
gboolean rosette_workbook_part_find (RosetteZip *zip, const char *name, guint *index);

/**
 * rosette_workbook_part_read:
 * @zip: a workbook
 * @name: a part of it, as rosette_workbook_part_find() takes it
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Returns: (transfer full): the part, up to ROSETTE_MAX_SHEET_XML_BYTES; or %NULL with
 *   ROSETTE_ERROR_SYNTAX (missing or damaged), ROSETTE_ERROR_PASSPHRASE or ROSETTE_ERROR_LIMIT
 */
GBytes *rosette_workbook_part_read (RosetteZip *zip,
                                    const char *name,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_workbook_part_fail:
 * @code: what it is for the caller
 * @error: (out): return location for the error
 *
 * Sets the error with a sentence of what the user does next.
 *
 * Returns: %FALSE
 */
gboolean rosette_workbook_part_fail (RosetteError code, GError **error);

G_END_DECLS
