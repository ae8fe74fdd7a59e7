/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_key_load_pem:
 * @pem: a private key in PEM (RFC 7468): PKCS#8, plain or encrypted, or the older `RSA PRIVATE
 *   KEY` and `EC PRIVATE KEY`; certificates and curve names beside it are passed over
 * @passphrase: (nullable): for an encrypted one; not used for a plain one
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the pair, or %NULL with ROSETTE_ERROR_PASSPHRASE (missing or wrong,
 *   or the ciphertext is damaged), ROSETTE_ERROR_SYNTAX (damaged PEM or DER, or halves that do not
 *   belong together), ROSETTE_ERROR_UNSUPPORTED (another kind, curve or size of key, or another
 *   kind of file) or ROSETTE_ERROR_LIMIT (longer than ROSETTE_MAX_KEY_BYTES)
 */
RosetteKey *rosette_key_load_pem (GBytes *pem,
                                  const char *passphrase,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_load_pem_all:
 * @pem: one private key or several in PEM, one behind the other, as rosette_key_load_pem() reads
 *   one; encrypted ones have the same passphrase
 * @passphrase: (nullable): for encrypted ones
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full) (element-type RosetteKey): the pairs, in their order, one or more; or
 *   %NULL with an error as rosette_key_load_pem(), for any of them, or with ROSETTE_ERROR_LIMIT for
 *   more than ROSETTE_MAX_KEYS
 */
GPtrArray *rosette_key_load_pem_all (GBytes *pem,
                                     const char *passphrase,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_load_public_pem:
 * @pem: a public key in PEM: `PUBLIC KEY` or `RSA PUBLIC KEY`; a certificate is not one
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the public key, or %NULL with ROSETTE_ERROR_SYNTAX,
 *   ROSETTE_ERROR_UNSUPPORTED or ROSETTE_ERROR_LIMIT
 */
RosetteKey *rosette_key_load_public_pem (GBytes *pem, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_pem_is_encrypted:
 * @pem: a file
 *
 * Returns: whether it holds a private key that needs a passphrase, as its first or as another
 */
gboolean rosette_key_pem_is_encrypted (GBytes *pem);

/**
 * rosette_key_save_pem:
 * @self: a key pair
 * @passphrase: (nullable): what protects it, not empty; %NULL writes the key plain
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Writes PKCS#8 (RFC 5958): encrypted, with AES-256-CBC and PBKDF2 as rosette_pbes2_encrypt()
 * says. The encrypted form carries the attribute localKeyID (RFC 2985 section 5.5.2), the SHA-256
 * of the public key, by which a damaged ciphertext is noticed also where the damage falls on the
 * bare number of an Ed25519 key.
 *
 * Returns: (transfer full): the text, which wipes itself; or %NULL with ROSETTE_ERROR_UNSUPPORTED
 *   (no private half) or ROSETTE_ERROR_PASSPHRASE (an empty one)
 */
GBytes *rosette_key_save_pem (RosetteKey *self,
                              const char *passphrase,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_dup_public_pem:
 * @self: a key
 *
 * Returns: (transfer full): the public half as `PUBLIC KEY` (RFC 7468 section 13)
 */
char *rosette_key_dup_public_pem (RosetteKey *self);

G_END_DECLS
