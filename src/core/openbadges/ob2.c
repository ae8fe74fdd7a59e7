/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/ob2.h"

#include "encoding/json.h"
#include "keys/jwk.h"
#include "keys/multikey.h"
#include "keys/pem.h"
#include "openbadges/identity.h"
#include "openbadges/part.h"
#include "openbadges/version.h"
#include "proofs/jws.h"

#include <string.h>

/* Most digits of a telephone number (ITU-T E.164). */
#define MAX_PHONE_DIGITS 15

RosetteOb2Places *
rosette_ob2_places_new (const char *base_url, const char *image_name)
{
  RosetteOb2Places *self = g_new0 (RosetteOb2Places, 1);

  self->issuer = g_strconcat (base_url, "/", ROSETTE_OB2_ISSUER_NAME, NULL);
  self->badge_class = g_strconcat (base_url, "/", ROSETTE_OB2_BADGE_CLASS_NAME, NULL);
  self->key = g_strconcat (base_url, "/", ROSETTE_OB2_KEY_NAME, NULL);
  self->image = g_strconcat (base_url, "/", image_name, NULL);

  return self;
}

void
rosette_ob2_places_free (RosetteOb2Places *self)
{
  g_free (self->issuer);
  g_free (self->badge_class);
  g_free (self->key);
  g_free (self->image);
  g_free (self);
}

static JsonObject *
new_document (const char *type, const char *id)
{
  JsonObject *document = json_object_new ();

  json_object_set_string_member (document, "@context", ROSETTE_CONTEXT_OB_2);
  json_object_set_string_member (document, "id", id);
  json_object_set_string_member (document, "type", type);

  return document;
}

/* A text of 2.0 is one string. @language is that of the whole document, or NULL. */
static const char *
get_text (JsonObject *object, const char *member, const char *language)
{
  JsonObject *map = rosette_json_get_object (object, member);
  const char *text =
    map != NULL && language != NULL ? rosette_json_get_string (map, language) : NULL;

  return text != NULL ? text : rosette_json_get_text (object, member);
}

static void
copy_text (JsonObject *to,
           const char *to_member,
           JsonObject *from,
           const char *member,
           const char *language)
{
  rosette_part_set_text (to, to_member, get_text (from, member, language));
}

/* An Image is its address alone, unless there is more to say of it. */
static void
set_image (JsonObject *document, const char *address, const char *caption)
{
  JsonObject *image = NULL;

  if (address == NULL)
    return;
  if (caption == NULL)
    {
      json_object_set_string_member (document, "image", address);
      return;
    }

  image = json_object_new ();
  json_object_set_string_member (image, "id", address);
  json_object_set_string_member (image, "caption", caption);
  json_object_set_object_member (document, "image", image);
}

/* @text without what people write between the digits; NULL when it is no number of E.164. */
static char *
normalize_phone (const char *text)
{
  g_autoptr (GString) number = g_string_new (NULL);
  gsize n_digits = 0;

  for (; text != NULL && *text != '\0'; text++)
    if (g_ascii_isdigit (*text) || (*text == '+' && number->len == 0))
      g_string_append_c (number, *text);
    else if (strchr (" -./()", *text) == NULL)
      return NULL;

  n_digits = strspn (number->str + (number->str[0] == '+'), "0123456789");
  if (n_digits < 2 || n_digits > MAX_PHONE_DIGITS || number->str[number->str[0] == '+'] == '0')
    return NULL;

  return g_strdup (number->str);
}

const char *
rosette_ob2_find_missing (RosetteProfile *issuer)
{
  static const char *const members[] = { "name", "url", "email" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *text = get_text (rosette_profile_get_json (issuer), members[i], NULL);

      if (text == NULL || *text == '\0')
        return members[i];
    }

  return NULL;
}

JsonObject *
rosette_ob2_write_profile (RosetteProfile *issuer, const RosetteOb2Places *places)
{
  JsonObject *profile = new_document ("Profile", places->issuer);
  JsonObject *from = rosette_profile_get_json (issuer);
  JsonObject *image = rosette_json_get_object (from, "image");
  g_autofree char *phone = normalize_phone (rosette_json_get_string (from, "phone"));

  copy_text (profile, "name", from, "name", NULL);
  copy_text (profile, "url", from, "url", NULL);
  copy_text (profile, "email", from, "email", NULL);
  rosette_part_set_text (profile, "telephone", phone);
  copy_text (profile, "description", from, "description", NULL);
  set_image (profile, rosette_json_get_string (image, "id"), get_text (image, "caption", NULL));
  json_object_set_string_member (profile, "publicKey", places->key);

  return profile;
}

