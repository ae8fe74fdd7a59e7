/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/arrange.h"

#include "artwork/design-edits.h"
#include "artwork/frame.h"
#include "artwork/groups.h"

/* A layer to be moved, and the box that it has now. */
typedef struct
{
  guint id;
  RosetteBounds bounds;
} Item;

static GArray *
collect (RosetteDesign *self, GArray *ids)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < ids->len; i++)
    {
      Item item = { g_array_index (ids, guint, i), { 0 } };
      RosetteLayer *layer = rosette_design_get_layer (self, item.id);

      if (layer == NULL || rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_FOREIGN)
        continue;
      rosette_frame_get_bounds (rosette_layer_get_shape (layer), &item.bounds);
      g_array_append_val (items, item);
    }

  return items;
}

static void
add_move (RosetteDesign *self, guint id, double dx, double dy, GArray *ids, GPtrArray *shapes)
{
  const RosetteShape *old = rosette_layer_get_shape (rosette_design_get_layer (self, id));
  RosetteShape *shape = rosette_shape_copy (old);

  shape->x += dx;
  shape->y += dy;
  rosette_shape_normalize_like (shape, old);
  g_array_append_val (ids, id);
  g_ptr_array_add (shapes, shape);
}

/* A group goes with all that is in it. */
static void
add_moves (RosetteDesign *self, guint id, double dx, double dy, GArray *ids, GPtrArray *shapes)
{
  if ((dx == 0.0 && dy == 0.0) || rosette_design_is_locked (self, id))
    return;

  add_move (self, id, dx, dy, ids, shapes);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (rosette_design_is_inside (self, rosette_layer_get_id (layer), id))
        add_move (self, rosette_layer_get_id (layer), dx, dy, ids, shapes);
    }
}

/* @offsets: (element-type double): how far each item goes to the right, or down */
static void
move_items (RosetteDesign *self,
            GArray *items,
            GArray *offsets,
            gboolean downwards,
            const char *label)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) shapes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);

  for (guint i = 0; i < items->len; i++)
    {
      double offset = g_array_index (offsets, double, i);

      add_moves (self, g_array_index (items, Item, i).id, downwards ? 0.0 : offset,
                 downwards ? offset : 0.0, ids, shapes);
    }
  rosette_history_add_barrier (rosette_design_get_history (self));
  if (ids->len > 0)
    rosette_design_push_changes (self, ids, shapes, label);
  rosette_history_add_barrier (rosette_design_get_history (self));
}

static void
get_span (const Item *item, gboolean downwards, double *from, double *to)
{
  *from = downwards ? item->bounds.top : item->bounds.left;
  *to = downwards ? item->bounds.bottom : item->bounds.right;
}

/* What is aligned with: the box around all, or for one the canvas. */
static void
get_whole (GArray *items, gboolean downwards, double *from, double *to)
{
  *from = 0.0;
  *to = ROSETTE_CANVAS_UNITS;
  if (items->len < 2)
    return;

  *from = G_MAXDOUBLE;
  *to = -G_MAXDOUBLE;
  for (guint i = 0; i < items->len; i++)
    {
      double first, last;

      get_span (&g_array_index (items, Item, i), downwards, &first, &last);
      *from = MIN (*from, first);
      *to = MAX (*to, last);
    }
}

void
rosette_design_align (RosetteDesign *self, GArray *ids, RosetteAlign align, const char *label)
{
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean downwards = align >= ROSETTE_ALIGN_TOP;
  double share = (align % 3) / 2.0; /* 0 for the first edge, 1 for the last */
  double from, to;

  g_return_if_fail (ROSETTE_IS_DESIGN (self) && ids != NULL);

  items = collect (self, ids);
  get_whole (items, downwards, &from, &to);
  for (guint i = 0; i < items->len; i++)
    {
      double first, last, offset;

      get_span (&g_array_index (items, Item, i), downwards, &first, &last);
      offset = from + (to - from) * share - first - (last - first) * share;
      g_array_append_val (offsets, offset);
    }
  move_items (self, items, offsets, downwards, label);
}

static int
compare_left (gconstpointer a, gconstpointer b)
{
  double first = ((const Item *) a)->bounds.left, second = ((const Item *) b)->bounds.left;

  return first < second ? -1 : first > second;
}

static int
compare_top (gconstpointer a, gconstpointer b)
{
  double first = ((const Item *) a)->bounds.top, second = ((const Item *) b)->bounds.top;

  return first < second ? -1 : first > second;
}

void
rosette_design_distribute (RosetteDesign *self, GArray *ids, gboolean downwards, const char *label)
{
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (double));
  double from, to, taken = 0.0, gap, at;

  g_return_if_fail (ROSETTE_IS_DESIGN (self) && ids != NULL);

  items = collect (self, ids);
  if (items->len < 3)
    return;

  g_array_sort (items, downwards ? compare_top : compare_left);
  get_whole (items, downwards, &from, &to);
  for (guint i = 0; i < items->len; i++)
    {
      double first, last;

      get_span (&g_array_index (items, Item, i), downwards, &first, &last);
      taken += last - first;
    }
  gap = (to - from - taken) / (items->len - 1);
  at = from;
  for (guint i = 0; i < items->len; i++)
    {
      double first, last, offset;

      get_span (&g_array_index (items, Item, i), downwards, &first, &last);
      offset = at - first;
      g_array_append_val (offsets, offset);
      at += last - first + gap;
    }
  move_items (self, items, offsets, downwards, label);
}
