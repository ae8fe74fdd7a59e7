/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/algorithm.h"
#include "keys/key.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteJws:
 *
 * A compact JWS (RFC 7515 section 7.1) that has been read, and not verified. Immutable.
 */
#define ROSETTE_TYPE_JWS (rosette_jws_get_type ())
typedef struct _RosetteJws RosetteJws;

GType rosette_jws_get_type (void);

/**
 * rosette_jws_ref:
 *
 * Returns: (transfer full): @self, with one more reference
 */
RosetteJws *rosette_jws_ref (RosetteJws *self);

/**
 * rosette_jws_unref:
 *
 * Drops one reference; the last one frees. Both may be called on any thread.
 */
void rosette_jws_unref (RosetteJws *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteJws, rosette_jws_unref)

/**
 * rosette_jws_parse:
 * @text: three base64url parts with dots between them, nothing before or after, not NUL-terminated
 * @length: length of @text, in bytes; at most ROSETTE_MAX_JWS_BYTES
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the JWS; or %NULL with ROSETTE_ERROR_SYNTAX or LIMIT
 */
RosetteJws *rosette_jws_parse (const char *text,
                               gsize length,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jws_get_header:
 *
 * Returns: (transfer none): the protected header; nothing in it is proven
 */
JsonObject *rosette_jws_get_header (RosetteJws *self);

/**
 * rosette_jws_get_payload:
 *
 * Returns: (transfer none): the payload's bytes, whatever they are
 */
GBytes *rosette_jws_get_payload (RosetteJws *self);

/**
 * rosette_jws_get_algorithm_name:
 *
 * Returns: (nullable): `alg` as it is written in the header, whatever it says
 */
const char *rosette_jws_get_algorithm_name (RosetteJws *self);

/**
 * rosette_jws_get_extension:
 *
 * Returns: (nullable): the name of an extension that the header makes part of the signature: the
 *   first that `crit` names (RFC 7515 section 4.1.11), or "b64" (RFC 7797). We do none of them.
 */
const char *rosette_jws_get_extension (RosetteJws *self);

/**
 * rosette_jws_verify:
 * @self: a JWS as it was read
 * @key: the one key that may have signed
 * @allowed: the algorithms that the caller accepts
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Verifies the signature (RFC 7515 section 5.2). The header does not choose: its `alg` must be in
 * @allowed and be one that @key can make. `none`, HMAC and an algorithm of another kind of key are
 * an attempt to deceive, and so a signature that fails.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_SIGNATURE, or UNSUPPORTED: an algorithm that is
 *   not known here, or a signature that is right, but of a header with an extension
 */
gboolean rosette_jws_verify (RosetteJws *self,
                             RosetteKey *key,
                             RosetteAlgorithms allowed,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jws_sign:
 * @header: what follows `alg` in the protected header; an `alg` in it is replaced by that of @key
 * @payload: any bytes
 * @key: a key pair
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Signs with the one algorithm of @key (RFC 7515 section 5.1).
 *
 * Returns: (transfer full): the compact JWS, or %NULL with ROSETTE_ERROR_UNSUPPORTED
 */
char *rosette_jws_sign (JsonObject *header, GBytes *payload, RosetteKey *key, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jws_encode_header:
 * @header: what follows `alg` in the protected header; an `alg` in it is replaced by that of @key
 * @key: a key pair
 *
 * Returns: (transfer full): the first part of each JWS with this header that @key signs
 */
char *rosette_jws_encode_header (JsonObject *header, RosetteKey *key) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jws_append_signature:
 * @text: header and payload, both encoded, with a dot between them (RFC 7515 section 5.1)
 * @key: a key pair
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Makes a compact JWS of @text: for who writes its payload in an own way.
 *
 * Returns: %TRUE, or %FALSE with ROSETTE_ERROR_UNSUPPORTED
 */
gboolean rosette_jws_append_signature (GString *text,
                                       RosetteKey *key,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jws_sign_encoded:
 * @header: what rosette_jws_encode_header() made for @key
 * @payload: any bytes
 * @length: length of @payload, in bytes
 * @key: a key pair
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * As rosette_jws_sign(), for who signs many with one header.
 *
 * Returns: (transfer full): the compact JWS, or %NULL with ROSETTE_ERROR_UNSUPPORTED
 */
char *rosette_jws_sign_encoded (const char *header,
                                gconstpointer payload,
                                gsize length,
                                RosetteKey *key,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
