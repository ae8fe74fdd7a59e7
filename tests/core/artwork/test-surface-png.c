/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/surface-png.h"

#include "base/error.h"

static cairo_surface_t *
paint (int width, int height, double alpha)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgba (cr, 0.2, 0.4, 0.6, alpha);
  cairo_rectangle (cr, 0.0, 0.0, width / 2.0, height);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* What is written is read back as it was, and is the same a second time. */
static void
test_pixels (void)
{
  static const struct
  {
    int width;
    int height;
    double alpha;
  } cases[] = { { 1, 1, 1.0 }, { 2, 3, 1.0 }, { 90, 90, 1.0 }, { 64, 16, 0.5 }, { 8, 8, 0.0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = paint (cases[i].width, cases[i].height, cases[i].alpha);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = rosette_surface_to_png (surface, &error);
      g_autoptr (GBytes) again = rosette_surface_to_png (surface, &error);
      cairo_surface_t *back = NULL;

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (png, again));
      back = rosette_surface_from_png (png);
      g_assert_nonnull (back);
      g_assert_cmpint (cairo_image_surface_get_width (back), ==, cases[i].width);
      g_assert_cmpint (cairo_image_surface_get_height (back), ==, cases[i].height);
      g_assert_cmpmem (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * cases[i].height,
                       cairo_image_surface_get_data (back),
                       (gsize) cairo_image_surface_get_stride (back) * cases[i].height);
      cairo_surface_destroy (back);
      cairo_surface_destroy (surface);
    }
}

/* There are sizes that cairo has no room for: the surface says so itself. */
static void
test_no_room (void)
{
  static const int sizes[][2] = { { 40000, 40000 }, { -1, 4 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_ARGB32, sizes[i][0], sizes[i][1]);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_surface_to_png (surface, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
      cairo_surface_destroy (surface);
    }
}

/* One that was finished has no pixels any more. */
static void
test_finished (void)
{
  cairo_surface_t *surface = paint (4, 4, 1.0);
  g_autoptr (GError) error = NULL;

  cairo_surface_finish (surface);
  g_assert_null (rosette_surface_to_png (surface, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
  cairo_surface_destroy (surface);
}

/* Cut at any place, or no PNG at all: no surface. */
static void
test_broken (void)
{
  cairo_surface_t *surface = paint (20, 20, 0.5);
  g_autoptr (GBytes) png = rosette_surface_to_png (surface, NULL);
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture", 10);

  for (gsize length = 0; length < g_bytes_get_size (png) - 12; length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, length);

      g_assert_null (rosette_surface_from_png (cut));
    }
  g_assert_null (rosette_surface_from_png (text));
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/surface-png/pixels", test_pixels);
  g_test_add_func ("/surface-png/broken", test_broken);
  g_test_add_func ("/surface-png/no-room", test_no_room);
  g_test_add_func ("/surface-png/finished", test_finished);

  return g_test_run ();
}
