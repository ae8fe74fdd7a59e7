/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/vc-jwt.h"

#include "base/error.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "keys/jwk.h"

#include <math.h>

static const char *
get_issuer_id (JsonObject *credential)
{
  JsonObject *issuer = rosette_json_get_object (credential, "issuer");

  if (issuer != NULL)
    return rosette_json_get_string (issuer, "id");

  return rosette_json_get_string (credential, "issuer");
}

/* The data models allow an array here. One subject is one, however written; of several, none is the
 * subject that `sub` means.
 */
static const char *
get_subject_id (JsonObject *credential)
{
  g_autoptr (GPtrArray) subjects = rosette_json_list (credential, "credentialSubject");

  if (subjects->len != 1 || !JSON_NODE_HOLDS_OBJECT (subjects->pdata[0]))
    return NULL;

  return rosette_json_get_string (json_node_get_object (subjects->pdata[0]), "id");
}

/* A date under its name in data model 2.0 or in 1.1. */
static const char *
get_date (JsonObject *credential, const char *name, const char *older_name)
{
  const char *date = rosette_json_get_string (credential, name);

  return date != NULL ? date : rosette_json_get_string (credential, older_name);
}

/* NumericDate (RFC 7519 section 2): seconds since 1970. */
static gboolean
has_fraction (const char *date)
{
  g_autoptr (GDateTime) parsed = rosette_date_parse (date, NULL);

  return parsed != NULL && g_date_time_get_microsecond (parsed) > 0;
}

static gboolean
read_seconds (const char *date, gint64 *seconds, GError **error)
{
  g_autoptr (GDateTime) parsed = rosette_date_parse (date, error);

  if (parsed != NULL)
    *seconds = g_date_time_to_unix (parsed);

  return parsed != NULL;
}

static gboolean
set_date_claim (JsonObject *payload, const char *claim, const char *date, GError **error)
{
  gint64 seconds = 0;

  if (date == NULL || !read_seconds (date, &seconds, error))
    {
      if (date == NULL)
        g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                     "the credential has no date for the claim “%s”", claim);
      return FALSE;
    }
  json_object_set_int_member (payload, claim, seconds);

  return TRUE;
}

static gboolean
set_text_claim (JsonObject *payload, const char *claim, const char *value, GError **error)
{
  if (value == NULL)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                   "the credential has nothing for the claim “%s”", claim);
      return FALSE;
    }
  json_object_set_string_member (payload, claim, value);

  return TRUE;
}

static JsonObject *
make_payload (JsonObject *credential, GError **error)
{
  g_autoptr (JsonObject) payload = rosette_json_share_object (credential);
  const char *until = get_date (credential, "validUntil", "expirationDate");
  const char *subject_id = get_subject_id (credential);

  if (!set_text_claim (payload, "iss", get_issuer_id (credential), error)
      || !set_text_claim (payload, "jti", rosette_json_get_string (credential, "id"), error)
      || !set_date_claim (payload, "nbf", get_date (credential, "validFrom", "issuanceDate"),
                          error))
    return NULL;
  if (subject_id != NULL)
    json_object_set_string_member (payload, "sub", subject_id);
  if (until != NULL && !set_date_claim (payload, "exp", until, error))
    return NULL;

  return g_steal_pointer (&payload);
}

char *
rosette_vc_jwt_encode_header (RosetteKey *key, const char *kid)
{
  g_autoptr (JsonObject) header = json_object_new ();

  g_return_val_if_fail (key != NULL, NULL);

  json_object_set_string_member (header, "typ", "JWT");
  if (kid != NULL)
    json_object_set_string_member (header, "kid", kid);
  json_object_set_object_member (header, "jwk", rosette_key_to_jwk (key));

  return rosette_jws_encode_header (header, key);
}

char *
rosette_vc_jwt_write_payload (JsonObject *credential, gsize *length, GError **error)
{
  g_autoptr (JsonObject) payload = NULL;

  g_return_val_if_fail (credential != NULL, NULL);

  payload = make_payload (credential, error);

  return payload != NULL ? rosette_json_write_object (payload, length) : NULL;
}

char *
rosette_vc_jwt_sign (JsonObject *credential, RosetteKey *key, const char *kid, GError **error)
{
  g_autofree char *header = NULL;
  g_autofree char *payload = NULL;
  gsize length = 0;

  g_return_val_if_fail (credential != NULL && key != NULL, NULL);

  payload = rosette_vc_jwt_write_payload (credential, &length, error);
  if (payload == NULL)
    return NULL;
  header = rosette_vc_jwt_encode_header (key, kid);

  return rosette_jws_sign_encoded (header, payload, length, key, error);
}

JsonObject *
rosette_vc_jwt_dup_payload (RosetteJws *jws, GError **error)
{
  GBytes *payload = rosette_jws_get_payload (jws);

  return rosette_json_parse_object (g_bytes_get_data (payload, NULL), g_bytes_get_size (payload),
                                    error);
}

JsonObject *
rosette_vc_jwt_get_credential (JsonObject *payload)
{
  JsonObject *claim = rosette_json_get_object (payload, "vc");

  return claim != NULL ? claim : payload;
}

