/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/limits.h"
#include "fetching.h"
#include "fetching/media-type.h"

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_autofree char *agent = NULL;
  g_autofree char *accept = NULL;

  put (fixture, "/a", "application/json; charset=utf-8", "{}", 0);
  assert_fetched (fixture, "/a", "{}");
  assert_fetched (fixture, "/a?b=c#d", "{}");
  put_manner (fixture, "/chunked", ROSETTE_TEST_CHUNKED);
  assert_fetched (fixture, "/chunked", "{\"a\": 1}\n");

  agent = rosette_test_server_dup_last_header (fixture->server, "user-agent");
  accept = rosette_test_server_dup_last_header (fixture->server, "accept");
  g_assert_cmpstr (agent, ==, "Rosette/" APP_VERSION);
  g_assert_cmpstr (accept, ==, ROSETTE_ACCEPT_DOCUMENT);
}

/* Who is not who the certificate says is told from who is: the request is not even sent. */
static void
test_certificate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteTestServer) expired = rosette_test_server_new (TRUE);
  g_autoptr (RosetteFetcher) stranger = new_fetcher (fixture->server, expired, LONG_MS);
  g_autoptr (RosetteFetcher) late = new_fetcher (expired, expired, LONG_MS);
  g_autoptr (RosetteFetcher) system = rosette_https_fetcher_new_with_rules (
    rosette_test_server_policy, fixture->server, NULL, LONG_MS);
  g_autofree char *url = rosette_test_server_dup_url (fixture->server, "/a");
  g_autofree char *old = rosette_test_server_dup_url (expired, "/a");
  g_autofree char *other_name =
    g_strdup_printf ("https://127.0.0.1:%u/a", rosette_test_server_get_port (fixture->server));

  put (fixture, "/a", "application/json", "{}", 0);
  assert_refused_url (stranger, url, 0, "certificate is not accepted");
  assert_refused_url (system, url, 0, "certificate is not accepted");
  assert_refused_url (late, old, 0, "has expired");
  assert_refused_url (fixture->fetcher, other_name, 0, "certificate is not accepted");
  g_assert_cmpuint (rosette_test_server_get_n_requests (fixture->server), ==, 0);
  g_assert_cmpuint (rosette_test_server_get_n_requests (expired), ==, 0);
}

