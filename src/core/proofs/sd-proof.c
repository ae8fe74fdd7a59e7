/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/sd-proof.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url.h"
#include "encoding/multibase.h"
#include "proofs/cbor.h"

#include <string.h>

#define HEADER_BYTES    3
#define SIGNATURE_BYTES 64
#define KEY_BYTES       35 /* a compressed point with its multicodec */
#define HMAC_KEY_BYTES  32
#define MAX_BYTES       (ROSETTE_MAX_SD_SIGNATURES * 160)

void
rosette_sd_proof_free (RosetteSdProof *self)
{
  g_clear_pointer (&self->base_signature, g_bytes_unref);
  g_clear_pointer (&self->public_key, g_bytes_unref);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
  g_clear_pointer (&self->hmac_key, g_bytes_unref);
  g_clear_pointer (&self->pointers, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->mandatory, g_array_unref);
  g_free (self);
}

static gboolean
fail (GError **error, const char *why)
{
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, why);

  return FALSE;
}

/* A byte string of exactly @length; NULL when something else is there. */
static GBytes *
read_exactly (RosetteCbor *cbor, gsize length)
{
  g_autoptr (GBytes) bytes = rosette_cbor_read_bytes (cbor, ROSETTE_CBOR_BYTES);

  return bytes != NULL && g_bytes_get_size (bytes) == length ? g_steal_pointer (&bytes) : NULL;
}

static gboolean
read_signatures (RosetteSdProof *self, RosetteCbor *cbor, GError **error)
{
  guint64 n;

  self->signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  if (!rosette_cbor_read_number (cbor, ROSETTE_CBOR_ARRAY, &n))
    return fail (error, "the “proofValue” of ecdsa-sd-2023 has no signatures");
  if (n > ROSETTE_MAX_SD_SIGNATURES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the “proofValue” of ecdsa-sd-2023 has more than %d signatures",
                   ROSETTE_MAX_SD_SIGNATURES);
      return FALSE;
    }
  while (n-- > 0)
    {
      GBytes *signature = read_exactly (cbor, SIGNATURE_BYTES);

      if (signature == NULL)
        return fail (error, "a signature of ecdsa-sd-2023 has not its size");
      g_ptr_array_add (self->signatures, signature);
    }

  return TRUE;
}

/* From the number of a canonical label to the issuer's: base64url of an HMAC. */
static gboolean
read_labels (RosetteSdProof *self, RosetteCbor *cbor)
{
  guint64 n;
  guint64 number;

  self->labels = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  if (!rosette_cbor_read_number (cbor, ROSETTE_CBOR_MAP, &n))
    return FALSE;
  while (n-- > 0)
    {
      g_autoptr (GBytes) label = NULL;
      g_autofree char *text = NULL;

      if (!rosette_cbor_read_number (cbor, ROSETTE_CBOR_UNSIGNED, &number)
          || number > ROSETTE_MAX_QUADS)
        return FALSE;
      label = rosette_cbor_read_bytes (cbor, ROSETTE_CBOR_BYTES);
      if (label == NULL)
        return FALSE;
      text = rosette_base64url_encode (g_bytes_get_data (label, NULL), g_bytes_get_size (label));
      if (!g_hash_table_insert (self->labels, GUINT_TO_POINTER ((guint) number),
                                g_strconcat ("_:u", text, NULL)))
        return FALSE;
    }

  return TRUE;
}

/* Places in rising order, so that none is there twice. */
static gboolean
read_mandatory (RosetteSdProof *self, RosetteCbor *cbor)
{
  guint64 n;
  guint64 place;

  self->mandatory = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!rosette_cbor_read_number (cbor, ROSETTE_CBOR_ARRAY, &n))
    return FALSE;
  for (guint64 i = 0; i < n; i++)
    {
      guint value;

      if (!rosette_cbor_read_number (cbor, ROSETTE_CBOR_UNSIGNED, &place)
          || place > ROSETTE_MAX_QUADS)
        return FALSE;
      value = (guint) place;
      if (i > 0 && value <= g_array_index (self->mandatory, guint, i - 1))
        return FALSE;
      g_array_append_val (self->mandatory, value);
    }

  return TRUE;
}

