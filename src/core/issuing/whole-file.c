/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

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
        return g_file_delete (part, NULL, error);
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
write_file (GFile *folder,
            const char *name,
            GBytes *contents,
            gboolean (*give_name) (GFile *part, GFile *file, GError **error),
            GError **error)
{
  g_autofree char *part_name = g_strconcat (name, ".part", NULL);
  g_autoptr (GFile) part = g_file_get_child (folder, part_name);
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) why = NULL;
  gsize length = 0;
  const char *data = g_bytes_get_data (contents, &length);

  if (g_file_replace_contents (part, data, length, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                               NULL, NULL, &why)
      && give_name (part, file, &why))
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
