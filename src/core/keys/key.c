/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/key-private.h"

#include "base/error.h"
#include "keys/curve.h"
#include "keys/rsa.h"
#include "keys/secrets.h"

G_DEFINE_BOXED_TYPE (RosetteKey, rosette_key, rosette_key_ref, rosette_key_unref)

/* Largest public exponent, in bytes: no maker of keys uses more than 65537. */
#define MAX_EXPONENT_BYTES 8

gboolean
rosette_key_fail (GError **error, int code, const char *what, int result)
{
  g_set_error (error, ROSETTE_ERROR, code, "%s: %s", what, gnutls_strerror (result));

  return FALSE;
}

gnutls_datum_t
rosette_key_datum (GBytes *bytes)
{
  gnutls_datum_t datum = { NULL, 0 };

  if (bytes != NULL)
    {
      datum.data = (unsigned char *) g_bytes_get_data (bytes, NULL);
      datum.size = (unsigned int) g_bytes_get_size (bytes);
    }

  return datum;
}

gsize
rosette_key_type_get_width (RosetteKeyType kind)
{
  if (kind == ROSETTE_KEY_P521)
    return 66;

  return kind == ROSETTE_KEY_P384 ? 48 : 32;
}

gboolean
rosette_key_type_is_ecdsa (RosetteKeyType kind)
{
  return kind == ROSETTE_KEY_P256 || kind == ROSETTE_KEY_P384 || kind == ROSETTE_KEY_P521;
}

gboolean
rosette_key_type_check_use (RosetteKeyType kind, GError **error)
{
  if (kind != ROSETTE_KEY_P521)
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                       "the key is of another kind than Ed25519, P-256, P-384 and RSA");

  return FALSE;
}

void
rosette_key_parts_clear (RosetteKeyParts *parts)
{
  g_clear_pointer (&parts->x, g_bytes_unref);
  g_clear_pointer (&parts->y, g_bytes_unref);
  g_clear_pointer (&parts->n, g_bytes_unref);
  g_clear_pointer (&parts->e, g_bytes_unref);
  g_clear_pointer (&parts->d, g_bytes_unref);
  g_clear_pointer (&parts->p, g_bytes_unref);
  g_clear_pointer (&parts->q, g_bytes_unref);
}

static GBytes *
ref_or_null (GBytes *bytes)
{
  return bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

static void
parts_copy (RosetteKeyParts *to, const RosetteKeyParts *from)
{
  to->x = ref_or_null (from->x);
  to->y = ref_or_null (from->y);
  to->n = ref_or_null (from->n);
  to->e = ref_or_null (from->e);
  to->d = ref_or_null (from->d);
  to->p = ref_or_null (from->p);
  to->q = ref_or_null (from->q);
}

static gboolean
has_width (GBytes *bytes, gsize width)
{
  return bytes != NULL && g_bytes_get_size (bytes) == width;
}

/* Bits of a number without leading zeros. */
static guint
count_bits (GBytes *number)
{
  const guint8 *data = g_bytes_get_data (number, NULL);
  gsize n_bytes = g_bytes_get_size (number);

  return n_bytes == 0 ? 0 : (guint) ((n_bytes - 1) * 8 + g_bit_storage (data[0]));
}

static gboolean
is_odd (GBytes *number)
{
  const guint8 *data = g_bytes_get_data (number, NULL);

  return (data[g_bytes_get_size (number) - 1] & 1) != 0;
}

static gboolean
check_rsa (const RosetteKeyParts *parts, GError **error)
{
  guint n_bits = parts->n != NULL ? count_bits (parts->n) : 0;
  guint e_bits = parts->e != NULL ? count_bits (parts->e) : 0;

  if (n_bits == 0 || e_bits == 0 || !is_odd (parts->n))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the RSA key has no odd modulus and exponent");
      return FALSE;
    }
  if (n_bits < ROSETTE_KEY_MIN_RSA_BITS || n_bits > ROSETTE_KEY_MAX_RSA_BITS)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                   "an RSA key of %u bits is not used, only %d to %d", n_bits,
                   ROSETTE_KEY_MIN_RSA_BITS, ROSETTE_KEY_MAX_RSA_BITS);
      return FALSE;
    }
  if (e_bits < 2 || !is_odd (parts->e) || g_bytes_get_size (parts->e) > MAX_EXPONENT_BYTES)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the RSA key has a public exponent that is not safe to use");
      return FALSE;
    }
  if (rosette_rsa_is_weak_modulus (parts->n))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the RSA key can be broken (ROCA): make a new one");
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_public (RosetteKeyType kind, const RosetteKeyParts *parts, GError **error)
{
  gsize width = rosette_key_type_get_width (kind);
  gboolean good;

  if (kind == ROSETTE_KEY_RSA)
    return check_rsa (parts, error);

  if (kind == ROSETTE_KEY_ED25519)
    good = parts->x != NULL && rosette_curve_has_ed25519_point (parts->x);
  else
    good = has_width (parts->x, width) && has_width (parts->y, width)
           && rosette_curve_has_point (kind, parts->x, parts->y);

  if (!good)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                         "the public key is not a usable point of its curve");

  return good;
}

