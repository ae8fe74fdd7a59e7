/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-view.h"

#define NEAR 0.001

static RosetteDesignView
new_view (int width, int height)
{
  RosetteDesignView view = { 0 };

  rosette_design_view_fit (&view);
  rosette_design_view_resize (&view, width, height);

  return view;
}

static void
assert_unit_at (RosetteDesignView *view, double px, double py, double x, double y)
{
  rosette_design_view_to_units (view, &px, &py);
  g_assert_cmpfloat_with_epsilon (px, x, NEAR);
  g_assert_cmpfloat_with_epsilon (py, y, NEAR);
}

/* The whole design is in view, in the middle, whatever the widget's form. */
static void
test_fit (void)
{
  const int sizes[][2] = { { 800, 600 }, { 300, 900 }, { 160, 160 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      RosetteDesignView view = new_view (sizes[i][0], sizes[i][1]);
      double x = 0.0, y = 0.0;

      assert_unit_at (&view, sizes[i][0] / 2.0, sizes[i][1] / 2.0, 500.0, 500.0);
      rosette_design_view_to_pixels (&view, &x, &y);
      g_assert_cmpfloat (x, >=, 16.0 - NEAR);
      g_assert_cmpfloat (y, >=, 16.0 - NEAR);
      g_assert_cmpfloat (MIN (x, y), <=, 36.0 + NEAR);
    }
}

static void
test_resize (void)
{
  RosetteDesignView view = new_view (800, 600);

  rosette_design_view_resize (&view, 500, 400);
  g_assert_true (view.is_fitted);
  assert_unit_at (&view, 250.0, 200.0, 500.0, 500.0);

  rosette_design_view_zoom_at (&view, 2.0, 250.0, 200.0);
  g_assert_false (view.is_fitted);
  rosette_design_view_resize (&view, 900, 700);
  g_assert_cmpfloat (view.zoom, ==, 2.0);
  assert_unit_at (&view, 450.0, 350.0, 500.0, 500.0);
}

static void
test_zoom (void)
{
  RosetteDesignView view = new_view (800, 600);
  double x = 300.0, y = 250.0;

  rosette_design_view_to_units (&view, &x, &y);
  rosette_design_view_zoom_at (&view, 3.0, 300.0, 250.0);
  assert_unit_at (&view, 300.0, 250.0, x, y);

  rosette_design_view_zoom_at (&view, 999.0, 300.0, 250.0);
  g_assert_cmpfloat (view.zoom, ==, 16.0);
  rosette_design_view_zoom_at (&view, 0.0, 300.0, 250.0);
  g_assert_cmpfloat (view.zoom, ==, 0.05);
}

static void
test_steps (void)
{
  const struct
  {
    double zoom;
    double smaller, larger;
  } cases[] = {
    { 0.59, 0.5, 0.75 }, { 1.0, 0.75, 1.5 },  { 0.999, 0.75, 1.5 },
    { 16.0, 8.0, 16.0 }, { 0.05, 0.05, 0.1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteDesignView view = { .zoom = cases[i].zoom };

      g_assert_cmpfloat (rosette_design_view_next_zoom (&view, FALSE), ==, cases[i].smaller);
      g_assert_cmpfloat (rosette_design_view_next_zoom (&view, TRUE), ==, cases[i].larger);
    }
}

/* It can be moved, but not lost. */
static void
test_pan (void)
{
  RosetteDesignView view = new_view (800, 600);
  double x = view.x;

  rosette_design_view_pan (&view, 10.0, 0.0);
  g_assert_cmpfloat (view.x, ==, x + 10.0);
  g_assert_false (view.is_fitted);

  for (int way = -1; way <= 1; way += 2)
    {
      double left = 0.0, top = 0.0, right = 1000.0, bottom = 1000.0;

      rosette_design_view_pan (&view, way * 99999.0, way * 99999.0);
      rosette_design_view_to_pixels (&view, &left, &top);
      rosette_design_view_to_pixels (&view, &right, &bottom);
      g_assert_cmpfloat (right, >=, 96.0 - NEAR);
      g_assert_cmpfloat (bottom, >=, 96.0 - NEAR);
      g_assert_cmpfloat (left, <=, 800.0 - 96.0 + NEAR);
      g_assert_cmpfloat (top, <=, 600.0 - 96.0 + NEAR);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-view/fit", test_fit);
  g_test_add_func ("/design-view/resize", test_resize);
  g_test_add_func ("/design-view/zoom", test_zoom);
  g_test_add_func ("/design-view/steps", test_steps);
  g_test_add_func ("/design-view/pan", test_pan);

  return g_test_run ();
}
