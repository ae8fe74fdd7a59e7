/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/layer.h"

struct _RosetteLayer
{
  GObject parent_instance;

  guint id;
  RosetteShape *shape;
  guint64 serial;
  GPtrArray *outlines; /* of its parts; NULL until one is asked for */
  gpointer kept;
  GDestroyNotify free_kept;
};

G_DEFINE_FINAL_TYPE (RosetteLayer, rosette_layer, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_LABEL,
  PROP_HIDDEN,
  PROP_LOCKED,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
forget_kept (RosetteLayer *self)
{
  if (self->kept != NULL)
    self->free_kept (self->kept);
  self->kept = NULL;
}

/* What was made of the old shape is kept where the new one is only in another place. */
static void
forget_what_changed (RosetteLayer *self, const RosetteShape *old)
{
  RosetteShape moved = *self->shape;

  moved.x = old->x;
  moved.y = old->y;
  moved.shadow = old->shadow;
  moved.shadow_x = old->shadow_x;
  moved.shadow_y = old->shadow_y;
  if (!rosette_shape_equal (&moved, old))
    forget_kept (self);
  if (!rosette_shape_has_same_form (self->shape, old))
    g_clear_pointer (&self->outlines, g_ptr_array_unref);
}

static void
rosette_layer_finalize (GObject *object)
{
  RosetteLayer *self = ROSETTE_LAYER (object);

  forget_kept (self);
  g_clear_pointer (&self->outlines, g_ptr_array_unref);
  g_clear_pointer (&self->shape, rosette_shape_free);

  G_OBJECT_CLASS (rosette_layer_parent_class)->finalize (object);
}

static void
rosette_layer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteLayer *self = ROSETTE_LAYER (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_uint (value, self->id);
      break;

    case PROP_LABEL:
      g_value_take_string (value, rosette_shape_dup_label (self->shape));
      break;

    case PROP_HIDDEN:
      g_value_set_boolean (value, self->shape->is_hidden);
      break;

    case PROP_LOCKED:
      g_value_set_boolean (value, self->shape->is_locked);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_layer_class_init (RosetteLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rosette_layer_finalize;
  object_class->get_property = rosette_layer_get_property;

  props[PROP_ID] = g_param_spec_uint ("id", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_HIDDEN] = g_param_spec_boolean ("hidden", NULL, NULL, FALSE, flags);
  props[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_LAYER, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_layer_init (RosetteLayer *self)
{
}

RosetteLayer *
rosette_layer_new (guint id, RosetteShape *shape)
{
  RosetteLayer *self = NULL;

  g_return_val_if_fail (id > 0, NULL);
  g_return_val_if_fail (shape != NULL, NULL);

  self = g_object_new (ROSETTE_TYPE_LAYER, NULL);
  self->id = id;
  self->shape = shape;

  return self;
}

guint
rosette_layer_get_id (RosetteLayer *self)
{
  g_return_val_if_fail (ROSETTE_IS_LAYER (self), 0);

  return self->id;
}

const RosetteShape *
rosette_layer_get_shape (RosetteLayer *self)
{
  g_return_val_if_fail (ROSETTE_IS_LAYER (self), NULL);

  return self->shape;
}

void
rosette_layer_set_shape (RosetteLayer *self, const RosetteShape *shape)
{
  g_autoptr (RosetteShape) old = NULL;
  g_autofree char *old_label = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (ROSETTE_IS_LAYER (self));
  g_return_if_fail (shape != NULL);

  old = self->shape;
  self->shape = rosette_shape_copy (shape);
  self->serial++;
  forget_what_changed (self, old);
  old_label = rosette_shape_dup_label (old);
  label = rosette_shape_dup_label (self->shape);

  if (!g_str_equal (old_label, label))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
  if (old->is_hidden != self->shape->is_hidden)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIDDEN]);
  if (old->is_locked != self->shape->is_locked)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOCKED]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

guint64
rosette_layer_get_serial (RosetteLayer *self)
{
  g_return_val_if_fail (ROSETTE_IS_LAYER (self), 0);

  return self->serial;
}

RosetteOutline *
rosette_layer_get_outline (RosetteLayer *self, guint part)
{
  guint n_parts;

  g_return_val_if_fail (ROSETTE_IS_LAYER (self), NULL);

  n_parts = rosette_outline_count_parts (self->shape);
  g_return_val_if_fail (part < n_parts, NULL);
  if (self->outlines == NULL)
    {
      self->outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_outline_free);
      for (guint i = 0; i < n_parts; i++)
        g_ptr_array_add (self->outlines, rosette_outline_new (self->shape, i));
    }

  return g_ptr_array_index (self->outlines, part);
}

void
rosette_layer_keep (RosetteLayer *self, gpointer data, GDestroyNotify free_func)
{
  g_return_if_fail (ROSETTE_IS_LAYER (self));

  forget_kept (self);
  self->kept = data;
  self->free_kept = free_func;
}

gpointer
rosette_layer_get_kept (RosetteLayer *self)
{
  g_return_val_if_fail (ROSETTE_IS_LAYER (self), NULL);

  return self->kept;
}
