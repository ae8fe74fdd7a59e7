/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "proofs/jws.h"

G_BEGIN_DECLS

/**
 * rosette_vc_jwt_sign:
 * @credential: an OB 3.0 credential, VC data model 2.0, with `id`, `issuer` and `validFrom`
 * @key: a key pair
 * @kid: (nullable): the https address where the public key stands as a JWK
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Signs a credential as a JWT (OB 3.0 section 8.2.4): the header has `alg`, `typ`, `kid` when
 * given, and `jwk`; the payload has the credential's own members, and the claims `iss`, `jti`,
 * `nbf`, `sub` when the subject has an id, and `exp` when the credential has an end.
 *
 * Returns: (transfer full): the compact JWS; or %NULL with ROSETTE_ERROR_SYNTAX (what a claim is
 *   made from is missing or no date) or UNSUPPORTED
 */
char *rosette_vc_jwt_sign (JsonObject *credential, RosetteKey *key, const char *kid, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_vc_jwt_encode_header:
 * @key: a key pair
 * @kid: (nullable): the https address where the public key stands as a JWK
 *
 * Returns: (transfer full): the header that rosette_vc_jwt_sign() writes, for
 *   rosette_jws_sign_encoded(): it is the same for all that @key signs
 */
char *rosette_vc_jwt_encode_header (RosetteKey *key, const char *kid) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_vc_jwt_write_payload:
 * @credential: as for rosette_vc_jwt_sign()
 * @length: (out) (nullable): how many bytes the text has
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the payload that rosette_vc_jwt_sign() signs; or %NULL with
 *   ROSETTE_ERROR_SYNTAX (what a claim is made from is missing or no date)
 */
char *rosette_vc_jwt_write_payload (JsonObject *credential,
                                    gsize *length,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_vc_jwt_dup_payload:
 * @jws: a JWS, verified or not
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the payload of @jws as an object, or %NULL with ROSETTE_ERROR_SYNTAX or
 *   LIMIT
 */
JsonObject *rosette_vc_jwt_dup_payload (RosetteJws *jws, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_vc_jwt_get_credential:
 * @payload: the payload of a JWT
 *
 * Returns: (transfer none): the credential in it: its `vc` claim (VC data model 1.1), or the
 * payload itself (2.0)
 */
JsonObject *rosette_vc_jwt_get_credential (JsonObject *payload);

/**
 * rosette_vc_jwt_dup_credential:
 * @payload: the payload of a JWT
 *
 * The same, whole: in the VC data model 1.1 what a claim says may be left out of the credential
 * (section 6.3.1 "JWT Decoding"), and is put back: `iss` is its issuer, `jti` its id, `sub` its
 * subject's id, `nbf` and `exp` its dates.
 *
 * Returns: (transfer full): the credential in it
 */
JsonObject *rosette_vc_jwt_dup_credential (JsonObject *payload) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_vc_jwt_check_claims:
 * @payload: the payload of a JWT
 * @credential: the credential in it
 * @missing: (out) (optional) (transfer full): names of the claims that are not there, though the
 *   credential has what they would say
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Compares the claims with the credential (OB 3.0 section 8.2.5). Real issuers leave claims out,
 * even in the specification's own examples; one that is there must agree.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_SYNTAX, which names the claim that differs
 */
gboolean rosette_vc_jwt_check_claims (JsonObject *payload,
                                      JsonObject *credential,
                                      char ***missing,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
