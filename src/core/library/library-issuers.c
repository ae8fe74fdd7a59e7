/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
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
rosette_library_add_known (RosetteLibrary *self, RosetteKnownIssuer *issuer, GError **error)
{
  gint64 since;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (issuer != NULL, FALSE);

  since = issuer->since != NULL ? g_date_time_to_unix (issuer->since) : get_now ();

  return rosette_database_run (
    self->database, error,
    issuer->source == NULL
      ? "INSERT OR REPLACE INTO known_issuers (id, name, since, source, logo)"
        " VALUES (?, ?, ?, ?, ?)"
      : "INSERT INTO known_issuers (id, name, since, source, logo) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, since = excluded.since,"
        " source = excluded.source, logo = excluded.logo WHERE source IS NOT NULL",
    "ssisb", issuer->id, issuer->name, since, issuer->source, issuer->logo);
}

static gboolean
replace_list (RosetteLibrary *self, GPtrArray *issuers, GError **error)
{
  for (guint i = 0; i < issuers->len; i++)
    {
      RosetteKnownIssuer *issuer = issuers->pdata[i];

      if (i == 0 && !rosette_library_remove_list (self, issuer->source, error))
        return FALSE;
      if (!rosette_library_add_known (self, issuer, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
rosette_library_add_list (RosetteLibrary *self, GPtrArray *issuers, GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (issuers != NULL, FALSE);

  return rosette_database_begin (self->database, error)
         && rosette_database_end (self->database, replace_list (self, issuers, error), error);
}

gboolean
rosette_library_remove_list (RosetteLibrary *self, const char *source, GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (source != NULL, FALSE);

  return rosette_database_run (self->database, error, "DELETE FROM known_issuers WHERE source = ?",
                               "s", source);
}

gboolean
rosette_library_allow_issuer (RosetteLibrary *self,
                              const char *issuer,
                              gboolean is_allowed,
                              GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (issuer != NULL, FALSE);

  if (!is_allowed)
    return rosette_database_run (self->database, error, "DELETE FROM allowed_issuers WHERE id = ?",
                                 "s", issuer);

  return rosette_database_run (self->database, error,
                               "INSERT OR IGNORE INTO allowed_issuers (id, since) VALUES (?, ?)",
                               "si", issuer, get_now ());
}

gboolean
rosette_library_remove_known_issuer (RosetteLibrary *self, const char *issuer_id, GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (issuer_id != NULL, FALSE);

  return rosette_database_run (self->database, error, "DELETE FROM known_issuers WHERE id = ?", "s",
                               issuer_id);
}

static void
add_known (RosetteKept *kept, sqlite3_stmt *row)
{
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_utc (sqlite3_column_int64 (row, 3));
  g_autoptr (GBytes) logo = rosette_database_dup_bytes (row, 4);
  g_autoptr (RosetteKnownIssuer) issuer = rosette_known_issuer_new (
    (const char *) sqlite3_column_text (row, 0), (const char *) sqlite3_column_text (row, 1),
    (const char *) sqlite3_column_text (row, 2), since, logo);

  rosette_kept_add_known (kept, issuer);
}

static gboolean
load_issuers (RosetteLibrary *self, RosetteKept *kept, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (self->database, error,
                            "SELECT id, name, source, since, logo FROM known_issuers"
                            " ORDER BY source IS NOT NULL, since, id",
                            "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    add_known (kept, statement);

  return rosette_database_all_read (&inner, error);
}

static gboolean
load_allowed (RosetteLibrary *self, RosetteKept *kept, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "SELECT id FROM allowed_issuers ORDER BY since, id", "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    rosette_kept_add_allowed (kept, (const char *) sqlite3_column_text (statement, 0));

  return rosette_database_all_read (&inner, error);
}

RosetteKept *
rosette_library_load_kept (RosetteLibrary *self, GError **error)
{
  g_autoptr (RosetteKept) kept = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  kept = rosette_kept_new ();
  if (!rosette_library_load_documents (self, kept, error) || !load_issuers (self, kept, error)
      || !load_allowed (self, kept, error))
    return NULL;

  return g_steal_pointer (&kept);
}
