/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a document of an issuer may be: JSON of any family, a signed token, a key in PEM, or a file
 * on web space that knows no kinds. */
#define ROSETTE_ACCEPT_DOCUMENT                                                                    \
  "application/json, application/ld+json, application/did+json, application/jwt, "                 \
  "application/jose, application/x-pem-file, text/plain;q=0.8, application/octet-stream;q=0.5"

/* What the picture of a badge may be. */
#define ROSETTE_ACCEPT_PICTURE "image/png, image/svg+xml"

/* What may stand at the address of a badge. */
#define ROSETTE_ACCEPT_BADGE ROSETTE_ACCEPT_PICTURE ", " ROSETTE_ACCEPT_DOCUMENT

/**
 * rosette_media_type_is_accepted:
 * @type: (nullable): the Content-Type of an answer, with or without parameters; %NULL when it has
 *   none, which counts as application/octet-stream (RFC 9110 section 8.3)
 * @accept: what was asked for, in the form of an Accept header (RFC 9110 section 12.5.1), without
 *   wildcards
 *
 * Whether an answer is of a kind that was asked for. Who asks for application/json or
 * application/jwt takes every type that is one (RFC 6839: `+json`, `+jwt`).
 *
 * Returns: whether @type is accepted
 */
gboolean rosette_media_type_is_accepted (const char *type, const char *accept);

G_END_DECLS
