/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "checking/parsed.h"
#include "encoding/json.h"
#include "openbadges/alias.h"

#include <string.h>

void
rosette_inspection_init (RosetteInspection *self, RosetteInspection *parent)
{
  memset (self, 0, sizeof *self);
  self->version = ROSETTE_VERSION_NONE;
  self->tally = parent != NULL ? parent->tally : &self->own_tally;
  if (parent == NULL)
    return;

  self->lookups = rosette_lookups_ref (parent->lookups);
  self->trust = parent->trust;
  self->keys = parent->keys;
  self->now = parent->now;
  self->cancellable = parent->cancellable;
}

void
rosette_inspection_clear (RosetteInspection *self)
{
  g_clear_pointer (&self->lookups, rosette_lookups_unref);
  g_clear_pointer (&self->key_documents, g_ptr_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->jws, rosette_jws_unref);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
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
  g_clear_pointer (&self->signer_ended, g_date_time_unref);
  g_clear_pointer (&self->revoked_reason, g_free);
  g_clear_pointer (&self->hosted_address, g_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->parts);
  for (gsize i = 0; i < ROSETTE_N_CHECKS; i++)
    g_clear_object (&self->checks[i]);
}

gboolean
rosette_inspection_has (RosetteInspection *self, RosetteCheckId id, RosetteResult result)
{
  return self->checks[id] != NULL && rosette_check_get_result (self->checks[id]) == result;
}

/* Why what a sentence misses could not be fetched: it names the address, or the issuer by name. */
static const char *
find_reason (RosetteInspection *self, RosetteSentence sentence, const char *subject)
{
  if (sentence == ROSETTE_SAYS_ISSUER_NOT_CONFIRMED || sentence == ROSETTE_SAYS_ISSUER_CERTIFICATE)
    subject = self->issuer_id;

  return subject != NULL ? rosette_lookups_get_reason (self->lookups, subject) : NULL;
}

/* Puts @check, which it takes, in the place of what was said before. */
static void
set_check (RosetteInspection *self, RosetteSentence sentence, RosetteCheck *check)
{
  RosetteCheckId id = rosette_sentence_get_check (sentence);

  if (rosette_inspection_has (self, id, ROSETTE_RESULT_FAIL)
      && rosette_sentence_get_result (sentence) != ROSETTE_RESULT_FAIL)
    {
      g_object_unref (check);
      return;
    }

  g_clear_object (&self->checks[id]);
  self->checks[id] = check;
  self->said[id] = (guint) sentence + 1;
}

/* Only what stands on the web can be looked for there: other identifiers have registers of their
 * own, and looking online would not help. */
static RosetteSentence
refine (RosetteSentence sentence, const char *subject)
{
  static const char *const starts[] = { "https://", "http://", "did:web:" };

  if (sentence != ROSETTE_SAYS_SIGNATURE_NO_KEY || subject == NULL)
    return sentence;
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (g_ascii_strncasecmp (subject, starts[i], strlen (starts[i])) == 0)
        return sentence;
    }

  return ROSETTE_SAYS_SIGNATURE_KEY_ELSEWHERE;
}

void
rosette_inspection_say_two (RosetteInspection *self,
                            RosetteSentence sentence,
                            const char *first,
                            const char *second)
{
  RosetteSentence refined = refine (sentence, first);
  const char *reason = find_reason (self, refined, first);
  gboolean was_asked = reason != NULL || rosette_lookups_is_online (self->lookups);

  set_check (self, refined, rosette_check_new_saying (refined, first, second, was_asked, reason));
}

/* What is kept, and what the user gave on an earlier day, may have changed since. */
static gboolean
is_dated (RosetteInspection *self, const RosetteLookup *lookup)
{
  g_autoptr (GDateTime) next = NULL;

  if (lookup == NULL || lookup->since == NULL)
    return FALSE;
  if (lookup->state == ROSETTE_LOOKUP_KEPT)
    return !rosette_lookup_is_fresh (lookup, self->now);
  next = g_date_time_add_days (lookup->since, 1);

  return lookup->state == ROSETTE_LOOKUP_GIVEN && g_date_time_compare (next, self->now) <= 0;
}

void
rosette_inspection_say_of (RosetteInspection *self,
                           RosetteSentence sentence,
                           const char *subject,
                           const char *address)
{
  const RosetteLookup *lookup =
    address != NULL ? rosette_lookups_get (self->lookups, address) : NULL;
  g_autofree char *plain = NULL;
  g_autofree char *message = NULL;
  g_autofree char *remedy = NULL;

  if (!is_dated (self, lookup))
    {
      rosette_inspection_say (self, sentence, subject);
      return;
    }

  plain = rosette_sentence_dup_message (sentence, subject, NULL);
  message = rosette_sentence_dup_dated (plain, lookup->since);
  if (rosette_sentence_get_result (sentence) != ROSETTE_RESULT_PASS)
    remedy = rosette_sentence_dup_remedy (sentence, lookup->reason != NULL, lookup->reason);
  else if (rosette_sentence_get_check (sentence) == ROSETTE_CHECK_STATUS
           && lookup->state == ROSETTE_LOOKUP_KEPT)
    remedy = rosette_sentence_dup_dated_remedy (lookup->reason);
  set_check (self, sentence,
             rosette_check_new (rosette_sentence_get_check (sentence),
                                rosette_sentence_get_result (sentence), message, remedy));
}

void
rosette_inspection_say (RosetteInspection *self, RosetteSentence sentence, const char *subject)
{
  rosette_inspection_say_two (self, sentence, subject, NULL);
}

const RosetteLookup *
rosette_inspection_get_lookup (RosetteInspection *self, const char *address)
{
  return rosette_lookups_get (self->lookups, address);
}

void
rosette_inspection_take_signer (RosetteInspection *self, const RosetteKeyEntry *entry)
{
  self->signer = rosette_key_ref (entry->key);
  self->signer_address = g_strdup (entry->id);
  self->signer_owner = g_strdup (entry->owner);
  self->signer_end = entry->end;
  self->signer_ended = entry->ended != NULL ? g_date_time_ref (entry->ended) : NULL;
}

GBytes *
rosette_inspection_look_up (RosetteInspection *self, const char *address, guint *http_status)
{
  const RosetteLookup *lookup = rosette_lookups_get (self->lookups, address);

  if (http_status != NULL)
    *http_status = lookup->http_status;

  return lookup->document;
}

JsonObject *
rosette_inspection_look_up_object (RosetteInspection *self, const char *address)
{
  GBytes *document = rosette_inspection_look_up (self, address, NULL);
  g_autoptr (RosetteParsed) parsed = document != NULL ? rosette_parsed_new (document) : NULL;

  if (parsed == NULL || parsed->jws != NULL)
    return NULL;

  rosette_aliases_resolve (parsed->object, self->version);

  return json_object_ref (parsed->object);
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

static char *
fold_address (const char *address)
{
  g_autofree char *normal = rosette_pin_normalize (address);
  gsize length = strlen (normal);

  if (length > 0 && normal[length - 1] == '/')
    normal[length - 1] = '\0';
  if (g_str_has_prefix (normal, "http://"))
    return g_strconcat ("https://", normal + strlen ("http://"), NULL);

  return g_steal_pointer (&normal);
}

gboolean
rosette_inspection_is_same_address (const char *one, const char *other)
{
  g_autofree char *a = fold_address (one);
  g_autofree char *b = fold_address (other);

  return strcmp (a, b) == 0;
}