/* Does the private half belong to the public one? GnuTLS computes one from the other, except for
 * Ed25519, where a signature tells.
 */
static gboolean
check_private (RosetteKey *self, GError **error)
{
  g_auto (RosettePrivkey) privkey = NULL;
  g_autoptr (GBytes) signature = NULL;
  int result;

  if (self->kind != ROSETTE_KEY_RSA
      && !has_width (self->parts.d, rosette_key_type_get_width (self->kind)))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the private key has the wrong length");
      return FALSE;
    }

  privkey = rosette_key_open_private (self, error);
  if (privkey == NULL)
    return FALSE;
  result = gnutls_privkey_verify_params (privkey);
  if (result < 0)
    return rosette_key_fail (error, ROSETTE_ERROR_SYNTAX,
                             "the private key does not belong to the public key", result);

  signature = rosette_key_sign (self, "", 0, error);
  if (signature == NULL || rosette_key_verify (self, "", 0, signature, NULL))
    return signature != NULL;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       "the private key does not belong to the public key");
  return FALSE;
}

RosetteKey *
rosette_key_new (RosetteKeyType kind, const RosetteKeyParts *parts, GError **error)
{
  g_autoptr (RosetteKey) self = NULL;

  if (!check_public (kind, parts, error))
    return NULL;

  self = g_new0 (RosetteKey, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  parts_copy (&self->parts, parts);

  if (self->parts.d != NULL && !check_private (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

RosetteKey *
rosette_key_ref (RosetteKey *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
rosette_key_unref (RosetteKey *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  rosette_key_parts_clear (&self->parts);
  g_clear_pointer (&self->token, rosette_token_free);
  g_free (self);
}

/* Takes what GnuTLS allocated into bytes of @width, or of its own width for 0; wipes the rest. */
static GBytes *
take_number (gnutls_datum_t *datum, gsize width)
{
  gsize n_bytes = datum->size;
  const guint8 *data = datum->data;
  guint8 *copy;
  GBytes *bytes;

  while (n_bytes > width && data[0] == 0)
    {
      data++;
      n_bytes--;
    }

  width = MAX (width, n_bytes);
  copy = g_malloc0 (width);
  if (n_bytes > 0)
    memcpy (copy + width - n_bytes, data, n_bytes);
  bytes = rosette_secret_bytes_take (copy, width);

  rosette_secret_wipe (datum->data, datum->size);
  gnutls_free (datum->data);
  datum->data = NULL;
  datum->size = 0;

  return bytes;
}

static int
export_rsa (gnutls_privkey_t privkey, RosetteKeyParts *parts)
{
  gnutls_datum_t n = { 0 }, e = { 0 }, d = { 0 }, p = { 0 }, q = { 0 };
  int result = gnutls_privkey_export_rsa_raw2 (privkey, &n, &e, &d, &p, &q, NULL, NULL, NULL, 0);

  if (result < 0)
    return result;

  parts->n = take_number (&n, 0);
  parts->e = take_number (&e, 0);
  parts->d = take_number (&d, 0);
  parts->p = take_number (&p, 0);
  parts->q = take_number (&q, 0);

  return 0;
}

static int
export_ecc (gnutls_privkey_t privkey, RosetteKeyType *kind, RosetteKeyParts *parts)
{
  gnutls_ecc_curve_t curve;
  gnutls_datum_t x = { 0 }, y = { 0 }, d = { 0 };
  gsize width;
  int result = gnutls_privkey_export_ecc_raw2 (privkey, &curve, &x, &y, &d, 0);

  if (result < 0)
    return result;

  *kind = curve == GNUTLS_ECC_CURVE_ED25519     ? ROSETTE_KEY_ED25519
          : curve == GNUTLS_ECC_CURVE_SECP256R1 ? ROSETTE_KEY_P256
          : curve == GNUTLS_ECC_CURVE_SECP521R1 ? ROSETTE_KEY_P521
                                                : ROSETTE_KEY_P384;
  width = rosette_key_type_get_width (*kind);
  parts->x = take_number (&x, width);
  parts->d = take_number (&d, width);
  if (*kind != ROSETTE_KEY_ED25519)
    parts->y = take_number (&y, width);

  return 0;
}

static gboolean
is_used (gnutls_privkey_t privkey, int algorithm)
{
  gnutls_ecc_curve_t curve;

  if (algorithm == GNUTLS_PK_RSA || algorithm == GNUTLS_PK_EDDSA_ED25519)
    return TRUE;

  return algorithm == GNUTLS_PK_ECDSA
         && gnutls_privkey_export_ecc_raw2 (privkey, &curve, NULL, NULL, NULL, 0) >= 0
         && (curve == GNUTLS_ECC_CURVE_SECP256R1 || curve == GNUTLS_ECC_CURVE_SECP384R1
             || curve == GNUTLS_ECC_CURVE_SECP521R1);
}

gboolean
rosette_key_parts_export (gnutls_privkey_t privkey,
                          RosetteKeyType *kind,
                          RosetteKeyParts *parts,
                          GError **error)
{
  int algorithm = gnutls_privkey_get_pk_algorithm (privkey, NULL);
  int result;

  if (!is_used (privkey, algorithm))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the key is of another kind than Ed25519, P-256, P-384, P-521 and RSA");
      return FALSE;
    }

  if (algorithm == GNUTLS_PK_RSA)
    {
      *kind = ROSETTE_KEY_RSA;
      result = export_rsa (privkey, parts);
    }
  else
    result = export_ecc (privkey, kind, parts);
  if (result < 0)
    return rosette_key_fail (error, ROSETTE_ERROR_UNSUPPORTED, "the key gives no numbers", result);

  return TRUE;
}

static int
generate (gnutls_privkey_t privkey, RosetteKeyType type, guint rsa_bits)
{
  switch (type)
    {
    case ROSETTE_KEY_ED25519:
      return gnutls_privkey_generate (privkey, GNUTLS_PK_EDDSA_ED25519, 0, 0);
    case ROSETTE_KEY_P256:
      return gnutls_privkey_generate (privkey, GNUTLS_PK_ECDSA,
                                      GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1), 0);
    case ROSETTE_KEY_P384:
      return gnutls_privkey_generate (privkey, GNUTLS_PK_ECDSA,
                                      GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP384R1), 0);
    case ROSETTE_KEY_P521:
      return gnutls_privkey_generate (privkey, GNUTLS_PK_ECDSA,
                                      GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP521R1), 0);
    case ROSETTE_KEY_RSA:
      return gnutls_privkey_generate (privkey, GNUTLS_PK_RSA, rsa_bits, 0);
    default:
      g_return_val_if_reached (GNUTLS_E_INVALID_REQUEST);
    }
}

RosetteKey *
rosette_key_generate (RosetteKeyType type, guint rsa_bits, GError **error)
{
  g_auto (RosettePrivkey) privkey = NULL;
  g_auto (RosetteKeyParts) parts = { 0 };
  RosetteKeyType kind = type;
  int result;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (type == ROSETTE_KEY_RSA
      && (rsa_bits < ROSETTE_KEY_MIN_RSA_BITS || rsa_bits > ROSETTE_KEY_MAX_RSA_BITS))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                   "an RSA key of %u bits is not made, only %d to %d", rsa_bits,
                   ROSETTE_KEY_MIN_RSA_BITS, ROSETTE_KEY_MAX_RSA_BITS);
      return NULL;
    }

  gnutls_privkey_init (&privkey);
  result = generate (privkey, type, rsa_bits);
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_UNSUPPORTED, "no key was made", result);
      return NULL;
    }
  if (!rosette_key_parts_export (privkey, &kind, &parts, error))
    return NULL;

  return rosette_key_new (kind, &parts, error);
}

