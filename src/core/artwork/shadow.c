/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/shadow.h"

#include "artwork/draw.h"
#include "artwork/outline.h"

#include <math.h>
#include <string.h>

/* A shadow that would be larger is made smaller and stretched: it is soft anyway. */
#define MAX_SIDE_PX 3072

/* Beyond three deviations nothing can be seen. */
#define REACH 3.0

/* From this deviation on, three boxes are the Gaussian (SVG 1.1, 15.17). */
#define MIN_BOX_DEVIATION 2.0

#define MAX_KERNEL 16

typedef struct
{
  cairo_surface_t *mask;
  double asked; /* how many pixels a unit was to have */
  double scale; /* how many it has */
  double x, y;  /* of its corner, from the centre of the shape, in design units */
  double width, height;
} Shadow;

static void
shadow_free (gpointer data)
{
  Shadow *shadow = data;

  cairo_surface_destroy (shadow->mask);
  g_free (shadow);
}

/* The mean of @size pixels around each of a line; @lead of them before it. */
static void
blur_line_by_box (const guint8 *from, guint8 *to, int length, int stride, int size, int lead)
{
  guint sum = 0;

  for (int i = 0; i < MIN (size - lead - 1, length); i++)
    sum += from[i];
  for (int i = 0; i < length; i++)
    {
      int enters = i + size - lead - 1, leaves = i - lead - 1;

      if (enters < length)
        sum += from[enters];
      if (leaves >= 0)
        sum -= from[leaves];
      to[(gsize) i * (gsize) stride] = (guint8) ((sum + (guint) size / 2) / (guint) size);
    }
}

/* Writes turned by a quarter, so that the second pass goes along lines, too. */
static void
blur_box (const guint8 *from, guint8 *to, int width, int height, int size, int lead)
{
  for (int y = 0; y < height; y++)
    blur_line_by_box (from + (gsize) y * (gsize) width, to + y, width, height, size, lead);
}

static void
transpose (const guint8 *from, guint8 *to, int width, int height)
{
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      to[(gsize) x * (gsize) height + (gsize) y] = from[(gsize) y * (gsize) width + (gsize) x];
}

/* One direction: three boxes, in the places that keep the whole centred. */
static void
blur_boxes (guint8 *pixels, guint8 *other, int width, int height, double deviation)
{
  int size = (int) floor (deviation * 3.0 * sqrt (2.0 * G_PI) / 4.0 + 0.5);
  gboolean is_odd = size % 2 == 1;

  blur_box (pixels, other, width, height, size, size / 2);
  transpose (other, pixels, height, width);
  blur_box (pixels, other, width, height, size, is_odd ? size / 2 : size / 2 - 1);
  transpose (other, pixels, height, width);
  blur_box (pixels, other, width, height, is_odd ? size : size + 1, size / 2);
}

static void
blur_gauss (guint8 *pixels, guint8 *other, int width, int height, double deviation)
{
  int reach = MIN ((int) ceil (deviation * REACH), MAX_KERNEL);
  double kernel[MAX_KERNEL + 1], sum = 0.0;

  for (int i = 0; i <= reach; i++)
    {
      kernel[i] = exp (-i * i / (2.0 * deviation * deviation));
      sum += i == 0 ? kernel[i] : 2.0 * kernel[i];
    }

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guint8 *line = pixels + (gsize) y * (gsize) width;
        double value = 0.0;

        for (int i = MAX (-reach, -x); i <= MIN (reach, width - 1 - x); i++)
          value += kernel[ABS (i)] * line[x + i];
        other[(gsize) x * (gsize) height + (gsize) y] = (guint8) (value / sum + 0.5);
      }
}

void
rosette_shadow_blur (cairo_surface_t *alpha, double deviation)
{
  int width = cairo_image_surface_get_width (alpha);
  int height = cairo_image_surface_get_height (alpha);
  int stride = cairo_image_surface_get_stride (alpha);
  guint8 *data = NULL;
  g_autofree guint8 *pixels = NULL;
  g_autofree guint8 *other = NULL;

  g_return_if_fail (cairo_image_surface_get_format (alpha) == CAIRO_FORMAT_A8);

  if (deviation <= 0.0 || width < 1 || height < 1)
    return;

  cairo_surface_flush (alpha);
  data = cairo_image_surface_get_data (alpha);
  pixels = g_malloc ((gsize) width * (gsize) height);
  other = g_malloc ((gsize) width * (gsize) height);
  for (int y = 0; y < height; y++)
    memcpy (pixels + (gsize) y * (gsize) width, data + (gsize) y * (gsize) stride, (gsize) width);

  if (deviation >= MIN_BOX_DEVIATION)
    {
      blur_boxes (pixels, other, width, height, deviation);
      blur_boxes (other, pixels, height, width, deviation);
    }
  else
    {
      blur_gauss (pixels, other, width, height, deviation);
      blur_gauss (other, pixels, height, width, deviation);
    }

  for (int y = 0; y < height; y++)
    memcpy (data + (gsize) y * (gsize) stride, pixels + (gsize) y * (gsize) width, (gsize) width);
  cairo_surface_mark_dirty (alpha);
}

