/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/frame-map.h"

/* How a frame of 200 by 100 around (500, 500) changes, and what becomes of a shape in it. */
static const struct
{
  const char *what;
  double frame[5]; /* x, y, width, height, rotation */
  RosetteShapeKind kind;
  double shape[5];
  double becomes[5];
} cases[] = {
  { "moved",
    { 510, 520, 200, 100, 0 },
    ROSETTE_SHAPE_RECTANGLE,
    { 450, 480, 40, 20, 10 },
    { 460, 500, 40, 20, 10 } },
  { "doubled",
    { 500, 500, 400, 200, 0 },
    ROSETTE_SHAPE_RECTANGLE,
    { 450, 480, 40, 20, 0 },
    { 400, 460, 80, 40, 0 } },
  { "stretched along",
    { 500, 500, 400, 100, 0 },
    ROSETTE_SHAPE_RECTANGLE,
    { 450, 480, 40, 20, 0 },
    { 400, 480, 80, 20, 0 } },
  { "across what stands upright in it",
    { 500, 500, 400, 100, 0 },
    ROSETTE_SHAPE_RECTANGLE,
    { 450, 480, 40, 20, 90 },
    { 400, 480, 40, 40, 90 } },
  { "a text keeps its look",
    { 500, 500, 800, 100, 0 },
    ROSETTE_SHAPE_TEXT,
    { 500, 500, 40, 20, 0 },
    { 500, 500, 80, 40, 0 } },
  { "turned",
    { 500, 500, 200, 100, 90 },
    ROSETTE_SHAPE_RECTANGLE,
    { 450, 480, 40, 20, 10 },
    { 520, 450, 40, 20, 100 } },
  { "moved, doubled and turned",
    { 600, 500, 400, 200, -90 },
    ROSETTE_SHAPE_RECTANGLE,
    { 450, 480, 40, 20, 0 },
    { 560, 600, 80, 40, -90 } },
  { "to nothing",
    { 500, 500, 0, 0, 0 },
    ROSETTE_SHAPE_RECTANGLE,
    { 450, 480, 40, 20, 0 },
    { 500, 500, 0, 0, 0 } },
};

static void
set_box (RosetteShape *shape, const double box[5])
{
  shape->x = box[0];
  shape->y = box[1];
  shape->width = box[2];
  shape->height = box[3];
  shape->rotation = box[4];
}

static void
assert_box (const RosetteShape *shape, const double box[5])
{
  g_assert_cmpfloat_with_epsilon (shape->x, box[0], 1e-6);
  g_assert_cmpfloat_with_epsilon (shape->y, box[1], 1e-6);
  g_assert_cmpfloat_with_epsilon (shape->width, box[2], 1e-6);
  g_assert_cmpfloat_with_epsilon (shape->height, box[3], 1e-6);
  g_assert_cmpfloat_with_epsilon (shape->rotation, box[4], 1e-6);
}

static void
test_boxes (void)
{
  static const double frame[5] = { 500, 500, 200, 100, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteShape) from = rosette_shape_new (ROSETTE_SHAPE_GROUP);
      g_autoptr (RosetteShape) to = rosette_shape_new (ROSETTE_SHAPE_GROUP);
      g_autoptr (RosetteShape) shape = rosette_shape_new (cases[i].kind);
      RosetteFrameMap map;

      g_test_message ("%s", cases[i].what);
      set_box (from, frame);
      set_box (to, cases[i].frame);
      set_box (shape, cases[i].shape);
      rosette_frame_map_init (&map, from, to);
      rosette_frame_map_apply (&map, shape);
      assert_box (shape, cases[i].becomes);
    }
}

/* From a frame that is turned already, its own sides count. */
static void
test_turned (void)
{
  static const double from_box[5] = { 500, 500, 200, 100, 90 };
  static const double to_box[5] = { 500, 500, 400, 100, 90 };
  static const double before[5] = { 480, 450, 40, 20, 90 };
  static const double after[5] = { 480, 400, 80, 20, 90 };
  g_autoptr (RosetteShape) from = rosette_shape_new (ROSETTE_SHAPE_GROUP);
  g_autoptr (RosetteShape) to = rosette_shape_new (ROSETTE_SHAPE_GROUP);
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);
  RosetteFrameMap map;

  set_box (from, from_box);
  set_box (to, to_box);
  set_box (shape, before);
  rosette_frame_map_init (&map, from, to);
  rosette_frame_map_apply (&map, shape);
  assert_box (shape, after);
}

/* Outline, dashes, shadow and letters grow by the middle of both sides; a frame that is as large as
 * it was leaves them as they are, and one without a size does so for its side. */
static void
test_style (void)
{
  static const struct
  {
    double from[2];
    double to[2];
    double factor;
  } sizes[] = {
    { { 100, 100 }, { 200, 200 }, 2.0 }, { { 100, 100 }, { 400, 100 }, 2.0 },
    { { 100, 100 }, { 100, 100 }, 1.0 }, { { 100, 100 }, { 25, 100 }, 0.5 },
    { { 0, 100 }, { 400, 100 }, 1.0 },   { { 100, 0 }, { 400, 50 }, 2.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (RosetteShape) from = rosette_shape_new (ROSETTE_SHAPE_GROUP);
      g_autoptr (RosetteShape) to = rosette_shape_new (ROSETTE_SHAPE_GROUP);
      g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
      double factor = sizes[i].factor;
      RosetteFrameMap map;

      from->width = sizes[i].from[0];
      from->height = sizes[i].from[1];
      to->width = sizes[i].to[0];
      to->height = sizes[i].to[1];
      shape->stroke_width = 2.0;
      shape->dash = 6.0;
      shape->gap = 4.0;
      shape->shadow_x = -3.0;
      shape->shadow_y = 5.0;
      shape->shadow_blur = 8.0;
      shape->font_size = 40.0;
      rosette_frame_map_init (&map, from, to);
      rosette_frame_map_apply (&map, shape);
      g_assert_cmpfloat (shape->stroke_width, ==, 2.0 * factor);
      g_assert_cmpfloat (shape->dash, ==, 6.0 * factor);
      g_assert_cmpfloat (shape->gap, ==, 4.0 * factor);
      g_assert_cmpfloat (shape->shadow_x, ==, -3.0 * factor);
      g_assert_cmpfloat (shape->shadow_y, ==, 5.0 * factor);
      g_assert_cmpfloat (shape->shadow_blur, ==, 8.0 * factor);
      g_assert_cmpfloat (shape->font_size, ==, 40.0 * factor);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame-map/boxes", test_boxes);
  g_test_add_func ("/frame-map/turned", test_turned);
  g_test_add_func ("/frame-map/style", test_style);

  return g_test_run ();
}
