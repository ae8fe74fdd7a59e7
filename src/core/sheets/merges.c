/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/merges.h"

#include "base/error.h"
#include "base/limits.h"

#include <glib/gi18n-lib.h>

/* What reaches down in one column. */
typedef struct
{
  RosetteMerge merge; /* its last row is 0 for none */
  guint32 text;       /* where its text is */
  gboolean has_filled;
} Current;

/* The rows are gone through once from the top: what reaches into a row is known then. */
typedef struct
{
  GArray *merges;
  guint next;   /* the first that has not begun */
  guint n_kept; /* of those that have */
  Current current[ROSETTE_MAX_SHEET_COLUMNS];
  guint n_columns; /* that had one */

  GArray *cells; /* the new ones, and the rows they are in */
  GArray *rows;
  guint32 empty; /* where a text is that says nothing */
} Filling;

GArray *
rosette_merges_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (RosetteMerge));
}

gboolean
rosette_merges_add (GArray *self, guint column, guint first, guint last, GError **error)
{
  const RosetteMerge merge = { column, first, last };

  g_return_val_if_fail (self != NULL, FALSE);

  if (first == 0 || last <= first || column >= ROSETTE_MAX_SHEET_COLUMNS)
    return TRUE;
  if (self->len >= ROSETTE_MAX_SHEET_MERGES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   _ ("The sheet has more than %d merged cells. Split it."),
                   ROSETTE_MAX_SHEET_MERGES);
      return FALSE;
    }
  g_array_append_val (self, merge);

  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const RosetteMerge *one = a;
  const RosetteMerge *other = b;

  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;

  return one->column < other->column ? -1 : one->column > other->column ? 1 : 0;
}

/* The row @number has the text of those that begin in it; what begins in a row without any, or in
 * an empty cell, says nothing. */
static void
begin (Filling *self, guint number, const guint32 *texts, guint width, const guint8 *bytes)
{
  for (; self->next < self->merges->len; self->next++)
    {
      RosetteMerge merge = g_array_index (self->merges, RosetteMerge, self->next);

      if (merge.first > number)
        return;
      if (merge.first < number || merge.column >= width || bytes[texts[merge.column]] == '\0'
          || self->current[merge.column].merge.last >= number)
        continue;
      self->current[merge.column] = (Current){ merge, texts[merge.column], FALSE };
      self->n_columns = MAX (self->n_columns, merge.column + 1);
    }
}

/* What fills something is kept, in the place of one that is past. */
static void
fill (Filling *self, guint column, guint32 *cell)
{
  Current *current = &self->current[column];

  *cell = current->text;
  if (!current->has_filled)
    g_array_index (self->merges, RosetteMerge, self->n_kept++) = current->merge;
  current->has_filled = TRUE;
}

static gboolean
reaches (const Filling *self, guint column, guint number)
{
  const RosetteMerge *merge = &self->current[column].merge;

  return merge->first < number && merge->last >= number;
}

static void
add_row (Filling *self, guint number, const guint32 *texts, guint width)
{
  guint32 start = self->cells->len;

  g_array_append_val (self->rows, start);
  g_array_append_vals (self->cells, texts, width);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (!reaches (self, i, number))
        continue;
      while (self->cells->len - start <= i)
        g_array_append_val (self->cells, self->empty);
      fill (self, i, &g_array_index (self->cells, guint32, start + i));
    }
}

static void
fill_rows (Filling *self, GByteArray *texts, GArray *cells, GArray *rows, GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);
      guint32 start = g_array_index (rows, guint32, i);
      guint width = g_array_index (rows, guint32, i + 1) - start;
      const guint32 *row = &g_array_index (cells, guint32, start);

      begin (self, number, row, width, texts->data);
      add_row (self, number, row, width);
    }
}

void
rosette_merges_fill (GArray *self,
                     GByteArray *texts,
                     GArray **cells,
                     GArray **rows,
                     GArray *numbers)
{
  g_autofree Filling *filling = NULL;
  guint32 end;

  g_return_if_fail (self != NULL && texts != NULL && texts->len > 0);
  g_return_if_fail (cells != NULL && rows != NULL && numbers != NULL);

  if (self->len == 0)
    return;

  g_array_sort (self, compare);
  filling = g_new0 (Filling, 1);
  filling->merges = self;
  filling->empty = texts->len - 1;
  filling->cells = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (*cells)->len);
  filling->rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (*rows)->len);
  fill_rows (filling, texts, *cells, *rows, numbers);
  end = filling->cells->len;
  g_array_append_val (filling->rows, end);
  g_array_set_size (self, filling->n_kept);

  g_array_unref (*cells);
  g_array_unref (*rows);
  *cells = filling->cells;
  *rows = filling->rows;
}
