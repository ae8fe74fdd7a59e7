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

GBytes *
rosette_test_join (GPtrArray *parts)
{
  GByteArray *whole = g_byte_array_new ();

  for (guint i = 0; i < parts->len; i++)
    g_byte_array_append (whole, g_bytes_get_data (parts->pdata[i], NULL),
                         (guint) g_bytes_get_size (parts->pdata[i]));

  return g_byte_array_free_to_bytes (whole);
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

int
rosette_test_cli (GBytes **output, char **messages, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *word;
  va_list more;

  va_start (more, messages);
  while ((word = va_arg (more, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (more);
  g_ptr_array_add (words, NULL);

  return rosette_test_cli_words (output, messages, (const char *const *) words->pdata);
}

int
rosette_test_cli_words (GBytes **output, char **messages, const char *const *words)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (g_getenv ("ROSETTE_CLI"));
  g_ptr_array_add (argv, (gpointer) g_getenv ("ROSETTE_CLI"));
  for (gsize i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) words[i]);
  g_ptr_array_add (argv, NULL);

  process =
    g_subprocess_newv ((const char *const *) argv->pdata,
                       G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  if (messages != NULL)
    *messages = g_strdup_printf ("%.*s", (int) g_bytes_get_size (err),
                                 (const char *) g_bytes_get_data (err, NULL));
  if (output != NULL)
    *output = g_steal_pointer (&out);

  return g_subprocess_get_exit_status (process);
}
