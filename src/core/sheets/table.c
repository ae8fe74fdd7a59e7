/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/table.h"

struct _RosetteTable
{
  gatomicrefcount ref_count;

  GStrv header;
  GPtrArray *rows; /* of GStrv */
  GArray *numbers; /* of guint */
  GArray *widths;  /* of guint: the cells of each row */
  guint n_columns;
  guint n_headers;
};

G_DEFINE_BOXED_TYPE (RosetteTable, rosette_table, rosette_table_ref, rosette_table_unref)

RosetteTable *
rosette_table_new (GStrv header, GPtrArray *rows, GArray *numbers)
{
  RosetteTable *self = NULL;

  g_return_val_if_fail (header != NULL && rows != NULL && numbers != NULL, NULL);
  g_return_val_if_fail (rows->len == numbers->len, NULL);

  self = g_new0 (RosetteTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->header = header;
  self->rows = rows;
  self->numbers = numbers;
  self->widths = g_array_sized_new (FALSE, FALSE, sizeof (guint), rows->len);
  self->n_headers = g_strv_length (header);
  self->n_columns = self->n_headers;

  for (guint i = 0; i < rows->len; i++)
    {
      guint width = g_strv_length (g_ptr_array_index (rows, i));

      g_array_append_val (self->widths, width);
      self->n_columns = MAX (self->n_columns, width);
    }

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

  g_strfreev (self->header);
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

  return self->rows->len;
}

const char *
rosette_table_get_header (RosetteTable *self, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return column < self->n_headers ? self->header[column] : "";
}

const char *
rosette_table_get_cell (RosetteTable *self, guint row, guint column)
{
  char **cells = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  cells = g_ptr_array_index (self->rows, row);

  return column < g_array_index (self->widths, guint, row) ? cells[column] : "";
}

guint
rosette_table_get_row_number (RosetteTable *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->numbers, guint, row);
}
