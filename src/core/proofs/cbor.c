/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/cbor.h"

/* The argument of a head (RFC 8949 section 3): in its low five bits, or in the 1, 2, 4 or 8 bytes
 * after it.
 */
static gboolean
read_argument (RosetteCbor *self, guint low, guint64 *value)
{
  static const guint64 least[] = { 24, 0x100, 0x10000, G_GUINT64_CONSTANT (0x100000000) };
  guint n_bytes;

  *value = low;
  if (low < 24)
    return TRUE;
  if (low > 27)
    return FALSE;

  n_bytes = 1u << (low - 24);
  if ((gsize) (self->end - self->at) < n_bytes)
    return FALSE;
  *value = 0;
  for (guint i = 0; i < n_bytes; i++)
    *value = *value << 8 | *self->at++;

  return *value >= least[low - 24];
}

gboolean
rosette_cbor_read_number (RosetteCbor *self, RosetteCborType type, guint64 *value)
{
  guint8 head;

  if (self->at == self->end)
    return FALSE;
  head = *self->at++;
  if (head >> 5 != (guint) type || !read_argument (self, head & 31, value))
    return FALSE;

  return (type != ROSETTE_CBOR_ARRAY && type != ROSETTE_CBOR_MAP)
         || *value <= (guint64) (self->end - self->at);
}

GBytes *
rosette_cbor_read_bytes (RosetteCbor *self, RosetteCborType type)
{
  guint64 length;
  const guint8 *from;

  if (!rosette_cbor_read_number (self, type, &length) || length > (guint64) (self->end - self->at))
    return NULL;
  from = self->at;
  self->at += length;

  return g_bytes_new (from, (gsize) length);
}
