/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/checked-address.h"

#include "base/error.h"

/* Allows addresses whose text is in the list @user_data. */
static gboolean
listed_policy (GInetSocketAddress *address, gpointer user_data)
{
  g_autofree char *text = g_inet_address_to_string (g_inet_socket_address_get_address (address));

  g_assert_cmpuint (g_inet_socket_address_get_port (address), ==, 8443);

  return g_strv_contains (user_data, text);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GSocketAddress *
next_async (GSocketAddressEnumerator *enumerator, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_socket_address_enumerator_next_async (enumerator, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_socket_address_enumerator_next_finish (enumerator, result, error);
}

/* How many addresses come of @host, one way of asking or another. */
static guint
count (const char *host,
       const char *const *allowed,
       gboolean is_async,
       gboolean is_proxy,
       GError **error)
{
  g_autoptr (GSocketConnectable) address =
    rosette_checked_address_new (host, 8443, listed_policy, (gpointer) allowed);
  g_autoptr (GSocketAddressEnumerator) enumerator =
    is_proxy ? g_socket_connectable_proxy_enumerate (address)
             : g_socket_connectable_enumerate (address);
  guint n_found = 0;
  GSocketAddress *found;

  do
    {
      found = is_async ? next_async (enumerator, error)
                       : g_socket_address_enumerator_next (enumerator, NULL, error);
      n_found += found != NULL;
      g_assert_true (found == NULL
                     || listed_policy (G_INET_SOCKET_ADDRESS (found), (gpointer) allowed));
      if (found != NULL)
        g_object_unref (found);
    }
  while (found != NULL);

  return n_found;
}

static void
test_allowed (void)
{
  static const char *const none[] = { NULL };
  static const char *const loopback[] = { "127.0.0.1", "::1", NULL };
  static const char *const ipv4[] = { "127.0.0.1", NULL };
  static const struct
  {
    const char *host;
    const char *const *allowed;
    guint min_found;
  } cases[] = {
    { "127.0.0.1", ipv4, 1 }, { "127.0.0.1", none, 0 }, { "127.0.0.2", ipv4, 0 },
    { "::1", loopback, 1 },   { "::1", ipv4, 0 },       { "localhost", loopback, 1 },
    { "localhost", ipv4, 1 }, { "localhost", none, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint way = 0; way < 4; way++)
        {
          g_autoptr (GError) error = NULL;
          guint n_found = count (cases[i].host, cases[i].allowed, way & 1, way & 2, &error);

          g_assert_cmpuint (n_found, >=, cases[i].min_found);
          if (cases[i].min_found > 0)
            g_assert_no_error (error);
          else
            g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
        }
    }
}

/* The name for the certificate. */
static void
test_name (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (GSocketConnectable) address =
    rosette_checked_address_new ("school.example", 8443, listed_policy, (gpointer) none);

  g_assert_cmpstr (g_network_address_get_hostname (G_NETWORK_ADDRESS (address)), ==,
                   "school.example");
  g_assert_cmpuint (g_network_address_get_port (G_NETWORK_ADDRESS (address)), ==, 8443);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checked-address/allowed", test_allowed);
  g_test_add_func ("/checked-address/name", test_name);

  return g_test_run ();
}
