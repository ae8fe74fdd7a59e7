/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-commands.h"

#include "artwork/svg-shapes.h"
#include "baking/baking.h"
#include "base/error.h"

#include <glib/gi18n.h>

/* The one picture that is selected, if it is SVG and may be changed; whether it is simple is found
 * out when it is wanted. */
static RosetteLayer *
get_picture (RosetteDesignEditor *editor)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (editor);
  const RosetteShape *shape = layer != NULL ? rosette_layer_get_shape (layer) : NULL;

  if (shape == NULL || shape->kind != ROSETTE_SHAPE_PICTURE || shape->picture == NULL
      || rosette_design_editor_is_in_gesture (editor) || !rosette_design_editor_can_edit (editor)
      || rosette_file_kind_guess (shape->picture) != ROSETTE_FILE_SVG)
    return NULL;

  return layer;
}

gboolean
rosette_design_can_take_apart_selected (RosetteDesignEditor *editor)
{
  return get_picture (editor) != NULL;
}

static gboolean
refuse (GError **error, RosetteError code, const char *sentence)
{
  g_set_error_literal (error, ROSETTE_ERROR, code, sentence);

  return FALSE;
}

gboolean
rosette_design_take_apart_selected (RosetteDesignEditor *editor, GError **error)
{
  RosetteLayer *layer = get_picture (editor);
  RosetteDesign *design = rosette_design_editor_get_design (editor);
  g_autoptr (RosetteDesign) part = NULL;
  const char *label = _ ("Take Apart");
  guint id;
  gboolean has_room;

  if (layer == NULL)
    return TRUE;

  if (rosette_layer_get_shape (layer)->shadow.alpha != 0)
    return refuse (error, ROSETTE_ERROR_UNSUPPORTED,
                   _ ("Take the shadow off this picture first, and then take it apart."));

  part = rosette_design_from_picture (rosette_layer_get_shape (layer));
  if (part == NULL)
    return refuse (error, ROSETTE_ERROR_UNSUPPORTED,
                   _ ("This picture has more in it than plain shapes, or is stretched, so it stays "
                      "one picture."));

  id = rosette_layer_get_id (layer);
  rosette_design_editor_end_step (editor);
  rosette_history_begin_joint (rosette_design_get_history (design), label);
  has_room = rosette_design_paste_above (editor, part, 0.0, id, label);
  if (has_room)
    rosette_design_remove (design, id, label);
  rosette_history_end_joint (rosette_design_get_history (design));

  return has_room || refuse (error, ROSETTE_ERROR_LIMIT, "no room for so many layers");
}
