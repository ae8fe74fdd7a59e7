/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"

G_BEGIN_DECLS

/**
 * RosetteStoredPlan:
 * @plan: the plan, which owns all it has; without people, and without keys until
 *   rosette_stored_plan_set_keys()
 *
 * A plan as it is kept while its awards are made. Keys are not kept: only which they were.
 */
typedef struct
{
  RosettePlan plan;

  /*< private >*/
  char *base_url;
  char *badge_name;
  GStrv thumbprints;
} RosetteStoredPlan;

void rosette_stored_plan_free (RosetteStoredPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteStoredPlan, rosette_stored_plan_free)

/**
 * rosette_stored_plan_write:
 * @plan: a plan; its people and its picture are not written
 *
 * Returns: (transfer full): the plan as JSON
 */
char *rosette_stored_plan_write (const RosettePlan *plan) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_stored_plan_write_again:
 * @self: a plan that was read
 *
 * Returns: (transfer full): the plan as JSON, with the keys that it was read with
 */
char *rosette_stored_plan_write_again (const RosetteStoredPlan *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_stored_plan_read:
 * @text: what rosette_stored_plan_write() wrote
 * @image: (nullable): the unbaked badge
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the plan; or %NULL with ROSETTE_ERROR_SYNTAX or
 *   ROSETTE_ERROR_UNSUPPORTED (written by another Rosette)
 */
RosetteStoredPlan *rosette_stored_plan_read (const char *text,
                                             GBytes *image,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_stored_plan_set_keys:
 * @keys: (element-type RosetteKey): keys that are open; more than the plan needs do no harm
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Gives the plan the keys with which it was begun (RFC 7638 thumbprints).
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_NOT_FOUND when one of them is not among @keys
 */
gboolean rosette_stored_plan_set_keys (RosetteStoredPlan *self,
                                       GPtrArray *keys,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_stored_plan_dup_extra:
 * @person: a person
 * @claims: (nullable): what else is said of the person's award, as JSON
 *
 * Returns: (transfer full) (nullable): the person's other columns and @claims, as JSON; %NULL when
 *   there are none
 */
char *rosette_stored_plan_dup_extra (RosettePerson *person,
                                     const char *claims) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_stored_plan_read_claims:
 * @extra: (nullable): what rosette_stored_plan_dup_extra() made
 *
 * Returns: (transfer full) (nullable): the claims in it
 */
JsonObject *rosette_stored_plan_read_claims (const char *extra) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_stored_plan_read_person:
 * @name: the name
 * @email: the e-mail address, or an empty text
 * @id: the subject's id, or an empty text
 * @extra: (nullable): what rosette_stored_plan_dup_extra() made
 * @claims: (out) (optional) (transfer full) (nullable): the claims in it
 *
 * Returns: (transfer full): the person
 */
RosettePerson *rosette_stored_plan_read_person (const char *name,
                                                const char *email,
                                                const char *id,
                                                const char *extra,
                                                JsonObject **claims) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
