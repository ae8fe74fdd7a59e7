/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include <string.h>

/* A JPEG of 32 × 16 pixels, red on the left and blue on the right, into which this segment is put
 * at its beginning, as a camera does. */
static inline GBytes *
photo_with (guint8 marker, const void *content, gsize length)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "artwork", "camera.jpg", NULL);
  g_autofree char *file = NULL;
  GByteArray *bytes = g_byte_array_new ();
  const guint8 head[] = { 0xff, marker, (guint8) ((length + 2) >> 8), (guint8) (length + 2) };
  gsize size;

  g_assert_true (g_file_get_contents (path, &file, &size, NULL));
  g_byte_array_append (bytes, (const guint8 *) file, 2);
  if (content != NULL)
    {
      g_byte_array_append (bytes, head, sizeof head);
      g_byte_array_append (bytes, content, (guint) length);
    }
  g_byte_array_append (bytes, (const guint8 *) file + 2, (guint) (size - 2));

  return g_byte_array_free_to_bytes (bytes);
}

/* Held in this way (Exif 2.3, 4.6.4). */
static inline GBytes *
photo_turned (guint8 orientation)
{
  guint8 exif[] = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0?\0\0\0\0\0";

  exif[25] = orientation;

  return photo_with (0xe1, exif, sizeof exif - 1);
}
