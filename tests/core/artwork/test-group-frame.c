/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/groups.h"

typedef struct
{
  double x, y, width, height, rotation;
} Box;

static guint
add (RosetteDesign *design, RosetteShapeKind kind, Box box)
{
  RosetteShape *shape = rosette_shape_new (kind);

  shape->x = box.x;
  shape->y = box.y;
  shape->width = box.width;
  shape->height = box.height;
  shape->rotation = box.rotation;

  return rosette_design_add (design, shape, "Add");
}

static guint
group (RosetteDesign *design, guint a, guint b)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (ids, a);
  g_array_append_val (ids, b);

  return rosette_design_group (design, ids, "Group");
}

static void
assert_box (RosetteDesign *design, guint id, Box box)
{
  const RosetteShape *shape = rosette_layer_get_shape (rosette_design_get_layer (design, id));

  g_assert_cmpfloat_with_epsilon (shape->x, box.x, 0.01);
  g_assert_cmpfloat_with_epsilon (shape->y, box.y, 0.01);
  g_assert_cmpfloat_with_epsilon (shape->width, box.width, 0.01);
  g_assert_cmpfloat_with_epsilon (shape->height, box.height, 0.01);
  g_assert_cmpfloat_with_epsilon (shape->rotation, box.rotation, 0.01);
}

/* The box goes around both, also around the corners of one that is turned. */
static void
test_fit (void)
{
  static const struct
  {
    Box one;
    Box other;
    Box both;
  } cases[] = {
    { { 100, 100, 40, 20, 0 }, { 300, 200, 60, 40, 0 }, { 205, 155, 250, 130, 0 } },
    { { 100, 100, 40, 20, 0 }, { 100, 100, 10, 10, 0 }, { 100, 100, 40, 20, 0 } },
    { { 100, 100, 40, 20, 90 }, { 100, 100, 10, 10, 0 }, { 100, 100, 20, 40, 0 } },
    { { 100, 100, 100, 100, 45 }, { 100, 100, 10, 10, 0 }, { 100, 100, 141.421, 141.421, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      guint a = add (design, ROSETTE_SHAPE_RECTANGLE, cases[i].one);
      guint b = add (design, ROSETTE_SHAPE_RECTANGLE, cases[i].other);

      assert_box (design, group (design, a, b), cases[i].both);
    }
}

/* A group that is turned keeps its turn when a layer in it moves: the box is laid along it. */
static void
test_fit_turned (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, ROSETTE_SHAPE_RECTANGLE, (Box){ 400, 500, 100, 100, 0 });
  guint b = add (design, ROSETTE_SHAPE_RECTANGLE, (Box){ 600, 500, 100, 100, 0 });
  guint c = group (design, a, b);
  g_autoptr (RosetteShape) shape =
    rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, c)));

  shape->rotation = 90.0;
  rosette_design_change (design, c, shape, "Turn");
  assert_box (design, a, (Box){ 500, 400, 100, 100, 90 });
  assert_box (design, b, (Box){ 500, 600, 100, 100, 90 });
  assert_box (design, c, (Box){ 500, 500, 300, 100, 90 });

  /* Downwards is along the group. */
  rosette_design_move_by (design, b, 0.0, 50.0, "Move");
  assert_box (design, c, (Box){ 500, 525, 350, 100, 90 });
  rosette_history_undo (rosette_design_get_history (design));
  assert_box (design, c, (Box){ 500, 500, 300, 100, 90 });
}

/* What is inside of a group within goes along, and each box fits what it holds. */
static void
test_change_nested (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, ROSETTE_SHAPE_RECTANGLE, (Box){ 400, 500, 100, 100, 0 });
  guint b = add (design, ROSETTE_SHAPE_RECTANGLE, (Box){ 600, 500, 100, 100, 0 });
  guint alone = add (design, ROSETTE_SHAPE_RECTANGLE, (Box){ 900, 900, 10, 10, 0 });
  guint inner = group (design, a, b);
  guint c = add (design, ROSETTE_SHAPE_RECTANGLE, (Box){ 500, 700, 100, 100, 0 });
  guint outer = group (design, inner, c);
  g_autoptr (RosetteShape) shape =
    rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, outer)));

  assert_box (design, outer, (Box){ 500, 600, 300, 300, 0 });
  shape->width = shape->height = 150.0;
  shape->x = 300.0;
  rosette_design_change (design, outer, shape, "Shrink");
  assert_box (design, a, (Box){ 250, 550, 50, 50, 0 });
  assert_box (design, b, (Box){ 350, 550, 50, 50, 0 });
  assert_box (design, c, (Box){ 300, 650, 50, 50, 0 });
  assert_box (design, inner, (Box){ 300, 550, 150, 50, 0 });
  assert_box (design, alone, (Box){ 900, 900, 10, 10, 0 });
  rosette_history_undo (rosette_design_get_history (design));
  assert_box (design, a, (Box){ 400, 500, 100, 100, 0 });
  assert_box (design, inner, (Box){ 500, 500, 300, 100, 0 });
}

/* A change of the group's look moves nothing, and one that changes nothing is no step. */
static void
test_change_look (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, ROSETTE_SHAPE_RECTANGLE, (Box){ 400, 500, 100, 100, 0 });
  guint b = add (design, ROSETTE_SHAPE_RECTANGLE, (Box){ 600, 500, 100, 100, 0 });
  guint c = group (design, a, b);
  RosetteLayer *layer = rosette_design_get_layer (design, c);
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

  rosette_design_change (design, c, shape, "Nothing");
  g_assert_cmpstr (rosette_history_get_undo_label (rosette_design_get_history (design)), ==,
                   "Group");
  shape->opacity = 0.5;
  rosette_design_change (design, c, shape, "Fade");
  g_assert_cmpfloat (rosette_layer_get_shape (layer)->opacity, ==, 0.5);
  assert_box (design, a, (Box){ 400, 500, 100, 100, 0 });
  g_assert_cmpstr (rosette_history_get_undo_label (rosette_design_get_history (design)), ==,
                   "Fade");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/group-frame/fit", test_fit);
  g_test_add_func ("/group-frame/fit-turned", test_fit_turned);
  g_test_add_func ("/group-frame/change-nested", test_change_nested);
  g_test_add_func ("/group-frame/change-look", test_change_look);

  return g_test_run ();
}
