/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/jpeg.h"

#include "base/error.h"
#include "base/limits.h"
#include "photo.h"

#define BYTES(text) text, sizeof (text) - 1

static void
test_head (void)
{
  static const struct
  {
    const char *exif;
    gsize length;
    guint orientation;
  } cases[] = {
    { NULL, 0, 1 },
    { BYTES ("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"), 6 },
    { BYTES ("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0\0\0\0\0"), 8 },
    { BYTES ("Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x10\0\x02\0\0\0\x04"
             "abc\0"
             "\x01\x12\0\x03\0\0\0\x01\0\x03\0\0\0\0\0\0"),
      3 },
    /* What is no orientation, or of another type, or beyond the end. */
    { BYTES ("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x09\0\0\0\0\0\0"), 1 },
    { BYTES ("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x04\0\0\0\x01\0\x06\0\0\0\0\0\0"), 1 },
    { BYTES ("Exif\0\0MM\0*\xff\xff\xff\xf0\0\x01"), 1 },
    { BYTES ("Exif\0\0MM\0*\0\0\0\x08\xff\xff\x01\x12"), 1 },
    { BYTES ("Exif\0\0M"), 1 },
    { BYTES ("http://ns.adobe.com/xap/1.0/\0"), 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) photo = photo_with (0xe1, cases[i].exif, cases[i].length);
      g_autoptr (GError) error = NULL;
      RosetteJpegHead head;

      g_assert_true (rosette_jpeg_is (photo));
      g_assert_true (rosette_jpeg_read_head (photo, &head, &error));
      g_assert_cmpuint (head.width, ==, 32);
      g_assert_cmpuint (head.height, ==, 16);
      g_assert_cmpuint (head.orientation, ==, cases[i].orientation);
    }
}

/* Wherever it ends too early, it is refused or read, and nothing beyond it is. */
static void
test_cut (void)
{
  g_autoptr (GBytes) photo = photo_turned (6);
  gsize size = g_bytes_get_size (photo);

  for (gsize length = 0; length < size; length++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (photo, NULL), length);
      g_autoptr (GBytes) cut = g_bytes_new_static (copy, length);
      g_autoptr (GError) error = NULL;
      RosetteJpegHead head;

      if (rosette_jpeg_read_head (cut, &head, &error))
        {
          g_autoptr (GBytes) stripped = rosette_jpeg_strip (cut);

          g_assert_cmpuint (g_bytes_get_size (stripped), <=, length);
        }
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

/* One below and one above, on each side. */
static void
test_limits (void)
{
  static const struct
  {
    guint width;
    guint height;
    int code; /* -1: none */
  } cases[] = {
    { ROSETTE_MAX_PNG_PX, ROSETTE_MAX_PNG_PX, -1 },
    { ROSETTE_MAX_PNG_PX + 1, 1, ROSETTE_ERROR_LIMIT },
    { 1, ROSETTE_MAX_PNG_PX + 1, ROSETTE_ERROR_LIMIT },
    { 0, 1, ROSETTE_ERROR_SYNTAX },
    { 1, 0, ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint width = cases[i].width, height = cases[i].height;
      const guint8 file[] = { 0xff,
                              0xd8,
                              0xff,
                              0xff,
                              0xc2,
                              0,
                              7,
                              8,
                              (guint8) (height >> 8),
                              (guint8) height,
                              (guint8) (width >> 8),
                              (guint8) width,
                              0xff,
                              0xda };
      g_autoptr (GBytes) jpeg = g_bytes_new (file, sizeof file);
      g_autoptr (GError) error = NULL;
      RosetteJpegHead head = { 0 };

      g_assert_true (rosette_jpeg_read_head (jpeg, &head, &error) == (cases[i].code < 0));
      if (cases[i].code >= 0)
        g_assert_error (error, ROSETTE_ERROR, cases[i].code);
      else
        g_assert_cmpuint (head.width, ==, width);
    }
}

/* What a camera and programs add goes, and what decoders need stays. */
static void
test_strip (void)
{
  static const struct
  {
    guint8 marker;
    gboolean is_kept;
  } cases[] = { { 0xe1, FALSE }, { 0xe2, FALSE }, { 0xed, FALSE }, { 0xfe, FALSE },
                { 0xe0, TRUE },  { 0xee, TRUE },  { 0xdb, TRUE } };
  g_autoptr (GBytes) plain = photo_with (0, NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) photo = photo_with (cases[i].marker, "where it was", 12);
      g_autoptr (GBytes) stripped = rosette_jpeg_strip (photo);

      g_test_message ("%x", cases[i].marker);
      g_assert_true (g_bytes_equal (stripped, cases[i].is_kept ? photo : plain));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jpeg/head", test_head);
  g_test_add_func ("/jpeg/cut", test_cut);
  g_test_add_func ("/jpeg/limits", test_limits);
  g_test_add_func ("/jpeg/strip", test_strip);

  return g_test_run ();
}
