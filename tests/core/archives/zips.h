/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* ZIP files as no honest program writes them. */

#pragma once

#include "archives/zip-record.h"

#include <zlib.h>

/* An entry: what its line in the directory says, and the bytes that it stands for. */
typedef struct
{
  const char *name;
  const void *packed;
  guint32 n_packed;
  guint32 size;
  guint32 crc;
  guint16 method;
  guint16 flags;
  gboolean same_place; /* as the entry before it */
} ZipsEntry;

static inline void
zips_put (GByteArray *out, guint64 value, guint n_bytes)
{
  guint64 little = GUINT64_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &little, n_bytes);
}

/* What local header and line have in common, from the flags to the sizes. */
static inline void
zips_put_numbers (GByteArray *out, const ZipsEntry *entry)
{
  zips_put (out, entry->flags, 2);
  zips_put (out, entry->method, 2);
  zips_put (out, 0, 4);
  zips_put (out, entry->crc, 4);
  zips_put (out, entry->n_packed, 4);
  zips_put (out, entry->size, 4);
  zips_put (out, strlen (entry->name), 2);
  zips_put (out, 0, 2);
}

static inline void
zips_put_end (GByteArray *out, guint n_entries, gsize directory)
{
  gsize end = out->len;

  zips_put (out, ROSETTE_ZIP_END, 4);
  zips_put (out, 0, 4);
  zips_put (out, n_entries, 2);
  zips_put (out, n_entries, 2);
  zips_put (out, end - directory, 4);
  zips_put (out, directory, 4);
  zips_put (out, 0, 2);
}

/* The file of @n_entries, to be freed by the caller; it can be changed first. */
static inline GByteArray *
zips_make (const ZipsEntry *entries, guint n_entries)
{
  GByteArray *out = g_byte_array_new ();
  g_autofree gsize *offsets = g_new0 (gsize, n_entries);
  gsize directory;

  for (guint i = 0; i < n_entries; i++)
    {
      offsets[i] = i > 0 && entries[i].same_place ? offsets[i - 1] : out->len;
      if (entries[i].same_place)
        continue;
      zips_put (out, ROSETTE_ZIP_LOCAL, 4);
      zips_put (out, 20, 2);
      zips_put_numbers (out, &entries[i]);
      g_byte_array_append (out, (const guint8 *) entries[i].name, (guint) strlen (entries[i].name));
      g_byte_array_append (out, entries[i].packed, entries[i].n_packed);
    }

  directory = out->len;
  for (guint i = 0; i < n_entries; i++)
    {
      zips_put (out, ROSETTE_ZIP_CENTRAL, 4);
      zips_put (out, 0x14, 2);
      zips_put (out, 20, 2);
      zips_put_numbers (out, &entries[i]);
      zips_put (out, 0, 8);
      zips_put (out, 0, 2);
      zips_put (out, offsets[i], 4);
      g_byte_array_append (out, (const guint8 *) entries[i].name, (guint) strlen (entries[i].name));
    }
  zips_put_end (out, n_entries, directory);

  return out;
}

/* @size zeros, deflated without a header. */
static inline GByteArray *
zips_deflate_zeros (gsize size)
{
  g_autofree guint8 *zeros = g_malloc0 (size);
  GByteArray *out = g_byte_array_sized_new ((guint) (size / 900 + 1000));
  z_stream stream = { .next_in = zeros, .avail_in = (uInt) size };

  g_byte_array_set_size (out, (guint) (size / 900 + 1000));
  g_assert_cmpint (deflateInit2 (&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY), ==,
                   Z_OK);
  stream.next_out = out->data;
  stream.avail_out = out->len;
  g_assert_cmpint (deflate (&stream, Z_FINISH), ==, Z_STREAM_END);
  g_byte_array_set_size (out, (guint) stream.total_out);
  deflateEnd (&stream);

  return out;
}
