/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/outline-private.h"

#include <math.h>

#define move_to    rosette_outline_move_to
#define line_to    rosette_outline_line_to
#define close_path rosette_outline_close

/* In the order they are painted. */
enum
{
  TAILS,
  FOLDS,
  BAND
};

/* Half of the arc that a ribbon bent all the way takes. */
#define MAX_HALF_ARC (80.0 * G_PI / 180.0)

/* A long edge is bent in so many pieces. */
#define N_PIECES 6

/* Tails, notched and lower, behind; a dark fold where they go under; and the band over both. */
static void
add_folded (RosetteOutline *self, double rx, double ry, double ratio, guint part)
{
  double tail = 2.0 * rx * CLAMP (ratio, 0.0, 0.4);
  double band = rx - tail * 0.7;
  double under = band - tail * 0.3;
  double drop = 0.36 * ry;

  if (part == BAND)
    {
      move_to (self, -band, -ry);
      line_to (self, band, -ry);
      line_to (self, band, ry - drop);
      line_to (self, -band, ry - drop);
      close_path (self);
      return;
    }

  for (int side = -1; side <= 1; side += 2)
    {
      move_to (self, side * under, part == FOLDS ? ry - drop : -ry + drop);
      if (part == FOLDS)
        line_to (self, side * band, ry - drop);
      else
        {
          line_to (self, side * rx, -ry + drop);
          line_to (self, side * (rx - tail * 0.35), drop / 2.0);
          line_to (self, side * rx, ry);
        }
      line_to (self, side * under, ry);
      close_path (self);
    }
}

/* One flat band, notched at both ends. */
static void
add_straight (RosetteOutline *self, double rx, double ry, double ratio)
{
  double notch = 2.0 * rx * CLAMP (ratio, 0.0, 0.4);

  move_to (self, -rx, -ry);
  line_to (self, rx, -ry);
  line_to (self, rx - notch, 0.0);
  line_to (self, rx, ry);
  line_to (self, -rx, ry);
  line_to (self, -rx + notch, 0.0);
  close_path (self);
}

/* Lays a straight ribbon around a circle, of which the middle of the band touches the top; with a
 * negative radius, the bottom. */
static void
bend (double radius, double *x, double *y)
{
  double angle = *x / radius;
  double reach = radius - *y;

  *x = reach * sin (angle);
  *y = radius - reach * cos (angle);
}

/* A straight edge as curves with handles on it, so that it can be bent. The handles are a third of
 * the piece long; off the circle's line they are set right by how much longer the arc is there. */
static void
add_edge (RosetteOutline *self, double x1, double y1, double x2, double y2, double radius)
{
  for (int i = 0; i < N_PIECES; i++)
    {
      double from = i / (double) N_PIECES, to = (i + 1) / (double) N_PIECES;
      double ax = x1 + (x2 - x1) * from, ay = y1 + (y2 - y1) * from;
      double bx = x1 + (x2 - x1) * to, by = y1 + (y2 - y1) * to;
      double dx = (x2 - x1) / N_PIECES / 3.0, dy = (y2 - y1) / N_PIECES / 3.0;
      double a = ax / radius, b = bx / radius;
      double ra = (radius - ay) / radius, rb = (radius - by) / radius;
      double end_x = bx, end_y = by, start_x = ax, start_y = ay;

      bend (radius, &start_x, &start_y);
      bend (radius, &end_x, &end_y);
      rosette_outline_curve_to (self, start_x + dx * ra * cos (a) - dy * sin (a),
                                start_y + dx * ra * sin (a) + dy * cos (a),
                                end_x - dx * rb * cos (b) + dy * sin (b),
                                end_y - dx * rb * sin (b) - dy * cos (b), end_x, end_y);
    }
}

/* Through all corners and back to the first. */
static void
add_bent_corners (RosetteOutline *self, const double (*corners)[2], guint n, double radius)
{
  double x = corners[0][0], y = corners[0][1];

  bend (radius, &x, &y);
  move_to (self, x, y);
  for (guint i = 0; i < n; i++)
    add_edge (self, corners[i][0], corners[i][1], corners[(i + 1) % n][0], corners[(i + 1) % n][1],
              radius);
  close_path (self);
}

/* The folded one around a circle of that radius. */
static void
add_curved (RosetteOutline *self, double rx, double ry, double ratio, double radius, guint part)
{
  double tail = 2.0 * rx * CLAMP (ratio, 0.0, 0.4);
  double band = rx - tail * 0.7, under = band - tail * 0.3, drop = 0.36 * ry;
  double low = ry - drop;
  const double whole[][2] = { { -band, -ry }, { band, -ry }, { band, low }, { -band, low } };

  if (part == BAND)
    {
      add_bent_corners (self, whole, G_N_ELEMENTS (whole), radius);
      return;
    }

  for (int side = -1; side <= 1; side += 2)
    {
      const double fold[][2] = { { side * under, low },
                                 { side * band, low },
                                 { side * under, ry } };
      const double end[][2] = { { side * under, -ry + drop },
                                { side * rx, -ry + drop },
                                { side * (rx - tail * 0.35), drop / 2.0 },
                                { side * rx, ry },
                                { side * under, ry } };

      if (part == FOLDS)
        add_bent_corners (self, fold, G_N_ELEMENTS (fold), radius);
      else
        add_bent_corners (self, end, G_N_ELEMENTS (end), radius);
    }
}

void
rosette_outline_add_ribbon (RosetteOutline *self, const RosetteShape *shape, guint part)
{
  double rx = shape->width / 2.0, ry = shape->height / 2.0;
  double half_arc = MAX (fabs (shape->bend), 0.02) * MAX_HALF_ARC;
  /* What the arc takes of the height, the band has not. */
  double rise = rx * (1.0 - cos (half_arc)) / sin (half_arc);
  double radius = MAX (rx, 1.0) / half_arc;

  if (shape->variant == ROSETTE_RIBBON_STRAIGHT)
    add_straight (self, rx, ry, shape->ratio);
  else if (shape->variant == ROSETTE_RIBBON_CURVED)
    add_curved (self, rx, MIN (MAX (ry - rise / 2.0, ry * 0.3), radius * 0.8), shape->ratio,
                shape->bend < 0.0 ? -radius : radius, part);
  else
    add_folded (self, rx, ry, shape->ratio, part);
}
