/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/bundle.h"

#include "artwork/frame-map.h"
#include "artwork/frame.h"
#include "artwork/groups.h"

struct _RosetteBundle
{
  RosetteDesign *design;
  GArray *ids;       /* of guint: the layers, and all that is in groups among them */
  GPtrArray *shapes; /* of RosetteShape: what each was */
  RosetteShape *frame;
};

static gboolean
is_taken (RosetteDesign *design, GArray *ids, guint id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      guint chosen = g_array_index (ids, guint, i);

      if ((chosen == id || rosette_design_is_inside (design, id, chosen))
          && !rosette_design_is_locked (design, chosen))
        return TRUE;
    }

  return FALSE;
}

static void
include (const RosetteShape *shape, RosetteBounds *box)
{
  RosetteBounds bounds;

  rosette_frame_get_bounds (shape, &bounds);
  box->left = MIN (box->left, bounds.left);
  box->right = MAX (box->right, bounds.right);
  box->top = MIN (box->top, bounds.top);
  box->bottom = MAX (box->bottom, bounds.bottom);
}

static void
collect (RosetteBundle *self, GArray *ids, RosetteBounds *box)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self->design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);
      guint id = rosette_layer_get_id (layer);

      if (shape->kind == ROSETTE_SHAPE_FOREIGN || !is_taken (self->design, ids, id))
        continue;

      g_array_append_val (self->ids, id);
      g_ptr_array_add (self->shapes, rosette_shape_copy (shape));
      include (shape, box);
    }
}

RosetteBundle *
rosette_bundle_new (RosetteDesign *design, GArray *ids)
{
  g_autoptr (RosetteBundle) self = NULL;
  RosetteBounds box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  g_return_val_if_fail (ROSETTE_IS_DESIGN (design) && ids != NULL, NULL);

  self = g_new0 (RosetteBundle, 1);
  self->design = g_object_ref (design);
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);
  self->frame = rosette_shape_new (ROSETTE_SHAPE_GROUP);
  collect (self, ids, &box);
  if (self->ids->len == 0)
    return NULL;

  self->frame->width = box.right - box.left;
  self->frame->height = box.bottom - box.top;
  self->frame->x = (box.left + box.right) / 2.0;
  self->frame->y = (box.top + box.bottom) / 2.0;
  rosette_shape_normalize (self->frame);

  return g_steal_pointer (&self);
}

void
rosette_bundle_free (RosetteBundle *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->design);
  g_array_unref (self->ids);
  g_ptr_array_unref (self->shapes);
  rosette_shape_free (self->frame);
  g_free (self);
}

const RosetteShape *
rosette_bundle_get_frame (RosetteBundle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->frame;
}

void
rosette_bundle_put (RosetteBundle *self, const RosetteShape *frame, const char *label)
{
  g_autoptr (GPtrArray) shapes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);
  RosetteFrameMap map;

  g_return_if_fail (self != NULL && frame != NULL);

  rosette_frame_map_init (&map, self->frame, frame);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      RosetteShape *shape = rosette_shape_copy (g_ptr_array_index (self->shapes, i));

      rosette_frame_map_apply (&map, shape);
      g_ptr_array_add (shapes, shape);
    }
  rosette_design_change_all (self->design, self->ids, shapes, label);
}

/* What is turned, and then mirrored, is mirrored, and then turned the other way. */
static void
mirror (RosetteShape *shape, const RosetteShape *frame, gboolean upside_down)
{
  shape->rotation = -shape->rotation;
  if (upside_down)
    shape->y = 2.0 * frame->y - shape->y;
  else
    shape->x = 2.0 * frame->x - shape->x;
  if (shape->kind == ROSETTE_SHAPE_GROUP)
    return;

  if (upside_down)
    shape->is_flipped = !shape->is_flipped;
  else
    shape->is_mirrored = !shape->is_mirrored;
}

void
rosette_bundle_mirror (RosetteBundle *self, gboolean upside_down, const char *label)
{
  g_autoptr (GPtrArray) shapes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->shapes->len; i++)
    {
      RosetteShape *shape = rosette_shape_copy (g_ptr_array_index (self->shapes, i));

      mirror (shape, self->frame, upside_down);
      g_ptr_array_add (shapes, shape);
    }
  rosette_design_change_all (self->design, self->ids, shapes, label);
}
