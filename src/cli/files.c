/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "files.h"

#include "base/error.h"
#include "command.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define STEP_BYTES (256 * 1024)

/* GLib's own words name the file once more, and an errno. */
static void
say_plainly (GError **error)
{
  static const struct
  {
    int code;
    const char *message;
  } causes[] = {
    { G_IO_ERROR_NOT_FOUND, N_ ("There is no such file.") },
    { G_IO_ERROR_NOT_DIRECTORY, N_ ("There is no such file.") },
    { G_IO_ERROR_IS_DIRECTORY, N_ ("It is a folder. Name the files in it.") },
    { G_IO_ERROR_PERMISSION_DENIED, N_ ("You have no permission to read it.") },
    { G_IO_ERROR_FILENAME_TOO_LONG, N_ ("The name is too long.") },
  };

  for (gsize i = 0; error != NULL && i < G_N_ELEMENTS (causes); i++)
    if (g_error_matches (*error, G_IO_ERROR, causes[i].code))
      {
        g_clear_error (error);
        g_set_error_literal (error, G_IO_ERROR, causes[i].code, _ (causes[i].message));
        return;
      }
}

static GByteArray *
read_stream (GInputStream *stream, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  gsize n_bytes = 0;

  do
    {
      gsize step = MIN (STEP_BYTES, max_bytes + 1 - contents->len);
      guint length = contents->len;

      g_byte_array_set_size (contents, length + (guint) step);
      if (!g_input_stream_read_all (stream, contents->data + length, step, &n_bytes, NULL, error))
        return NULL;
      g_byte_array_set_size (contents, length + (guint) n_bytes);
    }
  while (n_bytes > 0 && contents->len <= max_bytes);

  return g_steal_pointer (&contents);
}

static GInputStream *
open_stream (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (strcmp (path, "-") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  file = g_file_new_for_path (path);

  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

GBytes *
rosette_files_read_start (const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GInputStream) stream = open_stream (path, error);
  g_autoptr (GByteArray) contents = NULL;

  if (stream != NULL)
    contents = read_stream (stream, max_bytes, error);
  if (contents == NULL)
    {
      say_plainly (error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
}

GBytes *
rosette_files_read (const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GBytes) contents = rosette_files_read_start (path, max_bytes, error);

  if (contents == NULL)
    return NULL;

  if (g_bytes_get_size (contents) > max_bytes)
    {
      g_autofree char *size = g_format_size (max_bytes);

      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, _ ("It is larger than %s."), size);
      return NULL;
    }

  return g_steal_pointer (&contents);
}

GBytes *
rosette_files_read_or_fail (const char *path, gsize max_bytes, int *status)
{
  g_autoptr (GError) error = NULL;
  GBytes *contents = rosette_files_read (path, max_bytes, &error);

  if (contents != NULL)
    return contents;

  *status = error->domain == ROSETTE_ERROR ? ROSETTE_EXIT_BAD_DATA : ROSETTE_EXIT_UNREADABLE;
  rosette_command_fail_error (*status, path, error);

  return NULL;
}

const char *
rosette_files_describe_failure (GFileError code)
{
  static const struct
  {
    GFileError code;
    const char *message;
  } causes[] = {
    { G_FILE_ERROR_NOENT, N_ ("Its folder is not there. Make it first.") },
    { G_FILE_ERROR_NOTDIR, N_ ("Its folder is not there. Make it first.") },
    { G_FILE_ERROR_ACCES, N_ ("You have no permission to write there. Choose another folder.") },
    { G_FILE_ERROR_PERM, N_ ("You have no permission to write there. Choose another folder.") },
    { G_FILE_ERROR_ROFS, N_ ("Nothing can be written there. Choose another folder.") },
    { G_FILE_ERROR_NOSPC, N_ ("The disk is full. Make room, or choose another one.") },
    { G_FILE_ERROR_NAMETOOLONG, N_ ("The name is too long. Give a shorter one.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    if (causes[i].code == code)
      return _ (causes[i].message);

  return NULL;
}

static int
fail_write (const char *path, const GError *error)
{
  const char *message = error->domain == G_FILE_ERROR
                          ? rosette_files_describe_failure ((GFileError) error->code)
                          : NULL;

  /* Translators: the name of a file, and what went wrong with it */
  return rosette_command_fail (ROSETTE_EXIT_CANNOT_WRITE, _ ("%s: %s"), path,
                               message != NULL ? message : error->message);
}

int
rosette_files_write (const char *path, GBytes *contents)
{
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (contents, &size);

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return rosette_command_fail (ROSETTE_EXIT_CANNOT_WRITE,
                                 _ ("%s is there and is not a file. Give another name."), path);

  if (!g_file_set_contents_full (path, size > 0 ? data : "", (gssize) size,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0666, &error))
    return fail_write (path, error);

  return ROSETTE_EXIT_DONE;
}

int
rosette_files_print (GBytes *contents)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (contents, &size);

  fwrite (data, 1, size, stdout);

  return rosette_files_flush ();
}

int
rosette_files_flush (void)
{
  if (fflush (stdout) == 0 && ferror (stdout) == 0)
    return ROSETTE_EXIT_DONE;

  /* Translators: %s is what went wrong */
  return rosette_command_fail (ROSETTE_EXIT_CANNOT_WRITE, _ ("Standard output: %s"),
                               g_strerror (errno));
}
