/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/kept.h"

static void
test_lookup (void)
{
  g_autoptr (RosetteKept) kept = rosette_kept_new ();
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GDateTime) since = NULL;

  rosette_kept_take_pin (kept, "https://a.example/", g_bytes_new_static ("1", 1), 100);
  rosette_kept_take_pin (kept, "https://a.example/", g_bytes_new_static ("22", 2), 200);

  found = rosette_pin_store_lookup (ROSETTE_PIN_STORE (kept), "https://A.example/#k", &since);
  g_assert_cmpuint (g_bytes_get_size (found), ==, 2);
  g_assert_cmpint (g_date_time_to_unix (since), ==, 200);
  g_assert_null (rosette_pin_store_lookup (ROSETTE_PIN_STORE (kept), "https://b.example/", NULL));
}

static void
test_known (void)
{
  g_autoptr (RosetteKept) kept = rosette_kept_new ();
  g_autoptr (RosetteKnownIssuer) school =
    rosette_known_issuer_new ("did:key:z1", "School", NULL, NULL, NULL);
  g_autofree char *name = NULL;

  rosette_kept_add_known (kept, school);
  g_assert_true (rosette_trust_store_is_known (ROSETTE_TRUST_STORE (kept), "did:key:z1", &name));
  g_assert_cmpstr (name, ==, "School");
  g_assert_false (rosette_trust_store_is_known (ROSETTE_TRUST_STORE (kept), "did:key:z", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kept/lookup", test_lookup);
  g_test_add_func ("/kept/known", test_known);

  return g_test_run ();
}
