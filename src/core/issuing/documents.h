/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"
#include "openbadges/ob2.h"

G_BEGIN_DECLS

/**
 * rosette_documents_find_places:
 * @plan: a plan that rosette_plan_check() passes
 *
 * Where on the web the documents of this plan will stand.
 *
 * Returns: (transfer full) (nullable): the addresses; %NULL for a plan without a base URL
 */
RosetteOb2Places *rosette_documents_find_places (const RosettePlan *plan) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_documents_is_issuer_there:
 * @plan: a plan
 * @places: where its documents will stand
 *
 * Returns: whether the id of the plan's issuer is the address of the profile: then credentials of
 *   3.0 have that issuer too, and its key can be fetched
 */
gboolean rosette_documents_is_issuer_there (const RosettePlan *plan,
                                            const RosetteOb2Places *places);

/**
 * rosette_documents_write:
 * @plan: a plan that rosette_plan_check() passes
 * @places: where its documents will stand
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain, its message for
 *   the user
 *
 * Writes into the plan's folder what its awards need to stand on the web, under the names that
 * @places ends in: for Open Badges 2.0 the issuer's profile, the badge class, the key and the
 * picture; for 3.0 alone, where its issuer is there, the profile and the key. The profile of an
 * issuer that is there names all the plan's keys (rosette_ob2_add_methods()). A file that is there
 * with the same bytes is as good as written; one with others is the document of badges that are
 * out in the world, and is not replaced, unless by the same profile with more keys. All are
 * written, or none of those that were not there.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_EXISTS (the message names the file), an error of
 *   rosette_baking_remove(), or G_IO_ERROR
 */
gboolean rosette_documents_write (const RosettePlan *plan,
                                  const RosetteOb2Places *places,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
