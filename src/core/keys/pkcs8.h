/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_pkcs8_parse:
 * @der: a PrivateKeyInfo or OneAsymmetricKey (RFC 5958)
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * A public key beside the private one must belong to it, and so must a label as
 * rosette_pkcs8_write() adds it.
 *
 * Returns: (transfer full): the pair, or %NULL with ROSETTE_ERROR_SYNTAX or
 *   ROSETTE_ERROR_UNSUPPORTED (another kind, curve or size of key)
 */
RosetteKey *rosette_pkcs8_parse (GBytes *der, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_pkcs8_parse_rsa:
 * @der: an RSAPrivateKey (RFC 8017 appendix A.1.2)
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the pair, or %NULL as rosette_pkcs8_parse()
 */
RosetteKey *rosette_pkcs8_parse_rsa (GBytes *der, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_pkcs8_parse_ec:
 * @der: an ECPrivateKey that names its curve (RFC 5915)
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the pair, or %NULL as rosette_pkcs8_parse()
 */
RosetteKey *rosette_pkcs8_parse_ec (GBytes *der, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_pkcs8_write:
 * @key: a key pair
 * @with_key_id: whether to add the attribute localKeyID (RFC 2985 section 5.5.2), the SHA-256 of
 *   the public key's SubjectPublicKeyInfo
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): a PrivateKeyInfo in DER, which wipes itself; or %NULL with
 *   ROSETTE_ERROR_UNSUPPORTED when @key has no private half
 */
GBytes *rosette_pkcs8_write (RosetteKey *key,
                             gboolean with_key_id,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
