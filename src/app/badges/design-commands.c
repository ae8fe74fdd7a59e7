/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-commands.h"

#include "artwork/frame.h"
#include "artwork/groups.h"

#include <glib/gi18n.h>

/* So that a copy does not hide what it was copied from, in design units. */
#define COPY_OFFSET 30.0

static gboolean
is_ready (RosetteDesignEditor *editor)
{
  return rosette_design_editor_get_design (editor) != NULL
         && !rosette_design_editor_is_in_gesture (editor);
}

/* The shape to change, or NULL when it may not be. */
static RosetteShape *
take_shape (RosetteDesignEditor *editor)
{
  if (!is_ready (editor) || !rosette_design_editor_can_edit (editor))
    return NULL;

  return rosette_design_editor_dup_shape (editor);
}

/* The selected layer's place, 0 at the bottom. */
static gboolean
get_index (RosetteDesignEditor *editor, guint *index)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (editor);

  return layer != NULL && is_ready (editor)
         && rosette_design_get_index (rosette_design_editor_get_design (editor),
                                      rosette_layer_get_id (layer), index);
}

static gboolean
can_be_picked (RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);

  return !shape->is_hidden && !shape->is_locked && shape->kind != ROSETTE_SHAPE_FOREIGN;
}

gboolean
rosette_design_select_next (RosetteDesignEditor *editor, gboolean downwards)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  int step = downwards ? -1 : 1;
  int n_layers, at;
  guint index;

  if (design == NULL)
    return FALSE;

  n_layers = (int) g_list_model_get_n_items (G_LIST_MODEL (design));
  at = downwards ? n_layers : -1;
  if (get_index (editor, &index))
    at = (int) index;

  for (at += step; at >= 0 && at < n_layers; at += step)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), (guint) at);

      if (can_be_picked (layer))
        {
          rosette_design_editor_select (editor, layer);
          return TRUE;
        }
    }
  rosette_design_editor_select (editor, NULL);

  return FALSE;
}

void
rosette_design_move_selected (RosetteDesignEditor *editor, double dx, double dy)
{
  g_autoptr (RosetteShape) shape = take_shape (editor);

  if (shape == NULL)
    return;

  shape->x += dx;
  shape->y += dy;
  rosette_design_editor_change (editor, shape, _ ("Move"));
}

void
rosette_design_grow_selected (RosetteDesignEditor *editor, double dw, double dh)
{
  g_autoptr (RosetteShape) shape = take_shape (editor);

  if (shape == NULL)
    return;

  rosette_frame_grow (shape, dw, dh);
  rosette_design_editor_change (editor, shape, _ ("Resize"));
}

void
rosette_design_rotate_selected (RosetteDesignEditor *editor, double degrees)
{
  g_autoptr (RosetteShape) shape = take_shape (editor);

  if (shape == NULL)
    return;

  shape->rotation += degrees;
  rosette_design_editor_change (editor, shape, _ ("Rotate"));
}

static gboolean
insert (RosetteDesignEditor *editor, RosetteShape *shape, guint index, const char *label)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  guint id;

  rosette_design_editor_end_step (editor);
  id = rosette_design_insert (design, shape, index, label);
  if (id == 0)
    return FALSE;

  rosette_design_editor_select (editor, rosette_design_get_layer (design, id));

  return TRUE;
}

gboolean
rosette_design_add_selected (RosetteDesignEditor *editor, RosetteShape *shape)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  if (is_ready (editor))
    return insert (editor, shape, G_MAXUINT, _ ("Add"));

  rosette_shape_free (shape);

  return TRUE;
}

gboolean
rosette_design_duplicate_selected (RosetteDesignEditor *editor)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  guint index, id;

  if (!get_index (editor, &index))
    return TRUE;

  rosette_design_editor_end_step (editor);
  id = rosette_design_duplicate (design,
                                 rosette_layer_get_id (rosette_design_editor_get_selected (editor)),
                                 COPY_OFFSET, COPY_OFFSET, _ ("Duplicate"));
  if (id != 0)
    rosette_design_editor_select (editor, rosette_design_get_layer (design, id));

  return id != 0;
}

void
rosette_design_remove_selected (RosetteDesignEditor *editor)
{
  guint index;

  if (get_index (editor, &index) && rosette_design_editor_can_edit (editor))
    rosette_design_remove (rosette_design_editor_get_design (editor),
                           rosette_layer_get_id (rosette_design_editor_get_selected (editor)),
                           _ ("Delete"));
}

static guint
get_selected_id (RosetteDesignEditor *editor)
{
  return rosette_layer_get_id (rosette_design_editor_get_selected (editor));
}

gboolean
rosette_design_can_raise_selected (RosetteDesignEditor *editor)
{
  guint index;

  return get_index (editor, &index)
         && rosette_design_can_raise (rosette_design_editor_get_design (editor),
                                      get_selected_id (editor));
}

gboolean
rosette_design_can_lower_selected (RosetteDesignEditor *editor)
{
  guint index;

  return get_index (editor, &index)
         && rosette_design_can_lower (rosette_design_editor_get_design (editor),
                                      get_selected_id (editor));
}

void
rosette_design_raise_selected (RosetteDesignEditor *editor)
{
  if (rosette_design_can_raise_selected (editor))
    rosette_design_raise (rosette_design_editor_get_design (editor), get_selected_id (editor),
                          _ ("Raise"));
}

void
rosette_design_lower_selected (RosetteDesignEditor *editor)
{
  if (rosette_design_can_lower_selected (editor))
    rosette_design_lower (rosette_design_editor_get_design (editor), get_selected_id (editor),
                          _ ("Lower"));
}

/* The place of a layer, which may be one of another design. */
static gboolean
find_layer (RosetteDesignEditor *editor, RosetteLayer *layer, guint *index)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  guint id = rosette_layer_get_id (layer);

  return is_ready (editor) && rosette_design_get_layer (design, id) == layer
         && rosette_design_get_index (design, id, index);
}

void
rosette_design_put_layer (RosetteDesignEditor *editor,
                          RosetteLayer *layer,
                          RosetteLayer *other,
                          gboolean above)
{
  guint from, to;

  if (layer == other || !find_layer (editor, layer, &from) || !find_layer (editor, other, &to))
    return;

  rosette_design_put (rosette_design_editor_get_design (editor), rosette_layer_get_id (layer),
                      rosette_layer_get_id (other), above, _ ("Reorder"));
}

/* For what a locked layer lets be changed: each is a step of its own. */
static void
change_layer (RosetteDesignEditor *editor,
              RosetteLayer *layer,
              const RosetteShape *shape,
              const char *label)
{
  if (!is_ready (editor))
    return;

  rosette_design_editor_end_step (editor);
  rosette_design_change (rosette_design_editor_get_design (editor), rosette_layer_get_id (layer),
                         shape, label);
  rosette_design_editor_end_step (editor);
}

void
rosette_design_hide_layer (RosetteDesignEditor *editor, RosetteLayer *layer, gboolean hidden)
{
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

  shape->is_hidden = hidden;
  change_layer (editor, layer, shape, hidden ? _ ("Hide") : _ ("Show"));
}

void
rosette_design_lock_layer (RosetteDesignEditor *editor, RosetteLayer *layer, gboolean locked)
{
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

  shape->is_locked = locked;
  change_layer (editor, layer, shape, locked ? _ ("Lock") : _ ("Unlock"));
}

void
rosette_design_rename_layer (RosetteDesignEditor *editor, RosetteLayer *layer, const char *name)
{
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

  rosette_shape_set_text (&shape->name, name);
  change_layer (editor, layer, shape, _ ("Rename"));
}
