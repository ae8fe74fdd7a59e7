/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/schema.h"

#include "library/register.h"

#include <glib/gi18n-lib.h>

/* "Rost" in ASCII: what SQLite keeps in the head of the file to say whose it is. */
#define APPLICATION_ID 0x526f7374

/* In bytes: a row of the register has about 6 kB, most of it the badge, and in pages of SQLite's
 * usual 4 kB each takes two, which are written into the log and from there into the file one by
 * one. An older file keeps its own.
 */
#define NEW_PAGE_BYTES "16384"

/* How large the log grows before it is written back. SQLite counts pages. */
#define LOG_BYTES (4 * 1024 * 1024)

/* The memory for pages, which is SQLite's usual. Of a new file it keeps as many pages of 16 kB as
 * would be of 4 kB, until it is told again.
 */
#define CACHE_KB 2000

/* migrations[n] takes version n to n + 1: with statements, and then a function where those do not
 * suffice. What was released is never changed: only added to. Ids are AUTOINCREMENT, so that one
 * that was removed is free for its undo and never means another row. Times are seconds since 1970
 * in UTC.
 */
static const struct
{
  const char *sql;
  gboolean (*finish) (RosetteDatabase *database, GError **error); /* or NULL */
} migrations[] = {
  { "CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE profiles (id INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL);"
    "CREATE TABLE badges (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
    "  achievement TEXT NOT NULL, design BLOB, modified INTEGER NOT NULL);"
    "CREATE TABLE recipients (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
    "  email TEXT NOT NULL, identifier TEXT NOT NULL DEFAULT '');",
    NULL },

  { "CREATE TABLE recipient_lists (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);"
    "INSERT INTO recipient_lists (id, name) VALUES (1, '');"
    "ALTER TABLE recipients ADD COLUMN list_id INTEGER NOT NULL DEFAULT 1;"
    "ALTER TABLE recipients ADD COLUMN extra TEXT;"
    "CREATE TABLE awards (id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  credential_id TEXT NOT NULL, badge_id INTEGER NOT NULL, badge_name TEXT NOT NULL,"
    "  name TEXT NOT NULL, email TEXT NOT NULL, identifier TEXT NOT NULL,"
    "  issued INTEGER NOT NULL, valid_until INTEGER,"
    "  format TEXT NOT NULL, file TEXT NOT NULL, credential BLOB);"
    "CREATE INDEX awards_credential ON awards (credential_id);"
    "CREATE INDEX awards_email ON awards (email);"
    "CREATE TABLE pins (url TEXT PRIMARY KEY NOT NULL, document BLOB NOT NULL,"
    "  since INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE known_issuers (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL,"
    "  since INTEGER NOT NULL) WITHOUT ROWID;",
    NULL },

  { "CREATE TABLE fetched (id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL,"
    "  first INTEGER NOT NULL, seen INTEGER NOT NULL, document BLOB NOT NULL);"
    "CREATE INDEX fetched_url ON fetched (url, seen);"
    "ALTER TABLE known_issuers ADD COLUMN source TEXT;"
    "ALTER TABLE known_issuers ADD COLUMN logo BLOB;"
    "CREATE TABLE allowed_issuers (id TEXT PRIMARY KEY NOT NULL, since INTEGER NOT NULL)"
    "  WITHOUT ROWID;",
    NULL },

  /* The register becomes a chain, and what is being issued survives. */
  { "ALTER TABLE awards ADD COLUMN achievement_id TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE awards ADD COLUMN renews TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE awards ADD COLUMN salt BLOB;"
    "ALTER TABLE awards ADD COLUMN person BLOB;"
    "ALTER TABLE awards ADD COLUMN chain BLOB;"
    "CREATE INDEX awards_address ON awards (email COLLATE NOCASE);"
    "CREATE TABLE register_head (id INTEGER PRIMARY KEY CHECK (id = 1), n_rows INTEGER NOT NULL,"
    "  chain BLOB NOT NULL, n_edits INTEGER NOT NULL);"
    "INSERT INTO register_head VALUES (1, 0, zeroblob (32), 0);"
    "CREATE TABLE runs (id INTEGER PRIMARY KEY AUTOINCREMENT, started INTEGER NOT NULL,"
    "  plan TEXT NOT NULL, picture BLOB NOT NULL, n_rows INTEGER NOT NULL);"
    "CREATE TABLE run_rows (run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,"
    "  n INTEGER NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, identifier TEXT NOT NULL,"
    "  extra TEXT, format TEXT NOT NULL, credential_id TEXT NOT NULL, salt TEXT NOT NULL,"
    "  file TEXT NOT NULL, renews TEXT NOT NULL DEFAULT '', PRIMARY KEY (run_id, n)) WITHOUT "
    "ROWID;",
    rosette_register_chain_all },

  /* A person may be in several lists. Members stay when a person or a list is removed, for undo. */
  { "DELETE FROM recipient_lists WHERE name = '';"
    "CREATE TABLE list_members (list_id INTEGER NOT NULL, recipient_id INTEGER NOT NULL,"
    "  PRIMARY KEY (list_id, recipient_id)) WITHOUT ROWID;",
    NULL },

  /* The register is looked through without reading the badges in it; addresses have an index. */
  { "DROP INDEX IF EXISTS awards_email;"
    "CREATE INDEX awards_list ON awards (issued, badge_id, badge_name, name, email, identifier,"
    "  format);"
    "CREATE INDEX awards_renewed ON awards (renews) WHERE renews <> '';",
    NULL },

  /* Nothing looks there, and each new row had to be sorted in, at random. */
  { "DROP INDEX IF EXISTS awards_credential;", NULL },

  { "CREATE TABLE templates (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
    "  achievement TEXT NOT NULL, design BLOB NOT NULL, saved INTEGER NOT NULL);",
    NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (migrations) == ROSETTE_SCHEMA_VERSION);

/* A number that a PRAGMA or a count gives. */
static gboolean
read_number (RosetteDatabase *database, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (database, error, sql, "");

  if (statement == NULL || !rosette_database_next (database, statement, error))
    return FALSE;
  *number = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

static gboolean
check_owner (RosetteDatabase *database, GError **error)
{
  gint64 application = 0;
  gint64 n_tables = 0;

  if (!read_number (database, "PRAGMA application_id", &application, error)
      || !read_number (database, "SELECT count (*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  if (application == APPLICATION_ID || (application == 0 && n_tables == 0))
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       _ ("This file belongs to another program. It was left as it is."));

  return FALSE;
}

static gboolean
migrate (RosetteDatabase *database, gint64 version, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                            APPLICATION_ID, ROSETTE_SCHEMA_VERSION);

  for (gint64 i = version; i < ROSETTE_SCHEMA_VERSION; i++)
    {
      if (!rosette_database_exec (database, migrations[i].sql, error)
          || (migrations[i].finish != NULL && !migrations[i].finish (database, error)))
        return FALSE;
    }

  return rosette_database_exec (database, stamp, error);
}

/* The version is read again under the lock: two processes may open a new file at once. */
static gboolean
migrate_locked (RosetteDatabase *database, GError **error)
{
  gint64 version = 0;

  if (!read_number (database, "PRAGMA user_version", &version, error))
    return FALSE;

  return version >= ROSETTE_SCHEMA_VERSION || migrate (database, version, error);
}

static gboolean
limit_pages (RosetteDatabase *database, GError **error)
{
  g_autofree char *sql = NULL;
  gint64 page_bytes = 0;

  if (!read_number (database, "PRAGMA page_size", &page_bytes, error))
    return FALSE;
  sql = g_strdup_printf ("PRAGMA wal_autocheckpoint = %d; PRAGMA cache_size = -%d",
                         LOG_BYTES / (int) page_bytes, CACHE_KB);

  return rosette_database_exec (database, sql, error);
}

gboolean
rosette_schema_prepare (RosetteDatabase *database, GError **error)
{
  gint64 version = 0;

  if (!check_owner (database, error)
      || !read_number (database, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version < 0 || version > ROSETTE_SCHEMA_VERSION)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                   _ ("The library was written by a newer Rosette (version %d of its tables, this "
                      "one knows %d). Update Rosette to open it."),
                   (int) version, ROSETTE_SCHEMA_VERSION);
      return FALSE;
    }

  /* Not before: it writes to the file. A database in memory stays without. */
  if (!rosette_database_exec (
        database, "PRAGMA page_size = " NEW_PAGE_BYTES "; PRAGMA journal_mode = WAL", error)
      || !limit_pages (database, error))
    return FALSE;

  if (version == ROSETTE_SCHEMA_VERSION)
    return TRUE;

  if (!rosette_database_begin (database, error))
    return FALSE;

  return rosette_database_end (database, migrate_locked (database, error), error);
}
