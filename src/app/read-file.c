/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "read-file.h"

#include "base/error.h"

#include <glib/gi18n.h>

#define CHUNK_BYTES (64 * 1024)

/* What is wrong, as a person would say it. */
static void
set_fault (GError **error, const GError *why)
{
  const char *message = _ ("This file cannot be read. Check that it is still there.");

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    message = _ ("This is a folder. Choose the files in it.");
  else if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = _ ("You are not allowed to read this file.");

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE, message);
}

/* One byte more than allowed is enough to see that there is more. */
static GBytes *
read_stream (GInputStream *stream, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, chunk, n);
      if (bytes->len > max_bytes)
        break;
    }
  if (n < 0)
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
rosette_read_file_may (GFile *file, GError **error)
{
  if (!g_file_has_uri_scheme (file, "http") && !g_file_has_uri_scheme (file, "https"))
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE,
                       _ ("This is a web address. Save what is there as a file, and open that."));

  return FALSE;
}

GBytes *
rosette_read_file (GFile *file, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!rosette_read_file_may (file, error))
    return NULL;

  stream = g_file_read (file, cancellable, &why);
  if (stream != NULL)
    bytes = read_stream (G_INPUT_STREAM (stream), max_bytes, cancellable, &why);

  if (bytes == NULL && g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&why));
  else if (bytes == NULL)
    set_fault (error, why);
  else if (g_bytes_get_size (bytes) > max_bytes)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                         _ ("This file is too large for a badge."));
  else
    return g_steal_pointer (&bytes);

  return NULL;
}
