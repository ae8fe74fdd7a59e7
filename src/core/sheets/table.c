/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/table.h"

#include "sheets/merges.h"

#include <string.h>

struct _RosetteTable
{
  gatomicrefcount ref_count;

  /* Of the whole sheet, the header first where there is one. */
  GByteArray *texts; /* of all cells, each with its NUL */
  GArray *cells;     /* of guint32: where the text of each begins */
  GArray *rows;      /* of guint32: the first cell of each, and one more for the end */
  GArray *numbers;   /* of guint */
  GArray *merges;    /* of RosetteMerge */
  guint n_columns;
  guint n_header_rows; /* 0 or 1 */
  guint n_skipped;     /* rows above all that */
  guint n_hidden;      /* rows that the spreadsheet program does not show */
};

G_DEFINE_BOXED_TYPE (RosetteTable, rosette_table, rosette_table_ref, rosette_table_unref)

/* @row: of the whole sheet */
static guint
get_width (RosetteTable *self, guint row)
{
  return g_array_index (self->rows, guint32, row + 1) - g_array_index (self->rows, guint32, row);
}

RosetteTable *
rosette_table_new (GByteArray *texts, GArray *cells, GArray *rows, GArray *numbers, GArray *merges)
{
  RosetteTable *self = NULL;

  g_return_val_if_fail (
    texts != NULL && cells != NULL && rows != NULL && numbers != NULL && merges != NULL, NULL);
  g_return_val_if_fail (numbers->len > 0 && rows->len == numbers->len + 1, NULL);

  self = g_new0 (RosetteTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->texts = texts;
  self->cells = cells;
  self->rows = rows;
  self->numbers = numbers;
  self->merges = merges;
  self->n_header_rows = 1;
  for (guint i = 0; i < numbers->len; i++)
    self->n_columns = MAX (self->n_columns, get_width (self, i));

  return self;
}

void
rosette_table_note_hidden (RosetteTable *self, guint n_rows)
{
  g_return_if_fail (self != NULL);

  self->n_hidden = n_rows;
}

guint
rosette_table_get_n_hidden (RosetteTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_hidden;
}

RosetteTable *
rosette_table_new_without_header (RosetteTable *table)
{
  RosetteTable *self = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (RosetteTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->texts = g_byte_array_ref (table->texts);
  self->cells = g_array_ref (table->cells);
  self->rows = g_array_ref (table->rows);
  self->numbers = g_array_ref (table->numbers);
  self->merges = g_array_ref (table->merges);
  self->n_columns = table->n_columns;
  self->n_skipped = table->n_skipped;
  self->n_hidden = table->n_hidden;

  return self;
}

RosetteTable *
rosette_table_new_below (RosetteTable *table, guint n_rows)
{
  RosetteTable *self = NULL;

  g_return_val_if_fail (table != NULL && n_rows < rosette_table_get_n_rows (table) + 1, NULL);

  self = rosette_table_new_without_header (table);
  self->n_header_rows = 1;
  self->n_skipped += n_rows;

  return self;
}

RosetteTable *
rosette_table_ref (RosetteTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
rosette_table_unref (RosetteTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_byte_array_unref (self->texts);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_array_unref (self->numbers);
  g_array_unref (self->merges);
  g_free (self);
}

guint
rosette_table_get_n_columns (RosetteTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

guint
rosette_table_get_n_rows (RosetteTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->numbers->len - self->n_skipped - self->n_header_rows;
}

gboolean
rosette_table_has_header (RosetteTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_header_rows > 0;
}

/* @row: of the whole sheet */
static const char *
get_cell (RosetteTable *self, guint row, guint column)
{
  guint first = g_array_index (self->rows, guint32, row);

  if (column >= get_width (self, row))
    return "";

  return (const char *) self->texts->data + g_array_index (self->cells, guint32, first + column);
}

const char *
rosette_table_get_header (RosetteTable *self, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->n_header_rows > 0 ? get_cell (self, self->n_skipped, column) : "";
}

const char *
rosette_table_get_cell (RosetteTable *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < rosette_table_get_n_rows (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return get_cell (self, row + self->n_skipped + self->n_header_rows, column);
}

guint
rosette_table_get_row_number (RosetteTable *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < rosette_table_get_n_rows (self), 0);

  return g_array_index (self->numbers, guint, row + self->n_skipped + self->n_header_rows);
}

gboolean
rosette_table_is_filled (RosetteTable *self, guint column)
{
  guint first_row = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (column < self->n_columns, FALSE);

  if (rosette_table_get_n_rows (self) == 0)
    return FALSE;

  /* Each of them has filled some row; those above the header do not count. */
  first_row = rosette_table_get_row_number (self, 0);
  for (guint i = 0; i < self->merges->len; i++)
    {
      const RosetteMerge *merge = &g_array_index (self->merges, RosetteMerge, i);

      if (merge->column == column && merge->last >= first_row)
        return TRUE;
    }

  return FALSE;
}

gboolean
rosette_table_has_tall_header (RosetteTable *self)
{
  guint header = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->n_header_rows == 0 || rosette_table_get_n_rows (self) == 0)
    return FALSE;

  header = g_array_index (self->numbers, guint, self->n_skipped);
  for (guint i = 0; i < self->merges->len; i++)
    {
      const RosetteMerge *merge = &g_array_index (self->merges, RosetteMerge, i);

      if (merge->first <= header && merge->last >= rosette_table_get_row_number (self, 0))
        return TRUE;
    }

  return FALSE;
}

/* Makes the row so wide that it has the column, of cells that say nothing. */
static void
widen_row (RosetteTable *self, guint row, guint column, guint32 empty)
{
  guint width = get_width (self, row);
  guint end = g_array_index (self->rows, guint32, row + 1);

  for (guint i = width; i <= column; i++)
    g_array_insert_val (self->cells, end, empty);
  for (guint i = row + 1; i < self->rows->len && width <= column; i++)
    g_array_index (self->rows, guint32, i) += column + 1 - width;
}

RosetteTable *
rosette_table_new_with_cell (RosetteTable *table, guint row, guint column, const char *text)
{
  RosetteTable *self = NULL;
  guint32 start = 0;
  guint32 end = 0;

  g_return_val_if_fail (table != NULL && text != NULL, NULL);
  g_return_val_if_fail (row < rosette_table_get_n_rows (table), NULL);
  g_return_val_if_fail (column < table->n_columns, NULL);

  self = rosette_table_new_without_header (table);
  self->n_header_rows = table->n_header_rows;
  g_byte_array_unref (self->texts);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  self->texts = g_byte_array_sized_new (table->texts->len + (guint) strlen (text) + 1);
  g_byte_array_append (self->texts, table->texts->data, table->texts->len);
  start = self->texts->len;
  g_byte_array_append (self->texts, (const guint8 *) text, (guint) strlen (text) + 1);
  end = self->texts->len - 1;
  self->cells = g_array_copy (table->cells);
  self->rows = g_array_copy (table->rows);

  row += self->n_skipped + self->n_header_rows;
  widen_row (self, row, column, end);
  g_array_index (self->cells, guint32, g_array_index (self->rows, guint32, row) + column) = start;

  return self;
}
