/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/design-edits.h"

typedef struct
{
  RosetteLayer *layer;
  guint index;
} Insertion;

typedef struct
{
  guint id;
  RosetteShape *before;
  RosetteShape *after;
  char *label; /* changes of different things never merge */
} Change;

typedef struct
{
  guint from;
  guint to;
} Reordering;

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
set_shape (RosetteDesign *design, guint id, const RosetteShape *shape)
{
  RosetteLayer *layer = rosette_design_get_layer (design, id);

  g_assert (layer != NULL);
  rosette_layer_set_shape (layer, shape);
  rosette_design_emit_changed (design);
}

static void
change_apply (gpointer edit, gpointer design)
{
  Change *change = edit;

  set_shape (design, change->id, change->after);
}

static void
change_revert (gpointer edit, gpointer design)
{
  Change *change = edit;

  set_shape (design, change->id, change->before);
}

static gboolean
change_merge (gpointer edit, gpointer next)
{
  Change *change = edit;
  Change *later = next;

  if (change->id != later->id || !g_str_equal (change->label, later->label))
    return FALSE;

  rosette_shape_free (change->after);
  change->after = g_steal_pointer (&later->after);

  return TRUE;
}

static void
change_free (gpointer edit)
{
  Change *change = edit;

  rosette_shape_free (change->before);
  rosette_shape_free (change->after);
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

void
rosette_design_push_change (RosetteDesign *self,
                            RosetteLayer *layer,
                            const RosetteShape *after,
                            const char *label)
{
  Change *change = g_new0 (Change, 1);

  change->id = rosette_layer_get_id (layer);
  change->before = rosette_shape_copy (rosette_layer_get_shape (layer));
  change->after = rosette_shape_copy (after);
  change->label = g_strdup (label);
  rosette_history_push (rosette_design_get_history (self), &change_funcs, change, label);
}

void
rosette_design_push_reorder (RosetteDesign *self, guint from, guint to, const char *label)
{
  Reordering *reordering = g_new0 (Reordering, 1);

  reordering->from = from;
  reordering->to = to;
  rosette_history_push (rosette_design_get_history (self), &reorder_funcs, reordering, label);
}
