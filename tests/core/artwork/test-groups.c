/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/groups.h"

#include "artwork/render.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "base/limits.h"

#include <string.h>

static guint
add (RosetteDesign *design, double x, double y)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);

  shape->x = x;
  shape->y = y;
  shape->width = shape->height = 100.0;

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

static const RosetteShape *
get (RosetteDesign *design, guint id)
{
  return rosette_layer_get_shape (rosette_design_get_layer (design, id));
}

/* The ids from the bottom, each with that of its group. */
static void
assert_order (RosetteDesign *design, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);

      g_string_append_printf (order, "%s%u<%u", i > 0 ? " " : "", rosette_layer_get_id (layer),
                              rosette_layer_get_shape (layer)->group);
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, 100, 100), b = add (design, 200, 100), c = add (design, 300, 100);
  guint d = group (design, a, c), e;

  /* The group is where its topmost was; what was between stays below. */
  assert_order (design, "2<0 1<4 3<4 4<0");
  e = group (design, b, d);
  assert_order (design, "2<5 1<4 3<4 4<5 5<0");
  g_assert_cmpuint (rosette_design_get_outermost (design, a), ==, e);
  g_assert_cmpuint (rosette_design_get_depth (design, a), ==, 2);
  rosette_design_raise (design, b, "Raise");
  assert_order (design, "1<4 3<4 4<5 2<5 5<0");
  rosette_design_raise (design, b, "Raise");
  assert_order (design, "1<4 3<4 4<5 5<0 2<0");
  g_assert_false (rosette_design_can_raise (design, b));
  rosette_design_lower (design, b, "Lower");
  assert_order (design, "2<0 1<4 3<4 4<5 5<0");
  rosette_design_put (design, b, d, FALSE, "Reorder");
  assert_order (design, "1<4 3<4 2<4 4<5 5<0");
  rosette_design_put (design, b, a, FALSE, "Reorder");
  assert_order (design, "2<4 1<4 3<4 4<5 5<0");
  rosette_design_lower (design, b, "Lower");
  assert_order (design, "2<5 1<4 3<4 4<5 5<0");
  rosette_design_ungroup (design, d, "Ungroup");
  assert_order (design, "2<5 1<5 3<5 5<0");
  rosette_design_remove (design, e, "Delete");
  assert_order (design, "");
  while (rosette_history_undo (rosette_design_get_history (design)))
    ;
  assert_order (design, "");
}

/* A group goes when its last layer does. */
static void
test_empty (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, 100, 100), b = add (design, 200, 100);

  group (design, a, b);
  rosette_design_remove (design, a, "Delete");
  assert_order (design, "2<3 3<0");
  rosette_design_remove (design, b, "Delete");
  assert_order (design, "");
  rosette_history_undo (rosette_design_get_history (design));
  assert_order (design, "2<3 3<0");
}

/* The place that is asked for is that of the group itself, above what is in it. */
static void
test_reorder_group (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, 100, 100), b = add (design, 200, 100), c = group (design, a, b);

  add (design, 300, 100);
  add (design, 400, 100);
  rosette_design_reorder (design, c, 3, "Raise");
  assert_order (design, "4<0 1<3 2<3 3<0 5<0");
}

/* A copy can be changed at once. */
static void
test_duplicate_locked (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint id = add (design, 100, 100);
  g_autoptr (RosetteShape) shape = rosette_shape_copy (get (design, id));
  guint copy;

  shape->is_locked = TRUE;
  rosette_design_change (design, id, shape, "Lock");
  copy = rosette_design_duplicate (design, id, 0.0, 0.0, "Duplicate");
  g_assert_true (get (design, id)->is_locked);
  g_assert_false (get (design, copy)->is_locked);
}

static void
change (RosetteDesign *design, guint id, double dx, double factor, double turn)
{
  g_autoptr (RosetteShape) shape = rosette_shape_copy (get (design, id));

  shape->x += dx;
  shape->width *= factor;
  shape->height *= factor;
  shape->rotation += turn;
  rosette_design_change (design, id, shape, "Change");
}

