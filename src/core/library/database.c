/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/database.h"

#include "library/checked-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* How long to wait for another process that writes: the window stands still meanwhile. */
#define BUSY_TIMEOUT_MS 1000

/* The same where nobody looks at a window: longer than any transaction of ours takes. */
#define PATIENT_TIMEOUT_MS 30000

struct _RosetteDatabase
{
  sqlite3 *sqlite;
  char *path;       /* NULL in memory */
  gint64 checked;   /* when all of the file was looked through; 0 for never */
  gboolean is_torn; /* SQLite met damage since */
};

/* What SQLite's results mean to a caller, and to a user. */
static const struct
{
  int result;
  RosetteError code;
  const char *message;
} causes[] = {
  { SQLITE_NOTADB, ROSETTE_ERROR_SYNTAX, N_ ("This is not a library of Rosette.") },
  { SQLITE_CORRUPT, ROSETTE_ERROR_SYNTAX,
    N_ ("The library is damaged. Put back a copy of it from your backup.") },
  { SQLITE_FULL, ROSETTE_ERROR_STORAGE,
    N_ ("The disk is full, so nothing was saved. Make room and try again.") },
  { SQLITE_BUSY, ROSETTE_ERROR_STORAGE,
    N_ ("Another program is using the library. Close it and try again.") },
  { SQLITE_LOCKED, ROSETTE_ERROR_STORAGE,
    N_ ("Another program is using the library. Close it and try again.") },
  { SQLITE_READONLY, ROSETTE_ERROR_STORAGE,
    N_ ("The library cannot be written. Check that its folder may be changed.") },
  { SQLITE_PERM, ROSETTE_ERROR_STORAGE,
    N_ ("The library cannot be written. Check that its folder may be changed.") },
  { SQLITE_CANTOPEN, ROSETTE_ERROR_STORAGE,
    N_ ("The library cannot be written. Check that its folder may be changed.") },
  { SQLITE_TOOBIG, ROSETTE_ERROR_LIMIT, N_ ("This is too large to be kept in the library.") },
};

static void
set_error (RosetteDatabase *self, int result, GError **error)
{
  const char *detail = self->sqlite != NULL ? sqlite3_errmsg (self->sqlite) : "";
  RosetteError code = ROSETTE_ERROR_STORAGE;
  const char *message = N_ ("The library cannot be read or written.");

  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    if (causes[i].result == (result & 0xff))
      {
        code = causes[i].code;
        message = causes[i].message;
      }

  self->is_torn = self->is_torn || code == ROSETTE_ERROR_SYNTAX;
  g_set_error (error, ROSETTE_ERROR, code, "%s (%s)", _ (message), detail);
}

/* SQLite takes a file of less than 512 bytes for an empty one and would write over it. */
static gboolean
check_head (int fd, const char *display, GError **error)
{
  static const char expected[] = "SQLite format 3";
  char head[sizeof expected] = "";
  ssize_t n_read = read (fd, head, sizeof head);

  if (n_read == 0 || (n_read == sizeof head && memcmp (head, expected, sizeof head) == 0))
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
               _ ("“%s” is not a library of Rosette, or is damaged. It was left as it is."),
               display);

  return FALSE;
}

/* SQLite would make the file readable by everyone, and it holds names and addresses. */
static gboolean
make_private_file (const char *path, GError **error)
{
  g_autofree char *display = g_filename_display_name (path);
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  gboolean success;

  if (fd < 0)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE,
                   /* Translators: the name of a file, and why */
                   _ ("The library “%s” cannot be opened: %s."), display, g_strerror (errno));
      return FALSE;
    }
  success = check_head (fd, display, error);
  g_close (fd, NULL);

  return success;
}

/* Damage is looked for before the first write, which might make it worse. */
static gboolean
check_integrity (RosetteDatabase *self, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (self, error, "PRAGMA quick_check (1)", "");
  const char *answer = NULL;

  if (statement == NULL || !rosette_database_next (self, statement, error))
    return FALSE;

  answer = (const char *) sqlite3_column_text (statement, 0);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
               _ ("The library is damaged. Put back a copy of it from your backup. (%s)"), answer);

  return FALSE;
}

static gboolean
check_file (RosetteDatabase *self, GError **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (self->path != NULL)
    self->checked = rosette_checked_file_recall (self->path, now);
  if (self->checked != 0)
    return TRUE;
  if (!check_integrity (self, error))
    return FALSE;
  self->checked = now;

  return TRUE;
}

RosetteDatabase *
rosette_database_open (const char *path, GError **error)
{
  g_autoptr (RosetteDatabase) self = g_new0 (RosetteDatabase, 1);
  int result;

  if (path != NULL && !make_private_file (path, error))
    return NULL;

  result = sqlite3_open_v2 (path != NULL ? path : ":memory:", &self->sqlite,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }

  sqlite3_extended_result_codes (self->sqlite, 1);
  sqlite3_busy_timeout (self->sqlite, BUSY_TIMEOUT_MS);

  if (sqlite3_db_readonly (self->sqlite, "main") == 1)
    {
      set_error (self, SQLITE_READONLY, error);
      return NULL;
    }

  self->path = g_strdup (path);
  /* What a run deletes of people is overwritten, so that forgetting one later finds nothing left of
   * it; some builds of SQLite do so, and others do not. */
  if (!check_file (self, error)
      || !rosette_database_exec (self, "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON",
                                 error))
    return NULL;

  return g_steal_pointer (&self);
}

