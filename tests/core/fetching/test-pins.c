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
    { "https://a.example/b/../c", "https://a.example/c" },
    { "https://a.example/./b/.c", "https://a.example/b/.c" },
    { "https://a.example//b", "https://a.example//b" },
    { "https://A.example/b", "https://a.example/b" },
    { "https://a.example/%62?c", "https://a.example/b?c" },
    { "https://a.example/~b-c_d.e", "https://a.example/~b-c_d.e" },
    { "https://a_b.example/c", "https://a_b.example/c" },
    { "https://a@b.example/c", "https://a@b.example/c" },
    { "https://", "https://" },
    { "https:///a", "https:///a" },
    { "https://-.-/a", "https://-.-/a" },
    { "https://1.2/", "https://1.2/" },
    { "http://a.example:80/b", "http://a.example/b" },
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

/* What is seen to be normal at once is what the long way makes of it; a fragment makes it go that.
 */
static void
test_shortcut (void)
{
  static const char chars[] = "aZ0-._~/:?%@!$&'()*+,;=[]{}|\\^`\"<> \x7f\xc3";
  static const char *const places[] = { "https://%s/a", "https://a%s", "https://a/%s",
                                        "https://a.b/%sc/d", "http%s://a/b" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    for (gsize k = 0; k + 1 < sizeof chars; k++)
      for (gsize l = 0; l + 1 < sizeof chars; l++)
        {
          g_auto (GStrv) around = g_strsplit (places[i], "%s", 2);
          g_autofree char *address =
            g_strdup_printf ("%s%c%c%s", around[0], chars[k], chars[l], around[1]);
          g_autofree char *longer = g_strconcat (address, "#", NULL);
          g_autofree char *one = rosette_pin_normalize (address);
          g_autofree char *other = rosette_pin_normalize (longer);

          g_assert_cmpstr (one, ==, other);
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
  g_test_add_func ("/pins/shortcut", test_shortcut);
  g_test_add_func ("/pins/lookup", test_lookup);

  return g_test_run ();
}
