/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/jws.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url-writer.h"
#include "encoding/base64url.h"
#include "encoding/json.h"

#include <string.h>

struct _RosetteJws
{
  JsonObject *header;
  GBytes *payload;
  GBytes *signature;
  GBytes *signing_input;
};

G_DEFINE_BOXED_TYPE (RosetteJws, rosette_jws, rosette_jws_ref, rosette_jws_unref)

RosetteJws *
rosette_jws_ref (RosetteJws *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
jws_clear (gpointer data)
{
  RosetteJws *self = data;

  g_clear_pointer (&self->header, json_object_unref);
  g_clear_pointer (&self->payload, g_bytes_unref);
  g_clear_pointer (&self->signature, g_bytes_unref);
  g_clear_pointer (&self->signing_input, g_bytes_unref);
}

void
rosette_jws_unref (RosetteJws *self)
{
  g_atomic_rc_box_release_full (self, jws_clear);
}

/* The two dots; FALSE unless there are two and no more. */
static gboolean
find_dots (const char *text, gsize length, const char *dots[2], GError **error)
{
  const char *end = text + length;

  dots[0] = length > 0 ? memchr (text, '.', length) : NULL;
  dots[1] = dots[0] != NULL ? memchr (dots[0] + 1, '.', (gsize) (end - dots[0] - 1)) : NULL;
  if (dots[1] != NULL && memchr (dots[1] + 1, '.', (gsize) (end - dots[1] - 1)) == NULL)
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       "a compact JWS has three parts with dots between them");

  return FALSE;
}

static GBytes *
decode_part (const char *name, const char *from, const char *to, GError **error)
{
  GBytes *part = NULL;

  part = rosette_base64url_decode (from, (gsize) (to - from), ROSETTE_MAX_JWS_BYTES, error);
  if (part == NULL)
    g_prefix_error (error, "the %s of the JWS: ", name);

  return part;
}

static gboolean
check_header (JsonObject *header, GError **error)
{
  if (rosette_json_get_string (header, "alg") != NULL)
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       "the header of the JWS names no algorithm");

  return FALSE;
}

RosetteJws *
rosette_jws_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (RosetteJws) self = NULL;
  g_autoptr (GBytes) header = NULL;
  const char *dots[2];

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (length > ROSETTE_MAX_JWS_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the JWS has %" G_GSIZE_FORMAT " bytes, more than %d", length,
                   ROSETTE_MAX_JWS_BYTES);
      return NULL;
    }
  if (!find_dots (text, length, dots, error))
    return NULL;

  self = g_atomic_rc_box_new0 (RosetteJws);
  header = decode_part ("header", text, dots[0], error);
  if (header == NULL)
    return NULL;
  self->header =
    rosette_json_parse_object (g_bytes_get_data (header, NULL), g_bytes_get_size (header), error);
  if (self->header == NULL || !check_header (self->header, error))
    return NULL;

  self->payload = decode_part ("payload", dots[0] + 1, dots[1], error);
  if (self->payload == NULL)
    return NULL;
  self->signature = decode_part ("signature", dots[1] + 1, text + length, error);
  if (self->signature == NULL)
    return NULL;
  self->signing_input = g_bytes_new (text, (gsize) (dots[1] - text));

  return g_steal_pointer (&self);
}

JsonObject *
rosette_jws_get_header (RosetteJws *self)
{
  return self->header;
}

GBytes *
rosette_jws_get_payload (RosetteJws *self)
{
  return self->payload;
}

const char *
rosette_jws_get_algorithm_name (RosetteJws *self)
{
  return rosette_json_get_string (self->header, "alg");
}

const char *
rosette_jws_get_extension (RosetteJws *self)
{
  g_autoptr (GPtrArray) names = rosette_json_list (self->header, "crit");

  if (json_object_has_member (self->header, "b64"))
    return "b64";
  if (!json_object_has_member (self->header, "crit"))
    return NULL;
  if (names->len == 0 || !JSON_NODE_HOLDS_VALUE ((JsonNode *) names->pdata[0])
      || json_node_get_value_type (names->pdata[0]) != G_TYPE_STRING)
    return "crit";

  return json_node_get_string (names->pdata[0]);
}

/* Whether the header's algorithm is no signature at all, or one whose secret all readers have. */
static gboolean
is_deceit (const char *name)
{
  return g_ascii_strcasecmp (name, "none") == 0 || g_ascii_strncasecmp (name, "HS", 2) == 0;
}

