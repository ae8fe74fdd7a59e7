/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-tool.h"

typedef struct
{
  RosetteDesignEditor *editor;
} RosetteDesignToolPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RosetteDesignTool, rosette_design_tool, G_TYPE_OBJECT)

enum
{
  PROP_EDITOR = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static RosetteDesignToolPrivate *
get_private (RosetteDesignTool *self)
{
  return rosette_design_tool_get_instance_private (self);
}

static void
rosette_design_tool_finalize (GObject *object)
{
  g_clear_object (&get_private (ROSETTE_DESIGN_TOOL (object))->editor);

  G_OBJECT_CLASS (rosette_design_tool_parent_class)->finalize (object);
}

static void
rosette_design_tool_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, get_private (ROSETTE_DESIGN_TOOL (object))->editor);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_tool_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      get_private (ROSETTE_DESIGN_TOOL (object))->editor = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_tool_class_init (RosetteDesignToolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_design_tool_finalize;
  object_class->get_property = rosette_design_tool_get_property;
  object_class->set_property = rosette_design_tool_set_property;

  props[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, ROSETTE_TYPE_DESIGN_EDITOR,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_design_tool_init (RosetteDesignTool *self)
{
}

RosetteDesignEditor *
rosette_design_tool_get_editor (RosetteDesignTool *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_TOOL (self), NULL);

  return get_private (self)->editor;
}

void
rosette_design_tool_press (RosetteDesignTool *self, const RosetteToolPoint *point)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_TOOL (self));

  ROSETTE_DESIGN_TOOL_GET_CLASS (self)->press (self, point);
}

void
rosette_design_tool_motion (RosetteDesignTool *self, const RosetteToolPoint *point)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_TOOL (self));

  ROSETTE_DESIGN_TOOL_GET_CLASS (self)->motion (self, point);
}

void
rosette_design_tool_release (RosetteDesignTool *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_TOOL (self));

  ROSETTE_DESIGN_TOOL_GET_CLASS (self)->release (self);
}

gboolean
rosette_design_tool_cancel (RosetteDesignTool *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_TOOL (self), FALSE);

  return ROSETTE_DESIGN_TOOL_GET_CLASS (self)->cancel (self);
}

void
rosette_design_tool_draw (RosetteDesignTool *self,
                          GtkSnapshot *snapshot,
                          RosetteDesignView *view,
                          const GdkRGBA *color)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_TOOL (self));

  ROSETTE_DESIGN_TOOL_GET_CLASS (self)->draw (self, snapshot, view, color);
}

const char *
rosette_design_tool_get_cursor (RosetteDesignTool *self, const RosetteToolPoint *point)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_TOOL (self), NULL);

  return ROSETTE_DESIGN_TOOL_GET_CLASS (self)->get_cursor (self, point);
}

gboolean
rosette_design_tool_enter (RosetteDesignTool *self, const RosetteToolPoint *point)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_TOOL (self), FALSE);

  return ROSETTE_DESIGN_TOOL_GET_CLASS (self)->enter (self, point);
}

gboolean
rosette_design_tool_edit_fill (RosetteDesignTool *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_TOOL (self), FALSE);

  return ROSETTE_DESIGN_TOOL_GET_CLASS (self)->edit_fill (self);
}

char *
rosette_design_tool_dup_figures (RosetteDesignTool *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_TOOL (self), NULL);

  return ROSETTE_DESIGN_TOOL_GET_CLASS (self)->dup_figures (self);
}
