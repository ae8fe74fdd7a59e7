/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/key-private.h"

#include "base/error.h"
#include <gnutls/crypto.h>

static gnutls_sign_algorithm_t
get_sign_algorithm (RosetteAlgorithm algorithm)
{
  static const gnutls_sign_algorithm_t algorithms[ROSETTE_N_ALGORITHMS] = {
    [ROSETTE_ALGORITHM_EDDSA] = GNUTLS_SIGN_EDDSA_ED25519,
    [ROSETTE_ALGORITHM_ES256] = GNUTLS_SIGN_ECDSA_SHA256,
    [ROSETTE_ALGORITHM_ES384] = GNUTLS_SIGN_ECDSA_SHA384,
    [ROSETTE_ALGORITHM_RS256] = GNUTLS_SIGN_RSA_SHA256,
    [ROSETTE_ALGORITHM_RS384] = GNUTLS_SIGN_RSA_SHA384,
    [ROSETTE_ALGORITHM_RS512] = GNUTLS_SIGN_RSA_SHA512,
    [ROSETTE_ALGORITHM_PS256] = GNUTLS_SIGN_RSA_PSS_SHA256,
    [ROSETTE_ALGORITHM_PS384] = GNUTLS_SIGN_RSA_PSS_SHA384,
    [ROSETTE_ALGORITHM_PS512] = GNUTLS_SIGN_RSA_PSS_SHA512,
    [ROSETTE_ALGORITHM_ES512] = GNUTLS_SIGN_ECDSA_SHA512,
  };

  return algorithms[algorithm];
}

static gnutls_ecc_curve_t
get_curve (RosetteKey *self)
{
  return self->kind == ROSETTE_KEY_ED25519 ? GNUTLS_ECC_CURVE_ED25519
         : self->kind == ROSETTE_KEY_P256  ? GNUTLS_ECC_CURVE_SECP256R1
         : self->kind == ROSETTE_KEY_P521  ? GNUTLS_ECC_CURVE_SECP521R1
                                           : GNUTLS_ECC_CURVE_SECP384R1;
}

gnutls_pubkey_t
rosette_key_open_public (RosetteKey *self, GError **error)
{
  g_auto (RosettePubkey) pubkey = NULL;
  gnutls_datum_t x = rosette_key_datum (self->parts.x);
  gnutls_datum_t y = rosette_key_datum (self->parts.y);
  gnutls_datum_t n = rosette_key_datum (self->parts.n);
  gnutls_datum_t e = rosette_key_datum (self->parts.e);
  int result;

  gnutls_pubkey_init (&pubkey);
  if (self->kind == ROSETTE_KEY_RSA)
    result = gnutls_pubkey_import_rsa_raw (pubkey, &n, &e);
  else
    result = gnutls_pubkey_import_ecc_raw (pubkey, get_curve (self), &x,
                                           self->kind == ROSETTE_KEY_ED25519 ? NULL : &y);
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_SYNTAX, "the public key is refused", result);
      return NULL;
    }

  return g_steal_pointer (&pubkey);
}

gnutls_privkey_t
rosette_key_open_private (RosetteKey *self, GError **error)
{
  g_auto (RosettePrivkey) privkey = NULL;
  gnutls_datum_t x = rosette_key_datum (self->parts.x);
  gnutls_datum_t y = rosette_key_datum (self->parts.y);
  gnutls_datum_t n = rosette_key_datum (self->parts.n);
  gnutls_datum_t e = rosette_key_datum (self->parts.e);
  gnutls_datum_t d = rosette_key_datum (self->parts.d);
  gnutls_datum_t p = rosette_key_datum (self->parts.p);
  gnutls_datum_t q = rosette_key_datum (self->parts.q);
  int result;

  gnutls_privkey_init (&privkey);
  if (self->kind == ROSETTE_KEY_RSA)
    result = gnutls_privkey_import_rsa_raw (privkey, &n, &e, &d, &p, &q, NULL, NULL, NULL);
  else
    result = gnutls_privkey_import_ecc_raw (privkey, get_curve (self), &x,
                                            self->kind == ROSETTE_KEY_ED25519 ? NULL : &y, &d);
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_SYNTAX, "the private key is refused", result);
      return NULL;
    }

  return g_steal_pointer (&privkey);
}

/* A number of GnuTLS's, with its leading zero or without it, to exactly @width bytes. */
static void
append_padded (GByteArray *out, const gnutls_datum_t *number, gsize width)
{
  const guint8 *data = number->data;
  gsize n_bytes = number->size;
  static const guint8 zero = 0;

  while (n_bytes > width && data[0] == 0)
    {
      data++;
      n_bytes--;
    }
  g_assert (n_bytes <= width);

  for (gsize i = n_bytes; i < width; i++)
    g_byte_array_append (out, &zero, 1);
  g_byte_array_append (out, data, (guint) n_bytes);
}