static void
fill_text (JsonObject *object, const char *member, JsonObject *payload, const char *claim)
{
  const char *text = rosette_json_get_string (payload, claim);

  if (text != NULL && !json_object_has_member (object, member))
    json_object_set_string_member (object, member, text);
}

static void
fill_date (JsonObject *credential,
           const char *member,
           const char *newer,
           JsonObject *payload,
           const char *claim)
{
  gint64 seconds = 0;
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *text = NULL;

  if (json_object_has_member (credential, member) || json_object_has_member (credential, newer)
      || !rosette_json_get_integer (payload, claim, &seconds))
    return;

  date = g_date_time_new_from_unix_utc (seconds);
  if (date == NULL)
    return;
  text = rosette_date_format (date);
  json_object_set_string_member (credential, member, text);
}

static void
fill_issuer (JsonObject *credential, JsonObject *payload)
{
  JsonObject *issuer = rosette_json_get_object (credential, "issuer");

  if (issuer != NULL)
    fill_text (issuer, "id", payload, "iss");
  else
    fill_text (credential, "issuer", payload, "iss");
}

JsonObject *
rosette_vc_jwt_dup_credential (JsonObject *payload)
{
  JsonObject *claim = rosette_json_get_object (payload, "vc");
  JsonObject *credential;
  JsonObject *subject;

  g_return_val_if_fail (payload != NULL, NULL);

  if (claim == NULL)
    return json_object_ref (payload);

  credential = rosette_json_copy_object (claim);
  subject = rosette_json_get_object (credential, "credentialSubject");
  fill_text (credential, "id", payload, "jti");
  fill_issuer (credential, payload);
  fill_date (credential, "issuanceDate", "validFrom", payload, "nbf");
  fill_date (credential, "expirationDate", "validUntil", payload, "exp");
  if (subject != NULL)
    fill_text (subject, "id", payload, "sub");

  return credential;
}

static gboolean
differs (const char *claim, GError **error)
{
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
               "the claim “%s” differs from the credential", claim);

  return FALSE;
}

static gboolean
check_text (JsonObject *payload,
            const char *claim,
            const char *expected,
            GStrvBuilder *missing,
            GError **error)
{
  if (!json_object_has_member (payload, claim))
    {
      if (expected != NULL)
        g_strv_builder_add (missing, claim);
      return TRUE;
    }
  if (g_strcmp0 (rosette_json_get_string (payload, claim), expected) == 0)
    return TRUE;

  return differs (claim, error);
}

static gboolean
is_integer (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

/* A NumericDate may have a fraction; the credential's date decides to the second. */
static gboolean
is_same_second (JsonNode *claim, gint64 seconds)
{
  if (!JSON_NODE_HOLDS_VALUE (claim))
    return FALSE;
  if (json_node_get_value_type (claim) == G_TYPE_DOUBLE)
    return floor (json_node_get_double (claim)) == (double) seconds;

  return json_node_get_value_type (claim) == G_TYPE_INT64 && json_node_get_int (claim) == seconds;
}

static gboolean
is_date (JsonNode *claim, const char *date)
{
  g_autoptr (GDateTime) parsed = rosette_date_parse_lenient (date, NULL);
  gint64 seconds = parsed != NULL ? g_date_time_to_unix (parsed) : 0;

  /* A date that cannot be read is said by the rules of structure. */
  if (parsed == NULL || is_same_second (claim, seconds))
    return TRUE;

  /* Some round up where others cut. */
  return has_fraction (date) && is_same_second (claim, seconds + 1);
}

/* Some credentials of data model 1.1 have the date of 2.0 as well, which says something else. */
static gboolean
check_date (JsonObject *payload,
            const char *claim,
            const char *newer,
            const char *older,
            GStrvBuilder *missing,
            GError **error)
{
  JsonNode *node = json_object_get_member (payload, claim);

  if (node == NULL)
    {
      if (newer != NULL || older != NULL)
        g_strv_builder_add (missing, claim);
      return TRUE;
    }
  /* A date of the claim's own sets the credential's (Open Badges 3.0 section 8.2.5). */
  if (newer == NULL && older == NULL && is_integer (node))
    return TRUE;
  if ((newer != NULL && is_date (node, newer)) || (older != NULL && is_date (node, older)))
    return TRUE;

  return differs (claim, error);
}

gboolean
rosette_vc_jwt_check_claims (JsonObject *payload,
                             JsonObject *credential,
                             char ***missing,
                             GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean is_right;

  g_return_val_if_fail (payload != NULL && credential != NULL, FALSE);

  is_right =
    check_text (payload, "iss", get_issuer_id (credential), builder, error)
    && check_text (payload, "sub", get_subject_id (credential), builder, error)
    && check_text (payload, "jti", rosette_json_get_string (credential, "id"), builder, error)
    && check_date (payload, "nbf", rosette_json_get_string (credential, "validFrom"),
                   rosette_json_get_string (credential, "issuanceDate"), builder, error)
    && check_date (payload, "exp", rosette_json_get_string (credential, "validUntil"),
                   rosette_json_get_string (credential, "expirationDate"), builder, error);
  if (is_right && missing != NULL)
    *missing = g_strv_builder_end (builder);

  return is_right;
}
