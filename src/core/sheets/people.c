/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/people.h"

#include "base/error.h"
#include "sheets/cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longest cell that a sentence shows whole. */
#define MAX_QUOTED_CHARS 80

/* Rows that are looked at for how the sheet writes names. */
#define N_SAMPLE_ROWS 64

/* What one reading knows. */
typedef struct
{
  RosetteTable *table;
  RosetteColumns columns;
  gboolean is_turned; /* whether names are written "Roe, Ana" */
  GPtrArray *people;
  GPtrArray *problems;
  RosettePeopleIndex *known; /* nullable */
  RosettePeopleIndex *rows;  /* of those read: row in the table + 1 */
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->people, g_ptr_array_unref);
  g_clear_pointer (&reading->problems, g_ptr_array_unref);
  g_clear_pointer (&reading->rows, rosette_people_index_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* The squeezed cell; an empty text where there is no such column. */
static char *
dup_cell (const Reading *reading, guint row, guint column)
{
  if (column == ROSETTE_NO_COLUMN)
    return g_strdup ("");

  return rosette_cell_dup_squeezed (rosette_table_get_cell (reading->table, row, column));
}

/* Of a name: a value that the sheet could not find is none. */
static char *
dup_part (const Reading *reading, guint row, guint column)
{
  g_autofree char *cell = dup_cell (reading, row, column);

  return rosette_cell_is_error (cell) ? g_strdup ("") : g_steal_pointer (&cell);
}

static gboolean
is_error (const Reading *reading, guint row, guint column)
{
  g_autofree char *cell = dup_cell (reading, row, column);

  return rosette_cell_is_error (cell);
}

/* What stands behind a name and a comma, and is no first name. */
static gboolean
is_suffix (const char *text)
{
  static const char *const suffixes[] = { "jr",  "jr.", "sr",    "sr.", "ii",    "iii",   "dr",
                                          "dr.", "md",  "ph.d.", "phd", "m.a.",  "b.a.",  "msc",
                                          "bsc", "ma",  "ba",    "mba", "m.sc.", "b.sc.", NULL };
  g_autofree char *small = g_ascii_strdown (text, -1);

  return g_strv_contains (suffixes, small);
}

/* "Roe, Ana" as "Ana Roe"; NULL when it is written otherwise. */
static char *
dup_turned (const char *name)
{
  const char *comma = strchr (name, ',');
  g_autofree char *last = NULL;
  g_autofree char *first = NULL;

  if (comma == NULL || strchr (comma + 1, ',') != NULL)
    return NULL;
  last = g_strstrip (g_strndup (name, (gsize) (comma - name)));
  first = g_strstrip (g_strdup (comma + 1));
  if (last[0] == '\0' || first[0] == '\0' || is_suffix (first))
    return NULL;

  return g_strjoin (" ", first, last, NULL);
}

/* Whether most names of the first rows have the family name first, and a comma. */
static gboolean
are_turned (const Reading *reading)
{
  guint n_rows = MIN (rosette_table_get_n_rows (reading->table), N_SAMPLE_ROWS);
  guint n_names = 0;
  guint n_turned = 0;

  for (guint i = 0; i < n_rows && reading->columns.name != ROSETTE_NO_COLUMN; i++)
    {
      g_autofree char *name = dup_part (reading, i, reading->columns.name);
      g_autofree char *turned = dup_turned (name);

      n_names += name[0] != '\0' ? 1 : 0;
      n_turned += turned != NULL ? 1 : 0;
    }

  return n_turned > 0 && n_turned * 4 >= n_names * 3;
}

static char *
dup_whole_name (const Reading *reading, guint row)
{
  g_autofree char *name = dup_part (reading, row, reading->columns.name);
  char *turned = reading->is_turned ? dup_turned (name) : NULL;

  return turned != NULL ? turned : g_steal_pointer (&name);
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
    return dup_whole_name (reading, row);

  /* What was not found is not known to be nothing: half a name is none. */
  if (is_error (reading, row, columns->first) || is_error (reading, row, columns->last))
    return g_strdup ("");
  first = dup_part (reading, row, columns->first);
  infix = dup_part (reading, row, columns->infix);
  last = dup_part (reading, row, columns->last);
  if (columns->family_first)
    joined = g_strjoin (" ", last, first, infix, NULL);
  else
    joined = g_strjoin (" ", first, infix, last, NULL);

  return rosette_cell_dup_squeezed (joined);
}

/* What the column is called among the user's own; NULL when it is none of them. */
static char *
dup_own_header (const Reading *reading, guint column)
{
  RosetteColumnMeaning meaning = rosette_columns_get_meaning (&reading->columns, column);
  g_autofree char *header = NULL;

  if (meaning == ROSETTE_COLUMN_TAGS)
    return g_strdup (ROSETTE_TAGS);
  if (meaning != ROSETTE_COLUMN_OTHER)
    return NULL;
  header = rosette_cell_dup_squeezed (rosette_table_get_header (reading->table, column));

  return header[0] != '\0' ? g_steal_pointer (&header) : rosette_cell_dup_letter (column);
}

static GStrv
dup_extra (const Reading *reading, guint row)
{
  GPtrArray *pairs = g_ptr_array_new ();

  for (guint i = 0; i < rosette_table_get_n_columns (reading->table); i++)
    {
      char *header = dup_own_header (reading, i);
      const char *cell = NULL;

      if (header == NULL)
        continue;
      g_ptr_array_add (pairs, header);
      cell = rosette_table_get_cell (reading->table, row, i);
      g_ptr_array_add (pairs, g_strdup (rosette_cell_is_error (cell) ? "" : cell));
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

/* The column that the problem is of, where the sheet has it. */
static guint
find_column (const Reading *reading, guint row, RosettePeopleProblemKind kind, const char *email)
{
  const RosetteColumns *columns = &reading->columns;

  if (kind == ROSETTE_PEOPLE_MISSING_NAME && is_error (reading, row, columns->first))
    return columns->first;
  if (kind == ROSETTE_PEOPLE_MISSING_NAME)
    return columns->name != ROSETTE_NO_COLUMN ? columns->name : columns->last;
  if (kind == ROSETTE_PEOPLE_MISSING_EMAIL)
    return columns->email != ROSETTE_NO_COLUMN ? columns->email : columns->id;

  return kind == ROSETTE_PEOPLE_BAD_ID || email[0] == '\0' ? columns->id : columns->email;
}

/* Whether the row may be taken; else its first problem is noted. */
static gboolean
check_row (Reading *reading, guint row, const char *name, const char *email, const char *id)
{
  RosettePeopleProblemKind kind = ROSETTE_PEOPLE_DUPLICATE;
  guint same = 0;

  if (!rosette_people_find_problem (name, email, id, &kind))
    {
      same = rosette_people_index_find (reading->rows, email, id);
      if (same > 0)
        kind = ROSETTE_PEOPLE_DUPLICATE;
      else if (reading->known != NULL && rosette_people_index_find (reading->known, email, id) > 0)
        kind = ROSETTE_PEOPLE_KNOWN;
      else
        return TRUE;
    }
  add_problem (reading, kind, row, find_column (reading, row, kind, email), same);

  return FALSE;
}

static void
read_person (Reading *reading, guint row)
{
  g_autofree char *name = dup_name (reading, row);
  g_autofree char *cell = dup_cell (reading, row, reading->columns.email);
  g_autofree char *email = rosette_person_dup_email (cell);
  g_autofree char *id = dup_cell (reading, row, reading->columns.id);
  g_auto (GStrv) extra = NULL;

  if (!check_row (reading, row, name, email, id))
    return;

  rosette_people_index_add (reading->rows, email, id, row + 1);
  extra = dup_extra (reading, row);
  g_ptr_array_add (reading->people,
                   rosette_person_new_full (name, email, id, (const char *const *) extra));
}

static gboolean
check_columns (const RosetteColumns *columns, GError **error)
{
  if (!rosette_columns_has_names (columns))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           _ ("No column is called “name”. Write the columns' names into the first "
                              "row."));
      return FALSE;
    }
  if (!rosette_columns_has_addresses (columns))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           _ ("No column is called “email”. Write the columns' names into the "
                              "first row."));
      return FALSE;
    }

  return TRUE;
}

