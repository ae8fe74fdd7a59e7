/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "support.h"

#include <glib/gstdio.h>

char *
rosette_test_shared (const char *relative)
{
  const char *root = g_getenv ("ROSETTE_SHARED_DATA");

  if (root == NULL || !g_file_test (root, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *why = g_strdup_printf ("no published data here: skips %s", relative);

      g_test_skip (why);
      return NULL;
    }

  return g_build_filename (root, relative, NULL);
}

char *
rosette_test_data (const char *relative)
{
  return g_test_build_filename (G_TEST_DIST, "data", relative, NULL);
}

GBytes *
rosette_test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize size = 0;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, size);
}

char *
rosette_test_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("rosette-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
rosette_test_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        rosette_test_remove (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}
