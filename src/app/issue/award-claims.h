/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/claims-check.h"
#include "library/library.h"

G_BEGIN_DECLS

/* What the badges of one batch say of each person beyond what the badge stands for: for each field
 * of the badge a text for everybody, a column of the recipients, and what was written by hand for
 * one of them; the latter counts before the former. Texts are kept when another badge is chosen
 * whose fields have the same keys. Signal "changed". */
#define ROSETTE_TYPE_AWARD_CLAIMS (rosette_award_claims_get_type ())
G_DECLARE_FINAL_TYPE (RosetteAwardClaims, rosette_award_claims, ROSETTE, AWARD_CLAIMS, GObject)

RosetteAwardClaims *rosette_award_claims_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @achievement_json: of the badge; NULL for none, and then there are no fields
 * @headers: the columns that recipients have; fields are looked for among them */
void rosette_award_claims_set_badge (RosetteAwardClaims *self,
                                     const char *achievement_json,
                                     const char *const *headers);

/* An array of RosetteClaimField. */
GPtrArray *rosette_award_claims_get_fields (RosetteAwardClaims *self);
const char *const *rosette_award_claims_get_headers (RosetteAwardClaims *self);

/* @field: a place in the array of fields */
const char *rosette_award_claims_get_value (RosetteAwardClaims *self, guint field);
void rosette_award_claims_set_value (RosetteAwardClaims *self, guint field, const char *value);

/* NULL for none. */
const char *rosette_award_claims_get_column (RosetteAwardClaims *self, guint field);
void rosette_award_claims_set_column (RosetteAwardClaims *self, guint field, const char *column);

/* What is wrong with what is said of everybody, as a sentence; NULL when nothing. */
const char *rosette_award_claims_find_fault (RosetteAwardClaims *self);

/* What is said of one person, in the order of the fields; @is_own: whether with what was written by
 * hand */
GStrv rosette_award_claims_dup_values (RosetteAwardClaims *self,
                                       RosetteRecipient *recipient,
                                       gboolean is_own) G_GNUC_WARN_UNUSED_RESULT;

/* By hand, for one person: @values in the order of the fields. What is no other than without is not
 * kept. */
void rosette_award_claims_set_own (RosetteAwardClaims *self,
                                   RosetteRecipient *recipient,
                                   const char *const *values);

/* Whether nothing is said of anybody: then nobody needs to be looked at. */
gboolean rosette_award_claims_is_empty (RosetteAwardClaims *self);

/* To look at what the awards of @recipients say, which may be done on a thread. @folders:
 * (nullable): from rosette_sheet_folders_load(); @base: as for rosette_claims_make(), for files
 * that are not there; @issued, @until: the dates of all, as for rosette_own_dates_check() */
RosetteClaimsCheck *rosette_award_claims_new_check (RosetteAwardClaims *self,
                                                    GPtrArray *recipients,
                                                    GPtrArray *folders,
                                                    GFile *base,
                                                    GDateTime *issued,
                                                    GDateTime *until) G_GNUC_WARN_UNUSED_RESULT;

/* What was said of everybody, and by hand, is gone; the columns stay. */
void rosette_award_claims_reset (RosetteAwardClaims *self);

G_END_DECLS
