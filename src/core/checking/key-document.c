/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/key-document.h"

#include "base/limits.h"
#include "checking/unwrap.h"
#include "encoding/base58.h"
#include "encoding/base64url.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "fetching/pins.h"
#include "keys/certificate.h"
#include "keys/jwk.h"
#include "keys/multikey.h"
#include "keys/pem.h"

#include <string.h>

/* Keys that one document may name. */
#define MAX_KEYS 64

void
rosette_key_entry_free (RosetteKeyEntry *self)
{
  g_free (self->id);
  g_free (self->owner);
  g_clear_pointer (&self->key, rosette_key_unref);
  g_clear_pointer (&self->ended, g_date_time_unref);
  g_free (self);
}

RosetteKeyEntry *
rosette_key_entry_new (const char *id, const char *owner, RosetteKey *key)
{
  RosetteKeyEntry *self = g_new0 (RosetteKeyEntry, 1);

  self->id = g_strdup (id);
  self->owner = g_strdup (owner);
  self->key = key != NULL ? rosette_key_ref (key) : NULL;

  return self;
}

RosetteKeyEntry *
rosette_key_entry_copy (const RosetteKeyEntry *self, const char *id)
{
  RosetteKeyEntry *copy = rosette_key_entry_new (id, self->owner, self->key);

  copy->is_link = self->is_link;
  copy->ended = self->ended != NULL ? g_date_time_ref (self->ended) : NULL;
  copy->end = self->end;

  return copy;
}

/* The place of @id, which may be relative to the document at @base. */
static char *
resolve (const char *id, const char *base)
{
  if (id == NULL || *id == '\0')
    return g_strdup (base);
  if (*id == '#')
    {
      g_autofree char *bare = g_strndup (base, strcspn (base, "#"));

      return g_strconcat (bare, id, NULL);
    }
  if (g_uri_peek_scheme (id) == NULL && g_str_has_prefix (base, "http"))
    {
      char *whole = g_uri_resolve_relative (base, id, G_URI_FLAGS_ENCODED, NULL);

      if (whole != NULL)
        return whole;
    }

  return g_strdup (id);
}

static void
add_entry (GPtrArray *entries, char *id, const char *owner, RosetteKey *key, gboolean is_link)
{
  RosetteKeyEntry *entry = g_new0 (RosetteKeyEntry, 1);

  entry->id = id;
  entry->owner = g_strdup (owner);
  entry->key = key;
  entry->is_link = is_link;
  g_ptr_array_add (entries, entry);
}

#define BEGIN_CERTIFICATE "-----BEGIN CERTIFICATE-----"
#define END_CERTIFICATE   "-----END CERTIFICATE-----"

/* The key in the first certificate in @text. */
static RosetteKey *
parse_certificate (const char *text)
{
  const char *begin = strstr (text, BEGIN_CERTIFICATE);
  const char *end = begin != NULL ? strstr (begin, END_CERTIFICATE) : NULL;
  g_autofree char *base64 = NULL;

  if (end == NULL)
    return NULL;
  begin += strlen (BEGIN_CERTIFICATE);
  base64 = g_strndup (begin, (gsize) (end - begin));

  return rosette_key_parse_certificate (base64, NULL);
}

/* A public key; or a certificate, which Mozilla's validator of 1.x took as well: it is a way to
 * write a key, and who it says that the key is of counts nothing. */
static RosetteKey *
parse_pem (const char *text, gsize length)
{
  g_autoptr (GBytes) pem = g_bytes_new (text, length);
  g_autofree char *copy = NULL;
  RosetteKey *key = rosette_key_load_public_pem (pem, NULL);

  if (key != NULL)
    return key;
  copy = g_strndup (text, length);

  return parse_certificate (copy);
}

/* The form of older suites (Ed25519VerificationKey2018): the raw Ed25519 key in base58btc. Read as
 * a JWK, whose reader checks the length. */
static RosetteKey *
parse_base58 (const char *text)
{
  g_autoptr (GBytes) raw = rosette_base58_decode (text, strlen (text), 64, NULL);
  g_autoptr (JsonObject) jwk = json_object_new ();
  g_autofree char *x = NULL;

  if (raw == NULL)
    return NULL;

  x = rosette_base64url_encode (g_bytes_get_data (raw, NULL), g_bytes_get_size (raw));
  json_object_set_string_member (jwk, "kty", "OKP");
  json_object_set_string_member (jwk, "crv", "Ed25519");
  json_object_set_string_member (jwk, "x", x);

  return rosette_key_parse_jwk (jwk, NULL);
}

