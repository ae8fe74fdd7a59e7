/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <libxml/tree.h>

#include "artwork/color.h"
#include "artwork/svg-source.h"

G_BEGIN_DECLS

/* What a fill or a stroke is painted with. */
typedef struct
{
  RosetteColor color;
  double opacity;
  gboolean is_current; /* the element's own `color`, instead of @color */
  xmlNode *server;     /* a gradient, instead of both; NULL for none */
} RosetteSvgPaint;

/**
 * RosetteSvgLook:
 * @source: what it refers to
 * @matrix: from the element's units onto the canvas
 * @fill: inside
 * @stroke: of the outline
 * @current: what "currentColor" is
 * @stroke_width: in the element's units
 * @miter_limit: of @join
 * @dash: how long the dashes of lines are; 0 for an unbroken one
 * @gap: how far they are apart
 * @dash_offset: where in them a line begins
 * @cap: of the ends of lines
 * @join: of the corners of lines
 * @is_even_odd: whether it is filled by that rule
 * @is_stroke_first: whether the fill is painted over the stroke
 * @is_unseen: whether neither it nor what is in it is shown
 * @opacity: of the element itself
 * @clip: (nullable): what the element itself is cut off by
 *
 * How an element of another program's SVG is seen. All but the last three is had from the groups
 * that it is in.
 */
typedef struct
{
  const RosetteSvgSource *source;
  cairo_matrix_t matrix;
  RosetteSvgPaint fill;
  RosetteSvgPaint stroke;
  RosetteColor current;
  double stroke_width;
  double miter_limit;
  double dash;
  double gap;
  double dash_offset;
  cairo_line_cap_t cap;
  cairo_line_join_t join;
  gboolean is_even_odd;
  gboolean is_stroke_first;
  gboolean is_unseen;
  double opacity;
  xmlNode *clip;
} RosetteSvgLook;

/**
 * rosette_svg_look_init:
 * @source: of the file, which outlives @self
 * @matrix: onto the canvas
 *
 * Sets what is so before any property says otherwise (SVG 1.1, 11).
 */
void rosette_svg_look_init (RosetteSvgLook *self,
                            const RosetteSvgSource *source,
                            const cairo_matrix_t *matrix);

/**
 * rosette_svg_look_read:
 * @self: (inout): of the group that @element is in; becomes that of @element
 *
 * Reads attributes, and then style sheets and the style, which count for more (SVG 1.1, 6).
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
 * rosette_svg_read_transform:
 * @text: a list of transformations (SVG 1.1, 7.6)
 * @matrix: (inout): what they are applied to
 *
 * Returns: whether @text is that
 */
gboolean rosette_svg_read_transform (const char *text,
                                     cairo_matrix_t *matrix) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_read_color:
 * @text: a colour of CSS Color 3, 4, but for `hsl()`
 *
 * Returns: whether @text is one
 */
gboolean rosette_svg_read_color (const char *text, RosetteColor *color) G_GNUC_WARN_UNUSED_RESULT;

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