/* A term whose values are the ids of things, in JSON-LD. */
static void
define_ids (JsonObject *context, const char *term, const char *iri)
{
  JsonObject *definition = json_object_new ();

  json_object_set_string_member (definition, "@id", iri);
  json_object_set_string_member (definition, "@type", "@id");
  json_object_set_string_member (definition, "@container", "@set");
  json_object_set_object_member (context, term, definition);
}

/* The context of 2.0 does not know the terms, and no other is asked for: they are defined here. */
static JsonArray *
write_method_context (void)
{
  JsonArray *contexts = json_array_new ();
  JsonObject *own = json_object_new ();

  define_ids (own, "verificationMethod", "https://w3id.org/security#verificationMethod");
  define_ids (own, "assertionMethod", "https://w3id.org/security#assertionMethod");
  json_array_add_string_element (contexts, ROSETTE_CONTEXT_OB_2);
  json_array_add_object_element (contexts, own);

  return contexts;
}

static JsonObject *
write_method (const char *multikey, const char *issuer)
{
  JsonObject *method = json_object_new ();
  g_autofree char *id = g_strconcat (issuer, "#", multikey, NULL);

  json_object_set_string_member (method, "@context", "https://w3id.org/security/multikey/v1");
  json_object_set_string_member (method, "id", id);
  json_object_set_string_member (method, "type", "Multikey");
  json_object_set_string_member (method, "controller", issuer);
  json_object_set_string_member (method, "publicKeyMultibase", multikey);

  return method;
}

void
rosette_ob2_add_methods (JsonObject *profile, GPtrArray *keys, const RosetteOb2Places *places)
{
  g_autoptr (JsonArray) methods = json_array_new ();
  g_autoptr (JsonArray) ids = json_array_new ();

  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *multikey = rosette_key_dup_multikey (keys->pdata[i]);
      JsonObject *method = NULL;

      if (multikey == NULL)
        continue;
      method = write_method (multikey, places->issuer);
      json_array_add_string_element (ids, rosette_json_get_string (method, "id"));
      json_array_add_object_element (methods, method);
    }
  if (json_array_get_length (methods) == 0)
    return;

  json_object_set_array_member (profile, "@context", write_method_context ());
  json_object_set_array_member (profile, "verificationMethod", g_steal_pointer (&methods));
  json_object_set_array_member (profile, "assertionMethod", g_steal_pointer (&ids));
}

static void
set_criteria (JsonObject *badge_class, JsonObject *from, const char *language)
{
  const char *address = rosette_json_get_string (from, "id");
  const char *narrative = get_text (from, "narrative", language);
  JsonObject *criteria = NULL;

  if (narrative == NULL && address != NULL)
    {
      json_object_set_string_member (badge_class, "criteria", address);
      return;
    }

  criteria = json_object_new ();
  rosette_part_set_text (criteria, "id", address);
  rosette_part_set_text (criteria, "narrative", narrative);
  json_object_set_object_member (badge_class, "criteria", criteria);
}

static JsonObject *
write_alignment (JsonObject *from, const char *language)
{
  static const char *const members[] = { "targetName", "targetUrl", "targetDescription",
                                         "targetFramework", "targetCode" };
  JsonObject *alignment = json_object_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    copy_text (alignment, members[i], from, members[i], language);

  return alignment;
}

static void
set_alignments (JsonObject *badge_class, JsonObject *from, const char *language)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (from, "alignment");
  JsonArray *alignments = NULL;

  if (nodes->len == 0)
    return;
  alignments = json_array_new ();
  for (guint i = 0; i < nodes->len; i++)
    if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) nodes->pdata[i]))
      json_array_add_object_element (
        alignments, write_alignment (json_node_get_object (nodes->pdata[i]), language));
  json_object_set_array_member (badge_class, "alignment", alignments);
}

static void
set_tags (JsonObject *badge_class, JsonObject *from)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (from, "tag");
  JsonArray *tags = NULL;

  if (nodes->len == 0)
    return;
  tags = json_array_new ();
  for (guint i = 0; i < nodes->len; i++)
    json_array_add_element (tags, rosette_json_copy (nodes->pdata[i]));
  json_object_set_array_member (badge_class, "tags", tags);
}

