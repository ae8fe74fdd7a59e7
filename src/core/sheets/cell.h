/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_cell_is_error:
 * @text: a cell's text
 *
 * Returns: whether it is what a spreadsheet program writes in place of a value that it could not
 *   find: `#N/A`, `#REF!` and the like, in its larger languages
 */
gboolean rosette_cell_is_error (const char *text);

/**
 * rosette_cell_dup_squeezed:
 * @text: a cell's text, or what was typed in place of one
 *
 * Cells have line breaks and no-break spaces that nobody sees.
 *
 * Returns: (transfer full): @text without white space at its ends and with one space for each run
 *   of it inside, and without marks that have no width
 */
char *rosette_cell_dup_squeezed (const char *text);

/**
 * rosette_cell_dup_short:
 * @text: a cell's text
 * @max_chars: how many characters of it are shown
 *
 * Returns: (transfer full): @text as rosette_cell_dup_squeezed() has it; of a longer one the
 *   beginning, with an ellipsis
 */
char *rosette_cell_dup_short (const char *text, glong max_chars);

/**
 * rosette_cell_dup_number:
 * @text: a number as a workbook's file has it: "5", "1E3", "0.30000000000000004"
 *
 * Returns: (transfer full): the number with a point and no more than the 15 digits that a
 *   spreadsheet program shows: "5", "1000", "0.3"; @text itself when it is no number
 */
char *rosette_cell_dup_number (const char *text);

/**
 * rosette_cell_dup_percent:
 * @text: a part of one, as a workbook's file has it: "0.85"
 *
 * Returns: (transfer full): as it is shown: "85%"; @text itself when it is no number
 */
char *rosette_cell_dup_percent (const char *text);

/**
 * rosette_cell_dup_elapsed:
 * @n_seconds: how long something took, in seconds
 *
 * Returns: (transfer full): hours, minutes and seconds: "120:30:00"
 */
char *rosette_cell_dup_elapsed (guint64 n_seconds);

/**
 * rosette_cell_dup_letter:
 * @column: a column, from 0, less than ROSETTE_MAX_SHEET_COLUMNS
 *
 * Returns: (transfer full): the letter by which spreadsheet programs name it: A to Z, AA to IV
 */
char *rosette_cell_dup_letter (guint column);

G_END_DECLS
