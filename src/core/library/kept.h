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
 * rosette_kept_add_issuer:
 * @issuer_id: a URL or a DID
 * @name: what the user calls the issuer
 *
 * Only before @self is shared.
 */
void rosette_kept_add_issuer (RosetteKept *self, const char *issuer_id, const char *name);

G_END_DECLS
