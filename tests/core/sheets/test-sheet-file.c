/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/sheet-file.h"

#include "base/error.h"
#include "books.h"
#include "support.h"

static GBytes *
read_data (const char *name)
{
  g_autofree char *path = rosette_test_data (name);

  return rosette_test_read (path);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *name;
    RosetteSheetKind kind;
  } cases[] = {
    { "sheet/people.xlsx", ROSETTE_SHEET_WORKBOOK }, { "sheet/people.ods", ROSETTE_SHEET_WORKBOOK },
    { "sheet/one.vcf", ROSETTE_SHEET_CARDS },        { "csv/people.csv", ROSETTE_SHEET_SEPARATED },
    { "csv/utf16.tsv", ROSETTE_SHEET_SEPARATED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const RosetteSheetChoices choices = { 0 };
      g_autoptr (GBytes) file = read_data (cases[i].name);
      RosetteSheetFound found;
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = rosette_sheet_file_read (file, &choices, &found, &error);

      g_assert_no_error (error);
      g_assert_cmpint (rosette_sheet_file_find_kind (file), ==, cases[i].kind);
      g_assert_cmpint (found.sheets != NULL, ==, cases[i].kind == ROSETTE_SHEET_WORKBOOK);
      g_strfreev (found.sheets);
    }
}

