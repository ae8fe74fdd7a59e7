/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/number.h"

#include <locale.h>
#include <math.h>

static void
test_append (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0.0, "0" },         { -0.0, "0" },      { -0.0004, "0" },           { 1.0, "1" },
    { 10.0, "10" },       { 100.5, "100.5" }, { -1.25, "-1.25" },         { 0.001, "0.001" },
    { 1.0 / 3, "0.333" }, { 1000.0, "1000" }, { 12345.678, "12345.678" },
  };

  setlocale (LC_ALL, "de_DE.UTF-8");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      rosette_number_append (text, cases[i].value);
      g_assert_cmpstr (text->str, ==, cases[i].text);
    }
}

static void
test_tidy (void)
{
  g_assert_cmpfloat (rosette_number_tidy (1.23456, 0.0, 10.0), ==, 1.235);
  g_assert_cmpfloat (rosette_number_tidy (11.0, 0.0, 10.0), ==, 10.0);
  g_assert_cmpfloat (rosette_number_tidy (NAN, 1.0, 10.0), ==, 1.0);
  g_assert_false (signbit (rosette_number_tidy (-0.0001, -1.0, 1.0)));
}

static void
test_angles (void)
{
  static const struct
  {
    double degrees;
    double tidy;
  } cases[] = { { 0, 0 },   { 180, 180 },          { -180, 180 }, { 181, -179 },
                { 725, 5 }, { -179.9999, 180 },    { -725, -5 },  { INFINITY, 0 },
                { 360, 0 }, { -179.999, -179.999 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (rosette_number_tidy_angle (cases[i].degrees), ==, cases[i].tidy);
}

static void
test_parse (void)
{
  static const char *const good[] = { "0", "-1.5", "1000", "0.001" };
  static const char *const bad[] = {
    "", " 1", "1 ", "+1", ".5", "inf", "nan", "1e999", "1,5", "x"
  };
  double number = 7.0;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (rosette_number_parse (bad[i], &number));
      g_assert_cmpfloat (number, ==, 7.0);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rosette_number_parse (good[i], &number));
  g_assert_cmpfloat (number, ==, 0.001);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/append", test_append);
  g_test_add_func ("/number/tidy", test_tidy);
  g_test_add_func ("/number/angles", test_angles);
  g_test_add_func ("/number/parse", test_parse);

  return g_test_run ();
}
