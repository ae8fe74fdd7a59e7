/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/table.h"

static RosetteTable *
make_table (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint lines[] = { 1, 2, 5 };

  g_ptr_array_add (rows, g_strsplit ("x,y", ",", -1));
  g_ptr_array_add (rows, g_strsplit ("a", ",", -1));
  g_ptr_array_add (rows, g_strsplit ("b,c,d", ",", -1));
  g_array_append_vals (numbers, lines, G_N_ELEMENTS (lines));

  return rosette_table_new (rows, numbers);
}

static void
test_ragged (void)
{
  g_autoptr (RosetteTable) table = make_table ();

  g_test_summary ("The table is as wide as its widest row; what is missing is empty.");

  g_assert_cmpuint (rosette_table_get_n_columns (table), ==, 3);
  g_assert_cmpuint (rosette_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (rosette_table_get_header (table, 1), ==, "y");
  g_assert_cmpstr (rosette_table_get_header (table, 2), ==, "");
  g_assert_cmpstr (rosette_table_get_cell (table, 0, 0), ==, "a");
  g_assert_cmpstr (rosette_table_get_cell (table, 0, 2), ==, "");
  g_assert_cmpstr (rosette_table_get_cell (table, 1, 2), ==, "d");
}

static void
test_row_number (void)
{
  g_autoptr (RosetteTable) table = make_table ();

  g_assert_cmpuint (rosette_table_get_row_number (table, 0), ==, 2);
  g_assert_cmpuint (rosette_table_get_row_number (table, 1), ==, 5);
}

static void
test_without_header (void)
{
  g_autoptr (RosetteTable) table = make_table ();
  g_autoptr (RosetteTable) other = rosette_table_new_without_header (table);

  g_assert_true (rosette_table_has_header (table));
  g_assert_false (rosette_table_has_header (other));
  g_clear_pointer (&table, rosette_table_unref);

  g_assert_cmpuint (rosette_table_get_n_rows (other), ==, 3);
  g_assert_cmpuint (rosette_table_get_n_columns (other), ==, 3);
  g_assert_cmpstr (rosette_table_get_header (other, 0), ==, "");
  g_assert_cmpstr (rosette_table_get_cell (other, 0, 1), ==, "y");
  g_assert_cmpstr (rosette_table_get_cell (other, 2, 2), ==, "d");
  g_assert_cmpuint (rosette_table_get_row_number (other, 0), ==, 1);
  g_assert_cmpuint (rosette_table_get_row_number (other, 2), ==, 5);
}

static void
test_boxed (void)
{
  g_autoptr (RosetteTable) table = make_table ();
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, ROSETTE_TYPE_TABLE);
  g_value_set_boxed (&value, table);
  g_assert_true (g_value_get_boxed (&value) == table);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/ragged", test_ragged);
  g_test_add_func ("/table/row-number", test_row_number);
  g_test_add_func ("/table/without-header", test_without_header);
  g_test_add_func ("/table/boxed", test_boxed);

  return g_test_run ();
}
