/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/people.h"

#include "base/error.h"
#include "sheets/columns.h"

#include <glib/gi18n-lib.h>

/* What one reading knows. */
typedef struct
{
  RosetteTable *table;
  RosetteColumns columns;
  GPtrArray *people;
  GPtrArray *problems;
  GHashTable *by_email; /* case-folded address -> row in the table + 1 */
  GHashTable *by_id;    /* id -> row in the table + 1 */
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->people, g_ptr_array_unref);
  g_clear_pointer (&reading->problems, g_ptr_array_unref);
  g_clear_pointer (&reading->by_email, g_hash_table_unref);
  g_clear_pointer (&reading->by_id, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* @text without white space at its ends and with one space for each run inside: cells have line
 * breaks and no-break spaces that nobody sees. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter))
        {
          gap = TRUE;
          continue;
        }
      if (gap && out->len > 0)
        g_string_append_c (out, ' ');
      gap = FALSE;
      g_string_append_unichar (out, letter);
    }

  return g_string_free (out, FALSE);
}

/* The squeezed cell; an empty text where there is no such column. */
static char *
dup_cell (const Reading *reading, guint row, guint column)
{
  if (column == ROSETTE_NO_COLUMN)
    return g_strdup ("");

  return squeeze (rosette_table_get_cell (reading->table, row, column));
}

static char *
dup_name (const Reading *reading, guint row)
{
  const RosetteColumns *columns = &reading->columns;
  g_autofree char *first = NULL;
  g_autofree char *infix = NULL;
  g_autofree char *last = NULL;
  g_autofree char *joined = NULL;

  if (columns->name != ROSETTE_NO_COLUMN)
    return dup_cell (reading, row, columns->name);

  first = dup_cell (reading, row, columns->first);
  infix = dup_cell (reading, row, columns->infix);
  last = dup_cell (reading, row, columns->last);
  if (columns->family_first)
    joined = g_strjoin (" ", last, first, infix, NULL);
  else
    joined = g_strjoin (" ", first, infix, last, NULL);

  return squeeze (joined);
}

/* A column's letter, as spreadsheet programs count: A to Z, AA to IV. */
static char *
dup_letter (guint column)
{
  if (column < 26)
    return g_strdup_printf ("%c", 'A' + column);

  return g_strdup_printf ("%c%c", 'A' + column / 26 - 1, 'A' + column % 26);
}

static gboolean
is_used (const RosetteColumns *columns, guint column)
{
  return column == columns->name || column == columns->first || column == columns->infix
         || column == columns->last || column == columns->email || column == columns->id;
}

static GStrv
dup_extra (const Reading *reading, guint row)
{
  GPtrArray *pairs = g_ptr_array_new ();

  for (guint i = 0; i < rosette_table_get_n_columns (reading->table); i++)
    {
      g_autofree char *header = squeeze (rosette_table_get_header (reading->table, i));

      if (is_used (&reading->columns, i))
        continue;
      g_ptr_array_add (pairs, header[0] != '\0' ? g_steal_pointer (&header) : dup_letter (i));
      g_ptr_array_add (pairs, g_strdup (rosette_table_get_cell (reading->table, row, i)));
    }
  g_ptr_array_add (pairs, NULL);

  return (GStrv) g_ptr_array_free (pairs, FALSE);
}

static void
add_problem (Reading *reading, RosettePeopleProblemKind kind, guint row, guint column, guint other)
{
  RosettePeopleProblem *problem = g_new0 (RosettePeopleProblem, 1);

  problem->kind = kind;
  problem->row = row;
  problem->number = rosette_table_get_row_number (reading->table, row);
  problem->column = column != ROSETTE_NO_COLUMN ? column : 0;
  problem->other_number = other > 0 ? rosette_table_get_row_number (reading->table, other - 1) : 0;
  g_ptr_array_add (reading->problems, problem);
}

static guint
find_row (GHashTable *rows, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (rows, key));
}

/* The row, plus 1, that names the same person, or 0. Brothers may share an address: two ids that
 * differ are two people. */
static guint
find_same (const Reading *reading, const char *email, const char *id)
{
  guint same = id[0] != '\0' ? find_row (reading->by_id, id) : 0;
  guint by_email;

  if (same > 0 || email[0] == '\0')
    return same;

  by_email = find_row (reading->by_email, email);
  if (by_email > 0 && id[0] != '\0')
    {
      g_autofree char *other = dup_cell (reading, by_email - 1, reading->columns.id);

      if (other[0] != '\0')
        return 0;
    }

  return by_email;
}

