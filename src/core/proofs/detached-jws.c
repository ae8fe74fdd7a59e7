/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/detached-jws.h"

#include "base/error.h"
#include "encoding/base64url.h"
#include "encoding/json.h"

#include <string.h>

#define MAX_HEADER_BYTES    4096
#define MAX_SIGNATURE_BYTES 1024

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "the detached JWS %s", what);

  return FALSE;
}

static gboolean
check_header (JsonObject *header, RosetteKey *key, GError **error)
{
  const char *name = rosette_json_get_string (header, "alg");
  JsonArray *critical = rosette_json_get_array (header, "crit");
  RosetteAlgorithm algorithm;

  if (rosette_json_get_boolean (header, "b64", TRUE))
    return fail (error, "has an encoded payload");
  if (critical == NULL || json_array_get_length (critical) != 1
      || !rosette_json_has_type (header, "crit", "b64"))
    return fail (error, "names other things as critical than “b64”");
  if (name == NULL || !rosette_algorithm_from_name (name, &algorithm)
      || algorithm != rosette_key_get_algorithm (key))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                   "the detached JWS has the algorithm “%s”, which is not that of the key",
                   name != NULL ? name : "");
      return FALSE;
    }

  return TRUE;
}

/* What is signed: the header as it stands, a dot, the payload. */
static GBytes *
join (const char *text, gsize n_header, gconstpointer payload, gsize length)
{
  GByteArray *input = g_byte_array_sized_new ((guint) (n_header + 1 + length));

  g_byte_array_append (input, (const guint8 *) text, (guint) n_header + 1);
  g_byte_array_append (input, payload, (guint) length);

  return g_byte_array_free_to_bytes (input);
}

gboolean
rosette_detached_jws_verify (const char *text,
                             RosetteKey *key,
                             gconstpointer payload,
                             gsize length,
                             GError **error)
{
  const char *dots = text != NULL ? strstr (text, "..") : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_autoptr (GBytes) input = NULL;
  g_autoptr (JsonObject) header = NULL;

  g_return_val_if_fail (key != NULL && payload != NULL && length <= G_MAXINT, FALSE);

  if (dots == NULL)
    return fail (error, "is missing, or has a payload");
  bytes = rosette_base64url_decode (text, (gsize) (dots - text), MAX_HEADER_BYTES, error);
  signature = bytes != NULL
                ? rosette_base64url_decode (dots + 2, strlen (dots + 2), MAX_SIGNATURE_BYTES, error)
                : NULL;
  if (signature == NULL)
    return FALSE;

  header =
    rosette_json_parse_object (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  if (header == NULL || !check_header (header, key, error))
    return FALSE;
  input = join (text, (gsize) (dots - text), payload, length);

  return rosette_key_verify (key, g_bytes_get_data (input, NULL), g_bytes_get_size (input),
                             signature, error);
}
