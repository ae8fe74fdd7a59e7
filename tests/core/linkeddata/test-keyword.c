/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/keyword.h"

static void
test_names (void)
{
  for (guint i = ROSETTE_KEYWORD_NO + 1; i < ROSETTE_N_KEYWORDS; i++)
    {
      const char *name = rosette_keyword_get_name ((RosetteKeyword) i);

      g_assert_cmpuint (rosette_keyword_parse (name), ==, i);
      g_assert_true (rosette_keyword_has_form (name));
    }
  g_assert_cmpuint (rosette_keyword_parse ("@Id"), ==, ROSETTE_KEYWORD_NO);
  g_assert_cmpuint (rosette_keyword_parse ("id"), ==, ROSETTE_KEYWORD_NO);
  g_assert_cmpuint (rosette_keyword_parse (""), ==, ROSETTE_KEYWORD_NO);
}

static void
test_form (void)
{
  g_assert_true (rosette_keyword_has_form ("@ignoreMe"));
  g_assert_false (rosette_keyword_has_form ("@"));
  g_assert_false (rosette_keyword_has_form ("@foo.bar"));
  g_assert_false (rosette_keyword_has_form ("@v2"));
  g_assert_false (rosette_keyword_has_form ("id"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/keyword/names", test_names);
  g_test_add_func ("/keyword/form", test_form);

  return g_test_run ();
}
