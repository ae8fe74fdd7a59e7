/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"
#include "artwork/frame.h"

G_BEGIN_DECLS

/* Between design-lint.c, which looks, and design-lint-fix.c, which mends. */

#define ROSETTE_LINT_MIN_TEXT_CONTRAST 4.5

/* Of letters, in design units: 8 pixels on a badge of 128. */
#define ROSETTE_LINT_MIN_LETTER_UNITS 63.0

/* The mean colour under a layer; FALSE where nothing of it is on the canvas. */
gboolean rosette_lint_get_ground (RosetteDesign *design, guint id, RosetteColor *mean);
/* What a layer is seen in on @ground. */
RosetteColor rosette_lint_get_color (const RosetteShape *shape, RosetteColor ground);
double rosette_lint_get_letter_units (const RosetteShape *shape);
/* How far from the edges of the canvas a layer should stay. */
double rosette_lint_get_margin (const RosetteShape *shape);
/* The upright box of what is painted. */
void rosette_lint_get_painted (RosetteLayer *layer, RosetteBounds *bounds);

G_END_DECLS
