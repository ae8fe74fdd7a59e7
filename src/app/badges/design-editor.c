/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-editor.h"

#include "artwork/bundle.h"
#include "badges/design-selection.h"

/* Changes that are further apart than this are two steps to undo. */
#define MERGE_MS 1000

struct _RosetteDesignEditor
{
  GObject parent_instance;

  RosetteDesign *design;
  RosetteDesignSelection *selection;
  RosetteLayer *selected; /* the only one; NULL of none or several */

  RosetteBundle *bundle; /* of several, as they were when the step began; NULL until asked for */
  RosetteShape *frame;   /* where it is now */
  gboolean is_putting;

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
  SIGNAL_SELECTION_CHANGED,
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
forget_frame (RosetteDesignEditor *self)
{
  g_clear_pointer (&self->bundle, rosette_bundle_free);
  g_clear_pointer (&self->frame, rosette_shape_free);
}

/* Whatever else moves the layers, their frame is another. */
static void
emit_changed (RosetteDesignEditor *self)
{
  if (!self->is_putting)
    forget_frame (self);
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
  forget_frame (self);
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

static void
selection_changed (RosetteDesignEditor *self)
{
  RosetteLayer *only = rosette_design_selection_get_n (self->selection) == 1
                         ? rosette_design_selection_get (self->selection, 0)
                         : NULL;

  forget_frame (self);
  if (g_set_object (&self->selected, only))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
items_changed_cb (RosetteDesignEditor *self)
{
  if (rosette_design_selection_follow (self->selection, self->design))
    selection_changed (self);
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

  G_OBJECT_CLASS (rosette_design_editor_parent_class)->dispose (object);
}

static void
rosette_design_editor_finalize (GObject *object)
{
  RosetteDesignEditor *self = ROSETTE_DESIGN_EDITOR (object);

  forget_frame (self);
  rosette_design_selection_free (self->selection);

  G_OBJECT_CLASS (rosette_design_editor_parent_class)->finalize (object);
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
  object_class->finalize = rosette_design_editor_finalize;
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
  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", ROSETTE_TYPE_DESIGN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
rosette_design_editor_init (RosetteDesignEditor *self)
{
  self->selection = rosette_design_selection_new ();
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
  g_set_object (&self->design, design);
  connect_design (self);
  if (rosette_design_selection_set (self->selection, design, NULL))
    selection_changed (self);

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
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));

  if (layer != NULL)
    {
      guint id = rosette_layer_get_id (layer);

      g_return_if_fail (self->design != NULL);
      g_return_if_fail (rosette_design_get_layer (self->design, id) == layer);
      g_array_append_val (ids, id);
    }
  rosette_design_editor_select_ids (self, ids);
}

void
rosette_design_editor_select_ids (RosetteDesignEditor *self, GArray *ids)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));
  g_return_if_fail (ids != NULL);

  if (self->in_gesture || !rosette_design_selection_set (self->selection, self->design, ids))
    return;

  end_merging (self);
  selection_changed (self);
}

void
rosette_design_editor_toggle (RosetteDesignEditor *self, RosetteLayer *layer)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  guint id;

  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));
  g_return_if_fail (ROSETTE_IS_LAYER (layer));

  for (guint i = 0; i < rosette_design_selection_get_n (self->selection); i++)
    {
      RosetteLayer *other = rosette_design_selection_get (self->selection, i);

      id = rosette_layer_get_id (other);
      if (other != layer)
        g_array_append_val (ids, id);
    }
  id = rosette_layer_get_id (layer);
  if (!rosette_design_selection_has (self->selection, layer))
    g_array_append_val (ids, id);
  rosette_design_editor_select_ids (self, ids);
}

guint
rosette_design_editor_get_n_selected (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), 0);

  return rosette_design_selection_get_n (self->selection);
}

gboolean
rosette_design_editor_is_selected (RosetteDesignEditor *self, RosetteLayer *layer)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), FALSE);

  return rosette_design_selection_has (self->selection, layer);
}

GArray *
rosette_design_editor_dup_selected_ids (RosetteDesignEditor *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_layers;

  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), ids);

  n_layers = self->design != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->design)) : 0;
  for (guint i = 0; i < n_layers; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self->design), i);
      guint id = rosette_layer_get_id (layer);

      if (rosette_design_selection_has (self->selection, layer))
        g_array_append_val (ids, id);
    }

  return ids;
}

