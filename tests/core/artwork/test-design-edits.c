/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/design-edits.h"
#include "artwork/svg-write.h"

/* Any sequence of edits, taken back, gives the bytes that were there; done again, those after. */

#define N_RUNS  30
#define N_STEPS 40

static void
count_cb (guint *n)
{
  (*n)++;
}

static guint
pick_id (RosetteDesign *design)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (design));
  g_autoptr (RosetteLayer) layer = NULL;

  if (n == 0)
    return 0;

  layer = g_list_model_get_item (G_LIST_MODEL (design), g_test_rand_int_range (0, (int) n));

  return rosette_layer_get_id (layer);
}

static void
change_at_random (RosetteDesign *design, guint id)
{
  g_autoptr (RosetteShape) shape =
    rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, id)));

  shape->fill.green = (guint8) g_test_rand_int ();
  shape->rotation = g_test_rand_double_range (-400.0, 400.0);
  shape->width = g_test_rand_double_range (0.0, 1000.0);
  shape->is_hidden = g_test_rand_bit ();
  rosette_shape_set_text (&shape->name, g_test_rand_bit () ? "Name" : "");
  rosette_design_change (design, id, shape, g_test_rand_bit () ? "Fill" : "Turn");
}

static void
edit_at_random (RosetteDesign *design)
{
  guint id = pick_id (design);
  RosetteShapeKind kind = (RosetteShapeKind) g_test_rand_int_range (0, ROSETTE_SHAPE_PICTURE);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
    case 1:
      rosette_design_add (design, rosette_shape_new (kind), "Add");
      break;

    case 2:
      rosette_design_remove (design, id, "Remove");
      break;

    case 3:
      rosette_design_move_by (design, id, g_test_rand_double (), 1.0, "Move");
      break;

    case 4:
      rosette_design_reorder (design, id, (guint) g_test_rand_int_range (0, 9), "Reorder");
      break;

    default:
      if (id != 0)
        change_at_random (design, id);
      break;
    }

  if (g_test_rand_bit ())
    rosette_history_add_barrier (rosette_design_get_history (design));
}

static void
test_random (void)
{
  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      g_autoptr (GBytes) before = rosette_design_to_svg (design);
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GBytes) undone = NULL;
      g_autoptr (GBytes) redone = NULL;
      RosetteHistory *history = rosette_design_get_history (design);

      for (guint step = 0; step < N_STEPS; step++)
        edit_at_random (design);

      after = rosette_design_to_svg (design);
      while (rosette_history_undo (history))
        continue;
      undone = rosette_design_to_svg (design);
      while (rosette_history_redo (history))
        continue;
      redone = rosette_design_to_svg (design);

      g_assert_true (g_bytes_equal (before, undone));
      g_assert_true (g_bytes_equal (after, redone));
    }
}

/* Every single undo leads to the bytes that were there before that one step. */
static void
test_step_by_step (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  RosetteHistory *history = rosette_design_get_history (design);
  guint n_changed = 0;

  g_signal_connect_swapped (design, "changed", G_CALLBACK (count_cb), &n_changed);
  for (guint step = 0; step < N_STEPS; step++)
    {
      g_autoptr (GBytes) state = rosette_design_to_svg (design);
      guint n_changed_before = n_changed;

      rosette_history_add_barrier (history);
      edit_at_random (design);
      if (n_changed != n_changed_before)
        g_ptr_array_add (states, g_steal_pointer (&state));
    }

  for (guint i = states->len; i > 0; i--)
    {
      g_autoptr (GBytes) now = NULL;

      g_assert_true (rosette_history_undo (history));
      now = rosette_design_to_svg (design);
      g_assert_true (g_bytes_equal (now, g_ptr_array_index (states, i - 1)));
    }
  g_assert_false (rosette_history_get_can_undo (history));
}

static void
items_changed_cb (RosetteDesign *design, guint position, guint removed, guint added, guint *told)
{
  told[0]++;
  told[1] = position;
  g_assert_cmpuint (removed, ==, added);
  told[2] = removed;
}

/* Lists hear of a carried layer once, and never without it. */
static void
test_reorder (void)
{
  const guint cases[][4] = { { 0, 2, 0, 3 }, { 3, 1, 1, 3 }, { 1, 99, 1, 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      guint ids[4], told[3] = { 0, 0, 0 }, n_changed = 0, index;

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        ids[j] = rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add");
      g_signal_connect (design, "items-changed", G_CALLBACK (items_changed_cb), told);
      g_signal_connect_swapped (design, "changed", G_CALLBACK (count_cb), &n_changed);

      rosette_design_reorder (design, ids[cases[i][0]], cases[i][1], "Reorder");
      g_assert_true (rosette_design_get_index (design, ids[cases[i][0]], &index));
      g_assert_cmpuint (index, ==, MIN (cases[i][1], 3));
      g_assert_cmpuint (told[0], ==, 1);
      g_assert_cmpuint (told[1], ==, cases[i][2]);
      g_assert_cmpuint (told[2], ==, cases[i][3]);
      g_assert_cmpuint (n_changed, ==, 1);
    }
}

static void
test_append (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();

  g_assert_true (rosette_design_append (design, rosette_shape_new (ROSETTE_SHAPE_STAR)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, 1);
  g_assert_false (rosette_history_get_can_undo (rosette_design_get_history (design)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-edits/random", test_random);
  g_test_add_func ("/design-edits/step-by-step", test_step_by_step);
  g_test_add_func ("/design-edits/reorder", test_reorder);
  g_test_add_func ("/design-edits/append", test_append);

  return g_test_run ();
}
