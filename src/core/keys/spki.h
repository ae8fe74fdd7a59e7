/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/der.h"
#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_spki_read_algorithm:
 * @der: the place of an AlgorithmIdentifier (RFC 5280 section 4.1.1.2); moved behind it
 * @kind: (out): the kind of key it names
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads the name of a kind of key, with its curve, as public and private keys carry it.
 *
 * Returns: %FALSE with ROSETTE_ERROR_SYNTAX, or ROSETTE_ERROR_UNSUPPORTED for another kind or
 *   curve
 */
gboolean rosette_spki_read_algorithm (RosetteDer *der, RosetteKeyType *kind, GError **error);

/**
 * rosette_spki_append_algorithm:
 * @out: where the AlgorithmIdentifier is added
 * @kind: the kind of key it names
 *
 * Writes what rosette_spki_read_algorithm() reads.
 */
void rosette_spki_append_algorithm (GByteArray *out, RosetteKeyType kind);

/**
 * rosette_spki_find_curve:
 * @oid: the content of an OBJECT IDENTIFIER
 * @kind: (out): the kind of key that uses this curve
 *
 * Returns: %FALSE when it is neither P-256 nor P-384
 */
gboolean rosette_spki_find_curve (const RosetteDer *oid, RosetteKeyType *kind);

/**
 * rosette_spki_parse:
 * @der: a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7)
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * A curve's point may be compressed (RFC 5480 section 2.2).
 *
 * Returns: (transfer full): the public key, or %NULL with ROSETTE_ERROR_SYNTAX or
 *   ROSETTE_ERROR_UNSUPPORTED
 */
RosetteKey *rosette_spki_parse (GBytes *der, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_spki_parse_rsa:
 * @der: an RSAPublicKey (RFC 8017 appendix A.1.1)
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the public key, or %NULL with ROSETTE_ERROR_SYNTAX or
 *   ROSETTE_ERROR_UNSUPPORTED
 */
RosetteKey *rosette_spki_parse_rsa (GBytes *der, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_spki_write:
 * @key: a key
 *
 * Returns: (transfer full): its public half as a SubjectPublicKeyInfo in DER
 */
GBytes *rosette_spki_write (RosetteKey *key);

/**
 * rosette_spki_write_rsa:
 * @key: an RSA key
 *
 * Returns: (transfer full): its public half as an RSAPublicKey in DER
 */
GBytes *rosette_spki_write_rsa (RosetteKey *key);

G_END_DECLS
