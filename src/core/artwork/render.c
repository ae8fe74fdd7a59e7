/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/render.h"

#include "artwork/outline.h"
#include "base/error.h"
#include "base/limits.h"

static void
set_color (cairo_t *cr, RosetteColor color)
{
  cairo_set_source_rgba (cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0,
                         color.alpha / 255.0);
}

static void
set_fill_rule (cairo_t *cr, const RosetteShape *shape)
{
  cairo_set_fill_rule (cr, rosette_outline_is_even_odd (shape) ? CAIRO_FILL_RULE_EVEN_ODD
                                                               : CAIRO_FILL_RULE_WINDING);
}

static void
enter_shape (cairo_t *cr, const RosetteShape *shape)
{
  cairo_translate (cr, shape->x, shape->y);
  cairo_rotate (cr, shape->rotation * G_PI / 180.0);
}

/* What rosette-render made of the file, stretched over the box. */
static void
draw_picture (cairo_t *cr, const RosetteShape *shape)
{
  double width, height;

  if (shape->shown == NULL || shape->width <= 0.0 || shape->height <= 0.0)
    return;

  width = cairo_image_surface_get_width (shape->shown);
  height = cairo_image_surface_get_height (shape->shown);
  cairo_save (cr);
  cairo_translate (cr, -shape->width / 2.0, -shape->height / 2.0);
  cairo_scale (cr, shape->width / width, shape->height / height);
  cairo_set_source_surface (cr, shape->shown, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
draw_part (cairo_t *cr, const RosetteShape *shape, guint part)
{
  g_autoptr (RosetteOutline) outline = rosette_outline_new (shape, part);

  cairo_new_path (cr);
  rosette_outline_add_to (outline, cr);

  if (shape->fill.alpha > 0 && shape->kind != ROSETTE_SHAPE_LINE)
    {
      set_color (cr, rosette_outline_shade (shape, part, shape->fill));
      cairo_fill_preserve (cr);
    }

  if (shape->stroke.alpha > 0 && shape->stroke_width > 0.0
      && rosette_outline_has_stroke (shape, part))
    {
      set_color (cr, shape->stroke);
      cairo_set_line_width (cr, shape->stroke_width);
      cairo_stroke_preserve (cr);
    }

  cairo_new_path (cr);
}

static void
draw_shape (cairo_t *cr, const RosetteShape *shape)
{
  if (shape->is_hidden || shape->opacity <= 0.0 || shape->kind == ROSETTE_SHAPE_FOREIGN)
    return;

  cairo_save (cr);
  if (shape->opacity < 1.0)
    cairo_push_group (cr);
  enter_shape (cr, shape);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  set_fill_rule (cr, shape);

  if (shape->kind == ROSETTE_SHAPE_PICTURE)
    draw_picture (cr, shape);
  else
    for (guint part = 0; part < rosette_outline_count_parts (shape); part++)
      draw_part (cr, shape, part);

  if (shape->opacity < 1.0)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, shape->opacity);
    }
  cairo_restore (cr);
}

void
rosette_design_draw (RosetteDesign *self, cairo_t *cr, double size)
{
  guint n_layers;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));
  g_return_if_fail (cr != NULL);

  n_layers = g_list_model_get_n_items (G_LIST_MODEL (self));
  cairo_save (cr);
  cairo_scale (cr, size / ROSETTE_CANVAS_UNITS, size / ROSETTE_CANVAS_UNITS);
  for (guint i = 0; i < n_layers; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i);

      draw_shape (cr, rosette_layer_get_shape (layer));
    }
  cairo_restore (cr);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
rosette_design_to_png (RosetteDesign *self, guint width_px, GError **error)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  cairo_surface_t *surface = NULL;
  cairo_status_t status;
  cairo_t *cr = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);
  g_return_val_if_fail (width_px >= 1 && width_px <= ROSETTE_MAX_RENDER_PX, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width_px, (int) width_px);
  cr = cairo_create (surface);
  rosette_design_draw (self, cr, width_px);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&png));

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, cairo_status_to_string (status));

  return NULL;
}

/* A text or a picture is hit anywhere in its box, another shape where it is painted. */
static gboolean
is_hit (cairo_t *cr, const RosetteShape *shape, double x, double y, double slack)
{
  gboolean is_box = shape->kind == ROSETTE_SHAPE_TEXT || shape->kind == ROSETTE_SHAPE_PICTURE;
  gboolean hit = FALSE;

  cairo_save (cr);
  enter_shape (cr, shape);
  cairo_device_to_user (cr, &x, &y);
  if (is_box)
    hit = ABS (x) <= shape->width / 2.0 + slack && ABS (y) <= shape->height / 2.0 + slack;

  set_fill_rule (cr, shape);
  cairo_set_line_width (cr, MAX (shape->stroke_width, 0.0) + 2.0 * slack);
  for (guint part = 0; !hit && !is_box && part < rosette_outline_count_parts (shape); part++)
    {
      g_autoptr (RosetteOutline) outline = rosette_outline_new (shape, part);

      cairo_new_path (cr);
      rosette_outline_add_to (outline, cr);
      hit = cairo_in_fill (cr, x, y) || cairo_in_stroke (cr, x, y);
    }
  cairo_restore (cr);

  return hit;
}

guint
rosette_design_pick (RosetteDesign *self, double x, double y, double slack)
{
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  guint id = 0;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), 0);

  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cr = cairo_create (surface);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self)); id == 0 && i > 0; i--)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i - 1);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      if (!shape->is_hidden && !shape->is_locked && shape->kind != ROSETTE_SHAPE_FOREIGN
          && is_hit (cr, shape, x, y, slack))
        id = rosette_layer_get_id (layer);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return id;
}
