/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Offers to look online for what a report misses, and names whom that would ask. Its rows activate
 * "check.look-online" (b): for this once, or always for this issuer; or "check.look-plain", where
 * only encryption is missing. */
#define ROSETTE_TYPE_ONLINE_OFFER (rosette_online_offer_get_type ())
G_DECLARE_FINAL_TYPE (RosetteOnlineOffer, rosette_online_offer, ROSETTE, ONLINE_OFFER, AdwBin)

/* @report: NULL for none; the offer is visible when there is something to ask for */
void rosette_online_offer_set_report (RosetteOnlineOffer *self, RosetteReport *report);

G_END_DECLS
