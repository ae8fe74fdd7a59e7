/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-commands.h"

#include "artwork/bundle.h"
#include "artwork/frame.h"
#include "artwork/groups.h"
#include "artwork/paste.h"

#include <glib/gi18n.h>

/* So that a copy does not hide what it was copied from, in design units. */
#define COPY_OFFSET 30.0

static gboolean
is_ready (RosetteDesignEditor *editor)
{
  return rosette_design_editor_get_design (editor) != NULL
         && !rosette_design_editor_is_in_gesture (editor);
}

/* The frame to change, or NULL when it may not be. */
static RosetteShape *
take_frame (RosetteDesignEditor *editor)
{
  if (!is_ready (editor) || !rosette_design_editor_can_edit (editor))
    return NULL;

  return rosette_design_editor_dup_frame (editor);
}

static RosetteHistory *
get_history (RosetteDesignEditor *editor)
{
  return rosette_design_get_history (rosette_design_editor_get_design (editor));
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
  g_autoptr (RosetteShape) shape = take_frame (editor);

  if (shape == NULL)
    return;

  shape->x += dx;
  shape->y += dy;
  rosette_design_editor_change_frame (editor, shape, _ ("Move"));
}

void
rosette_design_grow_selected (RosetteDesignEditor *editor, double dw, double dh)
{
  g_autoptr (RosetteShape) shape = take_frame (editor);

  if (shape == NULL)
    return;

  rosette_frame_grow (shape, dw, dh);
  rosette_design_editor_change_frame (editor, shape, _ ("Resize"));
}

void
rosette_design_rotate_selected (RosetteDesignEditor *editor, double degrees)
{
  g_autoptr (RosetteShape) shape = take_frame (editor);

  if (shape == NULL)
    return;

  shape->rotation += degrees;
  rosette_design_editor_change_frame (editor, shape, _ ("Rotate"));
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

static GArray *
take_ids (RosetteDesignEditor *editor)
{
  return is_ready (editor) ? rosette_design_editor_dup_selected_ids (editor)
                           : g_array_new (FALSE, FALSE, sizeof (guint));
}

gboolean
rosette_design_paste_above (RosetteDesignEditor *editor,
                            RosetteDesign *other,
                            double offset,
                            guint above,
                            const char *label)
{
  g_autoptr (GArray) copies = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!is_ready (editor))
    return TRUE;

  rosette_design_editor_end_step (editor);
  if (!rosette_design_paste (rosette_design_editor_get_design (editor), other, offset, offset,
                             above, label, copies))
    return FALSE;

  rosette_design_editor_select_ids (editor, copies);

  return TRUE;
}

gboolean
rosette_design_duplicate_selected (RosetteDesignEditor *editor)
{
  g_autoptr (GArray) ids = take_ids (editor);
  g_autoptr (RosetteDesign) part = NULL;

  if (ids->len == 0)
    return TRUE;

  part = rosette_design_extract (rosette_design_editor_get_design (editor), ids);

  return rosette_design_paste_above (editor, part, COPY_OFFSET,
                                     g_array_index (ids, guint, ids->len - 1), _ ("Duplicate"));
}

static gboolean
is_locked (RosetteDesignEditor *editor, guint id)
{
  RosetteLayer *layer = rosette_design_get_layer (rosette_design_editor_get_design (editor), id);

  return layer == NULL || rosette_layer_get_shape (layer)->is_locked;
}

static void
remove_selected (RosetteDesignEditor *editor, const char *label)
{
  g_autoptr (GArray) ids = take_ids (editor);

  if (ids->len == 0)
    return;

  rosette_history_begin_joint (get_history (editor), label);
  for (guint i = 0; i < ids->len; i++)
    if (!is_locked (editor, g_array_index (ids, guint, i)))
      rosette_design_remove (rosette_design_editor_get_design (editor),
                             g_array_index (ids, guint, i), label);
  rosette_history_end_joint (get_history (editor));
}

void
rosette_design_remove_selected (RosetteDesignEditor *editor)
{
  remove_selected (editor, _ ("Delete"));
}

void
rosette_design_cut_selected (RosetteDesignEditor *editor)
{
  remove_selected (editor, _ ("Cut"));
}

void
rosette_design_group_selected (RosetteDesignEditor *editor)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  g_autoptr (GArray) ids = take_ids (editor);
  guint id;

  if (ids->len < 2)
    return;

  rosette_design_editor_end_step (editor);
  id = rosette_design_group (design, ids, _ ("Group"));
  if (id != 0)
    rosette_design_editor_select (editor, rosette_design_get_layer (design, id));
}

static gboolean
is_group (RosetteDesign *design, guint id)
{
  RosetteLayer *layer = rosette_design_get_layer (design, id);

  return layer != NULL && rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP;
}

gboolean
rosette_design_can_ungroup_selected (RosetteDesignEditor *editor)
{
  g_autoptr (GArray) ids = take_ids (editor);

  for (guint i = 0; i < ids->len; i++)
    if (is_group (rosette_design_editor_get_design (editor), g_array_index (ids, guint, i)))
      return TRUE;

  return FALSE;
}

/* What was in the groups, and what was selected beside them. */
static GArray *
collect_members (RosetteDesign *design, GArray *ids)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      guint id = rosette_layer_get_id (layer);
      guint group = rosette_layer_get_shape (layer)->group;

      for (guint j = 0; j < ids->len; j++)
        if (g_array_index (ids, guint, j) == group
            || (g_array_index (ids, guint, j) == id && !is_group (design, id)))
          {
            g_array_append_val (members, id);
            break;
          }
    }

  return members;
}

