/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/csv.h"

#include "base/error.h"
#include "base/limits.h"
#include "sheets/charset.h"
#include "sheets/table-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows that the guess of the separator looks at. */
#define N_SAMPLE_ROWS 32

/* Where the reader stands. */
typedef struct
{
  const char *text;
  gsize length;
  gsize pos;
  char separator;
  guint row;           /* of the row being read, as a spreadsheet program counts: from 1 */
  guint n_odd_quotes;  /* cells with quotation marks that do not begin with one */
  gboolean lenient;    /* quotation marks that are no CSV are part of the text */
  gboolean is_guarded; /* it may be ours for a spreadsheet program: an apostrophe before formulas */
} Reader;

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Ends a line: LF, CR or CR LF. */
static void
skip_line_end (Reader *reader)
{
  if (reader->pos < reader->length && reader->text[reader->pos] == '\r')
    {
      reader->pos++;
      if (reader->pos < reader->length && reader->text[reader->pos] == '\n')
        reader->pos++;
    }
  else if (reader->pos < reader->length && reader->text[reader->pos] == '\n')
    reader->pos++;
}

static gboolean
skip_blank_line (Reader *reader)
{
  if (!is_line_end (reader->text[reader->pos]))
    return FALSE;

  skip_line_end (reader);
  reader->row++;

  return TRUE;
}

static gboolean
is_cell_end (Reader *reader)
{
  return reader->pos >= reader->length || reader->text[reader->pos] == reader->separator
         || is_line_end (reader->text[reader->pos]);
}

static gboolean
read_quoted (Reader *reader, GString *cell, GError **error)
{
  reader->pos++;

  while (reader->pos < reader->length)
    {
      const char *from = reader->text + reader->pos;
      const char *quote = memchr (from, '"', reader->length - reader->pos);
      gsize n_bytes = quote != NULL ? (gsize) (quote - from) : reader->length - reader->pos;

      g_string_append_len (cell, from, (gssize) n_bytes);
      reader->pos += n_bytes;
      if (quote == NULL)
        break;

      reader->pos++;
      if (reader->pos >= reader->length || reader->text[reader->pos] != '"')
        {
          if (is_cell_end (reader))
            return TRUE;
          g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       _ ("Row %u: there is text after a closing quotation mark. Write quotation "
                          "marks inside a cell twice."),
                       reader->row);
          return FALSE;
        }
      g_string_append_c (cell, '"');
      reader->pos++;
    }

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
               _ ("Row %u: a quotation mark is opened and never closed. Close it, or remove it."),
               reader->row);
  return FALSE;
}

static void
read_plain (Reader *reader, GString *cell)
{
  gsize start = reader->pos;

  while (!is_cell_end (reader))
    reader->pos++;
  g_string_append_len (cell, reader->text + start, (gssize) (reader->pos - start));
  if (memchr (cell->str, '"', cell->len) != NULL)
    reader->n_odd_quotes++;
}

static gboolean
read_cell (Reader *reader, GString *cell, GError **error)
{
  gsize start = reader->pos;

  g_string_truncate (cell, 0);

  if (reader->pos >= reader->length || reader->text[reader->pos] != '"')
    read_plain (reader, cell);
  else if (!read_quoted (reader, cell, reader->lenient ? NULL : error))
    {
      if (!reader->lenient)
        return FALSE;
      reader->pos = start;
      g_string_truncate (cell, 0);
      read_plain (reader, cell);
    }

  if (reader->is_guarded && cell->str[0] == '\'' && rosette_csv_is_formula (cell->str + 1))
    g_string_erase (cell, 0, 1);

  return rosette_table_builder_check_cell (reader->row, cell->len, error);
}

/* Reads one row; NULL without an error never happens: the caller asks while text is left. */
static GStrv
read_row (Reader *reader, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);

  while (TRUE)
    {
      if (!rosette_table_builder_check_column (reader->row, cells->len, error)
          || !read_cell (reader, cell, error))
        return NULL;
      g_ptr_array_add (cells, g_strndup (cell->str, cell->len));

      if (reader->pos >= reader->length || is_line_end (reader->text[reader->pos]))
        break;
      reader->pos++;
    }
  skip_line_end (reader);
  reader->row++;
  g_ptr_array_add (cells, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&cells), FALSE);
}

/* The cells of most rows, among @n_rows counts; of equals the first that is more than one. */
static guint
find_most_common (const guint *counts, guint n_rows)
{
  guint best = 0;
  guint n_best = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      guint n_same = 0;

      for (guint k = 0; k < n_rows; k++)
        n_same += counts[k] == counts[i] ? 1 : 0;
      if (n_same > n_best || (n_same == n_best && best <= 1))
        {
          best = counts[i];
          n_best = n_same;
        }
    }

  return best;
}

/* How well @separator splits the first rows: what part of them has as many cells as most, with that
 * number to decide between equals. 0 when most stay whole, or a row cannot be read, unless what is
 * above it shall do. A header may have a title above it, of one cell. A quotation mark amid a cell
 * speaks against the row: there another separator stands before it. */
