/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/bundle.h"

#include "artwork/groups.h"
#include "artwork/svg-write.h"

/* Two circles of 100 units, at 100, 100 and 300, 200. */
typedef struct
{
  RosetteDesign *design;
  GArray *ids;
} Fixture;

static void
add_circle (Fixture *fixture, double x, double y)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);
  guint id;

  shape->x = x;
  shape->y = y;
  shape->width = shape->height = 100.0;
  id = rosette_design_add (fixture->design, shape, "Add");
  g_array_append_val (fixture->ids, id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_design_new ();
  fixture->ids = g_array_new (FALSE, FALSE, sizeof (guint));
  add_circle (fixture, 100.0, 100.0);
  add_circle (fixture, 300.0, 200.0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->design);
  g_array_unref (fixture->ids);
}

static const RosetteShape *
get_shape (Fixture *fixture, guint index)
{
  return rosette_layer_get_shape (
    rosette_design_get_layer (fixture->design, g_array_index (fixture->ids, guint, index)));
}

static void
test_frame (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteBundle) bundle = rosette_bundle_new (fixture->design, fixture->ids);
  const RosetteShape *frame = rosette_bundle_get_frame (bundle);

  g_assert_cmpfloat (frame->x, ==, 200.0);
  g_assert_cmpfloat (frame->y, ==, 150.0);
  g_assert_cmpfloat (frame->width, ==, 300.0);
  g_assert_cmpfloat (frame->height, ==, 200.0);
}

/* However often: each place is reckoned from the first, and all is one step. */
static void
test_put (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteBundle) bundle = rosette_bundle_new (fixture->design, fixture->ids);
  g_autoptr (RosetteShape) frame = rosette_shape_copy (rosette_bundle_get_frame (bundle));
  g_autoptr (GBytes) before = rosette_design_to_svg (fixture->design);
  g_autoptr (GBytes) after = NULL;

  rosette_history_add_barrier (rosette_design_get_history (fixture->design));
  for (int i = 0; i <= 36; i++)
    {
      frame->rotation = 10.0 * i;
      rosette_bundle_put (bundle, frame, "Rotate");
    }
  after = rosette_design_to_svg (fixture->design);
  g_assert_true (g_bytes_equal (before, after));

  frame->rotation = 0.0;
  frame->width *= 2.0;
  frame->height *= 2.0;
  frame->x += 50.0;
  rosette_bundle_put (bundle, frame, "Rotate");
  g_assert_cmpfloat (get_shape (fixture, 0)->width, ==, 200.0);
  g_assert_cmpfloat (get_shape (fixture, 0)->x, ==, 50.0);
  g_assert_cmpfloat (get_shape (fixture, 1)->x, ==, 450.0);
  g_assert_cmpfloat (get_shape (fixture, 1)->y, ==, 250.0);

  rosette_history_undo (rosette_design_get_history (fixture->design));
  g_assert_cmpfloat (get_shape (fixture, 0)->x, ==, 100.0);
  g_assert_cmpstr (rosette_history_get_undo_label (rosette_design_get_history (fixture->design)),
                   ==, "Add");
}

/* Twice is as before. */
static void
test_mirror (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = rosette_design_to_svg (fixture->design);
  g_autoptr (GBytes) after = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (RosetteBundle) bundle = rosette_bundle_new (fixture->design, fixture->ids);

      rosette_bundle_mirror (bundle, FALSE, "Mirror");
      g_assert_cmpfloat (get_shape (fixture, 0)->x, ==, i == 0 ? 300.0 : 100.0);
      g_assert_cmpfloat (get_shape (fixture, 0)->y, ==, 100.0);
      g_assert_cmpint (get_shape (fixture, 0)->is_mirrored, ==, i == 0);
    }
  after = rosette_design_to_svg (fixture->design);
  g_assert_true (g_bytes_equal (before, after));
}

/* What is turned to the right is turned to the left in a mirror, whichever way that stands. */
static void
test_mirror_turned (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RosetteBundle) bundle = NULL;
      g_autoptr (RosetteShape) shape = rosette_shape_copy (get_shape (fixture, 0));

      shape->rotation = 30.0;
      shape->is_mirrored = shape->is_flipped = FALSE;
      shape->x = shape->y = 100.0;
      rosette_design_change (fixture->design, g_array_index (fixture->ids, guint, 0), shape,
                             "Turn");
      bundle = rosette_bundle_new (fixture->design, fixture->ids);
      rosette_bundle_mirror (bundle, i == 1, "Mirror");
      g_assert_cmpfloat (get_shape (fixture, 0)->rotation, ==, -30.0);
      g_assert_cmpint (get_shape (fixture, 0)->is_mirrored, ==, i == 0);
      g_assert_cmpint (get_shape (fixture, 0)->is_flipped, ==, i == 1);
    }
}

/* A group takes along what is in it; what is locked stays. */
static void
test_members (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteShape) locked = NULL;
  g_autoptr (RosetteBundle) bundle = NULL;
  g_autoptr (RosetteBundle) none = NULL;
  g_autoptr (RosetteShape) frame = NULL;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint group = rosette_design_group (fixture->design, fixture->ids, "Group");

  add_circle (fixture, 800.0, 800.0);
  locked = rosette_shape_copy (get_shape (fixture, 2));
  locked->is_locked = TRUE;
  rosette_design_change (fixture->design, g_array_index (fixture->ids, guint, 2), locked, "Lock");
  g_array_append_val (chosen, g_array_index (fixture->ids, guint, 2));
  none = rosette_bundle_new (fixture->design, chosen);
  g_assert_null (none);

  g_array_append_val (chosen, group);
  bundle = rosette_bundle_new (fixture->design, chosen);
  frame = rosette_shape_copy (rosette_bundle_get_frame (bundle));
  frame->x += 10.0;
  rosette_bundle_put (bundle, frame, "Move");
  g_assert_cmpfloat (get_shape (fixture, 0)->x, ==, 110.0);
  g_assert_cmpfloat (get_shape (fixture, 2)->x, ==, 800.0);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/bundle/frame", test_frame);
  add ("/bundle/put", test_put);
  add ("/bundle/mirror", test_mirror);
  add ("/bundle/mirror-turned", test_mirror_turned);
  add ("/bundle/members", test_members);

  return g_test_run ();
}