static gboolean
is_locked (RosetteLayer *layer)
{
  return rosette_layer_get_shape (layer)->is_locked;
}

gboolean
rosette_design_editor_can_edit (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), FALSE);

  for (guint i = 0; i < rosette_design_selection_get_n (self->selection); i++)
    if (!is_locked (rosette_design_selection_get (self->selection, i)))
      return TRUE;

  return FALSE;
}

RosetteShape *
rosette_design_editor_dup_shape (RosetteDesignEditor *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), NULL);

  return self->selected != NULL ? rosette_shape_copy (rosette_layer_get_shape (self->selected))
                                : NULL;
}

/* Changes under one label that follow soon are one step. */
static void
keep_merging (RosetteDesignEditor *self)
{
  if (self->in_gesture)
    {
      self->gesture_edited = TRUE;
      return;
    }

  g_clear_handle_id (&self->merge_id, g_source_remove);
  self->merge_id = g_timeout_add (MERGE_MS, merge_timeout_cb, self);
}

void
rosette_design_editor_change (RosetteDesignEditor *self,
                              const RosetteShape *shape,
                              const char *label)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));
  g_return_if_fail (shape != NULL);

  if (self->selected == NULL || is_locked (self->selected))
    return;

  rosette_design_change (self->design, rosette_layer_get_id (self->selected), shape, label);
  keep_merging (self);
}

/* As long as nothing else happens it stays as it was put: turned, say. */
static const RosetteShape *
get_frame (RosetteDesignEditor *self)
{
  g_autoptr (GArray) ids = NULL;

  if (self->frame != NULL)
    return self->frame;

  ids = rosette_design_editor_dup_selected_ids (self);
  self->bundle = ids->len > 1 ? rosette_bundle_new (self->design, ids) : NULL;
  if (self->bundle != NULL)
    self->frame = rosette_shape_copy (rosette_bundle_get_frame (self->bundle));

  return self->frame;
}

RosetteShape *
rosette_design_editor_dup_frame (RosetteDesignEditor *self)
{
  const RosetteShape *frame = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (self), NULL);

  if (self->selected != NULL)
    return rosette_design_editor_dup_shape (self);

  frame = get_frame (self);

  return frame != NULL ? rosette_shape_copy (frame) : NULL;
}

void
rosette_design_editor_change_frame (RosetteDesignEditor *self,
                                    const RosetteShape *frame,
                                    const char *label)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));
  g_return_if_fail (frame != NULL);

  if (self->selected != NULL)
    {
      rosette_design_editor_change (self, frame, label);
      return;
    }
  if (get_frame (self) == NULL)
    return;

  rosette_shape_free (self->frame);
  self->frame = rosette_shape_copy (frame);
  rosette_shape_normalize (self->frame);
  self->is_putting = TRUE;
  rosette_bundle_put (self->bundle, self->frame, label);
  self->is_putting = FALSE;
  keep_merging (self);
}

/* For each of several that may be changed, in one step. */
static void
collect_changed (RosetteDesignEditor *self,
                 RosetteShapeFunc func,
                 gpointer user_data,
                 GArray *ids,
                 GPtrArray *shapes)
{
  for (guint i = 0; i < rosette_design_selection_get_n (self->selection); i++)
    {
      RosetteLayer *layer = rosette_design_selection_get (self->selection, i);
      RosetteShape *shape = rosette_shape_copy (rosette_layer_get_shape (layer));
      guint id = rosette_layer_get_id (layer);

      g_ptr_array_add (shapes, shape);
      g_array_append_val (ids, id);
      if (!shape->is_locked)
        func (shape, user_data);
    }
}

void
rosette_design_editor_change_each (RosetteDesignEditor *self,
                                   RosetteShapeFunc func,
                                   gpointer user_data,
                                   const char *label)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) shapes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);

  g_return_if_fail (ROSETTE_IS_DESIGN_EDITOR (self));

  if (self->design == NULL)
    return;

  collect_changed (self, func, user_data, ids, shapes);
  rosette_design_change_all (self->design, ids, shapes, label);
  keep_merging (self);
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