JsonObject *
rosette_ob2_write_badge_class (RosetteAchievement *achievement, const RosetteOb2Places *places)
{
  JsonObject *badge_class = new_document ("BadgeClass", places->badge_class);
  JsonObject *from = rosette_achievement_get_json (achievement);
  const char *language = rosette_json_get_string (from, "inLanguage");

  rosette_part_set_text (badge_class, "@language", language);
  copy_text (badge_class, "name", from, "name", language);
  copy_text (badge_class, "description", from, "description", language);
  set_image (badge_class, places->image,
             get_text (rosette_json_get_object (from, "image"), "caption", language));
  set_criteria (badge_class, rosette_json_get_object (from, "criteria"), language);
  set_alignments (badge_class, from, language);
  set_tags (badge_class, from);
  copy_text (badge_class, "version", from, "version", language);
  json_object_set_string_member (badge_class, "issuer", places->issuer);

  return badge_class;
}

JsonObject *
rosette_ob2_write_key (RosetteKey *key, const RosetteOb2Places *places)
{
  JsonObject *document = new_document ("CryptographicKey", places->key);
  g_autofree char *pem = rosette_key_dup_public_pem (key);
  g_autoptr (JsonObject) jwk = rosette_key_to_jwk (key);
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_set_string_member (document, "owner", places->issuer);
  json_object_set_string_member (document, "publicKeyPem", pem);
  json_object_iter_init_ordered (&iter, jwk);
  while (json_object_iter_next_ordered (&iter, &member, &value))
    json_object_set_member (document, member, rosette_json_copy (value));

  return document;
}

static JsonObject *
write_recipient (const RosetteAward *award)
{
  JsonObject *recipient = json_object_new ();
  const char *type = "email";
  g_autofree char *hash = NULL;

  if (award->email != NULL)
    hash = rosette_identity_hash_email (award->email, award->salt);
  else
    {
      type = g_str_has_prefix (award->subject_id, "https://")
                 || g_str_has_prefix (award->subject_id, "http://")
               ? "url"
               : "id";
      hash = rosette_identity_hash (award->subject_id, award->salt);
    }

  json_object_set_string_member (recipient, "type", type);
  json_object_set_boolean_member (recipient, "hashed", TRUE);
  rosette_part_set_text (recipient, "salt", award->salt);
  json_object_set_string_member (recipient, "identity", hash);

  return recipient;
}

/* In 2.0 a type is one word. */
static void
set_claims (JsonObject *assertion, JsonObject *claims)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (claims, "evidence");
  g_autoptr (JsonArray) all = json_array_new ();

  rosette_part_set_text (assertion, "narrative", rosette_json_get_string (claims, "summary"));
  for (guint i = 0; i < nodes->len; i++)
    {
      JsonObject *evidence = rosette_json_copy_object (json_node_get_object (nodes->pdata[i]));

      json_object_set_string_member (evidence, "type", "Evidence");
      json_array_add_object_element (all, evidence);
    }
  if (nodes->len > 0)
    json_object_set_array_member (assertion, "evidence", g_steal_pointer (&all));
}

/* @verification: (transfer full) */
static JsonObject *
write_assertion (const RosetteAward *award,
                 const RosetteOb2Places *places,
                 JsonObject *verification)
{
  JsonObject *assertion = NULL;

  assertion = new_document ("Assertion", award->credential_id);
  json_object_set_object_member (assertion, "recipient", write_recipient (award));
  json_object_set_string_member (assertion, "badge", places->badge_class);
  json_object_set_object_member (assertion, "verification", verification);
  rosette_part_set_date (assertion, "issuedOn", award->issued);
  rosette_part_set_date (assertion, "expires", award->valid_until);
  if (award->claims != NULL)
    set_claims (assertion, award->claims);

  return assertion;
}

JsonObject *
rosette_ob2_write_assertion (const RosetteAward *award, const RosetteOb2Places *places)
{
  JsonObject *verification = NULL;

  g_return_val_if_fail (award->email != NULL || award->subject_id != NULL, NULL);

  verification = json_object_new ();
  json_object_set_string_member (verification, "type", "signed");
  json_object_set_string_member (verification, "creator", places->key);

  return write_assertion (award, places, verification);
}

JsonObject *
rosette_ob2_write_hosted_assertion (const RosetteAward *award, const RosetteOb2Places *places)
{
  JsonObject *verification = NULL;

  g_return_val_if_fail (award->email != NULL || award->subject_id != NULL, NULL);

  verification = json_object_new ();
  json_object_set_string_member (verification, "type", "HostedBadge");

  return write_assertion (award, places, verification);
}

char *
rosette_ob2_sign (JsonObject *assertion, RosetteKey *key, GError **error)
{
  g_autoptr (JsonObject) header = json_object_new ();
  g_autoptr (GBytes) payload = NULL;
  char *text = NULL;
  gsize length = 0;

  text = rosette_json_write_object (assertion, &length);
  payload = g_bytes_new_take (text, length);

  return rosette_jws_sign (header, payload, key, error);
}
