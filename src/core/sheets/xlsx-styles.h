/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_xlsx_styles_read:
 * @part: the part that says how cells are shown (ECMA-376, part 1, section 18.8)
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Returns: (transfer full): a byte for each style of a cell: 1 when a number in such a cell is a
 *   day or a time, else 0; or %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
GByteArray *rosette_xlsx_styles_read (GBytes *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;

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
