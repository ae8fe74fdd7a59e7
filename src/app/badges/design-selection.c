/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-selection.h"

#include "artwork/groups.h"

struct _RosetteDesignSelection
{
  GPtrArray *layers; /* of RosetteLayer */
  GPtrArray *lost;   /* were selected when they went */
};

RosetteDesignSelection *
rosette_design_selection_new (void)
{
  RosetteDesignSelection *self = g_new0 (RosetteDesignSelection, 1);

  self->layers = g_ptr_array_new_with_free_func (g_object_unref);
  self->lost = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
rosette_design_selection_free (RosetteDesignSelection *self)
{
  g_ptr_array_unref (self->layers);
  g_ptr_array_unref (self->lost);
  g_free (self);
}

guint
rosette_design_selection_get_n (RosetteDesignSelection *self)
{
  return self->layers->len;
}

RosetteLayer *
rosette_design_selection_get (RosetteDesignSelection *self, guint index)
{
  return index < self->layers->len ? g_ptr_array_index (self->layers, index) : NULL;
}

gboolean
rosette_design_selection_has (RosetteDesignSelection *self, RosetteLayer *layer)
{
  return g_ptr_array_find (self->layers, layer, NULL);
}

static gboolean
is_in_chosen_group (RosetteDesign *design, GArray *ids, guint id)
{
  for (guint i = 0; i < ids->len; i++)
    if (rosette_design_is_inside (design, id, g_array_index (ids, guint, i)))
      return TRUE;

  return FALSE;
}

static GPtrArray *
collect (RosetteDesign *design, GArray *ids)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      RosetteLayer *layer = rosette_design_get_layer (design, g_array_index (ids, guint, i));

      if (layer != NULL && !g_ptr_array_find (layers, layer, NULL)
          && !is_in_chosen_group (design, ids, rosette_layer_get_id (layer)))
        g_ptr_array_add (layers, g_object_ref (layer));
    }

  return layers;
}

static gboolean
take (RosetteDesignSelection *self, GPtrArray *layers)
{
  gboolean is_same = layers->len == self->layers->len;

  for (guint i = 0; is_same && i < layers->len; i++)
    is_same = g_ptr_array_index (layers, i) == g_ptr_array_index (self->layers, i);

  g_ptr_array_unref (self->layers);
  self->layers = layers;

  return !is_same;
}

gboolean
rosette_design_selection_set (RosetteDesignSelection *self, RosetteDesign *design, GArray *ids)
{
  g_ptr_array_set_size (self->lost, 0);

  return take (self, collect (design, ids));
}

static gboolean
is_there (RosetteDesign *design, RosetteLayer *layer)
{
  return rosette_design_get_layer (design, rosette_layer_get_id (layer)) == layer;
}

static gboolean
are_all_there (RosetteDesign *design, GPtrArray *layers)
{
  for (guint i = 0; i < layers->len; i++)
    if (!is_there (design, g_ptr_array_index (layers, i)))
      return FALSE;

  return layers->len > 0;
}

gboolean
rosette_design_selection_follow (RosetteDesignSelection *self, RosetteDesign *design)
{
  gboolean is_other = FALSE;

  for (guint i = 0; i < self->layers->len;)
    {
      RosetteLayer *layer = g_ptr_array_index (self->layers, i);

      if (is_there (design, layer))
        {
          i++;
          continue;
        }
      g_ptr_array_add (self->lost, g_object_ref (layer));
      g_ptr_array_remove_index (self->layers, i);
      is_other = TRUE;
    }

  if (is_other || self->layers->len > 0 || !are_all_there (design, self->lost))
    return is_other;

  take (self, g_steal_pointer (&self->lost));
  self->lost = g_ptr_array_new_with_free_func (g_object_unref);

  return TRUE;
}