RosetteKeyType
rosette_key_get_kind (RosetteKey *self)
{
  g_return_val_if_fail (self != NULL, ROSETTE_KEY_ED25519);

  return self->kind;
}

guint
rosette_key_get_bits (RosetteKey *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->kind == ROSETTE_KEY_RSA)
    return count_bits (self->parts.n);

  return self->kind == ROSETTE_KEY_P521 ? 521
                                        : (guint) (8 * rosette_key_type_get_width (self->kind));
}

gboolean
rosette_key_has_private (RosetteKey *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->parts.d != NULL || self->token != NULL;
}

gboolean
rosette_key_is_on_token (RosetteKey *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->token != NULL;
}

RosetteAlgorithm
rosette_key_get_algorithm (RosetteKey *self)
{
  g_return_val_if_fail (self != NULL, ROSETTE_ALGORITHM_EDDSA);

  switch (self->kind)
    {
    case ROSETTE_KEY_P256:
      return ROSETTE_ALGORITHM_ES256;
    case ROSETTE_KEY_P384:
      return ROSETTE_ALGORITHM_ES384;
    case ROSETTE_KEY_P521:
      return ROSETTE_ALGORITHM_ES512;
    case ROSETTE_KEY_RSA:
      return ROSETTE_ALGORITHM_RS256;
    case ROSETTE_KEY_ED25519:
    default:
      return ROSETTE_ALGORITHM_EDDSA;
    }
}