gboolean
rosette_people_find_problem (const char *name,
                             const char *email,
                             const char *id,
                             RosettePeopleProblemKind *kind)
{
  g_return_val_if_fail (name != NULL && email != NULL && id != NULL, TRUE);
  g_return_val_if_fail (kind != NULL, TRUE);

  if (name[0] == '\0')
    *kind = ROSETTE_PEOPLE_MISSING_NAME;
  else if (email[0] == '\0' && id[0] == '\0')
    *kind = ROSETTE_PEOPLE_MISSING_EMAIL;
  else if (email[0] != '\0' && !rosette_person_is_email (email))
    *kind = ROSETTE_PEOPLE_BAD_EMAIL;
  else if (id[0] != '\0' && !rosette_person_is_id (id))
    *kind = ROSETTE_PEOPLE_BAD_ID;
  else
    return FALSE;

  return TRUE;
}

GPtrArray *
rosette_people_read_as (RosetteTable *table,
                        const RosetteColumns *columns,
                        RosettePeopleIndex *known,
                        GPtrArray **problems)
{
  g_auto (Reading) reading = { .table = table, .known = known };

  g_return_val_if_fail (table != NULL && columns != NULL, NULL);

  reading.columns = *columns;
  reading.people = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
  reading.problems = g_ptr_array_new_with_free_func (g_free);
  reading.rows = rosette_people_index_new ();
  reading.is_turned = are_turned (&reading);

  for (guint i = 0; i < rosette_table_get_n_rows (table); i++)
    read_person (&reading, i);

  if (problems != NULL)
    *problems = g_steal_pointer (&reading.problems);

  return g_steal_pointer (&reading.people);
}

GPtrArray *
rosette_people_read (RosetteTable *table, GPtrArray **problems, GError **error)
{
  RosetteColumns columns;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (problems != NULL)
    *problems = NULL;
  rosette_columns_find (table, &columns);
  if (!check_columns (&columns, error))
    return NULL;

  return rosette_people_read_as (table, &columns, NULL, problems);
}

char *
rosette_people_problem_dup_message (const RosettePeopleProblem *problem, RosetteTable *table)
{
  g_autofree char *cell = NULL;

  g_return_val_if_fail (problem != NULL && table != NULL, NULL);

  cell = rosette_cell_dup_short (rosette_table_get_cell (table, problem->row, problem->column),
                                 MAX_QUOTED_CHARS);
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
    case ROSETTE_PEOPLE_KNOWN:
      /* Translators: %s is what stands in the cell: an e-mail address, or an id. */
      return g_strdup_printf (_ ("Row %u: “%s” is in your list already."), problem->number, cell);
    default:
      g_return_val_if_reached (NULL);
    }
}
