/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/table.h"
#include "sheets/xlsx-book.h"

G_BEGIN_DECLS

/**
 * rosette_xlsx_sheet_read:
 * @zip: a workbook
 * @book: what it says of itself
 * @index: which of its sheets, from 0
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Reads the cells of a sheet (ECMA-376, part 1, section 18.3): texts, shared or its own, numbers,
 * days, formulas by their saved value.
 *
 * Returns: (transfer full): the table; or %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
RosetteTable *rosette_xlsx_sheet_read (RosetteZip *zip,
                                       RosetteXlsxBook *book,
                                       guint index,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
