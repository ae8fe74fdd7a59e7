/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-part.h"

typedef struct
{
  RosetteDesignEditor *editor;
} RosetteInspectorPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RosetteInspectorPart, rosette_inspector_part, ADW_TYPE_BIN)

enum
{
  PROP_EDITOR = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
refresh (RosetteInspectorPart *self)
{
  ROSETTE_INSPECTOR_PART_GET_CLASS (self)->refresh (self);
}

static void
rosette_inspector_part_dispose (GObject *object)
{
  rosette_inspector_part_set_editor (ROSETTE_INSPECTOR_PART (object), NULL);

  G_OBJECT_CLASS (rosette_inspector_part_parent_class)->dispose (object);
}

static void
rosette_inspector_part_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value,
                          rosette_inspector_part_get_editor (ROSETTE_INSPECTOR_PART (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_inspector_part_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      rosette_inspector_part_set_editor (ROSETTE_INSPECTOR_PART (object),
                                         g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_inspector_part_class_init (RosetteInspectorPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_inspector_part_dispose;
  object_class->get_property = rosette_inspector_part_get_property;
  object_class->set_property = rosette_inspector_part_set_property;

  props[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, ROSETTE_TYPE_DESIGN_EDITOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_inspector_part_init (RosetteInspectorPart *self)
{
}

RosetteDesignEditor *
rosette_inspector_part_get_editor (RosetteInspectorPart *self)
{
  RosetteInspectorPartPrivate *priv = rosette_inspector_part_get_instance_private (self);

  g_return_val_if_fail (ROSETTE_IS_INSPECTOR_PART (self), NULL);

  return priv->editor;
}

void
rosette_inspector_part_set_editor (RosetteInspectorPart *self, RosetteDesignEditor *editor)
{
  RosetteInspectorPartPrivate *priv = rosette_inspector_part_get_instance_private (self);

  g_return_if_fail (ROSETTE_IS_INSPECTOR_PART (self));

  if (priv->editor == editor)
    return;

  if (priv->editor != NULL)
    g_signal_handlers_disconnect_by_data (priv->editor, self);
  g_set_object (&priv->editor, editor);
  if (editor != NULL)
    {
      g_signal_connect_swapped (editor, "changed", G_CALLBACK (refresh), self);
      g_signal_connect_swapped (editor, "selection-changed", G_CALLBACK (refresh), self);
      refresh (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITOR]);
}
