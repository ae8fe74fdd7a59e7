/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include "base/limits.h"

/* Documents of issuers: those that the user gave, which are law (pins), and those that were
 * fetched, of which an address may have several, one after the other (fetched). */

#define STRING(x)    STRING_OF (x)
#define STRING_OF(x) #x

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
           document, g_get_real_time () / G_USEC_PER_SEC);
}

static gboolean
remove_both (RosetteLibrary *self, const char *url, GError **error)
{
  return rosette_database_run (self->database, error, "DELETE FROM pins WHERE url = ?", "s", url)
         && rosette_database_run (self->database, error, "DELETE FROM fetched WHERE url = ?", "s",
                                  url);
}

gboolean
rosette_library_remove_pin (RosetteLibrary *self, const char *address, GError **error)
{
  g_autofree char *normalized = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (address != NULL, FALSE);

  normalized = rosette_pin_normalize (address);

  return rosette_database_begin (self->database, error)
         && rosette_database_end (self->database, remove_both (self, normalized, error), error);
}

/* The newest document of the address is seen once more, when it is this one. */
static gboolean
see_again (RosetteLibrary *self, const char *url, GBytes *document, gint64 seen, GError **error)
{
  return rosette_database_run (
    self->database, error,
    "UPDATE fetched SET seen = max (seen, ?) WHERE document = ? AND id ="
    " (SELECT id FROM fetched WHERE url = ? ORDER BY seen DESC, id DESC LIMIT 1)",
    "ibs", seen, document, url);
}

static gboolean
insert (RosetteLibrary *self, const char *url, GBytes *document, gint64 seen, GError **error)
{
  return rosette_database_run (
           self->database, error,
           "INSERT INTO fetched (url, document, first, seen) VALUES (?, ?, ?, ?)", "sbii", url,
           document, seen, seen)
         && rosette_database_run (
           self->database, error,
           "DELETE FROM fetched WHERE url = ?1 AND id NOT IN (SELECT id FROM fetched WHERE url = ?1"
           " ORDER BY seen DESC, id DESC LIMIT " STRING (ROSETTE_MAX_KEPT_VERSIONS) ")",
           "s", url);
}

/* All documents together are loaded for each check: the oldest beyond the limits go. */
static gboolean
prune (RosetteLibrary *self, GError **error)
{
  return rosette_database_run (
    self->database, error,
    "DELETE FROM fetched WHERE id IN (SELECT id FROM (SELECT id,"
    " row_number () OVER newest AS place, sum (length (document)) OVER newest AS size"
    " FROM fetched WINDOW newest AS (ORDER BY seen DESC, id DESC))"
    " WHERE place > ? OR size > ?)",
    "ii", (gint64) ROSETTE_MAX_KEPT_DOCUMENTS, (gint64) ROSETTE_MAX_KEPT_BYTES);
}

static gboolean
keep (RosetteLibrary *self, const char *url, GBytes *document, gint64 seen, GError **error)
{
  if (!see_again (self, url, document, seen, error))
    return FALSE;

  return rosette_database_get_n_changed (self->database) > 0
         || (insert (self, url, document, seen, error) && prune (self, error));
}

gboolean
rosette_library_add_fetched (RosetteLibrary *self,
                             const char *address,
                             GBytes *document,
                             GDateTime *seen,
                             GError **error)
{
  g_autofree char *normalized = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (address != NULL && document != NULL && seen != NULL, FALSE);

  normalized = rosette_pin_normalize (address);

  return rosette_library_check_size (g_bytes_get_size (document), ROSETTE_MAX_JSON_BYTES, error)
         && rosette_database_begin (self->database, error)
         && rosette_database_end (
           self->database, keep (self, normalized, document, g_date_time_to_unix (seen), error),
           error);
}

static gboolean
put_back (RosetteLibrary *self, const char *url, const RosettePin *pin, GError **error)
{
  gint64 since = pin->since != NULL ? g_date_time_to_unix (pin->since) : 0;

  if (!pin->is_given)
    return keep (self, url, pin->document, since, error);

  return rosette_database_run (
    self->database, error, "INSERT OR REPLACE INTO pins (url, document, since) VALUES (?, ?, ?)",
    "sbi", url, pin->document, since);
}

gboolean
rosette_library_put_back (RosetteLibrary *self,
                          const char *address,
                          GPtrArray *pins,
                          GError **error)
{
  g_autofree char *normalized = NULL;
  gboolean is_done = TRUE;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (address != NULL && pins != NULL, FALSE);

  normalized = rosette_pin_normalize (address);
  if (!rosette_database_begin (self->database, error))
    return FALSE;
  for (guint i = pins->len; i > 0 && is_done; i--)
    is_done = put_back (self, normalized, pins->pdata[i - 1], error);

  return rosette_database_end (self->database, is_done, error);
}

static void
kept_document_free (gpointer data)
{
  RosetteKeptDocument *self = data;

  g_free (self->address);
  g_date_time_unref (self->since);
  g_free (self);
}

static RosetteKeptDocument *
read_line (sqlite3_stmt *row)
{
  RosetteKeptDocument *line = g_new0 (RosetteKeptDocument, 1);

  line->address = g_strdup ((const char *) sqlite3_column_text (row, 0));
  line->since = g_date_time_new_from_unix_utc (sqlite3_column_int64 (row, 1));
  line->size = (gsize) sqlite3_column_int64 (row, 2);
  line->is_given = sqlite3_column_int (row, 3) != 0;

  return line;
}

GPtrArray *
rosette_library_list_documents (RosetteLibrary *self, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (kept_document_free);
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  statement = rosette_database_query (
    self->database, error,
    "SELECT url, since, length (document), 1 AS given FROM pins UNION ALL"
    " SELECT url, seen, length (document), 0 FROM fetched ORDER BY url, given DESC, since DESC",
    "");
  if (statement == NULL)
    return NULL;

  while (rosette_database_next (self->database, statement, &inner))
    g_ptr_array_add (lines, read_line (statement));

  return rosette_database_all_read (&inner, error) ? g_steal_pointer (&lines) : NULL;
}

static gboolean
load (RosetteLibrary *self,
      const char *sql,
      void (*take) (RosetteKept *, const char *, GBytes *, gint64),
      RosetteKept *kept,
      GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (self->database, error, sql, "");

  if (statement == NULL)
    return FALSE;

  while (rosette_database_next (self->database, statement, &inner))
    take (kept, (const char *) sqlite3_column_text (statement, 0),
          rosette_database_dup_bytes (statement, 1), sqlite3_column_int64 (statement, 2));

  return rosette_database_all_read (&inner, error);
}

gboolean
rosette_library_load_documents (RosetteLibrary *self, RosetteKept *kept, GError **error)
{
  return load (self, "SELECT url, document, since FROM pins", rosette_kept_take_pin, kept, error)
         && load (self, "SELECT url, document, seen FROM fetched ORDER BY seen DESC, id DESC",
                  rosette_kept_take_fetched, kept, error);
}
