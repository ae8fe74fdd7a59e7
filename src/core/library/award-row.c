/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/award-row.h"

struct _RosetteAwardRow
{
  GObject parent_instance;

  gint64 id;
  char *credential_id;
  gint64 badge_id;
  char *badge_name;
  char *achievement_id;
  char *renews;
  char *name;
  char *email;
  char *identifier;
  GDateTime *issued;
  GDateTime *valid_until;
  char *format;
  char *file;
  GBytes *credential;
};

G_DEFINE_FINAL_TYPE (RosetteAwardRow, rosette_award_row, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_CREDENTIAL_ID,
  PROP_BADGE_ID,
  PROP_BADGE_NAME,
  PROP_ACHIEVEMENT_ID,
  PROP_RENEWS,
  PROP_NAME,
  PROP_EMAIL,
  PROP_IDENTIFIER,
  PROP_ISSUED,
  PROP_VALID_UNTIL,
  PROP_FORMAT,
  PROP_FILE,
  PROP_CREDENTIAL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* The field of a property that is a text, or NULL for one of another kind. */
static char **
get_text_field (RosetteAwardRow *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_CREDENTIAL_ID:
      return &self->credential_id;

    case PROP_BADGE_NAME:
      return &self->badge_name;

    case PROP_ACHIEVEMENT_ID:
      return &self->achievement_id;

    case PROP_RENEWS:
      return &self->renews;

    case PROP_NAME:
      return &self->name;

    case PROP_EMAIL:
      return &self->email;

    case PROP_IDENTIFIER:
      return &self->identifier;

    case PROP_FORMAT:
      return &self->format;

    case PROP_FILE:
      return &self->file;

    default:
      return NULL;
    }
}

static void
rosette_award_row_finalize (GObject *object)
{
  RosetteAwardRow *self = ROSETTE_AWARD_ROW (object);

  for (guint i = 1; i < N_PROPS; i++)
    {
      char **field = get_text_field (self, i);

      if (field != NULL)
        g_clear_pointer (field, g_free);
    }
  g_clear_pointer (&self->issued, g_date_time_unref);
  g_clear_pointer (&self->valid_until, g_date_time_unref);
  g_clear_pointer (&self->credential, g_bytes_unref);

  G_OBJECT_CLASS (rosette_award_row_parent_class)->finalize (object);
}

static void
rosette_award_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteAwardRow *self = ROSETTE_AWARD_ROW (object);
  char **field = get_text_field (self, prop_id);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_BADGE_ID:
      g_value_set_int64 (value, self->badge_id);
      break;

    case PROP_ISSUED:
      g_value_set_boxed (value, self->issued);
      break;

    case PROP_VALID_UNTIL:
      g_value_set_boxed (value, self->valid_until);
      break;

    case PROP_CREDENTIAL:
      g_value_set_boxed (value, self->credential);
      break;

    default:
      if (field != NULL)
        g_value_set_string (value, *field);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_award_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  RosetteAwardRow *self = ROSETTE_AWARD_ROW (object);
  char **field = get_text_field (self, prop_id);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_int64 (value);
      break;

    case PROP_BADGE_ID:
      self->badge_id = g_value_get_int64 (value);
      break;

    case PROP_ISSUED:
      self->issued = g_value_dup_boxed (value);
      break;

    case PROP_VALID_UNTIL:
      self->valid_until = g_value_dup_boxed (value);
      break;

    case PROP_CREDENTIAL:
      self->credential = g_value_dup_boxed (value);
      break;

    default:
      if (field != NULL)
        *field = g_strdup (g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, "",
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
boxed_property (const char *name, GType type)
{
  return g_param_spec_boxed (name, NULL, NULL, type,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
number_property (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, 0, G_MAXINT64, 0,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
}

static void
rosette_award_row_class_init (RosetteAwardRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_award_row_finalize;
  object_class->get_property = rosette_award_row_get_property;
  object_class->set_property = rosette_award_row_set_property;

  props[PROP_ID] = number_property ("id");
  props[PROP_CREDENTIAL_ID] = text_property ("credential-id");
  props[PROP_BADGE_ID] = number_property ("badge-id");
  props[PROP_BADGE_NAME] = text_property ("badge-name");
  props[PROP_ACHIEVEMENT_ID] = text_property ("achievement-id");
  props[PROP_RENEWS] = text_property ("renews");
  props[PROP_NAME] = text_property ("name");
  props[PROP_EMAIL] = text_property ("email");
  props[PROP_IDENTIFIER] = text_property ("identifier");
  props[PROP_ISSUED] = boxed_property ("issued", G_TYPE_DATE_TIME);
  props[PROP_VALID_UNTIL] = boxed_property ("valid-until", G_TYPE_DATE_TIME);
  props[PROP_FORMAT] = text_property ("format");
  props[PROP_FILE] = text_property ("file");
  props[PROP_CREDENTIAL] = boxed_property ("credential", G_TYPE_BYTES);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_award_row_init (RosetteAwardRow *self)
{
}

gint64
rosette_award_row_get_id (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), 0);

  return self->id;
}

const char *
rosette_award_row_get_credential_id (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->credential_id;
}

gint64
rosette_award_row_get_badge_id (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), 0);

  return self->badge_id;
}

const char *
rosette_award_row_get_badge_name (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->badge_name;
}

const char *
rosette_award_row_get_achievement_id (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->achievement_id;
}

const char *
rosette_award_row_get_renews (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->renews;
}

const char *
rosette_award_row_get_name (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->name;
}

const char *
rosette_award_row_get_email (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->email;
}

const char *
rosette_award_row_get_identifier (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->identifier;
}

GDateTime *
rosette_award_row_get_issued (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->issued;
}

GDateTime *
rosette_award_row_get_valid_until (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->valid_until;
}

const char *
rosette_award_row_get_format (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->format;
}

const char *
rosette_award_row_get_file (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->file;
}

gboolean
rosette_award_row_is_forgotten (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), FALSE);

  return self->name[0] == '\0' && self->email[0] == '\0' && self->identifier[0] == '\0';
}

GBytes *
rosette_award_row_get_credential (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->credential;
}
