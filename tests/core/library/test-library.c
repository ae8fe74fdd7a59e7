/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "support.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  fixture->path = g_build_filename (fixture->folder, "rosette.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static RosetteLibrary *
open_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  RosetteLibrary *library = rosette_library_open (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (library);

  return library;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = open_library (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_library_get_setting (library, ROSETTE_SETTING_KEY_FILE));
  rosette_library_set_setting (library, ROSETTE_SETTING_KEY_FILE, "/one", &error);
  rosette_library_set_setting (library, ROSETTE_SETTING_KEY_FILE, "/two", &error);
  rosette_library_set_setting (library, "other", "x", &error);
  rosette_library_set_setting (library, "other", NULL, &error);
  g_assert_no_error (error);

  g_clear_object (&library);
  library = open_library (fixture->path);
  g_assert_cmpstr (rosette_library_get_setting (library, ROSETTE_SETTING_KEY_FILE), ==, "/two");
  g_assert_null (rosette_library_get_setting (library, "other"));
}

static void
test_profile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = open_library (fixture->path);
  g_autoptr (GError) error = NULL;
  guint n_notified = 0;

  g_assert_false (rosette_library_has_profile (library));
  g_signal_connect_swapped (library, "notify::has-profile", G_CALLBACK (count_cb), &n_notified);
  g_assert_true (rosette_library_set_profile_json (library, "{\"name\":\"Été\"}", &error));
  g_assert_true (rosette_library_set_profile_json (library, "{\"name\":\"École\"}", &error));
  g_assert_cmpuint (n_notified, ==, 2);

  g_clear_object (&library);
  library = open_library (fixture->path);
  g_assert_true (rosette_library_has_profile (library));
  g_assert_cmpstr (rosette_library_get_profile_json (library), ==, "{\"name\":\"École\"}");
}

static void
test_private_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = open_library (fixture->path);
  GStatBuf status;

  g_test_summary ("Names and addresses are nobody else's to read.");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_two_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLibrary) first = open_library (fixture->path);
  g_autoptr (RosetteLibrary) second = open_library (fixture->path);
  g_autoptr (RosetteLibrary) third = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_library_set_setting (first, "a", "1", &error));
  g_assert_true (rosette_library_set_setting (second, "b", "2", &error));
  g_assert_no_error (error);

  third = open_library (fixture->path);
  g_assert_cmpstr (rosette_library_get_setting (third, "a"), ==, "1");
  g_assert_cmpstr (rosette_library_get_setting (third, "b"), ==, "2");
}

static void
test_unwritable_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (g_access (fixture->folder, W_OK) == 0 && geteuid () == 0)
    {
      /* The administrator may write anywhere, so the folder has to be missing. */
      rosette_test_remove (fixture->folder);
    }
  else
    g_chmod (fixture->folder, 0500);

  library = rosette_library_open (fixture->path, &error);
  g_assert_null (library);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_test_message ("%s", error->message);
  g_chmod (fixture->folder, 0700);
}

/* A part of a library is refused; or else what is missing was empty room at its end. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize size = 0;
  guint n_refused = 0;
  guint n_whole = 0;

  {
    g_autoptr (RosetteLibrary) library = open_library (fixture->path);
    g_assert_true (rosette_library_set_setting (library, "a", "1", NULL));
  }
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));

  for (gsize length = 1; length < size; length += 509)
    {
      g_autoptr (RosetteLibrary) library = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
      library = rosette_library_open (fixture->path, &error);
      if (library == NULL)
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
          n_refused++;
          continue;
        }
      g_assert_cmpstr (rosette_library_get_setting (library, "a"), ==, "1");
      n_whole++;
    }
  g_test_message ("%u refused, %u whole", n_refused, n_whole);
  g_assert_cmpuint (n_refused, >, 5 * n_whole);
}

/* A short file of another kind, which SQLite alone would take for an empty one. */
static void
test_other_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "Dear Ada", -1, NULL));
  library = rosette_library_open (fixture->path, &error);
  g_assert_null (library);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "Dear Ada");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/library/settings", Fixture, NULL, set_up, test_settings, tear_down);
  g_test_add ("/library/profile", Fixture, NULL, set_up, test_profile, tear_down);
  g_test_add ("/library/private-file", Fixture, NULL, set_up, test_private_file, tear_down);
  g_test_add ("/library/two-at-once", Fixture, NULL, set_up, test_two_at_once, tear_down);
  g_test_add ("/library/unwritable-folder", Fixture, NULL, set_up, test_unwritable_folder,
              tear_down);
  g_test_add ("/library/truncated", Fixture, NULL, set_up, test_truncated, tear_down);
  g_test_add ("/library/other-file", Fixture, NULL, set_up, test_other_file, tear_down);

  return g_test_run ();
}
