/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-design.h"

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"

#define N_SEQUENCES 10000
#define N_DOCUMENTS 500

/* All that a design holds, without setting any text: ids, groups, and each shape's fields. */
static GPtrArray *
take_picture (RosetteDesign *design)
{
  GPtrArray *shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);

      g_ptr_array_add (shapes, rosette_shape_copy (rosette_layer_get_shape (layer)));
    }

  return shapes;
}

static void
assert_same (RosetteDesign *design, GPtrArray *shapes)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, shapes->len);
  for (guint i = 0; i < shapes->len; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);

      g_assert_true (
        rosette_shape_equal (rosette_layer_get_shape (layer), g_ptr_array_index (shapes, i)));
    }
}

/* Whatever was done: layers of a group stand together right below it, and none is empty. */
static void
assert_groups (RosetteDesign *design)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (design));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      g_autoptr (RosetteLayer) above = g_list_model_get_item (G_LIST_MODEL (design), i + 1);
      g_autoptr (RosetteLayer) below =
        i > 0 ? g_list_model_get_item (G_LIST_MODEL (design), i - 1) : NULL;
      guint id = rosette_layer_get_id (layer);
      guint group = rosette_layer_get_shape (layer)->group;

      if (group != 0)
        {
          g_assert_nonnull (above);
          g_assert_true (rosette_layer_get_id (above) == group
                         || rosette_design_is_inside (design, rosette_layer_get_id (above), group));
        }
      if (rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP)
        {
          g_assert_nonnull (below);
          g_assert_cmpuint (rosette_layer_get_shape (below)->group, ==, id);
        }
    }
}

/* Every edit is undone to what was before it, and done again to what was after it. */
static void
test_undo (void)
{
  for (guint i = 0; i < N_SEQUENCES; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      g_autoptr (GPtrArray) before = take_picture (design);
      g_autoptr (GPtrArray) after = NULL;
      int n_edits = g_rand_int_range (rand, 1, 16);

      for (int edit = 0; edit < n_edits; edit++)
        {
          random_edit (rand, design);
          assert_groups (design);
        }
      after = take_picture (design);
      while (rosette_history_undo (rosette_design_get_history (design)))
        assert_groups (design);
      assert_same (design, before);
      while (rosette_history_redo (rosette_design_get_history (design)))
        ;
      assert_same (design, after);
    }
}

/* The same, in the bytes of files. */
static void
test_undo_bytes (void)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i + N_SEQUENCES);
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      for (int edit = 0; edit < 4; edit++)
        random_edit (rand, design);
      before = rosette_design_to_svg (design);
      rosette_history_mark_saved (rosette_design_get_history (design));
      rosette_history_add_barrier (rosette_design_get_history (design));
      for (int edit = 0; edit < 6; edit++)
        random_edit (rand, design);
      while (!rosette_history_get_is_saved (rosette_design_get_history (design))
             && rosette_history_undo (rosette_design_get_history (design)))
        ;
      after = rosette_design_to_svg (design);
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* What is written is read as the same, in each way of writing. */
static void
test_identity (void)
{
  GBytes *(*const writers[]) (RosetteDesign *) = { rosette_design_to_svg,
                                                   rosette_design_to_portable_svg };

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i + 2 * N_SEQUENCES);
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      g_autoptr (RosetteDesign) again = NULL;
      g_autoptr (GBytes) svg = NULL;
      g_autoptr (GBytes) same = NULL;
      g_autoptr (GError) error = NULL;

      for (int edit = 0; edit < 12; edit++)
        random_edit (rand, design);
      svg = writers[i % 2](design);
      again = rosette_design_from_svg (svg, &error);
      g_assert_no_error (error);
      assert_groups (again);
      same = writers[i % 2](again);
      if (!g_bytes_equal (svg, same))
        g_test_message ("%s\n%s", (const char *) g_bytes_get_data (svg, NULL),
                        (const char *) g_bytes_get_data (same, NULL));
      g_assert_true (g_bytes_equal (svg, same));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-model/undo", test_undo);
  g_test_add_func ("/design-model/undo-bytes", test_undo_bytes);
  g_test_add_func ("/design-model/identity", test_identity);

  return g_test_run ();
}
