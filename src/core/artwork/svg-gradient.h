/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"
#include "artwork/svg-form.h"
#include "artwork/svg-look.h"

G_BEGIN_DECLS

/**
 * rosette_svg_gradient_read:
 * @look: of an element whose fill is a gradient
 * @element: that element
 * @viewport: of the file
 * @shape: (inout): what was made of the element, with its box; gets the fill
 *
 * Reads a gradient of another program (SVG 1.1, 13.2), and lays it on the box of @shape. Where it
 * begins and ends within the box or beyond it, its colours are moved along.
 *
 * Returns: whether ours paints the same: it does not where the other repeats, has more than
 *   ROSETTE_MAX_STOPS, or is radial and no circle, or one with its focus elsewhere
 */
gboolean rosette_svg_gradient_read (const RosetteSvgLook *look,
                                    xmlNode *element,
                                    const RosetteSvgViewport *viewport,
                                    RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
