/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/jpeg.h"

#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* ITU T.81, table B.1 */
enum
{
  MARKER_TEM = 0x01,
  MARKER_DHT = 0xc4,
  MARKER_JPG = 0xc8,
  MARKER_DAC = 0xcc,
  MARKER_SOF0 = 0xc0,
  MARKER_SOF15 = 0xcf,
  MARKER_RST0 = 0xd0,
  MARKER_SOI = 0xd8,
  MARKER_EOI = 0xd9,
  MARKER_SOS = 0xda,
  MARKER_APP0 = 0xe0,
  MARKER_APP1 = 0xe1,
  MARKER_APP14 = 0xee,
  MARKER_APP15 = 0xef,
  MARKER_COM = 0xfe
};

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT      3

/* A part of a file, and how its numbers are written. */
typedef struct
{
  const guint8 *data;
  gsize size;
  gboolean is_little;
} Part;

/* One segment: from its marker on, with what it holds behind its length. */
typedef struct
{
  guint8 marker;
  gsize start;
  gsize end;
  Part content;
} Segment;

gboolean
rosette_jpeg_is (GBytes *file)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  return size > 3 && memcmp (data, "\xff\xd8\xff", 3) == 0;
}

/* 0 beyond the end. */
static guint
read_short (const Part *part, gsize at)
{
  if (part->size < 2 || at > part->size - 2)
    return 0;

  return part->is_little ? part->data[at + 1] << 8 | part->data[at]
                         : part->data[at] << 8 | part->data[at + 1];
}

static guint32
read_long (const Part *part, gsize at)
{
  guint32 first = read_short (part, at), second = read_short (part, at + 2);

  return part->is_little ? second << 16 | first : first << 16 | second;
}

/* The one that begins at @at, perhaps after bytes that fill up; FALSE at the pixels, and where it
 * is none. */
static gboolean
read_segment (const Part *file, gsize at, Segment *segment)
{
  gsize length;

  segment->start = at;
  while (at + 1 < file->size && file->data[at] == 0xff && file->data[at + 1] == 0xff)
    at++;
  if (at + 3 >= file->size || file->data[at] != 0xff)
    return FALSE;

  segment->marker = file->data[at + 1];
  length = read_short (file, at + 2);
  if (segment->marker == MARKER_SOS || segment->marker == MARKER_EOI
      || segment->marker <= MARKER_TEM
      || (segment->marker >= MARKER_RST0 && segment->marker <= MARKER_SOI) || length < 2
      || length > file->size - at - 2)
    return FALSE;

  segment->end = at + 2 + length;
  segment->content = (Part){ file->data + at + 4, length - 2, FALSE };

  return TRUE;
}

static gboolean
is_frame (guint8 marker)
{
  return marker >= MARKER_SOF0 && marker <= MARKER_SOF15 && marker != MARKER_DHT
         && marker != MARKER_JPG && marker != MARKER_DAC;
}

/* The first directory of an Exif segment (TIFF 6.0, 2); 1 where it does not say. */
static guint
read_orientation (const Part *exif)
{
  Part tiff = { exif->data + 6, exif->size - MIN (exif->size, 6), FALSE };
  gsize directory;
  guint n_entries;

  if (exif->size < 14 || memcmp (exif->data, "Exif\0\0", 6) != 0)
    return 1;

  tiff.is_little = tiff.data[0] == 'I';
  directory = read_long (&tiff, 4);
  n_entries = read_short (&tiff, directory);
  for (guint i = 0; i < n_entries; i++)
    {
      gsize entry = directory + 2 + 12 * (gsize) i;
      guint orientation = read_short (&tiff, entry + 8);

      if (entry >= tiff.size)
        return 1;
      if (read_short (&tiff, entry) == TAG_ORIENTATION
          && read_short (&tiff, entry + 2) == TYPE_SHORT && orientation >= 1 && orientation <= 8)
        return orientation;
    }

  return 1;
}

gboolean
rosette_jpeg_read_head (GBytes *file, RosetteJpegHead *head, GError **error)
{
  Part part = { NULL, 0, FALSE };
  RosetteJpegHead found = { 0, 0, 1 };
  Segment segment;

  g_return_val_if_fail (file != NULL && head != NULL, FALSE);

  part.data = g_bytes_get_data (file, &part.size);
  for (gsize at = 2; rosette_jpeg_is (file) && read_segment (&part, at, &segment); at = segment.end)
    {
      if (is_frame (segment.marker))
        {
          found.height = read_short (&segment.content, 1);
          found.width = read_short (&segment.content, 3);
        }
      if (segment.marker == MARKER_APP1 && found.orientation == 1)
        found.orientation = read_orientation (&segment.content);
    }

  if (found.width == 0 || found.height == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "a JPEG without a frame");
      return FALSE;
    }
  if (found.width > ROSETTE_MAX_PNG_PX || found.height > ROSETTE_MAX_PNG_PX)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "%u × %u pixels, more than %d on a side", found.width, found.height,
                   ROSETTE_MAX_PNG_PX);
      return FALSE;
    }
  *head = found;

  return TRUE;
}

/* Of what programs add only that stays which decoders need. */
static gboolean
is_kept (const Segment *segment)
{
  return segment->marker != MARKER_COM
         && (segment->marker < MARKER_APP1 || segment->marker > MARKER_APP15
             || segment->marker == MARKER_APP14);
}

GBytes *
rosette_jpeg_strip (GBytes *file)
{
  Part part = { NULL, 0, FALSE };
  GByteArray *stripped = g_byte_array_new ();
  Segment segment;
  gsize at = 2;

  g_return_val_if_fail (file != NULL && rosette_jpeg_is (file), NULL);

  part.data = g_bytes_get_data (file, &part.size);
  g_byte_array_append (stripped, part.data, 2);
  while (read_segment (&part, at, &segment))
    {
      if (is_kept (&segment))
        g_byte_array_append (stripped, part.data + segment.start,
                             (guint) (segment.end - segment.start));
      at = segment.end;
    }
  g_byte_array_append (stripped, part.data + at, (guint) (part.size - at));

  return g_byte_array_free_to_bytes (stripped);
}
