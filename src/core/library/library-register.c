/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include <glib/gi18n-lib.h>

#define AWARD_COLUMNS                                                                              \
  "credential_id, badge_id, badge_name, name, email, identifier, issued, valid_until, format, "    \
  "file"

static GDateTime *
read_time (sqlite3_stmt *statement, int column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;

  return g_date_time_new_from_unix_utc (sqlite3_column_int64 (statement, column));
}

static RosetteAwardRow *
read_award (sqlite3_stmt *statement)
{
  g_autoptr (GDateTime) issued = read_time (statement, 7);
  g_autoptr (GDateTime) valid_until = read_time (statement, 8);

  return g_object_new (
    ROSETTE_TYPE_AWARD_ROW, "id", sqlite3_column_int64 (statement, 0), "credential-id",
    sqlite3_column_text (statement, 1), "badge-id", sqlite3_column_int64 (statement, 2),
    "badge-name", sqlite3_column_text (statement, 3), "name", sqlite3_column_text (statement, 4),
    "email", sqlite3_column_text (statement, 5), "identifier", sqlite3_column_text (statement, 6),
    "issued", issued, "valid-until", valid_until, "format", sqlite3_column_text (statement, 9),
    "file", sqlite3_column_text (statement, 10), NULL);
}

gboolean
rosette_library_load_awards (RosetteLibrary *self, gint64 after, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "SELECT id, " AWARD_COLUMNS " FROM awards WHERE id > ? ORDER BY id", "i",
    after);

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    g_ptr_array_add (awards, read_award (statement));

  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  g_list_store_splice (self->awards, g_list_model_get_n_items (G_LIST_MODEL (self->awards)), 0,
                       awards->pdata, awards->len);

  return TRUE;
}

/* The id of the newest row that the list has. */
static gint64
get_newest_id (RosetteLibrary *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->awards));
  g_autoptr (RosetteAwardRow) last =
    n > 0 ? g_list_model_get_item (G_LIST_MODEL (self->awards), n - 1) : NULL;

  return last != NULL ? rosette_award_row_get_id (last) : 0;
}

static void
bind_award (sqlite3_stmt *statement, RosetteAwardRow *award)
{
  GDateTime *valid_until = rosette_award_row_get_valid_until (award);

  rosette_database_bind (statement, 1, "sissssi", rosette_award_row_get_credential_id (award),
                         rosette_award_row_get_badge_id (award),
                         rosette_award_row_get_badge_name (award),
                         rosette_award_row_get_name (award), rosette_award_row_get_email (award),
                         rosette_award_row_get_identifier (award),
                         (gint64) g_date_time_to_unix (rosette_award_row_get_issued (award)));
  if (valid_until != NULL)
    sqlite3_bind_int64 (statement, 8, g_date_time_to_unix (valid_until));
  else
    sqlite3_bind_null (statement, 8);
  rosette_database_bind (statement, 9, "ssb", rosette_award_row_get_format (award),
                         rosette_award_row_get_file (award),
                         rosette_award_row_get_credential (award));
}

static gboolean
insert_awards (RosetteLibrary *self, GPtrArray *awards, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error,
    "INSERT INTO awards (" AWARD_COLUMNS ", credential) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "");

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < awards->len; i++)
    {
      bind_award (statement, g_ptr_array_index (awards, i));
      if (!rosette_database_finish (self->database, statement, error))
        return FALSE;
    }

  return TRUE;
}

GListModel *
rosette_library_get_awards (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->awards);
}

gboolean
rosette_library_add_awards (RosetteLibrary *self, GPtrArray *awards, GError **error)
{
  gboolean success;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (awards != NULL, FALSE);

  if (!rosette_database_begin (self->database, error))
    return FALSE;
  success = insert_awards (self, awards, error);

  return rosette_database_end (self->database, success, error)
         && rosette_library_load_awards (self, get_newest_id (self), error);
}

GBytes *
rosette_library_load_credential (RosetteLibrary *self, RosetteAwardRow *award, GError **error)
{
  g_autoptr (GBytes) credential = NULL;
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  statement =
    rosette_database_query (self->database, error, "SELECT credential FROM awards WHERE id = ?",
                            "i", rosette_award_row_get_id (award));
  if (statement == NULL)
    return NULL;

  if (rosette_database_next (self->database, statement, &inner))
    credential = rosette_database_dup_bytes (statement, 0);

  if (inner != NULL)
    g_propagate_error (error, g_steal_pointer (&inner));
  else if (credential == NULL)
    g_set_error_literal (
      error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
      _ ("The register does not hold this badge itself, only that it was given."));

  return g_steal_pointer (&credential);
}