/* The SEQUENCE of two INTEGERs that GnuTLS makes, to JOSE's form (RFC 7518 section 3.4). */
static GBytes *
side_by_side (const gnutls_datum_t *signature, gsize width, GError **error)
{
  GByteArray *out = g_byte_array_sized_new ((guint) (2 * width));
  gnutls_datum_t r = { 0 };
  gnutls_datum_t s = { 0 };
  int result = gnutls_decode_rs_value (signature, &r, &s);

  if (result < 0)
    {
      g_byte_array_unref (out);
      rosette_key_fail (error, ROSETTE_ERROR_UNSUPPORTED, "the signature is unreadable", result);
      return NULL;
    }

  append_padded (out, &r, width);
  append_padded (out, &s, width);
  gnutls_free (r.data);
  gnutls_free (s.data);

  return g_byte_array_free_to_bytes (out);
}

GBytes *
rosette_key_sign (RosetteKey *self, gconstpointer data, gsize length, GError **error)
{
  g_auto (RosettePrivkey) privkey = NULL;
  g_autoptr (GBytes) signature = NULL;
  gnutls_datum_t message = { (unsigned char *) data, (unsigned int) length };
  gnutls_datum_t out = { 0 };
  int result;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (length <= G_MAXUINT32, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (self->token != NULL)
    return rosette_token_sign (self->token, self, data, length, error);
  if (self->parts.d == NULL)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "a public key cannot sign");
      return NULL;
    }

  privkey = rosette_key_open_private (self, error);
  if (privkey == NULL)
    return NULL;

  result = gnutls_privkey_sign_data2 (
    privkey, get_sign_algorithm (rosette_key_get_algorithm (self)), 0, &message, &out);
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_UNSUPPORTED, "nothing was signed", result);
      return NULL;
    }

  if (rosette_key_type_is_ecdsa (self->kind))
    signature = side_by_side (&out, rosette_key_type_get_width (self->kind), error);
  else
    signature = g_bytes_new (out.data, out.size);
  gnutls_free (out.data);

  return g_steal_pointer (&signature);
}

gsize
rosette_key_get_signature_length (RosetteKey *self)
{
  if (self->kind == ROSETTE_KEY_RSA)
    return g_bytes_get_size (self->parts.n);

  return 2 * rosette_key_type_get_width (self->kind);
}

static int
verify_ecdsa (gnutls_pubkey_t pubkey,
              gnutls_sign_algorithm_t algorithm,
              const gnutls_datum_t *message,
              const gnutls_datum_t *signature)
{
  gnutls_datum_t r = { signature->data, signature->size / 2 };
  gnutls_datum_t s = { signature->data + signature->size / 2, signature->size / 2 };
  gnutls_datum_t sequence = { 0 };
  int result = gnutls_encode_rs_value (&sequence, &r, &s);

  if (result < 0)
    return result;

  result = gnutls_pubkey_verify_data2 (pubkey, algorithm, 0, message, &sequence);
  gnutls_free (sequence.data);

  return result;
}

/* Of the right length, by a key of the right kind. */
static gboolean
check_form (RosetteKey *self, RosetteAlgorithm algorithm, GBytes *signature, GError **error)
{
  if (!rosette_key_can_verify (self, algorithm))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE,
                   "the algorithm “%s” is not the one of the key",
                   rosette_algorithm_get_name (algorithm));
      return FALSE;
    }
  if (g_bytes_get_size (signature) != rosette_key_get_signature_length (self))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE,
                   "the signature has %" G_GSIZE_FORMAT " bytes, the key makes %" G_GSIZE_FORMAT,
                   g_bytes_get_size (signature), rosette_key_get_signature_length (self));
      return FALSE;
    }

  return TRUE;
}

gboolean
rosette_key_verify_as (RosetteKey *self,
                       RosetteAlgorithm algorithm,
                       gconstpointer data,
                       gsize length,
                       GBytes *signature,
                       GError **error)
{
  g_auto (RosettePubkey) pubkey = NULL;
  gnutls_datum_t message = { (unsigned char *) data, (unsigned int) length };
  gnutls_datum_t given = rosette_key_datum (signature);
  int result;

  g_return_val_if_fail (self != NULL && signature != NULL, FALSE);
  g_return_val_if_fail ((guint) algorithm < ROSETTE_N_ALGORITHMS, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (length <= G_MAXUINT32, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_form (self, algorithm, signature, error))
    return FALSE;
  pubkey = rosette_key_open_public (self, error);
  if (pubkey == NULL)
    return FALSE;

  if (rosette_key_type_is_ecdsa (self->kind))
    result = verify_ecdsa (pubkey, get_sign_algorithm (algorithm), &message, &given);
  else
    result =
      gnutls_pubkey_verify_data2 (pubkey, get_sign_algorithm (algorithm), 0, &message, &given);
  if (result < 0)
    return rosette_key_fail (error, ROSETTE_ERROR_SIGNATURE, "the signature does not match",
                             result);

  return TRUE;
}

gboolean
rosette_key_verify (RosetteKey *self,
                    gconstpointer data,
                    gsize length,
                    GBytes *signature,
                    GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return rosette_key_verify_as (self, rosette_key_get_algorithm (self), data, length, signature,
                                error);
}
