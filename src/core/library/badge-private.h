/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/badge.h"

G_BEGIN_DECLS

/* What only the library does to a badge, after it has been stored. */

/**
 * rosette_badge_new:
 * @design: (nullable): as rosette_badge_get_design()
 * @modified: seconds since 1970, UTC
 *
 * Returns: (transfer full): a badge with these values
 */
RosetteBadge *rosette_badge_new (gint64 id,
                                 const char *name,
                                 const char *achievement_json,
                                 GBytes *design,
                                 gint64 modified) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_badge_set_meaning:
 * @modified: seconds since 1970, UTC
 *
 * Takes the stored name and achievement, and notifies of what changed.
 */
void rosette_badge_set_meaning (RosetteBadge *self,
                                const char *name,
                                const char *achievement_json,
                                gint64 modified);

/**
 * rosette_badge_set_design:
 * @modified: seconds since 1970, UTC
 *
 * Takes the stored design, and notifies of it.
 */
void rosette_badge_set_design (RosetteBadge *self, GBytes *design, gint64 modified);

G_END_DECLS
