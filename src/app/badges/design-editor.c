/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-editor.h"

/* Changes that are further apart than this are two steps to undo. */
#define MERGE_MS 1000

struct _RosetteDesignEditor
{
  GObject parent_instance;

  RosetteDesign *design;
  RosetteLayer *selected;
  RosetteLayer *lost; /* was selected when it went: comes back selected */

  guint merge_id;
  gboolean in_gesture;
  gboolean gesture_edited;
};

G_DEFINE_FINAL_TYPE (RosetteDesignEditor, rosette_design_editor, G_TYPE_OBJECT)

enum
{
  PROP_DESIGN = 1,
  PROP_SELECTED,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_HISTORY_CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static RosetteHistory *
get_history (RosetteDesignEditor *self)
{
  return self->design != NULL ? rosette_design_get_history (self->design) : NULL;
}

static void
emit_changed (RosetteDesignEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
emit_history_changed (RosetteDesignEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_HISTORY_CHANGED], 0);
}

static void
end_merging (RosetteDesignEditor *self)
{
  g_clear_handle_id (&self->merge_id, g_source_remove);
  if (self->design != NULL)
    rosette_history_add_barrier (get_history (self));
}

static gboolean
merge_timeout_cb (gpointer user_data)
{
  RosetteDesignEditor *self = user_data;

  self->merge_id = 0;
  end_merging (self);

  return G_SOURCE_REMOVE;
}

static gboolean
has_layer (RosetteDesignEditor *self, RosetteLayer *layer)
{
  return self->design != NULL && layer != NULL
         && rosette_design_get_layer (self->design, rosette_layer_get_id (layer)) == layer;
}

static void
set_selected (RosetteDesignEditor *self, RosetteLayer *layer)
{
  if (!g_set_object (&self->selected, layer))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/* A layer that is deleted by an undo, and comes back by a redo, stays the selected one. */
static void
items_changed_cb (RosetteDesignEditor *self)
{
  if (self->selected != NULL && !has_layer (self, self->selected))
    {
      g_set_object (&self->lost, self->selected);
      set_selected (self, NULL);
    }
  else if (self->selected == NULL && has_layer (self, self->lost))
    {
      set_selected (self, self->lost);
      g_clear_object (&self->lost);
    }
}

static void
disconnect_design (RosetteDesignEditor *self)
{
  if (self->design == NULL)
    return;

  end_merging (self);
  g_signal_handlers_disconnect_by_data (self->design, self);
  g_signal_handlers_disconnect_by_data (get_history (self), self);
}

static void
connect_design (RosetteDesignEditor *self)
{
  if (self->design == NULL)
    return;

  g_signal_connect_swapped (self->design, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (self->design, "changed", G_CALLBACK (emit_changed), self);
  g_signal_connect_swapped (get_history (self), "notify::can-undo",
                            G_CALLBACK (emit_history_changed), self);
}

static void
rosette_design_editor_dispose (GObject *object)
{
  RosetteDesignEditor *self = ROSETTE_DESIGN_EDITOR (object);

  disconnect_design (self);
  g_clear_object (&self->design);
  g_clear_object (&self->selected);
  g_clear_object (&self->lost);

  G_OBJECT_CLASS (rosette_design_editor_parent_class)->dispose (object);
}

static void
rosette_design_editor_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosetteDesignEditor *self = ROSETTE_DESIGN_EDITOR (object);

  switch (prop_id)
    {
    case PROP_DESIGN:
      g_value_set_object (value, self->design);
      break;

    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_editor_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  RosetteDesignEditor *self = ROSETTE_DESIGN_EDITOR (object);

  switch (prop_id)
    {
    case PROP_DESIGN:
      rosette_design_editor_set_design (self, g_value_get_object (value));
      break;

    case PROP_SELECTED:
      rosette_design_editor_select (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_editor_class_init (RosetteDesignEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rosette_design_editor_dispose;
  object_class->get_property = rosette_design_editor_get_property;
  object_class->set_property = rosette_design_editor_set_property;

  props[PROP_DESIGN] = g_param_spec_object ("design", NULL, NULL, ROSETTE_TYPE_DESIGN, flags);
  props[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, ROSETTE_TYPE_LAYER, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_DESIGN_EDITOR, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_HISTORY_CHANGED] =
    g_signal_new ("history-changed", ROSETTE_TYPE_DESIGN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
rosette_design_editor_init (RosetteDesignEditor *self)
{
}

RosetteDesignEditor *
rosette_design_editor_new (void)
{
  return g_object_new (ROSETTE_TYPE_DESIGN_EDITOR, NULL);
}

RosetteDesign *
rosette_design_editor_get_design (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), NULL);

  return self->design;
}

void
rosette_design_editor_set_design (RosetteDesignEditor *self, RosetteDesign *design)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));
  g_return_if_fail (design == NULL || ROSETTE_IS_DESIGN (design));

  if (self->design == design)
    return;

  disconnect_design (self);
  self->in_gesture = FALSE;
  g_clear_object (&self->lost);
  g_set_object (&self->design, design);
  connect_design (self);
  set_selected (self, NULL);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESIGN]);
  emit_changed (self);
  emit_history_changed (self);
}

