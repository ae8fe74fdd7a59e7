/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/knob.h"

#include "artwork/frame.h"

#include "artwork/text.h"

#include <math.h>

#define ANGLE_STEP 15.0

/* A circle, and what a text takes of it, in design units and in degrees. */
#define MIN_RADIUS 10.0
#define MIN_HALF   2.0
#define MAX_HALF   179.0

/* By how much letters are spread to see how far the text then goes, in ems. */
#define SPACING_TRIAL 0.1

/* From the canvas into the shape, before it was mirrored and turned. */
static void
to_inside (const RosetteShape *shape, double *x, double *y)
{
  *x -= shape->x;
  *y -= shape->y;
  rosette_frame_turn (-shape->rotation, x, y);
  *x = shape->is_mirrored ? -*x : *x;
  *y = shape->is_flipped ? -*y : *y;
}

static void
to_outside (const RosetteShape *shape, double *x, double *y)
{
  *x = shape->is_mirrored ? -*x : *x;
  *y = shape->is_flipped ? -*y : *y;
  rosette_frame_turn (shape->rotation, x, y);
  *x += shape->x;
  *y += shape->y;
}

gboolean
rosette_knob_is_of_fill (RosetteKnob knob)
{
  return knob == ROSETTE_KNOB_FILL_START || knob == ROSETTE_KNOB_FILL_END;
}

static gboolean
has_knob (const RosetteShape *shape, RosetteKnob knob)
{
  if (knob == ROSETTE_KNOB_NONE)
    return FALSE;
  if (!rosette_knob_is_of_fill (knob))
    return shape->kind == ROSETTE_SHAPE_ARC;

  return shape->gradient.kind != ROSETTE_GRADIENT_NONE && shape->kind != ROSETTE_SHAPE_LINE
         && shape->kind != ROSETTE_SHAPE_GROUP && shape->kind != ROSETTE_SHAPE_PICTURE
         && shape->kind != ROSETTE_SHAPE_FOREIGN;
}

static double
sign_of (const RosetteShape *shape)
{
  return shape->variant == ROSETTE_ARC_BOTTOM ? 1.0 : -1.0;
}

static void
get_fill_place (const RosetteShape *shape, RosetteKnob knob, double *x, double *y)
{
  double x1, y1, x2, y2;

  rosette_gradient_get_line (&shape->gradient, shape->width, shape->height, &x1, &y1, &x2, &y2);
  *x = knob == ROSETTE_KNOB_FILL_START ? x1 : x2;
  *y = knob == ROSETTE_KNOB_FILL_START ? y1 : y2;
}

static void
get_arc_place (const RosetteShape *shape, RosetteKnob knob, double *x, double *y)
{
  double radius = shape->width / 2.0;
  double from = 0.0, to = 0.0, angle;

  if (knob == ROSETTE_KNOB_ARC_RADIUS)
    {
      *x = 0.0;
      *y = -sign_of (shape) * radius;
      return;
    }

  rosette_text_get_arc (shape, &from, &to);
  if (knob == ROSETTE_KNOB_ARC_START)
    angle = from;
  else
    angle = shape->fit == ROSETTE_FIT_NONE ? to : shape->arc / 2.0;
  *x = radius * sin (angle * G_PI / 180.0);
  *y = sign_of (shape) * radius * cos (angle * G_PI / 180.0);
}

gboolean
rosette_knob_get_place (const RosetteShape *shape, RosetteKnob knob, double *x, double *y)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  if (!has_knob (shape, knob))
    return FALSE;

  if (rosette_knob_is_of_fill (knob))
    get_fill_place (shape, knob, x, y);
  else
    get_arc_place (shape, knob, x, y);
  to_outside (shape, x, y);

  return TRUE;
}

