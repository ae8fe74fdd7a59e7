/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/color.h"

G_BEGIN_DECLS

#define ROSETTE_MAX_STOPS 8

typedef enum
{
  ROSETTE_GRADIENT_NONE,
  ROSETTE_GRADIENT_LINEAR,
  ROSETTE_GRADIENT_RADIAL,
} RosetteGradientKind;

/**
 * RosetteStop:
 * @offset: where on the way, 0 to 1
 * @color: what it is there
 */
typedef struct
{
  double offset;
  RosetteColor color;
} RosetteStop;

/**
 * RosetteGradient:
 * @kind: a #RosetteGradientKind; of NONE nothing else counts
 * @angle: of a linear one, in degrees: 0 runs to the right, 90 down; it spans the box
 * @x: where its middle is, as a share of the box, 0.5 in the middle of it
 * @y: downwards
 * @radius: of a radial one, as a share of half of the longer side
 * @n_stops: 2 to ROSETTE_MAX_STOPS
 * @stops: in order
 *
 * A fill that changes its colour on the way. Plain data.
 */
typedef struct
{
  guint kind;
  double angle;
  double x;
  double y;
  double radius;
  guint n_stops;
  RosetteStop stops[ROSETTE_MAX_STOPS];
} RosetteGradient;

/**
 * rosette_gradient_init:
 * @self: (out): what to fill in
 * @kind: what it becomes
 * @color: where it begins
 *
 * Makes a gradient from @color to a darker one of the same hue, over the whole box.
 */
void rosette_gradient_init (RosetteGradient *self, RosetteGradientKind kind, RosetteColor color);

/**
 * rosette_gradient_equal:
 *
 * Returns: whether both paint the same
 */
gboolean rosette_gradient_equal (const RosetteGradient *a, const RosetteGradient *b);

/**
 * rosette_gradient_normalize:
 *
 * Brings every number into its range and onto the grid of thousandths that files hold, and the
 * stops into order.
 */
void rosette_gradient_normalize (RosetteGradient *self);

/**
 * rosette_gradient_parse:
 * @text: what rosette_gradient_to_text() gave
 * @self: (out): the gradient; untouched on failure
 *
 * Returns: whether @text is one
 */
gboolean rosette_gradient_parse (const char *text, RosetteGradient *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_gradient_to_text:
 *
 * Returns: (transfer full): "none", "linear ANGLE X Y OFFSET COLOR OFFSET COLOR…" or
 *   "radial RADIUS X Y OFFSET COLOR…"
 */
char *rosette_gradient_to_text (const RosetteGradient *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_gradient_set_n_stops:
 * @n_stops: 2 to ROSETTE_MAX_STOPS
 *
 * Adds colours in the widest gaps, each half-way between its neighbours, or takes away those
 * before the last.
 */
void rosette_gradient_set_n_stops (RosetteGradient *self, guint n_stops);

/**
 * rosette_gradient_get_line:
 * @width: of the box, in design units
 * @height: of the box
 * @x1: (out): where the first stop is, from the centre of the box; of a radial one its middle
 * @y1: (out)
 * @x2: (out): where the last stop is; of a radial one to the right of its middle
 * @y2: (out)
 *
 * Says where a gradient lies on a box.
 */
void rosette_gradient_get_line (const RosetteGradient *self,
                                double width,
                                double height,
                                double *x1,
                                double *y1,
                                double *x2,
                                double *y2);

/**
 * rosette_gradient_set_line:
 *
 * Lays a gradient so that rosette_gradient_get_line() comes as near to the two points as it can: a
 * linear one takes its angle and its middle from them, and always spans the box.
 */
void rosette_gradient_set_line (RosetteGradient *self,
                                double width,
                                double height,
                                double x1,
                                double y1,
                                double x2,
                                double y2);

G_END_DECLS
