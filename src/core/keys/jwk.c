/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/jwk.h"

#include "base/error.h"
#include "encoding/base64url.h"
#include "encoding/json.h"
#include "keys/digest.h"
#include "keys/key-private.h"
#include "keys/secrets.h"

#include <string.h>

static gboolean
fail (GError **error, RosetteError code, const char *member, const char *what)
{
  g_set_error (error, ROSETTE_ERROR, code, "the JWK's “%s” %s", member, what);

  return FALSE;
}

/* The bytes of a member; secret ones wipe themselves. */
static GBytes *
read_bytes (JsonObject *jwk, const char *member, GError **error)
{
  const char *text = rosette_json_get_string (jwk, member);
  g_autoptr (GBytes) bytes = NULL;

  if (text == NULL)
    {
      fail (error, ROSETTE_ERROR_SYNTAX, member, "is missing");
      return NULL;
    }

  bytes = rosette_base64url_decode (text, strlen (text), ROSETTE_KEY_MAX_RSA_BITS / 8 + 1, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "the JWK's “%s”: ", member);
      return NULL;
    }

  return rosette_secret_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A number of RSA's. Some writers put a zero before it (RFC 7518 section 6.3.1.1 warns of them);
 * it is taken away, so that the thumbprint is the same.
 */
static GBytes *
read_number (JsonObject *jwk, const char *member, GError **error)
{
  g_autoptr (GBytes) bytes = read_bytes (jwk, member, error);
  const guint8 *data;
  gsize length;
  gsize start = 0;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  while (start < length && data[start] == 0)
    start++;

  return g_bytes_new_from_bytes (bytes, start, length - start);
}

/* RFC 7518 section 6.2.1.2 wants zeros before a short one, which some programs leave away: it is
 * the same number. */
static GBytes *
read_coordinate (JsonObject *jwk, const char *member, RosetteKeyType kind, GError **error)
{
  g_autoptr (GBytes) bytes = read_bytes (jwk, member, error);
  gsize width = rosette_key_type_get_width (kind);
  gsize length = 0;
  const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  guint8 *padded;

  if (length == 0 || length >= width)
    return g_steal_pointer (&bytes);
  padded = g_malloc0 (width);
  memcpy (padded + width - length, data, length);

  return g_bytes_new_take (padded, width);
}

static gboolean
find_kind (JsonObject *jwk, RosetteKeyType *kind, GError **error)
{
  static const struct
  {
    const char *kty;
    const char *crv;
    RosetteKeyType kind;
  } kinds[] = {
    { "OKP", "Ed25519", ROSETTE_KEY_ED25519 }, { "EC", "P-256", ROSETTE_KEY_P256 },
    { "EC", "P-384", ROSETTE_KEY_P384 },       { "EC", "P-521", ROSETTE_KEY_P521 },
    { "RSA", NULL, ROSETTE_KEY_RSA },
  };
  const char *kty = rosette_json_get_string (jwk, "kty");
  const char *crv = rosette_json_get_string (jwk, "crv");

  if (kty == NULL)
    return fail (error, ROSETTE_ERROR_SYNTAX, "kty", "is missing");

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].kty, kty)
          && (kinds[i].crv == NULL || g_strcmp0 (kinds[i].crv, crv) == 0))
        {
          *kind = kinds[i].kind;
          return TRUE;
        }
    }

  return fail (error, ROSETTE_ERROR_UNSUPPORTED, "kty",
               "is none of Ed25519, P-256, P-384, P-521 and RSA");
}

static gboolean
allows_operation (JsonObject *jwk, const char *operation)
{
  JsonArray *operations = rosette_json_get_array (jwk, "key_ops");

  if (operations == NULL)
    return !json_object_has_member (jwk, "key_ops");

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonNode *node = json_array_get_element (operations, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
          && g_str_equal (json_node_get_string (node), operation))
        return TRUE;
    }

  return FALSE;
}

/* The algorithm that the JWK says it is for, when it says one. We sign with one of each kind, and
 * verify others. */
static gboolean
read_algorithm (JsonObject *jwk, RosetteKey *probe, gboolean can_sign, GError **error)
{
  const char *alg = rosette_json_get_string (jwk, "alg");

  probe->has_only = json_object_has_member (jwk, "alg");
  if (!probe->has_only)
    return TRUE;
  if (alg == NULL || !rosette_algorithm_from_name (alg, &probe->only)
      || !rosette_key_type_does (probe->kind, probe->only)
      || (can_sign && probe->only != rosette_key_get_algorithm (probe)))
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "alg", "is not one of its kind");

  return TRUE;
}

/* May a key sign, or verify, by what the JWK says of it? (RFC 7517 section 4) */
static gboolean
check_use (JsonObject *jwk, const char *operation, GError **error)
{
  const char *use = rosette_json_get_string (jwk, "use");

  if (json_object_has_member (jwk, "use") && g_strcmp0 (use, "sig") != 0)
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "use", "is not “sig”");
  if (!allows_operation (jwk, operation))
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "key_ops", "do not allow it");

  return TRUE;
}

