/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/outline-private.h"

#include "artwork/number.h"
#include "artwork/path-data.h"
#include "artwork/text.h"

#include <math.h>
#include <string.h>

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

struct _RosetteOutline
{
  GArray *steps;    /* of Step */
  GArray *pictures; /* of RosetteOutlinePicture */
};

static void
picture_clear (gpointer data)
{
  cairo_surface_destroy (((RosetteOutlinePicture *) data)->surface);
}

static RosetteOutline *
outline_new_empty (void)
{
  RosetteOutline *self = g_new0 (RosetteOutline, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->pictures = g_array_new (FALSE, FALSE, sizeof (RosetteOutlinePicture));
  g_array_set_clear_func (self->pictures, picture_clear);

  return self;
}

void
rosette_outline_free (RosetteOutline *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->steps);
  g_array_unref (self->pictures);
  g_free (self);
}

static void
add_step (RosetteOutline *self, StepKind kind, double x, double y)
{
  Step step = { kind, { 0.0, 0.0, x }, { 0.0, 0.0, y } };

  g_array_append_val (self->steps, step);
}

void
rosette_outline_move_to (RosetteOutline *self, double x, double y)
{
  add_step (self, MOVE, x, y);
}

void
rosette_outline_line_to (RosetteOutline *self, double x, double y)
{
  add_step (self, LINE, x, y);
}

void
rosette_outline_curve_to (RosetteOutline *self,
                          double x1,
                          double y1,
                          double x2,
                          double y2,
                          double x,
                          double y)
{
  Step step = { CURVE, { x1, x2, x }, { y1, y2, y } };

  g_array_append_val (self->steps, step);
}

void
rosette_outline_close (RosetteOutline *self)
{
  add_step (self, CLOSE, 0.0, 0.0);
}

void
rosette_outline_map (RosetteOutline *self, RosettePointFunc func, gconstpointer data)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = &g_array_index (self->steps, Step, i);
      guint first = step->kind == CURVE ? 0 : 2;

      for (guint point = first; point < 3 && step->kind != CLOSE; point++)
        func (&step->x[point], &step->y[point], data);
    }
}

/* What the parts of a kind are painted with: how bright, in percent, and whether with the outline.
 */
typedef struct
{
  guint percent;
  gboolean is_stroked;
} Part;

static const Part whole[] = { { 100, TRUE } };
static const Part ribbon[ROSETTE_RIBBON_N_PARTS] = { { 82, TRUE }, { 58, TRUE }, { 100, TRUE } };
static const Part rosette[ROSETTE_ROSETTE_N_PARTS] = { { 100, TRUE },
                                                       { 80, FALSE },
                                                       { 125, TRUE },
                                                       { 92, FALSE } };
static const Part laurel[ROSETTE_LAUREL_N_PARTS] = { { 100, TRUE }, { 80, FALSE } };

static const Part *
get_parts (const RosetteShape *shape, guint *n_parts)
{
  *n_parts = 1;
  if (shape->kind == ROSETTE_SHAPE_ROSETTE)
    {
      *n_parts = G_N_ELEMENTS (rosette);
      return rosette;
    }
  if (shape->kind == ROSETTE_SHAPE_LAUREL)
    {
      *n_parts = G_N_ELEMENTS (laurel);
      return laurel;
    }
  if (shape->kind == ROSETTE_SHAPE_RIBBON && shape->variant != ROSETTE_RIBBON_STRAIGHT)
    {
      *n_parts = G_N_ELEMENTS (ribbon);
      return ribbon;
    }

  return whole;
}

guint
rosette_outline_count_parts (const RosetteShape *shape)
{
  guint n_parts;

  g_return_val_if_fail (shape != NULL, 0);

  get_parts (shape, &n_parts);

  return n_parts;
}

gboolean
rosette_outline_has_stroke (const RosetteShape *shape, guint part)
{
  guint n_parts;
  const Part *parts = NULL;

  g_return_val_if_fail (shape != NULL, FALSE);

  parts = get_parts (shape, &n_parts);

  return part < n_parts && parts[part].is_stroked;
}

