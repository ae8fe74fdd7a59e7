/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/outline-private.h"

#include <math.h>

#define move_to    rosette_outline_move_to
#define line_to    rosette_outline_line_to
#define curve_to   rosette_outline_curve_to
#define close_path rosette_outline_close

typedef struct
{
  double x;
  double y;
} Point;

/* In the order they are painted. */
enum
{
  PLEATS,
  SHADOWS,
  RIM,
  HEART
};

enum
{
  BRANCHES,
  LEAF_HALVES
};

/* How deep the ends of the pleats are cut. */
#define PLEAT_DEPTH 0.055

/* Where a branch begins and ends, as an angle from the lowest point of the wreath; in degrees. */
#define BRANCH_FROM 7.0
#define BRANCH_TO   156.0

static Point
at (double rx, double ry, double angle, double reach)
{
  return (Point){ rx * reach * cos (angle), ry * reach * sin (angle) };
}

/* The right half of one pleat lies in the shade: from the heart out, along the scallop, and back.
 */
static void
add_pleat_shadow (RosetteOutline *self, double rx, double ry, double middle, double step)
{
  double dent = 1.0 - PLEAT_DEPTH;
  double chord = dent * cos (step / 2.0), half = dent * sin (step / 2.0);
  double reach = chord + (1.0 - chord) * 4.0 / 3.0;
  double c = cos (middle), s = sin (middle);
  Point handle = { rx * (reach * c - half * s), ry * (reach * s + half * c) };
  Point end = at (rx, ry, middle + step / 2.0, dent);
  Point top = at (rx, ry, middle, 1.0);
  Point other = { rx * (reach * c + half * s), ry * (reach * s - half * c) };

  move_to (self, 0.0, 0.0);
  line_to (self, top.x, top.y);
  /* The second half of the scallop's cubic, cut by de Casteljau. */
  curve_to (self, (other.x + 2.0 * handle.x + end.x) / 4.0,
            (other.y + 2.0 * handle.y + end.y) / 4.0, (handle.x + end.x) / 2.0,
            (handle.y + end.y) / 2.0, end.x, end.y);
  close_path (self);
}

void
rosette_outline_add_rosette (RosetteOutline *self, const RosetteShape *shape, guint part)
{
  double rx = shape->width / 2.0, ry = shape->height / 2.0;
  guint n = MAX (shape->n_points, 3);
  double step = 2.0 * G_PI / n;

  if (part == PLEATS)
    rosette_outline_add_seal (self, rx, ry, n, PLEAT_DEPTH);
  else if (part == SHADOWS)
    for (guint i = 0; i < n; i++)
      add_pleat_shadow (self, rx, ry, i * step - G_PI / 2.0, step);
  else if (part == RIM)
    rosette_outline_add_ellipse (self, rx * shape->ratio, ry * shape->ratio);
  else
    rosette_outline_add_ellipse (self, rx * shape->ratio * 0.9, ry * shape->ratio * 0.9);
}

/* One side of a leaf, out from its foot or back from its tip. */
static void
add_leaf_side (RosetteOutline *self, Point foot, Point tip, double bulge, gboolean back)
{
  double dx = tip.x - foot.x, dy = tip.y - foot.y;
  Point near = { foot.x + 0.22 * dx - bulge * dy, foot.y + 0.22 * dy + bulge * dx };
  Point far = { foot.x + 0.68 * dx - bulge * dy, foot.y + 0.68 * dy + bulge * dx };

  if (back)
    curve_to (self, far.x, far.y, near.x, near.y, foot.x, foot.y);
  else
    curve_to (self, near.x, near.y, far.x, far.y, tip.x, tip.y);
}

/* Whole leaves all run the same way around, so that they cover each other; halves are mirrored.
 * @side: 1 on the right branch, -1 on the left */
static void
add_leaf (RosetteOutline *self, Point foot, Point tip, int side, guint part)
{
  double bulge = part == LEAF_HALVES ? 0.23 * side : 0.23;

  move_to (self, foot.x, foot.y);
  add_leaf_side (self, foot, tip, bulge, FALSE);
  if (part == LEAF_HALVES)
    line_to (self, foot.x, foot.y);
  else
    add_leaf_side (self, foot, tip, -bulge, TRUE);
  close_path (self);
}

/* On the circle of the wreath; @phi from the lowest point up. */
static Point
on_branch (double phi, double reach, int side)
{
  return (Point){ side * reach * sin (phi), reach * cos (phi) };
}

/* A leaf that leaves the branch at @phi, turned away from it by @lean. */
static void
add_leaf_at (RosetteOutline *self,
             double phi,
             double lean,
             double reach,
             double length,
             int side,
             guint part)
{
  Point foot = on_branch (phi, reach, side);
  double direction = phi - lean;
  Point tip = { foot.x + side * length * cos (direction), foot.y - length * sin (direction) };

  add_leaf (self, foot, tip, side, part);
}

/* Thin where it ends. */
static void
add_stem (RosetteOutline *self, double from, double to, int side)
{
  const guint n = 8;
  double step = (to - from) / n;
  double handle = 4.0 / 3.0 * tan (step / 4.0);
  double thickness = 0.018 * side;

  for (guint i = 0; i <= 2 * n + 1; i++)
    {
      gboolean is_out = i <= n;
      double place = is_out ? i : 2.0 * n + 1.0 - i;
      double reach = 1.0 + (is_out ? 1.0 : -1.0) * thickness * (1.0 - 0.75 * place / n);
      double phi = from + step * place, before = from + step * (place + (is_out ? -1.0 : 1.0));
      double turn = is_out ? handle : -handle;
      Point a = on_branch (before, reach, side), b = on_branch (phi, reach, side);

      if (i == 0)
        move_to (self, b.x, b.y);
      else if (i == n + 1)
        line_to (self, b.x, b.y);
      else
        curve_to (self, a.x + side * turn * reach * cos (before), a.y - turn * reach * sin (before),
                  b.x - side * turn * reach * cos (phi), b.y + turn * reach * sin (phi), b.x, b.y);
    }
  close_path (self);
}

static void
add_branch (RosetteOutline *self, const RosetteShape *shape, int side, guint part)
{
  double from = BRANCH_FROM * G_PI / 180.0, to = BRANCH_TO * G_PI / 180.0;
  guint n = MAX (shape->n_points, 3);
  double gap = (to - from) / n;
  double longest = 0.18 + 0.5 * shape->ratio;

  if (part == BRANCHES)
    add_stem (self, -from, to - 0.4 * gap, side);
  for (guint i = 0; i < n; i++)
    {
      double place = (i + 0.5) / n;
      double phi = from + (to - from) * place;
      /* Longest below the middle, and shorter towards both ends. */
      double length = longest * (0.62 + 0.38 * sin (G_PI * (0.18 + 0.68 * place)));

      add_leaf_at (self, phi - 0.25 * gap, -0.62, 1.03, length, side, part);
      add_leaf_at (self, phi + 0.25 * gap, 0.72, 0.97, length * 0.86, side, part);
    }
  add_leaf_at (self, to - 0.2 * gap, 0.08, 1.0, longest * 0.8, side, part);
}

/* In a circle of radius 1: its box is fitted afterwards. */
void
rosette_outline_add_laurel (RosetteOutline *self, const RosetteShape *shape, guint part)
{
  add_branch (self, shape, 1, part);
  if (shape->variant == ROSETTE_LAUREL_WREATH)
    add_branch (self, shape, -1, part);
}
