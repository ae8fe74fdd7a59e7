/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/arrange.h"

#include "artwork/groups.h"

static guint
add (RosetteDesign *design, double x, double y, double side)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);

  shape->x = x;
  shape->y = y;
  shape->width = shape->height = side;

  return rosette_design_add (design, shape, "Add");
}

static double
get_x (RosetteDesign *design, guint id)
{
  return rosette_layer_get_shape (rosette_design_get_layer (design, id))->x;
}

static double
get_y (RosetteDesign *design, guint id)
{
  return rosette_layer_get_shape (rosette_design_get_layer (design, id))->y;
}

static void
test_align (void)
{
  static const struct
  {
    RosetteAlign align;
    double a, b; /* where the centres then are, along the line */
  } cases[] = {
    { ROSETTE_ALIGN_LEFT, 150, 200 },   { ROSETTE_ALIGN_CENTER, 300, 300 },
    { ROSETTE_ALIGN_RIGHT, 450, 400 },  { ROSETTE_ALIGN_TOP, 550, 600 },
    { ROSETTE_ALIGN_MIDDLE, 675, 675 }, { ROSETTE_ALIGN_BOTTOM, 800, 750 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      guint ids[] = { add (design, 150, 550, 100), add (design, 400, 750, 200) };
      g_autoptr (GArray) both = g_array_new (FALSE, FALSE, sizeof (guint));
      gboolean is_x = cases[i].align <= ROSETTE_ALIGN_RIGHT;

      g_array_append_vals (both, ids, 2);
      rosette_design_align (design, both, cases[i].align, "Align");
      g_assert_cmpfloat ((is_x ? get_x : get_y) (design, ids[0]), ==, cases[i].a);
      g_assert_cmpfloat ((is_x ? get_x : get_y) (design, ids[1]), ==, cases[i].b);
      g_assert_cmpfloat ((is_x ? get_y : get_x) (design, ids[0]), ==, is_x ? 550.0 : 150.0);
      rosette_history_undo (rosette_design_get_history (design));
      g_assert_cmpfloat (get_x (design, ids[0]), ==, 150.0);
      g_assert_cmpfloat (get_y (design, ids[1]), ==, 750.0);
    }
}

/* One alone aligns with the canvas; a group takes its layers along; what is locked stays. */
static void
test_single (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint ids[] = { add (design, 100, 100, 100), add (design, 200, 100, 100) };
  g_autoptr (GArray) both = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RosetteShape) shape = NULL;
  guint group;

  g_array_append_vals (both, ids, 2);
  group = rosette_design_group (design, both, "Group");
  g_array_append_val (one, group);
  rosette_design_align (design, one, ROSETTE_ALIGN_CENTER, "Align");
  g_assert_cmpfloat (get_x (design, ids[0]), ==, 450.0);
  g_assert_cmpfloat (get_x (design, ids[1]), ==, 550.0);

  shape = rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, group)));
  shape->is_locked = TRUE;
  rosette_design_change (design, group, shape, "Lock");
  rosette_design_align (design, one, ROSETTE_ALIGN_LEFT, "Align");
  g_assert_cmpfloat (get_x (design, ids[0]), ==, 450.0);
}

static void
test_distribute (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint ids[] = { add (design, 850, 0, 100), add (design, 100, 0, 200), add (design, 300, 0, 100),
                  add (design, 310, 0, 100) };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (all, ids, G_N_ELEMENTS (ids));
  rosette_design_distribute (design, all, FALSE, "Distribute");
  g_assert_cmpfloat (get_x (design, ids[0]), ==, 850.0);
  g_assert_cmpfloat (get_x (design, ids[1]), ==, 100.0);
  g_assert_cmpfloat_with_epsilon (get_x (design, ids[2]), 383.333, 0.001);
  g_assert_cmpfloat_with_epsilon (get_x (design, ids[3]), 616.667, 0.001);
  rosette_history_undo (rosette_design_get_history (design));
  g_assert_cmpfloat (get_x (design, ids[2]), ==, 300.0);
}

/* Downwards, in the order in which they stand there and not beside each other. */
static void
test_distribute_down (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint ids[] = { add (design, 300, 100, 100), add (design, 100, 250, 100),
                  add (design, 200, 800, 100) };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (all, ids, G_N_ELEMENTS (ids));
  rosette_design_distribute (design, all, TRUE, "Distribute");
  g_assert_cmpfloat (get_y (design, ids[0]), ==, 100.0);
  g_assert_cmpfloat (get_y (design, ids[1]), ==, 450.0);
  g_assert_cmpfloat (get_y (design, ids[2]), ==, 800.0);
  g_assert_cmpfloat (get_x (design, ids[1]), ==, 100.0);
}

/* A layer of a newer Rosette has no place that is known. */
static void
test_foreign (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint ids[] = { add (design, 100, 100, 100),
                  rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_FOREIGN), "Add") };
  g_autoptr (GArray) both = g_array_new (FALSE, FALSE, sizeof (guint));
  double x = get_x (design, ids[1]);

  g_array_append_vals (both, ids, G_N_ELEMENTS (ids));
  rosette_design_align (design, both, ROSETTE_ALIGN_RIGHT, "Align");
  g_assert_cmpfloat (get_x (design, ids[0]), ==, 950.0);
  g_assert_cmpfloat (get_x (design, ids[1]), ==, x);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrange/align", test_align);
  g_test_add_func ("/arrange/single", test_single);
  g_test_add_func ("/arrange/distribute", test_distribute);
  g_test_add_func ("/arrange/distribute-down", test_distribute_down);
  g_test_add_func ("/arrange/foreign", test_foreign);

  return g_test_run ();
}
