/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/design.h"
#include "base/limits.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static guint
add (RosetteDesign *design, RosetteShapeKind kind)
{
  return rosette_design_add (design, rosette_shape_new (kind), "Add");
}

static void
test_list (void)
{
  RosetteDesign *design = rosette_design_new ();
  guint first = add (design, ROSETTE_SHAPE_CIRCLE);
  guint second = add (design, ROSETTE_SHAPE_STAR);
  guint index;

  g_assert_cmpuint (first, !=, second);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (design)) == ROSETTE_TYPE_LAYER);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (design), 2));
  g_assert_true (rosette_design_get_index (design, second, &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_false (rosette_design_get_index (design, 99, &index));
  g_assert_null (rosette_design_get_layer (design, 99));

  g_assert_finalize_object (design);
}

static void
test_insert (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint bottom = add (design, ROSETTE_SHAPE_CIRCLE);
  guint top = add (design, ROSETTE_SHAPE_CIRCLE);
  const guint wanted[] = { 1, 0, 99 };
  const guint want[] = { 1, 0, 4 };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint index;
      guint id =
        rosette_design_insert (design, rosette_shape_new (ROSETTE_SHAPE_STAR), wanted[i], "Insert");

      g_assert_true (rosette_design_get_index (design, id, &index));
      g_assert_cmpuint (index, ==, want[i]);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    rosette_history_undo (rosette_design_get_history (design));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, 2);
  g_assert_nonnull (rosette_design_get_layer (design, bottom));
  g_assert_nonnull (rosette_design_get_layer (design, top));
}

static void
test_ids_are_not_used_again (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint first = add (design, ROSETTE_SHAPE_CIRCLE);

  rosette_design_remove (design, first, "Remove");
  g_assert_cmpuint (add (design, ROSETTE_SHAPE_CIRCLE), !=, first);
}

static void
test_change (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteHistory *history = rosette_design_get_history (design);
  guint id = add (design, ROSETTE_SHAPE_CIRCLE);
  RosetteLayer *layer = rosette_design_get_layer (design, id);
  guint n_changed = 0;

  g_signal_connect_swapped (design, "changed", G_CALLBACK (count_cb), &n_changed);
  rosette_design_change (design, id, rosette_layer_get_shape (layer), "Nothing");
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpstr (rosette_history_get_undo_label (history), ==, "Add");

  for (guint i = 0; i < 10; i++)
    rosette_design_move_by (design, id, 1.0, -2.0, "Move");
  g_assert_cmpuint (n_changed, ==, 10);
  g_assert_cmpfloat (rosette_layer_get_shape (layer)->x, ==, 510.0);

  rosette_history_undo (history);
  g_assert_cmpfloat (rosette_layer_get_shape (layer)->x, ==, 500.0);
  g_assert_cmpstr (rosette_history_get_undo_label (history), ==, "Add");

  rosette_design_move_by (design, 99, 1.0, 1.0, "Move");
  rosette_design_remove (design, 99, "Remove");
  rosette_design_reorder (design, 99, 0, "Lower");
  g_assert_cmpstr (rosette_history_get_undo_label (history), ==, "Add");
}

static void
test_full (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();

  for (guint i = 0; i < ROSETTE_MAX_LAYERS; i++)
    g_assert_cmpuint (add (design, ROSETTE_SHAPE_CIRCLE), >, 0);
  g_assert_cmpuint (add (design, ROSETTE_SHAPE_CIRCLE), ==, 0);
}

static void
test_alt_text (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autofree char *empty = rosette_design_dup_alt_text (design);
  g_autofree char *shape_only = NULL;
  g_autofree char *with_texts = NULL;
  RosetteShape *text = NULL;

  g_assert_cmpstr (empty, ==, "Badge");
  text = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);
  text->is_hidden = TRUE;
  rosette_design_add (design, text, "Add");
  add (design, ROSETTE_SHAPE_SHIELD);
  add (design, ROSETTE_SHAPE_STAR);
  shape_only = rosette_design_dup_alt_text (design);
  g_assert_cmpstr (shape_only, ==, "Shield");

  text = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  rosette_shape_set_text (&text->text, "Internship\ncompleted");
  rosette_design_add (design, text, "Add");
  text = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  rosette_shape_set_text (&text->text, "2026");
  rosette_design_add (design, text, "Add");
  text = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  text->is_hidden = TRUE;
  rosette_design_add (design, text, "Add");
  with_texts = rosette_design_dup_alt_text (design);
  g_assert_cmpstr (with_texts, ==, "Shield with the text: Internship completed, 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design/list", test_list);
  g_test_add_func ("/design/insert", test_insert);
  g_test_add_func ("/design/ids-are-not-used-again", test_ids_are_not_used_again);
  g_test_add_func ("/design/change", test_change);
  g_test_add_func ("/design/full", test_full);
  g_test_add_func ("/design/alt-text", test_alt_text);

  return g_test_run ();
}
