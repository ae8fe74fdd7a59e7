/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/jcs.h"
#include "encoding/json.h"

#include <string.h>

/* Members in which a file and its web address must agree: who got what from whom, until when. A
 * picture, a narrative or a context may be newer there. So may be its version: what was baked
 * as 1.1 has a uid, and 2.0 knows none. */
static const struct
{
  const char *name;
  gboolean is_date;
} binding_members[] = {
  { "recipient", FALSE }, { "badge", FALSE }, { "issuedOn", TRUE }, { "issued_on", TRUE },
  { "expires", TRUE },    { "uid", FALSE },   { "claim", FALSE },
};

static JsonObject *
get_verification (JsonObject *document)
{
  JsonObject *verification = rosette_json_get_object (document, "verification");

  return verification != NULL ? verification : rosette_json_get_object (document, "verify");
}

/* A hosted assertion stands at its id (2.0), or where verify.url says (1.x); a picture may say it
 * as well (0.5 says it nowhere else). */
static const char *
get_address (RosetteInspection *self)
{
  const char *id = rosette_json_get_string (self->document, "id");
  const char *url = rosette_json_get_string (get_verification (self->document), "url");

  if (self->version == ROSETTE_VERSION_2_0 || self->version == ROSETTE_VERSION_2_1 || url == NULL)
    url = id != NULL && strstr (id, "://") != NULL ? id : url;

  return url != NULL ? url : self->link;
}

static gboolean
is_signed_kind (RosetteInspection *self)
{
  JsonObject *verification = get_verification (self->document);

  return rosette_json_has_type (verification, "type", "signed")
         || rosette_json_has_type (verification, "type", "SignedBadge");
}

gboolean
rosette_inspection_is_hosted_kind (RosetteInspection *self)
{
  JsonObject *verification = get_verification (self->document);

  return rosette_json_has_type (verification, "type", "hosted")
         || rosette_json_has_type (verification, "type", "HostedBadge");
}

