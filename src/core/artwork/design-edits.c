/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/design-edits.h"

#include <string.h>

typedef struct
{
  RosetteLayer *layer;
  guint index;
} Insertion;

typedef struct
{
  GArray *ids;       /* of guint */
  GPtrArray *before; /* of RosetteShape */
  GPtrArray *after;
  char *label; /* changes of different things never merge */
} Change;

typedef struct
{
  GPtrArray *layers; /* of RosetteLayer */
  GArray *groups;    /* of guint */
} Arrangement;

typedef struct
{
  Arrangement before;
  Arrangement after;
} Rearranging;

typedef struct
{
  guint from;
  guint to;
} Reordering;

typedef struct
{
  char *before;
  char *after;
} Rewording;

static void
insert (gpointer edit, gpointer design)
{
  Insertion *insertion = edit;

  rosette_design_insert_layer (design, insertion->layer, insertion->index);
}

static void
take_out (gpointer edit, gpointer design)
{
  Insertion *insertion = edit;

  rosette_design_take_layer (design, insertion->index);
}

static void
insertion_free (gpointer edit)
{
  Insertion *insertion = edit;

  g_object_unref (insertion->layer);
  g_free (insertion);
}

static const RosetteEditFuncs add_funcs = { insert, take_out, NULL, insertion_free };
static const RosetteEditFuncs remove_funcs = { take_out, insert, NULL, insertion_free };

static void
set_shapes (RosetteDesign *design, const Change *change, GPtrArray *shapes)
{
  for (guint i = 0; i < shapes->len; i++)
    {
      RosetteLayer *layer =
        rosette_design_get_layer (design, g_array_index (change->ids, guint, i));

      g_assert (layer != NULL);
      rosette_layer_set_shape (layer, g_ptr_array_index (shapes, i));
    }
  rosette_design_emit_changed (design);
}

static void
change_apply (gpointer edit, gpointer design)
{
  Change *change = edit;

  set_shapes (design, change, change->after);
}

static void
change_revert (gpointer edit, gpointer design)
{
  Change *change = edit;

  set_shapes (design, change, change->before);
}

static gboolean
ids_equal (GArray *a, GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (guint)) == 0;
}

static gboolean
change_merge (gpointer edit, gpointer next)
{
  Change *change = edit;
  Change *later = next;

  if (!ids_equal (change->ids, later->ids) || !g_str_equal (change->label, later->label))
    return FALSE;

  g_ptr_array_unref (change->after);
  change->after = g_steal_pointer (&later->after);

  return TRUE;
}

static void
change_free (gpointer edit)
{
  Change *change = edit;

  g_array_unref (change->ids);
  g_ptr_array_unref (change->before);
  g_clear_pointer (&change->after, g_ptr_array_unref);
  g_free (change->label);
  g_free (change);
}

static const RosetteEditFuncs change_funcs = { change_apply, change_revert, change_merge,
                                               change_free };

static void
reorder_apply (gpointer edit, gpointer design)
{
  Reordering *reordering = edit;

  rosette_design_carry_layer (design, reordering->from, reordering->to);
}

static void
reorder_revert (gpointer edit, gpointer design)
{
  Reordering *reordering = edit;

  rosette_design_carry_layer (design, reordering->to, reordering->from);
}

static const RosetteEditFuncs reorder_funcs = { reorder_apply, reorder_revert, NULL, g_free };

static void
say (RosetteDesign *design, const char *alt_text)
{
  rosette_design_set_alt_text (design, alt_text);
  rosette_design_emit_changed (design);
}

static void
rewording_apply (gpointer edit, gpointer design)
{
  say (design, ((Rewording *) edit)->after);
}

static void
rewording_revert (gpointer edit, gpointer design)
{
  say (design, ((Rewording *) edit)->before);
}

static gboolean
rewording_merge (gpointer edit, gpointer next)
{
  g_free (((Rewording *) edit)->after);
  ((Rewording *) edit)->after = g_strdup (((Rewording *) next)->after);

  return TRUE;
}

static void
rewording_free (gpointer edit)
{
  Rewording *rewording = edit;

  g_free (rewording->before);
  g_free (rewording->after);
  g_free (rewording);
}

static const RosetteEditFuncs rewording_funcs = { rewording_apply, rewording_revert,
                                                  rewording_merge, rewording_free };

static void
arrange (RosetteDesign *design, const Arrangement *arrangement)
{
  for (guint i = 0; i < arrangement->layers->len; i++)
    {
      RosetteLayer *layer = g_ptr_array_index (arrangement->layers, i);
      guint group = g_array_index (arrangement->groups, guint, i);
      g_autoptr (RosetteShape) shape = NULL;

      if (rosette_layer_get_shape (layer)->group == group)
        continue;
      shape = rosette_shape_copy (rosette_layer_get_shape (layer));
      shape->group = group;
      rosette_layer_set_shape (layer, shape);
    }
  rosette_design_set_layers (design, arrangement->layers);
}

