/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/shadow.h"

#include "artwork/design.h"
#include "artwork/render.h"

#include <math.h>

#define SIDE 101

/* A white dot in the middle, blurred. */
static cairo_surface_t *
blur_dot (double deviation)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_rectangle (cr, SIDE / 2 - 5, SIDE / 2 - 5, 11, 11);
  cairo_fill (cr);
  cairo_destroy (cr);
  rosette_shadow_blur (surface, deviation);

  return surface;
}

static guint8
at (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];
}

/* What it should be: the square's edges, each as an error function. */
static double
expect (double deviation, int x, int y)
{
  double dx = x - SIDE / 2, dy = y - SIDE / 2, s = deviation * G_SQRT2;

  return 255.0 * (erf ((dx + 5.5) / s) - erf ((dx - 5.5) / s)) / 2.0
         * (erf ((dy + 5.5) / s) - erf ((dy - 5.5) / s)) / 2.0;
}

/* Odd and even boxes, and the Gaussian itself: all near the formula, and centred. */
static void
test_blur (void)
{
  static const double deviations[] = { 1.0, 1.9, 2.0, 3.0, 4.0, 5.3, 8.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (deviations); i++)
    {
      cairo_surface_t *surface = blur_dot (deviations[i]);

      for (int y = 10; y < SIDE - 10; y += 3)
        for (int x = 10; x < SIDE - 10; x += 3)
          {
            g_assert_cmpfloat_with_epsilon (at (surface, x, y), expect (deviations[i], x, y), 12.0);
            g_assert_cmpint (ABS (at (surface, x, y) - at (surface, SIDE - 1 - x, y)), <=, 1);
            g_assert_cmpint (ABS (at (surface, x, y) - at (surface, y, x)), <=, 2);
          }
      cairo_surface_destroy (surface);
    }
}

static guint32
pixel (RosetteDesign *design, int x, int y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
  cairo_t *cr = cairo_create (surface);
  guint32 result;

  rosette_design_draw (design, cr, 100.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  result = ((guint32 *) (gpointer) cairo_image_surface_get_data (surface))[y * 100 + x];
  cairo_surface_destroy (surface);

  return result;
}

/* It falls down, also from a layer that is turned and mirrored; moved, it is the same. */
static void
test_falls (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);
  guint id;

  shape->width = 200.0;
  shape->height = 200.0;
  shape->ratio = 0.0;
  shape->rotation = 90.0;
  shape->is_mirrored = TRUE;
  shape->shadow = (RosetteColor){ 255, 0, 0, 255 };
  shape->shadow_y = 200.0;
  id = rosette_design_add (design, shape, "Add");
  g_assert_cmphex (pixel (design, 50, 50), ==, 0xff1c71d8);
  g_assert_cmphex (pixel (design, 50, 70), ==, 0xffff0000);
  g_assert_cmphex (pixel (design, 50, 30), ==, 0);
  g_assert_cmphex (pixel (design, 70, 50), ==, 0);

  rosette_design_move_by (design, id, 100.0, 0.0, "Move");
  g_assert_cmphex (pixel (design, 60, 70), ==, 0xffff0000);
  g_assert_cmphex (pixel (design, 48, 70), ==, 0);
}

/* It is that of the layer as it is seen, mirrored; and an outline is as wide as a corner of it. */
static void
test_mirrored (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_SYMBOL);
  double x1, y1, x2, y2;
  guint id;

  rosette_shape_set_text (&shape->path, "M0 0L100 0L0 100Z");
  shape->width = shape->height = 200.0;
  shape->is_mirrored = TRUE;
  shape->shadow = (RosetteColor){ 255, 0, 0, 255 };
  shape->shadow_y = 200.0;
  id = rosette_design_add (design, shape, "Add");
  g_assert_cmphex (pixel (design, 57, 70), ==, 0xffff0000);
  g_assert_cmphex (pixel (design, 42, 73), ==, 0);

  shape = rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, id)));
  shape->stroke = (RosetteColor){ 0, 0, 0, 255 };
  shape->stroke_width = 20.0;
  rosette_design_change (design, id, shape, "Outline");
  rosette_shape_free (shape);
  rosette_shadow_get_extents (rosette_design_get_layer (design, id), &x1, &y1, &x2, &y2);
  g_assert_cmpfloat_with_epsilon (x1, -114.142, 0.001);
  g_assert_cmpfloat_with_epsilon (y2, 114.142, 0.001);
}

/* A picture of it does not depend on what was drawn before. */
static void
test_same_after_moving (void)
{
  g_autoptr (RosetteDesign) moved = rosette_design_new ();
  g_autoptr (RosetteDesign) fresh = rosette_design_new ();
  g_autoptr (GBytes) a = NULL;
  g_autoptr (GBytes) b = NULL;
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_STAR);
  RosetteShape *placed = NULL;
  guint id;

  shape->shadow = (RosetteColor){ 0, 0, 0, 128 };
  shape->shadow_blur = 20.0;
  placed = rosette_shape_copy (shape);
  placed->x += 33.333;
  rosette_design_add (fresh, placed, "Add");
  id = rosette_design_add (moved, shape, "Add");
  pixel (moved, 0, 0);
  rosette_design_move_by (moved, id, 33.333, 0.0, "Move");
  a = rosette_design_to_png (moved, 100, NULL);
  b = rosette_design_to_png (fresh, 100, NULL);
  g_assert_true (g_bytes_equal (a, b));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shadow/blur", test_blur);
  g_test_add_func ("/shadow/falls", test_falls);
  g_test_add_func ("/shadow/mirrored", test_mirrored);
  g_test_add_func ("/shadow/same-after-moving", test_same_after_moving);

  return g_test_run ();
}
