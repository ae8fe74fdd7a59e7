/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/render.h"

#include "artwork/draw.h"
#include "artwork/groups.h"
#include "artwork/outline.h"
#include "artwork/surface-png.h"
#include "artwork/text.h"
#include "artwork/walk.h"
#include "base/error.h"
#include "base/limits.h"

#include <math.h>

/* What is drawn, where to. */
typedef struct
{
  cairo_t *cr;
  RosetteDesign *design;
  guint first, last;
  gboolean is_whole; /* all are drawn: their places need not be looked for */
} Drawing;

static gboolean
is_in_range (const Drawing *drawing, RosetteLayer *layer)
{
  guint index;

  return drawing->is_whole
         || (rosette_design_get_index (drawing->design, rosette_layer_get_id (layer), &index)
             && index >= drawing->first && index <= drawing->last);
}

static gboolean
enter_group (RosetteLayer *group, gpointer data)
{
  const RosetteShape *shape = rosette_layer_get_shape (group);
  Drawing *drawing = data;

  if (shape->is_hidden || shape->opacity <= 0.0)
    return FALSE;
  if (shape->opacity >= 1.0)
    return TRUE;
  if (!is_in_range (drawing, group))
    return FALSE;

  cairo_push_group (drawing->cr);

  return TRUE;
}

static void
draw_layer (RosetteLayer *layer, gpointer data)
{
  Drawing *drawing = data;

  if (!rosette_layer_get_shape (layer)->is_hidden && is_in_range (drawing, layer))
    rosette_draw_layer (drawing->cr, layer);
}

static void
leave_group (RosetteLayer *group, gpointer data)
{
  double opacity = rosette_layer_get_shape (group)->opacity;
  Drawing *drawing = data;

  if (opacity >= 1.0)
    return;

  cairo_pop_group_to_source (drawing->cr);
  cairo_paint_with_alpha (drawing->cr, opacity);
}

void
rosette_design_draw_range (RosetteDesign *self, cairo_t *cr, double size, guint first, guint last)
{
  Drawing drawing = { cr, self, first, last, first == 0 && last == G_MAXUINT };
  const RosetteWalk walk = { enter_group, draw_layer, leave_group, &drawing };

  g_return_if_fail (ROSETTE_IS_DESIGN (self));
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_scale (cr, size / ROSETTE_CANVAS_UNITS, size / ROSETTE_CANVAS_UNITS);
  rosette_design_walk (self, &walk);
  cairo_restore (cr);
}

void
rosette_design_draw (RosetteDesign *self, cairo_t *cr, double size)
{
  rosette_design_draw_range (self, cr, size, 0, G_MAXUINT);
}

GBytes *
rosette_design_to_png (RosetteDesign *self, guint width_px, GError **error)
{
  cairo_surface_t *surface = NULL;
  cairo_status_t status;
  cairo_t *cr = NULL;
  GBytes *png = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);
  g_return_val_if_fail (width_px >= 1 && width_px <= ROSETTE_MAX_RENDER_PX, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width_px, (int) width_px);
  cr = cairo_create (surface);
  rosette_design_draw (self, cr, width_px);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    png = rosette_surface_to_png (surface, error);
  else
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                         cairo_status_to_string (status));
  cairo_surface_destroy (surface);

  return png;
}

/* A text or a picture is hit anywhere in its box. */
static gboolean
is_hit_in_box (const RosetteShape *shape, double x, double y, double slack)
{
  return (shape->kind == ROSETTE_SHAPE_TEXT || shape->kind == ROSETTE_SHAPE_PICTURE)
         && ABS (x) <= shape->width / 2.0 + slack && ABS (y) <= shape->height / 2.0 + slack;
}

/* On a circle, words are hit between their letters, too: wherever the line of text goes. */
static gboolean
is_hit_in_arc (RosetteLayer *layer, double x, double y, double slack)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  double from, to, angle, reach = shape->font_size / 2.0 + slack;

  if (shape->kind != ROSETTE_SHAPE_ARC || fabs (hypot (x, y) - shape->width / 2.0) > reach)
    return FALSE;

  rosette_text_get_arc (shape, &from, &to);
  angle = atan2 (x, shape->variant == ROSETTE_ARC_BOTTOM ? y : -y) * 180.0 / G_PI;

  return angle >= from && angle <= to;
}

/* Another shape is hit where it is painted. */
static gboolean
is_hit_in_paint (cairo_t *cr, RosetteLayer *layer, double x, double y, double slack)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  gboolean hit = FALSE;

  rosette_draw_set_stroke (cr, shape);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_set_line_width (cr, shape->stroke_width + 2.0 * slack);
  for (guint part = 0; !hit && part < rosette_outline_count_parts (shape); part++)
    {
      cairo_new_path (cr);
      rosette_outline_add_to (rosette_layer_get_outline (layer, part), cr);
      hit = cairo_in_fill (cr, x, y) || cairo_in_stroke (cr, x, y);
    }

  return hit;
}

static gboolean
is_hit (cairo_t *cr, RosetteLayer *layer, double x, double y, double slack)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  gboolean is_painted = shape->kind != ROSETTE_SHAPE_TEXT && shape->kind != ROSETTE_SHAPE_PICTURE
                        && shape->kind != ROSETTE_SHAPE_GROUP
                        && shape->kind != ROSETTE_SHAPE_FOREIGN;
  gboolean hit;

  cairo_save (cr);
  rosette_draw_enter (cr, shape);
  cairo_device_to_user (cr, &x, &y);
  hit = is_hit_in_box (shape, x, y, slack) || is_hit_in_arc (layer, x, y, slack)
        || (is_painted && is_hit_in_paint (cr, layer, x, y, slack));
  cairo_restore (cr);

  return hit;
}

guint
rosette_design_pick_inside (RosetteDesign *self, double x, double y, double slack)
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
      guint at = rosette_layer_get_id (layer);

      if (rosette_design_is_shown (self, at) && !rosette_design_is_locked (self, at)
          && is_hit (cr, layer, x, y, slack))
        id = at;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return id;
}

guint
rosette_design_pick (RosetteDesign *self, double x, double y, double slack)
{
  return rosette_design_get_outermost (self, rosette_design_pick_inside (self, x, y, slack));
}