double
rosette_shadow_get_reach (const RosetteShape *shape)
{
  return shape->shadow_blur * REACH;
}

/* Takes all parts of a layer into a box. */
static void
include_parts (RosetteLayer *layer, double *x1, double *y1, double *x2, double *y2)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);

  for (guint part = 0;
       shape->kind != ROSETTE_SHAPE_PICTURE && part < rosette_outline_count_parts (shape); part++)
    {
      double left, top, right, bottom;

      rosette_outline_get_extents (rosette_layer_get_outline (layer, part), &left, &top, &right,
                                   &bottom);
      *x1 = MIN (*x1, left), *y1 = MIN (*y1, top);
      *x2 = MAX (*x2, right), *y2 = MAX (*y2, bottom);
    }
}

void
rosette_shadow_get_painted (RosetteLayer *layer, double *x1, double *y1, double *x2, double *y2)
{
  *x1 = *y1 = G_MAXDOUBLE;
  *x2 = *y2 = -G_MAXDOUBLE;
  include_parts (layer, x1, y1, x2, y2);
}

void
rosette_shadow_get_extents (RosetteLayer *layer, double *x1, double *y1, double *x2, double *y2)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  double stroke = shape->stroke.alpha > 0 ? shape->stroke_width * G_SQRT2 / 2.0 : 0.0;

  *x1 = -shape->width / 2.0, *y1 = -shape->height / 2.0;
  *x2 = shape->width / 2.0, *y2 = shape->height / 2.0;
  include_parts (layer, x1, y1, x2, y2);
  *x1 -= stroke, *y1 -= stroke;
  *x2 += stroke, *y2 += stroke;
}

/* The upright box around the turned shape and its softness. */
static void
get_box (RosetteLayer *layer, Shadow *shadow)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  double x[2], y[2], left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE;
  double bottom = -G_MAXDOUBLE, reach = rosette_shadow_get_reach (shape);
  cairo_matrix_t matrix;

  rosette_shadow_get_extents (layer, &x[0], &y[0], &x[1], &y[1]);
  cairo_matrix_init_rotate (&matrix, shape->rotation * G_PI / 180.0);
  cairo_matrix_scale (&matrix, shape->is_mirrored ? -1.0 : 1.0, shape->is_flipped ? -1.0 : 1.0);
  for (guint i = 0; i < 4; i++)
    {
      double px = x[i % 2], py = y[i / 2];

      cairo_matrix_transform_point (&matrix, &px, &py);
      left = MIN (left, px), top = MIN (top, py);
      right = MAX (right, px), bottom = MAX (bottom, py);
    }
  shadow->x = left - reach;
  shadow->y = top - reach;
  shadow->width = right - left + 2.0 * reach;
  shadow->height = bottom - top + 2.0 * reach;
}

static Shadow *
shadow_new (RosetteLayer *layer, double scale)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  Shadow *shadow = g_new0 (Shadow, 1);
  cairo_t *cr = NULL;
  double side;

  get_box (layer, shadow);
  side = MAX (shadow->width, shadow->height);
  shadow->asked = scale;
  scale = side * scale > MAX_SIDE_PX ? MAX_SIDE_PX / side : scale;
  shadow->mask =
    cairo_image_surface_create (CAIRO_FORMAT_A8, (int) ceil (shadow->width * scale) + 1,
                                (int) ceil (shadow->height * scale) + 1);
  cr = cairo_create (shadow->mask);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -shadow->x, -shadow->y);
  cairo_rotate (cr, shape->rotation * G_PI / 180.0);
  cairo_scale (cr, shape->is_mirrored ? -1.0 : 1.0, shape->is_flipped ? -1.0 : 1.0);
  rosette_draw_body (cr, layer);
  cairo_destroy (cr);
  rosette_shadow_blur (shadow->mask, shape->shadow_blur * scale);
  shadow->scale = scale;

  return shadow;
}

static Shadow *
get_shadow (RosetteLayer *layer, double scale)
{
  Shadow *shadow = rosette_layer_get_kept (layer);

  if (shadow == NULL || shadow->asked != scale)
    {
      shadow = shadow_new (layer, scale);
      rosette_layer_keep (layer, shadow, shadow_free);
    }

  return shadow;
}

void
rosette_shadow_draw (cairo_t *cr, RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  RosetteColor color = shape->shadow;
  double dx = 1.0, dy = 0.0;
  Shadow *shadow = NULL;

  cairo_user_to_device_distance (cr, &dx, &dy);
  shadow = get_shadow (layer, hypot (dx, dy));
  cairo_save (cr);
  cairo_translate (cr, shape->x + shape->shadow_x + shadow->x,
                   shape->y + shape->shadow_y + shadow->y);
  cairo_scale (cr, 1.0 / shadow->scale, 1.0 / shadow->scale);
  cairo_set_source_rgba (cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0,
                         color.alpha / 255.0);
  cairo_mask_surface (cr, shadow->mask, 0.0, 0.0);
  cairo_restore (cr);
}
