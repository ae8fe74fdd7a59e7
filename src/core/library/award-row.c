/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/award-row.h"

#include <string.h>

struct _RosetteAwardRow
{
  GObject parent_instance;

  RosetteAwardFields fields; /* its texts are in the memory of @texts, and none is NULL */
  char *texts;
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

/* Where the text of a property is; 0, where the id is, for one that is no text. */
static const gsize texts[N_PROPS] = {
  [PROP_CREDENTIAL_ID] = G_STRUCT_OFFSET (RosetteAwardFields, credential_id),
  [PROP_BADGE_NAME] = G_STRUCT_OFFSET (RosetteAwardFields, badge_name),
  [PROP_ACHIEVEMENT_ID] = G_STRUCT_OFFSET (RosetteAwardFields, achievement_id),
  [PROP_RENEWS] = G_STRUCT_OFFSET (RosetteAwardFields, renews),
  [PROP_NAME] = G_STRUCT_OFFSET (RosetteAwardFields, name),
  [PROP_EMAIL] = G_STRUCT_OFFSET (RosetteAwardFields, email),
  [PROP_IDENTIFIER] = G_STRUCT_OFFSET (RosetteAwardFields, identifier),
  [PROP_FORMAT] = G_STRUCT_OFFSET (RosetteAwardFields, format),
  [PROP_FILE] = G_STRUCT_OFFSET (RosetteAwardFields, file),
};

static const char **
get_text (RosetteAwardFields *fields, guint prop_id)
{
  return G_STRUCT_MEMBER_P (fields, texts[prop_id]);
}

static gsize
get_size (const char *text)
{
  return text != NULL ? strlen (text) + 1 : 1;
}

/* Copies all texts into one memory: of registers with 100,000 rows that is much less to do. */
static char *
copy_texts (RosetteAwardFields *fields)
{
  gsize n_bytes = 0;
  char *copy = NULL;
  char *at = NULL;

  for (guint i = 1; i < N_PROPS; i++)
    if (texts[i] != 0)
      n_bytes += get_size (*get_text (fields, i));
  at = copy = g_malloc (n_bytes);
  for (guint i = 1; i < N_PROPS; i++)
    {
      const char **text = texts[i] != 0 ? get_text (fields, i) : NULL;
      gsize size = text != NULL ? get_size (*text) : 0;

      if (text == NULL)
        continue;
      memcpy (at, *text != NULL ? *text : "", size);
      *text = at;
      at += size;
    }

  return copy;
}

static void
rosette_award_row_finalize (GObject *object)
{
  RosetteAwardRow *self = ROSETTE_AWARD_ROW (object);

  g_clear_pointer (&self->texts, g_free);
  g_clear_pointer (&self->fields.issued, g_date_time_unref);
  g_clear_pointer (&self->fields.valid_until, g_date_time_unref);
  g_clear_pointer (&self->fields.credential, g_bytes_unref);

  G_OBJECT_CLASS (rosette_award_row_parent_class)->finalize (object);
}

static void
rosette_award_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteAwardFields *fields = &ROSETTE_AWARD_ROW (object)->fields;

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, fields->id);
      break;

    case PROP_BADGE_ID:
      g_value_set_int64 (value, fields->badge_id);
      break;

    case PROP_ISSUED:
      g_value_set_boxed (value, fields->issued);
      break;

    case PROP_VALID_UNTIL:
      g_value_set_boxed (value, fields->valid_until);
      break;

    case PROP_CREDENTIAL:
      g_value_set_boxed (value, fields->credential);
      break;

    default:
      if (prop_id < N_PROPS)
        g_value_set_string (value, *get_text (fields, prop_id));
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
boxed_property (const char *name, GType type)
{
  return g_param_spec_boxed (name, NULL, NULL, type, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
number_property (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, 0, G_MAXINT64, 0,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
rosette_award_row_class_init (RosetteAwardRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_award_row_finalize;
  object_class->get_property = rosette_award_row_get_property;

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

RosetteAwardRow *
rosette_award_row_new (const RosetteAwardFields *fields)
{
  RosetteAwardRow *self = g_object_new (ROSETTE_TYPE_AWARD_ROW, NULL);

  self->fields = *fields;
  self->texts = copy_texts (&self->fields);
  if (fields->issued != NULL)
    g_date_time_ref (fields->issued);
  if (fields->valid_until != NULL)
    g_date_time_ref (fields->valid_until);
  if (fields->credential != NULL)
    g_bytes_ref (fields->credential);

  return self;
}

gint64
rosette_award_row_get_id (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), 0);

  return self->fields.id;
}

const char *
rosette_award_row_get_credential_id (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.credential_id;
}

gint64
rosette_award_row_get_badge_id (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), 0);

  return self->fields.badge_id;
}

const char *
rosette_award_row_get_badge_name (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.badge_name;
}

const char *
rosette_award_row_get_achievement_id (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.achievement_id;
}

const char *
rosette_award_row_get_renews (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.renews;
}

const char *
rosette_award_row_get_name (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.name;
}

const char *
rosette_award_row_get_email (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.email;
}

const char *
rosette_award_row_get_identifier (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.identifier;
}

GDateTime *
rosette_award_row_get_issued (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.issued;
}

GDateTime *
rosette_award_row_get_valid_until (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.valid_until;
}

const char *
rosette_award_row_get_format (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.format;
}

const char *
rosette_award_row_get_file (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.file;
}

gboolean
rosette_award_row_is_renewed (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), FALSE);

  return self->fields.is_renewed;
}

gboolean
rosette_award_row_is_forgotten (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), FALSE);

  return self->fields.name[0] == '\0' && self->fields.email[0] == '\0'
         && self->fields.identifier[0] == '\0';
}

GBytes *
rosette_award_row_get_credential (RosetteAwardRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_ROW (self), NULL);

  return self->fields.credential;
}
