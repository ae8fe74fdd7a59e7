/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/badge-private.h"

struct _RosetteBadge
{
  GObject parent_instance;

  gint64 id;
  char *name;
  char *achievement_json;
  GBytes *design;
  GDateTime *modified;
};

G_DEFINE_FINAL_TYPE (RosetteBadge, rosette_badge, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_ACHIEVEMENT,
  PROP_DESIGN,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
set_modified (RosetteBadge *self, gint64 modified)
{
  g_clear_pointer (&self->modified, g_date_time_unref);
  self->modified = g_date_time_new_from_unix_utc (modified);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

static void
set_text (RosetteBadge *self, char **field, const char *text, guint prop_id)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
rosette_badge_finalize (GObject *object)
{
  RosetteBadge *self = ROSETTE_BADGE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->achievement_json, g_free);
  g_clear_pointer (&self->design, g_bytes_unref);
  g_clear_pointer (&self->modified, g_date_time_unref);

  G_OBJECT_CLASS (rosette_badge_parent_class)->finalize (object);
}

static void
rosette_badge_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteBadge *self = ROSETTE_BADGE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_ACHIEVEMENT:
      g_value_set_string (value, self->achievement_json);
      break;

    case PROP_DESIGN:
      g_value_set_boxed (value, self->design);
      break;

    case PROP_MODIFIED:
      g_value_set_boxed (value, self->modified);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_badge_class_init (RosetteBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rosette_badge_finalize;
  object_class->get_property = rosette_badge_get_property;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_ACHIEVEMENT] = g_param_spec_string ("achievement", NULL, NULL, NULL, flags);
  props[PROP_DESIGN] = g_param_spec_boxed ("design", NULL, NULL, G_TYPE_BYTES, flags);
  props[PROP_MODIFIED] = g_param_spec_boxed ("modified", NULL, NULL, G_TYPE_DATE_TIME, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_badge_init (RosetteBadge *self)
{
}

RosetteBadge *
rosette_badge_new (gint64 id,
                   const char *name,
                   const char *achievement_json,
                   GBytes *design,
                   gint64 modified)
{
  RosetteBadge *self = g_object_new (ROSETTE_TYPE_BADGE, NULL);

  self->id = id;
  self->name = g_strdup (name);
  self->achievement_json = g_strdup (achievement_json);
  self->design = design != NULL ? g_bytes_ref (design) : NULL;
  self->modified = g_date_time_new_from_unix_utc (modified);

  return self;
}

void
rosette_badge_set_meaning (RosetteBadge *self,
                           const char *name,
                           const char *achievement_json,
                           gint64 modified)
{
  g_return_if_fail (ROSETTE_IS_BADGE (self));

  set_text (self, &self->name, name, PROP_NAME);
  set_text (self, &self->achievement_json, achievement_json, PROP_ACHIEVEMENT);
  set_modified (self, modified);
}

void
rosette_badge_set_design (RosetteBadge *self, GBytes *design, gint64 modified)
{
  g_return_if_fail (ROSETTE_IS_BADGE (self));

  if (design != NULL)
    g_bytes_ref (design);
  g_clear_pointer (&self->design, g_bytes_unref);
  self->design = design;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESIGN]);
  set_modified (self, modified);
}

gint64
rosette_badge_get_id (RosetteBadge *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE (self), 0);

  return self->id;
}

const char *
rosette_badge_get_name (RosetteBadge *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE (self), NULL);

  return self->name;
}

const char *
rosette_badge_get_achievement_json (RosetteBadge *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE (self), NULL);

  return self->achievement_json;
}

GBytes *
rosette_badge_get_design (RosetteBadge *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE (self), NULL);

  return self->design;
}

GDateTime *
rosette_badge_get_modified (RosetteBadge *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE (self), NULL);

  return self->modified;
}
