/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/lint-ground.h"

#include "artwork/draw.h"
#include "artwork/groups.h"
#include "artwork/lint-private.h"

/* Layers are looked at on a canvas of this many pixels. */
#define LOOK_PX 125

struct _RosetteLintGround
{
  RosetteDesign *design;
  cairo_surface_t *ground;
  cairo_surface_t *mask;
  cairo_t *cr;   /* on the ground */
  guint n_drawn; /* so many layers, from the bottom, are looked through */
};

RosetteLintGround *
rosette_lint_ground_new (RosetteDesign *design)
{
  RosetteLintGround *self = g_new0 (RosetteLintGround, 1);

  self->design = g_object_ref (design);
  self->ground = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, LOOK_PX, LOOK_PX);
  self->mask = cairo_image_surface_create (CAIRO_FORMAT_A8, LOOK_PX, LOOK_PX);
  self->cr = cairo_create (self->ground);
  cairo_set_source_rgb (self->cr, 1.0, 1.0, 1.0);
  cairo_paint (self->cr);
  cairo_scale (self->cr, LOOK_PX / ROSETTE_CANVAS_UNITS, LOOK_PX / ROSETTE_CANVAS_UNITS);

  return self;
}

void
rosette_lint_ground_free (RosetteLintGround *self)
{
  if (self == NULL)
    return;

  cairo_destroy (self->cr);
  cairo_surface_destroy (self->mask);
  cairo_surface_destroy (self->ground);
  g_object_unref (self->design);
  g_free (self);
}

RosetteDesign *
rosette_lint_ground_get_design (RosetteLintGround *self)
{
  return self->design;
}

double
rosette_lint_get_group_opacity (RosetteDesign *design, guint id)
{
  double opacity = 1.0;

  for (guint group = rosette_design_get_group (design, id); group != 0;
       group = rosette_design_get_group (design, group))
    opacity *= rosette_layer_get_shape (rosette_design_get_layer (design, group))->opacity;

  return opacity;
}

/* As it is seen through its groups, each layer by itself. */
static void
draw_seen (RosetteLintGround *self, RosetteLayer *layer)
{
  double opacity = rosette_lint_get_group_opacity (self->design, rosette_layer_get_id (layer));

  if (opacity >= 1.0)
    {
      rosette_draw_layer (self->cr, layer);
      return;
    }

  cairo_push_group (self->cr);
  rosette_draw_layer (self->cr, layer);
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, opacity);
}

static void
draw_up_to (RosetteLintGround *self, guint index)
{
  for (; self->n_drawn < index; self->n_drawn++)
    {
      g_autoptr (RosetteLayer) layer =
        g_list_model_get_item (G_LIST_MODEL (self->design), self->n_drawn);

      if (rosette_design_is_shown (self->design, rosette_layer_get_id (layer)))
        draw_seen (self, layer);
    }
  cairo_surface_flush (self->ground);
}

/* Where the layer lies, alone. */
static void
draw_mask (RosetteLintGround *self, guint index)
{
  g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self->design), index);
  cairo_t *cr = cairo_create (self->mask);

  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_scale (cr, LOOK_PX / ROSETTE_CANVAS_UNITS, LOOK_PX / ROSETTE_CANVAS_UNITS);
  rosette_draw_enter (cr, rosette_layer_get_shape (layer));
  rosette_draw_body (cr, layer);
  cairo_destroy (cr);
  cairo_surface_flush (self->mask);
}

/* The mean colour of the ground where the mask is painted; FALSE where it is nowhere. */
static gboolean
get_mean (RosetteLintGround *self, RosetteColor *mean)
{
  guint64 sums[3] = { 0, 0, 0 }, weight = 0;

  for (int y = 0; y < LOOK_PX; y++)
    {
      const guint32 *line =
        (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (self->ground)
                                           + y * cairo_image_surface_get_stride (self->ground));
      const guint8 *cover =
        cairo_image_surface_get_data (self->mask) + y * cairo_image_surface_get_stride (self->mask);

      for (int x = 0; x < LOOK_PX; x++)
        {
          if (cover[x] == 0)
            continue;
          weight += cover[x];
          for (int i = 0; i < 3; i++)
            sums[i] += (guint64) cover[x] * (line[x] >> (16 - 8 * i) & 0xff);
        }
    }

  if (weight == 0)
    return FALSE;
  *mean = (RosetteColor){ (guint8) (sums[0] / weight), (guint8) (sums[1] / weight),
                          (guint8) (sums[2] / weight), 255 };

  return TRUE;
}

gboolean
rosette_lint_ground_look (RosetteLintGround *self, guint index, RosetteColor *mean)
{
  g_return_val_if_fail (index >= self->n_drawn, FALSE);

  draw_up_to (self, index);
  draw_mask (self, index);

  return get_mean (self, mean);
}
