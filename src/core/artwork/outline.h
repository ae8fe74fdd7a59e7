/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "artwork/shape.h"

G_BEGIN_DECLS

/**
 * RosetteOutline:
 *
 * The path of a shape around its centre, at (0, 0), not turned: the one geometry that the canvas,
 * the PNG and the SVG are all made from.
 */
typedef struct _RosetteOutline RosetteOutline;

/**
 * rosette_outline_count_parts:
 *
 * Returns: how many paths, painted one over the other, make up @shape: 3 for a ribbon (tails, folds
 *   and band), 4 for a rosette, 2 for a laurel, else 1
 */
guint rosette_outline_count_parts (const RosetteShape *shape);

/**
 * rosette_outline_new:
 * @shape: what to outline; of a picture or a foreign layer it is the box
 * @part: from 0 to rosette_outline_count_parts(), less one
 *
 * Returns: (transfer full): the path of that part
 */
RosetteOutline *rosette_outline_new (const RosetteShape *shape,
                                     guint part) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_outline_shade:
 * @color: the fill of @shape
 *
 * Returns: the colour of that part: darker where the ribbon lies behind or is folded
 */
RosetteColor rosette_outline_shade (const RosetteShape *shape, guint part, RosetteColor color);

/**
 * rosette_outline_has_stroke:
 *
 * Returns: whether the outline is drawn around that part: not where the part is only a shade
 */
gboolean rosette_outline_has_stroke (const RosetteShape *shape, guint part);

/**
 * rosette_outline_is_even_odd:
 *
 * Returns: whether @shape is filled by the even-odd rule, which leaves a hole, and not by the
 *   non-zero one (SVG 1.1, 11.3)
 */
gboolean rosette_outline_is_even_odd (const RosetteShape *shape);

/**
 * rosette_outline_free:
 *
 * Frees @self.
 */
void rosette_outline_free (RosetteOutline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteOutline, rosette_outline_free)

/**
 * RosetteOutlinePicture:
 * @surface: an ARGB32 image; never drawn to
 * @x: of its middle, in design units around the centre of the shape
 * @y: downwards
 * @width: in design units
 * @height: in design units
 * @angle: how it is turned there, in degrees, clockwise
 *
 * A letter that is no path but a picture: an emoji.
 */
typedef struct
{
  cairo_surface_t *surface;
  double x;
  double y;
  double width;
  double height;
  double angle;
} RosetteOutlinePicture;

/**
 * rosette_outline_add_picture:
 * @surface: kept by the outline
 *
 * Adds a picture, painted over the path.
 */
void rosette_outline_add_picture (RosetteOutline *self,
                                  cairo_surface_t *surface,
                                  double x,
                                  double y,
                                  double width,
                                  double height,
                                  double angle);

/**
 * rosette_outline_get_pictures:
 *
 * Returns: (transfer none) (element-type RosetteOutlinePicture): the pictures on the path
 */
GArray *rosette_outline_get_pictures (RosetteOutline *self);

/**
 * rosette_outline_get_extents:
 * @x1: (out): the left edge of path and pictures, in design units; 0 like all others without any
 * @y1: (out): the top
 * @x2: (out): the right edge
 * @y2: (out): the lower edge
 *
 * Measures what is painted inside, without the width of an outline.
 */
void rosette_outline_get_extents (RosetteOutline *self,
                                  double *x1,
                                  double *y1,
                                  double *x2,
                                  double *y2);

/**
 * rosette_outline_new_from_cairo:
 * @path: what cairo_copy_path() gave
 * @scale: what to multiply its numbers with
 *
 * Returns: (transfer full): the same path
 */
RosetteOutline *rosette_outline_new_from_cairo (const cairo_path_t *path,
                                                double scale) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_outline_add_to:
 * @cr: where to add the path, in design units around the current origin
 *
 * Appends @self to @cr's current path.
 */
void rosette_outline_add_to (RosetteOutline *self, cairo_t *cr);

/**
 * rosette_outline_to_path_data:
 *
 * Returns: (transfer full): @self as SVG path data (SVG 1.1, 8.3), with at most three decimals
 */
char *rosette_outline_to_path_data (RosetteOutline *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