/* Above the header there may be a title; rows keep their numbers. */
static void
test_titles (void)
{
  static const struct
  {
    const char *text;
    const char *header;
    guint n_rows;
    guint number; /* of the first row; 0 for none */
  } cases[] = {
    { "name,email\nAna,a@b.eu\n", "name", 1, 2 },
    { "School list 2026,,\n,,\nname,email\nAna,a@b.eu\n", "name", 1, 4 },
    { "4A\n27 May\n\nNachname,Vorname,E-Mail\nRoe,Ana,a@b.eu\n", "Nachname", 1, 5 },
    { "List\nAna,a@b.eu\n", "List", 1, 2 },
    { "List\nname,email\n", "name", 0, 0 },
    { "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nname,email\nAna,a@b.eu\n", "name", 1, 12 },
    { "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nname,email\nAna,a@b.eu\n", "0", 12, 2 },
    { "Ana,a@b.eu\nname,email\n", "Ana", 1, 2 },
    { "North School;office@b.eu;\nname;email;hours\nAna;a@b.eu;3\n", "name", 1, 3 },
    { "4A\nname;email\nAna;a@b.eu\nBo;b@b.eu\n", "name", 2, 3 },
    { "List, 4A, autumn\nas of 1.2.2026, 3 p.m.\nname;email\nAna;a@b.eu\n", "name", 1, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const RosetteSheetChoices choices = { 0 };
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      RosetteSheetFound found;
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = rosette_sheet_file_read (file, &choices, &found, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rosette_table_get_header (table, 0), ==, cases[i].header);
      g_assert_cmpuint (rosette_table_get_n_rows (table), ==, cases[i].n_rows);
      if (cases[i].number > 0)
        g_assert_cmpuint (rosette_table_get_row_number (table, 0), ==, cases[i].number);
    }
}

static void
test_pasted (void)
{
  static const struct
  {
    const char *text;
    const char *header;
    guint n_rows;
  } cases[] = {
    { "4A\t\nName\tE-Mail\nAna\ta@b.eu\n", "Name", 1 },
    { "Name\tE-Mail\nAna\ta@b.eu\n", "Name", 1 },
    { "Ana\ta@b.eu\nBo\tb@b.eu\n", "Ana", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = rosette_sheet_file_read_pasted (cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rosette_table_get_header (table, 0), ==, cases[i].header);
      g_assert_cmpuint (rosette_table_get_n_rows (table), ==, cases[i].n_rows);
    }
}

/* What other programs write under the name of a sheet is no CSV. */
static void
test_markup (void)
{
  static const char *const texts[] = { "<html><table>", " \n<TABLE>", "\xef\xbb\xbf<?xml ?>",
                                       "{\\rtf1 x}", "<!DOCTYPE html>" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      static const RosetteSheetChoices choices = { 0 };
      g_autoptr (GBytes) file = g_bytes_new_static (texts[i], strlen (texts[i]));
      RosetteSheetFound found;
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_sheet_file_read (file, &choices, &found, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
    }
}

static void
test_sheets (void)
{
  static const struct
  {
    guint sheet;
    guint read;
    int code; /* -1 for none */
  } cases[] = {
    { 0, 1, -1 }, { 1, 0, ROSETTE_ERROR_SYNTAX },    { 2, 1, -1 },
    { 3, 2, -1 }, { 4, 0, ROSETTE_ERROR_NOT_FOUND },
  };
  g_autoptr (GBytes) file = read_data ("sheet/three-sheets.xlsx");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RosetteSheetChoices choices = { .sheet = cases[i].sheet };
      RosetteSheetFound found;
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = rosette_sheet_file_read (file, &choices, &found, &error);
      g_auto (GStrv) names = found.sheets;

      g_assert_cmpint (error != NULL ? error->code : -1, ==, cases[i].code);
      g_assert_cmpuint (found.sheet, ==, cases[i].read);
      g_assert_cmpstr (names[1], ==, "Class 1A");
    }
}

#define ROW_OF(cells)  "<table:table-row>" cells "</table:table-row>"
#define CELL_OF(text)  "<table:table-cell><text:p>" text "</text:p></table:table-cell>"
#define SHEET_OF(rows) "<table:table table:name='x'>" rows "</table:table>"
#define NOTE           SHEET_OF (ROW_OF (CELL_OF ("Fill in the next sheet")))
#define TEACHERS       SHEET_OF (ROW_OF (CELL_OF ("Name") CELL_OF ("Room")))
#define HEADED         SHEET_OF (ROW_OF (CELL_OF ("List")) ROW_OF (CELL_OF ("Name") CELL_OF ("E-mail")))
#define HEADLESS       SHEET_OF (ROW_OF (CELL_OF ("Ana") CELL_OF ("a@b.eu")))

/* Of several sheets the first with people is read, where nobody says which. */
static void
test_first_sheet (void)
{
  static const struct
  {
    const char *sheets;
    guint sheet;
  } cases[] = {
    { HEADED HEADED, 0 },        { NOTE HEADED, 1 },        { NOTE TEACHERS HEADLESS, 2 },
    { SHEET_OF ("") HEADED, 1 }, { HEADLESS HEADED, 0 },    { NOTE TEACHERS, 0 },
    { SHEET_OF ("") NOTE, 1 },   { NOTE SHEET_OF (""), 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const RosetteSheetChoices choices = { 0 };
      g_autofree char *content = g_strdup_printf (
        "<d:document-content xmlns:d='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:table='t' xmlns:text='x'><d:body><d:spreadsheet>%s</d:spreadsheet></d:body>"
        "</d:document-content>",
        cases[i].sheets);
      const BooksPart parts[] = {
        { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
        { "content.xml", content },
        { NULL, NULL },
      };
      g_autoptr (GBytes) file = books_make (parts);
      RosetteSheetFound found;
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = rosette_sheet_file_read (file, &choices, &found, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (found.sheet, ==, cases[i].sheet);
      g_strfreev (found.sheets);
    }
}

/* What LibreOffice 7.4 wrote of the same sheets: a title over all columns and two rows, classes
 * beside their people, of which one has a forgotten text under it; a header of two rows. */
static void
test_merged (void)
{
  static const char *const names[] = { "sheet/merged.xlsx", "sheet/merged.ods" };
  static const struct
  {
    guint sheet;
    const char *shown;
    guint number; /* of the first row */
    const char *filled;
  } cases[] = {
    { 1,
      "Name|E-Mail|Klasse|Betrieb"
      "/Ana Novak|ana@school.example|3b|ACME"
      "/Bor Kos|bor@school.example|3b|Delo"
      "/Cene Lah|cene@school.example|3b|Delo"
      "/Dora Zajc|dora@school.example|4a|"
      "/Eva Hren|eva@school.example||",
      4, "Merged cells count for each of their rows: Klasse, Betrieb" },
    { 2,
      "Name|E-Mail|Ort|Telefon"
      "/Ana Novak|ana@school.example|Celje|1"
      "/Bor Kos|bor@school.example|Koper|2",
      3, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names) * G_N_ELEMENTS (cases); i++)
    {
      const RosetteSheetChoices choices = { .sheet = cases[i / 2].sheet };
      g_autoptr (GBytes) file = read_data (names[i % 2]);
      RosetteSheetFound found;
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = rosette_sheet_file_read (file, &choices, &found, &error);
      g_autofree char *shown = NULL;
      g_autofree char *filled = NULL;

      g_assert_no_error (error);
      shown = books_show (table);
      filled = rosette_sheet_file_dup_filled (table);
      g_assert_cmpstr (shown, ==, cases[i / 2].shown);
      g_assert_cmpuint (rosette_table_get_row_number (table, 0), ==, cases[i / 2].number);
      g_assert_cmpstr (filled, ==, cases[i / 2].filled);
      g_strfreev (found.sheets);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-file/kinds", test_kinds);
  g_test_add_func ("/sheet-file/sheets", test_sheets);
  g_test_add_func ("/sheet-file/first-sheet", test_first_sheet);
  g_test_add_func ("/sheet-file/titles", test_titles);
  g_test_add_func ("/sheet-file/pasted", test_pasted);
  g_test_add_func ("/sheet-file/markup", test_markup);
  g_test_add_func ("/sheet-file/merged", test_merged);

  return g_test_run ();
}
