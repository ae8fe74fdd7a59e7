/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/schema.h"

#include "library/ledger.h"
#include "library/library.h"
#include "support.h"

/* The tables as version 1 made them, with a row in each: never to be changed. */
static const char version_1[] =
  "CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;"
  "CREATE TABLE profiles (id INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL);"
  "CREATE TABLE badges (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
  "  achievement TEXT NOT NULL, design BLOB, modified INTEGER NOT NULL);"
  "CREATE TABLE recipients (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
  "  email TEXT NOT NULL, identifier TEXT NOT NULL DEFAULT '');"
  "INSERT INTO settings VALUES ('key-file', '/key.pem');"
  "INSERT INTO profiles VALUES (1, '{\"name\":\"School\"}');"
  "INSERT INTO badges VALUES (3, 'Intern', '{}', x'3c', 1700000000);"
  "INSERT INTO recipients VALUES (5, 'Zoë', 'z@example.org', '');"
  "PRAGMA application_id = 0x526f7374; PRAGMA user_version = 1;";

/* Those of version 2 that a later one changes; two rows in the register, one with a credential. */
static const char version_2[] =
  "CREATE TABLE recipient_lists (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);"
  "CREATE TABLE known_issuers (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL,"
  "  since INTEGER NOT NULL) WITHOUT ROWID;"
  "CREATE TABLE awards (id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  credential_id TEXT NOT NULL, badge_id INTEGER NOT NULL, badge_name TEXT NOT NULL,"
  "  name TEXT NOT NULL, email TEXT NOT NULL, identifier TEXT NOT NULL,"
  "  issued INTEGER NOT NULL, valid_until INTEGER,"
  "  format TEXT NOT NULL, file TEXT NOT NULL, credential BLOB);"
  "INSERT INTO awards VALUES (2, 'urn:uuid:2', 3, 'Intern', 'Zoë', 'z@example.org', '',"
  "  1700000000, NULL, 'ob3-jwt', '/z.png', x'612e622e63');"
  "INSERT INTO awards VALUES (4, 'urn:uuid:4', 3, 'Intern', 'Bo', 'b@example.org', '',"
  "  1700000001, 1800000000, 'ob3-jwt', '/b.png', NULL);"
  "PRAGMA application_id = 0x526f7374; PRAGMA user_version = 2;";

/* A file in which @sql has run. */
static char *
make_file (const char *folder, const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, "rosette.db", NULL);
  g_autoptr (RosetteDatabase) database = rosette_database_open (path, &error);

  g_assert_no_error (error);
  rosette_database_exec (database, sql, &error);
  g_assert_no_error (error);

  return path;
}

static void
test_from_version_1 (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = make_file (folder, version_1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteLibrary) library = rosette_library_open (path, &error);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_no_error (error);
  g_assert_cmpstr (rosette_library_get_setting (library, "key-file"), ==, "/key.pem");
  g_assert_cmpstr (rosette_library_get_profile_json (library), ==, "{\"name\":\"School\"}");
  {
    g_autoptr (RosetteBadge) badge =
      g_list_model_get_item (rosette_library_get_badges (library), 0);
    g_autoptr (RosetteRecipient) person =
      g_list_model_get_item (rosette_library_get_recipients (library), 0);

    g_assert_cmpint (rosette_badge_get_id (badge), ==, 3);
    g_assert_cmpint (rosette_recipient_get_id (person), ==, 5);
    g_assert_cmpstr (rosette_recipient_get_name (person), ==, "Zoë");
  }
  g_ptr_array_add (more, rosette_recipient_new ("A", "a@example.org", NULL, "{\"Class\":\"3b\"}"));
  g_assert_true (rosette_library_add_recipients (library, more, &error));

  g_clear_object (&library);
  library = rosette_library_open (path, &error);
  g_assert_cmpuint (g_list_model_get_n_items (rosette_library_get_recipients (library)), ==, 2);
  {
    g_autoptr (RosetteRecipient) person =
      g_list_model_get_item (rosette_library_get_recipients (library), 1);

    g_assert_cmpstr (rosette_recipient_get_extra (person), ==, "{\"Class\":\"3b\"}");
  }
  g_clear_object (&library);
  rosette_test_remove (folder);
}

