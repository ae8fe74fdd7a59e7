/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design-lint.h"
#include "artwork/frame.h"
#include "artwork/lint-ground.h"

G_BEGIN_DECLS

/* Between design-lint.c, which looks, and design-lint-fix.c and house.c, which mend. */

#define ROSETTE_LINT_MIN_TEXT_CONTRAST 4.5

/* Of letters, in design units: 8 pixels on a badge of 128. */
#define ROSETTE_LINT_MIN_LETTER_UNITS 63.0

/* What Open Badges recommends a picture not to exceed. */
#define ROSETTE_LINT_MAX_FILE_BYTES (256 * 1024)

/* Whether a layer is shown, and of a kind that can have faults. */
gboolean rosette_lint_is_looked_at (RosetteDesign *design, RosetteLayer *layer);
/* Whether nothing of it is seen. */
gboolean rosette_lint_is_empty (RosetteLayer *layer);
/* Whether the layer at @index can hardly be read on what is under it: @finding says how hardly, and
 * @ground is what is there. */
gboolean rosette_lint_find_contrast (RosetteLintGround *under,
                                     guint index,
                                     RosetteLintFinding *finding,
                                     RosetteColor *ground);
/* Gives it a colour that can be read on @ground. */
void rosette_lint_make_readable (RosetteShape *shape, RosetteColor ground);
/* How opaque all groups together are that a layer is in: in lint-ground.c. */
double rosette_lint_get_group_opacity (RosetteDesign *design, guint id);
/* What a layer is seen in on @ground, in groups of that @opacity. */
RosetteColor rosette_lint_get_color (const RosetteShape *shape,
                                     double opacity,
                                     RosetteColor ground);
double rosette_lint_get_letter_units (const RosetteShape *shape);
/* How far from the edges of the canvas a layer should stay. */
double rosette_lint_get_margin (const RosetteShape *shape);
/* The upright box of what is painted. */
void rosette_lint_get_painted (RosetteLayer *layer, RosetteBounds *bounds);

G_END_DECLS
