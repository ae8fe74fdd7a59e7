/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include <glib/gstdio.h>
#include <string.h>

/* What `sheet` prints and how it ends, for the words before the NULL. */
static char *
run (int status, const char *file, const char *option, const char *value)
{
  g_autoptr (GBytes) output = NULL;
  g_autofree char *messages = NULL;
  g_autofree char *path = rosette_test_data (file);

  g_assert_cmpint (rosette_test_cli (&output, &messages, "sheet", path, option, value, NULL), ==,
                   status);

  return g_strdup_printf ("%.*s%s", (int) g_bytes_get_size (output),
                          (const char *) g_bytes_get_data (output, NULL), messages);
}

#define PEOPLE                                                                                       \
  "Row 2: Ana Pérez <ana@school.example>, Horas: 120, Fecha: 2026-03-09, Nota: 9.5, Aprobado: "     \
  "TRUE\n"                                                                                           \
  "Row 3: Łukasz \"Luk\" Żak <luk@school.example>, Horas: 80.25, Fecha: 2026-11-28, Nota: 0.3, "   \
  "Aprobado: FALSE\n"                                                                                \
  "Left out: Row 4: “not-an-address” is not an e-mail address. Correct it.\n"                    \
  "Row 6: Müller, Jürgen von <juergen@school.example>, Horas: 40, Fecha: 2026-06-01, Nota: 1000, " \
  "Aprobado: TRUE\n"                                                                                 \
  "Left out: Row 7 names the same person as row 2. Remove one of them.\n"                            \
  "3 people can be taken; 2 rows are left out.\n"

static void
test_workbooks (void)
{
  static const char *const names[] = { "sheet/people.xlsx", "sheet/people.ods" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *printed = run (65, names[i], NULL, NULL);

      g_assert_cmpstr (printed, ==, PEOPLE);
    }
}

/* A class that stands once beside its people is in the row of each. */
static void
test_merged (void)
{
  static const char *const names[] = { "sheet/merged.xlsx", "sheet/merged.ods" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *printed = run (0, names[i], NULL, NULL);

      g_assert_cmpstr (printed, ==,
                       "Sheet 1*: Classes\nSheet 2: Tall\n"
                       "Merged cells count for each of their rows: Klasse, Betrieb\n"
                       "Row 4: Ana Novak <ana@school.example>, Klasse: 3b, Betrieb: ACME\n"
                       "Row 5: Bor Kos <bor@school.example>, Klasse: 3b, Betrieb: Delo\n"
                       "Row 6: Cene Lah <cene@school.example>, Klasse: 3b, Betrieb: Delo\n"
                       "Row 7: Dora Zajc <dora@school.example>, Klasse: 4a\n"
                       "Row 9: Eva Hren <eva@school.example>\n"
                       "5 people can be taken.\n");
    }
}

/* A list is from anywhere: a terminal does not obey what its cells, headers and faults say. */
static void
test_terminal (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "a.csv", NULL);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *printed = NULL;

  g_assert_true (g_file_set_contents (path,
                                      "name,email,H\033[2Jours\n"
                                      "A\033]0;n\007a,a@example.org,1\0332\nB,b\033[31m,3\n",
                                      -1, NULL));
  g_assert_cmpint (rosette_test_cli (&output, NULL, "sheet", path, NULL), ==, 65);
  printed = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  g_assert_cmpstr (printed, ==,
                   "Row 2: A]0;na <a@example.org>, H[2Jours: 12\n"
                   "Left out: Row 3: “b[31m” is not an e-mail address. Correct it.\n"
                   "1 person can be taken; 1 row is left out.\n");
  rosette_test_remove (folder);
}

static void
test_cards (void)
{
  g_autofree char *printed = run (0, "sheet/one.vcf", NULL, NULL);

  g_assert_cmpstr (printed, ==, "Row 2: Ana Roe <ana@school.example>\n1 person can be taken.\n");
}

static void
test_choices (void)
{
  static const struct
  {
    const char *option;
    const char *value;
    int status;
  } cases[] = {
    { "--sheet", "1", 65 },        { "--sheet", "2", 65 },       { "--sheet", "0", 64 },
    { "--sheet", "x", 64 },        { "--separator", "tab", 65 }, { "--separator", ";;", 64 },
    { "--separator", "\"", 64 },   { "--charset", "UTF-8", 65 }, { "--nonsense", NULL, 64 },
    { "--charset", "UTF-88", 64 }, { "--charset", "", 64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printed =
        run (cases[i].status, "sheet/people.xlsx", cases[i].option, cases[i].value);

      if (g_strcmp0 (cases[i].value, "2") == 0)
        g_assert_nonnull (strstr (printed, "has no sheet 2"));
    }
}

static void
test_text_choices (void)
{
  g_autofree char *guessed = run (0, "csv/excel-1252.csv", NULL, NULL);
  g_autofree char *told = run (0, "csv/excel-1252.csv", "--charset", "WINDOWS-1251");

  g_assert_cmpstr (guessed, !=, told);
}

/* As the window would take it: addresses are known by their look, and a header by having none. */
static void
test_guess (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
    int status;
  } cases[] = {
    { "Ana Roe,ana@school.example\nBo Li,bo@school.example\n",
      "Row 1: Ana Roe <ana@school.example>\nRow 2: Bo Li <bo@school.example>\n"
      "2 people can be taken.\n",
      0 },
    { "ID;Student;Login\n1;Ana;ana@school.example\n2;Bo;bo\n",
      "Row 2: Ana <ana@school.example>, ID: 1\n"
      "Left out: Row 3: “bo” is not an e-mail address. Correct it.\n"
      "1 person can be taken; 1 row is left out.\n",
      65 },
    { "Who,Where\nAna,ana@school.example\n", "", 65 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) output = NULL;
      g_autofree char *path = NULL;
      g_autofree char *printed = NULL;
      int file = g_file_open_tmp ("rosette-XXXXXX.csv", &path, NULL);

      g_close (file, NULL);
      g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      g_assert_cmpint (rosette_test_cli (&output, NULL, "sheet", path, NULL), ==, cases[i].status);
      printed = g_strdup_printf ("%.*s", (int) g_bytes_get_size (output),
                                 (const char *) g_bytes_get_data (output, NULL));
      g_assert_cmpstr (printed, ==, cases[i].printed);
      g_unlink (path);
    }
}

static void
test_usage (void)
{
  g_autofree char *path = rosette_test_data ("sheet/one.vcf");

  g_assert_cmpint (rosette_test_cli (NULL, NULL, "sheet", NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "sheet", path, path, NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "sheet", "/no/such/file", NULL), ==, 66);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/command-sheet/workbooks", test_workbooks);
  g_test_add_func ("/command-sheet/terminal", test_terminal);
  g_test_add_func ("/command-sheet/cards", test_cards);
  g_test_add_func ("/command-sheet/choices", test_choices);
  g_test_add_func ("/command-sheet/text-choices", test_text_choices);
  g_test_add_func ("/command-sheet/guess", test_guess);
  g_test_add_func ("/command-sheet/usage", test_usage);
  g_test_add_func ("/command-sheet/merged", test_merged);

  return g_test_run ();
}
