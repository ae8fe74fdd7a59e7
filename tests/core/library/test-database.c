/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */

#include "library/database.h"

#include "support.h"

static void
test_values (void)
{
  g_autoptr (RosetteDatabase) database = rosette_database_open (NULL, NULL);
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_assert_true (rosette_database_exec (database, "CREATE TABLE t (s, i, b, n, e)", &error));
  g_assert_true (rosette_database_run (database, &error, "INSERT INTO t VALUES (?, ?, ?, ?, ?)",
                                       "sibsb", "it’s", G_MININT64, none, NULL, NULL));

  statement = rosette_database_query (database, &error, "SELECT * FROM t WHERE s = ?", "s", "it’s");
  g_assert_true (rosette_database_next (database, statement, &error));
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "it’s");
  g_assert_cmpint (sqlite3_column_int64 (statement, 1), ==, G_MININT64);
  read = rosette_database_dup_bytes (statement, 2);
  g_assert_cmpuint (g_bytes_get_size (read), ==, 0);
  g_assert_cmpint (sqlite3_column_type (statement, 3), ==, SQLITE_NULL);
  g_assert_null (rosette_database_dup_bytes (statement, 4));
  g_assert_false (rosette_database_next (database, statement, &error));
  g_assert_no_error (error);
}

static void
test_transaction (void)
{
  g_autoptr (RosetteDatabase) database = rosette_database_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_assert_true (rosette_database_exec (database, "CREATE TABLE t (i)", &error));
  g_assert_true (rosette_database_begin (database, &error));
  g_assert_true (rosette_database_exec (database, "INSERT INTO t VALUES (1)", &error));
  g_assert_false (rosette_database_end (database, FALSE, NULL));
  g_assert_true (rosette_database_begin (database, &error));
  g_assert_true (rosette_database_exec (database, "INSERT INTO t VALUES (2)", &error));
  g_assert_true (rosette_database_end (database, TRUE, &error));

  statement = rosette_database_query (database, &error, "SELECT sum (i) FROM t", "");
  g_assert_true (rosette_database_next (database, statement, &error));
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, 2);
}

/* Each of SQLite's faults that a user can meet has its code and its sentence. */
static void
test_damaged_page (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "x.db", NULL);
  g_autofree char *contents = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDatabase) database = rosette_database_open (path, &error);

  g_assert_true (rosette_database_exec (
    database, "CREATE TABLE t (x); INSERT INTO t VALUES (randomblob (40000))", &error));
  g_clear_pointer (&database, rosette_database_free);

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  memset (contents + 4096, 0xff, 64);
  g_assert_true (g_file_set_contents (path, contents, (gssize) size, NULL));
  database = rosette_database_open (path, &error);
  g_assert_null (database);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_test_message ("%s", error->message);
  rosette_test_remove (folder);
}

static void
test_deleted (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "a.db", NULL);
  g_autofree char *contents = NULL;
  gsize size = 0;
  g_autoptr (RosetteDatabase) database = rosette_database_open (path, NULL);

  g_test_summary ("What was deleted is overwritten, in the rows and in the pages that are free.");

  g_assert_true (
    rosette_database_exec (database,
                           "CREATE TABLE t (x); INSERT INTO t VALUES ('remember me'), ('and me');"
                           "INSERT INTO t VALUES ('remember ' || hex (zeroblob (9000)));"
                           "DELETE FROM t WHERE x LIKE 'remember%'",
                           NULL));
  g_clear_pointer (&database, rosette_database_free);
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_nonnull (memmem (contents, size, "and me", 6));
  g_assert_null (memmem (contents, size, "remember", 8));
  rosette_test_remove (folder);
}

static void
test_full (void)
{
  g_autoptr (RosetteDatabase) database = rosette_database_open (NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (
    rosette_database_exec (database, "CREATE TABLE t (x); PRAGMA max_page_count = 10", &error));
  g_assert_false (
    rosette_database_exec (database, "INSERT INTO t VALUES (randomblob (100000))", &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_test_message ("%s", error->message);
}

/* A number that has no absolute value is found when it is stepped to. */
static void
test_all_read (void)
{
  static const char *const ends[] = { "", " UNION ALL SELECT abs (-9223372036854775807 - 1)" };
  g_autoptr (RosetteDatabase) database = rosette_database_open (NULL, NULL);

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (ends); i++)
    {
      gboolean is_whole = i % 2 == 0;
      g_autofree char *sql = g_strconcat ("SELECT 1", ends[i % 2], NULL);
      g_autoptr (sqlite3_stmt) rows = rosette_database_query (database, NULL, sql, "");
      g_autoptr (GError) inner = NULL;
      g_autoptr (GError) error = NULL;
      GError **asked = i < 2 ? &error : NULL;

      g_assert_true (rosette_database_next (database, rows, &inner));
      g_assert_false (rosette_database_next (database, rows, &inner));
      g_assert_cmpint (rosette_database_all_read (&inner, asked), ==, is_whole);
      g_assert_null (inner);
      g_assert_true ((error != NULL) == (!is_whole && asked != NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/values", test_values);
  g_test_add_func ("/database/transaction", test_transaction);
  g_test_add_func ("/database/damaged-page", test_damaged_page);
  g_test_add_func ("/database/deleted", test_deleted);
  g_test_add_func ("/database/full", test_full);
  g_test_add_func ("/database/all-read", test_all_read);

  return g_test_run ();
}
