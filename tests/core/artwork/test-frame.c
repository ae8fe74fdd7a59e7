/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/frame.h"

#define NEAR 0.01

static RosetteShape *
new_box (RosetteShapeKind kind, double rotation)
{
  RosetteShape *shape = rosette_shape_new (kind);

  shape->x = 500.0;
  shape->y = 400.0;
  shape->rotation = rotation;
  if (kind != ROSETTE_SHAPE_TEXT)
    shape->width = 200.0;
  if (kind == ROSETTE_SHAPE_RECTANGLE)
    shape->height = 100.0;

  return shape;
}

static void
assert_handle (const RosetteShape *shape, RosetteHandle handle, double x, double y)
{
  double at_x, at_y;

  rosette_frame_get_handle (shape, handle, 30.0, &at_x, &at_y);
  g_assert_cmpfloat_with_epsilon (at_x, x, NEAR);
  g_assert_cmpfloat_with_epsilon (at_y, y, NEAR);
}

static void
test_places (void)
{
  g_autoptr (RosetteShape) upright = new_box (ROSETTE_SHAPE_RECTANGLE, 0.0);
  g_autoptr (RosetteShape) turned = new_box (ROSETTE_SHAPE_RECTANGLE, 90.0);

  assert_handle (upright, ROSETTE_HANDLE_NORTH_WEST, 400.0, 350.0);
  assert_handle (upright, ROSETTE_HANDLE_EAST, 600.0, 400.0);
  assert_handle (upright, ROSETTE_HANDLE_ROTATE, 500.0, 320.0);
  assert_handle (turned, ROSETTE_HANDLE_NORTH_WEST, 550.0, 300.0);
  assert_handle (turned, ROSETTE_HANDLE_ROTATE, 580.0, 400.0);
}

static void
test_which (void)
{
  const struct
  {
    RosetteShapeKind kind;
    const char *has; /* a mark for each handle, in their order from none */
  } cases[] = {
    { ROSETTE_SHAPE_CIRCLE, "-xxxxxxxxx" },  { ROSETTE_SHAPE_PICTURE, "-xxxxxxxxx" },
    { ROSETTE_SHAPE_TEXT, "-x-x-x-x-x" },    { ROSETTE_SHAPE_LINE, "----x---x-" },
    { ROSETTE_SHAPE_FOREIGN, "----------" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteShape) shape = rosette_shape_new (cases[i].kind);

      for (RosetteHandle handle = 0; handle < ROSETTE_HANDLE_N_HANDLES; handle++)
        g_assert_cmpint (rosette_frame_has_handle (shape, handle), ==, cases[i].has[handle] == 'x');
    }
}

/* Every handle is found where it is, and none beside it. */
static void
test_pick (void)
{
  const double rotations[] = { 0.0, 30.0, -135.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (rotations); i++)
    {
      g_autoptr (RosetteShape) shape = new_box (ROSETTE_SHAPE_RECTANGLE, rotations[i]);

      for (RosetteHandle handle = 1; handle < ROSETTE_HANDLE_N_HANDLES; handle++)
        {
          double x, y;

          rosette_frame_get_handle (shape, handle, 30.0, &x, &y);
          g_assert_cmpint (rosette_frame_pick (shape, x + 5.0, y - 5.0, 30.0, 8.0), ==, handle);
        }
      g_assert_cmpint (rosette_frame_pick (shape, shape->x, shape->y, 30.0, 8.0), ==,
                       ROSETTE_HANDLE_NONE);
    }
}

/* Where several are near, the nearest counts. */
static void
test_pick_nearest (void)
{
  g_autoptr (RosetteShape) shape = new_box (ROSETTE_SHAPE_RECTANGLE, 0.0);

  shape->width = shape->height = 10.0;
  for (RosetteHandle handle = 1; handle < ROSETTE_HANDLE_N_HANDLES; handle++)
    {
      double x, y;

      rosette_frame_get_handle (shape, handle, 6.0, &x, &y);
      g_assert_cmpint (rosette_frame_pick (shape, x + 1.0, y + 0.5, 6.0, 8.0), ==, handle);
    }
}

