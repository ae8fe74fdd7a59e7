/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/given.h"

#include "library/duplicates.h"

#include <string.h>

/* More new rows than these are quicker counted with all the others. */
#define MAX_ROWS 1000

struct _RosetteGiven
{
  GObject parent_instance;

  RosetteLibrary *library;
  gboolean is_counted; /* else all is counted when it is asked for */
  guint generation;

  GHashTable *by_id;      /* id -> awards */
  GHashTable *by_email;   /* case-folded address -> awards */
  GHashTable *without_id; /* case-folded address -> awards that name no id */
};

G_DEFINE_FINAL_TYPE (RosetteGiven, rosette_given, G_TYPE_OBJECT)

enum
{
  PROP_GENERATION = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static guint
look_up (GHashTable *counts, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
}

static void
count_one (GHashTable *counts, const char *key)
{
  g_hash_table_insert (counts, g_strdup (key), GUINT_TO_POINTER (look_up (counts, key) + 1));
}

static void
count_award_cb (const char *email, const char *id, gpointer user_data)
{
  RosetteGiven *self = user_data;
  g_autofree char *folded = g_utf8_casefold (email, -1);

  if (id[0] != '\0')
    count_one (self->by_id, id);
  if (folded[0] == '\0')
    return;

  count_one (self->by_email, folded);
  if (id[0] == '\0')
    count_one (self->without_id, folded);
}

static void
count_range (RosetteGiven *self, GListModel *awards, guint position, guint n_awards)
{
  for (guint i = position; i < position + n_awards; i++)
    {
      g_autoptr (RosetteAwardRow) award = g_list_model_get_item (awards, i);

      count_award_cb (rosette_award_row_get_email (award), rosette_award_row_get_identifier (award),
                      self);
    }
}

static void
count_all (RosetteGiven *self)
{
  g_autoptr (GError) error = NULL;

  g_hash_table_remove_all (self->by_id);
  g_hash_table_remove_all (self->by_email);
  g_hash_table_remove_all (self->without_id);
  self->is_counted = TRUE;
  if (!rosette_library_each_holder (self->library, 0, count_award_cb, self, &error))
    g_debug ("Awards are not counted: %s", error->message);
}

/* The register mostly grows: what was counted is not counted again. */
static void
awards_changed_cb (RosetteGiven *self,
                   guint position,
                   guint n_removed,
                   guint n_added,
                   GListModel *awards)
{
  if (n_removed == 0 && n_added <= MAX_ROWS && self->is_counted)
    count_range (self, awards, position, n_added);
  else
    self->is_counted = FALSE;

  self->generation++;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GENERATION]);
}

static void
rosette_given_finalize (GObject *object)
{
  RosetteGiven *self = ROSETTE_GIVEN (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->by_email, g_hash_table_unref);
  g_clear_pointer (&self->without_id, g_hash_table_unref);

  G_OBJECT_CLASS (rosette_given_parent_class)->finalize (object);
}

static void
rosette_given_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_GENERATION:
      g_value_set_uint (value, ROSETTE_GIVEN (object)->generation);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_given_class_init (RosetteGivenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_given_finalize;
  object_class->get_property = rosette_given_get_property;

  props[PROP_GENERATION] = g_param_spec_uint ("generation", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_given_init (RosetteGiven *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->without_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

RosetteGiven *
rosette_given_new (RosetteLibrary *library)
{
  RosetteGiven *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);

  self = g_object_new (ROSETTE_TYPE_GIVEN, NULL);
  self->library = g_object_ref (library);
  g_signal_connect_object (rosette_library_get_awards (library), "items-changed",
                           G_CALLBACK (awards_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* What was given to addresses that the person had before a merge. */
static guint
count_others (RosetteGiven *self, const char *email, const char *identifier, const char *extra)
{
  g_autoptr (RosetteKnownAs) identity = NULL;
  guint n = 0;

  if (extra == NULL || strstr (extra, ROSETTE_OTHER_EMAIL) == NULL)
    return 0;

  identity = rosette_known_as_new (email, identifier, extra);
  for (guint i = email[0] != '\0' ? 1 : 0; i < identity->emails->len; i++)
    {
      g_autofree char *folded = g_utf8_casefold (identity->emails->pdata[i], -1);

      n += look_up (identifier[0] == '\0' ? self->by_email : self->without_id, folded);
    }

  return n;
}

guint
rosette_given_count (RosetteGiven *self,
                     const char *email,
                     const char *identifier,
                     const char *extra)
{
  g_autofree char *folded = NULL;
  guint n_others = 0;

  g_return_val_if_fail (ROSETTE_IS_GIVEN (self), 0);
  g_return_val_if_fail (email != NULL && identifier != NULL, 0);

  if (!self->is_counted)
    count_all (self);
  n_others = count_others (self, email, identifier, extra);
  folded = g_utf8_casefold (email, -1);
  if (identifier[0] == '\0')
    return look_up (self->by_email, folded) + n_others;

  return look_up (self->by_id, identifier) + look_up (self->without_id, folded) + n_others;
}
