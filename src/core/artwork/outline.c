/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/outline.h"

#include "artwork/text.h"

#include <math.h>
#include <string.h>

/* How far a cubic's handles reach, in radii, to make a quarter of a circle. */
#define QUARTER 0.5522847498307936

typedef enum
{
  MOVE,
  LINE,
  CURVE,
  CLOSE,
} StepKind;

typedef struct
{
  StepKind kind;
  double x[3]; /* a curve's handles, then its end; else the end alone, in [2] */
  double y[3];
} Step;

/* In the order they are painted. */
enum
{
  RIBBON_TAILS,
  RIBBON_FOLDS,
  RIBBON_BAND,
  RIBBON_N_PARTS
};

struct _RosetteOutline
{
  GArray *steps; /* of Step */
};

static RosetteOutline *
outline_new_empty (void)
{
  RosetteOutline *self = g_new0 (RosetteOutline, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));

  return self;
}

void
rosette_outline_free (RosetteOutline *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->steps);
  g_free (self);
}

static void
add_step (RosetteOutline *self, StepKind kind, double x, double y)
{
  Step step = { kind, { 0.0, 0.0, x }, { 0.0, 0.0, y } };

  g_array_append_val (self->steps, step);
}

static void
move_to (RosetteOutline *self, double x, double y)
{
  add_step (self, MOVE, x, y);
}

static void
line_to (RosetteOutline *self, double x, double y)
{
  add_step (self, LINE, x, y);
}

static void
curve_to (RosetteOutline *self, double x1, double y1, double x2, double y2, double x, double y)
{
  Step step = { CURVE, { x1, x2, x }, { y1, y2, y } };

  g_array_append_val (self->steps, step);
}

static void
close_path (RosetteOutline *self)
{
  add_step (self, CLOSE, 0.0, 0.0);
}

static void
add_ellipse (RosetteOutline *self, double rx, double ry)
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

static void
add_rectangle (RosetteOutline *self, double rx, double ry, double ratio)
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
add_shield (RosetteOutline *self, double rx, double ry)
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

/* Corners at the angles of a clock with @n hours; every second one at @ratio of the radius. */
static void
add_corners (RosetteOutline *self, double rx, double ry, guint n, double ratio)
{
  for (guint i = 0; i < n; i++)
    {
      double angle = 2.0 * G_PI * i / n - G_PI / 2.0;
      double reach = i % 2 == 1 ? ratio : 1.0;

      add_step (self, i == 0 ? MOVE : LINE, rx * reach * cos (angle), ry * reach * sin (angle));
    }
  close_path (self);
}

/* Scallops: between two dents a curve bulges out to the full radius. A cubic whose handles stand
 * off by h reaches three quarters of h above its ends.
 */
static void
add_seal (RosetteOutline *self, double rx, double ry, guint n, double depth)
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

