/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* O_PATH, renameat2, syncfs */

#include "config.h"

#include "issuing/whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/uio.h>
#include <unistd.h>

#define PART_ENDING ".part"

/* As many as every system takes in one writev (POSIX's _XOPEN_IOV_MAX). */
#define MAX_PARTS 16

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
    /* Translators: the name of a file, and why */
    g_set_error (error, G_IO_ERROR, why->code, _ ("“%s” could not be written: %s"), name,
                 why->message);
}

struct _RosetteWholeFolder
{
  GFile *file;
  int fd;   /* -1 for one that has no path, or that could not be opened */
  int code; /* why, of errno */
};

/* Who may not list a folder may yet write into it. */
RosetteWholeFolder *
rosette_whole_folder_new (GFile *folder)
{
  RosetteWholeFolder *self = g_new0 (RosetteWholeFolder, 1);
  const char *path = g_file_peek_path (folder);

  self->file = g_object_ref (folder);
  self->fd = path != NULL ? open (path, O_PATH | O_DIRECTORY | O_CLOEXEC) : -1;
  self->code = errno;

  return self;
}

void
rosette_whole_folder_free (RosetteWholeFolder *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_object_unref (self->file);
  g_free (self);
}

static gboolean
fail (int code, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));

  return FALSE;
}

/* Gives @part its name where nothing has it, in one step: by a rename that takes nobody's place, or
 * where a file system knows none, by a hard link. Where there are no links either, GIO looks first
 * and then renames.
 */
static gboolean
publish (const RosetteWholeFolder *folder, const char *part, const char *name, GError **error)
{
  g_autoptr (GFile) from = NULL;
  g_autoptr (GFile) to = NULL;

  if (renameat2 (folder->fd, part, folder->fd, name, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EEXIST && linkat (folder->fd, part, folder->fd, name, 0) == 0)
    {
      unlinkat (folder->fd, part, 0);
      return TRUE;
    }
  if (errno == EEXIST)
    return fail (EEXIST, error);
  from = g_file_get_child (folder->file, part);
  to = g_file_get_child (folder->file, name);

  return g_file_move (from, to, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, error);
}

/* Gives @part a name that another file may have. It is on the disk before that: a crash of the
 * machine cannot leave an empty file in the place of a good one.
 */
static gboolean
take_place (const RosetteWholeFolder *folder, const char *part, const char *name, GError **error)
{
  int fd = openat (folder->fd, part, O_RDONLY | O_CLOEXEC);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }

  return renameat (folder->fd, part, folder->fd, name) == 0 || fail (errno, error);
}

/* Takes @n_written bytes off the front. */
static void
advance (struct iovec **at, guint *n_left, gsize n_written)
{
  while (*n_left > 0 && n_written >= (*at)->iov_len)
    {
      n_written -= (*at)->iov_len;
      (*at)++;
      (*n_left)--;
    }
  if (*n_left == 0)
    return;
  (*at)->iov_base = (char *) (*at)->iov_base + n_written;
  (*at)->iov_len -= n_written;
}

static gboolean
write_parts (int fd, GPtrArray *parts)
{
  g_autofree struct iovec *all = g_new (struct iovec, parts->len);
  struct iovec *at = all;
  guint n_left = parts->len;

  for (guint i = 0; i < parts->len; i++)
    all[i].iov_base = (gpointer) g_bytes_get_data (parts->pdata[i], &all[i].iov_len);
  advance (&at, &n_left, 0);
  while (n_left > 0)
    {
      ssize_t n_written = writev (fd, at, (int) MIN (n_left, MAX_PARTS));

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written <= 0)
        return FALSE;
      advance (&at, &n_left, (gsize) n_written);
    }

  return TRUE;
}