static gboolean
refuse_extension (const char *extension, GError **error)
{
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
               "the header of the JWS has “%s”, which is not done here", extension);

  return FALSE;
}

static gboolean
read_algorithm (RosetteJws *self, RosetteAlgorithm *algorithm, GError **error)
{
  const char *name = rosette_jws_get_algorithm_name (self);

  if (is_deceit (name))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE,
                   "the algorithm “%s” proves nothing about who signed", name);
      return FALSE;
    }
  if (!rosette_algorithm_from_name (name, algorithm))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                   "the algorithm “%s” is not known here", name);
      return FALSE;
    }

  return TRUE;
}

gboolean
rosette_jws_verify (RosetteJws *self, RosetteKey *key, RosetteAlgorithms allowed, GError **error)
{
  const char *extension = rosette_jws_get_extension (self);
  RosetteAlgorithm algorithm;

  g_return_val_if_fail (key != NULL, FALSE);

  if (!read_algorithm (self, &algorithm, error))
    return FALSE;
  if ((allowed & ROSETTE_ALGORITHM_FLAG (algorithm)) == 0)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE,
                   "the algorithm “%s” is not allowed", rosette_algorithm_get_name (algorithm));
      return FALSE;
    }
  /* It may change what is signed. */
  if (g_strcmp0 (extension, "b64") == 0)
    return refuse_extension (extension, error);
  if (!rosette_key_verify_as (key, algorithm, g_bytes_get_data (self->signing_input, NULL),
                              g_bytes_get_size (self->signing_input), self->signature, error))
    return FALSE;

  return extension == NULL || refuse_extension (extension, error);
}

/* The protected header as text: alg, and then the members of @header in their order. */
static char *
write_header (JsonObject *header, RosetteKey *key, gsize *length)
{
  g_autoptr (JsonObject) whole = json_object_new ();
  g_autoptr (GList) members = json_object_get_members (header);

  json_object_set_string_member (whole, "alg",
                                 rosette_algorithm_get_name (rosette_key_get_algorithm (key)));
  for (GList *member = members; member != NULL; member = member->next)
    if (strcmp (member->data, "alg") != 0)
      json_object_set_member (whole, member->data,
                              json_node_copy (json_object_get_member (header, member->data)));

  return rosette_json_write_object (whole, length);
}

char *
rosette_jws_encode_header (JsonObject *header, RosetteKey *key)
{
  gsize length = 0;
  g_autofree char *text = NULL;

  g_return_val_if_fail (header != NULL && key != NULL, NULL);

  text = write_header (header, key, &length);

  return rosette_base64url_encode ((const guint8 *) text, length);
}

gboolean
rosette_jws_append_signature (GString *text, RosetteKey *key, GError **error)
{
  g_autoptr (GBytes) signature = NULL;
  RosetteBase64urlWriter writer = { .out = text };

  g_return_val_if_fail (text != NULL && key != NULL, FALSE);

  signature = rosette_key_sign (key, text->str, text->len, error);
  if (signature == NULL)
    return FALSE;
  g_string_append_c (text, '.');
  rosette_base64url_writer_put (&writer, g_bytes_get_data (signature, NULL),
                                g_bytes_get_size (signature));
  rosette_base64url_writer_end (&writer);

  return TRUE;
}

char *
rosette_jws_sign_encoded (const char *header,
                          gconstpointer payload,
                          gsize length,
                          RosetteKey *key,
                          GError **error)
{
  g_autoptr (GString) text = NULL;
  RosetteBase64urlWriter writer = { 0 };

  g_return_val_if_fail (header != NULL && key != NULL, NULL);

  text = g_string_new (header);
  g_string_append_c (text, '.');
  writer.out = text;
  rosette_base64url_writer_put (&writer, payload, length);
  rosette_base64url_writer_end (&writer);
  if (!rosette_jws_append_signature (text, key, error))
    return NULL;

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
rosette_jws_sign (JsonObject *header, GBytes *payload, RosetteKey *key, GError **error)
{
  g_autofree char *encoded = NULL;

  g_return_val_if_fail (header != NULL && payload != NULL && key != NULL, NULL);

  encoded = rosette_jws_encode_header (header, key);

  return rosette_jws_sign_encoded (encoded, g_bytes_get_data (payload, NULL),
                                   g_bytes_get_size (payload), key, error);
}
