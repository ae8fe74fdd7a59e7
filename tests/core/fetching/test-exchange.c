/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/exchange.h"

#include "base/error.h"
#include "base/limits.h"
#include "https-server.h"

#include <string.h>

#define HEAD "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

typedef struct
{
  RosetteTestServer *server;
  GUri *uri;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *url = NULL;

  fixture->server = rosette_test_server_new (FALSE);
  url = rosette_test_server_dup_url (fixture->server, "/a");
  fixture->uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_server_free (fixture->server);
  g_uri_unref (fixture->uri);
}

static RosetteAnswer *
get (Fixture *fixture, const char *raw, gsize n_bytes, GError **error)
{
  const RosetteTestAnswer answer = { 200, NULL, raw, n_bytes, NULL, ROSETTE_TEST_RAW };
  g_auto (RosetteExchange) exchange = {
    .policy = rosette_test_server_policy,
    .policy_data = fixture->server,
    .tls_database = rosette_test_server_get_database (fixture->server),
    .timeout_ms = 30000,
  };

  rosette_test_server_put (fixture->server, "/a", &answer);
  rosette_exchange_begin (&exchange, NULL);

  return rosette_exchange_get (&exchange, fixture->uri, "application/json", error);
}

/* A server that lies, stammers or hangs up in the middle is no reason to believe half a body. */
static void
test_liars (Fixture *fixture, gconstpointer data)
{
  static const char *const answers[] = {
    "good day\r\n\r\n",
    "HTTP/1.1\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Type",
    HEAD "Content-Length: 3\r\n\r\n{}",
    HEAD "Content-Length: 1073741824\r\n\r\n{}",
    HEAD "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteAnswer) answer = get (fixture, answers[i], 0, &error);

      g_test_message ("%s", answers[i]);
      g_assert_null (answer);
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
      g_test_message ("%s", error->message);
    }
}

static void
test_raw (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteAnswer) answer =
    get (fixture, HEAD "Location: /b\r\nContent-Length: 2\r\n\r\n{} and more", 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpstr (answer->type, ==, "application/json");
  g_assert_cmpstr (answer->location, ==, "/b");
  g_assert_cmpmem (g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body), "{}", 2);
}

static void
test_endless_header (Fixture *fixture, gconstpointer data)
{
  GString *raw = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteAnswer) answer = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (raw, "X-%u: so it goes on and on\r\n", i);
  answer = get (fixture, raw->str, raw->len, &error);
  g_assert_null (answer);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
  g_string_free (raw, TRUE);
}

static GByteArray *
compress (gsize n_bytes)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autofree char *zeros = g_strnfill (n_bytes, ' ');
  GByteArray *small = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  gsize n_read = 0;
  gsize n_written = 0;

  g_byte_array_set_size (small, 64 * 1024);
  g_assert_cmpint (g_converter_convert (G_CONVERTER (compressor), zeros, n_bytes, small->data,
                                        small->len, G_CONVERTER_INPUT_AT_END, &n_read, &n_written,
                                        &error),
                   ==, G_CONVERTER_FINISHED);
  g_assert_cmpuint (n_read, ==, n_bytes);
  g_byte_array_set_size (small, (guint) n_written);

  return small;
}

static RosetteAnswer *
get_compressed (Fixture *fixture, gsize n_bytes, GError **error)
{
  g_autoptr (GByteArray) small = compress (n_bytes);
  GByteArray *raw = g_byte_array_new ();
  g_autofree char *head =
    g_strdup_printf (HEAD "Content-Encoding: gzip\r\nContent-Length: %u\r\n\r\n", small->len);
  RosetteAnswer *answer;

  g_byte_array_append (raw, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (raw, small->data, small->len);
  answer = get (fixture, (const char *) raw->data, raw->len, error);
  g_byte_array_unref (raw);

  return answer;
}

/* What is small on the way and large at the end is measured at the end. */
static void
test_compressed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteAnswer) good = get_compressed (fixture, ROSETTE_MAX_FETCH_BYTES, &error);
  g_autoptr (RosetteAnswer) bomb = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (good->body), ==, ROSETTE_MAX_FETCH_BYTES);

  bomb = get_compressed (fixture, ROSETTE_MAX_FETCH_BYTES + 1, &error);
  g_assert_null (bomb);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/exchange/liars", test_liars);
  add ("/exchange/raw", test_raw);
  add ("/exchange/endless-header", test_endless_header);
  add ("/exchange/compressed", test_compressed);

  return g_test_run ();
}
