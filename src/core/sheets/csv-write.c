/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/csv.h"

#include <string.h>

static gboolean
needs_quotes (const char *cell)
{
  gsize length = strlen (cell);

  /* All three separators, so that the next reader's guess cannot go wrong; a byte order mark at
   * the start of a cell, so that it is not taken for the file's. */
  return strpbrk (cell, ",;\t\"\r\n") != NULL || g_str_has_prefix (cell, "\xef\xbb\xbf")
         || (length > 0 && (cell[0] == ' ' || cell[length - 1] == ' '))
         || g_ascii_strncasecmp (cell, "sep=", 4) == 0;
}

gboolean
rosette_csv_is_formula (const char *cell)
{
  g_return_val_if_fail (cell != NULL, FALSE);

  if (*cell == '\0')
    return FALSE;
  if (strchr ("=@\t\r", *cell) != NULL)
    return TRUE;

  /* A number, of a telephone too, is none. */
  return (*cell == '+' || *cell == '-') && cell[1 + strspn (cell + 1, "0123456789., ()/%")] != '\0';
}

static void
append_cell (GString *text, const char *cell)
{
  if (!needs_quotes (cell))
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

static void
append_row (GString *text, const char *const *cells, char separator, const char *line_end)
{
  for (gsize i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, separator);
      append_cell (text, cells[i]);
    }
  g_string_append (text, line_end);
}

void
rosette_csv_append_row (GString *text, const char *const *cells)
{
  g_return_if_fail (text != NULL && cells != NULL);

  append_row (text, cells, ',', "\n");
}

GBytes *
rosette_csv_write (const char *const *header, GPtrArray *rows)
{
  GString *text = NULL;

  g_return_val_if_fail (header != NULL && rows != NULL, NULL);

  text = g_string_new (NULL);
  append_row (text, header, ',', "\n");
  for (guint i = 0; i < rows->len; i++)
    append_row (text, g_ptr_array_index (rows, i), ',', "\n");

  return g_string_free_to_bytes (text);
}

void
rosette_csv_append_row_for_spreadsheet (GString *text, const char *const *cells, char separator)
{
  g_autoptr (GPtrArray) guarded = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (text != NULL && cells != NULL);

  for (gsize i = 0; cells[i] != NULL; i++)
    g_ptr_array_add (guarded,
                     g_strconcat (rosette_csv_is_formula (cells[i]) ? "'" : "", cells[i], NULL));
  g_ptr_array_add (guarded, NULL);
  append_row (text, (const char *const *) guarded->pdata, separator, "\r\n");
}

GBytes *
rosette_csv_write_for_spreadsheet (const char *const *header, GPtrArray *rows, char separator)
{
  GString *text = NULL;

  g_return_val_if_fail (header != NULL && rows != NULL, NULL);
  g_return_val_if_fail (separator == ',' || separator == ';' || separator == '\t', NULL);

  text = g_string_new (ROSETTE_CSV_MARK);
  rosette_csv_append_row_for_spreadsheet (text, header, separator);
  for (guint i = 0; i < rows->len; i++)
    rosette_csv_append_row_for_spreadsheet (text, g_ptr_array_index (rows, i), separator);

  return g_string_free_to_bytes (text);
}
