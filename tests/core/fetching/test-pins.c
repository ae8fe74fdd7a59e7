/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/pins.h"

static void
test_normalize (void)
{
  static const struct
  {
    const char *address;
    const char *normalized;
  } cases[] = {
    { "https://example.org/key.json", "https://example.org/key.json" },
    { "HTTPS://Example.ORG/Key.json", "https://example.org/Key.json" },
    { "https://example.org:443/a", "https://example.org/a" },
    { "https://example.org:8443/a?b=C#d", "https://example.org:8443/a?b=C" },
    { "https://example.org", "https://example.org/" },
    { "http://example.org/%7ea%2fb", "http://example.org/~a%2Fb" },
    { "https://example.org/issuers/1#z6Mk", "https://example.org/issuers/1" },
    { "did:key:z6Mk#z6Mk", "did:key:z6Mk" },
    { "did:web:example.org", "https://example.org/.well-known/did.json" },
    { "did:web:Example.org%3A8443:a#k", "https://example.org:8443/a/did.json" },
    { "did:web:", "did:web:" },
    { "https://[::1]:443/a", "https://[::1]/a" },
    { "https://a.example%2Fb/c#d", "https://a.example%2Fb/c" },
    { "https://a.example%3A", "https://a.example%3A" },
    { "https://a.example%40b", "https://a.example%40b" },
    { "urn:uuid:A", "urn:uuid:A" },
    { "", "" },
    { "not an address", "not an address" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normalized = rosette_pin_normalize (cases[i].address);

      g_assert_cmpstr (normalized, ==, cases[i].normalized);
    }
}

static void
test_lookup (void)
{
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  g_autoptr (GBytes) first = g_bytes_new_static ("1", 1);
  g_autoptr (GBytes) second = g_bytes_new_static ("2", 1);
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GDateTime) since = NULL;

  g_assert_null (rosette_pin_store_lookup (ROSETTE_PIN_STORE (pins), "https://a.example/", NULL));
  rosette_file_pins_add (pins, "https://A.example", first);
  rosette_file_pins_add (pins, "https://a.example/#key", second);

  found = rosette_pin_store_lookup (ROSETTE_PIN_STORE (pins), "https://a.example#1", &since);
  g_assert_true (found == second);
  g_assert_nonnull (since);
  g_assert_null (rosette_pin_store_lookup (ROSETTE_PIN_STORE (pins), "http://a.example/", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pins/normalize", test_normalize);
  g_test_add_func ("/pins/lookup", test_lookup);

  return g_test_run ();
}
