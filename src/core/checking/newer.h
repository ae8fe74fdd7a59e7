/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/**
 * rosette_newer_find:
 * @document: a credential
 *
 * Returns: (transfer none) (nullable): where its issuer offers a newer one (`refreshService`),
 * whatever the kind of the service; untrusted
 */
const char *rosette_newer_find (JsonObject *document);

/**
 * rosette_newer_get_address:
 * @report: a report
 *
 * The newer badge may be had by asking its address for it where the service is a
 * 1EdTechCredentialRefresh (Open Badges 3.0 section 9.1 step 3). A badge that is not proven to be
 * its issuer's sends nobody anywhere.
 *
 * Returns: (transfer none) (nullable): an https address; what stands there is a badge of its own
 */
const char *rosette_newer_get_address (RosetteReport *report);

G_END_DECLS
