/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-gradient.h"

#include "artwork/svg-xml.h"

#include <math.h>
#include <string.h>

/* How many gradients may have their colours from another, one from the next. */
#define MAX_HOPS 8

/* Of the radius: what is not seen. */
#define MAX_AWAY 0.01

/* A gradient of the file as it lies in its own units. */
typedef struct
{
  const RosetteSvgLook *look;
  xmlNode *server;
  RosetteSvgViewport viewport; /* what its percentages are parts of */
  cairo_matrix_t matrix;       /* from its units onto the canvas */
  RosetteStop stops[ROSETTE_MAX_STOPS];
  guint n_stops;
} Reading;

/* What a gradient does not say itself, the one says that it refers to (SVG 1.1, 13.2.2). */
static char *
dup_attribute (const Reading *reading, const char *name)
{
  xmlNode *at = reading->server;

  for (guint hop = 0; at != NULL && hop <= MAX_HOPS; hop++)
    {
      char *value = (char *) xmlGetNoNsProp (at, (const xmlChar *) name);

      if (value != NULL)
        return value;
      at = rosette_svg_source_follow (reading->look->source, at);
    }

  return NULL;
}

static gboolean
is_attribute (const Reading *reading, const char *name, const char *value, const char *otherwise)
{
  g_auto (RosetteXmlText) text = dup_attribute (reading, name);

  return g_str_equal (text != NULL ? text : otherwise, value);
}

/* Without @otherwise, what is there stays. */
static gboolean
read_length (const Reading *reading, const char *name, const char *otherwise, double *length)
{
  g_auto (RosetteXmlText) text = dup_attribute (reading, name);
  double whole = rosette_svg_viewport_get_whole (&reading->viewport, name);

  return (text == NULL && otherwise == NULL)
         || rosette_svg_read_length (text != NULL ? text : otherwise, whole, length);
}

/* The box of a form in its own units: without its matrix, for a turned box would be larger. */
static gboolean
find_box (xmlNode *element,
          const RosetteSvgViewport *viewport,
          const cairo_matrix_t *matrix,
          cairo_matrix_t *box)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  double scale = hypot (matrix->xx, matrix->yx);
  double x1, y1, x2, y2;
  gboolean is_read;

  cairo_scale (cr, scale, scale);
  cairo_save (cr);
  is_read = rosette_svg_form_add (element, viewport, cr);
  cairo_restore (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_matrix_init (box, x2 - x1, 0.0, 0.0, y2 - y1, x1, y1);

  return is_read && x2 > x1 && y2 > y1;
}

/* From the units of the gradient onto the canvas. */
static gboolean
find_matrix (Reading *reading, xmlNode *element)
{
  g_auto (RosetteXmlText) transform = dup_attribute (reading, "gradientTransform");
  cairo_matrix_t inverse;

  reading->matrix = reading->look->matrix;
  if (is_attribute (reading, "gradientUnits", "objectBoundingBox", "objectBoundingBox"))
    {
      cairo_matrix_t box;

      if (!find_box (element, &reading->viewport, &reading->matrix, &box))
        return FALSE;
      cairo_matrix_multiply (&reading->matrix, &box, &reading->matrix);
      reading->viewport = (RosetteSvgViewport){ 1.0, 1.0 };
    }
  if (transform != NULL && !rosette_svg_read_transform (transform, &reading->matrix))
    return FALSE;

  inverse = reading->matrix;

  return cairo_matrix_invert (&inverse) == CAIRO_STATUS_SUCCESS;
}

static gboolean
set_stop_cb (const char *name, const char *value, gpointer user_data)
{
  RosetteStop *stop = user_data;
  double opacity;

  if (g_str_equal (name, "stop-color"))
    {
      guint8 alpha = stop->color.alpha;

      if (!rosette_svg_read_color (value, &stop->color) || stop->color.alpha != 255)
        return FALSE;
      stop->color.alpha = alpha;
    }
  else if (g_str_equal (name, "stop-opacity"))
    {
      if (!rosette_svg_read_length (value, 1.0, &opacity))
        return FALSE;
      stop->color.alpha = (guint8) lround (CLAMP (opacity, 0.0, 1.0) * 255.0);
    }

  return TRUE;
}

