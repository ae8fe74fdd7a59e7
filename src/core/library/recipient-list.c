/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/recipient-list-private.h"

struct _RosetteRecipientList
{
  GObject parent_instance;

  gint64 id;
  char *name;
  GHashTable *members; /* of gint64: the ids of people, also of such as were removed */
  guint generation;
};

G_DEFINE_FINAL_TYPE (RosetteRecipientList, rosette_recipient_list, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_GENERATION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
rosette_recipient_list_finalize (GObject *object)
{
  RosetteRecipientList *self = ROSETTE_RECIPIENT_LIST (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->members, g_hash_table_unref);

  G_OBJECT_CLASS (rosette_recipient_list_parent_class)->finalize (object);
}

static void
rosette_recipient_list_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  RosetteRecipientList *self = ROSETTE_RECIPIENT_LIST (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_GENERATION:
      g_value_set_uint (value, self->generation);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_recipient_list_class_init (RosetteRecipientListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rosette_recipient_list_finalize;
  object_class->get_property = rosette_recipient_list_get_property;

  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_GENERATION] = g_param_spec_uint ("generation", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_recipient_list_init (RosetteRecipientList *self)
{
  self->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

RosetteRecipientList *
rosette_recipient_list_new (gint64 id, const char *name)
{
  RosetteRecipientList *self = g_object_new (ROSETTE_TYPE_RECIPIENT_LIST, NULL);

  self->id = id;
  self->name = g_strdup (name);

  return self;
}

void
rosette_recipient_list_set_name (RosetteRecipientList *self, const char *name)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENT_LIST (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
}

void
rosette_recipient_list_put (RosetteRecipientList *self, gint64 recipient_id, gboolean is_in)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENT_LIST (self));

  if (is_in)
    g_hash_table_add (self->members, g_memdup2 (&recipient_id, sizeof recipient_id));
  else
    g_hash_table_remove (self->members, &recipient_id);
}

void
rosette_recipient_list_changed (RosetteRecipientList *self)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENT_LIST (self));

  self->generation++;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GENERATION]);
}

gint64
rosette_recipient_list_get_id (RosetteRecipientList *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_LIST (self), 0);

  return self->id;
}

const char *
rosette_recipient_list_get_name (RosetteRecipientList *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_LIST (self), NULL);

  return self->name;
}

gboolean
rosette_recipient_list_contains (RosetteRecipientList *self, RosetteRecipient *recipient)
{
  gint64 id;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_LIST (self), FALSE);

  id = rosette_recipient_get_id (recipient);

  return g_hash_table_contains (self->members, &id);
}
