/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/own-columns.h"

static void
test_round_trip (void)
{
  static const char *const pairs[] = { "Hours", "120", "Empty", "",        "Grade", "1,3",
                                       "Hours", "7",   "Größe", "\"x\"\n", NULL };
  static const char *const expected[] = {
    "Hours", "120", "Grade", "1,3", "Größe", "\"x\"\n", NULL
  };
  g_autofree char *text = rosette_own_columns_write (pairs);
  g_auto (GStrv) read = rosette_own_columns_read (text);
  g_autofree char *hours = rosette_own_columns_dup (text, "Hours");
  g_autofree char *none = rosette_own_columns_dup (text, "hours");

  g_assert_true (g_strv_equal ((const char *const *) read, expected));
  g_assert_cmpstr (hours, ==, "120");
  g_assert_cmpstr (none, ==, "");
}

static void
test_nothing (void)
{
  static const char *const empty[] = { "Hours", "", NULL };
  static const char *const texts[] = { NULL, "", "{", "[]", "{\"a\":1}", "{}" };
  g_autofree char *text = rosette_own_columns_write (empty);

  g_assert_null (text);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) read = rosette_own_columns_read (texts[i]);

      g_assert_cmpuint (g_strv_length (read), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-columns/round-trip", test_round_trip);
  g_test_add_func ("/own-columns/nothing", test_nothing);

  return g_test_run ();
}
