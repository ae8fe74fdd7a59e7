/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include "base/limits.h"
#include "library/badge-private.h"
#include "library/ordered.h"

static gint64
get_id (gpointer object)
{
  return rosette_badge_get_id (object);
}

static RosetteBadge *
read_template (sqlite3_stmt *statement)
{
  g_autoptr (GBytes) design = rosette_database_dup_bytes (statement, 3);

  return rosette_badge_new (
    sqlite3_column_int64 (statement, 0), (const char *) sqlite3_column_text (statement, 1),
    (const char *) sqlite3_column_text (statement, 2), design, sqlite3_column_int64 (statement, 4));
}

/* Most starts of the program do not make a badge: they are read when they are first asked for. */
static void
load (RosetteLibrary *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, &error,
    "SELECT id, name, achievement, design, saved FROM templates ORDER BY id", "");

  self->templates = g_list_store_new (ROSETTE_TYPE_BADGE);
  while (statement != NULL && rosette_database_next (self->database, statement, &error))
    {
      g_autoptr (RosetteBadge) template = read_template (statement);

      g_list_store_append (self->templates, template);
    }
  if (error != NULL)
    g_warning ("The templates cannot be read: %s", error->message);
}

static GListStore *
get_store (RosetteLibrary *self)
{
  if (self->templates == NULL)
    load (self);

  return self->templates;
}

GListModel *
rosette_library_get_templates (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (get_store (self));
}

RosetteBadge *
rosette_library_add_template (RosetteLibrary *self,
                              const char *name,
                              const char *achievement_json,
                              GBytes *design,
                              GError **error)
{
  g_autoptr (RosetteBadge) template = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  GListStore *store = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL && achievement_json != NULL && design != NULL, NULL);

  store = get_store (self);
  if (!rosette_library_check_size (strlen (achievement_json), ROSETTE_MAX_JSON_BYTES, error)
      || !rosette_library_check_size (g_bytes_get_size (design), ROSETTE_MAX_IMAGE_BYTES, error)
      || !rosette_database_run (
        self->database, error,
        "INSERT INTO templates (name, achievement, design, saved) VALUES (?, ?, ?, ?)", "ssbi",
        name, achievement_json, design, now))
    return NULL;

  template = rosette_badge_new (rosette_database_get_last_id (self->database), name,
                                achievement_json, design, now);
  g_list_store_append (store, template);

  return template; /* the list holds it */
}

gboolean
rosette_library_remove_template (RosetteLibrary *self, RosetteBadge *template, GError **error)
{
  g_autoptr (GPtrArray) templates = g_ptr_array_new ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!rosette_database_run (self->database, error, "DELETE FROM templates WHERE id = ?", "i",
                             get_id (template)))
    return FALSE;

  g_ptr_array_add (templates, template);
  rosette_ordered_remove (get_store (self), get_id, templates);

  return TRUE;
}

gboolean
rosette_library_restore_template (RosetteLibrary *self, RosetteBadge *template, GError **error)
{
  g_autoptr (GPtrArray) templates = g_ptr_array_new ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!rosette_database_run (
        self->database, error,
        "INSERT INTO templates (id, name, achievement, design, saved) VALUES (?, ?, ?, ?, ?)",
        "issbi", get_id (template), rosette_badge_get_name (template),
        rosette_badge_get_achievement_json (template), rosette_badge_get_design (template),
        (gint64) g_date_time_to_unix (rosette_badge_get_modified (template))))
    return FALSE;

  g_ptr_array_add (templates, template);
  rosette_ordered_insert (get_store (self), get_id, templates);

  return TRUE;
}
