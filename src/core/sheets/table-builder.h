/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/table.h"

G_BEGIN_DECLS

/**
 * RosetteTableBuilder:
 *
 * Takes a sheet row by row, whatever file it is read from, and holds it to the limits of a sheet:
 * rows, columns, bytes of a cell. Empty rows are left out. Its errors are sentences for the user.
 */
typedef struct _RosetteTableBuilder RosetteTableBuilder;

/**
 * rosette_table_builder_new:
 *
 * Returns: (transfer full): a builder without a row
 */
RosetteTableBuilder *rosette_table_builder_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_table_builder_free:
 * @self: (transfer full): a builder
 */
void rosette_table_builder_free (RosetteTableBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteTableBuilder, rosette_table_builder_free)

/**
 * rosette_table_builder_check_cell:
 * @row: the row that it stands in, from 1
 * @n_bytes: length of the cell's text
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: whether a cell may be so long; else %FALSE with ROSETTE_ERROR_LIMIT
 */
gboolean rosette_table_builder_check_cell (guint row, gsize n_bytes, GError **error);

/**
 * rosette_table_builder_check_column:
 * @row: the row that it stands in, from 1
 * @column: a column, from 0
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: whether a sheet may be so wide; else %FALSE with ROSETTE_ERROR_LIMIT
 */
gboolean rosette_table_builder_check_column (guint row, guint column, GError **error);

/**
 * rosette_table_builder_is_empty:
 * @cells: a row
 *
 * Returns: whether there is no text in it
 */
gboolean rosette_table_builder_is_empty (const char *const *cells);

/**
 * rosette_table_builder_put:
 * @row: the row, from 1; another than the last one begins a new row
 * @column: the column, from 0
 * @text: the cell's text, @length bytes of UTF-8
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Puts one cell, in place of what was there; an empty one changes nothing.
 *
 * Returns: %FALSE with ROSETTE_ERROR_LIMIT
 */
gboolean rosette_table_builder_put (RosetteTableBuilder *self,
                                    guint row,
                                    guint column,
                                    const char *text,
                                    gsize length,
                                    GError **error);

/**
 * rosette_table_builder_hide_row:
 * @row: the row that is begun next
 *
 * Notes that the spreadsheet program does not show it. It counts where something is put into it.
 */
void rosette_table_builder_hide_row (RosetteTableBuilder *self, guint row);

/**
 * rosette_table_builder_add_row:
 * @cells: a whole row, ended by %NULL; it is copied
 * @number: its number in the sheet, from 1
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Adds a row that was read in one go; nothing was put into it.
 *
 * Returns: %FALSE with ROSETTE_ERROR_LIMIT
 */
gboolean rosette_table_builder_add_row (RosetteTableBuilder *self,
                                        const char *const *cells,
                                        guint number,
                                        GError **error);

/**
 * rosette_table_builder_merge:
 * @column: from 0
 * @first: its first row, from 1
 * @last: its last row
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Says that cells under each other are one, before or after they are put. What stands in the first
 * then stands in each of them.
 *
 * Returns: whether there may be one more; else %FALSE with ROSETTE_ERROR_LIMIT
 */
gboolean rosette_table_builder_merge (RosetteTableBuilder *self,
                                      guint column,
                                      guint first,
                                      guint last,
                                      GError **error);

/**
 * rosette_table_builder_end:
 * @self: (transfer full): a builder
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the table, its first row as the header; or %NULL with
 *   ROSETTE_ERROR_SYNTAX (there is no row) or ROSETTE_ERROR_LIMIT
 */
RosetteTable *rosette_table_builder_end (RosetteTableBuilder *self,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
