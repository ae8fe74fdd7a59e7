/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/walk.h"

#include "artwork/groups.h"

typedef struct
{
  RosetteDesign *design;
  const RosetteWalk *walk;
  GArray *open;   /* of guint: the groups that have begun, the outermost first */
  guint left_out; /* the group that is not gone into, or 0 */
} Way;

static gboolean
is_open (const Way *way, guint group)
{
  for (guint i = 0; i < way->open->len; i++)
    if (g_array_index (way->open, guint, i) == group)
      return TRUE;

  return FALSE;
}

/* Begins the groups of a layer that have not yet begun, the outermost first. */
static void
enter_groups (Way *way, guint id)
{
  guint group = rosette_design_get_group (way->design, id);

  if (group == 0 || way->left_out != 0 || is_open (way, group))
    return;

  enter_groups (way, group);
  if (way->left_out != 0)
    return;
  if (way->walk->enter (rosette_design_get_layer (way->design, group), way->walk->data))
    g_array_append_val (way->open, group);
  else
    way->left_out = group;
}

static void
go_on (Way *way, RosetteLayer *layer)
{
  guint id = rosette_layer_get_id (layer);
  gboolean is_group = rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP;

  if (way->left_out == 0)
    enter_groups (way, id);
  if (way->left_out != 0)
    {
      if (way->left_out == id)
        way->left_out = 0;
      return;
    }

  if (!is_group)
    way->walk->visit (layer, way->walk->data);
  else if (way->open->len > 0 && g_array_index (way->open, guint, way->open->len - 1) == id)
    {
      way->walk->leave (layer, way->walk->data);
      g_array_set_size (way->open, way->open->len - 1);
    }
  else if (way->walk->enter (layer, way->walk->data))
    way->walk->leave (layer, way->walk->data);
}

void
rosette_design_walk (RosetteDesign *self, const RosetteWalk *walk)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Way way = { self, walk, open, 0 };

  g_return_if_fail (ROSETTE_IS_DESIGN (self) && walk != NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i);

      go_on (&way, layer);
    }
}
