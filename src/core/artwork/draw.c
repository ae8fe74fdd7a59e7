/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/draw.h"

#include "artwork/outline.h"
#include "artwork/shadow.h"

static void
set_color (cairo_t *cr, RosetteColor color)
{
  cairo_set_source_rgba (cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0,
                         color.alpha / 255.0);
}

static void
set_gradient (cairo_t *cr, const RosetteShape *shape, guint part)
{
  const RosetteGradient *gradient = &shape->gradient;
  cairo_pattern_t *pattern = NULL;
  double x1, y1, x2, y2;

  rosette_gradient_get_line (gradient, shape->width, shape->height, &x1, &y1, &x2, &y2);
  pattern = gradient->kind == ROSETTE_GRADIENT_RADIAL
              ? cairo_pattern_create_radial (x1, y1, 0.0, x1, y1, x2 - x1)
              : cairo_pattern_create_linear (x1, y1, x2, y2);
  for (guint i = 0; i < gradient->n_stops; i++)
    {
      RosetteColor color = rosette_outline_shade (shape, part, gradient->stops[i].color);

      cairo_pattern_add_color_stop_rgba (pattern, gradient->stops[i].offset, color.red / 255.0,
                                         color.green / 255.0, color.blue / 255.0,
                                         color.alpha / 255.0);
    }
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

void
rosette_draw_enter (cairo_t *cr, const RosetteShape *shape)
{
  cairo_translate (cr, shape->x, shape->y);
  cairo_rotate (cr, shape->rotation * G_PI / 180.0);
  cairo_scale (cr, shape->is_mirrored ? -1.0 : 1.0, shape->is_flipped ? -1.0 : 1.0);
}

void
rosette_draw_set_stroke (cairo_t *cr, const RosetteShape *shape)
{
  static const cairo_line_cap_t caps[] = {
    [ROSETTE_CAP_ROUND] = CAIRO_LINE_CAP_ROUND,
    [ROSETTE_CAP_BUTT] = CAIRO_LINE_CAP_BUTT,
    [ROSETTE_CAP_SQUARE] = CAIRO_LINE_CAP_SQUARE,
  };
  static const cairo_line_join_t joins[] = {
    [ROSETTE_JOIN_ROUND] = CAIRO_LINE_JOIN_ROUND,
    [ROSETTE_JOIN_SHARP] = CAIRO_LINE_JOIN_MITER,
    [ROSETTE_JOIN_BEVEL] = CAIRO_LINE_JOIN_BEVEL,
  };
  double dashes[] = { shape->dash, shape->gap };

  cairo_set_line_width (cr, shape->stroke_width);
  cairo_set_line_join (cr, joins[MIN (shape->join, ROSETTE_JOIN_BEVEL)]);
  cairo_set_miter_limit (cr, 4.0);
  cairo_set_line_cap (cr, caps[MIN (shape->cap, ROSETTE_CAP_SQUARE)]);
  cairo_set_dash (cr, dashes, shape->dash > 0.0 ? G_N_ELEMENTS (dashes) : 0, 0.0);
  cairo_set_fill_rule (cr, rosette_outline_is_even_odd (shape) ? CAIRO_FILL_RULE_EVEN_ODD
                                                               : CAIRO_FILL_RULE_WINDING);
}

/* An image, stretched over a box around the origin. */
static void
draw_surface (cairo_t *cr, cairo_surface_t *surface, double width, double height)
{
  if (surface == NULL || width <= 0.0 || height <= 0.0)
    return;

  cairo_save (cr);
  cairo_translate (cr, -width / 2.0, -height / 2.0);
  cairo_scale (cr, width / cairo_image_surface_get_width (surface),
               height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
draw_pictures (cairo_t *cr, RosetteOutline *outline)
{
  GArray *pictures = rosette_outline_get_pictures (outline);

  for (guint i = 0; i < pictures->len; i++)
    {
      const RosetteOutlinePicture *picture = &g_array_index (pictures, RosetteOutlinePicture, i);

      cairo_save (cr);
      cairo_translate (cr, picture->x, picture->y);
      cairo_rotate (cr, picture->angle * G_PI / 180.0);
      draw_surface (cr, picture->surface, picture->width, picture->height);
      cairo_restore (cr);
    }
}

static gboolean
has_fill (const RosetteShape *shape)
{
  return shape->kind != ROSETTE_SHAPE_LINE
         && (shape->fill.alpha > 0 || shape->gradient.kind != ROSETTE_GRADIENT_NONE);
}

static void
draw_part (cairo_t *cr, RosetteLayer *layer, guint part)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  RosetteOutline *outline = rosette_layer_get_outline (layer, part);

  cairo_new_path (cr);
  rosette_outline_add_to (outline, cr);

  if (has_fill (shape))
    {
      if (shape->gradient.kind != ROSETTE_GRADIENT_NONE)
        set_gradient (cr, shape, part);
      else
        set_color (cr, rosette_outline_shade (shape, part, shape->fill));
      cairo_fill_preserve (cr);
    }

  if (shape->stroke.alpha > 0 && shape->stroke_width > 0.0
      && rosette_outline_has_stroke (shape, part))
    {
      set_color (cr, shape->stroke);
      cairo_stroke_preserve (cr);
    }

  cairo_new_path (cr);
  draw_pictures (cr, outline);
}

void
rosette_draw_body (cairo_t *cr, RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);

  if (shape->kind == ROSETTE_SHAPE_PICTURE)
    {
      draw_surface (cr, shape->shown, shape->width, shape->height);
      return;
    }

  rosette_draw_set_stroke (cr, shape);
  for (guint part = 0; part < rosette_outline_count_parts (shape); part++)
    draw_part (cr, layer, part);
}

void
rosette_draw_layer (cairo_t *cr, RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  gboolean is_group;

  if (shape->opacity <= 0.0 || shape->kind == ROSETTE_SHAPE_FOREIGN
      || shape->kind == ROSETTE_SHAPE_GROUP)
    return;

  is_group = shape->opacity < 1.0;
  cairo_save (cr);
  if (is_group)
    cairo_push_group (cr);
  if (shape->shadow.alpha > 0)
    rosette_shadow_draw (cr, layer);
  rosette_draw_enter (cr, shape);
  rosette_draw_body (cr, layer);
  if (is_group)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, shape->opacity);
    }
  cairo_restore (cr);
}
