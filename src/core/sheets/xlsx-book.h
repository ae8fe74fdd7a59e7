/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "archives/zip.h"

G_BEGIN_DECLS

/**
 * RosetteXlsxBook:
 *
 * What a workbook of Excel says of its sheets (ECMA-376, part 1, sections 12.3 and 18.2).
 */
typedef struct _RosetteXlsxBook RosetteXlsxBook;

/**
 * rosette_xlsx_book_read:
 * @zip: a workbook
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Returns: (transfer full): the book; or %NULL with ROSETTE_ERROR_SYNTAX, ROSETTE_ERROR_LIMIT,
 *   ROSETTE_ERROR_PASSPHRASE or ROSETTE_ERROR_UNSUPPORTED (a ZIP file that is no such workbook)
 */
RosetteXlsxBook *rosette_xlsx_book_read (RosetteZip *zip, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_xlsx_book_free:
 * @self: (transfer full): a book
 */
void rosette_xlsx_book_free (RosetteXlsxBook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteXlsxBook, rosette_xlsx_book_free)

/**
 * rosette_xlsx_book_dup_sheets:
 *
 * Returns: (transfer full): the names of its sheets of cells, those that are shown, else all
 */
GStrv rosette_xlsx_book_dup_sheets (RosetteXlsxBook *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_xlsx_book_get_part:
 * @index: which of these sheets, from 0
 *
 * Returns: (transfer none): the part that it stands in
 */
const char *rosette_xlsx_book_get_part (RosetteXlsxBook *self, guint index);

/**
 * rosette_xlsx_book_get_strings:
 *
 * Returns: (transfer none) (nullable): the part with the texts that cells share
 */
const char *rosette_xlsx_book_get_strings (RosetteXlsxBook *self);

/**
 * rosette_xlsx_book_get_styles:
 *
 * Returns: (transfer none) (nullable): the part that says how cells are shown
 */
const char *rosette_xlsx_book_get_styles (RosetteXlsxBook *self);

/**
 * rosette_xlsx_book_is_1904:
 *
 * Returns: whether its days are counted from the first of January 1904 (section 18.17.4)
 */
gboolean rosette_xlsx_book_is_1904 (RosetteXlsxBook *self);

G_END_DECLS