static void
test_address (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *url;
    const char *word;
  } cases[] = {
    { "http://localhost/a", "does not begin with https" },
    { "ftp://localhost/a", "does not begin with https" },
    { "file:///etc/passwd", "not a web address" },
    { "did:web:localhost", "not a web address" },
    { "localhost/a", "not a web address" },
    { "https:///a", "not a web address" },
    { "https://", "not a web address" },
    { "", "not a web address" },
    { "https://me@localhost/a", "user name" },
    { "https://me:secret@localhost/a", "user name" },
    { "https://@localhost/a", "user name" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused_url (fixture->fetcher, cases[i].url, 0, cases[i].word);
}

/* The computer itself and its neighbours, by address in every way of writing and by name. */
static void
test_not_public (Fixture *fixture, gconstpointer data)
{
  static const char *const hosts[] = {
    "localhost",   "127.0.0.1",  "[::1]",     "[::]",      "0.0.0.0",     "10.0.0.1",
    "192.168.1.1", "100.64.0.1", "[fe80::1]", "[fd00::1]", "169.254.1.1", "[::ffff:127.0.0.1]",
  };
  /* not every system reads these as addresses */
  static const char *const odd_hosts[] = { "127.1", "2130706433", "0x7f.1", "0177.0.0.1",
                                           "%31%32%37.0.0.1" };
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new ();
  guint16 port = rosette_test_server_get_port (fixture->server);

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *url = g_strdup_printf ("https://%s:%u/a", hosts[i], port);

      assert_refused_url (fetcher, url, 0, "not on the public internet");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (odd_hosts); i++)
    {
      g_autofree char *url = g_strdup_printf ("https://%s:%u/a", odd_hosts[i], port);

      assert_refused_url (fetcher, url, 0, "");
    }
  g_assert_cmpuint (rosette_test_server_get_n_requests (fixture->server), ==, 0);
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  g_autofree char *body = g_strnfill (ROSETTE_MAX_FETCH_BYTES + 1, ' ');
  const RosetteTestAnswer endless = { 200,  "application/json",  body, 64 * 1024,
                                      NULL, ROSETTE_TEST_ENDLESS };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) large = NULL;
  guint status = 0;

  put (fixture, "/a", "application/json", body, ROSETTE_MAX_FETCH_BYTES);
  large = fetch (fixture, fixture->fetcher, "/a", &status, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (large), ==, ROSETTE_MAX_FETCH_BYTES);

  put (fixture, "/a", "application/json", body, ROSETTE_MAX_FETCH_BYTES + 1);
  g_assert_null (fetch (fixture, fixture->fetcher, "/a", &status, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
  g_clear_error (&error);

  rosette_test_server_put (fixture->server, "/a", &endless);
  g_assert_null (fetch (fixture, fixture->fetcher, "/a", &status, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  put (fixture, "/a", "application/json", NULL, 0);
  assert_fetched (fixture, "/a", "");
}

static void
test_slow (Fixture *fixture, gconstpointer data)
{
  static const RosetteTestManner manners[] = { ROSETTE_TEST_SILENT, ROSETTE_TEST_DRIP };

  for (gsize i = 0; i < G_N_ELEMENTS (manners); i++)
    {
      g_autofree char *url = rosette_test_server_dup_url (fixture->server, "/a");
      gint64 begin = g_get_monotonic_time ();

      put_manner (fixture, "/a", manners[i]);
      assert_refused_url (fixture->hasty, url, 0, "too long");
      g_assert_cmpint (g_get_monotonic_time () - begin, >=, SHORT_MS * G_TIME_SPAN_MILLISECOND);
      g_assert_cmpint (g_get_monotonic_time () - begin, <, LONG_MS / 2 * G_TIME_SPAN_MILLISECOND);
    }
}

static void
test_kind (Fixture *fixture, gconstpointer data)
{
  g_autofree char *url = rosette_test_server_dup_url (fixture->server, "/a");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = NULL;
  guint status = 0;

  put (fixture, "/a", "text/html", "<html>", 0);
  assert_refused (fixture, "/a", 200, "another kind");
  put (fixture, "/a", NULL, "{}", 0);
  assert_fetched (fixture, "/a", "{}");

  put (fixture, "/a", "image/png", "PNG", 0);
  assert_refused (fixture, "/a", 200, "another kind");
  picture =
    rosette_fetcher_fetch (fixture->fetcher, url, ROSETTE_ACCEPT_PICTURE, &status, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (picture), ==, 3);
}

typedef struct
{
  RosetteTestServer *server;
  GCancellable *cancellable;
} Cancelling;

/* Once the request is there, which is never answered. */
static gpointer
cancel_midway (gpointer data)
{
  Cancelling *cancelling = data;

  while (rosette_test_server_get_n_requests (cancelling->server) == 0)
    g_usleep (1000);
  g_cancellable_cancel (cancelling->cancellable);

  return NULL;
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *url = rosette_test_server_dup_url (fixture->server, "/a");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Cancelling cancelling = { fixture->server, cancellable };
  g_autoptr (GThread) thread = NULL;
  gint64 begin = g_get_monotonic_time ();
  guint status = 0;

  put_manner (fixture, "/a", ROSETTE_TEST_SILENT);
  thread = g_thread_new ("cancel", cancel_midway, &cancelling);
  g_assert_null (rosette_fetcher_fetch (fixture->fetcher, url, NULL, &status, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_thread_join (g_steal_pointer (&thread));
  g_assert_cmpint (g_get_monotonic_time () - begin, <, LONG_MS / 2 * G_TIME_SPAN_MILLISECOND);

  g_assert_null (rosette_fetcher_fetch (fixture->fetcher, url, NULL, &status, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (rosette_test_server_get_n_requests (fixture->server), ==, 1);
}

static gpointer
fetch_on_thread (gpointer data)
{
  Fixture *fixture = data;

  for (guint i = 0; i < 2; i++)
    assert_fetched (fixture, "/a", "{}");

  return NULL;
}

static void
test_threads (Fixture *fixture, gconstpointer data)
{
  GThread *threads[3];

  put (fixture, "/a", "application/json", "{}", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("fetch", fetch_on_thread, fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (rosette_test_server_get_n_requests (fixture->server), ==, 6);
}

static void
test_nobody_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteTestServer) other = rosette_test_server_new (FALSE);
  g_autofree char *url = rosette_test_server_dup_url (other, "/a");
  guint16 port = rosette_test_server_get_port (other);
  g_autoptr (RosetteFetcher) fetcher = NULL;

  fetcher = new_fetcher (other, fixture->server, LONG_MS);
  g_assert_cmpuint (port, !=, 0);
  rosette_test_server_stop (other);
  assert_refused_url (fetcher, url, 0, "cannot be reached");
}

int
main (int argc, char *argv[])
{
  /* A proxy that is not there: who asked it would fail. */
  g_setenv ("https_proxy", "http://127.0.0.1:9/", TRUE);
  g_setenv ("http_proxy", "http://127.0.0.1:9/", TRUE);
  g_unsetenv ("no_proxy");
  g_test_init (&argc, &argv, NULL);

  add ("/https-fetcher/good", test_good);
  add ("/https-fetcher/certificate", test_certificate);
  add ("/https-fetcher/address", test_address);
  add ("/https-fetcher/not-public", test_not_public);
  add ("/https-fetcher/size", test_size);
  add ("/https-fetcher/empty", test_empty);
  add ("/https-fetcher/slow", test_slow);
  add ("/https-fetcher/kind", test_kind);
  add ("/https-fetcher/cancel", test_cancel);
  add ("/https-fetcher/threads", test_threads);
  add ("/https-fetcher/nobody-there", test_nobody_there);

  return g_test_run ();
}
