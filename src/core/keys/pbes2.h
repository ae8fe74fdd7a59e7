/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rounds of PBKDF2 in what we write. GnuTLS's own writer takes 5120 and cannot be told otherwise.
 */
#define ROSETTE_PBES2_ITERATIONS 600000

/**
 * rosette_pbes2_encrypt:
 * @plain: a PKCS#8 PrivateKeyInfo in DER
 * @passphrase: what protects it, UTF-8
 *
 * Encrypts with AES-256-CBC under a key from PBKDF2 with HMAC-SHA-256 and
 * ROSETTE_PBES2_ITERATIONS rounds (RFC 8018 section 6.2, RFC 5958 section 3).
 *
 * Returns: (transfer full): an EncryptedPrivateKeyInfo in DER
 */
GBytes *rosette_pbes2_encrypt (GBytes *plain, const char *passphrase);

/**
 * rosette_pbes2_decrypt:
 * @encrypted: an EncryptedPrivateKeyInfo in DER
 * @passphrase: what protects it, UTF-8
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Decrypts what rosette_pbes2_encrypt() and other programs write: PBES2 with PBKDF2, HMAC with
 * SHA-1 or SHA-2, AES-CBC. The result is not looked at: a wrong passphrase may pass here by chance
 * and gives bytes that are no key.
 *
 * Returns: (transfer full): the bytes inside, which wipe themselves; or %NULL with
 *   ROSETTE_ERROR_PASSPHRASE (wrong, or the ciphertext is damaged), ROSETTE_ERROR_SYNTAX (the
 *   envelope is damaged), ROSETTE_ERROR_LIMIT (too many rounds) or ROSETTE_ERROR_UNSUPPORTED
 *   (another scheme)
 */
GBytes *rosette_pbes2_decrypt (GBytes *encrypted,
                               const char *passphrase,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
