/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/**
 * RosetteKnob:
 * @ROSETTE_KNOB_FILL_START: where the first colour of a gradient is; of a radial one its middle
 * @ROSETTE_KNOB_FILL_END: where the last one is
 * @ROSETTE_KNOB_ARC_RADIUS: of a text on a circle: on the circle, opposite of the text
 * @ROSETTE_KNOB_ARC_START: where its first letter begins
 * @ROSETTE_KNOB_ARC_END: where its last letter ends, or its part of the circle where it is fitted
 *
 * What a shape can be held at besides its frame (see #RosetteHandle).
 */
typedef enum
{
  ROSETTE_KNOB_NONE,
  ROSETTE_KNOB_FILL_START,
  ROSETTE_KNOB_FILL_END,
  ROSETTE_KNOB_ARC_RADIUS,
  ROSETTE_KNOB_ARC_START,
  ROSETTE_KNOB_ARC_END,
  ROSETTE_KNOB_N_KNOBS
} RosetteKnob;

/**
 * rosette_knob_is_of_fill:
 *
 * Returns: whether it changes a gradient
 */
gboolean rosette_knob_is_of_fill (RosetteKnob knob);

/**
 * rosette_knob_get_place:
 * @x: (out): in design units
 * @y: (out): in design units
 *
 * Says where a knob is, with the shape's rotation.
 *
 * Returns: whether the shape has it
 */
gboolean rosette_knob_get_place (const RosetteShape *shape, RosetteKnob knob, double *x, double *y);

/**
 * rosette_knob_pick:
 * @of_fill: whether among those of the gradient, or the others
 * @x: in design units
 * @y: in design units
 * @slack: how far beside a knob still counts, in design units
 *
 * Returns: the knob nearest to that place, or ROSETTE_KNOB_NONE
 */
RosetteKnob rosette_knob_pick (const RosetteShape *shape,
                               gboolean of_fill,
                               double x,
                               double y,
                               double slack);

/**
 * rosette_knob_drag:
 * @shape: what is dragged, as it was when the drag began; becomes what it is now
 * @knob: one that @shape has
 * @x: where the knob is dragged to, in design units
 * @y: in design units
 * @in_steps: whether angles go in steps of 15 degrees
 *
 * Changes a shape so that its knob comes as near to that place as it can.
 */
void rosette_knob_drag (RosetteShape *shape,
                        RosetteKnob knob,
                        double x,
                        double y,
                        gboolean in_steps);

G_END_DECLS
