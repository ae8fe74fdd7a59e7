/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/sheet-file.h"

#include "base/error.h"
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-file/kinds", test_kinds);
  g_test_add_func ("/sheet-file/sheets", test_sheets);

  return g_test_run ();
}
