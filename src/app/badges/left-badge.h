/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"
#include "badges/badge-place.h"
#include "library/badge.h"

G_BEGIN_DECLS

/* How a badge was when its page was left: what can be undone, and where one was. It is kept with
 * the badge until the program ends.
 */
typedef struct
{
  RosetteDesign *design;
  RosetteBadgePlace *place;
  GBytes *saved; /* what the design was written as */
} RosetteLeftBadge;

/* Keeps it, if @design is what is saved of the badge; what could not be saved is lost.
 * @place: (transfer full): where one was */
void rosette_left_badge_keep (RosetteBadge *badge, RosetteDesign *design, RosetteBadgePlace *place);

/* What was kept; NULL where nothing was, or the saved design is another by now. The badge holds
 * it. */
const RosetteLeftBadge *rosette_left_badge_find (RosetteBadge *badge);

G_END_DECLS