/* Whether the row may be taken as far as its own cells say; else its first problem is noted. */
static gboolean
check_cells (Reading *reading, guint row, const char *name, const char *email, const char *id)
{
  const RosetteColumns *columns = &reading->columns;

  if (name[0] == '\0')
    add_problem (reading, ROSETTE_PEOPLE_MISSING_NAME, row,
                 columns->name != ROSETTE_NO_COLUMN ? columns->name : columns->last, 0);
  else if (email[0] == '\0' && id[0] == '\0')
    add_problem (reading, ROSETTE_PEOPLE_MISSING_EMAIL, row,
                 columns->email != ROSETTE_NO_COLUMN ? columns->email : columns->id, 0);
  else if (email[0] != '\0' && !rosette_person_is_email (email))
    add_problem (reading, ROSETTE_PEOPLE_BAD_EMAIL, row, columns->email, 0);
  else if (id[0] != '\0' && !rosette_person_is_id (id))
    add_problem (reading, ROSETTE_PEOPLE_BAD_ID, row, columns->id, 0);
  else
    return TRUE;

  return FALSE;
}

static void
read_person (Reading *reading, guint row)
{
  g_autofree char *name = dup_name (reading, row);
  g_autofree char *email = dup_cell (reading, row, reading->columns.email);
  g_autofree char *id = dup_cell (reading, row, reading->columns.id);
  g_autofree char *folded = g_utf8_casefold (email, -1);
  g_auto (GStrv) extra = NULL;
  guint same;

  if (!check_cells (reading, row, name, email, id))
    return;

  same = find_same (reading, folded, id);
  if (same > 0)
    {
      add_problem (reading, ROSETTE_PEOPLE_DUPLICATE, row,
                   email[0] != '\0' ? reading->columns.email : reading->columns.id, same);
      return;
    }

  if (id[0] != '\0')
    g_hash_table_insert (reading->by_id, g_strdup (id), GUINT_TO_POINTER (row + 1));
  if (folded[0] != '\0' && !g_hash_table_contains (reading->by_email, folded))
    g_hash_table_insert (reading->by_email, g_steal_pointer (&folded), GUINT_TO_POINTER (row + 1));

  extra = dup_extra (reading, row);
  g_ptr_array_add (reading->people,
                   rosette_person_new_full (name, email, id, (const char *const *) extra));
}

static gboolean
check_columns (const RosetteColumns *columns, GError **error)
{
  if (columns->name == ROSETTE_NO_COLUMN && columns->first == ROSETTE_NO_COLUMN
      && columns->last == ROSETTE_NO_COLUMN)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           _ ("No column is called “name”. Write the columns' names into the first "
                              "row."));
      return FALSE;
    }
  if (columns->email == ROSETTE_NO_COLUMN && columns->id == ROSETTE_NO_COLUMN)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           _ ("No column is called “email”. Write the columns' names into the "
                              "first row."));
      return FALSE;
    }

  return TRUE;
}

GPtrArray *
rosette_people_read (RosetteTable *table, GPtrArray **problems, GError **error)
{
  g_auto (Reading) reading = { .table = table };

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (problems != NULL)
    *problems = NULL;
  rosette_columns_find (table, &reading.columns);
  if (!check_columns (&reading.columns, error))
    return NULL;

  reading.people = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
  reading.problems = g_ptr_array_new_with_free_func (g_free);
  reading.by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading.by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rosette_table_get_n_rows (table); i++)
    read_person (&reading, i);

  if (problems != NULL)
    *problems = g_steal_pointer (&reading.problems);

  return g_steal_pointer (&reading.people);
}

char *
rosette_people_problem_dup_message (const RosettePeopleProblem *problem, RosetteTable *table)
{
  const char *cell = NULL;

  g_return_val_if_fail (problem != NULL && table != NULL, NULL);

  cell = rosette_table_get_cell (table, problem->row, problem->column);
  switch (problem->kind)
    {
    case ROSETTE_PEOPLE_MISSING_NAME:
      return g_strdup_printf (_ ("Row %u has no name. Fill it in."), problem->number);
    case ROSETTE_PEOPLE_MISSING_EMAIL:
      return g_strdup_printf (_ ("Row %u has no e-mail address. Fill it in."), problem->number);
    case ROSETTE_PEOPLE_BAD_EMAIL:
      /* Translators: %s is what stands in the cell. */
      return g_strdup_printf (_ ("Row %u: “%s” is not an e-mail address. Correct it."),
                              problem->number, cell);
    case ROSETTE_PEOPLE_BAD_ID:
      /* Translators: %s is what stands in the cell. DID and URN are kinds of addresses. */
      return g_strdup_printf (_ ("Row %u: “%s” is not a web address, DID or URN. Give a column of "
                                 "your own numbers another name than “id”."),
                              problem->number, cell);
    case ROSETTE_PEOPLE_DUPLICATE:
      return g_strdup_printf (_ ("Row %u names the same person as row %u. Remove one of them."),
                              problem->number, problem->other_number);
    default:
      g_return_val_if_reached (NULL);
    }
}
