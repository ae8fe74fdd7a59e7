/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For whose badges the network may be used: each is an issuer's id (a URL or a DID), or a site (a
 * host name, or a URL without a path). What such an issuer has on its own site may be asked for at
 * once; anything else that a badge names only when it is proven that the badge is of that issuer:
 * else anybody could have us ask anywhere by writing a known issuer's name. */

/**
 * rosette_permission_covers_address:
 * @allowed: (array zero-terminated=1): for whom it is allowed
 * @address: a web address
 *
 * Returns: whether @address is on the site of one of them
 */
gboolean rosette_permission_covers_address (const char *const *allowed, const char *address);

/**
 * rosette_permission_covers_issuer:
 * @allowed: (array zero-terminated=1): for whom it is allowed
 * @issuer_id: a URL or a DID
 *
 * Returns: whether @issuer_id is one of them, or on a site that is
 */
gboolean rosette_permission_covers_issuer (const char *const *allowed, const char *issuer_id);

G_END_DECLS
