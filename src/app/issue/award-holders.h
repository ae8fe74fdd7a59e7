/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* Who has one badge already, by the register of a library, which it follows. A long register is
 * read on a thread. Signal "known": it is known now what was asked too early. */
#define ROSETTE_TYPE_AWARD_HOLDERS (rosette_award_holders_get_type ())
G_DECLARE_FINAL_TYPE (RosetteAwardHolders, rosette_award_holders, ROSETTE, AWARD_HOLDERS, GObject)

RosetteAwardHolders *rosette_award_holders_new (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* @badge: or NULL, which nobody has */
void rosette_award_holders_set_badge (RosetteAwardHolders *self, RosetteBadge *badge);

/* Begins to find out where it is not known. */
gboolean rosette_award_holders_is_known (RosetteAwardHolders *self);

/* The credential id of the award that a person has; NULL for none, and where it is not known yet.
 */
const char *rosette_award_holders_find (RosetteAwardHolders *self, RosetteRecipient *recipient);

G_END_DECLS
