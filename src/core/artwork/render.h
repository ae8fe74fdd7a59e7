/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * rosette_design_draw:
 * @cr: where to draw: the canvas's upper left corner is the origin
 * @size: how wide and high the canvas becomes, in @cr's units
 *
 * Draws all layers that are not hidden. The one renderer of canvas, thumbnail and PNG.
 */
void rosette_design_draw (RosetteDesign *self, cairo_t *cr, double size);

/**
 * rosette_design_draw_range:
 * @first: the lowest layer to draw, 0 at the bottom
 * @last: the highest, as a layer's place; past the top it is the top
 *
 * As rosette_design_draw(), but some layers only. A group that is seen through is drawn where its
 * own place is among them.
 */
void rosette_design_draw_range (RosetteDesign *self,
                                cairo_t *cr,
                                double size,
                                guint first,
                                guint last);

/**
 * rosette_design_to_png:
 * @width_px: how wide and high the PNG becomes, 1 to ROSETTE_MAX_RENDER_PX
 * @error: return location for a #GError
 *
 * Returns: (transfer full): a PNG with a transparent ground, the same bytes for the same design and
 *   fonts; or %NULL with ROSETTE_ERROR_LIMIT (no memory for it)
 */
GBytes *rosette_design_to_png (RosetteDesign *self,
                               guint width_px,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_pick:
 * @x: in design units
 * @y: in design units
 * @slack: how far beside a shape still counts, in design units
 *
 * Returns: the id of the topmost layer at that place that is neither hidden nor locked, or of the
 *   outermost group that it is in; or 0
 */
guint rosette_design_pick (RosetteDesign *self, double x, double y, double slack);

/**
 * rosette_design_pick_inside:
 *
 * As rosette_design_pick(), but the layer itself, not its group.
 */
guint rosette_design_pick_inside (RosetteDesign *self, double x, double y, double slack);

G_END_DECLS