static void
test_bounds (void)
{
  g_autoptr (RosetteShape) shape = new_box (ROSETTE_SHAPE_RECTANGLE, 90.0);
  RosetteBounds bounds;

  rosette_frame_get_bounds (shape, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.left, 450.0, NEAR);
  g_assert_cmpfloat_with_epsilon (bounds.top, 300.0, NEAR);
  g_assert_cmpfloat_with_epsilon (bounds.right, 550.0, NEAR);
  g_assert_cmpfloat_with_epsilon (bounds.bottom, 500.0, NEAR);
}

static void
test_drag (void)
{
  const struct
  {
    double rotation;
    RosetteHandle handle;
    double x, y; /* dragged to */
    RosetteDragFlags flags;
    double want_x, want_y, want_width, want_height;
  } cases[] = {
    { 0, ROSETTE_HANDLE_SOUTH_EAST, 700, 500, 0, 550, 425, 300, 150 },
    { 0, ROSETTE_HANDLE_NORTH_WEST, 300, 250, 0, 450, 350, 300, 200 },
    { 0, ROSETTE_HANDLE_EAST, 700, 999, 0, 550, 400, 300, 100 },
    { 0, ROSETTE_HANDLE_NORTH, 999, 250, 0, 500, 350, 200, 200 },
    { 0, ROSETTE_HANDLE_SOUTH_EAST, 800, 550, ROSETTE_DRAG_KEEP_RATIO, 600, 450, 400, 200 },
    { 0, ROSETTE_HANDLE_SOUTH_EAST, 700, 500, ROSETTE_DRAG_FROM_CENTER, 500, 400, 400, 200 },
    { 0, ROSETTE_HANDLE_EAST, 650, 400, ROSETTE_DRAG_KEEP_RATIO, 525, 400, 250, 100 },
    /* Past the fixed side it stops. */
    { 0, ROSETTE_HANDLE_EAST, 100, 400, 0, 400.5, 400, 1, 100 },
    { 0, ROSETTE_HANDLE_SOUTH_EAST, 100, 100, ROSETTE_DRAG_KEEP_RATIO, 401, 350.5, 2, 1 },
    /* A quarter turn: what was east is below. */
    { 90, ROSETTE_HANDLE_EAST, 500, 600, 0, 500, 450, 300, 100 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteShape) shape = new_box (ROSETTE_SHAPE_RECTANGLE, cases[i].rotation);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      rosette_frame_drag (shape, cases[i].handle, cases[i].x, cases[i].y, cases[i].flags);
      g_assert_cmpfloat_with_epsilon (shape->x, cases[i].want_x, NEAR);
      g_assert_cmpfloat_with_epsilon (shape->y, cases[i].want_y, NEAR);
      g_assert_cmpfloat_with_epsilon (shape->width, cases[i].want_width, NEAR);
      g_assert_cmpfloat_with_epsilon (shape->height, cases[i].want_height, NEAR);
    }
}

/* Whatever is dragged, the opposite handle stays where it was. */
static void
test_opposite_stays (void)
{
  const RosetteShapeKind kinds[] = { ROSETTE_SHAPE_RECTANGLE, ROSETTE_SHAPE_TEXT };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RosetteShape) shape = new_box (kinds[i], 25.0);
      double before_x, before_y, after_x, after_y;

      rosette_frame_get_handle (shape, ROSETTE_HANDLE_NORTH_WEST, 0.0, &before_x, &before_y);
      rosette_frame_drag (shape, ROSETTE_HANDLE_SOUTH_EAST, 800.0, 700.0, 0);
      rosette_frame_get_handle (shape, ROSETTE_HANDLE_NORTH_WEST, 0.0, &after_x, &after_y);
      g_assert_cmpfloat_with_epsilon (before_x, after_x, NEAR);
      g_assert_cmpfloat_with_epsilon (before_y, after_y, NEAR);
    }
}

