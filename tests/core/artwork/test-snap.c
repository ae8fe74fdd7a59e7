/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/snap.h"

#include "artwork/groups.h"

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

static RosetteSnap *
new_snap (RosetteDesign *design, guint id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));

  if (id != 0)
    g_array_append_val (ids, id);

  return rosette_snap_new (design, ids);
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
  snap = new_snap (design, 0);

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

/* A guide goes over what was dragged and what it is the edge of. */
static void
test_extent (void)
{
  const RosetteBounds bounds = { 223, 300, 260, 340 };
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = NULL;
  RosetteSnapped snapped;

  add_box (design, FALSE);
  snap = new_snap (design, 0);
  rosette_snap_bounds (snap, &bounds, 5.0, &snapped);
  g_assert_cmpfloat (snapped.guide_x, ==, 220.0);
  g_assert_cmpfloat (snapped.x_from, ==, 300.0);
  g_assert_cmpfloat (snapped.x_to, ==, 700.0);
}

/* From where it rests, not from where it was dragged to. */
static void
test_extent_at_rest (void)
{
  const RosetteBounds bounds = { 957, 601, 997, 621 };
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = NULL;
  RosetteSnapped snapped;

  add_box (design, FALSE);
  snap = new_snap (design, 0);
  rosette_snap_bounds (snap, &bounds, 5.0, &snapped);
  g_assert_cmpfloat (snapped.guide_y, ==, 600.0);
  g_assert_cmpfloat (snapped.y_from, ==, 120.0);
  g_assert_cmpfloat (snapped.y_to, ==, 1000.0);
  g_assert_cmpfloat (snapped.x_from, ==, 0.0);
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
  snap = new_snap (design, id);
  rosette_snap_point (snap, 121.0, 601.0, 5.0, &snapped);
  assert_guide (snapped.guide_x, NAN);
  assert_guide (snapped.guide_y, NAN);
}

static void
test_point (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = new_snap (design, 0);
  RosetteSnapped snapped;

  rosette_snap_point (snap, 497.0, 996.0, 5.0, &snapped);
  g_assert_cmpfloat (snapped.dx, ==, 3.0);
  g_assert_cmpfloat (snapped.dy, ==, 4.0);
  assert_guide (snapped.guide_x, 500.0);
  assert_guide (snapped.guide_y, 1000.0);
}

static guint
add_square (RosetteDesign *design, double x, double y, double rotation)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);

  shape->x = x;
  shape->y = y;
  shape->width = shape->height = 100.0;
  shape->rotation = rotation;

  return rosette_design_add (design, shape, "Add");
}

/* A disc under all of them is no neighbour. */
static void
add_ground (RosetteDesign *design)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);

  shape->x = 503.0;
  shape->width = shape->height = 1400.0;
  rosette_design_add (design, shape, "Add");
}

/* Squares at 100 to 200 and at 400 to 500: one of 80 rests in their middle, and 200 beside them. */
static void
test_distances (void)
{
  const struct
  {
    double left, dx;
    RosetteSpan first, second;
  } cases[] = {
    { 257, 3, { 200, 300, 260, 300 }, { 340, 300, 400, 300 } },
    { 697, 3, { 200, 300, 400, 300 }, { 500, 300, 700, 300 } },
    { -178, -2, { -100, 300, 100, 300 }, { 200, 300, 400, 300 } },
  };
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = NULL;

  add_ground (design);
  add_square (design, 150, 300, 0);
  add_square (design, 450, 300, 0);
  add_square (design, 850, 900, 0);
  snap = new_snap (design, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteBounds bounds = { cases[i].left, 261, cases[i].left + 80, 339 };
      RosetteSnapped snapped;

      rosette_snap_bounds (snap, &bounds, 5.0, &snapped);
      g_assert_cmpfloat (snapped.dx, ==, cases[i].dx);
      g_assert_cmpuint (snapped.n_spans, ==, 2);
      g_assert_cmpmem (&snapped.spans[0], sizeof (RosetteSpan), &cases[i].first,
                       sizeof (RosetteSpan));
      g_assert_cmpmem (&snapped.spans[1], sizeof (RosetteSpan), &cases[i].second,
                       sizeof (RosetteSpan));
      bounds.top += 400.0;
      bounds.bottom += 400.0;
      rosette_snap_bounds (snap, &bounds, 5.0, &snapped);
      g_assert_cmpuint (snapped.n_spans, ==, 0);
    }
}

