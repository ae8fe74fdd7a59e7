/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"

G_BEGIN_DECLS

/**
 * rosette_caption_find:
 * @image: a PNG or SVG file
 *
 * Looks for the alt text of a design without opening it, which would bring fonts and drawing into
 * a program that may not need them.
 *
 * Returns: (transfer full) (nullable): what the picture says of itself to those who cannot see it;
 *   %NULL for none, and where each person's is another
 */
char *rosette_caption_find (GBytes *image) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_caption_add:
 * @plan: whose image may have an alt text
 *
 * The alt text is the caption of the achievement's image (OB 3.0, 12.3.5; OB 2.0, Image). An image
 * has an address: where the achievement names none, that is the picture which is published with
 * Open Badges 2.0, if it is. A caption that is there already stays.
 *
 * Returns: (transfer full): the plan's achievement, with the caption if it can have one
 */
RosetteAchievement *rosette_caption_add (const RosettePlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
