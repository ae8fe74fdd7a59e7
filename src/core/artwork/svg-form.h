/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * RosetteSvgViewport:
 * @width: of what a percentage is a part of, in user units
 * @height: of the same
 */
typedef struct
{
  double width;
  double height;
} RosetteSvgViewport;

/**
 * rosette_svg_viewport_get_whole:
 * @name: an attribute that is a length, such as `cx`, `height` or `r`
 *
 * Returns: what 100% of @name are, in user units (SVG 1.1, 7.10)
 */
double rosette_svg_viewport_get_whole (const RosetteSvgViewport *viewport, const char *name);

/**
 * rosette_svg_read_length:
 * @text: a number with a unit of CSS, none, or "%" (SVG 1.1, 7.10)
 * @whole: what 100% are, in user units
 * @length: (out): in user units, of which an inch has 96
 *
 * Returns: whether @text is that, and less than a million
 */
gboolean rosette_svg_read_length (const char *text,
                                  double whole,
                                  double *length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_form_add:
 * @element: a path or one of the basic shapes (SVG 1.1, 8 and 9)
 * @cr: whose path it is added to, through its matrix
 *
 * Returns: whether @element is one, and all of it is understood
 */
gboolean rosette_svg_form_add (xmlNode *element,
                               const RosetteSvgViewport *viewport,
                               cairo_t *cr) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
