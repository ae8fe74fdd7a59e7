/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "archives/zip.h"

#include "archives/zip-directory.h"
#include "archives/zip-record.h"
#include "base/error.h"
#include "base/limits.h"

#include <zlib.h>

/* What deflate can make of a byte at most. */
#define MAX_DEFLATE_RATIO 1032

struct _RosetteZip
{
  GBytes *file;
  GArray *entries; /* of RosetteZipEntry */
};

static const RosetteZipEntry *
get_entry (RosetteZip *self, guint index)
{
  return &g_array_index (self->entries, RosetteZipEntry, index);
}

static void
clear (gpointer data)
{
  RosetteZip *self = data;

  g_bytes_unref (self->file);
  g_array_unref (self->entries);
}

RosetteZip *
rosette_zip_read (GBytes *file, GError **error)
{
  g_autoptr (GArray) entries = NULL;
  const guint8 *data;
  RosetteZip *self;
  gsize size = 0;

  g_return_val_if_fail (file != NULL, NULL);

  data = g_bytes_get_data (file, &size);
  if (size > ROSETTE_MAX_ARCHIVE_BYTES)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "the archive is too large");
      return NULL;
    }
  entries = rosette_zip_directory_read (data, size, error);
  if (entries == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (RosetteZip);
  self->file = g_bytes_ref (file);
  self->entries = g_steal_pointer (&entries);

  return self;
}

RosetteZip *
rosette_zip_ref (RosetteZip *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rosette_zip_unref (RosetteZip *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
rosette_zip_get_n_entries (RosetteZip *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

const char *
rosette_zip_get_name (RosetteZip *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return get_entry (self, index)->name;
}

guint64
rosette_zip_get_size (RosetteZip *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, 0);

  return get_entry (self, index)->size;
}

gboolean
rosette_zip_is_folder (RosetteZip *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, FALSE);

  return g_str_has_suffix (get_entry (self, index)->name, "/");
}

gboolean
rosette_zip_find (RosetteZip *self, const char *name, guint *index)
{
  g_return_val_if_fail (self != NULL && name != NULL && index != NULL, FALSE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (strcmp (get_entry (self, i)->name, name) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Fills @out to the last byte, and no further. */
static gboolean
inflate_into (const guint8 *packed, gsize n_packed, guint8 *out, gsize size)
{
  z_stream stream = { .next_in = (Bytef *) packed, .avail_in = (uInt) n_packed };
  guint8 beyond;
  gboolean is_whole;

  if (inflateInit2 (&stream, -MAX_WBITS) != Z_OK)
    return FALSE;
  stream.next_out = size > 0 ? out : &beyond;
  stream.avail_out = (uInt) size;
  is_whole = inflate (&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0;
  inflateEnd (&stream);

  return is_whole;
}

static gboolean
unpack (const RosetteZipEntry *entry, const guint8 *packed, guint8 *out)
{
  gsize size = (gsize) entry->size;

  if (entry->method == ROSETTE_ZIP_STORED)
    {
      if (entry->n_bytes != size)
        return FALSE;
      if (size > 0)
        memcpy (out, packed, size);
    }
  else if (!inflate_into (packed, entry->n_bytes, out, size))
    {
      return FALSE;
    }

  return (guint32) crc32 (0, size > 0 ? out : (const Bytef *) "", (uInt) size) == entry->crc;
}

static gboolean
check_can_unpack (const RosetteZipEntry *entry, gsize max_bytes, GError **error)
{
  if ((entry->flags & ROSETTE_ZIP_FLAG_ENCRYPTED) != 0)
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE, "“%s” is encrypted", entry->name);
  else if (entry->method != ROSETTE_ZIP_STORED && entry->method != ROSETTE_ZIP_DEFLATED)
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                 "“%s” is packed in a way that is not known: %u", entry->name, entry->method);
  else if (entry->size > max_bytes)
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                 "“%s” is longer than %" G_GSIZE_FORMAT " bytes", entry->name, max_bytes);
  else
    return TRUE;

  return FALSE;
}

GBytes *
rosette_zip_extract (RosetteZip *self, guint index, gsize max_bytes, GError **error)
{
  const RosetteZipEntry *entry;
  g_autofree guint8 *out = NULL;
  const guint8 *data;

  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  g_return_val_if_fail (max_bytes <= ROSETTE_MAX_ARCHIVE_TOTAL_BYTES, NULL);

  entry = get_entry (self, index);
  if (!check_can_unpack (entry, max_bytes, error))
    return NULL;

  data = g_bytes_get_data (self->file, NULL);
  /* a length that is a lie is found before it is paid for */
  if (entry->size / MAX_DEFLATE_RATIO <= entry->n_bytes)
    out = g_malloc (MAX ((gsize) entry->size, 1));
  if (out == NULL || !unpack (entry, data + entry->offset, out))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "“%s” is damaged", entry->name);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&out), (gsize) entry->size);
}
