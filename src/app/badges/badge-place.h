/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/design-view.h"

G_BEGIN_DECLS

/* Where one is in a badge, to come back to it: after a while, or when the program starts again. */
typedef struct
{
  gint64 badge_id;
  char *side;       /* "design" or "meaning" */
  GArray *selected; /* of guint: which layers, counted from the bottom */
  GArray *folded;   /* of guint: which groups are folded in the list, likewise */
  RosetteDesignView view;
} RosetteBadgePlace;

/* On a side, without anything selected or folded, and no view yet. */
RosetteBadgePlace *rosette_badge_place_new (gint64 badge_id,
                                            const char *side) G_GNUC_WARN_UNUSED_RESULT;

void rosette_badge_place_free (RosetteBadgePlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteBadgePlace, rosette_badge_place_free)

/* As a text that a setting holds. */
char *rosette_badge_place_print (const RosetteBadgePlace *self) G_GNUC_WARN_UNUSED_RESULT;

/* @text: (nullable): what was printed. Returns: (nullable): NULL where it is not such a text */
RosetteBadgePlace *rosette_badge_place_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
