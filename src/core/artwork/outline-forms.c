/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/outline-private.h"

#include <math.h>

#define QUARTER ROSETTE_QUARTER

/* Short names, since a form is a list of them. */
#define move_to    rosette_outline_move_to
#define line_to    rosette_outline_line_to
#define curve_to   rosette_outline_curve_to
#define close_path rosette_outline_close

void
rosette_outline_add_ellipse (RosetteOutline *self, double rx, double ry)
{
  double kx = rx * QUARTER;
  double ky = ry * QUARTER;

  move_to (self, rx, 0.0);
  curve_to (self, rx, ky, kx, ry, 0.0, ry);
  curve_to (self, -kx, ry, -rx, ky, -rx, 0.0);
  curve_to (self, -rx, -ky, -kx, -ry, 0.0, -ry);
  curve_to (self, kx, -ry, rx, -ky, rx, 0.0);
  close_path (self);
}

void
rosette_outline_add_rectangle (RosetteOutline *self, double rx, double ry, double ratio)
{
  double r = MIN (rx, ry) * ratio;
  double k = r * (1.0 - QUARTER);

  move_to (self, -rx + r, -ry);
  line_to (self, rx - r, -ry);
  if (r > 0.0)
    curve_to (self, rx - k, -ry, rx, -ry + k, rx, -ry + r);
  line_to (self, rx, ry - r);
  if (r > 0.0)
    curve_to (self, rx, ry - k, rx - k, ry, rx - r, ry);
  line_to (self, -rx + r, ry);
  if (r > 0.0)
    curve_to (self, -rx + k, ry, -rx, ry - k, -rx, ry - r);
  line_to (self, -rx, -ry + r);
  if (r > 0.0)
    curve_to (self, -rx, -ry + k, -rx + k, -ry, -rx + r, -ry);
  close_path (self);
}

/* Two bows on top that meet in a point, straight flanks, and a round way down to the tip. */
static void
add_crested_shield (RosetteOutline *self, double rx, double ry)
{
  double shoulder = -0.84 * ry;
  double waist = -0.05 * ry;

  move_to (self, 0.0, -ry);
  curve_to (self, 0.32 * rx, -0.86 * ry, 0.68 * rx, -0.82 * ry, rx, shoulder);
  line_to (self, rx, waist);
  curve_to (self, rx, 0.48 * ry, 0.46 * rx, 0.82 * ry, 0.0, ry);
  curve_to (self, -0.46 * rx, 0.82 * ry, -rx, 0.48 * ry, -rx, waist);
  line_to (self, -rx, shoulder);
  curve_to (self, -0.68 * rx, -0.82 * ry, -0.32 * rx, -0.86 * ry, 0.0, -ry);
  close_path (self);
}

/* The level top with round corners, from the left flank to the right one. */
static void
add_level_top (RosetteOutline *self, double rx, double ry)
{
  double r = 0.16 * MIN (rx, ry);
  double k = r * (1.0 - QUARTER);

  move_to (self, -rx, -ry + r);
  curve_to (self, -rx, -ry + k, -rx + k, -ry, -rx + r, -ry);
  line_to (self, rx - r, -ry);
  curve_to (self, rx - k, -ry, rx, -ry + k, rx, -ry + r);
}

/* Flanks that run together in a tip, which is a little round. */
static void
add_heater_shield (RosetteOutline *self, double rx, double ry)
{
  double waist = -0.18 * ry;

  add_level_top (self, rx, ry);
  line_to (self, rx, waist);
  curve_to (self, rx, 0.40 * ry, 0.62 * rx, 0.74 * ry, 0.11 * rx, 0.972 * ry);
  curve_to (self, 0.07 * rx, 0.99 * ry, 0.035 * rx, ry, 0.0, ry);
  curve_to (self, -0.035 * rx, ry, -0.07 * rx, 0.99 * ry, -0.11 * rx, 0.972 * ry);
  curve_to (self, -0.62 * rx, 0.74 * ry, -rx, 0.40 * ry, -rx, waist);
  close_path (self);
}

