/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/layer.h"

G_BEGIN_DECLS

/* How a layer is painted, in what other programs draw of it: one file for fills, outline and
 * shadow. What is defined for a layer is called "rosette-N-…", @number being its N.
 */

/**
 * rosette_svg_append_number:
 * @name: an XML name
 *
 * Appends ` name="value"`.
 */
void rosette_svg_append_number (GString *svg, const char *name, double value);

/**
 * rosette_svg_append_fill:
 *
 * Appends the attributes that fill one part of a layer.
 */
void rosette_svg_append_fill (GString *svg, const RosetteShape *shape, guint number, guint part);

/**
 * rosette_svg_append_style:
 *
 * Appends the attributes of a whole layer: outline, opacity, shadow, whether it is shown.
 */
void rosette_svg_append_style (GString *svg, const RosetteShape *shape, guint number);

/**
 * rosette_svg_append_definitions:
 *
 * Appends the elements that the two above name: gradients, and the filter of a shadow.
 */
void rosette_svg_append_definitions (GString *svg, RosetteLayer *layer, guint number);

G_END_DECLS
