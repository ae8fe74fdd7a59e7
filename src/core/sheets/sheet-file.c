/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/sheet-file.h"

#include "base/error.h"
#include "sheets/cell.h"
#include "sheets/columns.h"
#include "sheets/csv.h"
#include "sheets/vcard.h"
#include "sheets/workbook.h"

#include <glib/gi18n-lib.h>

/* Columns that a sentence names, and how much of each. */
#define MAX_NAMED_COLUMNS 4
#define MAX_NAME_CHARS    40

/* Rows that a title has at most. */
#define MAX_TITLE_ROWS 10

/* Sheets that are looked through for people. */
#define MAX_PROBED_SHEETS 12

RosetteSheetKind
rosette_sheet_file_find_kind (GBytes *file)
{
  g_return_val_if_fail (file != NULL, ROSETTE_SHEET_SEPARATED);

  if (rosette_workbook_is (file))
    return ROSETTE_SHEET_WORKBOOK;

  return rosette_vcard_is (file) ? ROSETTE_SHEET_CARDS : ROSETTE_SHEET_SEPARATED;
}

static gboolean
is_for_people (RosetteTable *table)
{
  RosetteColumns columns;

  rosette_columns_find (table, &columns);

  return rosette_columns_has_names (&columns) && rosette_columns_has_addresses (&columns);
}

/* Cells of the row @below the first, or of the header where it is 0, with something in them. */
static guint
count_filled (RosetteTable *table, guint below)
{
  guint n_filled = 0;

  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    {
      const char *cell = below == 0 ? rosette_table_get_header (table, i)
                                    : rosette_table_get_cell (table, below - 1, i);

      n_filled += cell[0] != '\0' ? 1 : 0;
    }

  return n_filled;
}

/* A row as full as the header is no title above it, but a person. */
static gboolean
are_titles (RosetteTable *table, guint n_above)
{
  guint n_header = count_filled (table, n_above);

  for (guint i = 0; i < n_above; i++)
    if (count_filled (table, i) >= n_header)
      return FALSE;

  return TRUE;
}

/* A header of two rows, in which what is merged names people and the rest is in the second. */
static RosetteTable *
skip_tall (RosetteTable *table)
{
  for (guint i = 0; i < MAX_TITLE_ROWS && rosette_table_has_tall_header (table); i++)
    {
      g_autoptr (RosetteTable) below = rosette_table_new_below (table, 1);

      if (!is_for_people (below))
        break;
      rosette_table_unref (table);
      table = g_steal_pointer (&below);
    }

  return table;
}

/* Above the header there may be the name of the class, a date, and the address of the school: the
 * header is the first row that names both, where the very first does not. */
static RosetteTable *
skip_titles (RosetteTable *table)
{
  guint n_rows = MIN (rosette_table_get_n_rows (table), MAX_TITLE_ROWS);
  gboolean has_header = rosette_columns_has_header (table);

  if (is_for_people (table))
    return skip_tall (table);

  for (guint i = 1; i <= n_rows; i++)
    {
      g_autoptr (RosetteTable) below = rosette_table_new_below (table, i);

      if (is_for_people (below) && (has_header || are_titles (table, i)))
        {
          rosette_table_unref (table);
          return skip_tall (g_steal_pointer (&below));
        }
    }

  return table;
}

/* Whether the sheet seems to be a list of people, with a header or without. */
static gboolean
has_people (RosetteTable *table)
{
  g_autoptr (RosetteTable) below = skip_titles (rosette_table_ref (table));

  return is_for_people (below) || !rosette_columns_has_header (below);
}

/* The first sheet is often empty, or says how to fill in the next: of the first ones that have
 * people counts, or else the first with a row. */
static RosetteTable *
read_first (RosetteWorkbook *workbook, guint n_sheets, RosetteSheetFound *found, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (RosetteTable) first = NULL;

  for (guint i = 0; i < n_sheets && (first == NULL || i < MAX_PROBED_SHEETS); i++)
    {
      g_autoptr (RosetteTable) table =
        rosette_workbook_read_sheet (workbook, i, why == NULL ? &why : NULL);

      if (table == NULL || (first != NULL && !has_people (table)))
        continue;
      found->sheet = i;
      if (has_people (table))
        return g_steal_pointer (&table);
      first = g_steal_pointer (&table);
    }
  if (first == NULL)
    g_propagate_error (error, g_steal_pointer (&why));

  return g_steal_pointer (&first);
}

static RosetteTable *
read_workbook (GBytes *file, guint sheet, RosetteSheetFound *found, GError **error)
{
  g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, error);
  guint n_sheets;

  if (workbook == NULL)
    return NULL;

  found->sheets = g_strdupv ((char **) rosette_workbook_get_sheets (workbook));
  n_sheets = g_strv_length (found->sheets);
  if (sheet == 0)
    return read_first (workbook, n_sheets, found, error);
  if (sheet > n_sheets)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                   _ ("The workbook has no sheet %u."), sheet);
      return NULL;
    }
  found->sheet = sheet - 1;

  return rosette_workbook_read_sheet (workbook, found->sheet, error);
}

static RosetteTable *
read_sheet (GBytes *file,
            const RosetteSheetChoices *choices,
            RosetteSheetFound *found,
            GError **error)
{
  switch (rosette_sheet_file_find_kind (file))
    {
    case ROSETTE_SHEET_WORKBOOK:
      return read_workbook (file, choices->sheet, found, error);
    case ROSETTE_SHEET_CARDS:
      return rosette_vcard_read (file, error);
    case ROSETTE_SHEET_SEPARATED:
    default:
      return rosette_csv_read_as (file, choices->charset, choices->separator, error);
    }
}

RosetteTable *
rosette_sheet_file_read (GBytes *file,
                         const RosetteSheetChoices *choices,
                         RosetteSheetFound *found,
                         GError **error)
{
  RosetteTable *table = NULL;

  g_return_val_if_fail (file != NULL && choices != NULL && found != NULL, NULL);

  *found = (RosetteSheetFound){ 0 };
  table = read_sheet (file, choices, found, error);

  return table != NULL ? skip_titles (table) : NULL;
}

RosetteTable *
rosette_sheet_file_read_pasted (const char *text, GError **error)
{
  RosetteTable *table = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  table = rosette_csv_read_pasted (text, error);

  return table != NULL ? skip_titles (table) : NULL;
}

static char *
dup_column_name (RosetteTable *table, guint column)
{
  g_autofree char *header =
    rosette_cell_dup_short (rosette_table_get_header (table, column), MAX_NAME_CHARS);

  return header[0] != '\0' ? g_steal_pointer (&header) : rosette_cell_dup_letter (column);
}

char *
rosette_sheet_file_dup_filled (RosetteTable *table)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_named = 0;

  g_return_val_if_fail (table != NULL, NULL);

  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    {
      g_autofree char *name = NULL;

      if (!rosette_table_is_filled (table, i))
        continue;
      name = dup_column_name (table, i);
      if (n_named++ < MAX_NAMED_COLUMNS)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  if (n_named == 0)
    return NULL;
  if (n_named > MAX_NAMED_COLUMNS)
    g_string_append (names, " …");

  /* Translators: %s are the names of columns: Class, Company */
  return g_strdup_printf (_ ("Merged cells count for each of their rows: %s"), names->str);
}
