/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"

G_BEGIN_DECLS

/**
 * RosetteOwnDates:
 * @issued: when one person's award is given, in UTC
 * @valid_until: (nullable): the last moment that it is in force, in UTC
 *
 * The dates of one award: its own, where its claims have them, else those of all.
 */
typedef struct
{
  GDateTime *issued;
  GDateTime *valid_until;
} RosetteOwnDates;

void rosette_own_dates_clear (RosetteOwnDates *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteOwnDates, rosette_own_dates_clear)

/**
 * rosette_own_dates_set:
 * @claims: gets them
 * @issued: (nullable): a day as rosette_claim_value_read() writes it
 * @valid_until: (nullable): likewise; a day is meant to its end
 */
void rosette_own_dates_set (JsonObject *claims, const char *issued, const char *valid_until);

/**
 * rosette_own_dates_find:
 * @plan: has the dates of all; a rehearsal's awards are in force for no time
 * @claims: (nullable): what is said of one person
 * @self: (out caller-allocates): the dates
 */
void rosette_own_dates_find (const RosettePlan *plan, JsonObject *claims, RosetteOwnDates *self);

/**
 * rosette_own_dates_check:
 * @claims: (nullable): what is said of one person
 * @issued: (nullable): when all others are given, if that is known
 * @valid_until: (nullable): until when all others are in force
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Looks whether the award is in force for any time at all.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_SYNTAX
 */
gboolean rosette_own_dates_check (JsonObject *claims,
                                  GDateTime *issued,
                                  GDateTime *valid_until,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
