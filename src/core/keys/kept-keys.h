/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteKeptKeys:
 *
 * The keys that were read last: who checks thousands of badges mostly meets a few issuers, and to
 * find the point of a curve takes as long as reading all the rest of a badge. A did:key, a did:jwk
 * or a JWK is its key, so what is kept is what would be read anew. At most ROSETTE_MAX_KEPT_KEYS,
 * each of a text of at most ROSETTE_MAX_KEPT_KEY_BYTES. Threads may share it.
 */
typedef struct _RosetteKeptKeys RosetteKeptKeys;

/**
 * rosette_kept_keys_new:
 *
 * Returns: (transfer full): none yet
 */
RosetteKeptKeys *rosette_kept_keys_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_kept_keys_free:
 * @self: (transfer full): what no thread uses any more
 */
void rosette_kept_keys_free (RosetteKeptKeys *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteKeptKeys, rosette_kept_keys_free)

/**
 * rosette_kept_keys_parse_did:
 * @self: where to look first, and to keep what was read
 * @did: as for rosette_key_parse_did()
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): as rosette_key_parse_did()
 */
RosetteKey *rosette_kept_keys_parse_did (RosetteKeptKeys *self,
                                         const char *did,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_kept_keys_parse_jwk:
 * @self: as above
 * @jwk: as for rosette_key_parse_jwk(): a public key
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): as rosette_key_parse_jwk()
 */
RosetteKey *rosette_kept_keys_parse_jwk (RosetteKeptKeys *self,
                                         JsonObject *jwk,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_kept_keys_get_n_kept:
 *
 * Returns: how many there are now
 */
guint rosette_kept_keys_get_n_kept (RosetteKeptKeys *self);

G_END_DECLS
