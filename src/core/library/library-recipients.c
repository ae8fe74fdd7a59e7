/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include "library/ordered.h"
#include "library/recipient-private.h"

/* What one statement does to one recipient. */
typedef void (*BindFunc) (sqlite3_stmt *statement, RosetteRecipient *recipient);

static gint64
get_id (gpointer object)
{
  return rosette_recipient_get_id (object);
}

static RosetteRecipient *
read_recipient (sqlite3_stmt *statement)
{
  RosetteRecipient *recipient =
    rosette_recipient_new ((const char *) sqlite3_column_text (statement, 1),
                           (const char *) sqlite3_column_text (statement, 2),
                           (const char *) sqlite3_column_text (statement, 3),
                           (const char *) sqlite3_column_text (statement, 4));

  rosette_recipient_set_id (recipient, sqlite3_column_int64 (statement, 0));

  return recipient;
}

gboolean
rosette_library_load_recipients (RosetteLibrary *self, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "SELECT id, name, email, identifier, extra FROM recipients ORDER BY id",
    "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    g_ptr_array_add (recipients, read_recipient (statement));

  if (!rosette_database_all_read (&inner, error))
    return FALSE;
  g_list_store_splice (self->recipients, 0, 0, recipients->pdata, recipients->len);

  return TRUE;
}

/* Runs @sql once for each recipient, inside a transaction that the caller has begun. @ids, where it
 * is given, takes the id of each row that was inserted.
 */
static gboolean
run_for_each (RosetteLibrary *self,
              const char *sql,
              BindFunc bind,
              GPtrArray *recipients,
              GArray *ids,
              GError **error)
{
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (self->database, error, sql, "");

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < recipients->len; i++)
    {
      gint64 id;

      bind (statement, g_ptr_array_index (recipients, i));
      if (!rosette_database_finish (self->database, statement, error))
        return FALSE;

      id = rosette_database_get_last_id (self->database);
      if (ids != NULL)
        g_array_append_val (ids, id);
    }

  return TRUE;
}

static gboolean
run_in_transaction (RosetteLibrary *self,
                    const char *sql,
                    BindFunc bind,
                    GPtrArray *recipients,
                    GArray *ids,
                    GError **error)
{
  gboolean success;

  if (!rosette_database_begin (self->database, error))
    return FALSE;
  success = run_for_each (self, sql, bind, recipients, ids, error);

  return rosette_database_end (self->database, success, error);
}

static void
bind_values (sqlite3_stmt *statement, RosetteRecipient *recipient)
{
  rosette_database_bind (statement, 1, "ssss", rosette_recipient_get_name (recipient),
                         rosette_recipient_get_email (recipient),
                         rosette_recipient_get_identifier (recipient),
                         rosette_recipient_get_extra (recipient));
}

static void
bind_values_and_id (sqlite3_stmt *statement, RosetteRecipient *recipient)
{
  bind_values (statement, recipient);
  sqlite3_bind_int64 (statement, 5, get_id (recipient));
}

static void
bind_id (sqlite3_stmt *statement, RosetteRecipient *recipient)
{
  rosette_database_bind (statement, 1, "i", get_id (recipient));
}

GListModel *
rosette_library_get_recipients (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->recipients);
}

gboolean
rosette_library_add_recipients (RosetteLibrary *self, GPtrArray *recipients, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (recipients != NULL, FALSE);

  if (!run_in_transaction (
        self, "INSERT INTO recipients (name, email, identifier, extra) VALUES (?, ?, ?, ?)",
        bind_values, recipients, ids, error))
    return FALSE;

  for (guint i = 0; i < recipients->len; i++)
    rosette_recipient_set_id (g_ptr_array_index (recipients, i), g_array_index (ids, gint64, i));
  rosette_ordered_insert (self->recipients, get_id, recipients);

  return TRUE;
}