static void
test_transform (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, 100, 100), b = add (design, 300, 100), c = group (design, a, b);

  g_assert_cmpfloat (get (design, c)->x, ==, 200.0);
  g_assert_cmpfloat (get (design, c)->width, ==, 300.0);
  g_assert_cmpfloat (get (design, c)->height, ==, 100.0);

  change (design, c, 50.0, 1.0, 0.0);
  g_assert_cmpfloat (get (design, a)->x, ==, 150.0);
  rosette_history_add_barrier (rosette_design_get_history (design));
  change (design, c, 0.0, 2.0, 0.0);
  g_assert_cmpfloat (get (design, a)->x, ==, 50.0);
  g_assert_cmpfloat (get (design, a)->width, ==, 200.0);
  rosette_history_add_barrier (rosette_design_get_history (design));
  change (design, c, 0.0, 1.0, 90.0);
  g_assert_cmpfloat_with_epsilon (get (design, a)->x, 250.0, 0.002);
  g_assert_cmpfloat_with_epsilon (get (design, a)->y, -100.0, 0.002);
  g_assert_cmpfloat (get (design, a)->rotation, ==, 90.0);
  g_assert_cmpfloat_with_epsilon (get (design, c)->width, 600.0, 0.01);

  /* A layer that is moved alone takes the box along. */
  rosette_design_move_by (design, b, 0.0, 100.0, "Move");
  g_assert_cmpfloat_with_epsilon (get (design, c)->width, 700.0, 0.01);
}

/* A gesture that makes a group tiny, and large again, ends where it began. */
static void
test_gesture (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, 111.111, 100), b = add (design, 333.333, 222), c = group (design, a, b);
  g_autoptr (RosetteShape) before = rosette_shape_copy (get (design, a));
  g_autoptr (RosetteShape) frame = rosette_shape_copy (get (design, c));
  g_autoptr (RosetteShape) small = rosette_shape_copy (frame);

  for (guint i = 0; i < 100; i++)
    {
      small->width = frame->width * (100 - i) / 100.0;
      small->height = frame->height * (100 - i) / 100.0;
      rosette_design_change (design, c, small, "Resize");
    }
  g_assert_cmpfloat (get (design, a)->width, <, 2.0);
  rosette_design_change (design, c, frame, "Resize");
  g_assert_true (rosette_shape_equal (before, get (design, a)));
  rosette_history_undo (rosette_design_get_history (design));
  g_assert_true (rosette_shape_equal (before, get (design, a)));
  g_assert_cmpstr (rosette_history_get_undo_label (rosette_design_get_history (design)), ==,
                   "Group");
}

static void
test_pick (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, 100, 100), b = add (design, 300, 100), c = group (design, a, b);
  g_autoptr (RosetteShape) shape = rosette_shape_copy (get (design, c));

  g_assert_cmpuint (rosette_design_pick (design, 100, 100, 0), ==, c);
  g_assert_cmpuint (rosette_design_pick_inside (design, 100, 100, 0), ==, a);
  g_assert_cmpuint (rosette_design_pick (design, 200, 100, 0), ==, 0);
  shape->is_locked = TRUE;
  rosette_design_change (design, c, shape, "Lock");
  g_assert_cmpuint (rosette_design_pick (design, 100, 100, 0), ==, 0);
  g_assert_true (rosette_design_is_locked (design, b));
  shape->is_hidden = TRUE;
  rosette_design_change (design, c, shape, "Hide");
  g_assert_false (rosette_design_is_shown (design, b));
}

static void
test_duplicate (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint a = add (design, 100, 100), b = add (design, 300, 100), c = group (design, a, b);
  guint copy = rosette_design_duplicate (design, c, 10, 20, "Duplicate");

  g_assert_cmpuint (copy, ==, 6);
  assert_order (design, "1<3 2<3 3<0 4<6 5<6 6<0");
  g_assert_cmpfloat (get (design, 4)->x, ==, 110.0);
  g_assert_cmpfloat (get (design, 6)->y, ==, 120.0);
  rosette_design_duplicate (design, a, 5, 5, "Duplicate");
  assert_order (design, "1<3 7<3 2<3 3<0 4<6 5<6 6<0");
}

