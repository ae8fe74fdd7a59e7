/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include "base/limits.h"
#include "library/ledger-private.h"
#include "library/register-find.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (RosetteLibrary, rosette_library, G_TYPE_OBJECT)

enum
{
  PROP_HAS_PROFILE = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
load_settings (RosetteLibrary *self, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (self->database, error, "SELECT key, value FROM settings", "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    g_hash_table_replace (self->settings,
                          g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                          g_strdup ((const char *) sqlite3_column_text (statement, 1)));

  return rosette_database_all_read (&inner, error);
}

static gboolean
load_profile (RosetteLibrary *self, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "SELECT json FROM profiles ORDER BY id LIMIT 1", "");

  if (statement == NULL)
    return FALSE;

  if (rosette_database_next (self->database, statement, &inner))
    self->profile_json = g_strdup ((const char *) sqlite3_column_text (statement, 0));

  return rosette_database_all_read (&inner, error);
}

static void
rosette_library_finalize (GObject *object)
{
  RosetteLibrary *self = ROSETTE_LIBRARY (object);

  g_clear_object (&self->badges);
  g_clear_object (&self->templates);
  g_clear_object (&self->lists);
  g_clear_object (&self->recipients);
  g_clear_object (&self->awards);
  g_clear_pointer (&self->register_texts, rosette_register_texts_free);
  g_clear_pointer (&self->profile_json, g_free);
  g_clear_pointer (&self->settings, g_hash_table_unref);
  g_clear_pointer (&self->ledger, rosette_ledger_close);

  G_OBJECT_CLASS (rosette_library_parent_class)->finalize (object);
}

static void
rosette_library_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HAS_PROFILE:
      g_value_set_boolean (value, rosette_library_has_profile (ROSETTE_LIBRARY (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_library_class_init (RosetteLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_library_finalize;
  object_class->get_property = rosette_library_get_property;

  props[PROP_HAS_PROFILE] = g_param_spec_boolean ("has-profile", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_library_init (RosetteLibrary *self)
{
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->badges = g_list_store_new (ROSETTE_TYPE_BADGE);
  self->lists = g_list_store_new (ROSETTE_TYPE_RECIPIENT_LIST);
  self->recipients = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  self->awards = rosette_award_pages_new (self);
}

static gboolean
open_ledger (RosetteLibrary *self, const char *path, GError **error)
{
  self->ledger = rosette_ledger_open_hasty (path, error);
  self->database = self->ledger != NULL ? self->ledger->database : NULL;

  return self->ledger != NULL && rosette_register_add_functions (self->database, error);
}

RosetteLibrary *
rosette_library_open (const char *path, GError **error)
{
  g_autoptr (RosetteLibrary) self = g_object_new (ROSETTE_TYPE_LIBRARY, NULL);

  if (!open_ledger (self, path, error) || !load_settings (self, error)
      || !load_profile (self, error) || !rosette_library_load_badges (self, error)
      || !rosette_library_load_recipients (self, error) || !rosette_library_load_lists (self, error)
      || !rosette_library_load_awards (self, 0, error))
    return NULL;

  return g_steal_pointer (&self);
}

RosetteLibrary *
rosette_library_open_kept (const char *path, GError **error)
{
  g_autoptr (RosetteLibrary) self = g_object_new (ROSETTE_TYPE_LIBRARY, NULL);

  g_return_val_if_fail (path != NULL, NULL);

  if (!open_ledger (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
rosette_library_get_path (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return self->ledger->path;
}

RosetteLedger *
rosette_library_get_ledger (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return self->ledger;
}

gboolean
rosette_library_check_changed (RosetteLibrary *self, GError **error)
{
  if (rosette_database_get_n_changed (self->database) > 0)
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                       _ ("It was removed in the meantime, so the change was not saved."));

  return FALSE;
}

gboolean
rosette_library_check_size (gsize size, gsize max_bytes, GError **error)
{
  if (size <= max_bytes)
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
               _ ("This is too large to be kept: at most %u MB are."),
               (guint) (max_bytes / (1024 * 1024)));

  return FALSE;
}

const char *
rosette_library_get_setting (RosetteLibrary *self, const char *key)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->settings, key);
}

static gboolean
store_setting (RosetteLibrary *self, const char *key, const char *value, GError **error)
{
  if (value == NULL)
    return rosette_database_run (self->database, error, "DELETE FROM settings WHERE key = ?", "s",
                                 key);

  return rosette_database_run (self->database, error,
                               "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", "ss",
                               key, value);
}

gboolean
rosette_library_set_setting (RosetteLibrary *self,
                             const char *key,
                             const char *value,
                             GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (g_strcmp0 (g_hash_table_lookup (self->settings, key), value) == 0)
    return TRUE;
  if (!store_setting (self, key, value, error))
    return FALSE;

  if (value == NULL)
    g_hash_table_remove (self->settings, key);
  else
    g_hash_table_replace (self->settings, g_strdup (key), g_strdup (value));

  return TRUE;
}

const char *
rosette_library_get_profile_json (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return self->profile_json;
}

gboolean
rosette_library_set_profile_json (RosetteLibrary *self, const char *json, GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  if (!rosette_library_check_size (strlen (json), ROSETTE_MAX_JSON_BYTES, error)
      || !rosette_database_run (self->database, error,
                                "INSERT OR REPLACE INTO profiles (id, json) VALUES (1, ?)", "s",
                                json))
    return FALSE;

  g_free (self->profile_json);
  self->profile_json = g_strdup (json);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_PROFILE]);

  return TRUE;
}

gboolean
rosette_library_has_profile (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  return self->profile_json != NULL;
}
