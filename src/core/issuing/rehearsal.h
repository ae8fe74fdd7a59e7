/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/stored-plan.h"

G_BEGIN_DECLS

/**
 * rosette_rehearsal_new:
 * @plan: what is to be rehearsed; without keys, those of an institution are meant, which are P-256
 * and Ed25519
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Makes of a plan one for the same files that nobody can take for badges: signed by keys that are
 * made for it and thrown away, by an issuer who is those keys; its achievement is called TEST and
 * has the tag ROSETTE_REHEARSAL_TAG, and what would stand on the web does so under
 * ROSETTE_REHEARSAL_URL, by which a check knows it; its picture and its files are marked; and it is
 * in force for no time at all. It is carried out with a ledger in memory: a
 * rehearsal is in no register.
 *
 * Returns: (transfer full): the plan, with its people and keys; or %NULL with an error
 */
RosetteStoredPlan *rosette_rehearsal_new (const RosettePlan *plan,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_rehearsal_make_folder:
 * @folder: an existing folder that the badges would go into
 * @badge_name: what the badge is called
 * @error: return location for a #GError in the G_IO_ERROR domain
 *
 * A rehearsal stays apart from the badges, because its list and its documents have the same names:
 * makes a new folder in @folder, called TEST and the badge's name, with a number where it is there.
 *
 * Returns: (transfer full): the new folder; or %NULL with an error
 */
GFile *rosette_rehearsal_make_folder (GFile *folder,
                                      const char *badge_name,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
