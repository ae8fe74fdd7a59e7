/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/algorithm.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RosetteKeyType:
 * @ROSETTE_KEY_ED25519: Ed25519 (RFC 8032)
 * @ROSETTE_KEY_P256: elliptic curve P-256 (FIPS 186-4)
 * @ROSETTE_KEY_P384: elliptic curve P-384 (FIPS 186-4)
 * @ROSETTE_KEY_RSA: RSA of 2048 to 4096 bits
 * @ROSETTE_KEY_P521: elliptic curve P-521 (FIPS 186-4); others sign with it, we do not
 */
typedef enum
{
  ROSETTE_KEY_ED25519,
  ROSETTE_KEY_P256,
  ROSETTE_KEY_P384,
  ROSETTE_KEY_RSA,
  ROSETTE_KEY_P521,
} RosetteKeyType;

/* Fewest and most bits of an RSA modulus. */
#define ROSETTE_KEY_MIN_RSA_BITS 2048
#define ROSETTE_KEY_MAX_RSA_BITS 4096

/**
 * RosetteKey:
 *
 * A public key, or a key pair. It is checked when it is made (the point lies on its curve, the
 * modulus has an allowed size, the halves belong together), and never changes after: any number
 * of threads may sign and verify with one key at a time. The private half is wiped from memory
 * with the last reference.
 */
typedef struct _RosetteKey RosetteKey;

#define ROSETTE_TYPE_KEY (rosette_key_get_type ())
GType rosette_key_get_type (void);

/**
 * rosette_key_ref:
 *
 * Returns: (transfer full): @self
 */
RosetteKey *rosette_key_ref (RosetteKey *self);

/**
 * rosette_key_unref:
 * @self: (transfer full): a key
 */
void rosette_key_unref (RosetteKey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteKey, rosette_key_unref)

/**
 * rosette_key_generate:
 * @type: what kind of key
 * @rsa_bits: size of an RSA modulus, from ROSETTE_KEY_MIN_RSA_BITS to ROSETTE_KEY_MAX_RSA_BITS;
 *   ignored for other kinds
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Makes a key pair. RSA takes up to some seconds.
 *
 * Returns: (transfer full): the pair, or %NULL with ROSETTE_ERROR_UNSUPPORTED
 */
RosetteKey *rosette_key_generate (RosetteKeyType type,
                                  guint rsa_bits,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_get_kind:
 *
 * Returns: what kind of key this is
 */
RosetteKeyType rosette_key_get_kind (RosetteKey *self);

/**
 * rosette_key_get_bits:
 *
 * Returns: the size of the curve's field or of the RSA modulus, in bits
 */
guint rosette_key_get_bits (RosetteKey *self);

/**
 * rosette_key_has_private:
 *
 * Returns: whether @self can sign
 */
gboolean rosette_key_has_private (RosetteKey *self);

/**
 * rosette_key_is_on_token:
 *
 * Returns: whether the private half is on a token (keys/token.h), which signs with it and never
 *   gives it away; such a key has no file
 */
gboolean rosette_key_is_on_token (RosetteKey *self);

/**
 * rosette_key_get_algorithm:
 *
 * Returns: the one algorithm that a key of this kind signs with
 */
RosetteAlgorithm rosette_key_get_algorithm (RosetteKey *self);

/**
 * rosette_key_can_verify:
 * @algorithm: an algorithm
 *
 * Returns: whether a key like @self can make signatures of @algorithm: an RSA key makes six kinds,
 *   unless the JWK that it was read from names one (RFC 7517 section 4.4)
 */
gboolean rosette_key_can_verify (RosetteKey *self, RosetteAlgorithm algorithm);

/**
 * rosette_key_equal:
 *
 * Returns: whether both have the same public half
 */
gboolean rosette_key_equal (RosetteKey *a, RosetteKey *b);

/**
 * rosette_key_sign:
 * @self: a key pair
 * @data: the bytes to sign, not hashed
 * @length: how many
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Signs with the key's own algorithm. The signature is in the form JOSE uses: 64 bytes for
 * Ed25519; r and s side by side, 64 or 96 bytes, for ECDSA (RFC 7518 section 3.4); as long as
 * the modulus for RSA.
 *
 * A key on a token signs for one thread at a time.
 *
 * Returns: (transfer full): the signature, or %NULL with ROSETTE_ERROR_UNSUPPORTED when the key
 *   has no private half; of a key on a token, with ROSETTE_ERROR_UNREACHABLE and a sentence for the
 *   user when it was taken out: it has to be opened anew then, even when it is back
 */
GBytes *rosette_key_sign (RosetteKey *self, gconstpointer data, gsize length, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_verify:
 * @self: a key; its public half is used
 * @data: the bytes that were signed, not hashed
 * @length: how many
 * @signature: the signature, in the form that rosette_key_sign() makes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: %TRUE when the signature is right, %FALSE with ROSETTE_ERROR_SIGNATURE when it is not
 */
gboolean rosette_key_verify (RosetteKey *self,
                             gconstpointer data,
                             gsize length,
                             GBytes *signature,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_verify_as:
 * @algorithm: what the signature is said to be made with
 *
 * The same for a signature of @algorithm, which need not be the one that the key signs with here.
 *
 * Returns: %TRUE when the signature is right, %FALSE with ROSETTE_ERROR_SIGNATURE when it is not,
 *   or when the key cannot have made such a one
 */
gboolean rosette_key_verify_as (RosetteKey *self,
                                RosetteAlgorithm algorithm,
                                gconstpointer data,
                                gsize length,
                                GBytes *signature,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
