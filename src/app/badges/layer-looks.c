/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/layer-looks.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *const icons[ROSETTE_SHAPE_N_KINDS] = {
  [ROSETTE_SHAPE_CIRCLE] = "rosette-layer-circle-symbolic",
  [ROSETTE_SHAPE_RECTANGLE] = "rosette-layer-rectangle-symbolic",
  [ROSETTE_SHAPE_SHIELD] = "rosette-layer-shield-symbolic",
  [ROSETTE_SHAPE_POLYGON] = "rosette-layer-polygon-symbolic",
  [ROSETTE_SHAPE_STAR] = "rosette-layer-star-symbolic",
  [ROSETTE_SHAPE_SEAL] = "rosette-layer-seal-symbolic",
  [ROSETTE_SHAPE_RING] = "rosette-layer-ring-symbolic",
  [ROSETTE_SHAPE_RIBBON] = "rosette-layer-ribbon-symbolic",
  [ROSETTE_SHAPE_BANNER] = "rosette-layer-banner-symbolic",
  [ROSETTE_SHAPE_ROSETTE] = "rosette-layer-rosette-symbolic",
  [ROSETTE_SHAPE_LAUREL] = "rosette-layer-laurel-symbolic",
  [ROSETTE_SHAPE_LINE] = "rosette-layer-line-symbolic",
  [ROSETTE_SHAPE_TEXT] = "rosette-layer-text-symbolic",
  [ROSETTE_SHAPE_ARC] = "rosette-layer-arc-symbolic",
  [ROSETTE_SHAPE_SYMBOL] = "rosette-layer-symbol-symbolic",
  [ROSETTE_SHAPE_GROUP] = "rosette-layer-group-symbolic",
  [ROSETTE_SHAPE_PICTURE] = "rosette-picture-symbolic",
  [ROSETTE_SHAPE_FOREIGN] = "rosette-layer-foreign-symbolic",
};

const char *
rosette_layer_looks_get_icon (RosetteShapeKind kind)
{
  g_return_val_if_fail (kind < ROSETTE_SHAPE_N_KINDS, NULL);

  return icons[kind];
}

static char *
dup_figures (const char *label, const RosetteShape *shape)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: a layer's name; its width and height; where its centre is, from left and top */
    _ ("%s: %d × %d at %d, %d"), label, (int) lround (shape->width), (int) lround (shape->height),
    (int) lround (shape->x), (int) lround (shape->y));

  if (shape->rotation == 0.0)
    return g_steal_pointer (&text);

  /* Translators: what was said of a layer; by how many degrees it is turned */
  return g_strdup_printf (_ ("%s, turned by %d°"), text, (int) lround (shape->rotation));
}

char *
rosette_layer_looks_dup_status (const RosetteShape *shape)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (shape != NULL, NULL);

  label = rosette_shape_dup_label (shape);

  return dup_figures (label, shape);
}

static char *
dup_several (guint n_layers, const RosetteShape *frame)
{
  g_autofree char *label = g_strdup_printf (
    /* Translators: %u is how many layers are selected */
    g_dngettext (GETTEXT_PACKAGE, "%u layer", "%u layers", n_layers), n_layers);

  return frame != NULL ? dup_figures (label, frame) : g_steal_pointer (&label);
}

char *
rosette_layer_looks_dup_selected (RosetteDesignEditor *editor)
{
  guint n_layers = editor != NULL ? rosette_design_editor_get_n_selected (editor) : 0;
  RosetteLayer *layer = NULL;
  g_autoptr (RosetteShape) frame = NULL;

  if (n_layers == 0)
    return NULL;

  layer = rosette_design_editor_get_selected (editor);
  if (layer != NULL)
    return rosette_layer_looks_dup_status (rosette_layer_get_shape (layer));

  frame = rosette_design_editor_dup_frame (editor);

  return dup_several (n_layers, frame);
}
