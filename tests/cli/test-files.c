/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/error.h"
#include "files.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>

static char *folder;

static void
test_limit (void)
{
  g_autofree char *path = g_build_filename (folder, "eight", NULL);

  g_assert_true (g_file_set_contents (path, "12345678", 8, NULL));
  for (gsize max_bytes = 7; max_bytes <= 9; max_bytes++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) whole = rosette_files_read (path, max_bytes, &error);
      g_autoptr (GBytes) start = rosette_files_read_start (path, max_bytes, NULL);

      g_assert_cmpint (whole != NULL, ==, max_bytes >= 8);
      if (whole == NULL)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
      g_assert_cmpuint (g_bytes_get_size (start), ==, 8);
    }
}

static void
test_unreadable (void)
{
  const struct
  {
    char *path;
    int code;
    const char *message;
  } cases[] = {
    { g_build_filename (folder, "missing", NULL), G_IO_ERROR_NOT_FOUND, "There is no such file." },
    { g_build_filename (folder, "missing", "below", NULL), G_IO_ERROR_NOT_FOUND,
      "There is no such file." },
    { g_strdup (folder), G_IO_ERROR_IS_DIRECTORY, "It is a folder. Name the files in it." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_files_read (cases[i].path, 10, &error));
      g_assert_error (error, G_IO_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_free (cases[i].path);
    }
}

/* Into a folder that is not there: nothing is made, and the words are a person's. */
static void
test_unwritable (void)
{
  g_autofree char *path = g_build_filename (folder, "missing", "file", NULL);
  g_autoptr (GBytes) contents = g_bytes_new_static ("x", 1);

  if (g_test_subprocess ())
    {
      int status = rosette_files_write (path, contents);

      g_rmdir (folder);
      exit (status);
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*missing/file: Its folder is not there. Make it first.*");
}

int
main (int argc, char *argv[])
{
  g_autofree char *eight = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("rosette-files-XXXXXX", NULL);
  eight = g_build_filename (folder, "eight", NULL);

  g_test_add_func ("/files/limit", test_limit);
  g_test_add_func ("/files/unreadable", test_unreadable);
  g_test_add_func ("/files/unwritable", test_unwritable);
  result = g_test_run ();

  g_remove (eight);
  g_rmdir (folder);
  g_free (folder);

  return result;
}
