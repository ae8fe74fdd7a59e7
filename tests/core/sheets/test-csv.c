/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/csv.h"

#include "base/error.h"
#include "base/limits.h"

static GBytes *
as_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* The table as "header|header/cell|cell/…", which is easy to compare. */
static char *
show (RosetteTable *table)
{
  GString *out = g_string_new (NULL);
  guint n_columns = rosette_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", rosette_table_get_header (table, i));
  for (guint row = 0; row < rosette_table_get_n_rows (table); row++)
    for (guint i = 0; i < n_columns; i++)
      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "/",
                              rosette_table_get_cell (table, row, i));

  return g_string_free (out, FALSE);
}

static void
test_read (void)
{
  static const struct
  {
    const char *file;
    const char *table;
  } cases[] = {
    { "name,email\nAna,a@b.eu\n", "name|email/Ana|a@b.eu" },
    { "name,email\nAna,a@b.eu", "name|email/Ana|a@b.eu" },
    { "name;email\r\nAna;a@b.eu\r\n", "name|email/Ana|a@b.eu" },
    { "name\temail\rAna\ta@b.eu\r", "name|email/Ana|a@b.eu" },
    { "\"name\";\"email\"\n\"Roe, Ana\";\"a@b.eu\"\n", "name|email/Roe, Ana|a@b.eu" },
    { "name,email\n\"Roe; A; B\",a@b.eu\n", "name|email/Roe; A; B|a@b.eu" },
    { "name;email\nRoe, Ana;a@b.eu\nDoe, Jan;j@b.eu\n",
      "name|email/Roe, Ana|a@b.eu/Doe, Jan|j@b.eu" },
    { "a,b\n\"x\ny\",\"\"\"q\"\"\"\n", "a|b/x\ny|\"q\"" },
    { "a,b\n\"x\r\ny\",z\n", "a|b/x\r\ny|z" },
    { "a,b\nit's 5\" tall, x \n", "a|b/it's 5\" tall| x " },
    { "\n\n,\na,b\n,\n\nc,d\n\n", "a|b/c|d" },
    { "a,b\n1\n1,2,3\n", "a|b|/1||/1|2|3" },
    { "name\nAna\n", "name/Ana" },
    { "sep=;\nname;email\nA,B;c\n", "name|email/A,B|c" },
    { "sep=|\r\nname|email\r\nA,B|c\r\n", "name|email/A,B|c" },
    { "\"sep=;\"\r\n\"name\";\"email\"\r\n\"A,B\";\"c\"\r\n", "name|email/A,B|c" },
    { "\"sep=;,x\na;b\"\n1\n", "sep=;,x\na;b/1" },
    { "a,b,\n1,2,\n", "a|b|/1|2|" },
    { "a,\"\"\n\"\",2", "a|/|2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = as_bytes (cases[i].file);
      g_autoptr (RosetteTable) table = rosette_csv_read (file, &error);
      g_autofree char *shown = NULL;

      g_assert_no_error (error);
      shown = show (table);
      g_assert_cmpstr (shown, ==, cases[i].table);
    }
}

static void
test_row_numbers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = as_bytes ("a,b\n\n\"x\ny\",z\n,\nc,d\n");
  g_autoptr (RosetteTable) table = rosette_csv_read (file, &error);

  g_test_summary ("Rows are numbered as a spreadsheet program shows them, empty ones included.");

  g_assert_no_error (error);
  g_assert_cmpuint (rosette_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (rosette_table_get_row_number (table, 0), ==, 3);
  g_assert_cmpuint (rosette_table_get_row_number (table, 1), ==, 5);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *file;
    int code;
    const char *words;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX, "empty" },
    { "\n\n,\n", ROSETTE_ERROR_SYNTAX, "empty" },
    { "a,b\n1,2\n\"x,y\n", ROSETTE_ERROR_SYNTAX, "Row 3" },
    { "a,b\n\"O\"Brien\",y\n", ROSETTE_ERROR_SYNTAX, "Row 2" },
    { "a,b\n\"x\" ,y\n", ROSETTE_ERROR_SYNTAX, "Row 2" },
    { "a;b\n1;2\nx;\"h i\"@y\n", ROSETTE_ERROR_SYNTAX, "Row 3" },
    { "a\tb\n1\t2\nx\t\"y\" z\n", ROSETTE_ERROR_SYNTAX, "Row 3" },
    { "PK\x03\x04 and so on", ROSETTE_ERROR_UNSUPPORTED, "workbook" },
    { "\xd0\xcf\x11\xe0 and so on", ROSETTE_ERROR_UNSUPPORTED, "workbook" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = as_bytes (cases[i].file);

      g_assert_null (rosette_csv_read (file, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

/* One cell of @n_bytes, or one row of @n_cells, or @n_rows rows under a header. */
static GBytes *
make_sheet (gsize n_bytes, guint n_cells, guint n_rows)
{
  GString *text = g_string_new ("h");

  for (gsize i = 0; i < n_bytes; i++)
    g_string_append_c (text, 'x');
  for (guint i = 1; i < n_cells; i++)
    g_string_append (text, ",h");
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n_rows; i++)
    g_string_append (text, "1\n");

  return g_string_free_to_bytes (text);
}

static void
test_limits (void)
{
  static const struct
  {
    gsize n_bytes;
    guint n_cells;
    guint n_rows;
    gboolean taken;
  } cases[] = {
    { ROSETTE_MAX_CELL_BYTES - 1, 1, 1, TRUE }, { ROSETTE_MAX_CELL_BYTES, 1, 1, FALSE },
    { 0, ROSETTE_MAX_SHEET_COLUMNS, 1, TRUE },  { 0, ROSETTE_MAX_SHEET_COLUMNS + 1, 1, FALSE },
    { 0, 1, ROSETTE_MAX_SHEET_ROWS, TRUE },     { 0, 1, ROSETTE_MAX_SHEET_ROWS + 1, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = make_sheet (cases[i].n_bytes, cases[i].n_cells, cases[i].n_rows);
      g_autoptr (RosetteTable) table = rosette_csv_read (file, &error);

      if (cases[i].taken)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

static void
test_limit_of_bytes (void)
{
  static const gsize sizes[] = { ROSETTE_MAX_SHEET_BYTES, ROSETTE_MAX_SHEET_BYTES + 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_malloc (sizes[i]);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (RosetteTable) table = NULL;

      memset (text, '\n', sizes[i]);
      text[0] = 'h';
      file = g_bytes_new_static (text, sizes[i]);
      table = rosette_csv_read (file, &error);
      if (i == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

static void
test_read_as (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = as_bytes ("name,x|email\n\xa3ukasz|a,b\n");
  g_autoptr (RosetteTable) table = rosette_csv_read_as (file, "WINDOWS-1250", '|', &error);
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  shown = show (table);
  g_assert_cmpstr (shown, ==, "name,x|email/Łukasz|a,b");
}

static void
test_write (void)
{
  static const char *const header[] = { "file", "name", "email", NULL };
  static const char expected[] = "file,name,email\n"
                                 "a.png,Zoë O'Neil,z@b.eu\n"
                                 "b.png,\"Roe, \"\"Al\"\"\",=1+1\n"
                                 "c.png,\"x\ny\",\" z\"\n"
                                 "\"sep=x\",\"\xef\xbb\xbfZ\",z\n";
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GBytes) file = NULL;

  g_test_summary ("Quoted where needed only, and nobody's name is changed.");

  g_ptr_array_add (rows, g_strsplit ("a.png|Zoë O'Neil|z@b.eu", "|", -1));
  g_ptr_array_add (rows, g_strsplit ("b.png|Roe, \"Al\"|=1+1", "|", -1));
  g_ptr_array_add (rows, g_strsplit ("c.png|x\ny| z", "|", -1));
  g_ptr_array_add (rows, g_strsplit ("sep=x|\xef\xbb\xbfZ|z", "|", -1));
  file = rosette_csv_write (header, rows);

  g_assert_cmpmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), expected,
                   sizeof expected - 1);
}

static void
test_write_for_spreadsheet (void)
{
  static const char *const header[] = { "name", "email", NULL };
  static const struct
  {
    char separator;
    const char *file;
  } cases[] = {
    { ';', "\xef\xbb\xbfname;email\r\n\"Roe, Al\";z@b.eu\r\n'=1+1;+49 (30) 12\r\n" },
    { ',', "\xef\xbb\xbfname,email\r\n\"Roe, Al\",z@b.eu\r\n'=1+1,+49 (30) 12\r\n" },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strsplit ("Roe, Al|z@b.eu", "|", -1));
  g_ptr_array_add (rows, g_strsplit ("=1+1|+49 (30) 12", "|", -1));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file =
        rosette_csv_write_for_spreadsheet (header, rows, cases[i].separator);
      g_autoptr (RosetteTable) table = rosette_csv_read (file, &error);
      g_autofree char *shown = NULL;

      g_assert_cmpmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), cases[i].file,
                       strlen (cases[i].file));
      g_assert_no_error (error);
      shown = show (table);
      g_assert_cmpstr (shown, ==, "name|email/Roe, Al|z@b.eu/=1+1|+49 (30) 12");
    }
}

static void
test_formula (void)
{
  static const struct
  {
    const char *cell;
    gboolean is_formula;
  } cases[] = {
    { "=1+1", TRUE },  { "@SUM(A1)", TRUE }, { "+1+2", TRUE },   { "-2+cmd|' /C calc'!A0", TRUE },
    { "\t=1", TRUE },  { "\r=1", TRUE },     { "-Ana", TRUE },   { "+49 (30) 12", FALSE },
    { "-1,5", FALSE }, { "-5 %", FALSE },    { "a=1", FALSE },   { " =1", FALSE },
    { "", FALSE },     { "'=1", FALSE },     { "Ana@b", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rosette_csv_is_formula (cases[i].cell), ==, cases[i].is_formula);
}

/* An apostrophe of somebody's own stays. */
static void
test_apostrophe (void)
{
  static const struct
  {
    const char *text;
    const char *table;
  } cases[] = {
    { ROSETTE_CSV_MARK "a,b\n'=1,'s-Gravenhage\n'n,''=1\n", "a|b/=1|'s-Gravenhage/'n|''=1" },
    { "a,b\n'=1,'s-Gravenhage\n", "a|b/'=1|'s-Gravenhage" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = as_bytes (cases[i].text);
      g_autoptr (RosetteTable) table = rosette_csv_read (file, NULL);
      g_autofree char *shown = show (table);

      g_assert_cmpstr (shown, ==, cases[i].table);
    }
}

static void
test_pasted (void)
{
  static const struct
  {
    const char *text;
    const char *table;
  } cases[] = {
    { "name\temail\r\nAna\ta@b.eu\r\n", "name|email/Ana|a@b.eu" },
    { "\"Al\" Roe\ta@b.eu\n\"Bo\tb@b.eu", "\"Al\" Roe|a@b.eu/\"Bo|b@b.eu" },
    { "\"x\ny\"\t\"q\"\"r\"\n1\t2\n", "x\ny|q\"r/1|2" },
    { "a;b;c\td\n", "a;b;c|d" },
    { "name;email\nAna;a@b.eu\n", "name|email/Ana|a@b.eu" },
    { "Ana", "Ana" },
  };

  g_test_summary ("Spreadsheet programs quote only what they must when cells are copied.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = rosette_csv_read_pasted (cases[i].text, &error);
      g_autofree char *shown = NULL;

      g_assert_no_error (error);
      shown = show (table);
      g_assert_cmpstr (shown, ==, cases[i].table);
    }
}

static void
test_pasted_refused (void)
{
  g_autofree char *small = g_strnfill (ROSETTE_MAX_CELL_BYTES, 'x');
  g_autofree char *long_cell = g_strnfill (ROSETTE_MAX_CELL_BYTES + 1, 'x');
  g_autofree char *large = g_strnfill (ROSETTE_MAX_SHEET_BYTES + 1, '\n');
  const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX },        { " \n\t\n" + 1, ROSETTE_ERROR_SYNTAX },
    { "a\t\xff", ROSETTE_ERROR_SYNTAX }, { long_cell, ROSETTE_ERROR_LIMIT },
    { large, ROSETTE_ERROR_LIMIT },
  };
  g_autoptr (RosetteTable) table = rosette_csv_read_pasted (small, NULL);

  g_assert_nonnull (table);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_csv_read_pasted (cases[i].text, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
    }
}

static char *
random_cell (GRand *random)
{
  static const char *const pieces[] = {
    ",", ";",  "\t", "\"", "\n", "\r",    "\r\n",         " ", "=", "é",
    "ß", "名", "a",  "b",  "'",  "sep=;", "\xef\xbb\xbf", "@"
  };
  GString *cell = g_string_new (NULL);
  gint32 n_pieces = g_rand_int_range (random, 0, 7);

  for (gint32 i = 0; i < n_pieces; i++)
    g_string_append (cell, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (cell, FALSE);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);

  for (guint round = 0; round < 300; round++)
    {
      guint n_columns = (guint) g_rand_int_range (random, 2, 6);
      guint n_rows = (guint) g_rand_int_range (random, 1, 8);
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = NULL;

      for (guint row = 0; row < n_rows; row++)
        {
          GStrv cells = g_new0 (char *, n_columns + 1);

          for (guint i = 0; i < n_columns; i++)
            cells[i] = i == 0 ? g_strdup_printf ("%u", row) : random_cell (random);
          g_ptr_array_add (rows, cells);
        }
      file = rosette_csv_write (g_ptr_array_index (rows, 0), rows);
      table = rosette_csv_read (file, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rosette_table_get_n_rows (table), ==, n_rows);
      for (guint row = 0; row < n_rows; row++)
        for (guint i = 0; i < n_columns; i++)
          g_assert_cmpstr (rosette_table_get_cell (table, row, i), ==,
                           ((GStrv) g_ptr_array_index (rows, row))[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/read", test_read);
  g_test_add_func ("/csv/row-numbers", test_row_numbers);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/limit-of-bytes", test_limit_of_bytes);
  g_test_add_func ("/csv/read-as", test_read_as);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/write-for-spreadsheet", test_write_for_spreadsheet);
  g_test_add_func ("/csv/formula", test_formula);
  g_test_add_func ("/csv/apostrophe", test_apostrophe);
  g_test_add_func ("/csv/pasted", test_pasted);
  g_test_add_func ("/csv/pasted-refused", test_pasted_refused);
  g_test_add_func ("/csv/round-trip", test_round_trip);

  return g_test_run ();
}
