/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/award-claims.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the badges say of each person: for each field what is said of everybody, and the column that
 * says it of one. Property "claims" (RosetteAwardClaims). */
#define ROSETTE_TYPE_CLAIMS_FORM (rosette_claims_form_get_type ())
G_DECLARE_FINAL_TYPE (RosetteClaimsForm, rosette_claims_form, ROSETTE, CLAIMS_FORM, AdwBin)

GtkWidget *rosette_claims_form_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