/* Between two with a third between them there is no distance that one would see. */
static void
test_parted (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = NULL;
  RosetteBounds bounds = { 897, 261, 977, 339 };
  RosetteSnapped snapped;

  add_square (design, 150, 300, 0);
  add_square (design, 300, 300, 0);
  add_square (design, 550, 300, 0);
  snap = new_snap (design, 0);
  rosette_snap_bounds (snap, &bounds, 5.0, &snapped);
  g_assert_cmpuint (snapped.n_spans, ==, 0);
  bounds.left -= 150.0;
  bounds.right -= 150.0;
  rosette_snap_bounds (snap, &bounds, 5.0, &snapped);
  g_assert_cmpuint (snapped.n_spans, ==, 2);
}

/* What is wider than the gap between two does not fit there. */
static void
test_too_wide (void)
{
  const RosetteBounds bounds = { 178, 261, 418, 339 };
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = NULL;
  RosetteSnapped snapped;

  add_square (design, 150, 300, 0);
  add_square (design, 450, 300, 0);
  snap = new_snap (design, 0);
  rosette_snap_bounds (snap, &bounds, 5.0, &snapped);
  g_assert_cmpuint (snapped.n_spans, ==, 0);
}

/* A group follows what is dragged in it, so its edges are no lines; and what is in a group is no
 * neighbour of what is not. */
static void
test_group (void)
{
  const RosetteBounds bounds = { 697, 261, 777, 339 };
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RosetteSnap) inner = NULL;
  g_autoptr (RosetteSnap) outer = NULL;
  guint left = add_square (design, 150, 300, 0), right = add_square (design, 450, 300, 0);
  RosetteSnapped snapped;

  g_array_append_val (ids, left);
  g_array_append_val (ids, right);
  rosette_design_group (design, ids, "Group");
  inner = new_snap (design, left);
  rosette_snap_point (inner, 101.0, 700.0, 5.0, &snapped);
  assert_guide (snapped.guide_x, NAN);
  rosette_snap_point (inner, 401.0, 700.0, 5.0, &snapped);
  assert_guide (snapped.guide_x, 400.0);
  outer = new_snap (design, 0);
  rosette_snap_bounds (outer, &bounds, 5.0, &snapped);
  g_assert_cmpuint (snapped.n_spans, ==, 0);
}

static void
test_angle (void)
{
  const struct
  {
    double degrees, rest;
  } cases[] = { { 44, 45 }, { 48.5, NAN }, { -92, -90 }, { 358, 360 }, { 19, 20 }, { -341, -340 } };
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteSnap) snap = NULL;

  add_square (design, 150, 300, 20);
  snap = new_snap (design, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_guide (rosette_snap_angle (snap, cases[i].degrees, 3.0), cases[i].rest);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snap/bounds", test_bounds);
  g_test_add_func ("/snap/left-out", test_left_out);
  g_test_add_func ("/snap/point", test_point);

  g_test_add_func ("/snap/extent", test_extent);
  g_test_add_func ("/snap/distances", test_distances);
  g_test_add_func ("/snap/parted", test_parted);
  g_test_add_func ("/snap/extent-at-rest", test_extent_at_rest);
  g_test_add_func ("/snap/too-wide", test_too_wide);
  g_test_add_func ("/snap/group", test_group);
  g_test_add_func ("/snap/angle", test_angle);

  return g_test_run ();
}
