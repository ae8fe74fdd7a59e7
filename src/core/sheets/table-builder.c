/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/table-builder.h"

#include "base/error.h"
#include "base/limits.h"
#include "sheets/merges.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _RosetteTableBuilder
{
  GByteArray *texts; /* as rosette_table_new() takes all five */
  GArray *all_cells;
  GArray *rows;
  GArray *numbers;
  GArray *merges;
  GPtrArray *cells; /* of the row that cells are put into */
  guint number;     /* its number; 0 for none */
  guint hidden;     /* the last row that is not shown; 0 for none */
  guint n_hidden;   /* such rows with something in them */
};

RosetteTableBuilder *
rosette_table_builder_new (void)
{
  RosetteTableBuilder *self = g_new0 (RosetteTableBuilder, 1);

  self->texts = g_byte_array_new ();
  self->all_cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->merges = rosette_merges_new ();
  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
rosette_table_builder_free (RosetteTableBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->texts, g_byte_array_unref);
  g_clear_pointer (&self->all_cells, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->merges, g_array_unref);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

gboolean
rosette_table_builder_check_cell (guint row, gsize n_bytes, GError **error)
{
  if (n_bytes <= ROSETTE_MAX_CELL_BYTES)
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
               _ ("Row %u: a cell is longer than %d bytes."), row, ROSETTE_MAX_CELL_BYTES);
  return FALSE;
}

gboolean
rosette_table_builder_check_column (guint row, guint column, GError **error)
{
  if (column < ROSETTE_MAX_SHEET_COLUMNS)
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, _ ("Row %u has more than %d columns."),
               row, ROSETTE_MAX_SHEET_COLUMNS);
  return FALSE;
}

gboolean
rosette_table_builder_is_empty (const char *const *cells)
{
  for (gsize i = 0; cells[i] != NULL; i++)
    if (cells[i][0] != '\0')
      return FALSE;

  return TRUE;
}

static gboolean
add_cell (RosetteTableBuilder *self, const char *text, GError **error)
{
  gsize size = strlen (text) + 1;
  guint32 at = self->texts->len;

  if (size > ROSETTE_MAX_SHEET_TEXT_BYTES - at)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   _ ("There are more than %d MiB of text in the sheet. Split it."),
                   ROSETTE_MAX_SHEET_TEXT_BYTES / 1024 / 1024);
      return FALSE;
    }
  g_byte_array_append (self->texts, (const guint8 *) text, (guint) size);
  g_array_append_val (self->all_cells, at);

  return TRUE;
}

gboolean
rosette_table_builder_add_row (RosetteTableBuilder *self,
                               const char *const *cells,
                               guint number,
                               GError **error)
{
  guint32 first;

  g_return_val_if_fail (self != NULL && cells != NULL, FALSE);

  if (rosette_table_builder_is_empty (cells))
    return TRUE;
  /* The header is one more. */
  if (self->numbers->len > ROSETTE_MAX_SHEET_ROWS)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   _ ("The sheet has more than %d rows. Split it."), ROSETTE_MAX_SHEET_ROWS);
      return FALSE;
    }
  first = self->all_cells->len;
  for (gsize i = 0; cells[i] != NULL; i++)
    if (!add_cell (self, cells[i], error))
      return FALSE;
  g_array_append_val (self->rows, first);
  g_array_append_val (self->numbers, number);

  return TRUE;
}

/* The row that cells were put into is whole. */
static gboolean
close_row (RosetteTableBuilder *self, GError **error)
{
  gboolean success;

  if (self->cells->len == 0)
    return TRUE;

  g_ptr_array_add (self->cells, NULL);
  success = rosette_table_builder_add_row (self, (const char *const *) self->cells->pdata,
                                           self->number, error);
  g_ptr_array_set_size (self->cells, 0);

  return success;
}

gboolean
rosette_table_builder_put (RosetteTableBuilder *self,
                           guint row,
                           guint column,
                           const char *text,
                           gsize length,
                           GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (length == 0)
    return TRUE;
  if (!rosette_table_builder_check_column (row, column, error)
      || !rosette_table_builder_check_cell (row, length, error))
    return FALSE;
  if (row != self->number && !close_row (self, error))
    return FALSE;
  if (row != self->number && row == self->hidden)
    self->n_hidden++;

  self->number = row;
  while (self->cells->len <= column)
    g_ptr_array_add (self->cells, g_strdup (""));
  g_free (self->cells->pdata[column]);
  self->cells->pdata[column] = g_strndup (text, length);

  return TRUE;
}

gboolean
rosette_table_builder_merge (RosetteTableBuilder *self,
                             guint column,
                             guint first,
                             guint last,
                             GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return rosette_merges_add (self->merges, column, first, last, error);
}

void
rosette_table_builder_hide_row (RosetteTableBuilder *self, guint row)
{
  g_return_if_fail (self != NULL);

  self->hidden = row;
}

RosetteTable *
rosette_table_builder_end (RosetteTableBuilder *self, GError **error)
{
  RosetteTable *table = NULL;
  g_autoptr (RosetteTableBuilder) owned = self;
  guint32 n_cells;

  g_return_val_if_fail (self != NULL, NULL);

  if (!close_row (self, error))
    return NULL;
  if (self->numbers->len == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, _ ("The sheet is empty."));
      return NULL;
    }

  n_cells = self->all_cells->len;
  g_array_append_val (self->rows, n_cells);
  rosette_merges_fill (self->merges, self->texts, &self->all_cells, &self->rows, self->numbers);

  table = rosette_table_new (g_steal_pointer (&self->texts), g_steal_pointer (&self->all_cells),
                             g_steal_pointer (&self->rows), g_steal_pointer (&self->numbers),
                             g_steal_pointer (&self->merges));
  rosette_table_note_hidden (table, self->n_hidden);

  return table;
}
