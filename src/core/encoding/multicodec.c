/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/multicodec.h"

#include "base/error.h"

/* The longest varint that the multiformats accept: 63 bits. */
#define MAX_VARINT_BYTES 9

GBytes *
rosette_multicodec_wrap (RosetteMulticodec codec, const guint8 *data, gsize length)
{
  GByteArray *bytes = g_byte_array_new ();
  guint rest = codec;

  while (rest >= 0x80)
    {
      guint8 byte = (guint8) (rest & 0x7f) | 0x80;

      g_byte_array_append (bytes, &byte, 1);
      rest >>= 7;
    }
  g_byte_array_append (bytes, &(guint8){ (guint8) rest }, 1);
  if (length > 0)
    g_byte_array_append (bytes, data, (guint) length);

  return g_byte_array_free_to_bytes (bytes);
}

gboolean
rosette_multicodec_unwrap (GBytes *wrapped, guint64 *codec, GBytes **payload, GError **error)
{
  gsize size;
  const guint8 *data;
  guint64 value = 0;
  gsize n_bytes = 0;

  g_return_val_if_fail (wrapped != NULL && codec != NULL && payload != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  data = g_bytes_get_data (wrapped, &size);

  do
    {
      if (n_bytes == size || n_bytes == MAX_VARINT_BYTES)
        {
          g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                               "multicodec prefix does not end");
          return FALSE;
        }
      value |= (guint64) (data[n_bytes] & 0x7f) << (7 * n_bytes);
    }
  while ((data[n_bytes++] & 0x80) != 0);

  if (n_bytes > 1 && data[n_bytes - 1] == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "multicodec prefix is longer than it need be");
      return FALSE;
    }

  *codec = value;
  *payload = g_bytes_new_from_bytes (wrapped, n_bytes, size - n_bytes);

  return TRUE;
}