/* A new file of our own: what a killed process left under the name is not written into. */
static gboolean
write_new (int folder, const char *name, GPtrArray *parts, GError **error)
{
  const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  int fd = openat (folder, name, flags, 0666);
  gboolean success = FALSE;
  int code;

  if (fd < 0 && errno == EEXIST && unlinkat (folder, name, 0) == 0)
    fd = openat (folder, name, flags, 0666);
  if (fd >= 0)
    success = write_parts (fd, parts);
  code = errno;
  if (fd >= 0 && close (fd) != 0 && success)
    {
      code = errno;
      success = FALSE;
    }

  return success || fail (code, error);
}

/* In a folder of this computer. GIO asks much of such a file before it writes; of ten thousand that
 * is most of the time.
 */
static gboolean
write_here (const RosetteWholeFolder *folder,
            const char *name,
            GPtrArray *parts,
            gboolean takes_place,
            GError **error)
{
  g_autofree char *part = g_strconcat (name, PART_ENDING, NULL);

  if (folder->fd < 0)
    return fail (folder->code, error);
  if (write_new (folder->fd, part, parts, error)
      && (takes_place ? take_place (folder, part, name, error)
                      : publish (folder, part, name, error)))
    return TRUE;
  unlinkat (folder->fd, part, 0);

  return FALSE;
}

static GByteArray *
join (GPtrArray *parts)
{
  GByteArray *contents = g_byte_array_new ();

  for (guint i = 0; i < parts->len; i++)
    g_byte_array_append (contents, g_bytes_get_data (parts->pdata[i], NULL),
                         (guint) g_bytes_get_size (parts->pdata[i]));

  return contents;
}

/* In a folder that has no path: a share. */
static gboolean
write_there (GFile *folder,
             const char *name,
             GPtrArray *parts,
             gboolean takes_place,
             GError **error)
{
  g_autofree char *part_name = g_strconcat (name, PART_ENDING, NULL);
  g_autoptr (GFile) part = g_file_get_child (folder, part_name);
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GByteArray) contents = join (parts);

  if (g_file_replace_contents (part, (const char *) contents->data, contents->len, NULL, FALSE,
                               G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error)
      && g_file_move (part, file,
                      G_FILE_COPY_NO_FALLBACK_FOR_MOVE
                        | (takes_place ? G_FILE_COPY_OVERWRITE : G_FILE_COPY_NONE),
                      NULL, NULL, NULL, error))
    return TRUE;
  g_file_delete (part, NULL, NULL);

  return FALSE;
}

static gboolean
write_file (const RosetteWholeFolder *folder,
            const char *name,
            GPtrArray *parts,
            gboolean takes_place,
            GError **error)
{
  g_autoptr (GError) why = NULL;

  if (g_file_peek_path (folder->file) != NULL
        ? write_here (folder, name, parts, takes_place, &why)
        : write_there (folder->file, name, parts, takes_place, &why))
    return TRUE;
  rosette_whole_file_explain (name, why, error);

  return FALSE;
}

static gboolean
write_one (GFile *folder, const char *name, GBytes *contents, gboolean takes_place, GError **error)
{
  g_autoptr (RosetteWholeFolder) opened = rosette_whole_folder_new (folder);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_full (1, NULL);

  g_ptr_array_add (parts, contents);

  return write_file (opened, name, parts, takes_place, error);
}

gboolean
rosette_whole_file_write (GFile *folder, const char *name, GBytes *contents, GError **error)
{
  return write_one (folder, name, contents, FALSE, error);
}

gboolean
rosette_whole_file_replace (GFile *folder, const char *name, GBytes *contents, GError **error)
{
  return write_one (folder, name, contents, TRUE, error);
}

gboolean
rosette_whole_folder_write (const RosetteWholeFolder *self,
                            const char *name,
                            GPtrArray *parts,
                            GError **error)
{
  return write_file (self, name, parts, FALSE, error);
}

gboolean
rosette_whole_folder_replace (const RosetteWholeFolder *self,
                              const char *name,
                              GPtrArray *parts,
                              GError **error)
{
  return write_file (self, name, parts, TRUE, error);
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
