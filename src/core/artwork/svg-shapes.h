/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * rosette_design_from_shapes:
 * @svg: an SVG file of any origin
 *
 * Opens a simple drawing of another program as its shapes, a layer each: all basic shapes and
 * paths, filled with a colour or a gradient and with one line around, that stand there or are used
 * again, styled by attributes or by plain style sheets, in groups that are moved, scaled, turned
 * and skewed, seen through, or cut off by a rectangle which nothing reaches over (SVG 1.1, 5 to 9,
 * 11, 13, 14.3). Where there is anything else that would be seen - text, a filter, a pattern,
 * something that is cut off - it is not simple, and better shown as the picture that it is.
 *
 * Returns: (transfer full) (nullable): the design, without anything to undo; %NULL where the file
 * is not simple, damaged, or has more than ROSETTE_MAX_SIMPLE_SHAPES
 */
RosetteDesign *rosette_design_from_shapes (GBytes *svg) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_from_picture:
 * @picture: a layer that is a picture
 *
 * Takes a picture of simple SVG apart, as rosette_design_from_shapes(): into shapes in one group,
 * where the picture is and as it is seen there.
 *
 * Returns: (transfer full) (nullable): a design of that group; %NULL where the file is not simple,
 *   or where the picture is stretched or has a shadow, so that the shapes would be seen otherwise
 */
RosetteDesign *rosette_design_from_picture (const RosetteShape *picture) G_GNUC_WARN_UNUSED_RESULT;

/* Of more shapes nobody would want a layer each. */
#define ROSETTE_MAX_SIMPLE_SHAPES 60

G_END_DECLS