/* Black where nothing else is said; no stop is before the last one. */
static gboolean
read_stop (Reading *reading, xmlNode *element)
{
  static const char *const properties[] = { "stop-color", "stop-opacity" };
  g_auto (RosetteXmlText) offset = (char *) xmlGetNoNsProp (element, (const xmlChar *) "offset");
  RosetteStop stop = { 0.0, { 0, 0, 0, 255 } };

  if (reading->n_stops == ROSETTE_MAX_STOPS
      || (offset != NULL && !rosette_svg_read_length (g_strstrip (offset), 1.0, &stop.offset)))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_auto (RosetteXmlText) value =
        (char *) xmlGetNoNsProp (element, (const xmlChar *) properties[i]);

      if (value != NULL && !set_stop_cb (properties[i], g_strstrip (value), &stop))
        return FALSE;
    }
  stop.offset = CLAMP (stop.offset, 0.0, 1.0);
  if (reading->n_stops > 0)
    stop.offset = MAX (stop.offset, reading->stops[reading->n_stops - 1].offset);
  if (!rosette_svg_source_read_style (reading->look->source, element, set_stop_cb, &stop))
    return FALSE;

  reading->stops[reading->n_stops++] = stop;

  return TRUE;
}

/* The first gradient in the chain that has some. */
static gboolean
read_stops (Reading *reading)
{
  xmlNode *at = reading->server;

  for (guint hop = 0; at != NULL && hop <= MAX_HOPS && reading->n_stops == 0; hop++)
    {
      for (xmlNode *child = at->children; child != NULL; child = child->next)
        if (rosette_svg_is_element (child, "stop") && !read_stop (reading, child))
          return FALSE;
      at = rosette_svg_source_follow (reading->look->source, at);
    }

  for (guint i = 0; i < reading->n_stops; i++)
    reading->stops[i].color.alpha =
      (guint8) lround (reading->stops[i].color.alpha * reading->look->fill.opacity);

  return reading->n_stops > 0;
}

static guint8
mix (guint8 a, guint8 b, double share)
{
  return (guint8) lround (a + (b - a) * share);
}

/* Which colour there is at @offset; of two stops at one place the first, or the last. */
static RosetteColor
find_color (const Reading *reading, double offset, gboolean is_last)
{
  const RosetteStop *stops = reading->stops;
  guint i = 0;
  double share;

  while (i < reading->n_stops && (is_last ? stops[i].offset <= offset : stops[i].offset < offset))
    i++;
  if (i == 0)
    return stops[0].color;
  if (i == reading->n_stops)
    return stops[i - 1].color;

  share = (offset - stops[i - 1].offset) / (stops[i].offset - stops[i - 1].offset);

  return (RosetteColor){ mix (stops[i - 1].color.red, stops[i].color.red, share),
                         mix (stops[i - 1].color.green, stops[i].color.green, share),
                         mix (stops[i - 1].color.blue, stops[i].color.blue, share),
                         mix (stops[i - 1].color.alpha, stops[i].color.alpha, share) };
}

static gboolean
add_stop (RosetteGradient *gradient, double offset, RosetteColor color)
{
  if (gradient->n_stops == ROSETTE_MAX_STOPS)
    return FALSE;

  gradient->stops[gradient->n_stops++] = (RosetteStop){ offset, color };

  return TRUE;
}

/* Ours goes from @start to @end of the other, which has its own at 0 and 1. Before the first stop
 * and after the last both go on with its colour. */
static gboolean
lay_stops (const Reading *reading, double start, double end, RosetteGradient *gradient)
{
  const RosetteStop *last = &reading->stops[reading->n_stops - 1];

  if (start >= reading->stops[0].offset
      && !add_stop (gradient, 0.0, find_color (reading, start, TRUE)))
    return FALSE;

  for (guint i = 0; i < reading->n_stops; i++)
    {
      const RosetteStop *stop = &reading->stops[i];

      if (stop->offset > start && stop->offset < end
          && !add_stop (gradient, (stop->offset - start) / (end - start), stop->color))
        return FALSE;
    }

  if (end <= last->offset && !add_stop (gradient, 1.0, find_color (reading, end, FALSE)))
    return FALSE;

  return gradient->n_stops >= 2 || add_stop (gradient, 0.0, find_color (reading, start, TRUE));
}

/* How far along the other one a point of the canvas is. */
static double
get_offset_at (const cairo_matrix_t *inverse, const double line[4], double x, double y)
{
  double dx = line[2] - line[0], dy = line[3] - line[1];

  cairo_matrix_transform_point (inverse, &x, &y);

  return ((x - line[0]) * dx + (y - line[1]) * dy) / (dx * dx + dy * dy);
}

