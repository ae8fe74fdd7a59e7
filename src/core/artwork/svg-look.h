/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <libxml/tree.h>

#include "artwork/color.h"

G_BEGIN_DECLS

/* What a fill or a stroke is painted with. */
typedef struct
{
  RosetteColor color;
  double opacity;
  gboolean is_current; /* the element's own `color`, instead of @color */
} RosetteSvgPaint;

/**
 * RosetteSvgLook:
 * @matrix: from the element's units onto the canvas
 * @fill: inside
 * @stroke: of the outline
 * @current: what "currentColor" is
 * @stroke_width: in the element's units
 * @miter_limit: of @join
 * @cap: of the ends of lines
 * @join: of the corners of lines
 * @is_even_odd: whether it is filled by that rule
 * @is_stroke_first: whether the fill is painted over the stroke
 * @is_unseen: whether neither it nor what is in it is shown
 * @opacity: of the element itself
 *
 * How an element of another program's SVG is seen. All but the last two is had from the groups that
 * it is in.
 */
typedef struct
{
  cairo_matrix_t matrix;
  RosetteSvgPaint fill;
  RosetteSvgPaint stroke;
  RosetteColor current;
  double stroke_width;
  double miter_limit;
  cairo_line_cap_t cap;
  cairo_line_join_t join;
  gboolean is_even_odd;
  gboolean is_stroke_first;
  gboolean is_unseen;
  double opacity;
} RosetteSvgLook;

/**
 * rosette_svg_look_init:
 * @matrix: onto the canvas
 *
 * Sets what is so before any property says otherwise (SVG 1.1, 11).
 */
void rosette_svg_look_init (RosetteSvgLook *self, const cairo_matrix_t *matrix);

/**
 * rosette_svg_look_read:
 * @self: (inout): of the group that @element is in; becomes that of @element
 *
 * Reads attributes, and then the style, which counts for more (SVG 1.1, 6).
 *
 * Returns: whether all that would be seen is understood
 */
gboolean rosette_svg_look_read (RosetteSvgLook *self, xmlNode *element) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_look_get_paint:
 * @paint: its fill or its stroke
 *
 * Returns: its colour with its opacity
 */
RosetteColor rosette_svg_look_get_paint (const RosetteSvgLook *self, const RosetteSvgPaint *paint);

/**
 * rosette_svg_read_numbers:
 * @text: numbers with spaces or commas between them
 * @numbers: (out): what they are
 * @n_numbers: (out): how many
 *
 * Returns: whether @text is that, and has at most six
 */
gboolean rosette_svg_read_numbers (const char *text,
                                   double numbers[6],
                                   guint *n_numbers) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
