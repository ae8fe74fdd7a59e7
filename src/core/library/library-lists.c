/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include "library/ordered.h"
#include "library/recipient-list-private.h"

static gint64
get_id (gpointer object)
{
  return rosette_recipient_list_get_id (object);
}

static gboolean
load_lists (RosetteLibrary *self, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "SELECT id, name FROM recipient_lists ORDER BY id", "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    {
      g_autoptr (RosetteRecipientList) list = rosette_recipient_list_new (
        sqlite3_column_int64 (statement, 0), (const char *) sqlite3_column_text (statement, 1));

      g_list_store_append (self->lists, list);
    }

  return rosette_database_all_read (&inner, error);
}

static RosetteRecipientList *
find_list (RosetteLibrary *self, gint64 id)
{
  guint position;

  if (!rosette_ordered_find (self->lists, get_id, id, &position))
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (self->lists), position);
}

static gboolean
load_members (RosetteLibrary *self, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "SELECT list_id, recipient_id FROM list_members", "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    {
      g_autoptr (RosetteRecipientList) list = find_list (self, sqlite3_column_int64 (statement, 0));

      if (list != NULL)
        rosette_recipient_list_put (list, sqlite3_column_int64 (statement, 1), TRUE);
    }

  return rosette_database_all_read (&inner, error);
}

gboolean
rosette_library_load_lists (RosetteLibrary *self, GError **error)
{
  return load_lists (self, error) && load_members (self, error);
}

GListModel *
rosette_library_get_lists (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->lists);
}

RosetteRecipientList *
rosette_library_add_people_list (RosetteLibrary *self, const char *name, GError **error)
{
  g_autoptr (RosetteRecipientList) list = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!rosette_database_run (self->database, error, "INSERT INTO recipient_lists (name) VALUES (?)",
                             "s", name))
    return NULL;

  list = rosette_recipient_list_new (rosette_database_get_last_id (self->database), name);
  g_list_store_append (self->lists, list);

  return list; /* the library holds it */
}

gboolean
rosette_library_rename_people_list (RosetteLibrary *self,
                                    RosetteRecipientList *list,
                                    const char *name,
                                    GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!rosette_database_run (self->database, error,
                             "UPDATE recipient_lists SET name = ? WHERE id = ?", "si", name,
                             get_id (list))
      || !rosette_library_check_changed (self, error))
    return FALSE;

  rosette_recipient_list_set_name (list, name);

  return TRUE;
}

gboolean
rosette_library_remove_people_list (RosetteLibrary *self,
                                    RosetteRecipientList *list,
                                    GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!rosette_database_run (self->database, error, "DELETE FROM recipient_lists WHERE id = ?", "i",
                             get_id (list)))
    return FALSE;

  g_ptr_array_add (lists, list);
  rosette_ordered_remove (self->lists, get_id, lists);

  return TRUE;
}

gboolean
rosette_library_restore_people_list (RosetteLibrary *self,
                                     RosetteRecipientList *list,
                                     GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!rosette_database_run (self->database, error,
                             "INSERT INTO recipient_lists (name, id) VALUES (?, ?)", "si",
                             rosette_recipient_list_get_name (list), get_id (list)))
    return FALSE;

  g_ptr_array_add (lists, list);
  rosette_ordered_insert (self->lists, get_id, lists);

  return TRUE;
}

static gboolean
store_members (RosetteLibrary *self,
               RosetteRecipientList *list,
               GPtrArray *recipients,
               gboolean are_in,
               GError **error)
{
  const char *sql = are_in ? "INSERT OR IGNORE INTO list_members VALUES (?, ?)"
                           : "DELETE FROM list_members WHERE list_id = ? AND recipient_id = ?";
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (self->database, error, sql, "");

  for (guint i = 0; statement != NULL && i < recipients->len; i++)
    {
      rosette_database_bind (statement, 1, "ii", get_id (list),
                             rosette_recipient_get_id (recipients->pdata[i]));
      if (!rosette_database_finish (self->database, statement, error))
        return FALSE;
    }

  return statement != NULL;
}

gboolean
rosette_library_put_into_list (RosetteLibrary *self,
                               RosetteRecipientList *list,
                               GPtrArray *recipients,
                               gboolean are_in,
                               GError **error)
{
  gboolean success;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (recipients != NULL, FALSE);

  if (!rosette_database_begin (self->database, error))
    return FALSE;
  success = store_members (self, list, recipients, are_in, error);
  if (!rosette_database_end (self->database, success, error))
    return FALSE;

  for (guint i = 0; i < recipients->len; i++)
    rosette_recipient_list_put (list, rosette_recipient_get_id (recipients->pdata[i]), are_in);
  rosette_recipient_list_changed (list);

  return TRUE;
}
