/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_key_dup_did:
 * @self: a key
 *
 * Returns: (transfer full): the DID that is this public key: did:key, or did:jwk for RSA
 */
char *rosette_key_dup_did (RosetteKey *self);

/**
 * rosette_key_dup_did_jwk:
 * @self: a key
 *
 * Returns: (transfer full): its did:jwk, whatever its kind
 */
char *rosette_key_dup_did_jwk (RosetteKey *self);

/**
 * rosette_key_dup_verification_method:
 * @self: a key
 *
 * Returns: (transfer full): the DID URL of the key inside the document of rosette_key_dup_did()
 */
char *rosette_key_dup_verification_method (RosetteKey *self);

/**
 * rosette_key_parse_did:
 * @text: a did:key or did:jwk, alone or with the fragment of its signing key: the key's own
 *   multibase text, or `0`
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads also did:key with an RSA key, and with a JWK (as the European registry EBSI writes it).
 *
 * Returns: (transfer full): the public key, or %NULL with ROSETTE_ERROR_SYNTAX,
 *   ROSETTE_ERROR_LIMIT, ROSETTE_ERROR_UNSUPPORTED (another method or kind of key) or
 *   ROSETTE_ERROR_NOT_FOUND (a fragment that the DID's document does not have as a signing key)
 */
RosetteKey *rosette_key_parse_did (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_did_web_dup_url:
 * @did: a did:web, alone or with a fragment, which is dropped
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Where the DID's document stands (did:web method specification, section 3.2):
 * `did:web:host%3A8443:a:b` gives `https://host:8443/a/b/did.json`. An address in numbers is not
 * a host there.
 *
 * Returns: (transfer full): the URL, or %NULL with ROSETTE_ERROR_SYNTAX, or
 *   ROSETTE_ERROR_UNSUPPORTED when it is not a did:web
 */
char *rosette_did_web_dup_url (const char *did, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
