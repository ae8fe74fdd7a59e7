/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "archives/zip-directory.h"

#include "archives/zip-name.h"
#include "archives/zip-record.h"
#include "base/error.h"
#include "base/limits.h"

/* Where the directory stands, as the record at the end of the file says. */
typedef struct
{
  const guint8 *data;
  gsize size;
  gsize start;  /* of the file within @data: something may stand before it */
  gsize offset; /* of the directory, in @data */
  guint64 n_bytes;
  guint64 n_entries;
} Directory;

static gboolean
fail (GError **error, RosetteError code, const char *message)
{
  g_set_error_literal (error, ROSETTE_ERROR, (int) code, message);

  return FALSE;
}

static gboolean
is_record (const Directory *self, gsize at, guint32 kind, gsize n_bytes)
{
  return at <= self->size && self->size - at >= n_bytes
         && rosette_zip_get_32 (self->data + at) == kind;
}

/* The last record of its kind whose comment is within the file. */
static gboolean
find_end (const Directory *self, gsize *end)
{
  gsize last = self->size < ROSETTE_ZIP_END_BYTES ? 0 : self->size - ROSETTE_ZIP_END_BYTES;
  gsize first = last > G_MAXUINT16 ? last - G_MAXUINT16 : 0;

  for (gsize at = last + 1; at > first; at--)
    {
      if (is_record (self, at - 1, ROSETTE_ZIP_END, ROSETTE_ZIP_END_BYTES)
          && rosette_zip_get_16 (self->data + at - 1 + 20)
               <= self->size - (at - 1) - ROSETTE_ZIP_END_BYTES)
        {
          *end = at - 1;
          return TRUE;
        }
    }

  return FALSE;
}

/* The larger record that stands before the plain one, when one of its numbers does not fit. */
static gboolean
read_end64 (Directory *self, gsize *end, guint64 *offset, GError **error)
{
  gsize locator = *end - ROSETTE_ZIP_LOCATOR_BYTES;
  gsize at;

  if (*end < ROSETTE_ZIP_LOCATOR_BYTES + ROSETTE_ZIP_END64_BYTES
      || !is_record (self, locator, ROSETTE_ZIP_LOCATOR, ROSETTE_ZIP_LOCATOR_BYTES))
    return TRUE;

  /* it is read where it ought to be; what stands before the file moves what the locator says */
  at = locator - ROSETTE_ZIP_END64_BYTES;
  if (!is_record (self, at, ROSETTE_ZIP_END64, ROSETTE_ZIP_END64_BYTES))
    return fail (error, ROSETTE_ERROR_SYNTAX, "the ZIP64 record is missing");
  if (rosette_zip_get_32 (self->data + at + 16) != 0)
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "the archive has several parts");

  self->n_entries = rosette_zip_get_64 (self->data + at + 32);
  self->n_bytes = rosette_zip_get_64 (self->data + at + 40);
  *offset = rosette_zip_get_64 (self->data + at + 48);
  *end = at;

  return TRUE;
}

static gboolean
locate (Directory *self, GError **error)
{
  guint64 offset;
  gsize end;

  if (!find_end (self, &end))
    return fail (error, ROSETTE_ERROR_SYNTAX, "the archive has no end");
  if (rosette_zip_get_16 (self->data + end + 4) != 0
      && rosette_zip_get_16 (self->data + end + 4) != G_MAXUINT16)
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "the archive has several parts");

  self->n_entries = rosette_zip_get_16 (self->data + end + 10);
  self->n_bytes = rosette_zip_get_32 (self->data + end + 12);
  offset = rosette_zip_get_32 (self->data + end + 16);
  if (!read_end64 (self, &end, &offset, error))
    return FALSE;

  if (self->n_bytes > end || offset > end - self->n_bytes)
    return fail (error, ROSETTE_ERROR_SYNTAX, "the directory is not within the archive");
  if (self->n_entries > ROSETTE_MAX_ARCHIVE_ENTRIES)
    return fail (error, ROSETTE_ERROR_LIMIT, "the archive has too many entries");
  self->offset = end - self->n_bytes;
  self->start = self->offset - offset;

  return TRUE;
}

/* A number that did not fit stands in the ZIP64 field, which holds only such, in this order. */
static gboolean
take_64 (const guint8 **field, gsize *n_field, guint64 *value)
{
  if (*value != G_MAXUINT32)
    return TRUE;
  if (*n_field < 8)
    return FALSE;

  *value = rosette_zip_get_64 (*field);
  *field += 8;
  *n_field -= 8;

  return TRUE;
}

static gboolean
read_numbers (const guint8 *line, RosetteZipEntry *entry, guint64 *packed, guint64 *offset)
{
  gsize n_name = rosette_zip_get_16 (line + 28);
  gsize n_extra = rosette_zip_get_16 (line + 30);
  gsize n_field = 0;
  const guint8 *field = rosette_zip_extra_find (line + ROSETTE_ZIP_CENTRAL_BYTES + n_name, n_extra,
                                                ROSETTE_ZIP_EXTRA_64, &n_field);

  entry->flags = rosette_zip_get_16 (line + 8);
  entry->method = rosette_zip_get_16 (line + 10);
  entry->crc = rosette_zip_get_32 (line + 16);
  *packed = rosette_zip_get_32 (line + 20);
  entry->size = rosette_zip_get_32 (line + 24);
  *offset = rosette_zip_get_32 (line + 42);
  if (field == NULL)
    return TRUE;

  return take_64 (&field, &n_field, &entry->size) && take_64 (&field, &n_field, packed)
         && take_64 (&field, &n_field, offset);
}

