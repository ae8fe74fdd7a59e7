/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/pins.h"
#include "fetching/trust.h"

G_BEGIN_DECLS

/**
 * RosetteKept:
 *
 * What the user has said of issuers: documents given for an address (#RosettePinStore) and issuers
 * that are known (#RosetteTrustStore). It holds them as they were when the library made it, and
 * never changes once a check has it: so that may run on any thread.
 */
#define ROSETTE_TYPE_KEPT (rosette_kept_get_type ())
G_DECLARE_FINAL_TYPE (RosetteKept, rosette_kept, ROSETTE, KEPT, GObject)

/**
 * rosette_kept_new:
 *
 * Returns: (transfer full): nothing kept yet
 */
RosetteKept *rosette_kept_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_kept_take_pin:
 * @address: as rosette_pin_normalize() made it
 * @document: (transfer full): what that address holds
 * @since: seconds since 1970, UTC
 *
 * Only before @self is shared.
 */
void rosette_kept_take_pin (RosetteKept *self, const char *address, GBytes *document, gint64 since);

/**
 * rosette_kept_take_fetched:
 * @address: as rosette_pin_normalize() made it
 * @document: (transfer full): what that address held
 * @seen: when it was last seen there, in seconds since 1970, UTC
 *
 * Of one address the newest first. Only before @self is shared.
 */
void rosette_kept_take_fetched (RosetteKept *self,
                                const char *address,
                                GBytes *document,
                                gint64 seen);

/**
 * rosette_kept_add_known:
 * @issuer: an issuer that the user, or a list, knows
 *
 * Only before @self is shared.
 */
void rosette_kept_add_known (RosetteKept *self, RosetteKnownIssuer *issuer);

/**
 * rosette_kept_get_known:
 *
 * Returns: (transfer none) (element-type RosetteKnownIssuer): all of them
 */
GPtrArray *rosette_kept_get_known (RosetteKept *self);

/**
 * rosette_kept_add_allowed:
 * @issuer: an issuer, or a site, for whose badges the network may be used
 *
 * Only before @self is shared.
 */
void rosette_kept_add_allowed (RosetteKept *self, const char *issuer);

/**
 * rosette_kept_get_allowed:
 *
 * Returns: (transfer none) (array zero-terminated=1): all of them, possibly none
 */
const char *const *rosette_kept_get_allowed (RosetteKept *self);

G_END_DECLS
