/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* syncfs */

#include "config.h"

#include "issuing/whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define PART_ENDING ".part"

void
rosette_whole_file_explain (const char *name, const GError *why, GError **error)
{
  if (why->code == G_IO_ERROR_NO_SPACE)
    g_set_error (error, G_IO_ERROR, why->code,
                 _ ("The disk is full: “%s” could not be written. Make room and try again."), name);
  else if (why->code == G_IO_ERROR_EXISTS)
    g_set_error (error, G_IO_ERROR, why->code,
                 _ ("“%s” is there already, and is not replaced. Choose another folder."), name);
  else if (why->code == G_IO_ERROR_PERMISSION_DENIED || why->code == G_IO_ERROR_READ_ONLY)
    g_set_error (error, G_IO_ERROR, why->code,
                 _ ("“%s” could not be written: you may not write there. Choose another folder."),
                 name);
  else
    g_set_error (error, G_IO_ERROR, why->code, _ ("“%s” could not be written: %s"), name,
                 why->message);
}

/* Gives @part its name where nothing has it. A hard link does that in one step; where there are
 * none, GIO looks first and then renames.
 */
static gboolean
publish (GFile *part, GFile *file, GError **error)
{
  const char *from = g_file_peek_path (part);
  const char *to = g_file_peek_path (file);

  if (from != NULL && to != NULL)
    {
      if (link (from, to) == 0)
        {
          unlink (from);
          return TRUE;
        }
      if (errno == EEXIST)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, g_strerror (EEXIST));
          return FALSE;
        }
    }

  return g_file_move (part, file, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, error);
}

/* Gives @part a name that another file may have. It is on the disk before that: a crash of the
 * machine cannot leave an empty file in the place of a good one.
 */
static gboolean
take_place (GFile *part, GFile *file, GError **error)
{
  const char *path = g_file_peek_path (part);
  int fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }

  return g_file_move (part, file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL,
                      NULL, NULL, error);
}

static gboolean
write_bytes (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      ssize_t n_written = write (fd, data, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written <= 0)
        return FALSE;
      data += n_written;
      length -= (gsize) n_written;
    }

  return TRUE;
}

/* A new file of our own: what a killed process left under the name is not written into. */
static gboolean
write_local (const char *path, const char *data, gsize length, GError **error)
{
  const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  int fd = open (path, flags, 0666);
  gboolean success = FALSE;
  int code;

  if (fd < 0 && errno == EEXIST && unlink (path) == 0)
    fd = open (path, flags, 0666);
  if (fd >= 0)
    success = write_bytes (fd, data, length);
  code = errno;
  if (fd >= 0 && close (fd) != 0 && success)
    {
      code = errno;
      success = FALSE;
    }
  if (!success)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));

  return success;
}

/* GIO asks much of a local file before it writes; of ten thousand that is most of the time. */
static gboolean
write_part (GFile *part, const char *data, gsize length, GError **error)
{
  const char *path = g_file_peek_path (part);

  if (path != NULL)
    return write_local (path, data, length, error);

  return g_file_replace_contents (part, data, length, NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);
}

static gboolean
write_file (GFile *folder,
            const char *name,
            GBytes *contents,
            gboolean (*give_name) (GFile *part, GFile *file, GError **error),
            GError **error)
{
  g_autofree char *part_name = g_strconcat (name, PART_ENDING, NULL);
  g_autoptr (GFile) part = g_file_get_child (folder, part_name);
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) why = NULL;
  gsize length = 0;
  const char *data = g_bytes_get_data (contents, &length);

  if (write_part (part, data, length, &why) && give_name (part, file, &why))
    return TRUE;

  g_file_delete (part, NULL, NULL);
  rosette_whole_file_explain (name, why, error);

  return FALSE;
}

gboolean
rosette_whole_file_write (GFile *folder, const char *name, GBytes *contents, GError **error)
{
  return write_file (folder, name, contents, publish, error);
}

gboolean
rosette_whole_file_replace (GFile *folder, const char *name, GBytes *contents, GError **error)
{
  return write_file (folder, name, contents, take_place, error);
}

void
rosette_whole_file_sync (GFile *folder)
{
  const char *path = g_file_peek_path (folder);
  int fd = path != NULL ? open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;

  if (fd < 0)
    return;
  syncfs (fd);
  close (fd);
}

void
rosette_whole_file_clean (GFile *folder, const char *name)
{
  g_autofree char *part_name = g_strconcat (name, PART_ENDING, NULL);
  g_autoptr (GFile) part = g_file_get_child (folder, part_name);

  g_file_delete (part, NULL, NULL);
}
