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

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static RosetteBadge *
read_badge (sqlite3_stmt *statement)
{
  g_autoptr (GBytes) design = rosette_database_dup_bytes (statement, 3);

  return rosette_badge_new (
    sqlite3_column_int64 (statement, 0), (const char *) sqlite3_column_text (statement, 1),
    (const char *) sqlite3_column_text (statement, 2), design, sqlite3_column_int64 (statement, 4));
}

gboolean
rosette_library_load_badges (RosetteLibrary *self, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (GPtrArray) badges = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "SELECT id, name, achievement, design, modified FROM badges ORDER BY id",
    "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    g_ptr_array_add (badges, read_badge (statement));

  if (!rosette_database_all_read (&inner, error))
    return FALSE;
  g_list_store_splice (self->badges, 0, 0, badges->pdata, badges->len);

  return TRUE;
}

static gboolean
check_sizes (const char *achievement_json, GBytes *design, GError **error)
{
  if (achievement_json != NULL
      && !rosette_library_check_size (strlen (achievement_json), ROSETTE_MAX_JSON_BYTES, error))
    return FALSE;

  return design == NULL
         || rosette_library_check_size (g_bytes_get_size (design), ROSETTE_MAX_IMAGE_BYTES, error);
}

GListModel *
rosette_library_get_badges (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->badges);
}

RosetteBadge *
rosette_library_add_badge (RosetteLibrary *self,
                           const char *name,
                           const char *achievement_json,
                           GBytes *design,
                           GError **error)
{
  g_autoptr (RosetteBadge) badge = NULL;
  gint64 now = get_now ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL && achievement_json != NULL, NULL);

  if (!check_sizes (achievement_json, design, error)
      || !rosette_database_run (
        self->database, error,
        "INSERT INTO badges (name, achievement, design, modified) VALUES (?, ?, ?, ?)", "ssbi",
        name, achievement_json, design, now))
    return NULL;

  badge = rosette_badge_new (rosette_database_get_last_id (self->database), name, achievement_json,
                             design, now);
  g_list_store_append (self->badges, badge);

  return badge; /* the list holds it */
}

gboolean
rosette_library_save_badge_meaning (RosetteLibrary *self,
                                    RosetteBadge *badge,
                                    const char *name,
                                    const char *achievement_json,
                                    GError **error)
{
  gint64 now = get_now ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (name != NULL && achievement_json != NULL, FALSE);

  if (!check_sizes (achievement_json, NULL, error)
      || !rosette_database_run (
        self->database, error,
        "UPDATE badges SET name = ?, achievement = ?, modified = ? WHERE id = ?", "ssii", name,
        achievement_json, now, get_id (badge))
      || !rosette_library_check_changed (self, error))
    return FALSE;

  rosette_badge_set_meaning (badge, name, achievement_json, now);

  return TRUE;
}

gboolean
rosette_library_save_badge_design (RosetteLibrary *self,
                                   RosetteBadge *badge,
                                   GBytes *design,
                                   GError **error)
{
  gint64 now = get_now ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!check_sizes (NULL, design, error)
      || !rosette_database_run (self->database, error,
                                "UPDATE badges SET design = ?, modified = ? WHERE id = ?", "bii",
                                design, now, get_id (badge))
      || !rosette_library_check_changed (self, error))
    return FALSE;

  rosette_badge_set_design (badge, design, now);

  return TRUE;
}

gboolean
rosette_library_remove_badge (RosetteLibrary *self, RosetteBadge *badge, GError **error)
{
  g_autoptr (GPtrArray) badges = g_ptr_array_new ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!rosette_database_run (self->database, error, "DELETE FROM badges WHERE id = ?", "i",
                             get_id (badge)))
    return FALSE;

  g_ptr_array_add (badges, badge);
  rosette_ordered_remove (self->badges, get_id, badges);

  return TRUE;
}

gboolean
rosette_library_restore_badge (RosetteLibrary *self, RosetteBadge *badge, GError **error)
{
  g_autoptr (GPtrArray) badges = g_ptr_array_new ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!rosette_database_run (
        self->database, error,
        "INSERT INTO badges (id, name, achievement, design, modified) VALUES (?, ?, ?, ?, ?)",
        "issbi", get_id (badge), rosette_badge_get_name (badge),
        rosette_badge_get_achievement_json (badge), rosette_badge_get_design (badge),
        (gint64) g_date_time_to_unix (rosette_badge_get_modified (badge))))
    return FALSE;

  g_ptr_array_add (badges, badge);
  rosette_ordered_insert (self->badges, get_id, badges);

  return TRUE;
}