/* The packed bytes stand behind a second header, whose names and fields have lengths of their own.
 */
static gboolean
find_packed (const Directory *self, RosetteZipEntry *entry, guint64 packed, guint64 offset)
{
  gsize room;
  gsize header;
  gsize skip;

  if (offset > self->offset - self->start)
    return FALSE;
  header = self->start + (gsize) offset;
  room = self->offset - header;
  if (room < ROSETTE_ZIP_LOCAL_BYTES
      || rosette_zip_get_32 (self->data + header) != ROSETTE_ZIP_LOCAL)
    return FALSE;

  skip = (gsize) ROSETTE_ZIP_LOCAL_BYTES + rosette_zip_get_16 (self->data + header + 26)
         + rosette_zip_get_16 (self->data + header + 28);
  if (skip > room || packed > room - skip)
    return FALSE;
  entry->header = header;
  entry->offset = header + skip;
  entry->n_bytes = (gsize) packed;

  return TRUE;
}

/* Reads the line at @at, and moves @at behind it. */
static gboolean
read_line (const Directory *self, gsize *at, RosetteZipEntry *entry, GError **error)
{
  gsize end = self->offset + (gsize) self->n_bytes;
  const guint8 *line = self->data + *at;
  guint64 packed;
  guint64 offset;
  gsize n_name;
  gsize n_extra;
  gsize n_line;

  if (end - *at < ROSETTE_ZIP_CENTRAL_BYTES || rosette_zip_get_32 (line) != ROSETTE_ZIP_CENTRAL)
    return fail (error, ROSETTE_ERROR_SYNTAX, "the directory is damaged");
  n_name = rosette_zip_get_16 (line + 28);
  n_extra = rosette_zip_get_16 (line + 30);
  n_line = ROSETTE_ZIP_CENTRAL_BYTES + n_name + n_extra + rosette_zip_get_16 (line + 32);
  if (n_line > end - *at)
    return fail (error, ROSETTE_ERROR_SYNTAX, "the directory is damaged");

  if ((rosette_zip_get_16 (line + 8) & ROSETTE_ZIP_FLAG_MASKED) != 0)
    return fail (error, ROSETTE_ERROR_PASSPHRASE, "the directory is encrypted");
  if (!read_numbers (line, entry, &packed, &offset) || !find_packed (self, entry, packed, offset))
    return fail (error, ROSETTE_ERROR_SYNTAX, "an entry is not within the archive");
  entry->name = rosette_zip_name_decode (line + ROSETTE_ZIP_CENTRAL_BYTES, n_name,
                                         line + ROSETTE_ZIP_CENTRAL_BYTES + n_name, n_extra);
  *at += n_line;

  return TRUE;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const RosetteZipEntry *one = *(const RosetteZipEntry *const *) a;
  const RosetteZipEntry *other = *(const RosetteZipEntry *const *) b;

  return one->header < other->header ? -1 : one->header > other->header;
}

/* Entries that share their bytes are how 10 MB become 281 TB. */
static gboolean
check_apart (GArray *entries, GError **error)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (entries->len);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (sorted, &g_array_index (entries, RosetteZipEntry, i));
  g_ptr_array_sort (sorted, compare_offsets);

  for (guint i = 1; i < sorted->len; i++)
    {
      const RosetteZipEntry *before = g_ptr_array_index (sorted, i - 1);
      const RosetteZipEntry *entry = g_ptr_array_index (sorted, i);

      if (entry->header < before->offset + before->n_bytes)
        return fail (error, ROSETTE_ERROR_SYNTAX, "two entries of the archive share their bytes");
    }

  return TRUE;
}

static gboolean
check_sizes (const Directory *self, GArray *entries, GError **error)
{
  guint64 max_bytes = MAX ((guint64) self->size * ROSETTE_MAX_ARCHIVE_RATIO,
                           (guint64) ROSETTE_MIN_ARCHIVE_RATIO_BYTES);
  guint64 total = 0;

  max_bytes = MIN (max_bytes, (guint64) ROSETTE_MAX_ARCHIVE_TOTAL_BYTES);
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteZipEntry *entry = &g_array_index (entries, RosetteZipEntry, i);

      if (entry->size > max_bytes - total)
        return fail (error, ROSETTE_ERROR_LIMIT, "the archive grows too large when it is unpacked");
      total += entry->size;
    }

  return TRUE;
}

static void
clear_entry (gpointer entry)
{
  g_free (((RosetteZipEntry *) entry)->name);
}

GArray *
rosette_zip_directory_read (const guint8 *data, gsize size, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (RosetteZipEntry));
  Directory self = { .data = data, .size = size };
  gsize at;

  if (!locate (&self, error))
    return NULL;

  g_array_set_clear_func (entries, clear_entry);
  at = self.offset;
  for (guint64 i = 0; i < self.n_entries; i++)
    {
      RosetteZipEntry entry = { 0 };

      if (!read_line (&self, &at, &entry, error))
        return NULL;
      g_array_append_val (entries, entry);
    }
  if (is_record (&self, at, ROSETTE_ZIP_CENTRAL, ROSETTE_ZIP_CENTRAL_BYTES))
    {
      fail (error, ROSETTE_ERROR_SYNTAX, "the archive holds more than it says");
      return NULL;
    }
  if (!check_apart (entries, error) || !check_sizes (&self, entries, error))
    return NULL;

  return g_steal_pointer (&entries);
}
