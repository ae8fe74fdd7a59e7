/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/claim-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* An entry for one field of what an award says; a file can be chosen too. Signal "changed" is that
 * of GtkEditable. */
#define ROSETTE_TYPE_CLAIM_ROW (rosette_claim_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteClaimRow, rosette_claim_row, ROSETTE, CLAIM_ROW, AdwEntryRow)

GtkWidget *rosette_claim_row_new (const RosetteClaimField *field) G_GNUC_WARN_UNUSED_RESULT;

/* The entry is for those of whom @column says nothing; NULL for none. */
void rosette_claim_row_set_column (RosetteClaimRow *self, const char *column);

/* The groups that fields are shown in. Dates for everybody have rows of their own kind. */
#define ROSETTE_CLAIM_GROUP_DATES 3
#define ROSETTE_N_CLAIM_GROUPS    4
const char *rosette_claim_row_get_group_title (guint group);
guint rosette_claim_row_pick_group (const RosetteClaimField *field);

G_END_DECLS
