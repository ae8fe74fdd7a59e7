/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/table.h"

G_BEGIN_DECLS

/**
 * rosette_csv_read:
 * @file: a CSV or TSV file, up to ROSETTE_MAX_SHEET_BYTES
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Reads a sheet of separated values (RFC 4180, and what spreadsheet programs write beside it). Its
 * first row that is not empty is the header. The character set is guessed as
 * rosette_charset_guess() says; the separator is a comma, a semicolon or a tab: the one that a
 * first line `sep=;` names, else the one that splits most of the first rows as it splits the
 * header. A cell in quotation marks holds separators, line breaks and doubled quotation marks;
 * within a cell that does not begin with one they mean nothing. Lines end in LF, CR LF or CR.
 * Nothing is trimmed. Empty rows are left out.
 *
 * Returns: (transfer full): the table; or %NULL with ROSETTE_ERROR_SYNTAX (no text, no row, a
 *   quotation mark that is not closed, text after a closed one), ROSETTE_ERROR_LIMIT (bytes, rows,
 *   columns, bytes of a cell) or ROSETTE_ERROR_UNSUPPORTED (a workbook of a spreadsheet program)
 */
RosetteTable *rosette_csv_read (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_csv_read_as:
 * @file: a CSV or TSV file, up to ROSETTE_MAX_SHEET_BYTES
 * @charset: (nullable): what it is written in, a name that iconv knows; or %NULL to guess
 * @separator: what separates the cells, an ASCII character; or 0 to guess
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * As rosette_csv_read(), for a person who saw that a guess was wrong.
 *
 * Returns: (transfer full): the table; or %NULL as rosette_csv_read()
 */
RosetteTable *rosette_csv_read_as (GBytes *file,
                                   const char *charset,
                                   char separator,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_csv_read_pasted:
 * @text: cells that were copied in a spreadsheet program, up to ROSETTE_MAX_SHEET_BYTES
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Reads what spreadsheet programs put on the clipboard: cells separated by tabs, quoted only where
 * they hold a tab or a line break. A quotation mark at the start of a cell that is not closed at
 * its end is part of the text. Text without a tab is read as rosette_csv_read() would.
 *
 * Returns: (transfer full): the table, its first row as the header; or %NULL with
 *   ROSETTE_ERROR_SYNTAX (no text, no row) or ROSETTE_ERROR_LIMIT (bytes, rows, columns, bytes of a
 *   cell)
 */
RosetteTable *rosette_csv_read_pasted (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_csv_append_row:
 * @text: what to append to
 * @cells: a %NULL-terminated array of UTF-8 texts
 *
 * Writes one row of what rosette_csv_write() writes.
 */
void rosette_csv_append_row (GString *text, const char *const *cells);

/**
 * rosette_csv_write:
 * @header: the header row: a %NULL-terminated array of UTF-8 texts
 * @rows: (element-type GStrv): the rows, each a %NULL-terminated array of UTF-8 texts
 *
 * Writes UTF-8 without a byte order mark, separated by commas, each line ended by LF, so that the
 * first line is the header to the byte. A cell is quoted when it would otherwise be read as
 * something else: one with a separator, a quotation mark or a line break, with a space at an end.
 * rosette_csv_read_as() with "UTF-8" and a comma gives the same cells back, but for rows whose
 * cells are all empty.
 *
 * Cells that begin with `=`, `+`, `-` or `@` are written as they are. A spreadsheet program may
 * take such a cell for a formula, but an apostrophe or a tab put before it would change a person's
 * name or an address for every other reader; these files are records first. What is for a
 * spreadsheet program is written by rosette_csv_write_for_spreadsheet().
 *
 * Returns: (transfer full): the file
 */
GBytes *rosette_csv_write (const char *const *header, GPtrArray *rows);

/**
 * rosette_csv_is_formula:
 * @cell: a cell's text
 *
 * Returns: whether a spreadsheet program would calculate it, or run it, and it is no number
 */
gboolean rosette_csv_is_formula (const char *cell);

/* How a file for a spreadsheet program begins. */
#define ROSETTE_CSV_MARK "\xef\xbb\xbf"

/**
 * rosette_csv_append_row_for_spreadsheet:
 * @text: what to append to
 * @cells: a %NULL-terminated array of UTF-8 texts
 * @separator: as rosette_csv_write_for_spreadsheet()
 *
 * Writes one row of what rosette_csv_write_for_spreadsheet() writes, behind ROSETTE_CSV_MARK.
 */
void rosette_csv_append_row_for_spreadsheet (GString *text,
                                             const char *const *cells,
                                             char separator);

/**
 * rosette_csv_write_for_spreadsheet:
 * @header: as rosette_csv_write()
 * @rows: (element-type GStrv): as rosette_csv_write()
 * @separator: a comma, a semicolon or a tab
 *
 * As rosette_csv_write(), in the form in which Excel opens a file rightly by a double click: with a
 * byte order mark, without which it takes UTF-8 for Windows-1252, lines ended by CR LF, and the
 * separator of the user's region, a semicolon where a comma stands in numbers. What it would take
 * for a formula (rosette_csv_is_formula()) has an apostrophe before it, which rosette_csv_read()
 * takes off again where the file has its mark.
 *
 * Returns: (transfer full): the file
 */
GBytes *rosette_csv_write_for_spreadsheet (const char *const *header,
                                           GPtrArray *rows,
                                           char separator);

G_END_DECLS
