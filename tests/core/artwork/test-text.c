/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/text.h"

#include <string.h>

static RosetteShape *
make_text (const char *text, double size)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);

  rosette_shape_set_text (&shape->text, text);
  shape->font_size = size;
  rosette_shape_normalize (shape);

  return shape;
}

static void
test_measure (void)
{
  g_autoptr (RosetteShape) one = make_text ("Badge", 80);
  g_autoptr (RosetteShape) two = make_text ("Badge\nBadge", 80);
  g_autoptr (RosetteShape) large = make_text ("Badge", 160);
  g_autoptr (RosetteShape) empty = make_text ("", 80);

  g_assert_cmpfloat (one->width, >, 80.0);
  g_assert_cmpfloat_with_epsilon (two->width, one->width, 0.01);
  g_assert_cmpfloat_with_epsilon (two->height, 2.0 * one->height, 0.1);
  g_assert_cmpfloat_with_epsilon (large->width, 2.0 * one->width, 0.1);
  g_assert_cmpfloat (empty->width, ==, 0.0);
  g_assert_cmpfloat (empty->height, >, 0.0);
}

static void
test_outline (void)
{
  static const char *const texts[] = { "Stage", "Ünïcödé", "مرحبا", "実習", "a\nb" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RosetteShape) shape = make_text (texts[i], 80);
      g_autoptr (RosetteOutline) outline = rosette_text_outline (shape);
      g_autoptr (RosetteOutline) again = rosette_text_outline (shape);
      g_autofree char *data = rosette_outline_to_path_data (outline);
      g_autofree char *same = rosette_outline_to_path_data (again);

      g_assert_cmpuint (strlen (data), >, 20);
      g_assert_cmpstr (data, ==, same);
    }
}

static void
test_baselines (void)
{
  g_autoptr (RosetteShape) shape = make_text ("a\n\nb", 80);
  g_autoptr (GArray) baselines = rosette_text_get_baselines (shape);

  g_assert_cmpuint (baselines->len, ==, 3);
  g_assert_cmpfloat (g_array_index (baselines, double, 0), <, g_array_index (baselines, double, 1));
  g_assert_cmpfloat (g_array_index (baselines, double, 2), <, shape->height / 2.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/measure", test_measure);
  g_test_add_func ("/text/outline", test_outline);
  g_test_add_func ("/text/baselines", test_baselines);

  return g_test_run ();
}