static gboolean
read_pointers (RosetteSdProof *self, RosetteCbor *cbor)
{
  guint64 n;

  self->pointers = g_ptr_array_new_with_free_func (g_free);
  if (!rosette_cbor_read_number (cbor, ROSETTE_CBOR_ARRAY, &n))
    return FALSE;
  while (n-- > 0)
    {
      g_autoptr (GBytes) text = rosette_cbor_read_bytes (cbor, ROSETTE_CBOR_TEXT);
      gsize length = 0;
      const char *data = text != NULL ? g_bytes_get_data (text, &length) : NULL;

      if (text == NULL || !g_utf8_validate_len (length > 0 ? data : "", length, NULL)
          || (length > 0 && data[0] != '/'))
        return FALSE;
      g_ptr_array_add (self->pointers, g_strndup (length > 0 ? data : "", length));
    }

  return TRUE;
}

static gboolean
read_hmac_key (RosetteSdProof *self, RosetteCbor *cbor)
{
  self->hmac_key = read_exactly (cbor, HMAC_KEY_BYTES);

  return self->hmac_key != NULL;
}

static gboolean
read_parts (RosetteSdProof *self, RosetteCbor *cbor, GError **error)
{
  guint64 n;

  if (!rosette_cbor_read_number (cbor, ROSETTE_CBOR_ARRAY, &n) || n != 5)
    return fail (error, "the “proofValue” of ecdsa-sd-2023 has not five parts");
  self->base_signature = read_exactly (cbor, SIGNATURE_BYTES);
  self->public_key = self->base_signature != NULL ? read_exactly (cbor, KEY_BYTES) : NULL;
  if (self->public_key == NULL || (self->is_base && !read_hmac_key (self, cbor)))
    return fail (error, "the “proofValue” of ecdsa-sd-2023 has a part that has not its size");
  if (!read_signatures (self, cbor, error))
    return FALSE;
  if (self->is_base ? !read_pointers (self, cbor)
                    : !read_labels (self, cbor) || !read_mandatory (self, cbor))
    return fail (error, "the “proofValue” of ecdsa-sd-2023 does not say what must be shown");

  return cbor->at == cbor->end
         || fail (error, "the “proofValue” of ecdsa-sd-2023 goes on after its end");
}

static gboolean
read_header (RosetteSdProof *self, const guint8 *data, gsize length, GError **error)
{
  static const guint8 base[] = { 0xd9, 0x5d, 0x00 };
  static const guint8 derived[] = { 0xd9, 0x5d, 0x01 };

  self->is_base = length >= HEADER_BYTES && memcmp (data, base, HEADER_BYTES) == 0;

  return self->is_base || (length >= HEADER_BYTES && memcmp (data, derived, HEADER_BYTES) == 0)
         || fail (error, "the “proofValue” does not begin as one of ecdsa-sd-2023");
}

RosetteSdProof *
rosette_sd_proof_parse (const char *value, GError **error)
{
  g_autoptr (RosetteSdProof) self = g_new0 (RosetteSdProof, 1);
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *data;
  gsize length;
  RosetteCbor cbor;

  if (value == NULL || value[0] != 'u')
    {
      fail (error, "the proof has no “proofValue” in base64url");
      return NULL;
    }
  bytes = rosette_multibase_decode (value, strlen (value), MAX_BYTES, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  if (!read_header (self, data, length, error))
    return NULL;
  cbor = (RosetteCbor){ data + HEADER_BYTES, data + length };

  return read_parts (self, &cbor, error) ? g_steal_pointer (&self) : NULL;
}
