/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/knob.h"

#include "artwork/text.h"

#include <math.h>

static RosetteShape *
filled (RosetteGradientKind kind)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);

  shape->width = 400.0;
  shape->height = 200.0;
  rosette_gradient_init (&shape->gradient, kind, shape->fill);

  return shape;
}

static void
assert_place (const RosetteShape *shape, RosetteKnob knob, double x, double y)
{
  double at_x, at_y;

  g_assert_true (rosette_knob_get_place (shape, knob, &at_x, &at_y));
  g_assert_cmpfloat_with_epsilon (at_x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (at_y, y, 0.01);
}

static void
test_which (void)
{
  g_autoptr (RosetteShape) plain = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);
  g_autoptr (RosetteShape) linear = filled (ROSETTE_GRADIENT_LINEAR);
  double x, y;

  for (RosetteKnob knob = ROSETTE_KNOB_NONE; knob < ROSETTE_KNOB_N_KNOBS; knob++)
    g_assert_false (rosette_knob_get_place (plain, knob, &x, &y));
  /* From the top of the box down. */
  assert_place (linear, ROSETTE_KNOB_FILL_START, 500.0, 400.0);
  assert_place (linear, ROSETTE_KNOB_FILL_END, 500.0, 600.0);
  g_assert_cmpint (rosette_knob_pick (linear, TRUE, 503.0, 597.0, 10.0), ==, ROSETTE_KNOB_FILL_END);
  g_assert_cmpint (rosette_knob_pick (linear, TRUE, 500.0, 500.0, 10.0), ==, ROSETTE_KNOB_NONE);
  g_assert_cmpint (rosette_knob_pick (linear, FALSE, 500.0, 600.0, 10.0), ==, ROSETTE_KNOB_NONE);
}

/* Its angle follows, in whole degrees or in steps; also of a shape that is turned and mirrored. */
static void
test_linear (void)
{
  g_autoptr (RosetteShape) shape = filled (ROSETTE_GRADIENT_LINEAR);
  double x, y;

  rosette_knob_drag (shape, ROSETTE_KNOB_FILL_END, 700.0, 400.0, FALSE);
  g_assert_cmpfloat (shape->gradient.angle, ==, 0.0);
  rosette_knob_drag (shape, ROSETTE_KNOB_FILL_END, 700.0, 480.0, TRUE);
  g_assert_cmpfloat (fmod (shape->gradient.angle, 15.0), ==, 0.0);

  shape->rotation = 90.0;
  shape->is_mirrored = TRUE;
  rosette_gradient_init (&shape->gradient, ROSETTE_GRADIENT_LINEAR, shape->fill);
  g_assert_true (rosette_knob_get_place (shape, ROSETTE_KNOB_FILL_END, &x, &y));
  rosette_knob_drag (shape, ROSETTE_KNOB_FILL_END, x, y, FALSE);
  assert_place (shape, ROSETTE_KNOB_FILL_END, x, y);
}

static void
test_radial (void)
{
  g_autoptr (RosetteShape) shape = filled (ROSETTE_GRADIENT_RADIAL);

  assert_place (shape, ROSETTE_KNOB_FILL_START, 500.0, 500.0);
  assert_place (shape, ROSETTE_KNOB_FILL_END, 700.0, 500.0);
  rosette_knob_drag (shape, ROSETTE_KNOB_FILL_END, 500.0, 600.0, FALSE);
  g_assert_cmpfloat_with_epsilon (shape->gradient.radius, 0.5, 1e-6);
  rosette_knob_drag (shape, ROSETTE_KNOB_FILL_START, 450.0, 480.0, FALSE);
  g_assert_cmpfloat_with_epsilon (shape->gradient.radius, 0.5, 1e-6);
  assert_place (shape, ROSETTE_KNOB_FILL_START, 450.0, 480.0);
  assert_place (shape, ROSETTE_KNOB_FILL_END, 550.0, 480.0);
}

static RosetteShape *
arc (guint variant)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_ARC);

  rosette_shape_set_text (&shape->text, "Internship");
  shape->width = shape->height = 600.0;
  shape->font_size = 60.0;
  shape->variant = variant;

  return shape;
}

static void
test_radius (void)
{
  g_autoptr (RosetteShape) shape = arc (ROSETTE_ARC_TOP);

  assert_place (shape, ROSETTE_KNOB_ARC_RADIUS, 500.0, 800.0);
  rosette_knob_drag (shape, ROSETTE_KNOB_ARC_RADIUS, 500.0, 850.0, FALSE);
  g_assert_cmpfloat (shape->width, ==, 700.0);
  g_assert_cmpfloat (shape->height, ==, 700.0);
  g_assert_cmpfloat (shape->font_size, ==, 60.0);
  rosette_knob_drag (shape, ROSETTE_KNOB_ARC_RADIUS, 500.0, 500.0, FALSE);
  g_assert_cmpfloat (shape->width, ==, 20.0);
}

/* Where it was dragged to, there the text begins, above and below, and in a mirror. */
static void
test_start (void)
{
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (RosetteShape) shape = arc (i % 2 == 0 ? ROSETTE_ARC_TOP : ROSETTE_ARC_BOTTOM);
      double x, y, at_x, at_y;

      shape->is_mirrored = i / 2 % 2 == 1;
      shape->is_flipped = i / 4 == 1;
      g_assert_true (rosette_knob_get_place (shape, ROSETTE_KNOB_ARC_START, &x, &y));
      /* A quarter on. */
      at_x = 500.0 - (y - 500.0);
      at_y = 500.0 + (x - 500.0);
      rosette_knob_drag (shape, ROSETTE_KNOB_ARC_START, at_x, at_y, FALSE);
      g_test_message ("case %u: %g", i, shape->rotation);
      g_assert_cmpfloat_with_epsilon (fabs (shape->rotation), 90.0, 0.01);
      assert_place (shape, ROSETTE_KNOB_ARC_START, at_x, at_y);
    }
}

/* The text ends there, by its spacing or by the part that it may take. */
static void
test_end (void)
{
  const double half = 80.0 * G_PI / 180.0;

  for (guint fit = ROSETTE_FIT_NONE; fit <= ROSETTE_FIT_FILL; fit++)
    {
      g_autoptr (RosetteShape) shape = arc (ROSETTE_ARC_TOP);
      double x = 500.0 + 300.0 * sin (half), y = 500.0 - 300.0 * cos (half);
      double from, to;

      shape->fit = fit;
      shape->arc = 120.0;
      rosette_knob_drag (shape, ROSETTE_KNOB_ARC_END, x, y, FALSE);
      if (fit != ROSETTE_FIT_NONE)
        {
          g_assert_cmpfloat_with_epsilon (shape->arc, 160.0, 0.01);
          assert_place (shape, ROSETTE_KNOB_ARC_END, x, y);
          continue;
        }
      rosette_text_get_arc (shape, &from, &to);
      g_assert_cmpfloat_with_epsilon (to, 80.0, 2.0);
      g_assert_cmpfloat (shape->spacing, >, 0.0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/knob/which", test_which);
  g_test_add_func ("/knob/linear", test_linear);
  g_test_add_func ("/knob/radial", test_radial);
  g_test_add_func ("/knob/radius", test_radius);
  g_test_add_func ("/knob/start", test_start);
  g_test_add_func ("/knob/end", test_end);

  return g_test_run ();
}
