/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/lookups.h"

#include "base/limits.h"
#include "fake-fetcher.h"

#define PLACE "https://school.example/a"

static RosetteLookups *
new_lookups (RosetteFilePins *pins, RosetteTestFetcher *fetcher)
{
  return rosette_lookups_new (pins != NULL ? ROSETTE_PIN_STORE (pins) : NULL,
                              fetcher != NULL ? ROSETTE_FETCHER (fetcher) : NULL, NULL,
                              ROSETTE_MAX_FETCHES, ROSETTE_MAX_FETCHES_MS);
}

static void
test_offline (void)
{
  g_autoptr (RosetteLookups) lookups = new_lookups (NULL, NULL);
  const RosetteLookup *lookup = rosette_lookups_get (lookups, PLACE);

  g_assert_false (rosette_lookups_is_online (lookups));
  g_assert_null (lookup->document);
  g_assert_cmpuint (lookup->http_status, ==, 0);
  g_assert_null (lookup->reason);
  g_assert_null (rosette_lookups_get_reason (lookups, PLACE));
}

/* What the user gave counts, and the network is not asked for it. */
static void
test_pinned (void)
{
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new_forbidden ();
  g_autoptr (RosetteLookups) lookups = new_lookups (pins, fetcher);
  g_autoptr (GBytes) document = g_bytes_new_static ("{}", 2);

  rosette_file_pins_add (pins, "did:web:school.example:a", document);
  g_assert_true (rosette_lookups_get (lookups, "https://School.example/a/did.json#key")->document
                 == document);
}

/* Each address once, however it is written; what failed stays failed, with its status. */
static void
test_once (void)
{
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
  g_autoptr (RosetteLookups) lookups = new_lookups (NULL, fetcher);
  const RosetteLookup *gone;

  rosette_test_fetcher_put (fetcher, PLACE, 200, "{}");
  rosette_test_fetcher_put (fetcher, "https://school.example/gone", 410, NULL);
  g_assert_true (rosette_lookups_is_online (lookups));
  g_assert_nonnull (rosette_lookups_get (lookups, PLACE)->document);
  g_assert_cmpuint (rosette_lookups_get (lookups, "HTTPS://school.example:443/a#b")->http_status,
                    ==, 200);
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fetcher), ==, 1);

  for (guint i = 0; i < 2; i++)
    {
      gone = rosette_lookups_get (lookups, "https://school.example/gone");
      g_assert_null (gone->document);
      g_assert_cmpuint (gone->http_status, ==, 410);
      g_assert_cmpstr (gone->reason, ==, "The answer was 410.");
    }
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fetcher), ==, 2);
  g_assert_cmpstr (rosette_lookups_get_reason (lookups, "https://school.example/gone#1"), ==,
                   "The answer was 410.");
}

/* Only web addresses are asked for; what is wrong with a plain one, the fetcher says. */
static void
test_addresses (void)
{
  static const struct
  {
    const char *address;
    const char *asked; /* NULL: not at all */
  } cases[] = {
    { "did:web:school.example", "https://school.example/.well-known/did.json" },
    { "did:web:school.example:a#key", "https://school.example/a/did.json" },
    { "https://school.example/a?b=c#d", "https://school.example/a?b=c" },
    { "http://school.example/a", "https://school.example/a" },
    { "http://school.example:8080/a", NULL },
    { "did:key:z6Mk", NULL },
    { "did:ion:abc", NULL },
    { "urn:uuid:1", NULL },
    { "ftp://school.example/a", NULL },
    { "file:///etc/passwd", NULL },
    { "a name", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
      g_autoptr (RosetteLookups) lookups = new_lookups (NULL, fetcher);

      g_assert_null (rosette_lookups_get (lookups, cases[i].address)->document);
      g_assert_cmpstr (rosette_test_fetcher_get_last_url (fetcher), ==, cases[i].asked);
    }
}

static void
test_number (void)
{
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
  g_autoptr (RosetteLookups) lookups = new_lookups (NULL, fetcher);

  for (guint i = 0; i <= ROSETTE_MAX_FETCHES; i++)
    {
      g_autofree char *address = g_strdup_printf (PLACE "/%u", i);
      const RosetteLookup *lookup;

      rosette_test_fetcher_put (fetcher, address, 200, "{}");
      lookup = rosette_lookups_get (lookups, address);
      g_assert_cmpint (lookup->document != NULL, ==, i < ROSETTE_MAX_FETCHES);
      g_assert_cmpint (lookup->reason == NULL, ==, i < ROSETTE_MAX_FETCHES);
    }
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fetcher), ==, ROSETTE_MAX_FETCHES);
}

/* The first always gets its chance; after the time is up, no other. */
static void
test_time (void)
{
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
  g_autoptr (RosetteLookups) lookups =
    rosette_lookups_new (NULL, ROSETTE_FETCHER (fetcher), NULL, ROSETTE_MAX_FETCHES, 1);

  rosette_test_fetcher_put (fetcher, PLACE, 200, "{}");
  rosette_test_fetcher_put (fetcher, PLACE "/late", 200, "{}");
  g_assert_nonnull (rosette_lookups_get (lookups, PLACE)->document);
  g_usleep (5000);
  g_assert_null (rosette_lookups_get (lookups, PLACE "/late")->document);
  g_assert_nonnull (rosette_lookups_get_reason (lookups, PLACE "/late"));
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fetcher), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lookups/offline", test_offline);
  g_test_add_func ("/lookups/pinned", test_pinned);
  g_test_add_func ("/lookups/once", test_once);
  g_test_add_func ("/lookups/addresses", test_addresses);
  g_test_add_func ("/lookups/number", test_number);
  g_test_add_func ("/lookups/time", test_time);

  return g_test_run ();
}