static void
rearranging_apply (gpointer edit, gpointer design)
{
  arrange (design, &((Rearranging *) edit)->after);
}

static void
rearranging_revert (gpointer edit, gpointer design)
{
  arrange (design, &((Rearranging *) edit)->before);
}

static void
arrangement_clear (Arrangement *self)
{
  g_ptr_array_unref (self->layers);
  g_array_unref (self->groups);
}

static void
rearranging_free (gpointer edit)
{
  Rearranging *rearranging = edit;

  arrangement_clear (&rearranging->before);
  arrangement_clear (&rearranging->after);
  g_free (rearranging);
}

static const RosetteEditFuncs rearranging_funcs = { rearranging_apply, rearranging_revert, NULL,
                                                    rearranging_free };

static void
push_insertion (RosetteDesign *self,
                const RosetteEditFuncs *funcs,
                RosetteLayer *layer,
                guint index,
                const char *label)
{
  Insertion *insertion = g_new0 (Insertion, 1);

  insertion->layer = g_object_ref (layer);
  insertion->index = index;
  rosette_history_push (rosette_design_get_history (self), funcs, insertion, label);
}

void
rosette_design_push_add (RosetteDesign *self, RosetteLayer *layer, guint index, const char *label)
{
  push_insertion (self, &add_funcs, layer, index, label);
}

void
rosette_design_push_remove (RosetteDesign *self,
                            RosetteLayer *layer,
                            guint index,
                            const char *label)
{
  push_insertion (self, &remove_funcs, layer, index, label);
}

static GPtrArray *
new_shapes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);
}

void
rosette_design_push_changes (RosetteDesign *self, GArray *ids, GPtrArray *shapes, const char *label)
{
  Change *change = g_new0 (Change, 1);

  change->ids = g_array_copy (ids);
  change->before = new_shapes ();
  change->after = new_shapes ();
  change->label = g_strdup (label);
  for (guint i = 0; i < ids->len; i++)
    {
      RosetteLayer *layer = rosette_design_get_layer (self, g_array_index (ids, guint, i));

      g_ptr_array_add (change->before, rosette_shape_copy (rosette_layer_get_shape (layer)));
      g_ptr_array_add (change->after, rosette_shape_copy (g_ptr_array_index (shapes, i)));
    }
  rosette_history_push (rosette_design_get_history (self), &change_funcs, change, label);
}

RosetteShape *
rosette_design_dup_origin (RosetteDesign *self, guint group, guint id, const char *label)
{
  Change *open = rosette_history_get_open (rosette_design_get_history (self), &change_funcs);

  gboolean is_same = open != NULL && g_str_equal (open->label, label)
                     && g_array_index (open->ids, guint, 0) == group;

  for (guint i = 0; is_same && i < open->ids->len; i++)
    if (g_array_index (open->ids, guint, i) == id)
      return rosette_shape_copy (g_ptr_array_index (open->before, i));

  return rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (self, id)));
}

static void
arrangement_init (Arrangement *self, RosetteDesign *design)
{
  self->layers = g_ptr_array_new_with_free_func (g_object_unref);
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      RosetteLayer *layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      guint group = rosette_layer_get_shape (layer)->group;

      g_ptr_array_add (self->layers, layer);
      g_array_append_val (self->groups, group);
    }
}

void
rosette_design_push_arrangement (RosetteDesign *self,
                                 GPtrArray *layers,
                                 GArray *groups,
                                 const char *label)
{
  Rearranging *rearranging = g_new0 (Rearranging, 1);

  arrangement_init (&rearranging->before, self);
  rearranging->after.layers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < layers->len; i++)
    g_ptr_array_add (rearranging->after.layers, g_object_ref (g_ptr_array_index (layers, i)));
  rearranging->after.groups = g_array_copy (groups);
  rosette_history_push (rosette_design_get_history (self), &rearranging_funcs, rearranging, label);
}

void
rosette_design_push_reorder (RosetteDesign *self, guint from, guint to, const char *label)
{
  Reordering *reordering = g_new0 (Reordering, 1);

  reordering->from = from;
  reordering->to = to;
  rosette_history_push (rosette_design_get_history (self), &reorder_funcs, reordering, label);
}

void
rosette_design_push_alt_text (RosetteDesign *self, const char *alt_text, const char *label)
{
  Rewording *rewording = g_new0 (Rewording, 1);

  rewording->before = g_strdup (rosette_design_get_alt_text (self));
  rewording->after = g_strdup (alt_text);
  rosette_history_push (rosette_design_get_history (self), &rewording_funcs, rewording, label);
}
