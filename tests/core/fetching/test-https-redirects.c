/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where answers other than a document lead. */

#include "config.h"

#include "fetching.h"

static void
test_redirects (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = rosette_test_server_dup_url (fixture->server, "/1");
  g_autofree char *cookie = NULL;
  g_autofree char *referrer = NULL;

  put (fixture, "/deep/0", "application/json", "{}", 0);
  put_redirect (fixture, "/deep/1", 308, "0");
  put_redirect (fixture, "/2", 307, "deep/1#key");
  put_redirect (fixture, "/3", 303, "/2");
  put_redirect (fixture, "/4", 302, "/3?a=b");
  put_redirect (fixture, "/5", 301, "/4");
  put_redirect (fixture, "/6", 301, "/5");

  assert_fetched (fixture, "/5", "{}");
  cookie = rosette_test_server_dup_last_header (fixture->server, "cookie");
  referrer = rosette_test_server_dup_last_header (fixture->server, "referer");
  g_assert_null (cookie);
  g_assert_null (referrer);

  assert_refused (fixture, "/6", 308, "without end");
}

static void
test_redirect_away (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *location;
    guint status;
    const char *word;
  } cases[] = {
    { "http://localhost/a", 0, "does not begin with https" },
    { "HTTP://localhost/a", 0, "does not begin with https" },
    { "data:application/json,{}", 0, "not a web address" },
    { "https://me@localhost/a", 0, "user name" },
    { "https://10.0.0.1/a", 0, "not on the public internet" },
    { "https://localhost/a", 0, "not on the public internet" }, /* another port */
    { "//169.254.169.254/latest", 0, "not on the public internet" },
    { "https://[", 302, "cannot be read" },
    { NULL, 302, "cannot be read" },
    { "/gone", 410, "took the document away" },
  };

  put_redirect (fixture, "/gone", 410, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      put_redirect (fixture, "/away", 302, cases[i].location);
      assert_refused (fixture, "/away", cases[i].status, cases[i].word);
    }
}

static void
test_status (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint status;
    const char *word;
  } cases[] = {
    { 204, "did not give" }, { 206, "did not give" }, { 304, "did not give" }, { 403, "everybody" },
    { 404, "no such" },      { 410, "took" },         { 503, "of its own" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RosetteTestAnswer answer = { cases[i].status,   "application/json", NULL, 0, NULL,
                                         ROSETTE_TEST_WHOLE };

      rosette_test_server_put (fixture->server, "/a", &answer);
      assert_refused (fixture, "/a", cases[i].status, cases[i].word);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/https-redirects/five", test_redirects);
  add ("/https-redirects/away", test_redirect_away);
  add ("/https-redirects/status", test_status);

  return g_test_run ();
}
