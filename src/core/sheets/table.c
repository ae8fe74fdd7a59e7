/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/table.h"

struct _RosetteTable
{
  gatomicrefcount ref_count;

  /* Of the whole sheet, the header first where there is one. */
  GPtrArray *rows; /* of GStrv */
  GArray *numbers; /* of guint */
  GArray *widths;  /* of guint: the cells of each row */
  guint n_columns;
  guint n_header_rows; /* 0 or 1 */
};

G_DEFINE_BOXED_TYPE (RosetteTable, rosette_table, rosette_table_ref, rosette_table_unref)

RosetteTable *
rosette_table_new (GPtrArray *rows, GArray *numbers)
{
  RosetteTable *self = NULL;

  g_return_val_if_fail (rows != NULL && numbers != NULL, NULL);
  g_return_val_if_fail (rows->len > 0 && rows->len == numbers->len, NULL);

  self = g_new0 (RosetteTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->rows = rows;
  self->numbers = numbers;
  self->widths = g_array_sized_new (FALSE, FALSE, sizeof (guint), rows->len);
  self->n_header_rows = 1;

  for (guint i = 0; i < rows->len; i++)
    {
      guint width = g_strv_length (g_ptr_array_index (rows, i));

      g_array_append_val (self->widths, width);
      self->n_columns = MAX (self->n_columns, width);
    }

  return self;
}

RosetteTable *
rosette_table_new_without_header (RosetteTable *table)
{
  RosetteTable *self = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (RosetteTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->rows = g_ptr_array_ref (table->rows);
  self->numbers = g_array_ref (table->numbers);
  self->widths = g_array_ref (table->widths);
  self->n_columns = table->n_columns;

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

  g_ptr_array_unref (self->rows);
  g_array_unref (self->numbers);
  g_array_unref (self->widths);
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

  return self->rows->len - self->n_header_rows;
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
  char **cells = g_ptr_array_index (self->rows, row);

  return column < g_array_index (self->widths, guint, row) ? cells[column] : "";
}

const char *
rosette_table_get_header (RosetteTable *self, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->n_header_rows > 0 ? get_cell (self, 0, column) : "";
}

const char *
rosette_table_get_cell (RosetteTable *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < rosette_table_get_n_rows (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return get_cell (self, row + self->n_header_rows, column);
}

guint
rosette_table_get_row_number (RosetteTable *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < rosette_table_get_n_rows (self), 0);

  return g_array_index (self->numbers, guint, row + self->n_header_rows);
}
