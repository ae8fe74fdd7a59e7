/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteMerge:
 * @column: from 0
 * @first: the row that has the text, by its number in the sheet, from 1
 * @last: the last row that the cell reaches into
 *
 * One cell made of several under each other: the name of a class beside its ten people. Who reads
 * the sheet takes it for each of its rows. Cells that are merged across are not noted: a text
 * that stands over several columns is a title, and of none of them.
 */
typedef struct
{
  guint column;
  guint first;
  guint last;
} RosetteMerge;

/**
 * rosette_merges_new:
 *
 * Returns: (transfer full) (element-type RosetteMerge): none
 */
GArray *rosette_merges_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_merges_add:
 * @column: its first column, from 0
 * @first: its first row, from 1
 * @last: its last row
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Notes a merged cell, if it stands in several rows and in a column that a sheet may have.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_LIMIT, of more than ROSETTE_MAX_SHEET_MERGES
 */
gboolean rosette_merges_add (GArray *self, guint column, guint first, guint last, GError **error);

/**
 * rosette_merges_fill:
 * @self: (element-type RosetteMerge): in any order; those that had nothing to fill are taken out
 * @texts: as rosette_table_new(), with at least one text
 * @cells: (inout) (transfer full): likewise
 * @rows: (inout) (transfer full): likewise
 * @numbers: likewise
 *
 * Writes into each row what merged cells say of it, whatever it had there: programs keep what was
 * in a cell before it was merged, and do not show it. Of two that overlap, which no program
 * makes, the second does not count. Rows that are not there are not made.
 */
void rosette_merges_fill (GArray *self,
                          GByteArray *texts,
                          GArray **cells,
                          GArray **rows,
                          GArray *numbers);

G_END_DECLS
