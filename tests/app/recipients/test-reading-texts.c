/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/reading-texts.h"

#include "sheets/csv.h"

/* @known: (nullable): an address that is in the list already */
static RosetteSheetReading *
read_sheet (const char *text, const char *known)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosettePeopleIndex) index = rosette_people_index_new ();
  RosetteSheetReading *reading = g_new0 (RosetteSheetReading, 1);

  rosette_people_index_add (index, known, NULL, 1);
  reading->table = rosette_csv_read_pasted (text, &error);
  g_assert_no_error (error);
  rosette_columns_guess (reading->table, &reading->columns);
  reading->people =
    rosette_people_read_as (reading->table, &reading->columns, index, &reading->problems);

  return reading;
}

static void
test_summary (void)
{
  static const struct
  {
    const char *sheet;
    const char *known;
    const char *words;
  } cases[] = {
    { "name,email\nAna,a@b.eu\n", NULL, "1 person can" },
    { "name,email\nAna,a@b.eu\nBen,b@b.eu\nCem,\n", NULL, "2 people can" },
    { "email\na@b.eu\n", NULL, "names" },
    { "name\nAna\n", NULL, "e-mail" },
    { "name,email\n", NULL, "Nobody is in" },
    { "name,email\nAna,a@b.eu\n", "a@b.eu", "already" },
    { "name,email\nAna,a@b.eu\nBen,\n", "a@b.eu", "Nobody can" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteSheetReading) reading = read_sheet (cases[i].sheet, cases[i].known);
      g_autofree char *summary = rosette_reading_dup_summary (reading);

      g_assert_nonnull (strstr (summary, cases[i].words));
    }
}

static void
test_faults (void)
{
  g_autoptr (RosetteSheetReading) reading = read_sheet (
    "name,email\nAna,a@b.eu\nBen,b@\nCem,c@b.eu\n,d@b.eu\nEva,\nAna,a@b.eu\n", "c@b.eu");

  g_test_summary ("Who is in the list already is counted apart.");

  g_assert_cmpuint (rosette_reading_count_faulty (reading), ==, 4);
  g_assert_cmpuint (rosette_reading_count_known (reading), ==, 1);
}

/* Whose row it is stands beside what is wrong, where the sheet says it. */
static void
test_whose (void)
{
  static const struct
  {
    const char *sheet;
    const char *end;
  } cases[] = {
    { "name,email\n,d@b.eu\n", "(d@b.eu)" },
    { "name,email\nBen,b@\n", "(Ben)" },
    { "vorname,nachname,email\nBen,Roe,b@\n", "(Roe)" },
    { "vorname,email\nBen,b@\n", "(Ben)" },
    { "name,email\n,\nx,\n", "(x)" },
    { "name,email,c\n,,1\n", "Fill it in." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteSheetReading) reading = read_sheet (cases[i].sheet, NULL);
      g_autofree char *fault = rosette_reading_dup_fault (reading, reading->problems->pdata[0]);

      g_assert_true (g_str_has_suffix (fault, cases[i].end));
    }
}

/* What is saved can be mended and imported. */
static void
test_write_faulty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSheetReading) reading =
    read_sheet ("name,email,\nAna,a@b.eu,x\nBen,b@,\"y,\"\nCem,c@b.eu,z\n", "c@b.eu");
  g_autoptr (GBytes) file = rosette_reading_write_faulty (reading);
  g_autoptr (RosetteTable) table = rosette_csv_read (file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rosette_table_get_n_rows (table), ==, 1);
  g_assert_cmpuint (rosette_table_get_n_columns (table), ==, 4);
  g_assert_cmpstr (rosette_table_get_header (table, 0), ==, "name");
  g_assert_cmpstr (rosette_table_get_header (table, 2), ==, "Column C");
  g_assert_cmpstr (rosette_table_get_cell (table, 0, 2), ==, "y,");
  g_assert_nonnull (strstr (rosette_table_get_cell (table, 0, 3), "b@"));
}

static void
test_column (void)
{
  g_autofree char *whole = g_strnfill (30, 'x');
  g_autofree char *text =
    g_strdup_printf ("name\t\n %s \t\n\n%sy\t\nCem\t1\nDora\t2\nEva\t3\n", whole, whole);
  g_autoptr (RosetteSheetReading) reading = read_sheet (text, NULL);
  g_autofree char *first = rosette_reading_dup_title (reading, 0);
  g_autofree char *second = rosette_reading_dup_title (reading, 1);
  g_autofree char *sample = rosette_reading_dup_sample (reading, 0);
  g_autofree char *other = rosette_reading_dup_sample (reading, 1);
  g_autofree char *expected = g_strdup_printf ("%s · %s… · Cem", whole, whole);

  g_assert_cmpstr (first, ==, "name");
  g_assert_cmpstr (second, ==, "Column B");
  g_assert_cmpstr (sample, ==, expected);
  g_assert_cmpstr (other, ==, "1 · 2 · 3");
}

static void
test_long_title (void)
{
  for (guint n_chars = 60; n_chars <= 61; n_chars++)
    {
      g_autofree char *header = g_strnfill (n_chars, 'x');
      g_autofree char *text = g_strdup_printf ("%s\tb\n1\t2\n", header);
      g_autoptr (RosetteSheetReading) reading = read_sheet (text, NULL);
      g_autofree char *title = rosette_reading_dup_title (reading, 0);

      g_assert_cmpint (g_str_has_suffix (title, "…"), ==, n_chars > 60);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading-texts/summary", test_summary);
  g_test_add_func ("/reading-texts/faults", test_faults);
  g_test_add_func ("/reading-texts/whose", test_whose);
  g_test_add_func ("/reading-texts/write-faulty", test_write_faulty);
  g_test_add_func ("/reading-texts/column", test_column);
  g_test_add_func ("/reading-texts/long-title", test_long_title);

  return g_test_run ();
}
