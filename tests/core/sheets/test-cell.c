/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/cell.h"

static void
test_squeezed (void)
{
  static const struct
  {
    const char *text;
    const char *squeezed;
  } cases[] = {
    { "", "" },
    { " \t\r\n\xc2\xa0 ", "" },
    { "Ana", "Ana" },
    { " \xc2\xa0"
      "Ana \n Mar\xc3\xad"
      "a\t",
      "Ana Mar\xc3\xad"
      "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *squeezed = rosette_cell_dup_squeezed (cases[i].text);

      g_assert_cmpstr (squeezed, ==, cases[i].squeezed);
    }
}

static void
test_letter (void)
{
  static const struct
  {
    guint column;
    const char *letter;
  } cases[] = { { 0, "A" }, { 25, "Z" }, { 26, "AA" }, { 51, "AZ" }, { 52, "BA" }, { 255, "IV" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *letter = rosette_cell_dup_letter (cases[i].column);

      g_assert_cmpstr (letter, ==, cases[i].letter);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell/squeezed", test_squeezed);
  g_test_add_func ("/cell/letter", test_letter);

  return g_test_run ();
}