/* Where all is one colour, and how it changes from there, is the same after any matrix: ours runs
 * straight to where the other changes most. */
static gboolean
lay_linear (const Reading *reading, RosetteShape *shape)
{
  RosetteGradient gradient = { .kind = ROSETTE_GRADIENT_LINEAR, .x = 0.5, .y = 0.5, .radius = 1.0 };
  cairo_matrix_t inverse = reading->matrix;
  double line[4], x1, y1, x2, y2, base;

  if (cairo_matrix_invert (&inverse) != CAIRO_STATUS_SUCCESS
      || !read_length (reading, "x1", "0%", &line[0])
      || !read_length (reading, "y1", "0%", &line[1])
      || !read_length (reading, "x2", "100%", &line[2])
      || !read_length (reading, "y2", "0%", &line[3])
      || hypot (line[2] - line[0], line[3] - line[1]) < 1e-6)
    return FALSE;

  base = get_offset_at (&inverse, line, shape->x, shape->y);
  gradient.angle = atan2 (get_offset_at (&inverse, line, shape->x, shape->y + 1.0) - base,
                          get_offset_at (&inverse, line, shape->x + 1.0, shape->y) - base)
                   * 180.0 / G_PI;
  rosette_gradient_get_line (&gradient, shape->width, shape->height, &x1, &y1, &x2, &y2);
  shape->gradient = gradient;

  return lay_stops (reading, get_offset_at (&inverse, line, shape->x + x1, shape->y + y1),
                    get_offset_at (&inverse, line, shape->x + x2, shape->y + y2), &shape->gradient);
}

static gboolean
is_circle (const cairo_matrix_t *m)
{
  double across = hypot (m->xx, m->yx), down = hypot (m->xy, m->yy);

  return fabs (across - down) <= MAX_AWAY * across
         && fabs (m->xx * m->xy + m->yx * m->yy) <= MAX_AWAY * across * down;
}

/* A circle has to be one on the canvas, around its focus. */
static gboolean
lay_radial (const Reading *reading, RosetteShape *shape)
{
  const cairo_matrix_t *m = &reading->matrix;
  RosetteGradient *gradient = &shape->gradient;
  double x, y, radius, focus_x, focus_y, start;

  if (!read_length (reading, "cx", "50%", &x) || !read_length (reading, "cy", "50%", &y)
      || !read_length (reading, "r", "50%", &radius) || !read_length (reading, "fr", "0%", &start))
    return FALSE;

  focus_x = x;
  focus_y = y;
  if (!read_length (reading, "fx", NULL, &focus_x) || !read_length (reading, "fy", NULL, &focus_y)
      || radius <= 0.0 || start != 0.0 || hypot (focus_x - x, focus_y - y) > MAX_AWAY * radius
      || !is_circle (m))
    return FALSE;

  cairo_matrix_transform_point (m, &x, &y);
  *gradient = (RosetteGradient){ .kind = ROSETTE_GRADIENT_RADIAL };
  gradient->x = (x - shape->x) / shape->width + 0.5;
  gradient->y = (y - shape->y) / shape->height + 0.5;
  gradient->radius = radius * hypot (m->xx, m->yx) / (MAX (shape->width, shape->height) / 2.0);

  return fabs (gradient->x) <= 10.0 && fabs (gradient->y) <= 10.0 && gradient->radius >= 0.01
         && gradient->radius <= 10.0 && lay_stops (reading, 0.0, 1.0, gradient);
}

gboolean
rosette_svg_gradient_read (const RosetteSvgLook *look,
                           xmlNode *element,
                           const RosetteSvgViewport *viewport,
                           RosetteShape *shape)
{
  Reading reading = { look, look->fill.server, *viewport };
  gboolean is_linear = rosette_svg_is_element (reading.server, "linearGradient");

  if ((!is_linear && !rosette_svg_is_element (reading.server, "radialGradient"))
      || !is_attribute (&reading, "spreadMethod", "pad", "pad") || !find_matrix (&reading, element)
      || !read_stops (&reading))
    return FALSE;

  /* For when it is none again. */
  shape->fill = reading.stops[0].color;

  return is_linear ? lay_linear (&reading, shape) : lay_radial (&reading, shape);
}
