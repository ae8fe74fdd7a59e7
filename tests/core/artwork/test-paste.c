/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/paste.h"

#include "artwork/groups.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "base/limits.h"

static guint
add_circle (RosetteDesign *design, const char *name)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);

  rosette_shape_set_text (&shape->name, name);

  return rosette_design_add (design, shape, "Add");
}

static guint
group (RosetteDesign *design, guint first, guint second)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (ids, first);
  g_array_append_val (ids, second);

  return rosette_design_group (design, ids, "Group");
}

/* "A B [C] …" from the bottom: a group after what is in it. */
static char *
dup_names (RosetteDesign *design)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      g_string_append_printf (names, "%s%s%u", i > 0 ? " " : "",
                              shape->kind == ROSETTE_SHAPE_GROUP ? "group" : shape->name,
                              rosette_design_get_depth (design, rosette_layer_get_id (layer)));
    }

  return g_string_free (names, FALSE);
}

static void
assert_names (RosetteDesign *design, const char *expected)
{
  g_autofree char *names = dup_names (design);

  g_assert_cmpstr (names, ==, expected);
}

/* What is taken from within a group is on its own; a group comes with all that is in it. */
static void
test_extract (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) part = NULL;
  g_autoptr (RosetteDesign) whole = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  guint a = add_circle (design, "A"), b = add_circle (design, "B");
  guint both = group (design, a, b);

  add_circle (design, "C");
  g_array_append_val (ids, b);
  part = rosette_design_extract (design, ids);
  assert_names (part, "B0");
  g_array_append_val (ids, both);
  whole = rosette_design_extract (design, ids);
  assert_names (whole, "A1 B1 group0");
  assert_names (design, "A1 B1 group0 C0");
}

static void
test_paste (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) other = rosette_design_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  guint a = add_circle (design, "A"), b = add_circle (design, "B");
  guint x = add_circle (other, "X"), y = add_circle (other, "Y");

  group (design, a, b);
  group (other, x, y);
  add_circle (other, "Z");
  before = rosette_design_to_svg (design);

  g_assert_true (rosette_design_paste (design, other, 30.0, 0.0, a, "Paste", ids));
  assert_names (design, "A1 X2 Y2 group1 Z1 B1 group0");
  g_assert_cmpuint (ids->len, ==, 2);
  x = rosette_layer_get_shape (rosette_design_get_layer (design, g_array_index (ids, guint, 1)))->x;
  g_assert_cmpfloat (x, ==, 530.0);

  rosette_history_undo (rosette_design_get_history (design));
  after = rosette_design_to_svg (design);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (rosette_design_paste (design, other, 0.0, 0.0, 0, "Paste", NULL));
  assert_names (design, "A1 B1 group0 X1 Y1 group0 Z0");
}

/* What was locked can be changed at once. */
static void
test_locked (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) other = rosette_design_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);

  shape->is_locked = TRUE;
  rosette_design_add (other, shape, "Add");
  g_assert_true (rosette_design_paste (design, other, 0.0, 0.0, 0, "Paste", ids));
  g_assert_false (
    rosette_layer_get_shape (rosette_design_get_layer (design, g_array_index (ids, guint, 0)))
      ->is_locked);
}

/* As deep as groups may be in each other, they are still so in a group: they go on top. */
static void
test_deep (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) other = rosette_design_new ();
  g_autoptr (RosetteDesign) opened = NULL;
  g_autoptr (GBytes) svg = NULL;
  guint a = add_circle (design, "A"), inner = add_circle (other, "X");

  group (design, a, add_circle (design, "B"));
  for (guint i = 0; i < ROSETTE_MAX_GROUP_DEPTH; i++)
    {
      inner = group (other, inner, inner);
      g_assert_cmpuint (inner, !=, 0);
    }
  g_assert_true (rosette_design_paste (design, other, 0.0, 0.0, a, "Paste", NULL));
  svg = rosette_design_to_svg (design);
  opened = rosette_design_from_svg (svg, NULL);
  g_assert_nonnull (opened);
}

/* Copied out of a file of a newer Rosette and pasted into one of ours, it is kept there as well. */
static void
test_newer (void)
{
  static const char text[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\""
    " xmlns:rosette=\"https://rosette-badges.github.io/ns/design/1\" rosette:version=\"2\">"
    "<g rosette:kind=\"star\" rosette:gradient=\"conic 3\"><path d=\"M1 2z\"/></g>"
    "<g rosette:kind=\"group\" rosette:opacity=\"auto\"><g rosette:kind=\"circle\"/></g></svg>";
  g_autoptr (GBytes) file = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDesign) newer = rosette_design_from_svg (file, &error);
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert_no_error (error);
  assert_names (newer, "0 0");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (newer), i);
      guint id = rosette_layer_get_id (layer);

      g_array_append_val (ids, id);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RosetteDesign) part = rosette_design_extract (i == 0 ? newer : design, ids);
      g_autoptr (GBytes) copied = rosette_design_to_svg (part);
      g_autoptr (RosetteDesign) pasted = rosette_design_from_svg (copied, &error);
      g_autoptr (GBytes) saved = NULL;

      g_assert_no_error (error);
      g_clear_object (&design);
      design = rosette_design_new ();
      g_array_set_size (ids, 0);
      g_assert_true (rosette_design_paste (design, pasted, 0.0, 0.0, 0, "Paste", ids));
      saved = rosette_design_to_svg (design);
      g_assert_nonnull (strstr (g_bytes_get_data (saved, NULL), "rosette:gradient=\"conic 3\""));
      g_assert_nonnull (strstr (g_bytes_get_data (saved, NULL), "rosette:opacity=\"auto\""));
      g_clear_object (&design);
      design = rosette_design_from_svg (saved, &error);
      g_assert_no_error (error);
      assert_names (design, "0 0");
      g_array_set_size (ids, 0);
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), j);
          guint id = rosette_layer_get_id (layer);

          g_array_append_val (ids, id);
        }
    }
}

/* As many as fit, and one more. */
static void
test_full (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) other = rosette_design_new ();

  for (guint i = 0; i < ROSETTE_MAX_LAYERS - 1; i++)
    add_circle (design, "A");
  add_circle (other, "B");
  g_assert_true (rosette_design_paste (design, other, 0.0, 0.0, 0, "Paste", NULL));
  g_assert_false (rosette_design_paste (design, other, 0.0, 0.0, 0, "Paste", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, ROSETTE_MAX_LAYERS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paste/extract", test_extract);
  g_test_add_func ("/paste/paste", test_paste);
  g_test_add_func ("/paste/locked", test_locked);
  g_test_add_func ("/paste/deep", test_deep);
  g_test_add_func ("/paste/newer", test_newer);
  g_test_add_func ("/paste/full", test_full);

  return g_test_run ();
}
