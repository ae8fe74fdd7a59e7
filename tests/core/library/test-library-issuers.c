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

static const char *
find_source (RosetteLibrary *library, const char *id)
{
  g_autoptr (RosetteKept) kept = rosette_library_load_kept (library, NULL);
  RosetteKnownIssuer *found = rosette_known_issuers_find (rosette_kept_get_known (kept), id);

  if (found == NULL)
    return "unknown";

  return found->source != NULL ? g_intern_string (found->source) : "me";
}

static GPtrArray *
make_list (const char *source, const char *first, const char *second)
{
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_utc (100);
  g_autoptr (GBytes) logo = g_bytes_new_static ("<svg/>", 6);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_known_issuer_unref);

  g_ptr_array_add (list, rosette_known_issuer_new (first, "First", source, since, logo));
  g_ptr_array_add (list, rosette_known_issuer_new (second, "Second", source, since, NULL));

  return list;
}

/* A list takes the place of its older self, and never of what the user said. */
static void
test_lists (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) old = make_list ("A", "did:key:z1", "did:key:z2");
  g_autoptr (GPtrArray) new = make_list ("A", "did:key:z2", "did:key:z3");
  g_autoptr (RosetteKept) kept = NULL;
  RosetteKnownIssuer *first;

  g_assert_true (rosette_library_add_known_issuer (library, "did:key:z2", "Mine", NULL));
  g_assert_true (rosette_library_add_list (library, old, NULL));
  g_assert_cmpstr (find_source (library, "did:key:z1"), ==, "A");
  g_assert_cmpstr (find_source (library, "did:key:z2"), ==, "me");
  kept = rosette_library_load_kept (library, NULL);
  first = rosette_known_issuers_find (rosette_kept_get_known (kept), "did:key:z1");
  g_assert_cmpuint (g_bytes_get_size (first->logo), ==, 6);
  g_assert_cmpint (g_date_time_to_unix (first->since), ==, 100);

  g_assert_true (rosette_library_add_list (library, new, NULL));
  g_assert_cmpstr (find_source (library, "did:key:z1"), ==, "unknown");
  g_assert_cmpstr (find_source (library, "did:key:z3"), ==, "A");
  g_assert_true (rosette_library_add_known_issuer (library, "did:key:z3", "Mine too", NULL));
  g_assert_true (rosette_library_remove_list (library, "A", NULL));
  g_assert_cmpstr (find_source (library, "did:key:z3"), ==, "me");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library-issuers/pins", test_pins);
  g_test_add_func ("/library-issuers/known", test_known_issuers);
  g_test_add_func ("/library-issuers/lists", test_lists);

  return g_test_run ();
}
