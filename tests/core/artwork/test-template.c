/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/template.h"

#include "artwork/frame.h"

static void
test_all (void)
{
  for (guint i = 0; i < rosette_template_count (); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_template_new_design (i);
      gboolean is_empty = g_str_equal (rosette_template_get_id (i), "empty");
      guint n_layers = g_list_model_get_n_items (G_LIST_MODEL (design));
      guint index;

      g_assert_true (rosette_template_find (rosette_template_get_id (i), &index));
      g_assert_cmpuint (index, ==, i);
      g_assert_cmpstr (rosette_template_get_title (i), !=, "");
      g_assert_true (is_empty == (n_layers == 0));
      g_assert_true (is_empty == (rosette_template_get_achievement_type (i) == NULL));
      g_assert_false (rosette_history_get_can_undo (rosette_design_get_history (design)));
    }
}

/* Fourteen, and the empty one. Symbols are in the set. */
static void
test_symbols (void)
{
  g_assert_cmpuint (rosette_template_count (), ==, 15);
  for (guint i = 0; i < rosette_template_count (); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_template_new_design (i);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (design)); j++)
        {
          g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), j);
          const RosetteShape *shape = rosette_layer_get_shape (layer);

          g_assert_true ((shape->kind == ROSETTE_SHAPE_SYMBOL) == (shape->path[0] != '\0'));
        }
    }
}

static void
test_find (void)
{
  guint index;

  g_assert_true (rosette_template_find ("internship", &index));
  g_assert_false (rosette_template_find ("unknown", &index));
}

/* Nothing reaches beyond the canvas, and every layer has a name that a list can show. */
static void
test_layers (void)
{
  for (guint i = 0; i < rosette_template_count (); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_template_new_design (i);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (design)); j++)
        {
          g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), j);
          const RosetteShape *shape = rosette_layer_get_shape (layer);
          g_autofree char *label = rosette_shape_dup_label (shape);
          RosetteBounds bounds;

          g_test_message ("%s: %s", rosette_template_get_id (i), label);
          g_assert_cmpstr (label, !=, "");
          rosette_frame_get_bounds (shape, &bounds);
          g_assert_cmpfloat (bounds.left, >=, 0.0);
          g_assert_cmpfloat (bounds.right, <=, ROSETTE_CANVAS_UNITS);
          g_assert_cmpfloat (bounds.top, >=, 0.0);
          g_assert_cmpfloat (bounds.bottom, <=, ROSETTE_CANVAS_UNITS);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/all", test_all);
  g_test_add_func ("/template/symbols", test_symbols);
  g_test_add_func ("/template/find", test_find);
  g_test_add_func ("/template/layers", test_layers);

  return g_test_run ();
}