/* Tails, notched and lower, behind; a dark fold where they go under; and the band over both. */
static void
add_ribbon (RosetteOutline *self, double rx, double ry, double ratio, guint part)
{
  double tail = 2.0 * rx * CLAMP (ratio, 0.0, 0.4);
  double band = rx - tail * 0.7;
  double under = band - tail * 0.3;
  double drop = 0.36 * ry;

  if (part == RIBBON_BAND)
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
      move_to (self, side * under, part == RIBBON_FOLDS ? ry - drop : -ry + drop);
      if (part == RIBBON_FOLDS)
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

guint
rosette_outline_count_parts (const RosetteShape *shape)
{
  g_return_val_if_fail (shape != NULL, 0);

  return shape->kind == ROSETTE_SHAPE_RIBBON ? RIBBON_N_PARTS : 1;
}

RosetteColor
rosette_outline_shade (const RosetteShape *shape, guint part, RosetteColor color)
{
  static const guint percent[RIBBON_N_PARTS] = { 82, 58, 100 };
  guint share = rosette_outline_count_parts (shape) > 1 ? percent[part] : 100;

  color.red = (guint8) (color.red * share / 100);
  color.green = (guint8) (color.green * share / 100);
  color.blue = (guint8) (color.blue * share / 100);

  return color;
}

/* What the box, a number or two and the part decide: all but a text. */
static void
add_part (RosetteOutline *self, const RosetteShape *shape, guint part)
{
  double rx = shape->width / 2.0;
  double ry = shape->height / 2.0;

  if (shape->kind == ROSETTE_SHAPE_CIRCLE)
    add_ellipse (self, rx, ry);
  else if (shape->kind == ROSETTE_SHAPE_SHIELD)
    add_shield (self, rx, ry);
  else if (shape->kind == ROSETTE_SHAPE_POLYGON)
    add_corners (self, rx, ry, shape->n_points, 1.0);
  else if (shape->kind == ROSETTE_SHAPE_STAR)
    add_corners (self, rx, ry, 2 * shape->n_points, shape->ratio);
  else if (shape->kind == ROSETTE_SHAPE_SEAL)
    add_seal (self, rx, ry, shape->n_points, shape->ratio);
  else if (shape->kind == ROSETTE_SHAPE_RIBBON)
    add_ribbon (self, rx, ry, shape->ratio, part);
  else if (shape->kind == ROSETTE_SHAPE_RING)
    {
      add_ellipse (self, rx, ry);
      add_ellipse (self, rx * shape->ratio, ry * shape->ratio);
    }
  else if (shape->kind == ROSETTE_SHAPE_LINE)
    {
      move_to (self, -rx, 0.0);
      line_to (self, rx, 0.0);
    }
  else
    add_rectangle (self, rx, ry, shape->kind == ROSETTE_SHAPE_RECTANGLE ? shape->ratio : 0.0);
}

RosetteOutline *
rosette_outline_new (const RosetteShape *shape, guint part)
{
  RosetteOutline *self = NULL;

  g_return_val_if_fail (shape != NULL, NULL);

  if (shape->kind == ROSETTE_SHAPE_TEXT)
    return rosette_text_outline (shape);

  self = outline_new_empty ();
  add_part (self, shape, part);

  return self;
}

RosetteOutline *
rosette_outline_new_from_cairo (const cairo_path_t *path, double scale)
{
  RosetteOutline *self = outline_new_empty ();

  g_return_val_if_fail (path != NULL, self);

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *at = &path->data[i];

      switch (at->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          move_to (self, at[1].point.x * scale, at[1].point.y * scale);
          break;

        case CAIRO_PATH_LINE_TO:
          line_to (self, at[1].point.x * scale, at[1].point.y * scale);
          break;

        case CAIRO_PATH_CURVE_TO:
          curve_to (self, at[1].point.x * scale, at[1].point.y * scale, at[2].point.x * scale,
                    at[2].point.y * scale, at[3].point.x * scale, at[3].point.y * scale);
          break;

        case CAIRO_PATH_CLOSE_PATH:
        default:
          close_path (self);
          break;
        }
    }

  return self;
}

void
rosette_outline_add_to (RosetteOutline *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL);

  cairo_new_sub_path (cr);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      if (step->kind == MOVE)
        cairo_move_to (cr, step->x[2], step->y[2]);
      else if (step->kind == LINE)
        cairo_line_to (cr, step->x[2], step->y[2]);
      else if (step->kind == CURVE)
        cairo_curve_to (cr, step->x[0], step->y[0], step->x[1], step->y[1], step->x[2], step->y[2]);
      else
        cairo_close_path (cr);
    }
}

void
rosette_outline_append_number (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = NULL;

  g_ascii_formatd (buffer, sizeof buffer, "%.3f", value);
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';

  g_string_append (text, g_str_equal (buffer, "-0") ? "0" : buffer);
}

char *
rosette_outline_to_path_data (RosetteOutline *self)
{
  static const char letters[] = { 'M', 'L', 'C', 'Z' };
  GString *data = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (data, FALSE));

  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);
      guint first = step->kind == CURVE ? 0 : 2;

      g_string_append_c (data, letters[step->kind]);
      for (guint point = first; point < 3 && step->kind != CLOSE; point++)
        {
          if (point > first)
            g_string_append_c (data, ' ');
          rosette_outline_append_number (data, step->x[point]);
          g_string_append_c (data, ' ');
          rosette_outline_append_number (data, step->y[point]);
        }
    }

  return g_string_free (data, FALSE);
}
