/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/groups.h"

#include "artwork/design-edits.h"
#include "base/limits.h"

/* All layers and their groups, to be arranged anew. */
typedef struct
{
  GPtrArray *layers; /* of RosetteLayer */
  GArray *groups;    /* of guint */
} Plan;

static RosetteLayer *
get_layer_at (RosetteDesign *self, guint index)
{
  g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), index);

  return layer;
}

static gboolean
is_group (RosetteLayer *layer)
{
  return rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP;
}

gboolean
rosette_groups_has_any (RosetteDesign *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    if (is_group (get_layer_at (self, i)))
      return TRUE;

  return FALSE;
}

guint
rosette_design_get_group (RosetteDesign *self, guint id)
{
  RosetteLayer *layer = rosette_design_get_layer (self, id);

  return layer != NULL ? rosette_layer_get_shape (layer)->group : 0;
}

guint
rosette_design_get_outermost (RosetteDesign *self, guint id)
{
  for (guint group = id; group != 0; group = rosette_design_get_group (self, group))
    id = group;

  return id;
}

gboolean
rosette_design_is_inside (RosetteDesign *self, guint id, guint group_id)
{
  for (guint group = rosette_design_get_group (self, id); group != 0;
       group = rosette_design_get_group (self, group))
    if (group == group_id)
      return TRUE;

  return FALSE;
}

guint
rosette_design_get_depth (RosetteDesign *self, guint id)
{
  guint depth = 0;

  for (guint group = rosette_design_get_group (self, id); group != 0;
       group = rosette_design_get_group (self, group))
    depth++;

  return depth;
}

gboolean
rosette_design_is_shown (RosetteDesign *self, guint id)
{
  for (guint at = id; at != 0; at = rosette_design_get_group (self, at))
    if (rosette_layer_get_shape (rosette_design_get_layer (self, at))->is_hidden)
      return FALSE;

  return TRUE;
}

gboolean
rosette_design_is_locked (RosetteDesign *self, guint id)
{
  for (guint at = id; at != 0; at = rosette_design_get_group (self, at))
    if (rosette_layer_get_shape (rosette_design_get_layer (self, at))->is_locked)
      return TRUE;

  return FALSE;
}

static void
plan_init (Plan *plan, RosetteDesign *self)
{
  plan->layers = g_ptr_array_new_with_free_func (g_object_unref);
  plan->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      RosetteLayer *layer = g_list_model_get_item (G_LIST_MODEL (self), i);
      guint group = rosette_layer_get_shape (layer)->group;

      g_ptr_array_add (plan->layers, layer);
      g_array_append_val (plan->groups, group);
    }
}

static void
plan_clear (Plan *plan)
{
  g_ptr_array_unref (plan->layers);
  g_array_unref (plan->groups);
}

static guint
plan_get_id (const Plan *plan, guint index)
{
  return rosette_layer_get_id (g_ptr_array_index (plan->layers, index));
}

static gboolean
plan_find (const Plan *plan, guint id, guint *index)
{
  for (*index = 0; *index < plan->layers->len; (*index)++)
    if (plan_get_id (plan, *index) == id)
      return TRUE;

  return FALSE;
}

static guint
plan_get_group (const Plan *plan, guint id)
{
  guint index;

  return plan_find (plan, id, &index) ? g_array_index (plan->groups, guint, index) : 0;
}

static gboolean
plan_is_inside (const Plan *plan, guint id, guint group_id)
{
  for (guint group = plan_get_group (plan, id); group != 0; group = plan_get_group (plan, group))
    if (group == group_id)
      return TRUE;

  return FALSE;
}

static void
plan_insert (Plan *plan, guint index, RosetteLayer *layer, guint group)
{
  g_ptr_array_insert (plan->layers, (int) index, g_object_ref (layer));
  g_array_insert_val (plan->groups, index, group);
}

static void
plan_remove (Plan *plan, guint index)
{
  g_ptr_array_remove_index (plan->layers, index);
  g_array_remove_index (plan->groups, index);
}

/* Where the block of a layer begins: a group's lowest layer; the layer itself ends it. */
static guint
plan_get_first (const Plan *plan, guint last)
{
  guint id = plan_get_id (plan, last);

  while (last > 0 && plan_is_inside (plan, plan_get_id (plan, last - 1), id))
    last--;

  return last;
}

