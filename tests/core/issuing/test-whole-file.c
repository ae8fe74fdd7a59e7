/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/whole-file.h"

#include "support.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

typedef struct
{
  char *path;
  GFile *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = rosette_test_folder ();
  fixture->folder = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->path);
  g_object_unref (fixture->folder);
  g_free (fixture->path);
}

static gboolean
write_text (Fixture *fixture, const char *text, GError **error)
{
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));

  return rosette_whole_file_write (fixture->folder, "a", contents, error);
}

static gboolean
replace_text (Fixture *fixture, const char *text, GError **error)
{
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));

  return rosette_whole_file_replace (fixture->folder, "a", contents, error);
}

static void
put (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* The file "a" holds @text, and nothing else is in the folder. */
static void
assert_only (Fixture *fixture, const char *text)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->path, 0, NULL);
  g_autofree char *path = g_build_filename (fixture->path, "a", NULL);
  g_autofree char *contents = NULL;

  g_assert_cmpstr (g_dir_read_name (folder), ==, "a");
  g_assert_null (g_dir_read_name (folder));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (fixture, "a.part", "what a killed process left");
  g_assert_true (write_text (fixture, "new", &error));
  g_assert_no_error (error);
  assert_only (fixture, "new");

  g_assert_false (write_text (fixture, "other", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "“a” is there already"));
  assert_only (fixture, "new");
}

/* More parts than a system takes in one write, some of them empty. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteWholeFolder) folder = rosette_whole_folder_new (fixture->folder);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *part = g_strnfill (i % 3 * 10, (char) ('a' + i % 26));

      g_ptr_array_add (parts, g_bytes_new (part, strlen (part)));
    }
  whole = rosette_test_join (parts);
  text = g_strndup (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));

  g_assert_true (rosette_whole_folder_write (folder, "a", parts, &error));
  g_assert_no_error (error);
  assert_only (fixture, text);
  g_assert_false (rosette_whole_folder_write (folder, "a", parts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);

  g_ptr_array_set_size (parts, 1);
  g_assert_true (rosette_whole_folder_replace (folder, "a", parts, &error));
  g_assert_no_error (error);
  assert_only (fixture, "");
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "a", NULL);
  g_autoptr (GError) error = NULL;
  char target[16] = "";

  g_test_summary ("A link that leads nowhere is something too.");

  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
  g_assert_false (write_text (fixture, "new", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpint (readlink (path, target, sizeof target), ==, 7);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (replace_text (fixture, "first", &error));
  g_assert_no_error (error);
  assert_only (fixture, "first");
  g_assert_true (replace_text (fixture, "second", &error));
  g_assert_no_error (error);
  assert_only (fixture, "second");
}

/* A limit on the size of a file takes the place of a full disk: the write fails in its middle. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_strnfill (10000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit limit = { 5000, RLIM_INFINITY };

  put (fixture, "a", "earlier");
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit.rlim_max = before.rlim_max;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_false (replace_text (fixture, large, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, "“a” could not be written: "));
  assert_only (fixture, "earlier");

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteWholeFolder) folder = rosette_whole_folder_new (fixture->folder);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rmdir (fixture->path), ==, 0);
  g_assert_false (rosette_whole_folder_write (folder, "a", parts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (write_text (fixture, "new", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/whole-file/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/whole-file/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/whole-file/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/whole-file/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/whole-file/no-room", Fixture, NULL, set_up, test_no_room, tear_down);
  g_test_add ("/whole-file/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);

  return g_test_run ();
}
