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
 * Measures a text, straight and not fitted, in its font, or the nearest one that this computer has.
 */
void rosette_text_measure (const RosetteShape *shape, double *width, double *height);

/**
 * rosette_text_outline:
 * @shape: a text
 *
 * Lays out a text, straight or on its circle, shaped by Pango: scripts that run from right to left,
 * combining marks and ligatures keep their form; of the letters that are joined each is turned.
 *
 * Returns: (transfer full): the outlines of its letters, around the centre of its box, and what of
 *   them are pictures, such as emoji
 */
RosetteOutline *rosette_text_outline (const RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_text_get_arc:
 * @shape: a text on a circle
 * @from: (out): where its first letter begins, in degrees from the middle of the text, less than 0
 * @to: (out): where its last letter ends
 *
 * Measures how far a text goes around its circle.
 */
void rosette_text_get_arc (const RosetteShape *shape, double *from, double *to);

/**
 * rosette_text_get_fitted_size:
 * @shape: a straight text
 *
 * Returns: the size of its letters, in design units: its font's, or less where it is fitted into
 *   its box
 */
double rosette_text_get_fitted_size (const RosetteShape *shape);

/**
 * rosette_text_get_lines:
 * @shape: a straight text
 * @baselines: (element-type double): appended to: where each line's letters stand, downwards from
 *   the centre of the box, in design units
 *
 * Returns: (transfer full) (element-type utf8): its lines as they are drawn
 */
GPtrArray *rosette_text_get_lines (const RosetteShape *shape,
                                   GArray *baselines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
