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
    { "\xef\xbb\xbf"
      "Ana\xe2\x80\x8b \xe2\x80\xae"
      "R\xc2\xad"
      "oe\xe2\x80\xac\xe2\x81\xa0",
      "Ana Roe" },
    { "\xe2\x81\xa6"
      "Ana\xe2\x81\xa9",
      "Ana" },
    { "\xe2\x80\x8b", "" },
    { "\xd9\x86\xe2\x80\x8c\xd8\xa7", "\xd9\x86\xe2\x80\x8c\xd8\xa7" }, /* a joiner */
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

static void
test_error (void)
{
  static const struct
  {
    const char *text;
    gboolean is_error;
  } cases[] = {
    { "#N/A", TRUE },   { "#REF!", TRUE },   { "#DIV/0!", TRUE }, { "#NAME?", TRUE },
    { "#NV", TRUE },    { "#BEZUG!", TRUE }, { "#¡REF!", TRUE },  { "Err:502", TRUE },
    { "", FALSE },      { "#", FALSE },      { "#!", FALSE },     { "#STEM", FALSE },
    { "#wow!", FALSE }, { "#1", FALSE },     { "Err:", FALSE },   { "Err:50x", FALSE },
    { "Ana!", FALSE },  { "#A B!", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rosette_cell_is_error (cases[i].text), ==, cases[i].is_error);
}

static void
test_number (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } cases[] = {
    { "1.50", "1.5" },
    { "1E3", "1000" },
    { "12345678901234567", "12345678901234567" },
    { "1.2345678901234568E+16", "1.23456789012346e+16" },
    { "x", "x" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = rosette_cell_dup_number (cases[i].text);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_short (void)
{
  static const struct
  {
    const char *text;
    glong max_chars;
    const char *shown;
  } cases[] = {
    { "", 0, "" },
    { "Žiga", 4, "Žiga" },
    { " Žiga\n\tK ", 6, "Žiga K" },
    { " Žiga\n\tK ", 5, "Žiga …" },
    { "Žiga", 1, "Ž…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = rosette_cell_dup_short (cases[i].text, cases[i].max_chars);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell/squeezed", test_squeezed);
  g_test_add_func ("/cell/short", test_short);
  g_test_add_func ("/cell/letter", test_letter);
  g_test_add_func ("/cell/error", test_error);
  g_test_add_func ("/cell/number", test_number);

  return g_test_run ();
}
