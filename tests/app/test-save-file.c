/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "save-file.h"

#include "support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

typedef struct
{
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = rosette_test_folder ();
  path = g_build_filename (fixture->folder, "list.csv", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static gboolean
save (Fixture *fixture, const char *text, GError **error)
{
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;

  rosette_save_file_async (fixture->file, contents, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rosette_save_file_finish (result, error);
}

/* The folder has this file and nothing beside it. */
static void
assert_only (Fixture *fixture, const char *text)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  g_autofree char *contents = NULL;

  g_assert_cmpstr (g_dir_read_name (folder), ==, "list.csv");
  g_assert_null (g_dir_read_name (folder));
  g_assert_true (g_file_load_contents (fixture->file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, "first", &error));
  assert_only (fixture, "first");
  g_assert_true (save (fixture, "second", &error));
  assert_only (fixture, "second");
  g_assert_no_error (error);
}

/* A limit on the size of a file takes the place of a full disk: the write fails in its middle. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_strnfill (10000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit limit = { 5000, RLIM_INFINITY };

  g_assert_true (save (fixture, "earlier", NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit.rlim_max = before.rlim_max;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_false (save (fixture, large, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_true (g_str_has_prefix (error->message, "“list.csv” could not be written: "));
  assert_only (fixture, "earlier");
}

/* What is there stays where it is no file. */
static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_make_directory (fixture->file, NULL, NULL));
  g_assert_false (save (fixture, "new", &error));
  g_assert_cmpstr (error->message, ==, "“list.csv” could not be written: It is not a file.");
  g_assert_cmpint (g_file_query_file_type (fixture->file, 0, NULL), ==, G_FILE_TYPE_DIRECTORY);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rosette_test_remove (fixture->folder);
  g_assert_false (save (fixture, "new", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/save-file/replace", test_replace);
  add ("/save-file/no-room", test_no_room);
  add ("/save-file/no-file", test_no_file);
  add ("/save-file/no-folder", test_no_folder);

  return g_test_run ();
}