/* The rows that were there before the chain are its first. */
static void
test_from_version_2 (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = make_file (folder, version_2);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteLedger) ledger = rosette_ledger_open (path, &error);
  RosetteRegisterReport report;

  g_assert_no_error (error);
  g_assert_true (rosette_ledger_verify (ledger, NULL, &report, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (report.fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (report.n_rows, ==, 2);
  g_assert_cmpuint (report.n_forgotten, ==, 0);
  rosette_test_remove (folder);
}

/* A version 1 file whose migration cannot finish stays one. */
static void
test_all_or_none (void)
{
  g_autoptr (RosetteDatabase) database = rosette_database_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_assert_true (rosette_database_exec (database, version_1, &error));
  g_assert_true (rosette_database_exec (database, "CREATE TABLE pins (x)", &error));
  g_assert_false (rosette_schema_prepare (database, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_clear_error (&error);

  statement = rosette_database_query (
    database, &error, "SELECT count (*) FROM sqlite_schema WHERE name = 'recipient_lists'", "");
  g_assert_true (rosette_database_next (database, statement, &error));
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, 0);
}

/* Each is work for every award, so there is none that nothing asks. */
static void
test_indices (void)
{
  g_autoptr (RosetteDatabase) database = rosette_database_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_assert_true (rosette_schema_prepare (database, &error));
  statement = rosette_database_query (
    database, &error,
    "SELECT group_concat (name) FROM (SELECT name FROM pragma_index_list ('awards') ORDER BY name)",
    "");
  g_assert_true (rosette_database_next (database, statement, &error));
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==,
                   "awards_address,awards_list,awards_renewed");
}

/* One more than ROSETTE_SCHEMA_VERSION, which a text cannot be made of. */
#define NEXT_VERSION "9"

typedef struct
{
  const char *sql;
  RosetteError code;
} Refusal;

static void
test_refused (void)
{
  static const Refusal refusals[] = {
    { "PRAGMA application_id = 0x526f7374; PRAGMA user_version = " NEXT_VERSION,
      ROSETTE_ERROR_UNSUPPORTED },
    { "PRAGMA application_id = 0x526f7374; PRAGMA user_version = 2147483647",
      ROSETTE_ERROR_UNSUPPORTED },
    { "PRAGMA application_id = 0x526f7374; PRAGMA user_version = -1", ROSETTE_ERROR_UNSUPPORTED },
    { "CREATE TABLE moz_places (x)", ROSETTE_ERROR_SYNTAX },
    { "PRAGMA application_id = 1", ROSETTE_ERROR_SYNTAX },
  };

  g_assert_cmpint (g_ascii_strtoll (NEXT_VERSION, NULL, 10), ==, ROSETTE_SCHEMA_VERSION + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *folder = rosette_test_folder ();
      g_autofree char *path = make_file (folder, refusals[i].sql);
      g_autoptr (GBytes) before = rosette_test_read (path);
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteLibrary) library = rosette_library_open (path, &error);

      g_test_message ("%s", refusals[i].sql);
      g_assert_null (library);
      g_assert_error (error, ROSETTE_ERROR, (int) refusals[i].code);
      after = rosette_test_read (path);
      g_assert_true (g_bytes_equal (before, after));
      rosette_test_remove (folder);
    }
}

static gint64
get_number (RosetteDatabase *database, const char *sql)
{
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (database, NULL, sql, "");

  g_assert_true (rosette_database_next (database, statement, NULL));

  return sqlite3_column_int64 (statement, 0);
}

/* The log grows to 4 MB in either. */
static gint64
get_page_bytes (const char *path)
{
  g_autoptr (RosetteDatabase) database = rosette_database_open (path, NULL);
  g_autoptr (GError) error = NULL;
  gint64 page_bytes = 0;

  g_assert_true (rosette_schema_prepare (database, &error));
  g_assert_no_error (error);
  page_bytes = get_number (database, "PRAGMA page_size");
  g_assert_cmpint (get_number (database, "PRAGMA wal_autocheckpoint") * page_bytes, ==,
                   4 * 1024 * 1024);

  return page_bytes;
}

/* SQLite's own pages are of 4096 bytes; of an old file they stay what they are. */
static void
test_pages (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *new = g_build_filename (folder, "new.db", NULL);
  g_autofree char *old = make_file (folder, version_1);

  g_assert_cmpint (get_page_bytes (new), ==, 16384);
  g_assert_cmpint (get_page_bytes (new), ==, 16384);
  g_assert_cmpint (get_page_bytes (old), ==, 4096);
  rosette_test_remove (folder);
}

static void
test_memory (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "new.db", NULL);
  g_autoptr (RosetteDatabase) database = rosette_database_open (path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  int n_bytes = 0;
  int highest = 0;

  g_test_summary ("A transaction of 12 MB is held in 2 MB of memory, also while the file is new.");

  g_assert_true (rosette_schema_prepare (database, &error));
  g_assert_true (rosette_database_begin (database, &error));
  g_assert_true (rosette_database_exec (database,
                                        "CREATE TABLE t (x); WITH RECURSIVE n (i) AS (SELECT 1 "
                                        "UNION ALL SELECT i + 1 FROM n LIMIT 2000)"
                                        " INSERT INTO t SELECT zeroblob (6000) FROM n",
                                        &error));
  statement = rosette_database_query (database, &error, "SELECT count (*) FROM t", "");
  g_assert_cmpint (sqlite3_db_status (sqlite3_db_handle (statement), SQLITE_DBSTATUS_CACHE_USED,
                                      &n_bytes, &highest, FALSE),
                   ==, SQLITE_OK);
  g_assert_cmpint (n_bytes, >, 1000 * 1000);
  g_assert_cmpint (n_bytes, <, 3 * 1000 * 1000);
  g_clear_pointer (&statement, sqlite3_finalize);
  g_assert_true (rosette_database_end (database, TRUE, &error));
  rosette_test_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/from-version-1", test_from_version_1);
  g_test_add_func ("/schema/from-version-2", test_from_version_2);
  g_test_add_func ("/schema/all-or-none", test_all_or_none);
  g_test_add_func ("/schema/indices", test_indices);
  g_test_add_func ("/schema/refused", test_refused);
  g_test_add_func ("/schema/pages", test_pages);
  g_test_add_func ("/schema/memory", test_memory);

  return g_test_run ();
}
