/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-commands.h"

#include "artwork/groups.h"

#include <glib/gi18n.h>

/* How the layers that are selected go up and down among the others. */

static RosetteDesign *
get_design (RosetteDesignEditor *editor)
{
  return rosette_design_editor_is_in_gesture (editor) ? NULL
                                                      : rosette_design_editor_get_design (editor);
}

/* Whether nothing stands between two layers of one group, the lower of which may be a group. */
static gboolean
are_neighbours (RosetteDesign *design, guint lower, guint upper)
{
  guint from, to;

  if (!rosette_design_get_index (design, lower, &from)
      || !rosette_design_get_index (design, upper, &to)
      || rosette_design_get_group (design, lower) != rosette_design_get_group (design, upper))
    return FALSE;

  for (guint i = from + 1; i < to; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);

      if (!rosette_design_is_inside (design, rosette_layer_get_id (layer), upper))
        return FALSE;
    }

  return from < to;
}

/* One step; what stands at the edge stays, and so does what would only change places with it. */
static void
step (RosetteDesign *design, GArray *ids, gboolean up, const char *label)
{
  guint stuck = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      guint id = g_array_index (ids, guint, up ? ids->len - 1 - i : i);
      gboolean can_go =
        up ? rosette_design_can_raise (design, id) : rosette_design_can_lower (design, id);
      gboolean is_held =
        stuck != 0
        && (up ? are_neighbours (design, id, stuck) : are_neighbours (design, stuck, id));

      if (!can_go || is_held)
        stuck = id;
      else if (up)
        rosette_design_raise (design, id, label);
      else
        rosette_design_lower (design, id, label);
    }
}

static gboolean
can_step (RosetteDesignEditor *editor, gboolean (*can_go) (RosetteDesign *design, guint id))
{
  RosetteDesign *design = get_design (editor);
  g_autoptr (GArray) ids = NULL;

  if (design == NULL)
    return FALSE;

  ids = rosette_design_editor_dup_selected_ids (editor);
  for (guint i = 0; i < ids->len; i++)
    if (can_go (design, g_array_index (ids, guint, i)))
      return TRUE;

  return FALSE;
}

gboolean
rosette_design_can_raise_selected (RosetteDesignEditor *editor)
{
  return can_step (editor, rosette_design_can_raise);
}

gboolean
rosette_design_can_lower_selected (RosetteDesignEditor *editor)
{
  return can_step (editor, rosette_design_can_lower);
}

typedef void (*OrderFunc) (RosetteDesign *design, GArray *ids, gboolean up, const char *label);

static void
order (RosetteDesignEditor *editor, OrderFunc func, gboolean up, const char *label)
{
  RosetteDesign *design = get_design (editor);
  g_autoptr (GArray) ids = NULL;

  if (design == NULL)
    return;

  ids = rosette_design_editor_dup_selected_ids (editor);
  rosette_design_editor_end_step (editor);
  rosette_history_begin_joint (rosette_design_get_history (design), label);
  func (design, ids, up, label);
  rosette_history_end_joint (rosette_design_get_history (design));
}

void
rosette_design_raise_selected (RosetteDesignEditor *editor)
{
  order (editor, step, TRUE, _ ("Raise"));
}

void
rosette_design_lower_selected (RosetteDesignEditor *editor)
{
  order (editor, step, FALSE, _ ("Lower"));
}

/* The lowest or the topmost place in a group. */
static guint
find_end (RosetteDesign *design, guint group, gboolean up)
{
  guint n_layers = g_list_model_get_n_items (G_LIST_MODEL (design));

  for (guint i = 0; i < n_layers; i++)
    {
      guint at = up ? n_layers - 1 - i : i;
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), at);
      guint id = rosette_layer_get_id (layer);

      if (group == 0 || rosette_design_is_inside (design, id, group))
        return at;
    }

  return 0;
}

/* From the last one that will be there to the first, so that they keep their order. */
static void
go_to_end (RosetteDesign *design, GArray *ids, gboolean up, const char *label)
{
  for (guint i = 0; i < ids->len; i++)
    {
      guint id = g_array_index (ids, guint, up ? i : ids->len - 1 - i);
      guint end = find_end (design, rosette_design_get_group (design, id), up);
      g_autoptr (RosetteLayer) last = g_list_model_get_item (G_LIST_MODEL (design), end);

      if (up)
        rosette_design_put (design, id, rosette_layer_get_id (last), TRUE, label);
      else
        rosette_design_reorder (design, id, end, label);
    }
}

void
rosette_design_raise_selected_to_top (RosetteDesignEditor *editor)
{
  order (editor, go_to_end, TRUE, _ ("To the Front"));
}

void
rosette_design_lower_selected_to_bottom (RosetteDesignEditor *editor)
{
  order (editor, go_to_end, FALSE, _ ("To the Back"));
}
