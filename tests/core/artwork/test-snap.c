/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/snap.h"

#include <math.h>

/* Lines at 120, 170, 220 by 600, 650, 700. */
static guint
add_box (RosetteDesign *design, gboolean is_hidden)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);

  shape->x = 170.0;
  shape->y = 650.0;
  shape->width = shape->height = 100.0;
  shape->is_hidden = is_hidden;

  return rosette_design_add (design, shape, "Add");
}

static void
assert_guide (double guide, double want)
{
  if (isnan (want))
    g_assert_true (isnan (guide));
  else
    g_assert_cmpfloat (guide, ==, want);
}

static void
test_bounds (void)
{
  const struct
  {
    RosetteBounds bounds;
    double dx, dy, guide_x, guide_y;
  } cases[] = {
    { { 300, 300, 340, 340 }, 0, 0, NAN, NAN },
    { { 3, 300, 43, 340 }, -3, 0, 0, NAN },
    { { 300, 964, 340, 1004 }, 0, -4, NAN, 1000 },
    { { 452, 451, 552, 551 }, -2, -1, 500, 500 },
    { { 500, 300, 560, 340 }, 0, 0, 500, NAN }, /* rests there already */
    { { 223, 601, 323, 621 }, -3, -1, 220, 600 },
    { { 0, 0, 1000, 1000 }, 0, 0, 500, 500 }, /* the centre before the edges */
    { { 5, 305, 45, 345 }, 0, 0, NAN, NAN },  /* just too far */
  };
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = NULL;

  add_box (design, FALSE);
  snap = rosette_snap_new (design, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteSnapped snapped;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      rosette_snap_bounds (snap, &cases[i].bounds, 5.0, &snapped);
      g_assert_cmpfloat (snapped.dx, ==, cases[i].dx);
      g_assert_cmpfloat (snapped.dy, ==, cases[i].dy);
      assert_guide (snapped.guide_x, cases[i].guide_x);
      assert_guide (snapped.guide_y, cases[i].guide_y);
    }
}

/* Neither what is dragged nor what is hidden is a line. */
static void
test_left_out (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint id = add_box (design, FALSE);
  g_autoptr (RosetteSnap) snap = NULL;
  RosetteSnapped snapped;

  add_box (design, TRUE);
  snap = rosette_snap_new (design, id);
  rosette_snap_point (snap, 121.0, 601.0, 5.0, &snapped);
  assert_guide (snapped.guide_x, NAN);
  assert_guide (snapped.guide_y, NAN);
}

static void
test_point (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = rosette_snap_new (design, 0);
  RosetteSnapped snapped;

  rosette_snap_point (snap, 497.0, 996.0, 5.0, &snapped);
  g_assert_cmpfloat (snapped.dx, ==, 3.0);
  g_assert_cmpfloat (snapped.dy, ==, 4.0);
  assert_guide (snapped.guide_x, 500.0);
  assert_guide (snapped.guide_y, 1000.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snap/bounds", test_bounds);
  g_test_add_func ("/snap/left-out", test_left_out);
  g_test_add_func ("/snap/point", test_point);

  return g_test_run ();
}
