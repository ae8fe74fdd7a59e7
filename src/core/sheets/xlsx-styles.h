/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteXlsxLook:
 * @ROSETTE_XLSX_PLAIN: as the number itself
 * @ROSETTE_XLSX_DATE: a day, a time, or both
 * @ROSETTE_XLSX_ELAPSED: hours, more than those of a day: `[h]:mm`
 * @ROSETTE_XLSX_PERCENT: `0%`
 * @ROSETTE_XLSX_PADDED: with noughts before it: `00000`; a greater value says how many digits more
 *
 * What a number in a cell is shown as.
 */
typedef enum
{
  ROSETTE_XLSX_PLAIN,
  ROSETTE_XLSX_DATE,
  ROSETTE_XLSX_ELAPSED,
  ROSETTE_XLSX_PERCENT,
  ROSETTE_XLSX_PADDED,
} RosetteXlsxLook;

/**
 * rosette_xlsx_styles_read:
 * @part: the part that says how cells are shown (ECMA-376, part 1, section 18.8)
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Returns: (transfer full): for each style of a cell a byte, its #RosetteXlsxLook; or %NULL with
 *   ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
GByteArray *rosette_xlsx_styles_read (GBytes *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_xlsx_styles_find_look:
 * @code: how numbers are shown: "0.00", "dd/mm/yyyy", "0%", "00000" (section 18.8.31)
 *
 * Returns: what they are shown as, as far as it says more than the number: a #RosetteXlsxLook
 */
guint8 rosette_xlsx_styles_find_look (const char *code);

/**
 * rosette_xlsx_styles_show:
 * @number: a number, as the file has it
 * @look: what it is shown as: a #RosetteXlsxLook
 * @is_1904: whether days are counted from 1904
 *
 * Returns: (transfer full): the text of the cell: "85%", "00123", "120:30:00", "2026-03-09"; as
 *   rosette_cell_dup_number() where it is nothing else
 */
char *rosette_xlsx_styles_show (const char *number,
                                guint8 look,
                                gboolean is_1904) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_xlsx_styles_is_date:
 * @code: how numbers are shown: "0.00", "dd/mm/yyyy" (section 18.8.31)
 *
 * Returns: whether they are days or times
 */
gboolean rosette_xlsx_styles_is_date (const char *code);

/**
 * rosette_xlsx_styles_dup_date:
 * @serial: a day and a time as Excel counts them (section 18.17.4)
 * @is_1904: whether days are counted from 1904
 *
 * Returns: (transfer full) (nullable): ISO 8601: "2026-03-09", "2026-03-09T14:30:00" or, for less
 *   than a day, "14:30:00"; %NULL when there is no such day
 */
char *rosette_xlsx_styles_dup_date (double serial, gboolean is_1904) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
