/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/layer.h"

G_BEGIN_DECLS

/**
 * rosette_shadow_draw:
 * @cr: where to draw, in design units of the canvas
 * @layer: one with a shadow
 *
 * Draws the layer's shadow alone, soft as an feGaussianBlur (SVG 1.1, 15.17) makes it. The layer
 * keeps it, so that it is there when it is only moved.
 */
void rosette_shadow_draw (cairo_t *cr, RosetteLayer *layer);

/**
 * rosette_shadow_blur:
 * @alpha: an image of CAIRO_FORMAT_A8
 * @deviation: of the Gaussian, in pixels
 *
 * Blurs an image: three times by a box, as the specification proposes from 2 pixels on, else by
 * the Gaussian itself. What is outside of the image counts as empty.
 */
void rosette_shadow_blur (cairo_surface_t *alpha, double deviation);

/**
 * rosette_shadow_get_reach:
 * @shape: any
 *
 * Returns: how far the softness of its shadow goes beyond the shape, in design units
 */
double rosette_shadow_get_reach (const RosetteShape *shape);

/**
 * rosette_shadow_get_extents:
 * @x1: (out): as rosette_outline_get_extents(), of all parts with the outline's width
 *
 * Measures what is painted of a layer around its centre, before it is turned.
 */
void rosette_shadow_get_extents (RosetteLayer *layer,
                                 double *x1,
                                 double *y1,
                                 double *x2,
                                 double *y2);

/**
 * rosette_shadow_get_painted:
 *
 * As rosette_shadow_get_extents(), of the paint alone: not of a box that is larger than it.
 */
void rosette_shadow_get_painted (RosetteLayer *layer,
                                 double *x1,
                                 double *y1,
                                 double *x2,
                                 double *y2);

G_END_DECLS
