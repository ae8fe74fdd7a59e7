/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteWorkbook:
 *
 * A file of a spreadsheet program with one sheet or several: Excel's .xlsx (ECMA-376) or
 * OpenDocument's .ods (ISO/IEC 26300). Immutable.
 */
typedef struct _RosetteWorkbook RosetteWorkbook;

/**
 * rosette_workbook_is:
 * @file: any file
 *
 * Returns: whether it seems to be a workbook: also an old one (.xls) or one of another program,
 *   which rosette_workbook_read() refuses with a sentence
 */
gboolean rosette_workbook_is (GBytes *file);

/**
 * rosette_workbook_read:
 * @file: a workbook, up to ROSETTE_MAX_SHEET_BYTES
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Reads which sheets it has. Those that are hidden are left out, unless all are.
 *
 * Returns: (transfer full): the workbook, with at least one sheet; or %NULL with
 *   ROSETTE_ERROR_SYNTAX (damaged), ROSETTE_ERROR_LIMIT, ROSETTE_ERROR_PASSPHRASE or
 *   ROSETTE_ERROR_UNSUPPORTED
 */
RosetteWorkbook *rosette_workbook_read (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_workbook_free:
 * @self: (transfer full): a workbook
 */
void rosette_workbook_free (RosetteWorkbook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteWorkbook, rosette_workbook_free)

/**
 * rosette_workbook_get_sheets:
 *
 * Returns: (transfer none): the names of its sheets in their order, %NULL-terminated
 */
const char *const *rosette_workbook_get_sheets (RosetteWorkbook *self);

/**
 * rosette_workbook_read_sheet:
 * @index: which sheet, from 0
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Reads one sheet as text: a date as ISO 8601 writes it (2026-03-09), a number with a point and as
 * few digits as it needs, a formula by the value that was saved with it, TRUE and FALSE. What is
 * merged down stands in each of its rows (rosette_table_is_filled()).
 *
 * Returns: (transfer full): the table, its first row that is not empty as the header; or %NULL with
 *   ROSETTE_ERROR_SYNTAX (damaged, or no row) or ROSETTE_ERROR_LIMIT
 */
RosetteTable *rosette_workbook_read_sheet (RosetteWorkbook *self,
                                           guint index,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
