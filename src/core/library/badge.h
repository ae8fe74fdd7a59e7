/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/error.h"

G_BEGIN_DECLS

/**
 * RosetteBadge:
 *
 * A badge that is kept in the library: an achievement with its artwork. Its properties are
 * read-only and notify when the library has stored a new value: `id` (gint64), `name`,
 * `achievement` (JSON text), `design` (GBytes) and `modified` (GDateTime).
 */
#define ROSETTE_TYPE_BADGE (rosette_badge_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBadge, rosette_badge, ROSETTE, BADGE, GObject)

/**
 * rosette_badge_get_id:
 *
 * Returns: the number of the badge in its library; never used again for another
 */
gint64 rosette_badge_get_id (RosetteBadge *self);

/**
 * rosette_badge_get_name:
 *
 * Returns: what the gallery shows; empty while the user has not named the badge
 */
const char *rosette_badge_get_name (RosetteBadge *self);

/**
 * rosette_badge_get_achievement_json:
 *
 * Returns: the Open Badges 3.0 Achievement as JSON text, which may be unfinished: only
 *   rosette_achievement_parse() says whether it can be issued
 */
const char *rosette_badge_get_achievement_json (RosetteBadge *self);

/**
 * rosette_badge_get_design:
 *
 * Returns: (transfer none) (nullable): the saved design, an SVG; %NULL when nothing was drawn yet
 */
GBytes *rosette_badge_get_design (RosetteBadge *self);

/**
 * rosette_badge_get_modified:
 *
 * Returns: (transfer none): when the badge was last saved, in UTC
 */
GDateTime *rosette_badge_get_modified (RosetteBadge *self);

G_END_DECLS