/* A signature inside, which Open Badges 1 and 2 know none of: a Blockcerts one, say. */
static const char *
get_other_kind (RosetteInspection *self)
{
  JsonObject *signature = rosette_json_get_object (self->document, "signature");
  g_autoptr (GPtrArray) types = rosette_json_list (signature, "type");
  JsonNode *first = types->len > 0 ? types->pdata[0] : NULL;

  if (rosette_inspection_is_hosted_kind (self) || first == NULL
      || json_node_get_value_type (first) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (first);
}

static char *
write_member (JsonObject *document, const char *member)
{
  JsonNode *node = json_object_get_member (document, member);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? rosette_jcs_canonicalize (node, NULL, NULL)
                                                      : NULL;
}

/* A document that stands inside counts as its address, so that both ways of writing agree. */
static const char *
get_address_of (JsonObject *document, const char *member)
{
  JsonObject *inside = rosette_json_get_object (document, member);

  return inside != NULL ? rosette_json_get_string (inside, "id")
                        : rosette_json_get_string (document, member);
}

static gboolean
is_same_badge (JsonObject *one, JsonObject *other)
{
  const char *a = get_address_of (one, "badge");
  const char *b = get_address_of (other, "badge");

  return a != NULL && b != NULL && rosette_inspection_is_same_address (a, b);
}

/* One moment may be written in many ways: in another zone, in seconds since 1970, without the
 * fraction that it had. */
static gboolean
is_same_date (JsonObject *one, JsonObject *other, const char *member)
{
  g_autoptr (GDateTime) a = rosette_credential_read_old_date (one, member);
  g_autoptr (GDateTime) b = rosette_credential_read_old_date (other, member);

  return a != NULL && b != NULL && g_date_time_to_unix (a) == g_date_time_to_unix (b);
}

static gboolean
is_binding_equal (JsonObject *one, JsonObject *other)
{
  for (gsize i = 0; i < G_N_ELEMENTS (binding_members); i++)
    {
      const char *name = binding_members[i].name;
      g_autofree char *a = write_member (one, name);
      g_autofree char *b = write_member (other, name);

      if (g_strcmp0 (a, b) != 0 && !(binding_members[i].is_date && is_same_date (one, other, name))
          && !(strcmp (name, "badge") == 0 && is_same_badge (one, other))
          && !(strcmp (name, "uid") == 0 && (a == NULL || b == NULL)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_all_equal (JsonObject *one, JsonObject *other)
{
  g_autoptr (JsonNode) a = rosette_json_new_node (one);
  g_autoptr (JsonNode) b = rosette_json_new_node (other);
  g_autofree char *first = rosette_jcs_canonicalize (a, NULL, NULL);
  g_autofree char *second = rosette_jcs_canonicalize (b, NULL, NULL);

  return first != NULL && g_strcmp0 (first, second) == 0;
}

static gboolean
is_prefix_of_any (GPtrArray *prefixes, const char *address)
{
  for (guint i = 0; i < prefixes->len; i++)
    {
      JsonNode *node = prefixes->pdata[i];

      /* "https://a.example" must not cover "https://a.example.evil.example" */
      if (json_node_get_value_type (node) == G_TYPE_STRING
          && g_str_has_prefix (address, json_node_get_string (node))
          && rosette_inspection_is_same_site (address, json_node_get_string (node)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_host_of_any (GPtrArray *hosts, const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  for (guint i = 0; host != NULL && i < hosts->len; i++)
    {
      JsonNode *node = hosts->pdata[i];

      if (json_node_get_value_type (node) == G_TYPE_STRING
          && (g_ascii_strcasecmp (json_node_get_string (node), host) == 0
              || rosette_inspection_is_same_site (json_node_get_string (node), address)))
        return TRUE;
    }

  return FALSE;
}

/* Open Badges 2.0 "Hosted Verification": the issuer's profile says where its assertions stand;
 * where it says nothing they stand on the site of the profile. The specification wants the badge
 * class there as well, but an assertion that stands there speaks for the class that it links to. */
static gboolean
is_in_scope (RosetteInspection *self, const char *address)
{
  JsonObject *verification = get_verification (self->profile);
  g_autoptr (GPtrArray) prefixes = rosette_json_list (verification, "startsWith");
  g_autoptr (GPtrArray) hosts = rosette_json_list (verification, "allowedOrigins");

  if (self->is_profile_confirmed && prefixes->len > 0 && !is_prefix_of_any (prefixes, address))
    return FALSE;
  if (self->is_profile_confirmed && hosts->len > 0)
    return is_host_of_any (hosts, address);
  if (self->is_profile_confirmed && prefixes->len > 0)
    return TRUE;

  return self->issuer_id != NULL && rosette_inspection_is_same_site (address, self->issuer_id);
}

/* Where an issuer's badges stand its profile says, which counts as it stands at its own address.
 * Where it has none, in 0.5 and in some of 1.0, its site is the issuer. */
static gboolean
is_issuer_at_hand (RosetteInspection *self)
{
  JsonObject *inside = rosette_json_get_object (self->badge_class, "issuer");

  return self->is_profile_confirmed || (inside != NULL && !json_object_has_member (inside, "id"));
}

static void
check_place (RosetteInspection *self, const char *address)
{
  if (self->checks[ROSETTE_CHECK_ISSUER] != NULL)
    return;

  if (self->badge_class == NULL || self->issuer_id == NULL)
    rosette_inspection_say (self,
                            self->out_of_reach != NULL ? ROSETTE_SAYS_ISSUER_OUT_OF_REACH
                                                       : ROSETTE_SAYS_ISSUER_NOT_NAMED,
                            self->out_of_reach);
  else if (!is_issuer_at_hand (self))
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_OUT_OF_REACH, self->issuer_id);
  else if (is_in_scope (self, address))
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_WEBSITE, self->issuer_name);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_OTHER_PLACE, self->issuer_name);
}

/* A website that says "not found" as data shows no other badge. */
static gboolean
is_assertion (JsonObject *hosted)
{
  return rosette_json_get_boolean (hosted, "revoked", FALSE)
         || json_object_has_member (hosted, "claim")
         || (json_object_has_member (hosted, "recipient")
             && json_object_has_member (hosted, "badge"));
}

/* What the address holds takes the place of what the file holds. */
static void
adopt (RosetteInspection *self, JsonObject *hosted)
{
  json_object_unref (self->document);
  self->document = json_object_ref (hosted);
  rosette_inspection_read_issuer (self);
}

static void
compare (RosetteInspection *self, JsonObject *hosted, const char *address)
{
  gboolean is_plain = rosette_inspection_get_lookup (self, address)->is_plain;
  const char *hosted_id = rosette_json_get_string (hosted, "id");
  const char *id = rosette_json_get_string (self->document, "id");
  gboolean is_same_id =
    id == NULL || hosted_id == NULL || rosette_inspection_is_same_address (id, hosted_id);

  if (rosette_json_get_boolean (hosted, "revoked", FALSE) && is_same_id)
    {
      self->is_hosted_revoked = TRUE;
      self->revoked_reason = g_strdup (rosette_json_get_text (hosted, "revocationReason"));
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_HOSTED_REVOKED, NULL);
    }
  else if (is_all_equal (self->document, hosted))
    {
      rosette_inspection_say_of (
        self, is_plain ? ROSETTE_SAYS_SIGNATURE_HOSTED_PLAIN : ROSETTE_SAYS_SIGNATURE_HOSTED_SAME,
        NULL, address);
    }
  else if (is_same_id && is_binding_equal (self->document, hosted))
    {
      adopt (self, hosted);
      rosette_inspection_say_of (
        self, is_plain ? ROSETTE_SAYS_SIGNATURE_HOSTED_PLAIN : ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER,
        NULL, address);
    }
  else
    {
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_HOSTED_DIFFERS, NULL);
    }
}

void
rosette_inspection_check_hosted (RosetteInspection *self)
{
  g_autofree char *address = g_strdup (get_address (self));
  g_autoptr (JsonObject) hosted = NULL;
  guint status = 0;

  if (get_other_kind (self) != NULL)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, get_other_kind (self));
      return;
    }
  if (is_signed_kind (self))
    {
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_MISSING, NULL);
      return;
    }
  if (address == NULL)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_HOSTED_NO_ADDRESS, NULL);
      return;
    }

  rosette_inspection_look_up (self, address, &status);
  hosted = rosette_inspection_look_up_object (self, address);
  if (status == 410)
    {
      self->is_hosted_revoked = TRUE;
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_HOSTED_REVOKED, NULL);
    }
  else if (hosted != NULL && is_assertion (hosted))
    {
      self->hosted_address = g_strdup (address);
      compare (self, hosted, address);
    }
  else
    {
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_HOSTED_OUT_OF_REACH, address);
      return;
    }

  if (rosette_inspection_has (self, ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS))
    check_place (self, address);
}
