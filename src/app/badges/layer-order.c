/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/layer-order.h"

struct _RosetteLayerOrder
{
  GObject parent_instance;

  GListModel *model;
  guint n_items;
};

enum
{
  PROP_MODEL = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static GType
get_item_type (GListModel *list)
{
  RosetteLayerOrder *self = ROSETTE_LAYER_ORDER (list);

  return self->model != NULL ? g_list_model_get_item_type (self->model) : G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  return ROSETTE_LAYER_ORDER (list)->n_items;
}

static gpointer
get_item (GListModel *list, guint position)
{
  RosetteLayerOrder *self = ROSETTE_LAYER_ORDER (list);

  if (position >= self->n_items)
    return NULL;

  return g_list_model_get_item (self->model, self->n_items - 1 - position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteLayerOrder,
                               rosette_layer_order,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
items_changed_cb (RosetteLayerOrder *self, guint position, guint removed, guint added)
{
  guint from_end = self->n_items - position - removed;

  self->n_items = self->n_items - removed + added;
  g_list_model_items_changed (G_LIST_MODEL (self), from_end, removed, added);
}

static void
rosette_layer_order_dispose (GObject *object)
{
  rosette_layer_order_set_model (ROSETTE_LAYER_ORDER (object), NULL);

  G_OBJECT_CLASS (rosette_layer_order_parent_class)->dispose (object);
}

static void
rosette_layer_order_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, ROSETTE_LAYER_ORDER (object)->model);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_layer_order_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MODEL:
      rosette_layer_order_set_model (ROSETTE_LAYER_ORDER (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_layer_order_class_init (RosetteLayerOrderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_layer_order_dispose;
  object_class->get_property = rosette_layer_order_get_property;
  object_class->set_property = rosette_layer_order_set_property;

  props[PROP_MODEL] =
    g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_layer_order_init (RosetteLayerOrder *self)
{
}

RosetteLayerOrder *
rosette_layer_order_new (void)
{
  return g_object_new (ROSETTE_TYPE_LAYER_ORDER, NULL);
}

GListModel *
rosette_layer_order_get_model (RosetteLayerOrder *self)
{
  g_return_val_if_fail (ROSETTE_IS_LAYER_ORDER (self), NULL);

  return self->model;
}

void
rosette_layer_order_set_model (RosetteLayerOrder *self, GListModel *model)
{
  guint removed;

  g_return_if_fail (ROSETTE_IS_LAYER_ORDER (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);

  removed = self->n_items;
  self->n_items = model != NULL ? g_list_model_get_n_items (model) : 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, self->n_items);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODEL]);
}
