/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"
#include "sheets/person.h"

G_BEGIN_DECLS

/**
 * rosette_preview_write:
 * @plan: who gets what; of its keys, public halves are enough
 * @person: one of them
 *
 * Writes the document that a person's award will be, in the plan's newest format, as it is before
 * it is secured: all but the proof, and with an id and a salt that it will not have.
 *
 * Returns: (transfer full) (nullable): the document; %NULL where the plan cannot be carried out
 */
JsonObject *rosette_preview_write (const RosettePlan *plan,
                                   RosettePerson *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