gboolean
rosette_key_type_does (RosetteKeyType kind, RosetteAlgorithm algorithm)
{
  switch (algorithm)
    {
    case ROSETTE_ALGORITHM_EDDSA:
      return kind == ROSETTE_KEY_ED25519;
    case ROSETTE_ALGORITHM_ES256:
      return kind == ROSETTE_KEY_P256;
    case ROSETTE_ALGORITHM_ES384:
      return kind == ROSETTE_KEY_P384;
    case ROSETTE_ALGORITHM_ES512:
      return kind == ROSETTE_KEY_P521;
    case ROSETTE_ALGORITHM_RS256:
    case ROSETTE_ALGORITHM_RS384:
    case ROSETTE_ALGORITHM_RS512:
    case ROSETTE_ALGORITHM_PS256:
    case ROSETTE_ALGORITHM_PS384:
    case ROSETTE_ALGORITHM_PS512:
    default:
      return kind == ROSETTE_KEY_RSA;
    }
}

gboolean
rosette_key_can_verify (RosetteKey *self, RosetteAlgorithm algorithm)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return rosette_key_type_does (self->kind, algorithm)
         && (!self->has_only || self->only == algorithm);
}

static gboolean
equal_or_null (GBytes *a, GBytes *b)
{
  return (a == NULL) == (b == NULL) && (a == NULL || g_bytes_equal (a, b));
}

gboolean
rosette_key_equal (RosetteKey *a, RosetteKey *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind && equal_or_null (a->parts.x, b->parts.x)
         && equal_or_null (a->parts.y, b->parts.y) && equal_or_null (a->parts.n, b->parts.n)
         && equal_or_null (a->parts.e, b->parts.e);
}
