/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "https-server.h"

#include "certificates.h"
#include "support.h"

#include <libsoup/soup.h>
#include <string.h>

#define DRIP_MS 20

struct _RosetteTestServer
{
  GThread *thread;
  GMainContext *context;
  GMainLoop *loop;
  GTlsCertificate *certificate;
  GTlsDatabase *database; /* reads its file when it is first used */
  char *folder;
  guint16 port;

  GMutex mutex;
  GCond started;
  GHashTable *answers; /* path -> RosetteTestAnswer */
  GHashTable *last_headers;
  guint n_requests;
};

static void
answer_free (gpointer data)
{
  RosetteTestAnswer *answer = data;

  g_free ((char *) answer->type);
  g_free ((char *) answer->body);
  g_free ((char *) answer->location);
  g_free (answer);
}

static RosetteTestAnswer *
answer_copy (const RosetteTestAnswer *answer)
{
  RosetteTestAnswer *copy = g_memdup2 (answer, sizeof *answer);

  if (answer->body != NULL && answer->n_bytes == 0)
    copy->n_bytes = strlen (answer->body);
  copy->type = g_strdup (answer->type);
  copy->body = g_memdup2 (answer->body, copy->n_bytes);
  copy->location = g_strdup (answer->location);

  return copy;
}

static void
append_body (SoupServerMessage *message)
{
  GBytes *body = g_object_get_data (G_OBJECT (message), "body");

  soup_message_body_append_bytes (soup_server_message_get_response_body (message), body);
}

static void
wrote_chunk_cb (SoupServerMessage *message, gpointer user_data)
{
  append_body (message);
  soup_server_message_unpause (message);
}

/* Who asked may be gone before the next drop, and nothing is left to go on with then. */
static void
gone_cb (SoupServerMessage *message, gpointer user_data)
{
  g_object_set_data (G_OBJECT (message), "gone", GINT_TO_POINTER (TRUE));
}

static gboolean
drip_cb (gpointer user_data)
{
  if (g_object_get_data (user_data, "gone") != NULL)
    return G_SOURCE_REMOVE;
  append_body (user_data);
  soup_server_message_unpause (user_data);

  return G_SOURCE_REMOVE;
}

static void
wrote_drop_cb (SoupServerMessage *message, gpointer user_data)
{
  GSource *timer = g_timeout_source_new (DRIP_MS);

  g_source_set_callback (timer, drip_cb, g_object_ref (message), g_object_unref);
  g_source_attach (timer, g_main_context_get_thread_default ());
  g_source_unref (timer);
}

static void
send_raw (SoupServerMessage *message, const RosetteTestAnswer *answer)
{
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);

  g_output_stream_write_all (g_io_stream_get_output_stream (stream), answer->body, answer->n_bytes,
                             NULL, NULL, NULL);
  g_io_stream_close (stream, NULL, NULL);
}

static void
send_body (SoupServerMessage *message, const RosetteTestAnswer *answer)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  GBytes *body = g_bytes_new (answer->body, answer->n_bytes);

  g_object_set_data_full (G_OBJECT (message), "body", body, (GDestroyNotify) g_bytes_unref);
  if (answer->manner == ROSETTE_TEST_SILENT)
    {
      soup_server_message_pause (message);
      return;
    }

  append_body (message);
  if (answer->manner == ROSETTE_TEST_WHOLE)
    return;

  soup_message_headers_set_encoding (headers, SOUP_ENCODING_CHUNKED);
  if (answer->manner == ROSETTE_TEST_CHUNKED)
    {
      soup_message_body_complete (soup_server_message_get_response_body (message));
      return;
    }
  g_signal_connect (message, "disconnected", G_CALLBACK (gone_cb), NULL);
  soup_message_body_set_accumulate (soup_server_message_get_response_body (message), FALSE);
  g_signal_connect (
    message, "wrote-chunk",
    G_CALLBACK (answer->manner == ROSETTE_TEST_DRIP ? wrote_drop_cb : wrote_chunk_cb), NULL);
}

static void
keep_header_cb (const char *name, const char *value, gpointer user_data)
{
  g_hash_table_replace (user_data, g_ascii_strdown (name, -1), g_strdup (value));
}