/* Hidden and half transparent as a whole, and in a file inside of a g of its own. */
static void
test_file (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) again = NULL;
  guint a = add (design, 100, 100), b = add (design, 300, 100), c = group (design, a, b);
  g_autoptr (RosetteShape) shape = rosette_shape_copy (get (design, c));
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) same = NULL;
  g_autoptr (GBytes) issued = NULL;
  g_autoptr (GError) error = NULL;

  shape->opacity = 0.5;
  shape->rotation = 30.0;
  rosette_shape_set_text (&shape->name, "Both");
  rosette_design_change (design, c, shape, "Look");
  svg = rosette_design_to_svg (design);
  again = rosette_design_from_svg (svg, &error);
  g_assert_no_error (error);
  assert_order (again, "2<1 3<1 1<0");
  same = rosette_design_to_svg (again);
  g_assert_true (g_bytes_equal (svg, same));
  g_assert_cmpfloat (get (again, 1)->rotation, ==, 30.0);

  shape->is_hidden = TRUE;
  rosette_design_change (design, c, shape, "Hide");
  issued = rosette_design_to_issued_svg (design);
  g_assert_null (g_strstr_len (g_bytes_get_data (issued, NULL), (gssize) g_bytes_get_size (issued),
                               "rosette:kind"));
}

/* Groups in groups, and what lies above the inner one in the outer. */
static void
test_nested_file (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) again = NULL;
  guint a = add (design, 100, 100), b = add (design, 300, 100), c = add (design, 500, 100);
  guint inner = group (design, a, b);
  g_autoptr (GBytes) svg = NULL;

  group (design, inner, c);
  assert_order (design, "1<4 2<4 4<5 3<5 5<0");
  svg = rosette_design_to_svg (design);
  again = rosette_design_from_svg (svg, NULL);
  g_assert_nonnull (again);
  assert_order (again, "3<2 4<2 2<1 5<1 1<0");
}

static gboolean
is_read (guint depth)
{
  g_autoptr (GString) svg = g_string_new (
    "<svg xmlns=\"http://www.w3.org/2000/svg\""
    " xmlns:rosette=\"https://rosette-badges.github.io/ns/design/1\" rosette:version=\"1\">");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RosetteDesign) design = NULL;

  for (guint i = 0; i < depth; i++)
    g_string_append (svg, "<g rosette:kind=\"group\">");
  g_string_append (svg, "<g rosette:kind=\"circle\" rosette:width=\"10\"/>");
  for (guint i = 0; i < depth; i++)
    g_string_append (svg, "</g>");
  g_string_append (svg, "</svg>");
  bytes = g_bytes_new (svg->str, svg->len);
  design = rosette_design_from_svg (bytes, NULL);

  return design != NULL;
}

static void
test_depth (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint id = add (design, 100, 100);

  g_assert_true (is_read (ROSETTE_MAX_GROUP_DEPTH));
  g_assert_false (is_read (ROSETTE_MAX_GROUP_DEPTH + 1));
  for (guint i = 0; i < ROSETTE_MAX_GROUP_DEPTH; i++)
    {
      id = group (design, id, id);
      g_assert_cmpuint (id, !=, 0);
    }
  g_assert_cmpuint (group (design, id, id), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/groups/order", test_order);
  g_test_add_func ("/groups/empty", test_empty);
  g_test_add_func ("/groups/transform", test_transform);
  g_test_add_func ("/groups/gesture", test_gesture);
  g_test_add_func ("/groups/pick", test_pick);
  g_test_add_func ("/groups/duplicate", test_duplicate);
  g_test_add_func ("/groups/file", test_file);
  g_test_add_func ("/groups/nested-file", test_nested_file);
  g_test_add_func ("/groups/depth", test_depth);

  g_test_add_func ("/groups/reorder-group", test_reorder_group);
  g_test_add_func ("/groups/duplicate-locked", test_duplicate_locked);

  return g_test_run ();
}
