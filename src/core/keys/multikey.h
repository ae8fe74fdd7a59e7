/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_key_parse_multikey:
 * @text: a `publicKeyMultibase` (Controlled Identifiers 1.0 section 2.2.2): base58btc of the
 *   kind's multicodec and the key, Ed25519, P-256 or P-384, points compressed
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the public key, or %NULL with ROSETTE_ERROR_SYNTAX,
 *   ROSETTE_ERROR_LIMIT or ROSETTE_ERROR_UNSUPPORTED (another kind of key)
 */
RosetteKey *rosette_key_parse_multikey (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_parse_multikey_pair:
 * @text: a `publicKeyMultibase`
 * @secret: the `secretKeyMultibase` that belongs to it
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the pair, or %NULL as rosette_key_parse_multikey()
 */
RosetteKey *rosette_key_parse_multikey_pair (const char *text,
                                             const char *secret,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_dup_multikey:
 * @self: a key
 *
 * Returns: (transfer full) (nullable): the public half as a `publicKeyMultibase`; %NULL for RSA,
 *   which has no such form
 */
char *rosette_key_dup_multikey (RosetteKey *self);

/**
 * rosette_key_decode_multikey:
 * @text: base58btc, with its `z`
 * @codec: (out): the multicodec before the key
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): what follows the multicodec, not looked at; or %NULL with
 *   ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
GBytes *rosette_key_decode_multikey (const char *text,
                                     guint64 *codec,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
