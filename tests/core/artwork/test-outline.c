/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/outline.h"

#include <string.h>

static char *
path_of (RosetteShapeKind kind, guint part)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (kind);
  g_autoptr (RosetteOutline) outline = NULL;

  shape->width = 100.0;
  shape->height = 50.0;
  shape->n_points = 4;
  shape->ratio = 0.5;
  outline = rosette_outline_new (shape, part);

  return rosette_outline_to_path_data (outline);
}

static void
test_path_data (void)
{
  static const struct
  {
    RosetteShapeKind kind;
    const char *data;
  } cases[] = {
    { ROSETTE_SHAPE_POLYGON, "M0 -25L50 0L0 25L-50 0Z" },
    { ROSETTE_SHAPE_LINE, "M-50 0L50 0" },
    { ROSETTE_SHAPE_PICTURE, "M-50 -25L50 -25L50 25L-50 25L-50 -25Z" },
    { ROSETTE_SHAPE_CIRCLE, "M50 0C50 13.807 27.614 25 0 25C-27.614 25 -50 13.807 -50 0"
                            "C-50 -13.807 -27.614 -25 0 -25C27.614 -25 50 -13.807 50 0Z" },
    { ROSETTE_SHAPE_STAR, "M0 -25L17.678 -8.839L50 0L17.678 8.839L0 25L-17.678 8.839L-50 0"
                          "L-17.678 -8.839Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data = path_of (cases[i].kind, 0);

      g_assert_cmpstr (data, ==, cases[i].data);
    }
}

static void
get_extents (const RosetteShape *shape, double *x1, double *y1, double *x2, double *y2)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  for (guint part = 0; part < rosette_outline_count_parts (shape); part++)
    {
      g_autoptr (RosetteOutline) outline = rosette_outline_new (shape, part);

      rosette_outline_add_to (outline, cr);
    }
  cairo_path_extents (cr, x1, y1, x2, y2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Every shape, in each of its variants, fills its box and stays in it; the scallops of a seal reach
 * its edge. */
static void
test_extents (void)
{
  for (RosetteShapeKind kind = 0; kind < ROSETTE_SHAPE_TEXT; kind++)
    for (guint variant = 0; variant < rosette_shape_kind_count_variants (kind); variant++)
      {
        g_autoptr (RosetteShape) shape = rosette_shape_new (kind);
        double x1, y1, x2, y2;

        shape->width = 400.0;
        shape->height = kind == ROSETTE_SHAPE_LINE ? 0.0 : 400.0;
        shape->n_points = 12;
        shape->variant = variant;
        shape->bend = -0.7;
        get_extents (shape, &x1, &y1, &x2, &y2);
        g_test_message ("%s %u", rosette_shape_kind_get_name (kind), variant);
        g_assert_cmpfloat_with_epsilon (x1, -200.0, 0.1);
        g_assert_cmpfloat_with_epsilon (x2, 200.0, 0.1);
        g_assert_cmpfloat_with_epsilon (y1, -shape->height / 2.0, 0.1);
        g_assert_cmpfloat_with_epsilon (y2, shape->height / 2.0, 0.1);
      }
}

/* However flat, long or bent, no form has points that are nowhere. */
static void
test_extremes (void)
{
  static const double sizes[] = { 0.0, 0.001, 1.0, 10000.0 };
  static const double ratios[] = { 0.0, 0.5, 1.0 };

  for (RosetteShapeKind kind = 0; kind < ROSETTE_SHAPE_TEXT; kind++)
    for (guint i = 0; i < 4 * 4 * 3 * 3 * rosette_shape_kind_count_variants (kind); i++)
      {
        g_autoptr (RosetteShape) shape = rosette_shape_new (kind);

        shape->width = sizes[i % 4];
        shape->height = sizes[i / 4 % 4];
        shape->ratio = ratios[i / 16 % 3];
        shape->bend = ratios[i / 48 % 3] * 2.0 - 1.0;
        shape->variant = i / 144;
        for (guint part = 0; part < rosette_outline_count_parts (shape); part++)
          {
            g_autoptr (RosetteOutline) outline = rosette_outline_new (shape, part);
            g_autofree char *data = rosette_outline_to_path_data (outline);

            g_assert_null (strstr (data, "nan"));
            g_assert_null (strstr (data, "inf"));
          }
      }
}

static void
test_ribbon (void)
{
  g_autoptr (RosetteShape) ribbon = rosette_shape_new (ROSETTE_SHAPE_RIBBON);
  RosetteColor white = { 255, 255, 255, 128 };
  RosetteColor fold = rosette_outline_shade (ribbon, 1, white);

  g_assert_cmpuint (rosette_outline_count_parts (ribbon), ==, 3);
  g_assert_cmpuint (fold.red, <, 255);
  g_assert_cmpuint (fold.alpha, ==, 128);
  g_assert_true (rosette_color_equal (rosette_outline_shade (ribbon, 2, white), white));
  ribbon->variant = ROSETTE_RIBBON_STRAIGHT;
  g_assert_cmpuint (rosette_outline_count_parts (ribbon), ==, 1);
}

/* The lit half of a pleat and of a leaf has no outline of its own; a rosette's rim is lighter. */
static void
test_shades (void)
{
  g_autoptr (RosetteShape) rosette = rosette_shape_new (ROSETTE_SHAPE_ROSETTE);
  g_autoptr (RosetteShape) laurel = rosette_shape_new (ROSETTE_SHAPE_LAUREL);
  RosetteColor middle = { 100, 100, 100, 255 };

  g_assert_cmpuint (rosette_outline_count_parts (rosette), ==, 4);
  g_assert_true (rosette_outline_has_stroke (rosette, 0));
  g_assert_false (rosette_outline_has_stroke (rosette, 1));
  g_assert_cmpuint (rosette_outline_shade (rosette, 1, middle).red, <, 100);
  g_assert_cmpuint (rosette_outline_shade (rosette, 2, middle).red, >, 100);
  g_assert_cmpuint (rosette_outline_count_parts (laurel), ==, 2);
  g_assert_false (rosette_outline_has_stroke (laurel, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outline/path-data", test_path_data);
  g_test_add_func ("/outline/extents", test_extents);
  g_test_add_func ("/outline/extremes", test_extremes);
  g_test_add_func ("/outline/ribbon", test_ribbon);
  g_test_add_func ("/outline/shades", test_shades);

  return g_test_run ();
}
