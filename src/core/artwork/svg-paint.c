/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-paint.h"

#include "artwork/number.h"
#include "artwork/shadow.h"
#include "artwork/svg-fields.h"

#include <math.h>

void
rosette_svg_append_number (GString *svg, const char *name, double value)
{
  g_autoptr (GString) number = g_string_new (NULL);

  rosette_number_append (number, value);
  rosette_svg_append_attribute (svg, name, number->str);
}

/* SVG 1.1 has no colour with alpha: the two are two attributes. */
static void
append_color (GString *svg, const char *name, const char *opacity_name, RosetteColor color)
{
  g_autofree char *text = NULL;
  RosetteColor opaque = color;

  opaque.alpha = 255;
  text = rosette_color_to_text (opaque);
  rosette_svg_append_attribute (svg, name, text);
  if (color.alpha != 255)
    rosette_svg_append_number (svg, opacity_name, color.alpha / 255.0);
}

static char *
dup_gradient_id (guint number, guint part)
{
  return g_strdup_printf ("rosette-%u-fill-%u", number, part);
}

static gboolean
has_gradient (const RosetteShape *shape)
{
  return shape->gradient.kind != ROSETTE_GRADIENT_NONE && shape->kind != ROSETTE_SHAPE_LINE
         && shape->kind != ROSETTE_SHAPE_PICTURE && shape->kind != ROSETTE_SHAPE_GROUP;
}

void
rosette_svg_append_fill (GString *svg, const RosetteShape *shape, guint number, guint part)
{
  RosetteColor color = rosette_outline_shade (shape, part, shape->fill);

  if (has_gradient (shape))
    {
      g_autofree char *id = dup_gradient_id (number, part);
      g_autofree char *url = g_strdup_printf ("url(#%s)", id);

      rosette_svg_append_attribute (svg, "fill", url);
    }
  else if (shape->kind == ROSETTE_SHAPE_LINE || color.alpha == 0)
    rosette_svg_append_attribute (svg, "fill", "none");
  else
    append_color (svg, "fill", "fill-opacity", color);
}

static void
append_dashes (GString *svg, const RosetteShape *shape)
{
  g_autoptr (GString) dashes = g_string_new (NULL);

  if (shape->dash <= 0.0)
    return;

  rosette_number_append (dashes, shape->dash);
  g_string_append_c (dashes, ' ');
  rosette_number_append (dashes, shape->gap);
  rosette_svg_append_attribute (svg, "stroke-dasharray", dashes->str);
}

void
rosette_svg_append_style (GString *svg, const RosetteShape *shape, guint number)
{
  static const char *const caps[] = { "round", "butt", "square" };
  static const char *const joins[] = { "round", "miter", "bevel" };

  if (shape->stroke.alpha != 0 && shape->stroke_width > 0.0)
    {
      append_color (svg, "stroke", "stroke-opacity", shape->stroke);
      rosette_svg_append_number (svg, "stroke-width", shape->stroke_width);
      rosette_svg_append_attribute (svg, "stroke-linejoin",
                                    joins[MIN (shape->join, ROSETTE_JOIN_BEVEL)]);
      rosette_svg_append_attribute (svg, "stroke-linecap",
                                    caps[MIN (shape->cap, ROSETTE_CAP_SQUARE)]);
      append_dashes (svg, shape);
    }
  if (shape->opacity < 1.0)
    rosette_svg_append_number (svg, "opacity", shape->opacity);
  if (shape->shadow.alpha != 0 && shape->kind != ROSETTE_SHAPE_GROUP)
    {
      g_autofree char *url = g_strdup_printf ("url(#rosette-%u-shadow)", number);

      rosette_svg_append_attribute (svg, "filter", url);
    }
  if (shape->is_hidden)
    rosette_svg_append_attribute (svg, "display", "none");
}