static guint
rate_separator (const Reader *start, char separator, gboolean is_broken)
{
  Reader reader = *start;
  guint counts[N_SAMPLE_ROWS]; /* of cells; 0 where a mark is amid one */
  guint n_rows = 0;
  guint n_even = 0;
  guint n_cells;

  reader.separator = separator;
  while (n_rows < N_SAMPLE_ROWS && reader.pos < reader.length)
    {
      guint n_odd_quotes = reader.n_odd_quotes;
      g_auto (GStrv) cells = NULL;

      if (skip_blank_line (&reader))
        continue;
      cells = read_row (&reader, NULL);
      if (cells == NULL && is_broken)
        break;
      if (cells == NULL)
        return 0;
      if (!rosette_table_builder_is_empty ((const char *const *) cells))
        counts[n_rows++] = reader.n_odd_quotes == n_odd_quotes ? g_strv_length (cells) : 0;
    }

  n_cells = find_most_common (counts, n_rows);
  for (guint i = 0; i < n_rows; i++)
    n_even += counts[i] == n_cells ? 1 : 0;

  return n_cells > 1 ? n_even * 100 / n_rows * ROSETTE_MAX_SHEET_COLUMNS + n_cells : 0;
}

/* 0 when none splits the first rows. */
static char
find_best_separator (const Reader *reader, gboolean is_broken)
{
  static const char candidates[] = { ',', ';', '\t' };
  char best = 0;
  guint best_rate = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint rate = rate_separator (reader, candidates[i], is_broken);

      if (rate > best_rate)
        {
          best_rate = rate;
          best = candidates[i];
        }
    }

  return best;
}

/* A row that cannot be read shall be told of, and not make another separator the likely one. */
static char
guess_separator (const Reader *reader)
{
  char separator = find_best_separator (reader, FALSE);

  if (separator == 0)
    separator = find_best_separator (reader, TRUE);

  return separator != 0 ? separator : ',';
}

/* Excel's own first line, `sep=;`, says which separator follows; it is no row of the table.
 * Programs that put every cell into quotation marks do so with it too. */
static char
read_separator_line (Reader *reader)
{
  gsize n_quotes = reader->length > 0 && reader->text[0] == '"' ? 1 : 0;
  gsize end = 5 + 2 * n_quotes;
  const char *text = reader->text + n_quotes;
  char separator;

  if (reader->length < end || g_ascii_strncasecmp (text, "sep=", 4) != 0 || is_line_end (text[4])
      || text[4] == '"' || (guchar) text[4] >= 0x80 || (n_quotes > 0 && text[5] != '"'))
    return 0;
  if (reader->length > end && !is_line_end (reader->text[end]))
    return 0;

  separator = text[4];
  reader->pos = end;
  skip_line_end (reader);
  reader->row++;

  return separator;
}

static RosetteTable *
read_table (Reader *reader, GError **error)
{
  g_autoptr (RosetteTableBuilder) builder = rosette_table_builder_new ();

  while (reader->pos < reader->length)
    {
      guint number = reader->row;
      g_auto (GStrv) cells = NULL;

      if (skip_blank_line (reader))
        continue;
      cells = read_row (reader, error);
      if (cells == NULL
          || !rosette_table_builder_add_row (builder, (const char *const *) cells, number, error))
        return NULL;
    }

  return rosette_table_builder_end (g_steal_pointer (&builder), error);
}

/* A workbook has a name that ends in .csv often enough to deserve its own sentence. */
static gboolean
check_not_workbook (GBytes *file, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (size < 4
      || (memcmp (data, "PK\x03\x04", 4) != 0 && memcmp (data, "\xd0\xcf\x11\xe0", 4) != 0))
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                       _ ("The file is a workbook of a spreadsheet program. Save the sheet as CSV "
                          "UTF-8 and open that."));
  return FALSE;
}

static gboolean
check_size (gsize n_bytes, GError **error)
{
  if (n_bytes <= ROSETTE_MAX_SHEET_BYTES)
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
               _ ("The file is larger than %d MiB. Split it."),
               ROSETTE_MAX_SHEET_BYTES / 1024 / 1024);
  return FALSE;
}

RosetteTable *
rosette_csv_read_as (GBytes *file, const char *charset, char separator, GError **error)
{
  g_autofree char *text = NULL;
  Reader reader = { .row = 1 };
  char named;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_size (g_bytes_get_size (file), error) || !check_not_workbook (file, error))
    return NULL;

  text = rosette_charset_decode (file, charset, &reader.length, error);
  if (text == NULL)
    return NULL;

  reader.text = text;
  reader.is_guarded =
    g_bytes_get_size (file) >= strlen (ROSETTE_CSV_MARK)
    && memcmp (g_bytes_get_data (file, NULL), ROSETTE_CSV_MARK, strlen (ROSETTE_CSV_MARK)) == 0;
  named = read_separator_line (&reader);
  if (separator == 0)
    separator = named;
  reader.separator = separator != 0 ? separator : guess_separator (&reader);

  return read_table (&reader, error);
}

RosetteTable *
rosette_csv_read (GBytes *file, GError **error)
{
  return rosette_csv_read_as (file, NULL, 0, error);
}

RosetteTable *
rosette_csv_read_pasted (const char *text, GError **error)
{
  Reader reader = { .text = text, .row = 1, .lenient = TRUE, .is_guarded = TRUE };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  reader.length = strlen (text);
  if (!check_size (reader.length, error))
    return NULL;
  if (!g_utf8_validate_len (text, reader.length, NULL))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           _ ("What was copied is not text."));
      return NULL;
    }
  reader.separator = strchr (text, '\t') != NULL ? '\t' : guess_separator (&reader);

  return read_table (&reader, error);
}