void
rosette_database_set_patient (RosetteDatabase *self)
{
  sqlite3_busy_timeout (self->sqlite, PATIENT_TIMEOUT_MS);
}

void
rosette_database_free (RosetteDatabase *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_close_v2 (self->sqlite);
  if (self->path != NULL && self->is_torn)
    rosette_checked_file_forget (self->path);
  else if (self->path != NULL && self->checked != 0)
    rosette_checked_file_note (self->path, self->checked);
  g_free (self->path);
  g_free (self);
}

gboolean
rosette_database_exec (RosetteDatabase *self, const char *sql, GError **error)
{
  int result = sqlite3_exec (self->sqlite, sql, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  set_error (self, result, error);

  return FALSE;
}

static void
bind_bytes (sqlite3_stmt *statement, int index, GBytes *bytes, sqlite3_destructor_type keep)
{
  gsize size = 0;
  gconstpointer data = NULL;

  if (bytes == NULL)
    {
      sqlite3_bind_null (statement, index);
      return;
    }

  /* Of zero bytes, SQLite takes a NULL pointer for a NULL value. */
  data = g_bytes_get_data (bytes, &size);
  sqlite3_bind_blob64 (statement, index, data != NULL ? data : "", size, keep);
}

/* @keep: SQLITE_STATIC where the values outlive the statement's work, else SQLITE_TRANSIENT */
static void
bind_values (sqlite3_stmt *statement,
             int index,
             const char *types,
             va_list values,
             sqlite3_destructor_type keep)
{
  for (const char *type = types; *type != '\0'; type++, index++)
    {
      switch (*type)
        {
        case 's':
          sqlite3_bind_text (statement, index, va_arg (values, const char *), -1, keep);
          break;

        case 'i':
          sqlite3_bind_int64 (statement, index, va_arg (values, gint64));
          break;

        case 'b':
          bind_bytes (statement, index, va_arg (values, GBytes *), keep);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

static sqlite3_stmt *
prepare (RosetteDatabase *self,
         GError **error,
         const char *sql,
         const char *types,
         va_list values,
         sqlite3_destructor_type keep)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (self->sqlite, sql, -1, &statement, NULL);

  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }
  bind_values (statement, 1, types, values, keep);

  return statement;
}

sqlite3_stmt *
rosette_database_query (RosetteDatabase *self,
                        GError **error,
                        const char *sql,
                        const char *types,
                        ...)
{
  sqlite3_stmt *statement = NULL;
  va_list values;

  va_start (values, types);
  statement = prepare (self, error, sql, types, values, SQLITE_TRANSIENT);
  va_end (values);

  return statement;
}

gboolean
rosette_database_add_function (RosetteDatabase *self,
                               const char *name,
                               int n_arguments,
                               void (*function) (sqlite3_context *context,
                                                 int n_arguments,
                                                 sqlite3_value **arguments),
                               GError **error)
{
  int result = sqlite3_create_function_v2 (self->sqlite, name, n_arguments,
                                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                           NULL, function, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;
  set_error (self, result, error);

  return FALSE;
}

gboolean
rosette_database_run (RosetteDatabase *self,
                      GError **error,
                      const char *sql,
                      const char *types,
                      ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  va_list values;

  va_start (values, types);
  statement = prepare (self, error, sql, types, values, SQLITE_STATIC);
  va_end (values);

  return statement != NULL && rosette_database_finish (self, statement, error);
}

void
rosette_database_bind (sqlite3_stmt *statement, int index, const char *types, ...)
{
  va_list values;

  sqlite3_reset (statement);
  va_start (values, types);
  bind_values (statement, index, types, values, SQLITE_STATIC);
  va_end (values);
}

gboolean
rosette_database_next (RosetteDatabase *self, sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    set_error (self, result, error);

  return result == SQLITE_ROW;
}

gboolean
rosette_database_all_read (GError **inner, GError **error)
{
  if (*inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (inner));

  return FALSE;
}

gboolean
rosette_database_finish (RosetteDatabase *self, sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;

  set_error (self, result, error);

  return FALSE;
}

GBytes *
rosette_database_dup_bytes (sqlite3_stmt *statement, int column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;

  return g_bytes_new (sqlite3_column_blob (statement, column),
                      (gsize) sqlite3_column_bytes (statement, column));
}

gboolean
rosette_database_begin (RosetteDatabase *self, GError **error)
{
  return rosette_database_exec (self, "BEGIN IMMEDIATE", error);
}

gboolean
rosette_database_end (RosetteDatabase *self, gboolean success, GError **error)
{
  if (success && rosette_database_exec (self, "COMMIT", error))
    return TRUE;

  /* A full disk has rolled back already, and then this fails, which is as well. */
  sqlite3_exec (self->sqlite, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}

gint64
rosette_database_get_last_id (RosetteDatabase *self)
{
  return sqlite3_last_insert_rowid (self->sqlite);
}

guint
rosette_database_get_n_changed (RosetteDatabase *self)
{
  return (guint) sqlite3_changes (self->sqlite);
}

gint64
rosette_database_get_version (RosetteDatabase *self)
{
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (self, NULL, "PRAGMA data_version", "");
  gint64 others = 0;

  if (statement != NULL && rosette_database_next (self, statement, NULL))
    others = sqlite3_column_int64 (statement, 0);

  return others << 32 | (gint64) (guint) sqlite3_total_changes (self->sqlite);
}
