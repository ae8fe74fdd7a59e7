/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/checked-file.h"

#include "library/database.h"
#include "support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define NOW G_GINT64_CONSTANT (1800000000)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  fixture->path = g_build_filename (fixture->folder, "x.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_file (Fixture *fixture, const char *ending, const char *text)
{
  g_autofree char *path = g_strconcat (fixture->path, ending, NULL);

  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
test_time (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint64 now;
    gboolean is_known;
  } cases[] = {
    { NOW, TRUE },
    { NOW + ROSETTE_CHECKED_FILE_SECONDS - 1, TRUE },
    { NOW + ROSETTE_CHECKED_FILE_SECONDS, FALSE },
    { NOW - 1, FALSE },
  };

  g_assert_cmpint (rosette_checked_file_recall (fixture->path, NOW), ==, 0);
  write_file (fixture, "", "data");
  g_assert_cmpint (rosette_checked_file_recall (fixture->path, NOW), ==, 0);
  rosette_checked_file_note (fixture->path, NOW);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rosette_checked_file_recall (fixture->path, cases[i].now), ==,
                     cases[i].is_known ? NOW : 0);
  rosette_checked_file_forget (fixture->path);
  g_assert_cmpint (rosette_checked_file_recall (fixture->path, NOW), ==, 0);
}

/* Also where the times of the file were set back. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  struct stat info;
  struct timespec times[2];

  write_file (fixture, "", "data");
  rosette_checked_file_note (fixture->path, NOW);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  times[0] = info.st_atim;
  times[1] = info.st_mtim;
  g_usleep (20000); /* a tick of the file system */
  write_file (fixture, "", "dada");
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
  g_assert_cmpint (rosette_checked_file_recall (fixture->path, NOW), ==, 0);
}

/* A program was killed, or has it open. */
static void
test_log (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "", "data");
  rosette_checked_file_note (fixture->path, NOW);
  write_file (fixture, "-wal", "");
  g_assert_cmpint (rosette_checked_file_recall (fixture->path, NOW), ==, NOW);
  write_file (fixture, "-wal", "x");
  g_assert_cmpint (rosette_checked_file_recall (fixture->path, NOW), ==, 0);
}

static void
test_odd_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_strnfill (100000, '1');
  const char *const notes[] = { "", "x", " ", "1800000000", "1800000000 ", large };

  write_file (fixture, "", "data");
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      write_file (fixture, "-checked", notes[i]);
      g_assert_cmpint (rosette_checked_file_recall (fixture->path, NOW), ==, 0);
    }
}

/* A database that was closed is known, and the day of the check goes on from there; one in which
 * damage was met is not. */
static void
test_database (Fixture *fixture, gconstpointer data)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (RosetteDatabase) database = rosette_database_open (fixture->path, NULL);

  g_assert_true (rosette_database_exec (
    database, "PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)", NULL));
  g_assert_cmpint (rosette_checked_file_recall (fixture->path, now), ==, 0);
  g_clear_pointer (&database, rosette_database_free);
  g_assert_cmpint (rosette_checked_file_recall (fixture->path, now + 5), >=, now);

  rosette_checked_file_note (fixture->path, now - 100);
  database = rosette_database_open (fixture->path, NULL);
  g_assert_true (rosette_database_exec (database, "INSERT INTO t VALUES (2)", NULL));
  g_clear_pointer (&database, rosette_database_free);
  g_assert_cmpint (rosette_checked_file_recall (fixture->path, now), ==, now - 100);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/checked-file/time", test_time);
  add ("/checked-file/changed", test_changed);
  add ("/checked-file/log", test_log);
  add ("/checked-file/odd-notes", test_odd_notes);
  add ("/checked-file/database", test_database);

  return g_test_run ();
}
