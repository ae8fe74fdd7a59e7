/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_detached_jws_verify:
 * @text: (nullable): a compact JWS without its payload, which is not encoded either (RFC 7797)
 * @key: the key that signed
 * @payload: the payload
 * @length: its length, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Verifies the form that Ed25519Signature2018 and JsonWebSignature2020 put into a proof. The
 * header must say `"b64": false`, name that as critical and nothing else, and name the algorithm
 * of @key.
 *
 * Returns: %FALSE with ROSETTE_ERROR_SIGNATURE when the signature is wrong, SYNTAX, LIMIT, or
 *   UNSUPPORTED (another algorithm than that of @key)
 */
gboolean rosette_detached_jws_verify (const char *text,
                                      RosetteKey *key,
                                      gconstpointer payload,
                                      gsize length,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
