/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/stage.h"

#include "artwork/groups.h"
#include "artwork/render.h"

/* A layer as it was drawn last. */
typedef struct
{
  RosetteLayer *layer;
  guint64 serial;
} Drawn;

struct _RosetteStage
{
  GArray *drawn; /* of Drawn, from the bottom */
  int side, x, y, width, height;

  /* Of the layers from @first to @last none is in these; NULL for none. */
  cairo_surface_t *below;
  cairo_surface_t *above;
  guint first, last;
};

static void
drawn_clear (gpointer data)
{
  g_clear_object (&((Drawn *) data)->layer);
}

RosetteStage *
rosette_stage_new (void)
{
  RosetteStage *self = g_new0 (RosetteStage, 1);

  self->drawn = g_array_new (FALSE, FALSE, sizeof (Drawn));
  g_array_set_clear_func (self->drawn, drawn_clear);

  return self;
}

static void
forget (RosetteStage *self)
{
  g_clear_pointer (&self->below, cairo_surface_destroy);
  g_clear_pointer (&self->above, cairo_surface_destroy);
}

void
rosette_stage_free (RosetteStage *self)
{
  if (self == NULL)
    return;

  forget (self);
  g_array_unref (self->drawn);
  g_free (self);
}

/* What of a layer counts here: of a group only whether, and how strongly, it is seen. */
static guint64
get_look (RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);

  if (shape->kind != ROSETTE_SHAPE_GROUP)
    return rosette_layer_get_serial (layer);

  return shape->is_hidden ? 0 : 1 + (guint64) (shape->opacity * 1000.0);
}

static void
remember (RosetteStage *self, RosetteDesign *design)
{
  g_array_set_size (self->drawn, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      Drawn drawn = { g_list_model_get_item (G_LIST_MODEL (design), i), 0 };

      drawn.serial = get_look (drawn.layer);
      g_array_append_val (self->drawn, drawn);
    }
}

/* From which to which layer anything is another than it was; FALSE where other layers are there. */
static gboolean
find_changed (RosetteStage *self, RosetteDesign *design, guint *first, guint *last)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (design));

  if (n == 0 || n != self->drawn->len)
    return FALSE;

  *first = n;
  *last = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const Drawn *drawn = &g_array_index (self->drawn, Drawn, i);

      if (drawn->layer != layer)
        return FALSE;
      if (drawn->serial == get_look (layer))
        continue;
      *first = MIN (*first, i);
      *last = i;
    }

  return TRUE;
}

/* A group that is seen through is one picture: all of it is drawn, or nothing; and when a group
 * itself is seen otherwise, all that is in it is. */
static gboolean
is_bound (RosetteDesign *design, guint index)
{
  g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), index);
  guint id = rosette_layer_get_id (layer);

  if (rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP)
    return TRUE;

  for (guint group = rosette_design_get_group (design, id); group != 0;
       group = rosette_design_get_group (design, group))
    if (rosette_layer_get_shape (rosette_design_get_layer (design, group))->opacity < 1.0)
      return TRUE;

  return FALSE;
}

static cairo_surface_t *
create_surface (const RosetteStage *self)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
}

static void
draw_range (const RosetteStage *self,
            RosetteDesign *design,
            cairo_surface_t *surface,
            guint first,
            guint last)
{
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -self->x, -self->y);
  rosette_design_draw_range (design, cr, self->side, first, last);
  cairo_destroy (cr);
}

static void
keep (RosetteStage *self, RosetteDesign *design, guint first, guint last)
{
  forget (self);
  self->first = first;
  self->last = last;
  self->below = create_surface (self);
  self->above = create_surface (self);
  if (first > 0)
    draw_range (self, design, self->below, 0, first - 1);
  draw_range (self, design, self->above, last + 1, G_MAXUINT);
}

static void
paint (cairo_surface_t *target, cairo_surface_t *source, cairo_operator_t operator)
{
  cairo_t *cr = cairo_create (target);

  cairo_set_operator (cr, operator);
  cairo_set_source_surface (cr, source, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* Another place or size: nothing that was kept holds. */
static gboolean
has_moved (RosetteStage *self, cairo_surface_t *surface, int side, int x, int y)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gboolean moved = self->side != side || self->x != x || self->y != y || self->width != width
                   || self->height != height;

  self->side = side;
  self->x = x;
  self->y = y;
  self->width = width;
  self->height = height;

  return moved;
}

void
rosette_stage_draw (RosetteStage *self,
                    RosetteDesign *design,
                    cairo_surface_t *surface,
                    int side,
                    int x,
                    int y)
{
  guint first = 0, last = 0;
  gboolean can_keep;

  g_return_if_fail (self != NULL && ROSETTE_IS_DESIGN (design));

  can_keep = !has_moved (self, surface, side, x, y) && find_changed (self, design, &first, &last)
             && first <= last && !is_bound (design, first) && !is_bound (design, last);
  remember (self, design);
  if (!can_keep)
    {
      forget (self);
      draw_range (self, design, surface, 0, G_MAXUINT);
      return;
    }

  if (self->below == NULL || first < self->first || last > self->last)
    keep (self, design, first, last);
  paint (surface, self->below, CAIRO_OPERATOR_SOURCE);
  draw_range (self, design, surface, self->first, self->last);
  paint (surface, self->above, CAIRO_OPERATOR_OVER);
}