static void
request_cb (SoupServer *server,
            SoupServerMessage *message,
            const char *path,
            GHashTable *query,
            gpointer user_data)
{
  RosetteTestServer *self = user_data;
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const RosetteTestAnswer *answer = g_hash_table_lookup (self->answers, path);

  self->n_requests++;
  if (answer != NULL && answer->manner == ROSETTE_TEST_RAW)
    {
      send_raw (message, answer);
      return;
    }

  g_hash_table_remove_all (self->last_headers);
  soup_message_headers_foreach (soup_server_message_get_request_headers (message), keep_header_cb,
                                self->last_headers);

  soup_message_headers_append (headers, "Set-Cookie", "visited=yes; Path=/");
  soup_server_message_set_status (message, answer != NULL ? answer->status : SOUP_STATUS_NOT_FOUND,
                                  NULL);
  if (answer != NULL && answer->type != NULL)
    soup_message_headers_append (headers, "Content-Type", answer->type);
  if (answer != NULL && answer->location != NULL)
    soup_message_headers_append (headers, "Location", answer->location);
  if (answer != NULL && answer->body != NULL)
    send_body (message, answer);
}

static gpointer
serve (gpointer data)
{
  RosetteTestServer *self = data;
  g_autoptr (SoupServer) server = NULL;
  g_autoptr (GError) error = NULL;
  GSList *uris;

  g_main_context_push_thread_default (self->context);
  server = soup_server_new ("tls-certificate", self->certificate, NULL);
  soup_server_add_handler (server, NULL, request_cb, self, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_HTTPS, &error);
  g_assert_no_error (error);

  uris = soup_server_get_uris (server);
  g_mutex_lock (&self->mutex);
  self->port = (guint16) g_uri_get_port (uris->data);
  g_cond_signal (&self->started);
  g_mutex_unlock (&self->mutex);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  g_main_loop_run (self->loop);

  soup_server_disconnect (server);
  g_clear_object (&server);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

static void
load_certificate (RosetteTestServer *self, gboolean is_expired)
{
  g_autofree char *path = NULL;
  g_autofree char *authority = NULL;
  g_autofree char *chain = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = rosette_test_folder ();
  path = g_build_filename (self->folder, "authority.pem", NULL);
  rosette_test_make_certificate (is_expired, &authority, &chain);
  self->certificate = g_tls_certificate_new_from_pem (chain, -1, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, authority, -1, &error);
  g_assert_no_error (error);
  self->database = g_tls_file_database_new (path, &error);
  g_assert_no_error (error);
}

RosetteTestServer *
rosette_test_server_new (gboolean is_expired)
{
  RosetteTestServer *self = g_new0 (RosetteTestServer, 1);

  load_certificate (self, is_expired);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->started);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
  self->last_headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("https-server", serve, self);

  g_mutex_lock (&self->mutex);
  while (self->port == 0)
    g_cond_wait (&self->started, &self->mutex);
  g_mutex_unlock (&self->mutex);

  return self;
}

static gboolean
quit_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

void
rosette_test_server_stop (RosetteTestServer *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  if (self->thread == NULL)
    return;

  g_source_set_callback (source, quit_cb, self->loop, NULL);
  g_source_attach (source, self->context);
  g_thread_join (g_steal_pointer (&self->thread));
}

void
rosette_test_server_free (RosetteTestServer *self)
{
  rosette_test_server_stop (self);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->last_headers);
  g_object_unref (self->certificate);
  g_object_unref (self->database);
  rosette_test_remove (self->folder);
  g_free (self->folder);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->started);
  g_free (self);
}

guint16
rosette_test_server_get_port (RosetteTestServer *self)
{
  return self->port;
}

GTlsDatabase *
rosette_test_server_get_database (RosetteTestServer *self)
{
  return self->database;
}

char *
rosette_test_server_dup_url (RosetteTestServer *self, const char *path)
{
  return g_strdup_printf ("https://localhost:%u%s", self->port, path);
}

void
rosette_test_server_put (RosetteTestServer *self, const char *path, const RosetteTestAnswer *answer)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_hash_table_replace (self->answers, g_strdup (path), answer_copy (answer));
}

void
rosette_test_server_put_json (RosetteTestServer *self, const char *path, const char *json)
{
  const RosetteTestAnswer answer = { 200, "application/json", json, 0, NULL, ROSETTE_TEST_WHOLE };

  rosette_test_server_put (self, path, &answer);
}

guint
rosette_test_server_get_n_requests (RosetteTestServer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_requests;
}

char *
rosette_test_server_dup_last_header (RosetteTestServer *self, const char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (g_hash_table_lookup (self->last_headers, name));
}

gboolean
rosette_test_server_policy (GInetSocketAddress *address, gpointer user_data)
{
  RosetteTestServer *self = user_data;

  return g_inet_address_get_is_loopback (g_inet_socket_address_get_address (address))
         && g_inet_socket_address_get_port (address) == self->port;
}
