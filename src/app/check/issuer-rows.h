/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"
#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the user says of the issuer of a report: to know it, and that the network may be used for
 * its badges. Its switches activate "check.set-issuer-known" and "check.set-issuer-allowed" (b). */
#define ROSETTE_TYPE_ISSUER_ROWS (rosette_issuer_rows_get_type ())
G_DECLARE_FINAL_TYPE (RosetteIssuerRows, rosette_issuer_rows, ROSETTE, ISSUER_ROWS, AdwBin)

/* @report: NULL for none. @kept: what the user said; NULL hides the rows. */
void rosette_issuer_rows_set_report (RosetteIssuerRows *self,
                                     RosetteReport *report,
                                     RosetteKept *kept);

G_END_DECLS
