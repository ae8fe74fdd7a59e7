/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/json.h"

#include <string.h>

/* Documents that one badge may make us fetch: issuer, badge class, keys, lists, and no more. */
#define MAX_FETCHES 16

#define ACCEPT                                                                                     \
  "application/json, application/ld+json, application/did+json, text/plain;q=0.8, */*;q=0.5"

static void
unref_document (gpointer document)
{
  if (document != NULL)
    g_bytes_unref (document);
}

void
rosette_inspection_init (RosetteInspection *self, RosetteInspection *parent)
{
  memset (self, 0, sizeof *self);
  self->version = ROSETTE_VERSION_NONE;
  if (parent == NULL)
    {
      self->looked_up = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_document);
      return;
    }

  self->pins = parent->pins;
  self->trust = parent->trust;
  self->fetcher = parent->fetcher;
  self->now = parent->now;
  self->cancellable = parent->cancellable;
  self->n_fetched = parent->n_fetched;
  self->looked_up = g_hash_table_ref (parent->looked_up);
}

void
rosette_inspection_clear (RosetteInspection *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->jws, rosette_jws_unref);
  g_clear_pointer (&self->payload, json_object_unref);
  g_clear_pointer (&self->document, json_object_unref);
  g_clear_pointer (&self->view, rosette_credential_unref);
  g_clear_pointer (&self->issuer_id, g_free);
  g_clear_pointer (&self->issuer_name, g_free);
  g_clear_pointer (&self->badge_class, json_object_unref);
  g_clear_pointer (&self->profile, json_object_unref);
  g_clear_pointer (&self->out_of_reach, g_free);
  g_clear_pointer (&self->proof, json_object_unref);
  g_clear_pointer (&self->signer, rosette_key_unref);
  g_clear_pointer (&self->signer_address, g_free);
  g_clear_pointer (&self->signer_owner, g_free);
  g_clear_pointer (&self->revoked_reason, g_free);
  for (gsize i = 0; i < ROSETTE_N_CHECKS; i++)
    g_clear_object (&self->checks[i]);
  g_clear_pointer (&self->looked_up, g_hash_table_unref);
}

gboolean
rosette_inspection_has (RosetteInspection *self, RosetteCheckId id, RosetteResult result)
{
  return self->checks[id] != NULL && rosette_check_get_result (self->checks[id]) == result;
}

void
rosette_inspection_say_two (RosetteInspection *self,
                            RosetteSentence sentence,
                            const char *first,
                            const char *second)
{
  g_autofree char *message = rosette_sentence_dup_message (sentence, first, second);
  RosetteCheckId id = rosette_sentence_get_check (sentence);

  if (rosette_inspection_has (self, id, ROSETTE_RESULT_FAIL)
      && rosette_sentence_get_result (sentence) != ROSETTE_RESULT_FAIL)
    return;

  g_clear_object (&self->checks[id]);
  self->checks[id] = rosette_check_new (id, rosette_sentence_get_result (sentence), message,
                                        rosette_sentence_get_remedy (sentence));
}

void
rosette_inspection_say (RosetteInspection *self, RosetteSentence sentence, const char *subject)
{
  rosette_inspection_say_two (self, sentence, subject, NULL);
}

static GBytes *
fetch (RosetteInspection *self, const char *url, guint *http_status)
{
  if (self->fetcher == NULL || self->n_fetched >= MAX_FETCHES
      || !g_str_has_prefix (url, "https://"))
    return NULL;

  self->n_fetched++;

  return rosette_fetcher_fetch (self->fetcher, url, ACCEPT, http_status, self->cancellable, NULL);
}

GBytes *
rosette_inspection_look_up (RosetteInspection *self, const char *address, guint *http_status)
{
  g_autofree char *normalized = rosette_pin_normalize (address);
  gpointer document = NULL;
  guint status = 0;

  if (http_status != NULL)
    *http_status = 0;
  if (g_hash_table_lookup_extended (self->looked_up, normalized, NULL, &document))
    return document;

  if (self->pins != NULL)
    document = rosette_pin_store_lookup (self->pins, normalized, NULL);
  if (document == NULL)
    document = fetch (self, normalized, &status);

  if (http_status != NULL)
    *http_status = status;
  g_hash_table_insert (self->looked_up, g_steal_pointer (&normalized), document);

  return document;
}

JsonObject *
rosette_inspection_look_up_object (RosetteInspection *self, const char *address)
{
  GBytes *document = rosette_inspection_look_up (self, address, NULL);
  gsize length = 0;
  const char *text;

  if (document == NULL)
    return NULL;

  text = g_bytes_get_data (document, &length);

  return text != NULL ? rosette_json_parse_object (text, length, NULL) : NULL;
}

/* The port, or 0 when it is the usual one of its scheme. */
static int
get_unusual_port (GUri *uri)
{
  int usual = g_strcmp0 (g_uri_get_scheme (uri), "http") == 0 ? 80 : 443;
  int port = g_uri_get_port (uri);

  return port < 0 || port == usual ? 0 : port;
}

gboolean
rosette_inspection_is_same_site (const char *one, const char *other)
{
  g_autoptr (GUri) a = g_uri_parse (one, G_URI_FLAGS_ENCODED, NULL);
  g_autoptr (GUri) b = g_uri_parse (other, G_URI_FLAGS_ENCODED, NULL);

  if (a == NULL || b == NULL || g_uri_get_host (a) == NULL || g_uri_get_host (b) == NULL)
    return FALSE;

  return g_ascii_strcasecmp (g_uri_get_host (a), g_uri_get_host (b)) == 0
         && get_unusual_port (a) == get_unusual_port (b);
}
