/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/table-builder.h"

#include "base/error.h"
#include "base/limits.h"

static RosetteTable *
make_table (void)
{
  static const char *const rows[][4] = { { "x", "y", NULL }, { "a", NULL }, { "b", "c", "d" } };
  static const guint numbers[] = { 1, 2, 5 };
  RosetteTableBuilder *builder = rosette_table_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (rosette_table_builder_add_row (builder, rows[i], numbers[i], NULL));

  return rosette_table_builder_end (builder, NULL);
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

/* In a row that is long enough, and in one that is too short; the old table stays. */
static void
test_with_cell (void)
{
  g_autoptr (RosetteTable) table = make_table ();
  g_autoptr (RosetteTable) once = rosette_table_new_with_cell (table, 1, 1, "mended");
  g_autoptr (RosetteTable) twice = rosette_table_new_with_cell (once, 0, 2, "widened");

  g_assert_cmpstr (rosette_table_get_cell (table, 1, 1), ==, "c");
  g_assert_cmpstr (rosette_table_get_cell (once, 1, 1), ==, "mended");
  g_assert_cmpstr (rosette_table_get_cell (once, 0, 2), ==, "");
  g_assert_cmpstr (rosette_table_get_cell (twice, 0, 0), ==, "a");
  g_assert_cmpstr (rosette_table_get_cell (twice, 0, 1), ==, "");
  g_assert_cmpstr (rosette_table_get_cell (twice, 0, 2), ==, "widened");
  g_assert_cmpstr (rosette_table_get_cell (twice, 1, 0), ==, "b");
  g_assert_cmpstr (rosette_table_get_cell (twice, 1, 1), ==, "mended");
  g_assert_cmpstr (rosette_table_get_cell (twice, 1, 2), ==, "d");
  g_assert_cmpstr (rosette_table_get_header (twice, 1), ==, "y");
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

/* As from a workbook, which names one long text many times. */
static void
test_text_limit (void)
{
  const gsize n_rows = ROSETTE_MAX_SHEET_TEXT_BYTES / (ROSETTE_MAX_CELL_BYTES + 1);
  const gsize n_left = ROSETTE_MAX_SHEET_TEXT_BYTES - n_rows * (ROSETTE_MAX_CELL_BYTES + 1);
  g_autofree char *text = g_strnfill (ROSETTE_MAX_CELL_BYTES, 'x');

  for (gsize n_over = 0; n_over < 2; n_over++)
    {
      g_autoptr (RosetteTableBuilder) builder = rosette_table_builder_new ();
      g_autofree char *last = g_strnfill (n_left - 1 + n_over, 'x');
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n_rows; i++)
        g_assert_true (
          rosette_table_builder_add_row (builder, (const char *[]){ text, NULL }, i + 1, NULL));
      g_assert_true (
        rosette_table_builder_add_row (builder, (const char *[]){ last, NULL }, 1, &error)
        == (n_over == 0));
      g_assert_true (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT) == (n_over > 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/ragged", test_ragged);
  g_test_add_func ("/table/with-cell", test_with_cell);
  g_test_add_func ("/table/row-number", test_row_number);
  g_test_add_func ("/table/without-header", test_without_header);
  g_test_add_func ("/table/boxed", test_boxed);
  g_test_add_func ("/table/text-limit", test_text_limit);

  return g_test_run ();
}