static gboolean
read_public (JsonObject *jwk, RosetteKeyType kind, RosetteKeyParts *parts, GError **error)
{
  if (kind == ROSETTE_KEY_RSA)
    {
      parts->n = read_number (jwk, "n", error);
      if (parts->n != NULL)
        parts->e = read_number (jwk, "e", error);
      return parts->e != NULL;
    }

  if (kind == ROSETTE_KEY_ED25519)
    {
      parts->x = read_bytes (jwk, "x", error);
      return parts->x != NULL;
    }
  parts->x = read_coordinate (jwk, "x", kind, error);
  if (parts->x == NULL)
    return FALSE;
  parts->y = read_coordinate (jwk, "y", kind, error);

  return parts->y != NULL;
}

static gboolean
read_private (JsonObject *jwk, RosetteKeyType kind, RosetteKeyParts *parts, GError **error)
{
  if (kind != ROSETTE_KEY_RSA)
    {
      parts->d = read_bytes (jwk, "d", error);
      return parts->d != NULL;
    }

  if (json_object_has_member (jwk, "oth"))
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "oth", "adds primes, which is not done here");
  parts->d = read_number (jwk, "d", error);
  if (parts->d != NULL)
    parts->p = read_number (jwk, "p", error);
  if (parts->p != NULL)
    parts->q = read_number (jwk, "q", error);

  return parts->q != NULL;
}

RosetteKey *
rosette_key_parse_jwk (JsonObject *jwk, GError **error)
{
  static const char *const private_members[] = { "d", "p", "q", "dp", "dq", "qi", "oth", "k" };
  g_auto (RosetteKeyParts) parts = { 0 };
  RosetteKey probe = { 0 };
  RosetteKey *key;

  g_return_val_if_fail (jwk != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!find_kind (jwk, &probe.kind, error))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (private_members); i++)
    {
      if (json_object_has_member (jwk, private_members[i]))
        {
          fail (error, ROSETTE_ERROR_SYNTAX, private_members[i], "gives away the private half");
          return NULL;
        }
    }
  if (!read_algorithm (jwk, &probe, FALSE, error) || !check_use (jwk, "verify", error)
      || !read_public (jwk, probe.kind, &parts, error))
    return NULL;

  key = rosette_key_new (probe.kind, &parts, error);
  if (key != NULL)
    {
      key->has_only = probe.has_only;
      key->only = probe.only;
    }

  return key;
}

RosetteKey *
rosette_key_parse_jwk_private (JsonObject *jwk, GError **error)
{
  g_auto (RosetteKeyParts) parts = { 0 };
  RosetteKey probe = { 0 };

  g_return_val_if_fail (jwk != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!find_kind (jwk, &probe.kind, error) || !read_algorithm (jwk, &probe, TRUE, error)
      || !check_use (jwk, "sign", error) || !read_public (jwk, probe.kind, &parts, error)
      || !read_private (jwk, probe.kind, &parts, error))
    return NULL;

  return rosette_key_new (probe.kind, &parts, error);
}

static void
set_number (JsonObject *jwk, const char *member, GBytes *number)
{
  g_autofree char *text =
    rosette_base64url_encode (g_bytes_get_data (number, NULL), g_bytes_get_size (number));

  json_object_set_string_member (jwk, member, text);
}

/* The members are set in the order of RFC 7638 section 3.3, which is that of their names. */
JsonObject *
rosette_key_to_jwk (RosetteKey *self)
{
  JsonObject *jwk = json_object_new ();

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == ROSETTE_KEY_RSA)
    {
      set_number (jwk, "e", self->parts.e);
      json_object_set_string_member (jwk, "kty", "RSA");
      set_number (jwk, "n", self->parts.n);
      return jwk;
    }

  json_object_set_string_member (jwk, "crv",
                                 self->kind == ROSETTE_KEY_ED25519 ? "Ed25519"
                                 : self->kind == ROSETTE_KEY_P256  ? "P-256"
                                 : self->kind == ROSETTE_KEY_P521  ? "P-521"
                                                                   : "P-384");
  json_object_set_string_member (jwk, "kty", self->kind == ROSETTE_KEY_ED25519 ? "OKP" : "EC");
  set_number (jwk, "x", self->parts.x);
  if (self->parts.y != NULL)
    set_number (jwk, "y", self->parts.y);

  return jwk;
}

char *
rosette_key_dup_jwk_text (RosetteKey *self)
{
  g_autoptr (JsonObject) jwk = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  jwk = rosette_key_to_jwk (self);

  return rosette_json_write_object (jwk, NULL);
}

char *
rosette_key_dup_thumbprint (RosetteKey *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) digest = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = rosette_key_dup_jwk_text (self);
  digest = rosette_sha256 (text, strlen (text));

  return rosette_base64url_encode (g_bytes_get_data (digest, NULL), g_bytes_get_size (digest));
}
