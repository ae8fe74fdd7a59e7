/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the fetcher connects, by what the names in a badge mean. */

#include "config.h"

#include "fake-resolver.h"
#include "fetching.h"

#define CLOSED "not on the public internet"

/* Each name means an address where no badge can stand; no connection is tried. */
static void
test_private_names (void)
{
  static const char *const closed[] = {
    "127.0.0.1",
    "127.8.8.8",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "192.0.0.1",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:192.168.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "2001:0:7f00:1::1",
    "2001:db8::1",
    "fec0::1",
    "::127.0.0.1",
    "10.0.0.1 127.0.0.1",
    "fd00::1 10.0.0.1",
    "5f00::1",
  };
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new ();
  RosetteTestResolver *resolver = rosette_test_resolver_enter ();

  for (gsize i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      g_autofree char *name = g_strdup_printf ("a%" G_GSIZE_FORMAT ".example", i);
      g_autofree char *url = g_strdup_printf ("https://%s/", name);

      rosette_test_resolver_put (resolver, name, closed[i]);
      g_test_message ("%s", closed[i]);
      assert_refused_url (fetcher, url, 0, CLOSED);
    }
  rosette_test_resolver_leave (resolver);
}

/* The same written as digits in all the ways that programs have read them. */
static void
test_digits (void)
{
  static const char *const urls[] = {
    "https://127.0.0.1/",         "https://[::1]/",          "https://[::ffff:127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/", "https://[fe80::1%25lo]/", "https://[fd00::1]/",
    "https://10.0.0.1:8443/",
  };
  /* as names these are unknown, and as addresses they are not taken */
  static const char *const names[] = { "https://2130706433/", "https://0x7f000001/",
                                       "https://0177.0.0.1/", "https://127.1/" };
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new ();
  RosetteTestResolver *resolver = rosette_test_resolver_enter ();

  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    assert_refused_url (fetcher, urls[i], 0, CLOSED);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    assert_refused_url (fetcher, names[i], 0, "");
  rosette_test_resolver_leave (resolver);
}

/* A policy that takes this computer for the public internet, and all else as it is. */
static gboolean
here_is_public (GInetSocketAddress *address, gpointer user_data)
{
  g_autofree char *digits = g_inet_address_to_string (g_inet_socket_address_get_address (address));

  return strcmp (digits, "127.0.0.1") == 0 || rosette_address_policy_public (address, NULL);
}

/* A server of good repute sends us on into the house. */
static void
test_redirected (Fixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "https://inside.example/", "https://127.0.0.2/",
                                        "https://[::1]/", "//inside.example/a",
                                        "https://169.254.169.254/latest/meta-data" };
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new_with_rules (
    here_is_public, NULL, rosette_test_server_get_database (fixture->server), LONG_MS);
  RosetteTestResolver *resolver = rosette_test_resolver_enter ();

  rosette_test_resolver_put (resolver, "localhost", "127.0.0.1");
  rosette_test_resolver_put (resolver, "inside.example", "192.168.0.1");
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *url = rosette_test_server_dup_url (fixture->server, "/on");

      put_redirect (fixture, "/on", 302, places[i]);
      assert_refused_url (fetcher, url, 0, CLOSED);
    }
  rosette_test_resolver_leave (resolver);
}

/* A name that means another address at the second look: there is none. And of several addresses
 * only those that are allowed are tried. The server is reached, and has a certificate for another
 * name, as nobody else would. */
static void
test_rebinding (Fixture *fixture, gconstpointer data)
{
  static const char *const answers[] = { "127.0.0.1", "127.0.0.2 127.0.0.1", "127.0.0.1 10.0.0.1" };
  g_autofree char *url = g_strdup_printf ("https://rebinding.example:%u/a",
                                          rosette_test_server_get_port (fixture->server));
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new_with_rules (
    here_is_public, NULL, rosette_test_server_get_database (fixture->server), LONG_MS);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      RosetteTestResolver *resolver = rosette_test_resolver_enter ();

      /* IPv4 and IPv6 are asked for apart, once each */
      rosette_test_resolver_put (resolver, "rebinding.example", answers[i]);
      rosette_test_resolver_put (resolver, "rebinding.example", answers[i]);
      rosette_test_resolver_put (resolver, "rebinding.example", "127.0.0.2");
      assert_refused_url (fetcher, url, 0, "cannot prove that it is the right one");
      g_assert_cmpuint (rosette_test_resolver_get_n_asked (resolver), ==, 2);

      /* the next fetch asks anew, and is refused */
      assert_refused_url (fetcher, url, 0, CLOSED);
      rosette_test_resolver_leave (resolver);
    }
}

/* Without encryption only for who asked for it, and never on the way from an address with. */
static void
test_plain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteFetcher) plain = new_fetcher (fixture->server, fixture->server, LONG_MS);
  g_autoptr (RosetteFetcher) hasty = new_fetcher (fixture->server, fixture->server, SHORT_MS);
  g_autofree char *url = rosette_test_server_dup_url (fixture->server, "/on");
  g_autofree char *port =
    g_strdup_printf ("http://localhost:%u/a", rosette_test_server_get_port (fixture->server));

  assert_refused_url (fixture->fetcher, port, 0, "does not begin with https");
  put_redirect (fixture, "/on", 302, port);
  rosette_https_fetcher_allow_plain (ROSETTE_HTTPS_FETCHER (plain));
  assert_refused_url (plain, url, 0, "does not begin with https");
  assert_refused_url (plain, "ftp://localhost/", 0, "does not begin with https");
  /* it is asked: a server for HTTPS does not answer that */
  {
    g_autoptr (GError) error = NULL;
    guint status = 0;

    rosette_https_fetcher_allow_plain (ROSETTE_HTTPS_FETCHER (hasty));
    g_assert_null (rosette_fetcher_fetch (hasty, port, NULL, &status, NULL, &error));
    g_assert_null (strstr (error->message, "https"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/https-addresses/private-names", test_private_names);
  g_test_add_func ("/https-addresses/digits", test_digits);
  add ("/https-addresses/redirected", test_redirected);
  add ("/https-addresses/rebinding", test_rebinding);
  add ("/https-addresses/plain", test_plain);

  return g_test_run ();
}
