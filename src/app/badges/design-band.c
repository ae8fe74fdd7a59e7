/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-band.h"

#include "artwork/groups.h"

struct _RosetteDesignBand
{
  RosetteDesignEditor *editor;
  GArray *before; /* of guint: selected when it began */
  guint group;    /* what is chosen among is in it, or in none for 0 */
  gboolean keeps;
  double x, y;
  RosetteBounds box;
};

RosetteDesignBand *
rosette_design_band_new (RosetteDesignEditor *editor, double x, double y, gboolean keeps)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  RosetteDesignBand *self = g_new0 (RosetteDesignBand, 1);

  self->editor = g_object_ref (editor);
  self->before = rosette_design_editor_dup_selected_ids (editor);
  if (keeps && self->before->len > 0)
    self->group = rosette_design_get_group (design, g_array_index (self->before, guint, 0));
  self->keeps = keeps;
  self->x = x;
  self->y = y;
  self->box = (RosetteBounds){ x, y, x, y };

  return self;
}

void
rosette_design_band_free (RosetteDesignBand *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->editor);
  g_array_unref (self->before);
  g_free (self);
}

static gboolean
is_inside (RosetteDesignBand *self, RosetteDesign *design, RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  guint id = rosette_layer_get_id (layer);
  RosetteBounds bounds;

  if (shape->group != self->group || shape->kind == ROSETTE_SHAPE_FOREIGN
      || !rosette_design_is_shown (design, id) || rosette_design_is_locked (design, id))
    return FALSE;

  rosette_frame_get_bounds (shape, &bounds);

  return bounds.left >= self->box.left && bounds.right <= self->box.right
         && bounds.top >= self->box.top && bounds.bottom <= self->box.bottom;
}

void
rosette_design_band_stretch (RosetteDesignBand *self, double x, double y)
{
  RosetteDesign *design = rosette_design_editor_get_design (self->editor);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));

  self->box =
    (RosetteBounds){ MIN (x, self->x), MIN (y, self->y), MAX (x, self->x), MAX (y, self->y) };
  if (design == NULL)
    return;

  if (self->keeps)
    g_array_append_vals (ids, self->before->data, self->before->len);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      guint id = rosette_layer_get_id (layer);

      if (is_inside (self, design, layer))
        g_array_append_val (ids, id);
    }
  rosette_design_editor_select_ids (self->editor, ids);
}

void
rosette_design_band_take_back (RosetteDesignBand *self)
{
  rosette_design_editor_select_ids (self->editor, self->before);
}

const RosetteBounds *
rosette_design_band_get_box (RosetteDesignBand *self)
{
  return &self->box;
}
