/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/outline.h"
#include "artwork/shape.h"

G_BEGIN_DECLS

/**
 * rosette_text_measure:
 * @shape: a text
 * @width: (out): of its widest line, in design units
 * @height: (out): of all lines
 *
 * Measures a text in its font, or the nearest one that this computer has.
 */
void rosette_text_measure (const RosetteShape *shape, double *width, double *height);

/**
 * rosette_text_outline:
 * @shape: a text
 *
 * Returns: (transfer full): the outlines of its letters, around the centre of its box
 */
RosetteOutline *rosette_text_outline (const RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_text_get_baselines:
 * @shape: a text
 *
 * Returns: (transfer full) (element-type double): where each line's letters stand, downwards from
 *   the centre of the box, in design units; one for each line of @shape's text
 */
GArray *rosette_text_get_baselines (const RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
