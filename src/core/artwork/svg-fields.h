/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/* What Rosette's own attributes are called in a design file, and what each holds: one table for
 * the writer and the reader. An attribute that is left out has its default.
 */

#define ROSETTE_SVG_NAMESPACE    "https://rosette-badges.github.io/ns/design/1"
#define ROSETTE_SVG_NAMESPACE_2D "http://www.w3.org/2000/svg"
#define ROSETTE_SVG_VERSION      "1"
#define ROSETTE_SVG_XLINK        "http://www.w3.org/1999/xlink"

/**
 * rosette_svg_fields_reset:
 *
 * Gives every field of @shape that files hold its default.
 */
void rosette_svg_fields_reset (RosetteShape *shape);

/**
 * rosette_svg_fields_write:
 * @svg: where to append: ` rosette:x="500"` and so on
 *
 * Writes each field of @shape that differs from its default.
 */
void rosette_svg_fields_write (const RosetteShape *shape, GString *svg);

/**
 * rosette_svg_fields_read:
 * @name: the local name of an attribute in ROSETTE_SVG_NAMESPACE
 * @value: what it holds
 * @is_known: (out): whether this Rosette knows @name
 *
 * Reads one attribute into @shape.
 *
 * Returns: %FALSE when @name is known and @value cannot be read
 */
gboolean rosette_svg_fields_read (RosetteShape *shape,
                                  const char *name,
                                  const char *value,
                                  gboolean *is_known);

/**
 * rosette_svg_append_attribute:
 * @name: an XML name
 * @value: UTF-8 without control characters but line breaks and tabs
 *
 * Appends ` name="value"` with @value escaped so that a reader gets it back as it is.
 */
void rosette_svg_append_attribute (GString *svg, const char *name, const char *value);

G_END_DECLS
