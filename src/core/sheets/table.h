/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RosetteTable:
 *
 * A sheet as it was read: mostly one header row, and the rows under it, all text, nothing trimmed.
 * Immutable, so that threads may share it.
 */
typedef struct _RosetteTable RosetteTable;

#define ROSETTE_TYPE_TABLE (rosette_table_get_type ())
GType rosette_table_get_type (void);

/**
 * rosette_table_new:
 * @texts: (transfer full): the cells' texts in UTF-8, each with its NUL, row after row
 * @cells: (transfer full) (element-type guint32): for each cell where its text begins
 * @rows: (transfer full) (element-type guint32): for each row its first cell, and then how many
 *   cells there are; at least one row, the first the header
 * @numbers: (transfer full) (element-type guint): for each row its number in the sheet
 * @merges: (transfer full) (element-type RosetteMerge): by which cells were filled
 *
 * A table in few pieces of memory, as #RosetteTableBuilder makes them: of 100,000 rows each saved
 * piece counts. Rows may be shorter or longer than the header; the table is as wide as the widest.
 *
 * Returns: (transfer full): the table
 */
RosetteTable *rosette_table_new (GByteArray *texts,
                                 GArray *cells,
                                 GArray *rows,
                                 GArray *numbers,
                                 GArray *merges);

/**
 * rosette_table_note_hidden:
 * @self: a table that nobody else has yet
 * @n_rows: how many of its rows the spreadsheet program does not show
 *
 * They are rows as any other; who reads the sheet may want to know that they are there.
 */
void rosette_table_note_hidden (RosetteTable *self, guint n_rows);

/**
 * rosette_table_get_n_hidden:
 * @self: a table
 *
 * Returns: how many rows of the sheet are hidden, or filtered out, in the spreadsheet program
 */
guint rosette_table_get_n_hidden (RosetteTable *self);

/**
 * rosette_table_new_without_header:
 * @table: a table
 *
 * For a sheet that begins with its first person: what was the header is the first row, and all
 * headers are empty. Shares the cells with @table.
 *
 * Returns: (transfer full): the table
 */
RosetteTable *rosette_table_new_without_header (RosetteTable *table);

/**
 * rosette_table_new_below:
 * @table: a table
 * @n_rows: how many rows are left out, fewer than it has rows beside the header
 *
 * For a sheet that has a title above its header. Shares the cells with @table.
 *
 * Returns: (transfer full): the table, whose header is the row after those
 */
RosetteTable *rosette_table_new_below (RosetteTable *table, guint n_rows);

/**
 * rosette_table_new_with_cell:
 * @table: a table
 * @row: from 0, without the header
 * @column: less than rosette_table_get_n_columns()
 * @text: what the cell says from now on
 *
 * A copy of @table that is mended in one place; @table stays as it is, for whoever reads it.
 *
 * Returns: (transfer full): the table
 */
RosetteTable *rosette_table_new_with_cell (RosetteTable *table,
                                           guint row,
                                           guint column,
                                           const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
RosetteTable *rosette_table_ref (RosetteTable *self);

/**
 * rosette_table_unref:
 * @self: (transfer full): a table
 *
 * Frees @self with its last reference.
 */
void rosette_table_unref (RosetteTable *self);

/**
 * rosette_table_get_n_columns:
 * @self: a table
 *
 * Returns: the number of columns of the widest row, the header included
 */
guint rosette_table_get_n_columns (RosetteTable *self);

/**
 * rosette_table_get_n_rows:
 * @self: a table
 *
 * Returns: the number of rows, the header not counted
 */
guint rosette_table_get_n_rows (RosetteTable *self);

/**
 * rosette_table_has_header:
 * @self: a table
 *
 * Returns: whether its first row was taken for the header
 */
gboolean rosette_table_has_header (RosetteTable *self);

/**
 * rosette_table_get_header:
 * @self: a table
 * @column: less than rosette_table_get_n_columns()
 *
 * Returns: (transfer none): the column's header; an empty text where it has none
 */
const char *rosette_table_get_header (RosetteTable *self, guint column);

/**
 * rosette_table_get_cell:
 * @self: a table
 * @row: less than rosette_table_get_n_rows(); 0 is the row under the header, if there is one
 * @column: less than rosette_table_get_n_columns()
 *
 * Returns: (transfer none): the cell's text; an empty text where the row is shorter
 */
const char *rosette_table_get_cell (RosetteTable *self, guint row, guint column);

/**
 * rosette_table_get_row_number:
 * @self: a table
 * @row: less than rosette_table_get_n_rows()
 *
 * The number that a spreadsheet program shows beside the row: the sheet begins with row 1, and
 * empty rows, which the table leaves out, are counted.
 *
 * Returns: the row's number, from 1
 */
guint rosette_table_get_row_number (RosetteTable *self, guint row);

/**
 * rosette_table_is_filled:
 * @self: a table
 * @column: less than rosette_table_get_n_columns()
 *
 * Returns: whether a merged cell of the column says something of a row under the header that does
 *   not show it itself
 */
gboolean rosette_table_is_filled (RosetteTable *self, guint column);

/**
 * rosette_table_has_tall_header:
 * @self: a table
 *
 * Returns: whether a merged cell of the header reaches into the row under it, which then is the
 *   rest of the header
 */
gboolean rosette_table_has_tall_header (RosetteTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteTable, rosette_table_unref)

G_END_DECLS