/* Groups that nothing is in go as well. From the bottom, inner ones are met before outer ones. */
static void
plan_prune (Plan *plan)
{
  for (guint i = 0; i < plan->layers->len;)
    {
      guint id = plan_get_id (plan, i);

      if (!is_group (g_ptr_array_index (plan->layers, i))
          || (i > 0 && g_array_index (plan->groups, guint, i - 1) == id))
        i++;
      else
        plan_remove (plan, i);
    }
}

static gboolean
plan_differs (const Plan *plan, RosetteDesign *self)
{
  if (plan->layers->len != g_list_model_get_n_items (G_LIST_MODEL (self)))
    return TRUE;

  for (guint i = 0; i < plan->layers->len; i++)
    {
      RosetteLayer *layer = get_layer_at (self, i);

      if (layer != g_ptr_array_index (plan->layers, i)
          || rosette_layer_get_shape (layer)->group != g_array_index (plan->groups, guint, i))
        return TRUE;
    }

  return FALSE;
}

static gboolean
plan_is_too_deep (const Plan *plan)
{
  for (guint i = 0; i < plan->layers->len; i++)
    {
      guint depth = 0;

      for (guint group = g_array_index (plan->groups, guint, i); group != 0;
           group = plan_get_group (plan, group))
        depth++;
      if (depth > ROSETTE_MAX_GROUP_DEPTH)
        return TRUE;
    }

  return FALSE;
}

/* What would be too deep to be read again is not done. */
static gboolean
plan_push (Plan *plan, RosetteDesign *self, const char *label)
{
  gboolean can_push;

  plan_prune (plan);
  can_push = plan_differs (plan, self) && !plan_is_too_deep (plan);
  if (can_push)
    rosette_design_push_arrangement (self, plan->layers, plan->groups, label);
  plan_clear (plan);

  return can_push;
}

/* Which group a layer is in that comes between two others: the innermost that both are in; at the
 * lower edge of a group also that group, where the layer was in it before. */
static guint
plan_find_group (const Plan *plan, guint index, guint before)
{
  guint above = index < plan->layers->len ? plan_get_id (plan, index) : 0;
  guint below = index > 0 ? plan_get_id (plan, index - 1) : 0;
  guint inner = 0;

  if (above == 0)
    return 0;

  if (is_group (g_ptr_array_index (plan->layers, index)))
    inner = above;
  else
    inner = plan_get_group (plan, above);

  for (guint group = inner; group != 0; group = plan_get_group (plan, group))
    if (group == before || (below != 0 && plan_is_inside (plan, below, group)))
      return group;

  return 0;
}

/* Takes a block out, into arrays of its own. */
static void
plan_take (Plan *plan, guint first, guint last, Plan *block)
{
  block->layers = g_ptr_array_new_with_free_func (g_object_unref);
  block->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = first; i <= last; i++)
    {
      g_ptr_array_add (block->layers, g_object_ref (g_ptr_array_index (plan->layers, first)));
      g_array_append_val (block->groups, g_array_index (plan->groups, guint, first));
      plan_remove (plan, first);
    }
}

/* Its last layer is in @group; the others are in it. */
static void
plan_put (Plan *plan, guint index, Plan *block, guint group)
{
  g_array_index (block->groups, guint, block->groups->len - 1) = group;
  for (guint i = 0; i < block->layers->len; i++)
    plan_insert (plan, index + i, g_ptr_array_index (block->layers, i),
                 g_array_index (block->groups, guint, i));
  plan_clear (block);
}

void
rosette_groups_insert (RosetteDesign *self, RosetteLayer *layer, guint index, const char *label)
{
  guint group = rosette_layer_get_shape (layer)->group;
  Plan plan;

  plan_init (&plan, self);
  plan_insert (&plan, index, layer, plan_find_group (&plan, index, group));
  plan_push (&plan, self, label);
}

void
rosette_groups_remove (RosetteDesign *self, guint id, const char *label)
{
  Plan plan, block;
  guint last;

  plan_init (&plan, self);
  if (plan_find (&plan, id, &last))
    {
      plan_take (&plan, plan_get_first (&plan, last), last, &block);
      plan_clear (&block);
    }
  plan_push (&plan, self, label);
}

/* @index: among the layers without the block */
static void
move_block (RosetteDesign *self, guint id, guint index, guint group, const char *label)
{
  Plan plan, block;
  guint last;

  plan_init (&plan, self);
  if (plan_find (&plan, id, &last))
    {
      plan_take (&plan, plan_get_first (&plan, last), last, &block);
      index = MIN (index, plan.layers->len);
      plan_put (&plan, index, &block, plan_find_group (&plan, index, group));
    }
  plan_push (&plan, self, label);
}

