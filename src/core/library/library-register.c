/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include "library/register.h"

#include <glib/gi18n-lib.h>

static gboolean
add_award_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  g_ptr_array_add (user_data, g_object_ref (award));

  return TRUE;
}

gboolean
rosette_library_load_awards_anew (RosetteLibrary *self, GError **error)
{
  g_list_store_remove_all (self->awards);

  return rosette_library_load_awards (self, 0, error);
}

gboolean
rosette_library_load_awards (RosetteLibrary *self, gint64 after, GError **error)
{
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  const RosetteAwardFilter newer = { .after = after };

  if (!rosette_register_each (self->database, &newer, add_award_cb, awards, error))
    return FALSE;
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

gboolean
rosette_library_refresh (RosetteLibrary *self, GError **error)
{
  gint64 n_edits = 0;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!rosette_register_count_edits (self->database, &n_edits, error))
    return FALSE;
  if (n_edits == self->n_edits)
    return rosette_library_load_awards (self, get_newest_id (self), error);
  self->n_edits = n_edits;

  return rosette_library_load_awards_anew (self, error);
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
  success = rosette_register_add (self->database, awards, error);

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