static void
test_text (void)
{
  g_autoptr (RosetteShape) shape = new_box (ROSETTE_SHAPE_TEXT, 0.0);
  double width = shape->width, height = shape->height, size = shape->font_size;

  rosette_frame_drag (shape, ROSETTE_HANDLE_SOUTH_EAST, shape->x + 1.5 * width,
                      shape->y + 1.5 * height, 0);
  g_assert_cmpfloat_with_epsilon (shape->font_size, 2.0 * size, 0.1);
  g_assert_cmpfloat_with_epsilon (shape->width, 2.0 * width, 1.0);
}

static void
test_rotate (void)
{
  g_autoptr (RosetteShape) shape = new_box (ROSETTE_SHAPE_RECTANGLE, 0.0);

  rosette_frame_drag (shape, ROSETTE_HANDLE_ROTATE, 600.0, 400.0, 0);
  g_assert_cmpfloat_with_epsilon (shape->rotation, 90.0, NEAR);
  rosette_frame_drag (shape, ROSETTE_HANDLE_ROTATE, 500.0, 100.0, 0);
  g_assert_cmpfloat_with_epsilon (shape->rotation, 0.0, NEAR);
  rosette_frame_drag (shape, ROSETTE_HANDLE_ROTATE, 575.0, 300.0, ROSETTE_DRAG_KEEP_RATIO);
  g_assert_cmpfloat_with_epsilon (shape->rotation, 30.0, NEAR);
}

/* The end of a line goes where it is dragged, and the line turns. */
static void
test_line (void)
{
  g_autoptr (RosetteShape) shape = new_box (ROSETTE_SHAPE_LINE, 0.0);

  rosette_frame_drag (shape, ROSETTE_HANDLE_EAST, 400.0, 700.0, 0);
  assert_handle (shape, ROSETTE_HANDLE_WEST, 400.0, 400.0);
  assert_handle (shape, ROSETTE_HANDLE_EAST, 400.0, 700.0);
  g_assert_cmpfloat_with_epsilon (shape->width, 300.0, NEAR);

  rosette_frame_drag (shape, ROSETTE_HANDLE_WEST, 100.0, 690.0, ROSETTE_DRAG_KEEP_RATIO);
  g_assert_cmpfloat_with_epsilon (shape->rotation, 0.0, NEAR);
  assert_handle (shape, ROSETTE_HANDLE_EAST, 400.0, 700.0);

  rosette_frame_drag (shape, ROSETTE_HANDLE_EAST, 400.0, 700.0, ROSETTE_DRAG_FROM_CENTER);
  g_assert_cmpfloat_with_epsilon (shape->width, 300.17, 0.1);
}

static void
test_grow (void)
{
  g_autoptr (RosetteShape) box = new_box (ROSETTE_SHAPE_RECTANGLE, 0.0);
  g_autoptr (RosetteShape) text = new_box (ROSETTE_SHAPE_TEXT, 0.0);
  double width = text->width;

  rosette_frame_grow (box, 10.0, -20.0);
  g_assert_cmpfloat (box->width, ==, 210.0);
  g_assert_cmpfloat (box->height, ==, 80.0);
  rosette_frame_grow (box, -999.0, -999.0);
  g_assert_cmpfloat (box->width, ==, 1.0);

  rosette_frame_grow (text, 10.0, 0.0);
  g_assert_cmpfloat_with_epsilon (text->width, width + 10.0, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame/places", test_places);
  g_test_add_func ("/frame/which", test_which);
  g_test_add_func ("/frame/pick", test_pick);
  g_test_add_func ("/frame/pick-nearest", test_pick_nearest);
  g_test_add_func ("/frame/bounds", test_bounds);
  g_test_add_func ("/frame/drag", test_drag);
  g_test_add_func ("/frame/opposite-stays", test_opposite_stays);
  g_test_add_func ("/frame/text", test_text);
  g_test_add_func ("/frame/rotate", test_rotate);
  g_test_add_func ("/frame/line", test_line);
  g_test_add_func ("/frame/grow", test_grow);

  return g_test_run ();
}
