/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/inflate.h"

#include "base/error.h"

#include <zlib.h>

#define STEP_BYTES 65536

/* What zlib adds to the size of its window to read GZIP instead. */
#define GZIP_BITS 16

static gboolean
inflate_steps (z_stream *stream, GByteArray *out, gsize max_bytes, GError **error)
{
  g_autofree guint8 *step = g_malloc (STEP_BYTES);
  int status = Z_OK;

  while (status == Z_OK)
    {
      gsize n_bytes;

      stream->next_out = step;
      stream->avail_out = STEP_BYTES;
      status = inflate (stream, Z_NO_FLUSH);
      n_bytes = STEP_BYTES - stream->avail_out;

      if (n_bytes > max_bytes - out->len)
        {
          g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                       "compressed data grows to more than %" G_GSIZE_FORMAT " bytes", max_bytes);
          return FALSE;
        }
      g_byte_array_append (out, step, (guint) n_bytes);
    }

  if (status != Z_STREAM_END)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "compressed data is damaged");

  return status == Z_STREAM_END;
}

static GBytes *
inflate_as (int window_bits, const guint8 *data, gsize length, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  z_stream stream = { 0 };
  gboolean is_done;

  if (inflateInit2 (&stream, window_bits) != Z_OK)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "no memory to inflate");
      return NULL;
    }
  stream.next_in = (Bytef *) data;
  stream.avail_in = (uInt) length;
  is_done = inflate_steps (&stream, out, max_bytes, error);
  inflateEnd (&stream);

  return is_done ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}

GBytes *
rosette_inflate (const guint8 *data, gsize length, gsize max_bytes, GError **error)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (length <= G_MAXUINT32, NULL);

  return inflate_as (MAX_WBITS, data, length, max_bytes, error);
}

GBytes *
rosette_inflate_gzip (GBytes *compressed, gsize max_bytes, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (compressed, &length);

  g_return_val_if_fail (length <= G_MAXUINT32, NULL);

  return inflate_as (MAX_WBITS + GZIP_BITS, data, length, max_bytes, error);
}