void
rosette_design_ungroup_selected (RosetteDesignEditor *editor)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  g_autoptr (GArray) ids = take_ids (editor);
  g_autoptr (GArray) members = NULL;

  if (!rosette_design_can_ungroup_selected (editor))
    return;

  members = collect_members (design, ids);
  rosette_design_editor_end_step (editor);
  rosette_history_begin_joint (get_history (editor), _ ("Ungroup"));
  for (guint i = 0; i < ids->len; i++)
    rosette_design_ungroup (design, g_array_index (ids, guint, i), _ ("Ungroup"));
  rosette_history_end_joint (get_history (editor));
  rosette_design_editor_select_ids (editor, members);
}

void
rosette_design_align_selected (RosetteDesignEditor *editor, RosetteAlign align)
{
  g_autoptr (GArray) ids = take_ids (editor);

  if (ids->len > 0)
    rosette_design_align (rosette_design_editor_get_design (editor), ids, align, _ ("Align"));
}

void
rosette_design_distribute_selected (RosetteDesignEditor *editor, gboolean downwards)
{
  g_autoptr (GArray) ids = take_ids (editor);

  if (ids->len > 2)
    rosette_design_distribute (rosette_design_editor_get_design (editor), ids, downwards,
                               _ ("Distribute"));
}

void
rosette_design_mirror_selected (RosetteDesignEditor *editor, gboolean upside_down)
{
  g_autoptr (GArray) ids = take_ids (editor);
  g_autoptr (RosetteBundle) bundle =
    ids->len > 0 ? rosette_bundle_new (rosette_design_editor_get_design (editor), ids) : NULL;

  if (bundle == NULL)
    return;

  rosette_design_editor_end_step (editor);
  rosette_bundle_mirror (bundle, upside_down, upside_down ? _ ("Flip") : _ ("Mirror"));
  rosette_design_editor_end_step (editor);
}

void
rosette_design_select_all (RosetteDesignEditor *editor)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  g_autoptr (GArray) selected = take_ids (editor);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  guint group;

  if (design == NULL)
    return;

  group =
    selected->len > 0 ? rosette_design_get_group (design, g_array_index (selected, guint, 0)) : 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      guint id = rosette_layer_get_id (layer);

      if (rosette_layer_get_shape (layer)->group == group && can_be_picked (layer))
        g_array_append_val (ids, id);
    }
  rosette_design_editor_select_ids (editor, ids);
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

/* All that are selected go with it: the lowest next to @other, the others on top of each other. */
static void
put_selected (RosetteDesignEditor *editor, guint other, gboolean above)
{
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  g_autoptr (GArray) ids = take_ids (editor);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, guint, i) == other
        || rosette_design_is_inside (design, other, g_array_index (ids, guint, i)))
      return;

  rosette_history_begin_joint (get_history (editor), _ ("Reorder"));
  for (guint i = 0; i < ids->len; i++)
    rosette_design_put (design, g_array_index (ids, guint, i),
                        i > 0 ? g_array_index (ids, guint, i - 1) : other, i > 0 || above,
                        _ ("Reorder"));
  rosette_history_end_joint (get_history (editor));
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

  if (rosette_design_editor_is_selected (editor, layer)
      && rosette_design_editor_get_n_selected (editor) > 1)
    put_selected (editor, rosette_layer_get_id (other), above);
  else
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

/* Whether all that are selected are hidden, or locked. */
static gboolean
are_all (RosetteDesignEditor *editor, GArray *ids, gsize offset)
{
  for (guint i = 0; i < ids->len; i++)
    {
      RosetteLayer *layer = rosette_design_get_layer (rosette_design_editor_get_design (editor),
                                                      g_array_index (ids, guint, i));

      if (!G_STRUCT_MEMBER (gboolean, rosette_layer_get_shape (layer), offset))
        return FALSE;
    }

  return ids->len > 0;
}

static void
toggle_selected (RosetteDesignEditor *editor,
                 gsize offset,
                 void (*change) (RosetteDesignEditor *, RosetteLayer *, gboolean),
                 const char *on_label,
                 const char *off_label)
{
  g_autoptr (GArray) ids = take_ids (editor);
  gboolean is_on = !are_all (editor, ids, offset);

  if (ids->len == 0)
    return;

  rosette_history_begin_joint (get_history (editor), is_on ? on_label : off_label);
  for (guint i = 0; i < ids->len; i++)
    change (editor,
            rosette_design_get_layer (rosette_design_editor_get_design (editor),
                                      g_array_index (ids, guint, i)),
            is_on);
  rosette_history_end_joint (get_history (editor));
}

gboolean
rosette_design_are_selected_hidden (RosetteDesignEditor *editor)
{
  g_autoptr (GArray) ids = take_ids (editor);

  return are_all (editor, ids, G_STRUCT_OFFSET (RosetteShape, is_hidden));
}

gboolean
rosette_design_are_selected_locked (RosetteDesignEditor *editor)
{
  g_autoptr (GArray) ids = take_ids (editor);

  return are_all (editor, ids, G_STRUCT_OFFSET (RosetteShape, is_locked));
}

void
rosette_design_toggle_selected_hidden (RosetteDesignEditor *editor)
{
  toggle_selected (editor, G_STRUCT_OFFSET (RosetteShape, is_hidden), rosette_design_hide_layer,
                   _ ("Hide"), _ ("Show"));
}

void
rosette_design_toggle_selected_locked (RosetteDesignEditor *editor)
{
  toggle_selected (editor, G_STRUCT_OFFSET (RosetteShape, is_locked), rosette_design_lock_layer,
                   _ ("Lock"), _ ("Unlock"));
}

void
rosette_design_rename_layer (RosetteDesignEditor *editor, RosetteLayer *layer, const char *name)
{
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

  rosette_shape_set_text (&shape->name, name);
  change_layer (editor, layer, shape, _ ("Rename"));
}