static RosetteKey *
parse_method (JsonObject *method)
{
  JsonObject *jwk = rosette_json_get_object (method, "publicKeyJwk");
  const char *text;

  if (jwk != NULL)
    return rosette_key_parse_jwk (jwk, NULL);
  if ((text = rosette_json_get_string (method, "publicKeyMultibase")) != NULL)
    return rosette_key_parse_multikey (text, NULL);
  if ((text = rosette_json_get_string (method, "publicKeyPem")) != NULL)
    return parse_pem (text, strlen (text));
  if ((text = rosette_json_get_string (method, "publicKeyBase58")) != NULL)
    return parse_base58 (text);

  return NULL;
}

/* A date of @method that is past: since when its key is not to be used. */
static GDateTime *
read_end (JsonObject *method, const char *member, GDateTime *now)
{
  const char *text = rosette_json_get_string (method, member);
  g_autoptr (GDateTime) date = text != NULL ? rosette_date_parse_lenient (text, NULL) : NULL;

  return date != NULL && g_date_time_compare (date, now) <= 0 ? g_steal_pointer (&date) : NULL;
}

static gboolean
has_key_material (JsonObject *object)
{
  static const char *const members[] = { "publicKeyJwk", "publicKeyMultibase", "publicKeyPem",
                                         "publicKeyBase58" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (json_object_has_member (object, members[i]))
        return TRUE;
    }

  return FALSE;
}

static const char *
get_owner (JsonObject *method)
{
  const char *owner = rosette_json_get_string (method, "owner");

  return owner != NULL ? owner : rosette_json_get_string (method, "controller");
}

/* Whether a key is for secrets that one sends its owner, and signs nothing: RFC 7517 section 4.2,
 * RFC 8037 section 2. */
static gboolean
is_for_secrets (JsonObject *jwk)
{
  static const char *const curves[] = { "X25519", "X448", NULL };
  const char *curve = rosette_json_get_string (jwk, "crv");

  return g_strcmp0 (rosette_json_get_string (jwk, "use"), "enc") == 0
         || g_strcmp0 (rosette_json_get_string (jwk, "kty"), "oct") == 0
         || (curve != NULL && g_strv_contains (curves, curve));
}

static void
add_method (GPtrArray *entries, JsonObject *method, const char *base, GDateTime *now)
{
  RosetteKeyEntry *entry;

  add_entry (entries, resolve (rosette_json_get_string (method, "id"), base), get_owner (method),
             parse_method (method), FALSE);
  entry = entries->pdata[entries->len - 1];
  if ((entry->ended = read_end (method, "revoked", now)) != NULL)
    entry->end = ROSETTE_KEY_REVOKED;
  else if ((entry->ended = read_end (method, "expires", now)) != NULL)
    entry->end = ROSETTE_KEY_EXPIRED;
}

static void
add_jwk (GPtrArray *entries, JsonObject *jwk, const char *base)
{
  const char *kid = rosette_json_get_string (jwk, "kid");
  g_autofree char *id = NULL;

  if (is_for_secrets (jwk))
    return;
  if (kid != NULL && strchr (kid, ':') == NULL && *kid != '#')
    {
      g_autofree char *fragment = g_strconcat ("#", kid, NULL);

      id = resolve (fragment, base);
    }
  else
    {
      id = resolve (kid, base);
    }
  add_entry (entries, g_steal_pointer (&id), get_owner (jwk), rosette_key_parse_jwk (jwk, NULL),
             FALSE);
}

/* Methods that stand in @member; a string names one of verificationMethod, or one elsewhere. */
static void
add_methods (GPtrArray *entries,
             JsonObject *object,
             const char *member,
             const char *base,
             GDateTime *now)
{
  g_autoptr (GPtrArray) methods = rosette_json_list (object, member);

  for (guint i = 0; i < methods->len && entries->len < MAX_KEYS; i++)
    {
      JsonNode *node = methods->pdata[i];

      if (JSON_NODE_HOLDS_OBJECT (node))
        add_method (entries, json_node_get_object (node), base, now);
      else if (json_node_get_value_type (node) == G_TYPE_STRING)
        add_entry (entries, resolve (json_node_get_string (node), base), NULL, NULL, TRUE);
    }
}

