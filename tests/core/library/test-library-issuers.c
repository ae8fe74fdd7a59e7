/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library.h"

static void
test_pins (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GBytes) document = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKept) before = NULL;
  g_autoptr (RosetteKept) kept = NULL;
  g_autoptr (RosetteKept) after = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GDateTime) since = NULL;

  before = rosette_library_load_kept (library, &error);
  g_assert_true (rosette_library_add_pin (library, "did:web:School.example", document, &error));
  kept = rosette_library_load_kept (library, &error);
  g_assert_no_error (error);

  found = rosette_pin_store_lookup (ROSETTE_PIN_STORE (kept),
                                    "https://school.example/.well-known/did.json", &since);
  g_assert_true (g_bytes_equal (found, document));
  g_assert_nonnull (since);
  g_assert_null (rosette_pin_store_lookup (ROSETTE_PIN_STORE (kept), "did:web:other", NULL));

  g_test_message ("What a check was given does not change under it.");
  g_assert_null (
    rosette_pin_store_lookup (ROSETTE_PIN_STORE (before), "did:web:School.example", NULL));

  g_assert_true (rosette_library_remove_pin (library, "did:web:school.example", &error));
  after = rosette_library_load_kept (library, &error);
  g_assert_null (
    rosette_pin_store_lookup (ROSETTE_PIN_STORE (after), "did:web:school.example", NULL));
}

static void
test_known_issuers (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKept) kept = NULL;
  g_autoptr (RosetteKept) after = NULL;
  g_autofree char *name = NULL;

  g_assert_true (
    rosette_library_add_known_issuer (library, "did:key:z1", "Lycée Émile-Zola", &error));
  kept = rosette_library_load_kept (library, &error);
  g_assert_true (rosette_trust_store_is_known (ROSETTE_TRUST_STORE (kept), "did:key:z1", &name));
  g_assert_cmpstr (name, ==, "Lycée Émile-Zola");
  g_assert_false (rosette_trust_store_is_known (ROSETTE_TRUST_STORE (kept), "did:key:z2", NULL));

  g_assert_true (rosette_library_remove_known_issuer (library, "did:key:z1", &error));
  after = rosette_library_load_kept (library, &error);
  g_assert_false (rosette_trust_store_is_known (ROSETTE_TRUST_STORE (after), "did:key:z1", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library-issuers/pins", test_pins);
  g_test_add_func ("/library-issuers/known", test_known_issuers);

  return g_test_run ();
}