RosetteKnob
rosette_knob_pick (const RosetteShape *shape, gboolean of_fill, double x, double y, double slack)
{
  RosetteKnob found = ROSETTE_KNOB_NONE;
  double nearest = slack;

  g_return_val_if_fail (shape != NULL, ROSETTE_KNOB_NONE);

  for (RosetteKnob knob = ROSETTE_KNOB_FILL_START; knob < ROSETTE_KNOB_N_KNOBS; knob++)
    {
      double at_x, at_y;

      if (rosette_knob_is_of_fill (knob) != of_fill
          || !rosette_knob_get_place (shape, knob, &at_x, &at_y)
          || hypot (x - at_x, y - at_y) > nearest)
        continue;

      nearest = hypot (x - at_x, y - at_y);
      found = knob;
    }

  return found;
}

static double
to_step (double degrees, gboolean in_steps)
{
  return in_steps ? round (degrees / ANGLE_STEP) * ANGLE_STEP : round (degrees);
}

/* The middle of a radial one takes its edge along. */
static void
drag_fill (RosetteShape *shape, RosetteKnob knob, double x, double y, gboolean in_steps)
{
  RosetteGradient *gradient = &shape->gradient;
  double x1, y1, x2, y2;

  rosette_gradient_get_line (gradient, shape->width, shape->height, &x1, &y1, &x2, &y2);
  if (knob == ROSETTE_KNOB_FILL_START && gradient->kind == ROSETTE_GRADIENT_RADIAL)
    {
      x2 += x - x1;
      y2 += y - y1;
    }
  if (knob == ROSETTE_KNOB_FILL_START)
    rosette_gradient_set_line (gradient, shape->width, shape->height, x, y, x2, y2);
  else
    rosette_gradient_set_line (gradient, shape->width, shape->height, x1, y1, x, y);
  if (gradient->kind == ROSETTE_GRADIENT_LINEAR)
    gradient->angle = to_step (gradient->angle, in_steps);
}

/* Where on the circle a point is, in degrees from the middle of the text, as letters run. */
static double
get_angle (const RosetteShape *shape, double x, double y)
{
  return atan2 (x, sign_of (shape) * y) * 180.0 / G_PI;
}

/* Turned the way that letters run: seen from below and in a mirror it is the other way. */
static void
drag_start (RosetteShape *shape, double angle, gboolean in_steps)
{
  double way =
    -sign_of (shape) * (shape->is_mirrored ? -1.0 : 1.0) * (shape->is_flipped ? -1.0 : 1.0);
  double from, to;

  rosette_text_get_arc (shape, &from, &to);
  shape->rotation = to_step (shape->rotation + way * remainder (angle - from, 360.0), in_steps);
}

/* Letters are as far apart as makes the text end there: how far that is grows in proportion. */
static void
drag_spacing (RosetteShape *shape, double half)
{
  double before = shape->spacing;
  double from, to, to_trial;

  rosette_text_get_arc (shape, &from, &to);
  shape->spacing = before + SPACING_TRIAL;
  rosette_text_get_arc (shape, &from, &to_trial);
  shape->spacing = before;
  if (to_trial - to > 1e-6)
    shape->spacing =
      round (100.0 * (before + (half - to) / (to_trial - to) * SPACING_TRIAL)) / 100.0;
}

static void
drag_arc (RosetteShape *shape, RosetteKnob knob, double x, double y, gboolean in_steps)
{
  double half = CLAMP (fabs (get_angle (shape, x, y)), MIN_HALF, MAX_HALF);

  if (knob == ROSETTE_KNOB_ARC_RADIUS)
    shape->width = shape->height = 2.0 * MAX (round (hypot (x, y)), MIN_RADIUS);
  else if (knob == ROSETTE_KNOB_ARC_START)
    drag_start (shape, get_angle (shape, x, y), in_steps);
  else if (shape->fit == ROSETTE_FIT_NONE)
    drag_spacing (shape, half);
  else
    shape->arc = to_step (2.0 * half, in_steps);
}

void
rosette_knob_drag (RosetteShape *shape, RosetteKnob knob, double x, double y, gboolean in_steps)
{
  g_return_if_fail (shape != NULL);
  g_return_if_fail (has_knob (shape, knob));

  to_inside (shape, &x, &y);
  if (rosette_knob_is_of_fill (knob))
    drag_fill (shape, knob, x, y, in_steps);
  else
    drag_arc (shape, knob, x, y, in_steps);
}
