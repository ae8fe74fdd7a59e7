/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/https-fetcher.h"

#include "base/error.h"
#include "base/limits.h"
#include "fetching/exchange.h"
#include "fetching/media-type.h"

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

struct _RosetteHttpsFetcher
{
  GObject parent_instance;

  RosetteAddressPolicyFunc policy;
  gpointer policy_data;
  GTlsDatabase *tls_database;
  guint timeout_ms;
  gboolean is_plain_allowed;
};

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE, why);

  return FALSE;
}

/* Is this an address that may be asked at all? */
static gboolean
check_uri (GUri *uri, gboolean is_plain_allowed, GError **error)
{
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;

  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return refuse (error, _ ("This is not a web address."));
  if (g_strcmp0 (scheme, "https") != 0 && !(is_plain_allowed && g_strcmp0 (scheme, "http") == 0))
    return refuse (error, rosette_fetcher_get_plain_refusal ());
  if (g_uri_get_userinfo (uri) != NULL)
    return refuse (error, _ ("The address carries a user name, which Rosette does not send."));

  return TRUE;
}

static gboolean
is_redirect (guint status)
{
  return status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_FOUND
         || status == SOUP_STATUS_SEE_OTHER || status == SOUP_STATUS_TEMPORARY_REDIRECT
         || status == SOUP_STATUS_PERMANENT_REDIRECT;
}

/* What a status says to a person. */
static const char *
word_status (guint status)
{
  if (status == SOUP_STATUS_NOT_FOUND)
    return _ ("The website has no such document.");
  if (status == SOUP_STATUS_GONE)
    return _ ("The website took the document away.");
  if (status == SOUP_STATUS_UNAUTHORIZED || status == SOUP_STATUS_FORBIDDEN)
    return _ ("The website does not show the document to everybody.");
  if (status >= SOUP_STATUS_INTERNAL_SERVER_ERROR)
    return _ ("The website has a fault of its own at the moment.");

  return _ ("The website did not give the document.");
}

static GBytes *
take_body (RosetteAnswer *answer, const char *accept, GError **error)
{
  if (answer->status != SOUP_STATUS_OK)
    {
      refuse (error, word_status (answer->status));
      return NULL;
    }
  if (!rosette_media_type_is_accepted (answer->type, accept))
    {
      refuse (error, _ ("A page or a file of another kind stands there."));
      return NULL;
    }

  return g_steal_pointer (&answer->body);
}

/* The address that @answer of @uri sends us on to. */
static GUri *
resolve_redirect (GUri *uri, RosetteAnswer *answer, GError **error)
{
  GUri *next = NULL;

  if (answer->location != NULL)
    next = g_uri_parse_relative (uri, answer->location, SOUP_HTTP_URI_FLAGS, NULL);
  if (next == NULL)
    refuse (error, _ ("The website sends us on to an address that cannot be read."));

  return next;
}

static GBytes *
follow (RosetteHttpsFetcher *self,
        RosetteExchange *exchange,
        const char *url,
        const char *accept,
        guint *http_status,
        GError **error)
{
  g_autoptr (GUri) uri = g_uri_parse (url, SOUP_HTTP_URI_FLAGS, NULL);
  /* who asks with encryption is never sent on without */
  gboolean is_plain = uri != NULL && g_strcmp0 (g_uri_get_scheme (uri), "http") == 0;

  for (guint n_redirects = 0; n_redirects <= ROSETTE_MAX_FETCH_REDIRECTS; n_redirects++)
    {
      g_autoptr (RosetteAnswer) answer = NULL;
      GUri *next;

      *http_status = 0;
      if (!check_uri (uri, is_plain && self->is_plain_allowed, error))
        return NULL;
      answer = rosette_exchange_get (exchange, uri, accept, error);
      if (answer == NULL)
        return NULL;

      *http_status = answer->status;
      if (!is_redirect (answer->status))
        return take_body (answer, accept, error);

      next = resolve_redirect (uri, answer, error);
      if (next == NULL)
        return NULL;
      g_clear_pointer (&uri, g_uri_unref);
      uri = next;
    }

  refuse (error, _ ("The website sends us on from one address to the next without end."));

  return NULL;
}

static GBytes *
rosette_https_fetcher_fetch (RosetteFetcher *fetcher,
                             const char *url,
                             const char *accept,
                             guint *http_status,
                             GCancellable *cancellable,
                             GError **error)
{
  RosetteHttpsFetcher *self = ROSETTE_HTTPS_FETCHER (fetcher);
  g_auto (RosetteExchange) exchange = {
    .policy = self->policy,
    .policy_data = self->policy_data,
    .tls_database = self->tls_database,
    .timeout_ms = self->timeout_ms,
  };

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  rosette_exchange_begin (&exchange, cancellable);

  return follow (self, &exchange, url, accept != NULL ? accept : ROSETTE_ACCEPT_DOCUMENT,
                 http_status, error);
}

static RosetteFetcher *
rosette_https_fetcher_dup_plain (RosetteFetcher *fetcher)
{
  RosetteHttpsFetcher *self = ROSETTE_HTTPS_FETCHER (fetcher);
  RosetteFetcher *plain = rosette_https_fetcher_new_with_rules (
    self->policy, self->policy_data, self->tls_database, self->timeout_ms);

  rosette_https_fetcher_allow_plain (ROSETTE_HTTPS_FETCHER (plain));

  return plain;
}

static void
fetcher_iface_init (RosetteFetcherInterface *iface)
{
  iface->fetch = rosette_https_fetcher_fetch;
  iface->dup_plain = rosette_https_fetcher_dup_plain;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteHttpsFetcher,
                               rosette_https_fetcher,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ROSETTE_TYPE_FETCHER, fetcher_iface_init))

static void
rosette_https_fetcher_finalize (GObject *object)
{
  RosetteHttpsFetcher *self = ROSETTE_HTTPS_FETCHER (object);

  g_clear_object (&self->tls_database);

  G_OBJECT_CLASS (rosette_https_fetcher_parent_class)->finalize (object);
}

static void
rosette_https_fetcher_class_init (RosetteHttpsFetcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_https_fetcher_finalize;
}

static void
rosette_https_fetcher_init (RosetteHttpsFetcher *self)
{
}

RosetteFetcher *
rosette_https_fetcher_new_with_rules (RosetteAddressPolicyFunc policy,
                                      gpointer policy_data,
                                      GTlsDatabase *tls_database,
                                      guint timeout_ms)
{
  RosetteHttpsFetcher *self;

  g_return_val_if_fail (policy != NULL && timeout_ms > 0, NULL);

  self = g_object_new (ROSETTE_TYPE_HTTPS_FETCHER, NULL);
  self->policy = policy;
  self->policy_data = policy_data;
  g_set_object (&self->tls_database, tls_database);
  self->timeout_ms = timeout_ms;

  return ROSETTE_FETCHER (self);
}

void
rosette_https_fetcher_allow_plain (RosetteHttpsFetcher *self)
{
  g_return_if_fail (ROSETTE_IS_HTTPS_FETCHER (self));

  self->is_plain_allowed = TRUE;
}

RosetteFetcher *
rosette_https_fetcher_new (void)
{
  return rosette_https_fetcher_new_with_rules (rosette_address_policy_public, NULL, NULL,
                                               ROSETTE_MAX_FETCH_MS);
}
