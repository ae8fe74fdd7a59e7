/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/checked-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Most that is read of a note, in bytes: it is one line. */
#define MAX_NOTE_BYTES 512

static char *
dup_note_path (const char *path)
{
  return g_strconcat (path, "-checked", NULL);
}

/* What SQLite has not written into the file yet: left by a program that was killed, or one that has
 * it open. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  struct stat info;

  return stat (log, &info) == 0 && info.st_size > 0;
}

/* How the file is; NULL where that is not known. No program can set the time of the last change of
 * its inode. */
static char *
describe (const char *path)
{
  struct stat info;

  if (stat (path, &info) != 0)
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          ".%09ld %" G_GINT64_FORMAT ".%09ld",
                          (guint64) info.st_ino, (gint64) info.st_size,
                          (gint64) info.st_mtim.tv_sec, info.st_mtim.tv_nsec,
                          (gint64) info.st_ctim.tv_sec, info.st_ctim.tv_nsec);
}

/* A link or a large file in its place is none of ours. */
static char *
read_note (const char *path)
{
  g_autofree char *note_path = dup_note_path (path);
  g_autofree char *note = NULL;
  struct stat info;

  if (lstat (note_path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > MAX_NOTE_BYTES)
    return NULL;

  return g_file_get_contents (note_path, &note, NULL, NULL) ? g_steal_pointer (&note) : NULL;
}

gint64
rosette_checked_file_recall (const char *path, gint64 now)
{
  g_autofree char *note = NULL;
  g_autofree char *state = NULL;
  gint64 checked = 0;
  char *end = NULL;

  g_return_val_if_fail (path != NULL, 0);

  note = read_note (path);
  state = note != NULL && !has_log (path) ? describe (path) : NULL;
  if (state == NULL)
    return 0;
  checked = g_ascii_strtoll (note, &end, 10);
  if (end == note || *end != ' ' || strcmp (end + 1, state) != 0)
    return 0;

  return checked <= now && now - checked < ROSETTE_CHECKED_FILE_SECONDS ? checked : 0;
}

void
rosette_checked_file_note (const char *path, gint64 checked)
{
  g_autofree char *note_path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *state = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (path != NULL);

  state = has_log (path) ? NULL : describe (path);
  if (state == NULL)
    return;
  note = g_strdup_printf ("%" G_GINT64_FORMAT " %s", checked, state);
  before = read_note (path);
  if (g_strcmp0 (before, note) == 0)
    return;

  note_path = dup_note_path (path);
  if (!g_file_set_contents_full (note_path, note, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    g_debug ("“%s” is not written", note_path);
}

void
rosette_checked_file_forget (const char *path)
{
  g_autofree char *note_path = NULL;

  g_return_if_fail (path != NULL);

  note_path = dup_note_path (path);
  g_unlink (note_path);
}
