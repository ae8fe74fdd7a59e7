/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/stated-keys.h"

#include "base/error.h"
#include "checking/issuer-keys.h"
#include "encoding/json.h"
#include "keys/certificate.h"

#include <string.h>

static GPtrArray *
new_group (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_entry_free);
}

static void
add_key (GPtrArray *group, const char *address, const char *owner, RosetteKey *key)
{
  RosetteKeyEntry *entry = g_new0 (RosetteKeyEntry, 1);

  entry->id = g_strdup (address);
  entry->owner = g_strdup (owner);
  entry->key = rosette_key_ref (key);
  g_ptr_array_add (group, entry);
}

static void
add_group (RosetteStatedKeys *stated, GPtrArray *group)
{
  if (group->len > 0)
    g_ptr_array_add (stated->groups, group);
  else
    g_ptr_array_unref (group);
}

static JsonObject *
get_verification (RosetteInspection *self)
{
  JsonObject *verification = rosette_json_get_object (self->document, "verification");

  return verification != NULL ? verification : rosette_json_get_object (self->document, "verify");
}

static gboolean
is_old (RosetteInspection *self)
{
  return self->version != ROSETTE_VERSION_NONE && self->version < ROSETTE_VERSION_3_0;
}

const char *
rosette_inspection_get_key_address (RosetteInspection *self)
{
  JsonObject *verification;
  const char *address;

  if (self->jws == NULL)
    return NULL;

  address = rosette_json_get_string (rosette_jws_get_header (self->jws), "kid");
  if (!is_old (self))
    return address;

  verification = get_verification (self);
  if (rosette_json_get_string (verification, "creator") != NULL)
    return rosette_json_get_string (verification, "creator");
  if (rosette_json_get_object (verification, "creator") != NULL)
    return rosette_json_get_string (rosette_json_get_object (verification, "creator"), "id");
  if (rosette_json_get_string (verification, "url") != NULL)
    return rosette_json_get_string (verification, "url");

  return address;
}

/* Kinds and curves that are registered (RFC 7518, 8037, 8812) and not all ours, and what they sign
 * with. Anything else in a badge is damage. */
static const struct
{
  const char *kty;
  const char *crv;
  const char *alg; /* as far as it tells them apart */
} other_kinds[] = {
  { "RSA", NULL, "RS" },       { "RSA", NULL, "PS" },       { "EC", "secp256k1", "ES256K" },
  { "OKP", "Ed448", "EdDSA" }, { "OKP", "Ed448", "Ed448" },
};

/* The name of a kind of key that exists, can have made the signature, and is none of ours: a curve,
 * or an RSA key of an unusual size. */
static const char *
find_other_kind (RosetteInspection *self, JsonObject *jwk)
{
  const char *kty = rosette_json_get_string (jwk, "kty");
  const char *crv = rosette_json_get_string (jwk, "crv");
  const char *alg = rosette_jws_get_algorithm_name (self->jws);

  for (gsize i = 0; i < G_N_ELEMENTS (other_kinds); i++)
    {
      if (g_strcmp0 (kty, other_kinds[i].kty) == 0 && g_str_has_prefix (alg, other_kinds[i].alg)
          && (other_kinds[i].crv == NULL || g_strcmp0 (crv, other_kinds[i].crv) == 0))
        return other_kinds[i].crv != NULL ? other_kinds[i].crv : other_kinds[i].kty;
    }

  return NULL;
}

static void
add_header_key (RosetteInspection *self, RosetteStatedKeys *stated)
{
  JsonObject *header = rosette_jws_get_header (self->jws);
  JsonObject *jwk = rosette_json_get_object (header, "jwk");
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = NULL;
  GPtrArray *group;

  if (jwk == NULL)
    {
      stated->is_malformed = json_object_has_member (header, "jwk");
      return;
    }
  if (json_object_has_member (jwk, "d") || json_object_has_member (jwk, "k"))
    {
      stated->has_private = TRUE;
      return;
    }

  key = rosette_kept_keys_parse_jwk (self->keys, jwk, &error);
  if (key == NULL)
    {
      if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED))
        stated->other_kind = g_strdup (find_other_kind (self, jwk));
      stated->is_malformed = stated->other_kind == NULL;
      return;
    }

  group = new_group ();
  add_key (group, NULL, NULL, key);
  add_group (stated, group);
}

/* Open Badges 3.0 has no word for certificates (section 8.2.3). The key in one counts like any that
 * the header carries: it binds nothing. */
static void
add_certificate (RosetteInspection *self, RosetteStatedKeys *stated)
{
  g_autoptr (GPtrArray) chain = rosette_json_list (rosette_jws_get_header (self->jws), "x5c");
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *group;

  if (chain->len == 0 || !JSON_NODE_HOLDS_VALUE ((JsonNode *) chain->pdata[0])
      || json_node_get_value_type (chain->pdata[0]) != G_TYPE_STRING)
    return;

  key = rosette_key_parse_certificate (json_node_get_string (chain->pdata[0]), &error);
  if (key == NULL)
    {
      if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED))
        stated->other_kind = g_strdup ("x5c");
      stated->is_malformed = stated->is_malformed || stated->other_kind == NULL;
      return;
    }

  group = new_group ();
  add_key (group, NULL, NULL, key);
  add_group (stated, group);
}

