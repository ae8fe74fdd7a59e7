/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/layer.h"

G_BEGIN_DECLS

/**
 * rosette_draw_layer:
 * @cr: where to draw, in design units of the canvas
 *
 * Draws a layer with its shadow and its opacity, hidden or not.
 */
void rosette_draw_layer (cairo_t *cr, RosetteLayer *layer);

/**
 * rosette_draw_body:
 * @cr: where to draw, in design units around the centre of the shape, before it is turned
 *
 * Draws what the layer itself is made from: no shadow, no opacity.
 */
void rosette_draw_body (cairo_t *cr, RosetteLayer *layer);

/**
 * rosette_draw_enter:
 * @cr: in design units of the canvas
 *
 * Brings @cr to the centre of a shape, turned and mirrored as it is.
 */
void rosette_draw_enter (cairo_t *cr, const RosetteShape *shape);

/**
 * rosette_draw_set_stroke:
 *
 * Gives @cr the width, the dashes and the ends of the shape's outline, and its fill rule.
 */
void rosette_draw_set_stroke (cairo_t *cr, const RosetteShape *shape);

G_END_DECLS
