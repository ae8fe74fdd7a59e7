/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/xlsx-styles.h"

#include <math.h>

static void
test_is_date (void)
{
  static const struct
  {
    const char *code;
    gboolean is_date;
  } cases[] = {
    { "General", FALSE },
    { "0.00", FALSE },
    { "#,##0.00 [$€-407]", FALSE },
    { "0.00 \"hours\"", FALSE },
    { "0\\d", FALSE },
    { "0_m", FALSE },
    { "[Red]0;[Blue]dd", FALSE },
    { "0.00E+00", FALSE },
    { "", FALSE },
    { "\"unclosed d", FALSE },
    { "[unclosed d", FALSE },
    { "yyyy-mm-dd", TRUE },
    { "dd/mm/yyyy", TRUE },
    { "[$-407]d. mmmm yyyy;@", TRUE },
    { "[h]:mm:ss", TRUE },
    { "[HH]", TRUE },
    { "h:mm AM/PM", TRUE },
    { "\"am\" d", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rosette_xlsx_styles_is_date (cases[i].code), ==, cases[i].is_date);
}

static void
test_show (void)
{
  static const struct
  {
    const char *code;
    const char *number;
    const char *shown;
  } cases[] = {
    { "General", "0.5", "0.5" },
    { "0%", "0.85", "85%" },
    { "0.0%;[Red]-0.0%", "0.07", "7%" },
    { "0.00\\%", "0.5", "0.5" },
    { "0\"%\"", "0.5", "0.5" },
    { "0;0%", "0.5", "0.5" },
    { "0%", "x", "x" },
    { "0%", "", "" },
    { "00000", "123", "00123" },
    { "00000;-00000", "123", "00123" },
    { "00000", "123456", "123456" },
    { "00000", "1.5", "1.5" },
    { "00000", "-5", "-5" },
    { "000000000000000", "1", "000000000000001" },
    { "0000000000000000", "1", "1" },
    { "000.0", "1", "1" },
    { "0", "1", "1" },
    { "[h]:mm", "5.0208333333333333", "120:30:00" },
    { "[HH]:mm:ss", "0.5", "12:00:00" },
    { "[$-407][h]:mm", "1.25", "30:00:00" },
    { "h:mm", "0.5", "12:00:00" },
    { "[h]:mm", "-1", "-1" },
    { "yyyy", "46090", "2026-03-09" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint8 look = rosette_xlsx_styles_find_look (cases[i].code);
      g_autofree char *shown = rosette_xlsx_styles_show (cases[i].number, look, FALSE);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    double serial;
    const char *date; /* NULL for none */
  } cases[] = {
    { 0, "1899-12-31" },
    { 1, "1900-01-01" },
    { 61, "1900-03-01" },
    { 45658, "2025-01-01" },
    { 45658.999999, "2025-01-02" },
    { 45658.25, "2025-01-01T06:00:00" },
    { 0.5, "12:00:00" },
    { 2958465, "9999-12-31" },
    { 2958466, NULL },
    { -0.5, NULL },
    { (double) NAN, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = rosette_xlsx_styles_dup_date (cases[i].serial, FALSE);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx-styles/is-date", test_is_date);
  g_test_add_func ("/xlsx-styles/show", test_show);
  g_test_add_func ("/xlsx-styles/dates", test_dates);

  return g_test_run ();
}
