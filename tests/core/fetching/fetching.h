/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A server on this computer and fetchers that may ask it, for the tests of this room. */

#include "fetching/https-fetcher.h"

#include "base/error.h"
#include "https-server.h"

#include <string.h>

/* Time for what must succeed, and for what must be given up, in milliseconds. */
#define LONG_MS  30000
#define SHORT_MS 300

typedef struct
{
  RosetteTestServer *server;
  RosetteFetcher *fetcher;
  RosetteFetcher *hasty; /* the same with less patience */
} Fixture;

static inline RosetteFetcher *
new_fetcher (RosetteTestServer *server, RosetteTestServer *authority, guint timeout_ms)
{
  return rosette_https_fetcher_new_with_rules (
    rosette_test_server_policy, server, rosette_test_server_get_database (authority), timeout_ms);
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->server = rosette_test_server_new (FALSE);
  fixture->fetcher = new_fetcher (fixture->server, fixture->server, LONG_MS);
  fixture->hasty = new_fetcher (fixture->server, fixture->server, SHORT_MS);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->fetcher);
  g_object_unref (fixture->hasty);
  rosette_test_server_free (fixture->server);
}

static inline void
put (Fixture *fixture, const char *path, const char *type, const char *body, gsize n_bytes)
{
  const RosetteTestAnswer answer = { 200, type, body, n_bytes, NULL, ROSETTE_TEST_WHOLE };

  rosette_test_server_put (fixture->server, path, &answer);
}

static inline void
put_manner (Fixture *fixture, const char *path, RosetteTestManner manner)
{
  const RosetteTestAnswer answer = { 200, "application/json", "{\"a\": 1}\n", 0, NULL, manner };

  rosette_test_server_put (fixture->server, path, &answer);
}

static inline void
put_redirect (Fixture *fixture, const char *path, guint status, const char *location)
{
  const RosetteTestAnswer answer = { status, NULL, NULL, 0, location, ROSETTE_TEST_WHOLE };

  rosette_test_server_put (fixture->server, path, &answer);
}

static inline GBytes *
fetch (Fixture *fixture, RosetteFetcher *fetcher, const char *path, guint *status, GError **error)
{
  g_autofree char *url = rosette_test_server_dup_url (fixture->server, path);

  return rosette_fetcher_fetch (fetcher, url, NULL, status, NULL, error);
}

static inline void
assert_fetched (Fixture *fixture, const char *path, const char *body)
{
  g_autoptr (GError) error = NULL;
  guint status = 0;
  g_autoptr (GBytes) found = fetch (fixture, fixture->fetcher, path, &status, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (status, ==, 200);
  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), body, strlen (body));
}

/* That an address is refused in the sentence that has @word in it. */
static inline void
assert_refused_url (RosetteFetcher *fetcher, const char *url, guint status, const char *word)
{
  g_autoptr (GError) error = NULL;
  guint found = 1;
  g_autoptr (GBytes) body = rosette_fetcher_fetch (fetcher, url, NULL, &found, NULL, &error);

  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
  g_assert_null (body);
  g_assert_cmpuint (found, ==, status);
  if (strstr (error->message, word) == NULL)
    g_error ("%s: %s", url, error->message);
}

static inline void
assert_refused (Fixture *fixture, const char *path, guint status, const char *word)
{
  g_autofree char *url = rosette_test_server_dup_url (fixture->server, path);

  assert_refused_url (fixture->fetcher, url, status, word);
}

static inline void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}
