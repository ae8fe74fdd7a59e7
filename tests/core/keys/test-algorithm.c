/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/algorithm.h"

static void
test_names (void)
{
  static const char *const refused[] = { "none",   "None",  "HS256", "ES521",
                                         "ES256K", "es256", "",      "EdDSA " };
  RosetteAlgorithm found;

  for (guint i = ROSETTE_ALGORITHM_EDDSA; i < ROSETTE_N_ALGORITHMS; i++)
    {
      g_assert_true (rosette_algorithm_from_name (rosette_algorithm_get_name (i), &found));
      g_assert_cmpint (found, ==, i);
    }
  g_assert_cmpstr (rosette_algorithm_get_name (ROSETTE_ALGORITHM_EDDSA), ==, "EdDSA");
  g_assert_true (rosette_algorithm_from_name ("Ed25519", &found));
  g_assert_cmpint (found, ==, ROSETTE_ALGORITHM_EDDSA);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (rosette_algorithm_from_name (refused[i], &found));
}

static void
test_flags (void)
{
  g_assert_cmpuint (ROSETTE_ALGORITHMS_ALL, ==, 0x3ff);
  g_assert_cmpuint (ROSETTE_ALGORITHM_FLAG (ROSETTE_ALGORITHM_RS256), ==, 8);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/algorithm/names", test_names);
  g_test_add_func ("/algorithm/flags", test_flags);

  return g_test_run ();
}
