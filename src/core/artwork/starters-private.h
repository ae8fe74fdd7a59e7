/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/**
 * RosetteSketch:
 * @fade: (nullable): what the fill becomes towards the lower end
 * @gradient: (nullable): a fill of more colours, as rosette_gradient_to_text() writes it
 * @symbol: (nullable): of a symbol: its name in the set, which names the layer too
 * @path: (nullable): of a symbol that is not in the set: its outline
 * @has_shadow: whether the soft shadow that is the same under all lies under it
 * @arc: of a text on a circle: which part of it the words may take, in degrees
 *
 * One layer of a starter; the rest is as in #RosetteShape. What is left out is nothing: no fill, no
 * outline, not turned. Of a straight text the box is where its words stay.
 */
typedef struct
{
  RosetteShapeKind kind;
  const char *name;
  double x, y, width, height;
  const char *fill;
  const char *fade;
  const char *gradient;
  const char *stroke;
  double stroke_width;
  double dash;
  double gap;
  guint cap;
  guint n_points;
  double ratio;
  double bend;
  double opacity;
  double rotation;
  guint variant;
  const char *symbol;
  const char *path;
  gboolean has_shadow;
  const char *text;
  double font_size;
  double arc;
  double spacing;
} RosetteSketch;

/**
 * RosetteStarter:
 * @id: its name in code and tests
 * @title: to be translated
 * @achievement_type: (nullable): of Open Badges 3.0
 * @sketches: its layers, the lowest first
 * @logo_x: where a logo has its place, in design units
 *
 * A starter design.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *achievement_type;
  const RosetteSketch *sketches;
  gsize n_sketches;
  double logo_x;
  double logo_y;
} RosetteStarter;

/**
 * rosette_starters_get:
 * @n_starters: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_starters): all of them
 */
const RosetteStarter *rosette_starters_get (gsize *n_starters);

G_END_DECLS
