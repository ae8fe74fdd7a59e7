/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/groups.h"

#include "artwork/design-edits.h"
#include "artwork/frame-map.h"
#include "artwork/frame.h"

#include <math.h>

/* Takes the corners of a shape's frame into a box that is turned by @rotation. */
static void
include_frame (const RosetteShape *shape, double rotation, RosetteBounds *box)
{
  for (int corner = 0; corner < 4; corner++)
    {
      double x = (corner % 2 == 0 ? -1.0 : 1.0) * shape->width / 2.0;
      double y = (corner / 2 == 0 ? -1.0 : 1.0) * shape->height / 2.0;

      rosette_frame_turn (shape->rotation, &x, &y);
      x += shape->x;
      y += shape->y;
      rosette_frame_turn (-rotation, &x, &y);
      box->left = MIN (box->left, x);
      box->right = MAX (box->right, x);
      box->top = MIN (box->top, y);
      box->bottom = MAX (box->bottom, y);
    }
}

static void
refit (RosetteDesign *self, RosetteLayer *layer)
{
  const RosetteShape *old = rosette_layer_get_shape (layer);
  g_autoptr (RosetteShape) shape = rosette_shape_copy (old);
  RosetteBounds box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (RosetteLayer) member = g_list_model_get_item (G_LIST_MODEL (self), i);
      const RosetteShape *inner = rosette_layer_get_shape (member);

      if (inner->kind != ROSETTE_SHAPE_GROUP && inner->kind != ROSETTE_SHAPE_FOREIGN
          && rosette_design_is_inside (self, rosette_layer_get_id (member),
                                       rosette_layer_get_id (layer)))
        include_frame (inner, old->rotation, &box);
    }

  if (box.left > box.right)
    box = (RosetteBounds){ 0.0, 0.0, 0.0, 0.0 };
  shape->width = box.right - box.left;
  shape->height = box.bottom - box.top;
  shape->x = (box.left + box.right) / 2.0;
  shape->y = (box.top + box.bottom) / 2.0;
  rosette_frame_turn (old->rotation, &shape->x, &shape->y);
  rosette_shape_normalize (shape);
  if (!rosette_shape_equal (shape, old))
    rosette_layer_set_shape (layer, shape);
}

void
rosette_groups_refit (RosetteDesign *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP)
        refit (self, layer);
    }
}

static gboolean
is_same_frame (const RosetteShape *a, const RosetteShape *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height
         && a->rotation == b->rotation;
}

/* What is in the group, as it was when the step began, goes where the box now goes. */
static void
add_members (RosetteDesign *self,
             guint id,
             const RosetteFrameMap *map,
             const char *label,
             GArray *ids,
             GPtrArray *shapes)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i);
      guint member = rosette_layer_get_id (layer);
      RosetteShape *shape = NULL;

      if (!rosette_design_is_inside (self, member, id)
          || rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_FOREIGN)
        continue;

      shape = rosette_design_dup_origin (self, id, member, label);
      rosette_frame_map_apply (map, shape);
      rosette_shape_normalize (shape);
      g_array_append_val (ids, member);
      g_ptr_array_add (shapes, shape);
    }
}

void
rosette_groups_change (RosetteDesign *self, guint id, const RosetteShape *shape, const char *label)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) shapes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);
  g_autoptr (RosetteShape) origin = rosette_design_dup_origin (self, id, id, label);
  g_autoptr (RosetteShape) after = rosette_shape_copy (shape);
  RosetteFrameMap map;

  rosette_shape_normalize (after);
  rosette_frame_map_init (&map, origin, after);
  g_array_append_val (ids, id);
  g_ptr_array_add (shapes, rosette_shape_copy (after));
  if (!is_same_frame (rosette_layer_get_shape (rosette_design_get_layer (self, id)), after))
    add_members (self, id, &map, label, ids, shapes);
  else if (rosette_shape_equal (rosette_layer_get_shape (rosette_design_get_layer (self, id)),
                                after))
    return;

  rosette_design_push_changes (self, ids, shapes, label);
}
