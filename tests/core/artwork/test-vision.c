/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/vision.h"

static guint32
see (RosetteVision vision, guint32 pixel)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  guint32 *data = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  guint32 result;

  *data = pixel;
  cairo_surface_mark_dirty (surface);
  rosette_vision_apply (surface, vision);
  result = *data;
  cairo_surface_destroy (surface);

  return result;
}

static void
assert_near (guint32 a, guint32 b)
{
  for (int shift = 0; shift < 32; shift += 8)
    g_assert_cmpint (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)), <=, 2);
}

/* Who lacks a kind of cone still sees greys as they are; what is not there is not seen. */
static void
test_grays (void)
{
  for (RosetteVision vision = 0; vision < ROSETTE_VISION_N_KINDS; vision++)
    {
      for (guint32 gray = 0; gray < 256; gray += 15)
        assert_near (see (vision, 0xff000000 | gray * 0x10101), 0xff000000 | gray * 0x10101);
      g_assert_cmphex (see (vision, 0), ==, 0);
      /* Half transparent, premultiplied white. */
      assert_near (see (vision, 0x80808080), 0x80808080);
      g_assert_cmpstr (rosette_vision_get_title (vision), !=, NULL);
    }
}

/* The columns of the published matrices, by hand through the transfer function of sRGB. */
static void
test_colors (void)
{
  static const struct
  {
    RosetteVision vision;
    guint32 pixel;
    guint32 seen;
  } cases[] = {
    { ROSETTE_VISION_FULL, 0xff123456, 0xff123456 },
    { ROSETTE_VISION_GRAY, 0xffff0000, 0xff7f7f7f },
    { ROSETTE_VISION_GRAY, 0xff00ff00, 0xffdcdcdc },
    { ROSETTE_VISION_PROTAN, 0xffff0000, 0xff6d5f00 },
    { ROSETTE_VISION_PROTAN, 0xff00ff00, 0xffffe500 },
    { ROSETTE_VISION_DEUTAN, 0xffff0000, 0xffa39000 },
    { ROSETTE_VISION_DEUTAN, 0xff00ff00, 0xffefd63a },
    { ROSETTE_VISION_TRITAN, 0xffff0000, 0xffff000f },
    { ROSETTE_VISION_TRITAN, 0xff00ff00, 0xff00f7d9 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%zu: %x", i, see (cases[i].vision, cases[i].pixel));
      assert_near (see (cases[i].vision, cases[i].pixel), cases[i].seen);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vision/grays", test_grays);
  g_test_add_func ("/vision/colors", test_colors);

  return g_test_run ();
}