/* Straight flanks over half of a circle. */
static void
add_round_shield (RosetteOutline *self, double rx, double ry)
{
  double waist = MAX (ry - 1.04 * rx, -0.3 * ry);
  double k = (ry - waist) * QUARTER;

  add_level_top (self, rx, ry);
  line_to (self, rx, waist);
  curve_to (self, rx, waist + k, rx * QUARTER, ry, 0.0, ry);
  curve_to (self, -rx * QUARTER, ry, -rx, waist + k, -rx, waist);
  close_path (self);
}

void
rosette_outline_add_shield (RosetteOutline *self, double rx, double ry, guint variant)
{
  if (variant == ROSETTE_SHIELD_HEATER)
    add_heater_shield (self, rx, ry);
  else if (variant == ROSETTE_SHIELD_ROUND)
    add_round_shield (self, rx, ry);
  else
    add_crested_shield (self, rx, ry);
}

/* Corners at the angles of a clock with @n hours; every second one at @ratio of the radius. */
void
rosette_outline_add_corners (RosetteOutline *self, double rx, double ry, guint n, double ratio)
{
  for (guint i = 0; i < n; i++)
    {
      double angle = 2.0 * G_PI * i / n - G_PI / 2.0;
      double reach = i % 2 == 1 ? ratio : 1.0;
      double x = rx * reach * cos (angle);
      double y = ry * reach * sin (angle);

      if (i == 0)
        move_to (self, x, y);
      else
        line_to (self, x, y);
    }
  close_path (self);
}

/* Scallops: between two dents a curve bulges out to the full radius. A cubic whose handles stand
 * off by h reaches three quarters of h above its ends.
 */
void
rosette_outline_add_seal (RosetteOutline *self, double rx, double ry, guint n, double depth)
{
  double dent = 1.0 - CLAMP (depth, 0.0, 0.5);
  double step = 2.0 * G_PI / n;
  double chord = dent * cos (step / 2.0);
  double reach = chord + (1.0 - chord) * 4.0 / 3.0;
  double half = dent * sin (step / 2.0);

  for (guint i = 0; i < n; i++)
    {
      double middle = i * step - G_PI / 2.0;
      double c = cos (middle), s = sin (middle);
      double from = middle - step / 2.0, to = middle + step / 2.0;

      if (i == 0)
        move_to (self, rx * dent * cos (from), ry * dent * sin (from));
      curve_to (self, rx * (reach * c + half * s), ry * (reach * s - half * c),
                rx * (reach * c - half * s), ry * (reach * s + half * c), rx * dent * cos (to),
                ry * dent * sin (to));
    }
  close_path (self);
}

/* It hangs: its lower end is cut in, runs to a point, or is round. */
void
rosette_outline_add_banner (RosetteOutline *self, const RosetteShape *shape)
{
  double rx = shape->width / 2.0, ry = shape->height / 2.0;
  double end = ry - 2.0 * ry * CLAMP (shape->ratio, 0.0, 1.0);
  double k = (ry - end) * QUARTER;

  move_to (self, -rx, -ry);
  line_to (self, rx, -ry);
  if (shape->variant == ROSETTE_BANNER_ROUND)
    {
      line_to (self, rx, end);
      curve_to (self, rx, end + k, rx * QUARTER, ry, 0.0, ry);
      curve_to (self, -rx * QUARTER, ry, -rx, end + k, -rx, end);
    }
  else if (shape->variant == ROSETTE_BANNER_POINTED)
    {
      line_to (self, rx, end);
      line_to (self, 0.0, ry);
      line_to (self, -rx, end);
    }
  else
    {
      line_to (self, rx, ry);
      line_to (self, 0.0, end);
      line_to (self, -rx, ry);
    }
  close_path (self);
}