void
rosette_groups_reorder (RosetteDesign *self, guint id, guint index, const char *label)
{
  guint from, n_others;
  Plan plan;

  plan_init (&plan, self);
  if (plan_find (&plan, id, &from))
    {
      n_others = from - plan_get_first (&plan, from);
      if (index > from)
        index -= n_others;
    }
  plan_clear (&plan);
  move_block (self, id, index, rosette_design_get_group (self, id), label);
}

void
rosette_design_put (RosetteDesign *self, guint id, guint other, gboolean above, const char *label)
{
  Plan plan, block;
  guint last, index;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));

  if (id == other || rosette_design_is_inside (self, other, id))
    return;

  plan_init (&plan, self);
  if (plan_find (&plan, id, &last))
    {
      guint group = g_array_index (plan.groups, guint, last);

      plan_take (&plan, plan_get_first (&plan, last), last, &block);
      if (plan_find (&plan, other, &index) && above)
        {
          index++;
          group = plan_get_group (&plan, other);
        }
      else if (index < plan.layers->len)
        group =
          is_group (g_ptr_array_index (plan.layers, index)) ? other : plan_get_group (&plan, other);
      plan_put (&plan, index, &block, group);
    }
  plan_push (&plan, self, label);
}

/* The place next to a layer's block, among the layers without it, one step on; FALSE at the end. */
static gboolean
find_next (RosetteDesign *self, guint id, gboolean up, guint *index, guint *group)
{
  gboolean found = FALSE;
  guint last, first;
  Plan plan;

  plan_init (&plan, self);
  *group = rosette_design_get_group (self, id);
  if (plan_find (&plan, id, &last))
    {
      first = plan_get_first (&plan, last);
      found = up ? last + 1 < plan.layers->len : first > 0 || *group != 0;
      if (found && up)
        {
          guint next = plan_get_id (&plan, last + 1);

          /* Over the edge of its group, or over the whole of its neighbour. */
          if (next == *group)
            *group = plan_get_group (&plan, next);
          else
            while (plan_get_group (&plan, next) != *group)
              next = plan_get_group (&plan, next);
          plan_find (&plan, next, index);
          *index -= last - first;
        }
      else if (found
               && (first == 0 || plan_get_group (&plan, plan_get_id (&plan, first - 1)) != *group))
        {
          *index = first;
          *group = plan_get_group (&plan, *group);
        }
      else if (found)
        *index = plan_get_first (&plan, first - 1);
    }
  plan_clear (&plan);

  return found;
}

static void
step (RosetteDesign *self, guint id, gboolean up, const char *label)
{
  guint index, group, last;
  Plan plan, block;

  if (!find_next (self, id, up, &index, &group))
    return;

  plan_init (&plan, self);
  if (plan_find (&plan, id, &last))
    {
      plan_take (&plan, plan_get_first (&plan, last), last, &block);
      plan_put (&plan, MIN (index, plan.layers->len), &block, group);
    }
  plan_push (&plan, self, label);
}

gboolean
rosette_design_can_raise (RosetteDesign *self, guint id)
{
  guint index, group;

  return find_next (self, id, TRUE, &index, &group);
}

gboolean
rosette_design_can_lower (RosetteDesign *self, guint id)
{
  guint index, group;

  return find_next (self, id, FALSE, &index, &group);
}

void
rosette_design_raise (RosetteDesign *self, guint id, const char *label)
{
  step (self, id, TRUE, label);
}

void
rosette_design_lower (RosetteDesign *self, guint id, const char *label)
{
  step (self, id, FALSE, label);
}

/* Whether a layer, or a group that it is in, is one of @ids. */
static gboolean
is_chosen (RosetteDesign *self, GArray *ids, guint id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, guint, i) == id
        || rosette_design_is_inside (self, id, g_array_index (ids, guint, i)))
      return TRUE;

  return FALSE;
}

/* Of @ids themselves: those that are not in a group that is grouped as well. */
static gboolean
is_root (RosetteDesign *self, GArray *ids, guint id)
{
  guint group = rosette_design_get_group (self, id);

  return is_chosen (self, ids, id) && (group == 0 || !is_chosen (self, ids, group));
}

/* Takes all that is chosen out of @plan, into @block; what was not in a chosen group is then in
 * that of @id. Returns where the topmost was; @outer: the group that it was in */
