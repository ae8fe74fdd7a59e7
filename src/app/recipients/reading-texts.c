/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/reading-texts.h"

#include "recipients/recipient-sheet.h"
#include "sheets/cell.h"
#include "sheets/csv.h"

#include <glib/gi18n.h>

/* Cells that a sample of a column shows, and rows that are looked at for them. */
#define N_SAMPLE_CELLS 3
#define N_SAMPLE_ROWS  32

/* Longest header that is shown whole, and longest cell in a sample: no label has to be cut then. */
#define MAX_TITLE_CHARS  60
#define MAX_SAMPLE_CHARS 30

const char *
rosette_reading_get_needed (const RosetteSheetReading *reading)
{
  if (!rosette_columns_has_names (&reading->columns))
    return _ ("Choose the column that holds the names.");
  if (!rosette_columns_has_addresses (&reading->columns))
    return _ ("Choose the column that holds the e-mail addresses.");

  return NULL;
}

char *
rosette_reading_dup_summary (const RosetteSheetReading *reading)
{
  guint n_people = reading->people->len;
  const char *needed = rosette_reading_get_needed (reading);

  if (needed != NULL)
    return g_strdup (needed);
  if (n_people > 0)
    return g_strdup_printf (
      ngettext ("%'u person can be imported", "%'u people can be imported", n_people), n_people);
  if (rosette_table_get_n_rows (reading->table) == 0)
    return g_strdup (_ ("Nobody is in this sheet"));
  if (rosette_reading_count_faulty (reading) == 0)
    return g_strdup (_ ("Everybody is in your list already"));

  return g_strdup (_ ("Nobody can be imported"));
}

guint
rosette_reading_count_known (const RosetteSheetReading *reading)
{
  guint n_known = 0;

  for (guint i = 0; i < reading->problems->len; i++)
    {
      const RosettePeopleProblem *problem = g_ptr_array_index (reading->problems, i);

      if (problem->kind == ROSETTE_PEOPLE_KNOWN)
        n_known++;
    }

  return n_known;
}

guint
rosette_reading_count_faulty (const RosetteSheetReading *reading)
{
  return reading->problems->len - rosette_reading_count_known (reading);
}

/* The cells of a row, and then @last. */
static GStrv
new_row (RosetteTable *table, guint row, const char *last)
{
  guint n_columns = rosette_table_get_n_columns (table);
  GStrv cells = g_new0 (char *, n_columns + 2);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = g_strdup (rosette_table_get_cell (table, row, i));
  cells[n_columns] = g_strdup (last);

  return cells;
}

static GStrv
new_header (const RosetteSheetReading *reading)
{
  guint n_columns = rosette_table_get_n_columns (reading->table);
  GStrv cells = g_new0 (char *, n_columns + 2);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = rosette_reading_dup_title (reading, i);
  /* Translators: the heading of a column with the reasons why rows were left out */
  cells[n_columns] = g_strdup (_ ("Why it was left out"));

  return cells;
}

GBytes *
rosette_reading_write_faulty (const RosetteSheetReading *reading)
{
  g_auto (GStrv) header = new_header (reading);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < reading->problems->len; i++)
    {
      const RosettePeopleProblem *problem = g_ptr_array_index (reading->problems, i);
      g_autofree char *why = NULL;

      if (problem->kind == ROSETTE_PEOPLE_KNOWN)
        continue;
      why = rosette_people_problem_dup_message (problem, reading->table);
      g_ptr_array_add (rows, new_row (reading->table, problem->row, why));
    }

  return rosette_csv_write_for_spreadsheet ((const char *const *) header, rows,
                                            rosette_recipient_sheet_get_separator ());
}

/* Whose row it is, as far as the sheet says so beside what is wrong. */
static guint
find_whose (const RosetteColumns *columns, RosettePeopleProblemKind kind)
{
  if (kind == ROSETTE_PEOPLE_MISSING_NAME)
    return columns->email;
  if (columns->name != ROSETTE_NO_COLUMN)
    return columns->name;

  return columns->last != ROSETTE_NO_COLUMN ? columns->last : columns->first;
}

char *
rosette_reading_dup_fault (const RosetteSheetReading *reading, const RosettePeopleProblem *problem)
{
  g_autofree char *fault = rosette_people_problem_dup_message (problem, reading->table);
  guint column = find_whose (&reading->columns, problem->kind);
  g_autofree char *whose =
    column < rosette_table_get_n_columns (reading->table) ? rosette_cell_dup_short (
      rosette_table_get_cell (reading->table, problem->row, column), MAX_SAMPLE_CHARS)
                                                          : NULL;

  if (whose == NULL || whose[0] == '\0')
    return g_steal_pointer (&fault);

  /* Translators: what is wrong with a row of a sheet, and whose row it is */
  return g_strdup_printf (_ ("%s (%s)"), fault, whose);
}

char *
rosette_reading_dup_title (const RosetteSheetReading *reading, guint column)
{
  g_autofree char *header =
    rosette_cell_dup_short (rosette_table_get_header (reading->table, column), MAX_TITLE_CHARS);
  g_autofree char *letter = rosette_cell_dup_letter (column);

  if (header[0] != '\0')
    return g_steal_pointer (&header);

  /* Translators: a column of a spreadsheet; %s is its letter */
  return g_strdup_printf (_ ("Column %s"), letter);
}

char *
rosette_reading_dup_sample (const RosetteSheetReading *reading, guint column)
{
  g_autoptr (GString) sample = g_string_new (NULL);
  guint n_rows = MIN (rosette_table_get_n_rows (reading->table), N_SAMPLE_ROWS);
  guint n_cells = 0;

  for (guint i = 0; i < n_rows && n_cells < N_SAMPLE_CELLS; i++)
    {
      g_autofree char *cell = rosette_cell_dup_short (
        rosette_table_get_cell (reading->table, i, column), MAX_SAMPLE_CHARS);

      if (cell[0] == '\0')
        continue;
      if (n_cells++ > 0)
        g_string_append (sample, " · ");
      g_string_append (sample, cell);
    }

  return g_string_free (g_steal_pointer (&sample), FALSE);
}
