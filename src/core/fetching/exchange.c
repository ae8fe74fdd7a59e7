/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/exchange.h"

#include "base/error.h"
#include "base/limits.h"
#include "fetching/checked-address.h"

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

/* A blocking call over asynchronous ones, in a main context that nobody else sees: so one timer
 * covers looking up, connecting, sending and reading, however slowly a server drips. */

#define STEP_BYTES (64 * 1024)

void
rosette_answer_free (RosetteAnswer *self)
{
  g_free (self->location);
  g_free (self->type);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self);
}

static gboolean
late_cb (gpointer user_data)
{
  RosetteExchange *self = user_data;

  self->is_late = TRUE;
  g_cancellable_cancel (self->stop);

  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  RosetteExchange *self = user_data;

  g_cancellable_cancel (self->stop);

  return G_SOURCE_REMOVE;
}

void
rosette_exchange_begin (RosetteExchange *self, GCancellable *cancellable)
{
  self->context = g_main_context_new ();
  self->stop = g_cancellable_new ();
  self->cancellable = cancellable;
  g_main_context_push_thread_default (self->context);

  self->timer = g_timeout_source_new (self->timeout_ms);
  g_source_set_callback (self->timer, late_cb, self, NULL);
  g_source_attach (self->timer, self->context);

  if (cancellable == NULL)
    return;
  self->watch = g_cancellable_source_new (cancellable);
  g_source_set_callback (self->watch, G_SOURCE_FUNC (cancelled_cb), self, NULL);
  g_source_attach (self->watch, self->context);
}

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

void
rosette_exchange_clear (RosetteExchange *self)
{
  if (self->context == NULL)
    return;

  clear_source (&self->timer);
  clear_source (&self->watch);
  g_cancellable_cancel (self->stop);
  while (g_main_context_iteration (self->context, FALSE))
    ;

  g_main_context_pop_thread_default (self->context);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_object (&self->stop);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static void
wait_for (RosetteExchange *self, GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (self->context, TRUE);
}

static const char *
word_tls_fault (SoupMessage *message)
{
  GTlsCertificateFlags faults = soup_message_get_tls_peer_certificate_errors (message);

  if ((faults & G_TLS_CERTIFICATE_EXPIRED) != 0)
    return _ ("The certificate of the website has expired, so it cannot be told from another.");

  return _ ("The website cannot prove that it is the right one: its certificate is not accepted.");
}

/* What went wrong below HTTP, as a person would say it. */
static const char *
word_fault (SoupMessage *message, const GError *fault)
{
  if (fault->domain == G_TLS_ERROR)
    return word_tls_fault (message);
  if (fault->domain == G_RESOLVER_ERROR)
    return _ ("There is no website of this name, or this computer is offline.");
  if (fault->domain == SOUP_SESSION_ERROR || fault->domain == G_CONVERTER_ERROR
      || g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT)
      || g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    return _ ("The answer of the website cannot be read.");

  return _ ("The website cannot be reached, or this computer is offline.");
}

/* Puts @fault into the words and codes of this program; takes it. */
static void
tell_fault (RosetteExchange *self, SoupMessage *message, GError *fault, GError **error)
{
  g_autoptr (GError) owned = fault;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return;

  if (self->is_late)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE,
                         _ ("The website took too long to answer."));
  else if (fault->domain == ROSETTE_ERROR)
    g_propagate_error (error, g_steal_pointer (&owned));
  else
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE,
                         word_fault (message, fault));
}

static SoupSession *
new_session (RosetteExchange *self, GUri *uri)
{
  int usual = g_strcmp0 (g_uri_get_scheme (uri), "http") == 0 ? 80 : 443;
  int port = g_uri_get_port (uri) > 0 ? g_uri_get_port (uri) : usual;
  g_autoptr (GSocketConnectable) address = rosette_checked_address_new (
    g_uri_get_host (uri), (guint16) port, self->policy, self->policy_data);
  SoupSession *session = g_object_new (SOUP_TYPE_SESSION, "remote-connectable", address,
                                       "user-agent", "Rosette/" APP_VERSION, NULL);

  soup_session_set_proxy_resolver (session, NULL);
  soup_session_remove_feature_by_type (session, SOUP_TYPE_AUTH_MANAGER);
  if (self->tls_database != NULL)
    soup_session_set_tls_database (session, self->tls_database);

  return session;
}

static GInputStream *
send_request (RosetteExchange *self, SoupSession *session, SoupMessage *message, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soup_session_send_async (session, message, G_PRIORITY_DEFAULT, self->stop, finished_cb, &result);
  wait_for (self, &result);

  return soup_session_send_finish (session, result, error);
}

static GBytes *
read_step (RosetteExchange *self, GInputStream *stream, gsize n_bytes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_input_stream_read_bytes_async (stream, n_bytes, G_PRIORITY_DEFAULT, self->stop, finished_cb,
                                   &result);
  wait_for (self, &result);

  return g_input_stream_read_bytes_finish (stream, result, error);
}

/* The limit is on what comes out of a compressed answer too. */
static GBytes *
read_body (RosetteExchange *self, GInputStream *stream, GError **error)
{
  g_autoptr (GByteArray) body = g_byte_array_new ();
  gsize n_read = 0;

  do
    {
      gsize n_bytes = MIN (STEP_BYTES, ROSETTE_MAX_FETCH_BYTES + 1 - (gsize) body->len);
      g_autoptr (GBytes) step = read_step (self, stream, n_bytes, error);

      if (step == NULL)
        return NULL;
      n_read = g_bytes_get_size (step);
      if (n_read > 0)
        g_byte_array_append (body, g_bytes_get_data (step, NULL), (guint) n_read);
      if (body->len > ROSETTE_MAX_FETCH_BYTES)
        {
          g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                               _ ("What stands there is larger than such a document can be."));
          return NULL;
        }
    }
  while (n_read > 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&body));
}

static RosetteAnswer *
read_answer (RosetteExchange *self, SoupMessage *message, GInputStream *stream, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  g_autoptr (RosetteAnswer) answer = g_new0 (RosetteAnswer, 1);

  answer->status = soup_message_get_status (message);
  answer->location = g_strdup (soup_message_headers_get_one (headers, "Location"));
  answer->type = g_strdup (soup_message_headers_get_one (headers, "Content-Type"));
  if (answer->status == SOUP_STATUS_OK)
    {
      answer->body = read_body (self, stream, error);
      if (answer->body == NULL)
        return NULL;
    }

  return g_steal_pointer (&answer);
}

RosetteAnswer *
rosette_exchange_get (RosetteExchange *self, GUri *uri, const char *accept, GError **error)
{
  g_autoptr (SoupSession) session = new_session (self, uri);
  g_autoptr (SoupMessage) message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
  g_autoptr (GError) fault = NULL;
  g_autoptr (GInputStream) stream = NULL;
  RosetteAnswer *answer = NULL;

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept", accept);

  stream = send_request (self, session, message, &fault);
  if (stream != NULL)
    answer = read_answer (self, message, stream, &fault);
  if (answer == NULL)
    tell_fault (self, message, g_steal_pointer (&fault), error);
  soup_session_abort (session);

  return answer;
}