RosetteLayer *
rosette_design_editor_get_selected (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), NULL);

  return self->selected;
}

void
rosette_design_editor_select (RosetteDesignEditor *self, RosetteLayer *layer)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));
  g_return_if_fail (layer == NULL || has_layer (self, layer));

  g_clear_object (&self->lost);
  if (self->selected == layer || self->in_gesture)
    return;

  end_merging (self);
  set_selected (self, layer);
}

gboolean
rosette_design_editor_can_edit (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), FALSE);

  return self->selected != NULL && !rosette_layer_get_shape (self->selected)->is_locked;
}

RosetteShape *
rosette_design_editor_dup_shape (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), NULL);

  return self->selected != NULL ? rosette_shape_copy (rosette_layer_get_shape (self->selected))
                                : NULL;
}

void
rosette_design_editor_change (RosetteDesignEditor *self,
                              const RosetteShape *shape,
                              const char *label)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));
  g_return_if_fail (shape != NULL);

  if (!rosette_design_editor_can_edit (self))
    return;

  rosette_design_change (self->design, rosette_layer_get_id (self->selected), shape, label);
  if (self->in_gesture)
    {
      self->gesture_edited = TRUE;
      return;
    }

  g_clear_handle_id (&self->merge_id, g_source_remove);
  self->merge_id = g_timeout_add (MERGE_MS, merge_timeout_cb, self);
}

void
rosette_design_editor_end_step (RosetteDesignEditor *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));

  end_merging (self);
}

void
rosette_design_editor_begin_gesture (RosetteDesignEditor *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));
  g_return_if_fail (!self->in_gesture);

  end_merging (self);
  self->in_gesture = TRUE;
  self->gesture_edited = FALSE;
}

void
rosette_design_editor_end_gesture (RosetteDesignEditor *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));

  if (!self->in_gesture)
    return;

  self->in_gesture = FALSE;
  end_merging (self);
}

void
rosette_design_editor_cancel_gesture (RosetteDesignEditor *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));

  if (!self->in_gesture)
    return;

  self->in_gesture = FALSE;
  if (self->gesture_edited)
    rosette_history_take_back (get_history (self));
  end_merging (self);
}

gboolean
rosette_design_editor_is_in_gesture (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), FALSE);

  return self->in_gesture;
}

void
rosette_design_editor_undo (RosetteDesignEditor *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));

  if (self->design != NULL && !self->in_gesture)
    rosette_history_undo (get_history (self));
}

void
rosette_design_editor_redo (RosetteDesignEditor *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));

  if (self->design != NULL && !self->in_gesture)
    rosette_history_redo (get_history (self));
}

const char *
rosette_design_editor_get_undo_label (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), NULL);

  return self->design != NULL ? rosette_history_get_undo_label (get_history (self)) : NULL;
}

const char *
rosette_design_editor_get_redo_label (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), NULL);

  return self->design != NULL ? rosette_history_get_redo_label (get_history (self)) : NULL;
}
