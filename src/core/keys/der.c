/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/der.h"

#include <string.h>

RosetteDer
rosette_der_init (GBytes *bytes)
{
  RosetteDer der;

  der.data = g_bytes_get_data (bytes, &der.length);

  return der;
}

/* Reads the octets of a length (X.690 section 8.1.3), of which DER wants the fewest. */
static gboolean
read_length (RosetteDer *der, gsize *length)
{
  guint n_octets;
  gsize value = 0;

  if (der->length == 0)
    return FALSE;

  n_octets = der->data[0] & 0x7f;
  if (der->data[0] < 0x80)
    {
      *length = der->data[0];
      n_octets = 0;
    }
  else
    {
      if (n_octets == 0 || n_octets > 4 || n_octets >= der->length || der->data[1] == 0)
        return FALSE;
      for (guint i = 1; i <= n_octets; i++)
        value = value << 8 | der->data[i];
      if (value < 0x80)
        return FALSE;
      *length = value;
    }

  der->data += 1 + n_octets;
  der->length -= 1 + n_octets;

  return *length <= der->length;
}

gboolean
rosette_der_read (RosetteDer *der, guint8 tag, RosetteDer *content)
{
  RosetteDer rest = *der;
  gsize length = 0;

  if (rest.length == 0 || rest.data[0] != tag)
    return FALSE;
  rest.data++;
  rest.length--;

  if (!read_length (&rest, &length))
    return FALSE;

  if (content != NULL)
    {
      content->data = rest.data;
      content->length = length;
    }
  der->data = rest.data + length;
  der->length = rest.length - length;

  return TRUE;
}

gboolean
rosette_der_read_unsigned (RosetteDer *der, RosetteDer *magnitude)
{
  RosetteDer rest = *der;
  RosetteDer number;

  if (!rosette_der_read (&rest, ROSETTE_DER_INTEGER, &number) || number.length == 0)
    return FALSE;
  if ((number.data[0] & 0x80) != 0)
    return FALSE;
  if (number.data[0] == 0 && number.length > 1 && (number.data[1] & 0x80) == 0)
    return FALSE;

  if (number.data[0] == 0)
    {
      number.data++;
      number.length--;
    }
  *magnitude = number;
  *der = rest;

  return TRUE;
}

gboolean
rosette_der_read_count (RosetteDer *der, guint32 *value)
{
  RosetteDer magnitude;

  if (!rosette_der_read_unsigned (der, &magnitude) || magnitude.length > 4)
    return FALSE;

  *value = 0;
  for (gsize i = 0; i < magnitude.length; i++)
    *value = *value << 8 | magnitude.data[i];

  return TRUE;
}

gboolean
rosette_der_equal (const RosetteDer *der, gconstpointer data, gsize length)
{
  return der->length == length && (length == 0 || memcmp (der->data, data, length) == 0);
}

void
rosette_der_append (GByteArray *out, guint8 tag, gconstpointer content, gsize length)
{
  guint8 head[6] = { tag };
  guint n_head = 2;

  g_return_if_fail (length <= G_MAXUINT32);

  if (length < 0x80)
    head[1] = (guint8) length;
  else
    {
      guint n_octets = 1;

      while (n_octets < 4 && length >> (8 * n_octets) != 0)
        n_octets++;
      head[1] = (guint8) (0x80 | n_octets);
      for (guint i = 0; i < n_octets; i++)
        head[2 + i] = (guint8) (length >> (8 * (n_octets - 1 - i)));
      n_head += n_octets;
    }

  g_byte_array_append (out, head, n_head);
  if (length > 0)
    g_byte_array_append (out, content, (guint) length);
}

void
rosette_der_append_count (GByteArray *out, guint32 value)
{
  guint8 octets[5] = { 0, (guint8) (value >> 24), (guint8) (value >> 16), (guint8) (value >> 8),
                       (guint8) value };
  guint start = 0;

  /* The shortest form that is not negative. */
  while (start < 4 && octets[start] == 0 && (octets[start + 1] & 0x80) == 0)
    start++;

  rosette_der_append (out, ROSETTE_DER_INTEGER, octets + start, sizeof octets - start);
}
