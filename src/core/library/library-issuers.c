/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include "base/limits.h"

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

gboolean
rosette_library_add_pin (RosetteLibrary *self,
                         const char *address,
                         GBytes *document,
                         GError **error)
{
  g_autofree char *normalized = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (address != NULL && document != NULL, FALSE);

  normalized = rosette_pin_normalize (address);

  return rosette_library_check_size (g_bytes_get_size (document), ROSETTE_MAX_JSON_BYTES, error)
         && rosette_database_run (
           self->database, error,
           "INSERT OR REPLACE INTO pins (url, document, since) VALUES (?, ?, ?)", "sbi", normalized,
           document, get_now ());
}

gboolean
rosette_library_remove_pin (RosetteLibrary *self, const char *address, GError **error)
{
  g_autofree char *normalized = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (address != NULL, FALSE);

  normalized = rosette_pin_normalize (address);

  return rosette_database_run (self->database, error, "DELETE FROM pins WHERE url = ?", "s",
                               normalized);
}

gboolean
rosette_library_add_known_issuer (RosetteLibrary *self,
                                  const char *issuer_id,
                                  const char *name,
                                  GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (issuer_id != NULL && name != NULL, FALSE);

  return rosette_database_run (
    self->database, error,
    "INSERT OR REPLACE INTO known_issuers (id, name, since) VALUES (?, ?, ?)", "ssi", issuer_id,
    name, get_now ());
}

gboolean
rosette_library_remove_known_issuer (RosetteLibrary *self, const char *issuer_id, GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (issuer_id != NULL, FALSE);

  return rosette_database_run (self->database, error, "DELETE FROM known_issuers WHERE id = ?", "s",
                               issuer_id);
}

static gboolean
load_pins (RosetteLibrary *self, RosetteKept *kept, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (self->database, error, "SELECT url, document, since FROM pins", "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    rosette_kept_take_pin (kept, (const char *) sqlite3_column_text (statement, 0),
                           rosette_database_dup_bytes (statement, 1),
                           sqlite3_column_int64 (statement, 2));

  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}

static gboolean
load_issuers (RosetteLibrary *self, RosetteKept *kept, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (self->database, error, "SELECT id, name FROM known_issuers", "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    rosette_kept_add_issuer (kept, (const char *) sqlite3_column_text (statement, 0),
                             (const char *) sqlite3_column_text (statement, 1));

  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}

RosetteKept *
rosette_library_load_kept (RosetteLibrary *self, GError **error)
{
  g_autoptr (RosetteKept) kept = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  kept = rosette_kept_new ();
  if (!load_pins (self, kept, error) || !load_issuers (self, kept, error))
    return NULL;

  return g_steal_pointer (&kept);
}