gboolean
rosette_library_update_recipient (RosetteLibrary *self,
                                  RosetteRecipient *recipient,
                                  const char *name,
                                  const char *email,
                                  const char *identifier,
                                  const char *extra,
                                  GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (name != NULL && email != NULL && identifier != NULL, FALSE);

  if (!rosette_database_run (
        self->database, error,
        "UPDATE recipients SET name = ?, email = ?, identifier = ?, extra = ? WHERE id = ?",
        "ssssi", name, email, identifier, extra, get_id (recipient))
      || !rosette_library_check_changed (self, error))
    return FALSE;

  rosette_recipient_set_values (recipient, name, email, identifier, extra);

  return TRUE;
}

static gboolean
store_extras (RosetteLibrary *self, GPtrArray *recipients, GPtrArray *extras, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "UPDATE recipients SET extra = ? WHERE id = ?", "");

  for (guint i = 0; statement != NULL && i < recipients->len; i++)
    {
      rosette_database_bind (statement, 1, "si", extras->pdata[i], get_id (recipients->pdata[i]));
      if (!rosette_database_finish (self->database, statement, error))
        return FALSE;
    }

  return statement != NULL;
}

gboolean
rosette_library_update_extras (RosetteLibrary *self,
                               GPtrArray *recipients,
                               GPtrArray *extras,
                               GError **error)
{
  gboolean success;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (recipients != NULL && extras != NULL && recipients->len == extras->len,
                        FALSE);

  if (!rosette_database_begin (self->database, error))
    return FALSE;
  success = store_extras (self, recipients, extras, error);
  if (!rosette_database_end (self->database, success, error))
    return FALSE;

  for (guint i = 0; i < recipients->len; i++)
    {
      RosetteRecipient *recipient = recipients->pdata[i];

      rosette_recipient_set_values (recipient, rosette_recipient_get_name (recipient),
                                    rosette_recipient_get_email (recipient),
                                    rosette_recipient_get_identifier (recipient), extras->pdata[i]);
    }

  return TRUE;
}

gboolean
rosette_library_remove_recipients (RosetteLibrary *self, GPtrArray *recipients, GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (recipients != NULL, FALSE);

  if (!run_in_transaction (self, "DELETE FROM recipients WHERE id = ?", bind_id, recipients, NULL,
                           error))
    return FALSE;

  rosette_ordered_remove (self->recipients, get_id, recipients);

  return TRUE;
}

gboolean
rosette_library_restore_recipients (RosetteLibrary *self, GPtrArray *recipients, GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (recipients != NULL, FALSE);

  if (!run_in_transaction (
        self, "INSERT INTO recipients (name, email, identifier, extra, id) VALUES (?, ?, ?, ?, ?)",
        bind_values_and_id, recipients, NULL, error))
    return FALSE;

  rosette_ordered_insert (self->recipients, get_id, recipients);

  return TRUE;
}

static GPtrArray *
find_person (RosetteLibrary *self, RosetteKnownAs *identity)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->recipients)); i++)
    {
      g_autoptr (RosetteRecipient) recipient =
        g_list_model_get_item (G_LIST_MODEL (self->recipients), i);

      if (rosette_known_as_is (identity, rosette_recipient_get_email (recipient),
                               rosette_recipient_get_identifier (recipient)))
        g_ptr_array_add (found, g_object_ref (recipient));
    }

  return found;
}

gboolean
rosette_library_forget (RosetteLibrary *self,
                        const char *email,
                        const char *identifier,
                        RosetteForgotten *forgotten,
                        GError **error)
{
  g_autoptr (RosetteKnownAs) identity = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  /* Before: afterwards nothing says any more who it was. */
  identity = rosette_ledger_identify (self->ledger, email, identifier, error);
  if (identity == NULL
      || !rosette_ledger_forget (self->ledger, email, identifier, forgotten, error))
    return FALSE;
  g_clear_pointer (&self->register_texts, rosette_register_texts_free);
  gone = find_person (self, identity);
  if (gone->len > 0)
    rosette_ordered_remove (self->recipients, get_id, gone);

  /* It is done: that the register in memory is behind is mended with the next look at it. */
  rosette_library_refresh (self, NULL);

  return TRUE;
}
