/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * rosette_key_parse_jwk:
 * @jwk: a public key as a JSON Web Key (RFC 7517; RFC 7518 section 6; RFC 8037 section 2)
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Numbers must have the length their kind prescribes, and the point must lie on its curve. `alg`,
 * `use` and `key_ops`, where there are any, must allow to verify with the key's own algorithm. A
 * key that carries a private member is refused: it was made public by mistake.
 *
 * Returns: (transfer full): the public key, or %NULL with ROSETTE_ERROR_SYNTAX, or
 *   ROSETTE_ERROR_UNSUPPORTED (another kind, curve, size, algorithm or use)
 */
RosetteKey *rosette_key_parse_jwk (JsonObject *jwk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_parse_jwk_private:
 * @jwk: a key pair as a JSON Web Key; for RSA with its primes `p` and `q`
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * The same rules; `key_ops` must allow to sign.
 *
 * Returns: (transfer full): the pair, or %NULL with ROSETTE_ERROR_SYNTAX or
 *   ROSETTE_ERROR_UNSUPPORTED
 */
RosetteKey *rosette_key_parse_jwk_private (JsonObject *jwk,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_to_jwk:
 * @self: a key
 *
 * Returns: (transfer full): its public half, with the members that a thumbprint needs and no more
 */
JsonObject *rosette_key_to_jwk (RosetteKey *self);

/**
 * rosette_key_dup_jwk_text:
 * @self: a key
 *
 * Returns: (transfer full): the same as text, members in the order of RFC 7638 section 3
 */
char *rosette_key_dup_jwk_text (RosetteKey *self);

/**
 * rosette_key_dup_thumbprint:
 * @self: a key
 *
 * Returns: (transfer full): the SHA-256 thumbprint of the public half (RFC 7638), base64url
 */
char *rosette_key_dup_thumbprint (RosetteKey *self);

G_END_DECLS
