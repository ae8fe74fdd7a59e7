/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/multikey.h"

#include "base/error.h"
#include "encoding/multibase.h"
#include "encoding/multicodec.h"
#include "keys/curve.h"
#include "keys/key-private.h"
#include "keys/secrets.h"

#include <string.h>

/* Longest key behind a multicodec: an RSA key as a JWK. */
#define MAX_BYTES 2048

static const struct
{
  RosetteKeyType kind;
  RosetteMulticodec public_codec;
  RosetteMulticodec secret_codec;
} codecs[] = {
  { ROSETTE_KEY_ED25519, ROSETTE_MULTICODEC_ED25519_PUB, ROSETTE_MULTICODEC_ED25519_PRIV },
  { ROSETTE_KEY_P256, ROSETTE_MULTICODEC_P256_PUB, ROSETTE_MULTICODEC_P256_PRIV },
  { ROSETTE_KEY_P384, ROSETTE_MULTICODEC_P384_PUB, ROSETTE_MULTICODEC_P384_PRIV },
  { ROSETTE_KEY_P521, ROSETTE_MULTICODEC_P521_PUB, ROSETTE_MULTICODEC_P521_PRIV },
};

GBytes *
rosette_key_decode_multikey (const char *text, guint64 *codec, GError **error)
{
  g_autoptr (GBytes) wrapped = NULL;
  g_autoptr (GBytes) payload = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (text[0] != 'z' && text[0] != 'u')
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the key is neither base58btc nor base64url: it begins with neither “z” "
                           "nor “u”");
      return NULL;
    }

  wrapped = rosette_multibase_decode (text, strlen (text), MAX_BYTES, error);
  if (wrapped == NULL || !rosette_multicodec_unwrap (wrapped, codec, &payload, error))
    return NULL;

  return g_steal_pointer (&payload);
}

static gboolean
read_public (const char *text, gsize *index, RosetteKeyParts *parts, GError **error)
{
  guint64 codec;
  g_autoptr (GBytes) payload = rosette_key_decode_multikey (text, &codec, error);

  if (payload == NULL)
    return FALSE;

  for (*index = 0; *index < G_N_ELEMENTS (codecs); (*index)++)
    {
      if (codecs[*index].public_codec == codec)
        break;
    }

  if (*index == G_N_ELEMENTS (codecs))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                   "the key's multicodec 0x%" G_GINT64_MODIFIER "x is none of ours", codec);
      return FALSE;
    }

  if (codecs[*index].kind == ROSETTE_KEY_ED25519)
    parts->x = g_steal_pointer (&payload);
  else if (!rosette_curve_decompress (codecs[*index].kind, payload, &parts->x, &parts->y))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the key is not a compressed point of its curve");
      return FALSE;
    }

  return TRUE;
}

RosetteKey *
rosette_key_parse_multikey (const char *text, GError **error)
{
  g_auto (RosetteKeyParts) parts = { 0 };
  gsize index;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!read_public (text, &index, &parts, error))
    return NULL;

  return rosette_key_new (codecs[index].kind, &parts, error);
}

RosetteKey *
rosette_key_parse_multikey_pair (const char *text, const char *secret, GError **error)
{
  g_auto (RosetteKeyParts) parts = { 0 };
  g_autoptr (GBytes) payload = NULL;
  guint64 codec;
  gsize index;

  g_return_val_if_fail (text != NULL && secret != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!read_public (text, &index, &parts, error))
    return NULL;
  payload = rosette_key_decode_multikey (secret, &codec, error);
  if (payload == NULL)
    return NULL;
  if (codec != codecs[index].secret_codec)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the secret key is of another kind than the public one");
      return NULL;
    }
  parts.d = rosette_secret_bytes (g_bytes_get_data (payload, NULL), g_bytes_get_size (payload));

  return rosette_key_new (codecs[index].kind, &parts, error);
}

char *
rosette_key_dup_multikey (RosetteKey *self)
{
  g_autoptr (GBytes) point = NULL;
  g_autoptr (GBytes) wrapped = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (codecs); i++)
    {
      if (codecs[i].kind != self->kind)
        continue;

      point = self->parts.y != NULL
                ? rosette_curve_compress (self->kind, self->parts.x, self->parts.y)
                : g_bytes_ref (self->parts.x);
      wrapped = rosette_multicodec_wrap (codecs[i].public_codec, g_bytes_get_data (point, NULL),
                                         g_bytes_get_size (point));
      return rosette_multibase_encode ('z', g_bytes_get_data (wrapped, NULL),
                                       g_bytes_get_size (wrapped));
    }

  return NULL;
}
