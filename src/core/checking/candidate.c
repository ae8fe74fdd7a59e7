/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/candidate.h"

#include "base/error.h"
#include "base/limits.h"
#include "checking/candidate-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK_BYTES (64 * 1024)

static RosetteCandidate *
new_candidate (RosetteChoice *choice, const char *name)
{
  RosetteCandidate *self = g_atomic_rc_box_new0 (RosetteCandidate);

  self->choice =
    choice != NULL ? g_atomic_rc_box_acquire (choice) : g_atomic_rc_box_new0 (RosetteChoice);
  self->name = g_utf8_make_valid (name, -1);

  return self;
}

RosetteCandidate *
rosette_candidate_new_for_file (GFile *file, const char *name)
{
  RosetteCandidate *self = new_candidate (NULL, name);

  self->file = g_object_ref (file);

  return self;
}

RosetteCandidate *
rosette_candidate_new_for_bytes (GBytes *bytes, const char *name)
{
  RosetteCandidate *self = new_candidate (NULL, name);

  self->bytes = g_bytes_ref (bytes);

  return self;
}

RosetteCandidate *
rosette_candidate_new_within (RosetteCandidate *around, const char *name)
{
  g_autofree char *path = g_str_has_suffix (around->name, "/")
                            ? g_strconcat (around->name, name, NULL)
                            : g_strconcat (around->name, "/", name, NULL);
  RosetteCandidate *self = new_candidate (around->choice, path);

  self->depth = around->depth;
  self->archives = around->archives;

  return self;
}

RosetteCandidate *
rosette_candidate_ref (RosetteCandidate *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  RosetteCandidate *self = data;

  g_atomic_rc_box_release (self->choice);
  g_free (self->name);
  g_free (self->fault);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->zip, rosette_zip_unref);
}

void
rosette_candidate_unref (RosetteCandidate *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
rosette_candidate_get_name (RosetteCandidate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

gboolean
rosette_candidate_is_passed_over (const char *name)
{
  static const char *const names[] = { "Thumbs.db", "ehthumbs.db", "desktop.ini", "__MACOSX",
                                       "lost+found" };

  if (name[0] == '.' || g_str_has_prefix (name, "~$"))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_ascii_strcasecmp (name, names[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
rosette_candidate_add (GPtrArray *list, RosetteCandidate *candidate)
{
  int n_before = g_atomic_int_add (&candidate->choice->n_candidates, 1);

  if (n_before < ROSETTE_MAX_CANDIDATES)
    {
      g_ptr_array_add (list, candidate);
      return TRUE;
    }
  if (n_before == ROSETTE_MAX_CANDIDATES)
    {
      g_clear_object (&candidate->file);
      g_clear_pointer (&candidate->bytes, g_bytes_unref);
      g_clear_pointer (&candidate->zip, rosette_zip_unref);
      g_free (candidate->fault);
      candidate->fault =
        g_strdup (_ ("There are too many files. This one and those after it were not checked: "
                     "check fewer at a time."));
      g_ptr_array_add (list, candidate);
      return FALSE;
    }
  rosette_candidate_unref (candidate);

  return FALSE;
}

/* What is wrong, as a person would say it. */
static void
set_fault (GError **error, const GError *why)
{
  const char *message = _ ("This file cannot be read. Check that it is still there.");

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = _ ("You are not allowed to read this.");
  else if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    message = _ ("There is no such file.");

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE, message);
}

/* A picture may be so large, an archive larger; of anything else the beginning tells enough. */
static gsize
get_max_bytes (GByteArray *bytes)
{
  gboolean is_zip = bytes->len >= 2 && memcmp (bytes->data, "PK", 2) == 0;

  return is_zip ? ROSETTE_MAX_ARCHIVE_BYTES : ROSETTE_MAX_IMAGE_BYTES;
}

static GBytes *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, chunk, (guint) n);
      if (bytes->len > get_max_bytes (bytes))
        break;
    }

  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
read_file (RosetteCandidate *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (self->file, cancellable, &why);
  GBytes *bytes = NULL;

  if (stream != NULL)
    bytes = read_stream (G_INPUT_STREAM (stream), cancellable, &why);
  if (bytes != NULL)
    return bytes;

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&why));
  else
    set_fault (error, why);

  return NULL;
}

static GBytes *
read_entry (RosetteCandidate *self, GError **error)
{
  g_autoptr (GError) why = NULL;
  GBytes *bytes = rosette_zip_extract (self->zip, self->entry, ROSETTE_MAX_IMAGE_BYTES, &why);
  const char *message;

  if (bytes != NULL)
    return bytes;

  if (why->code == ROSETTE_ERROR_PASSPHRASE)
    message = _ ("This file is protected with a password. Unpack the archive, and check the file.");
  else if (why->code == ROSETTE_ERROR_LIMIT)
    message = _ ("This file is larger than a badge can be.");
  else if (why->code == ROSETTE_ERROR_UNSUPPORTED)
    message = _ ("This file is packed in an unusual way. Unpack the archive, and check the file.");
  else
    message = _ ("This file is damaged in its archive. Get the archive once more.");
  g_set_error_literal (error, ROSETTE_ERROR, why->code, message);

  return NULL;
}

static GBytes *
read_bytes (RosetteCandidate *self, GCancellable *cancellable, GError **error)
{
  if (self->fault != NULL)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, self->fault);
      return NULL;
    }
  if (self->bytes != NULL)
    return g_bytes_ref (self->bytes);
  if (self->zip != NULL)
    return read_entry (self, error);

  return read_file (self, cancellable, error);
}

static gboolean
is_folder (RosetteCandidate *self, GCancellable *cancellable)
{
  return self->file != NULL
         && g_file_query_file_type (self->file, G_FILE_QUERY_INFO_NONE, cancellable)
              == G_FILE_TYPE_DIRECTORY;
}

gboolean
rosette_candidate_open (RosetteCandidate *self,
                        GBytes **bytes,
                        GPtrArray **within,
                        GCancellable *cancellable,
                        GError **error)
{
  g_return_val_if_fail (self != NULL && bytes != NULL && within != NULL, FALSE);

  *bytes = NULL;
  *within = NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (is_folder (self, cancellable))
    {
      g_autoptr (GError) why = NULL;

      *within = rosette_candidate_list_folder (self, cancellable, &why);
      if (*within == NULL && why->domain == G_IO_ERROR && why->code != G_IO_ERROR_CANCELLED)
        set_fault (error, why);
      else if (*within == NULL)
        g_propagate_error (error, g_steal_pointer (&why));
      return *within != NULL;
    }

  *bytes = read_bytes (self, cancellable, error);
  if (*bytes == NULL)
    return FALSE;
  *within = rosette_candidate_list_archive (self, *bytes);
  if (*within != NULL)
    g_clear_pointer (bytes, g_bytes_unref);

  return TRUE;
}