static guint
take_chosen (RosetteDesign *self, Plan *plan, GArray *ids, guint id, Plan *block, guint *outer)
{
  guint at = 0;

  block->layers = g_ptr_array_new_with_free_func (g_object_unref);
  block->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < plan->layers->len;)
    {
      guint member = plan_get_id (plan, i);
      guint group = g_array_index (plan->groups, guint, i);

      if (!is_chosen (self, ids, member))
        {
          i++;
          continue;
        }
      if (is_root (self, ids, member))
        {
          *outer = group;
          group = id;
        }
      g_ptr_array_add (block->layers, g_object_ref (g_ptr_array_index (plan->layers, i)));
      g_array_append_val (block->groups, group);
      plan_remove (plan, i);
      at = i;
    }

  return at;
}

guint
rosette_design_group (RosetteDesign *self, GArray *ids, const char *label)
{
  RosetteLayer *layer = NULL;
  Plan plan, block;
  guint id, outer = 0, at;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self) && ids != NULL, 0);

  if (g_list_model_get_n_items (G_LIST_MODEL (self)) >= ROSETTE_MAX_LAYERS)
    return 0;

  plan_init (&plan, self);
  id = rosette_design_reserve_id (self);
  at = take_chosen (self, &plan, ids, id, &block, &outer);
  if (block.layers->len == 0)
    {
      plan_clear (&block);
      plan_clear (&plan);
      return 0;
    }

  layer = rosette_layer_new (id, rosette_shape_new (ROSETTE_SHAPE_GROUP));
  g_ptr_array_add (block.layers, layer);
  g_array_append_val (block.groups, outer);
  plan_put (&plan, at, &block, outer);

  return plan_push (&plan, self, label) ? id : 0;
}

void
rosette_design_ungroup (RosetteDesign *self, guint id, const char *label)
{
  guint index, outer;
  Plan plan;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));

  plan_init (&plan, self);
  if (plan_find (&plan, id, &index) && is_group (g_ptr_array_index (plan.layers, index)))
    {
      outer = g_array_index (plan.groups, guint, index);
      plan_remove (&plan, index);
      for (guint i = 0; i < index; i++)
        if (g_array_index (plan.groups, guint, i) == id)
          g_array_index (plan.groups, guint, i) = outer;
    }
  plan_push (&plan, self, label);
}

/* The new id of a copied group; of one that is not copied its own. */
static guint
translate (GHashTable *new_ids, guint id)
{
  gpointer new_id = NULL;

  return g_hash_table_lookup_extended (new_ids, GUINT_TO_POINTER (id), NULL, &new_id)
           ? GPOINTER_TO_UINT (new_id)
           : id;
}

static void
copy_block (RosetteDesign *self, Plan *plan, guint first, guint last, double dx, double dy)
{
  g_autoptr (GHashTable) new_ids = g_hash_table_new (NULL, NULL);

  for (guint i = first; i <= last; i++)
    g_hash_table_insert (new_ids, GUINT_TO_POINTER (plan_get_id (plan, i)),
                         GUINT_TO_POINTER (rosette_design_reserve_id (self)));
  for (guint i = first; i <= last; i++)
    {
      RosetteLayer *layer = g_ptr_array_index (plan->layers, i);
      RosetteShape *shape = rosette_shape_copy (rosette_layer_get_shape (layer));
      g_autoptr (RosetteLayer) copy = NULL;

      shape->x += dx;
      shape->y += dy;
      shape->group = translate (new_ids, shape->group);
      if (i == last)
        shape->is_locked = FALSE;
      rosette_shape_normalize_like (shape, rosette_layer_get_shape (layer));
      copy = rosette_layer_new (translate (new_ids, rosette_layer_get_id (layer)), shape);
      plan_insert (plan, last + 1 + i - first, copy, shape->group);
    }
}

guint
rosette_design_duplicate (RosetteDesign *self, guint id, double dx, double dy, const char *label)
{
  guint first, last, copy = 0;
  Plan plan;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), 0);

  plan_init (&plan, self);
  if (plan_find (&plan, id, &last))
    {
      first = plan_get_first (&plan, last);
      if (plan.layers->len + last - first + 1 <= ROSETTE_MAX_LAYERS)
        {
          copy_block (self, &plan, first, last, dx, dy);
          copy = plan_get_id (&plan, 2 * last - first + 1);
        }
    }
  plan_push (&plan, self, label);

  return copy;
}