gboolean
rosette_outline_is_even_odd (const RosetteShape *shape)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  return shape->kind == ROSETTE_SHAPE_RING
         || (shape->kind == ROSETTE_SHAPE_SYMBOL && shape->is_even_odd);
}

/* Above 100 the colour comes nearer to white, below it to black. */
static guint8
shade (guint8 channel, guint percent)
{
  if (percent <= 100)
    return (guint8) (channel * percent / 100);

  return (guint8) (255 - (255 - channel) * (200 - percent) / 100);
}

RosetteColor
rosette_outline_shade (const RosetteShape *shape, guint part, RosetteColor color)
{
  guint n_parts;
  const Part *parts = get_parts (shape, &n_parts);

  g_return_val_if_fail (part < n_parts, color);

  color.red = shade (color.red, parts[part].percent);
  color.green = shade (color.green, parts[part].percent);
  color.blue = shade (color.blue, parts[part].percent);

  return color;
}

/* A form of several parts; the others are drawn by add_simple(). */
static gboolean
add_ornament (RosetteOutline *self, const RosetteShape *shape, guint part)
{
  if (shape->kind == ROSETTE_SHAPE_RIBBON)
    rosette_outline_add_ribbon (self, shape, part);
  else if (shape->kind == ROSETTE_SHAPE_ROSETTE)
    rosette_outline_add_rosette (self, shape, part);
  else if (shape->kind == ROSETTE_SHAPE_LAUREL)
    rosette_outline_add_laurel (self, shape, part);
  else
    return FALSE;

  return TRUE;
}

static void
enlarge (double *x, double *y, gconstpointer data)
{
  const RosetteShape *shape = data;

  *x = (*x - ROSETTE_PATH_UNITS / 2.0) * shape->width / ROSETTE_PATH_UNITS;
  *y = (*y - ROSETTE_PATH_UNITS / 2.0) * shape->height / ROSETTE_PATH_UNITS;
}

/* A path that cannot be read is not drawn further than it can. */
static void
add_symbol (RosetteOutline *self, const RosetteShape *shape)
{
  rosette_path_data_add (shape->path, self);
  rosette_outline_map (self, enlarge, shape);
}

/* What the box and a number or two decide. */
static void
add_simple (RosetteOutline *self, const RosetteShape *shape)
{
  double rx = shape->width / 2.0;
  double ry = shape->height / 2.0;

  if (shape->kind == ROSETTE_SHAPE_CIRCLE)
    rosette_outline_add_ellipse (self, rx, ry);
  else if (shape->kind == ROSETTE_SHAPE_SHIELD)
    rosette_outline_add_shield (self, rx, ry, shape->variant);
  else if (shape->kind == ROSETTE_SHAPE_POLYGON)
    rosette_outline_add_corners (self, rx, ry, shape->n_points, 1.0);
  else if (shape->kind == ROSETTE_SHAPE_STAR)
    rosette_outline_add_corners (self, rx, ry, 2 * shape->n_points, shape->ratio);
  else if (shape->kind == ROSETTE_SHAPE_SEAL)
    rosette_outline_add_seal (self, rx, ry, shape->n_points, shape->ratio);
  else if (shape->kind == ROSETTE_SHAPE_BANNER)
    rosette_outline_add_banner (self, shape);
  else if (shape->kind == ROSETTE_SHAPE_RING)
    {
      rosette_outline_add_ellipse (self, rx, ry);
      rosette_outline_add_ellipse (self, rx * shape->ratio, ry * shape->ratio);
    }
  else if (shape->kind == ROSETTE_SHAPE_SYMBOL)
    add_symbol (self, shape);
  else if (shape->kind == ROSETTE_SHAPE_LINE)
    {
      rosette_outline_move_to (self, -rx, 0.0);
      rosette_outline_line_to (self, rx, 0.0);
    }
  else
    rosette_outline_add_rectangle (self, rx, ry,
                                   shape->kind == ROSETTE_SHAPE_RECTANGLE ? shape->ratio : 0.0);
}

typedef struct
{
  double scale_x, scale_y;
  double x, y; /* of the middle before */
} Fit;