static const RosetteKeyEntry *
find_entry (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      if (!entry->is_link && strcmp (entry->id, id) == 0)
        return entry;
    }

  return NULL;
}

/* Whether the document says of any key what it is for. */
static gboolean
has_relationship (JsonObject *object)
{
  static const char *const others[] = { "authentication", "keyAgreement", "capabilityInvocation",
                                        "capabilityDelegation" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (json_object_has_member (object, others[i]))
        return TRUE;
    }

  return json_object_has_member (object, "assertionMethod");
}

/* A DID document names its keys under verificationMethod, and says under assertionMethod which of
 * them sign credentials (Controlled Identifiers 1.0 section 2.3). Where it says nothing of what
 * they are for they may; where it only says that they are for something else they may not. */
static void
add_controller_document (GPtrArray *entries, JsonObject *object, const char *base, GDateTime *now)
{
  g_autoptr (GPtrArray) methods =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_entry_free);
  g_autoptr (GPtrArray) asserting =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_entry_free);

  add_methods (methods, object, "verificationMethod", base, now);
  if (!has_relationship (object))
    {
      g_ptr_array_extend_and_steal (entries, g_steal_pointer (&methods));
      return;
    }

  add_methods (asserting, object, "assertionMethod", base, now);
  for (guint i = 0; i < asserting->len; i++)
    {
      RosetteKeyEntry *entry = asserting->pdata[i];
      const RosetteKeyEntry *method = entry->is_link ? find_entry (methods, entry->id) : NULL;

      if (method == NULL)
        continue;
      asserting->pdata[i] = rosette_key_entry_copy (method, entry->id);
      rosette_key_entry_free (entry);
    }
  g_ptr_array_extend_and_steal (entries, g_steal_pointer (&asserting));
}

static void
add_jwk_set (GPtrArray *entries, JsonObject *object, const char *address)
{
  g_autoptr (GPtrArray) keys = rosette_json_list (object, "keys");

  for (guint i = 0; i < keys->len && i < MAX_KEYS; i++)
    {
      if (JSON_NODE_HOLDS_OBJECT (keys->pdata[i]))
        add_jwk (entries, json_node_get_object (keys->pdata[i]), address);
    }
}

/* Whoever resolves a DID must get the document of that DID (DID Core 1.0 section 7.1). */
static gboolean
is_of_other_did (const char *id, const char *address)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (id == NULL || !g_str_has_prefix (id, "did:") || !g_str_has_prefix (address, "did:"))
    return FALSE;

  one = rosette_pin_normalize (id);
  other = rosette_pin_normalize (address);

  return strcmp (one, other) != 0;
}

/* What resolvers answer has the document in it (DID Resolution section 4). */
static JsonObject *
find_document (JsonObject *object)
{
  JsonObject *document = rosette_json_get_object (object, "didDocument");

  return document != NULL ? document : object;
}

GPtrArray *
rosette_key_document_read_object (JsonObject *whole, const char *address, GDateTime *now)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_entry_free);
  JsonObject *object = find_document (whole);
  const char *id = rosette_json_get_string (object, "id");
  const char *base = id != NULL ? id : address;

  if (is_of_other_did (id, address))
    return entries;

  if (json_object_has_member (object, "kty"))
    add_jwk (entries, object, address);
  else if (rosette_json_get_array (object, "keys") != NULL)
    add_jwk_set (entries, object, address);
  else if (has_key_material (object))
    add_method (entries, object, address, now);

  if (json_object_has_member (object, "verificationMethod")
      || json_object_has_member (object, "assertionMethod"))
    add_controller_document (entries, object, base, now);
  if (json_object_has_member (object, "publicKey"))
    add_methods (entries, object, "publicKey", base, now);

  return entries;
}

GPtrArray *
rosette_key_document_read (GBytes *document, const char *address, GDateTime *now)
{
  g_autoptr (GBytes) stripped = rosette_unwrap_strip (document);
  gsize length = 0;
  const char *text = g_bytes_get_data (stripped, &length);
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (RosetteKey) key = NULL;
  GPtrArray *entries;

  if (text != NULL)
    object = rosette_json_parse_object (text, length, NULL);
  if (object != NULL)
    return rosette_key_document_read_object (object, address, now);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_entry_free);
  if (text != NULL && length <= ROSETTE_MAX_KEY_BYTES)
    key = parse_pem (text, length);
  if (key != NULL)
    add_entry (entries, g_strdup (address), NULL, g_steal_pointer (&key), FALSE);

  return entries;
}