/* The key at exactly @address among @entries; where none is called that, any of them: a header
 * may name a key in its own words. */
static GPtrArray *
pick (GPtrArray *entries, const char *address, gboolean *is_exact)
{
  GPtrArray *exact = new_group ();
  GPtrArray *any = new_group ();

  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      if (entry->key != NULL)
        g_ptr_array_add (g_strcmp0 (entry->id, address) == 0 ? exact : any,
                         rosette_key_entry_copy (entry, address));
    }
  *is_exact = exact->len > 0;
  if (exact->len > 0)
    {
      g_ptr_array_unref (any);
      return exact;
    }
  g_ptr_array_unref (exact);

  return any;
}

/* Whether there are keys that we cannot read: of @id, or NULL for any. */
static gboolean
has_unreadable (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      if (entry->key == NULL && !entry->is_link && (id == NULL || g_strcmp0 (entry->id, id) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
add_looked_up (RosetteInspection *self, RosetteStatedKeys *stated, const char *address)
{
  GBytes *document = rosette_inspection_look_up (self, address, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean is_exact = FALSE;
  GPtrArray *group;

  if (document == NULL)
    {
      stated->missing = g_strdup (address);
      return;
    }

  entries = rosette_inspection_read_keys (self, document, address);
  group = pick (entries, address, &is_exact);
  if (group->len == 0)
    stated->unusable = g_strdup (address);
  else if (!is_exact && strchr (address, '#') != NULL)
    {
      stated->absent = g_strdup (address);
      stated->guess = group;
    }
  if (group->len > 0 && has_unreadable (entries, is_exact ? address : NULL))
    {
      stated->unusable = g_strdup (address);
      stated->partial = group;
    }
  add_group (stated, group);
}

/* A `kid` that is no address names a part of the issuer's own document: "#key-1", "key-1". */
static char *
dup_key_address (RosetteInspection *self)
{
  const char *address = rosette_inspection_get_key_address (self);
  g_autofree char *issuer = NULL;

  if (address == NULL || strchr (address, ':') != NULL || is_old (self) || self->issuer_id == NULL)
    return g_strdup (address);

  issuer = g_strndup (self->issuer_id, strcspn (self->issuer_id, "#"));

  return g_strconcat (issuer, *address == '#' ? "" : "#", address, NULL);
}

static void
add_address (RosetteInspection *self, RosetteStatedKeys *stated)
{
  g_autofree char *address = dup_key_address (self);

  if (address == NULL)
    return;

  if (rosette_did_is_own_key (address))
    {
      /* The DID is one key, whatever stands behind the “#”. */
      g_autofree char *bare = g_strndup (address, strcspn (address, "#"));
      g_autoptr (RosetteKey) key = rosette_kept_keys_parse_did (self->keys, bare, NULL);
      GPtrArray *group = new_group ();

      if (key != NULL)
        add_key (group, address, NULL, key);
      else
        stated->unusable = g_strdup (address);
      add_group (stated, group);
    }
  else if (strchr (address, ':') != NULL)
    {
      add_looked_up (self, stated, address);
    }
}

/* Keys that stand inside the assertion itself. They bind nothing, but the signature must be right
 * for the one that it names. */
static void
add_inside (RosetteInspection *self, RosetteStatedKeys *stated)
{
  const char *address = rosette_inspection_get_key_address (self);
  JsonObject *creator = rosette_json_get_object (get_verification (self), "creator");
  g_autoptr (GPtrArray) entries = NULL;
  GPtrArray *group = new_group ();

  if (creator != NULL)
    entries = rosette_key_document_read_object (creator, address != NULL ? address : "", self->now);
  else if (self->profile != NULL && !self->is_profile_confirmed)
    entries = rosette_key_document_read_object (
      self->profile, self->issuer_id != NULL ? self->issuer_id : "", self->now);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      if (entry->key != NULL && (address == NULL || g_strcmp0 (entry->id, address) == 0))
        add_key (group, NULL, NULL, entry->key);
    }
  add_group (stated, group);
}

RosetteStatedKeys *
rosette_inspection_list_stated_keys (RosetteInspection *self)
{
  RosetteStatedKeys *stated = g_new0 (RosetteStatedKeys, 1);

  stated->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  add_address (self, stated);
  add_header_key (self, stated);
  add_certificate (self, stated);
  if (is_old (self))
    add_inside (self, stated);

  return stated;
}

void
rosette_stated_keys_free (RosetteStatedKeys *self)
{
  g_ptr_array_unref (self->groups);
  g_free (self->missing);
  g_free (self->unusable);
  g_free (self->absent);
  g_free (self->other_kind);
  g_free (self);
}