static void
fit_point (double *x, double *y, gconstpointer data)
{
  const Fit *fit = data;

  *x = (*x - fit->x) * fit->scale_x;
  *y = (*y - fit->y) * fit->scale_y;
}

/* What brings all parts of @shape together into its box. */
static void
get_fit (const RosetteShape *shape, Fit *fit)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  double x1, y1, x2, y2;

  /* Cairo keeps points in 256ths: a form of radius 1 is measured enlarged. */
  if (shape->kind == ROSETTE_SHAPE_LAUREL)
    cairo_scale (cr, 1000.0, 1000.0);
  for (guint part = 0; part < rosette_outline_count_parts (shape); part++)
    {
      g_autoptr (RosetteOutline) outline = outline_new_empty ();

      add_ornament (outline, shape, part);
      rosette_outline_add_to (outline, cr);
    }
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  fit->scale_x = x2 > x1 ? shape->width / (x2 - x1) : 0.0;
  fit->scale_y = y2 > y1 ? shape->height / (y2 - y1) : 0.0;
  fit->x = (x1 + x2) / 2.0;
  fit->y = (y1 + y2) / 2.0;
}

static gboolean
needs_fit (const RosetteShape *shape)
{
  return shape->kind == ROSETTE_SHAPE_LAUREL
         || (shape->kind == ROSETTE_SHAPE_RIBBON && shape->variant == ROSETTE_RIBBON_CURVED);
}

RosetteOutline *
rosette_outline_new (const RosetteShape *shape, guint part)
{
  RosetteOutline *self = NULL;
  Fit fit;

  g_return_val_if_fail (shape != NULL, NULL);

  if (rosette_shape_is_text (shape))
    return rosette_text_outline (shape);

  self = outline_new_empty ();
  if (!add_ornament (self, shape, part))
    add_simple (self, shape);
  if (needs_fit (shape))
    {
      get_fit (shape, &fit);
      rosette_outline_map (self, fit_point, &fit);
    }

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
          rosette_outline_move_to (self, at[1].point.x * scale, at[1].point.y * scale);
          break;

        case CAIRO_PATH_LINE_TO:
          rosette_outline_line_to (self, at[1].point.x * scale, at[1].point.y * scale);
          break;

        case CAIRO_PATH_CURVE_TO:
          rosette_outline_curve_to (self, at[1].point.x * scale, at[1].point.y * scale,
                                    at[2].point.x * scale, at[2].point.y * scale,
                                    at[3].point.x * scale, at[3].point.y * scale);
          break;

        case CAIRO_PATH_CLOSE_PATH:
        default:
          rosette_outline_close (self);
          break;
        }
    }

  return self;
}

void
rosette_outline_add_picture (RosetteOutline *self,
                             cairo_surface_t *surface,
                             double x,
                             double y,
                             double width,
                             double height,
                             double angle)
{
  RosetteOutlinePicture picture = { cairo_surface_reference (surface), x, y, width, height, angle };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->pictures, picture);
}

GArray *
rosette_outline_get_pictures (RosetteOutline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pictures;
}

/* As a path, so that one measure does for all. */
static void
add_frame (cairo_t *cr, const RosetteOutlinePicture *picture)
{
  cairo_save (cr);
  cairo_translate (cr, picture->x, picture->y);
  cairo_rotate (cr, picture->angle * G_PI / 180.0);
  cairo_rectangle (cr, -picture->width / 2.0, -picture->height / 2.0, picture->width,
                   picture->height);
  cairo_restore (cr);
}

void
rosette_outline_get_extents (RosetteOutline *self, double *x1, double *y1, double *x2, double *y2)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  g_return_if_fail (self != NULL);

  rosette_outline_add_to (self, cr);
  for (guint i = 0; i < self->pictures->len; i++)
    add_frame (cr, &g_array_index (self->pictures, RosetteOutlinePicture, i));
  cairo_path_extents (cr, x1, y1, x2, y2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
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
          rosette_number_append (data, step->x[point]);
          g_string_append_c (data, ' ');
          rosette_number_append (data, step->y[point]);
        }
    }

  return g_string_free (data, FALSE);
}
