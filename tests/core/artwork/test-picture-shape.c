/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/picture-shape.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

static void
test_new (void)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"/>";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (RosetteShape) shape = rosette_picture_shape_new (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (shape->kind, ==, ROSETTE_SHAPE_PICTURE);
  g_assert_cmpfloat (shape->width, ==, 2.0 * shape->height);
  g_assert_true (shape->picture == file);
  g_assert_cmpint (cairo_image_surface_get_width (shape->shown), ==, 1024);
}

static void
test_refusals (void)
{
  g_autofree char *large = g_malloc0 (ROSETTE_MAX_LAYER_PICTURE_BYTES + 1);
  struct
  {
    const char *data;
    gsize size;
    int code;
  } cases[] = {
    { "hello", 5, ROSETTE_ERROR_SYNTAX },
    { "", 0, ROSETTE_ERROR_SYNTAX },
    { large, ROSETTE_MAX_LAYER_PICTURE_BYTES, ROSETTE_ERROR_SYNTAX },
    { large, ROSETTE_MAX_LAYER_PICTURE_BYTES + 1, ROSETTE_ERROR_LIMIT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].data, cases[i].size);

      g_assert_null (rosette_picture_shape_new (file, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-shape/new", test_new);
  g_test_add_func ("/picture-shape/refusals", test_refusals);

  return g_test_run ();
}