static void
append_gradient (GString *svg, const RosetteShape *shape, guint number, guint part)
{
  const RosetteGradient *gradient = &shape->gradient;
  gboolean is_radial = gradient->kind == ROSETTE_GRADIENT_RADIAL;
  g_autofree char *id = dup_gradient_id (number, part);
  double x1, y1, x2, y2;

  rosette_gradient_get_line (gradient, shape->width, shape->height, &x1, &y1, &x2, &y2);
  g_string_append (svg, is_radial ? "<radialGradient" : "<linearGradient");
  rosette_svg_append_attribute (svg, "id", id);
  rosette_svg_append_attribute (svg, "gradientUnits", "userSpaceOnUse");
  rosette_svg_append_number (svg, is_radial ? "cx" : "x1", x1);
  rosette_svg_append_number (svg, is_radial ? "cy" : "y1", y1);
  if (is_radial)
    rosette_svg_append_number (svg, "r", x2 - x1);
  else
    {
      rosette_svg_append_number (svg, "x2", x2);
      rosette_svg_append_number (svg, "y2", y2);
    }
  g_string_append_c (svg, '>');
  for (guint i = 0; i < gradient->n_stops; i++)
    {
      g_string_append (svg, "<stop");
      rosette_svg_append_number (svg, "offset", gradient->stops[i].offset);
      append_color (svg, "stop-color", "stop-opacity",
                    rosette_outline_shade (shape, part, gradient->stops[i].color));
      g_string_append (svg, "/>");
    }
  g_string_append (svg, is_radial ? "</radialGradient>" : "</linearGradient>");
}

/* The shadow falls as on the canvas, however the layer is turned and mirrored. */
static void
get_offset (const RosetteShape *shape, double *dx, double *dy)
{
  double angle = -shape->rotation * G_PI / 180.0;

  *dx = shape->shadow_x * cos (angle) - shape->shadow_y * sin (angle);
  *dy = shape->shadow_x * sin (angle) + shape->shadow_y * cos (angle);
  if (shape->is_mirrored)
    *dx = -*dx;
  if (shape->is_flipped)
    *dy = -*dy;
}

/* Where there is anything to be seen of layer and shadow, in the units of the layer. */
static void
append_filter_region (GString *svg, RosetteLayer *layer, double dx, double dy)
{
  double reach = rosette_shadow_get_reach (rosette_layer_get_shape (layer)) + 1.0;
  double x1, y1, x2, y2;

  rosette_shadow_get_extents (layer, &x1, &y1, &x2, &y2);
  x1 = floor (MIN (x1, x1 + dx - reach));
  y1 = floor (MIN (y1, y1 + dy - reach));
  x2 = ceil (MAX (x2, x2 + dx + reach));
  y2 = ceil (MAX (y2, y2 + dy + reach));
  rosette_svg_append_number (svg, "x", x1);
  rosette_svg_append_number (svg, "y", y1);
  rosette_svg_append_number (svg, "width", x2 - x1);
  rosette_svg_append_number (svg, "height", y2 - y1);
}

/* Primitives of SVG 1.1 only: feDropShadow is younger than some viewers. */
static void
append_shadow (GString *svg, RosetteLayer *layer, guint number)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  double dx, dy;

  get_offset (shape, &dx, &dy);
  g_string_append_printf (svg, "<filter id=\"rosette-%u-shadow\" filterUnits=\"userSpaceOnUse\"",
                          number);
  append_filter_region (svg, layer, dx, dy);
  g_string_append (svg, " color-interpolation-filters=\"sRGB\">"
                        "<feGaussianBlur in=\"SourceAlpha\"");
  rosette_svg_append_number (svg, "stdDeviation", shape->shadow_blur);
  g_string_append (svg, " result=\"soft\"/><feOffset in=\"soft\"");
  rosette_svg_append_number (svg, "dx", dx);
  rosette_svg_append_number (svg, "dy", dy);
  g_string_append (svg, " result=\"moved\"/><feFlood");
  append_color (svg, "flood-color", "flood-opacity", shape->shadow);
  g_string_append (svg, " result=\"color\"/>"
                        "<feComposite in=\"color\" in2=\"moved\" operator=\"in\""
                        " result=\"shadow\"/>"
                        "<feMerge><feMergeNode in=\"shadow\"/>"
                        "<feMergeNode in=\"SourceGraphic\"/></feMerge></filter>");
}

void
rosette_svg_append_definitions (GString *svg, RosetteLayer *layer, guint number)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  gboolean has_shadow = shape->shadow.alpha != 0 && shape->kind != ROSETTE_SHAPE_GROUP;

  if (!has_gradient (shape) && !has_shadow)
    return;

  g_string_append (svg, "<defs>");
  for (guint part = 0; has_gradient (shape) && part < rosette_outline_count_parts (shape); part++)
    append_gradient (svg, shape, number, part);
  if (has_shadow)
    append_shadow (svg, layer, number);
  g_string_append (svg, "</defs>");
}
