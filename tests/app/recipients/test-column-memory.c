/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/column-memory.h"

#include "making.h"
#include "sheets/csv.h"

/* As many as are remembered. */
#define N_SHEETS 100

static RosetteTable *
read_sheet (const char *header)
{
  g_autofree char *text = g_strconcat (header, "\nAna,Roe,a@b.eu\n", NULL);
  RosetteTable *table = rosette_csv_read_pasted (text, NULL);

  g_assert_nonnull (table);

  return table;
}

/* What the user said: the first column is the family name. */
static void
keep (RosetteLibrary *library, const char *header, gboolean family_first)
{
  g_autoptr (RosetteTable) table = read_sheet (header);
  RosetteColumns columns;

  rosette_columns_guess (table, &columns);
  rosette_columns_set_meaning (&columns, 0, ROSETTE_COLUMN_LAST);
  columns.family_first = family_first;
  g_assert_true (rosette_column_memory_keep (library, table, &columns, NULL));
}

static gboolean
recall (RosetteLibrary *library, const char *header, RosetteColumns *columns)
{
  g_autofree char *memory = rosette_column_memory_dup (library);
  g_autoptr (RosetteTable) table = read_sheet (header);

  return rosette_column_memory_recall (memory, table, columns);
}

static void
test_columns (void)
{
  g_autoptr (RosetteLibrary) library = make_library ();
  RosetteColumns columns;

  g_assert_false (recall (library, "x,y,email", &columns));
  keep (library, "x,y,email", TRUE);
  keep (library, "x,z,email", FALSE);

  g_assert_true (recall (library, "X,y,Email", &columns));
  g_assert_cmpuint (columns.last, ==, 0);
  g_assert_cmpuint (columns.first, ==, ROSETTE_NO_COLUMN);
  g_assert_cmpuint (columns.email, ==, 2);
  g_assert_true (columns.family_first);
  g_assert_true (recall (library, "x,z,email", &columns));
  g_assert_false (columns.family_first);
  g_assert_false (recall (library, "xy,,email", &columns));
  g_assert_false (recall (library, "y,x,email", &columns));
}

/* The one that was not imported for the longest time is forgotten. */
static void
test_limit (void)
{
  g_autoptr (RosetteLibrary) library = make_library ();
  RosetteColumns columns;

  for (guint i = 0; i <= N_SHEETS; i++)
    {
      g_autofree char *header = g_strdup_printf ("x%u,y,email", i);

      keep (library, header, FALSE);
      if (i == N_SHEETS - 1)
        {
          g_assert_true (recall (library, "x0,y,email", &columns));
          keep (library, "x0,y,email", FALSE);
        }
    }
  g_assert_true (recall (library, "x0,y,email", &columns));
  g_assert_false (recall (library, "x1,y,email", &columns));
  g_assert_true (recall (library, "x2,y,email", &columns));
  g_assert_true (recall (library, "x100,y,email", &columns));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/column-memory/columns", test_columns);
  g_test_add_func ("/column-memory/limit", test_limit);

  return g_test_run ();
}
