/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/known-issuer.h"

G_BEGIN_DECLS

/**
 * rosette_registry_read:
 * @file: a list of issuers that somebody keeps, at most ROSETTE_MAX_JSON_BYTES long
 * @source: what the list is called, where it does not say so itself
 * @since: when it was got
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads a registry of known issuers in one of the forms of the Digital Credentials Consortium:
 * a `registry` of names by DID, or what its OpenID Federation registries answer for one issuer or
 * several: entity statements (OpenID Federation 1.0 section 3) as signed tokens, one a line, or the
 * same as JSON. The signature of a token is not checked: who adds a list vouches for it.
 *
 * Returns: (transfer full) (element-type RosetteKnownIssuer): its issuers, at least one; or %NULL
 *   with ROSETTE_ERROR_SYNTAX (no such list), ROSETTE_ERROR_UNSUPPORTED (a list of lists) or
 *   ROSETTE_ERROR_LIMIT (more than ROSETTE_MAX_LISTED_ISSUERS)
 */
GPtrArray *rosette_registry_read (GBytes *file,
                                  const char *source,
                                  GDateTime *since,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
