/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/layer-order.h"

#include <gtk/gtk.h>

/* What a list that follows the signal alone would hold. */
static void
follow_cb (GListModel *order, guint position, guint removed, guint added, GListStore *followed)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (items, g_list_model_get_item (order, position + i));
  g_list_store_splice (followed, position, removed, items->pdata, items->len);
}

static void
assert_reversed (GListModel *model, GListModel *order)
{
  guint n = g_list_model_get_n_items (model);

  g_assert_cmpuint (g_list_model_get_n_items (order), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) there = g_list_model_get_item (model, i);
      g_autoptr (GObject) here = g_list_model_get_item (order, n - 1 - i);

      g_assert_true (there == here);
    }
  g_assert_null (g_list_model_get_item (order, n));
}

static void
test_changes (void)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *[]){ "a", "b", "c", NULL });
  g_autoptr (GListStore) followed = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  RosetteLayerOrder *order = rosette_layer_order_new ();

  g_signal_connect (order, "items-changed", G_CALLBACK (follow_cb), followed);
  rosette_layer_order_set_model (order, G_LIST_MODEL (model));
  g_assert_true (rosette_layer_order_get_model (order) == G_LIST_MODEL (model));
  assert_reversed (G_LIST_MODEL (model), G_LIST_MODEL (followed));

  for (guint i = 0; i < 200; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
      guint position = (guint) g_test_rand_int_range (0, (int) n + 1);
      guint removed = (guint) g_test_rand_int_range (0, (int) (n - position) + 1);
      const char *const added[] = { "x", "y", NULL };

      gtk_string_list_splice (model, position, removed,
                              added + g_test_rand_int_range (0, G_N_ELEMENTS (added)));
      assert_reversed (G_LIST_MODEL (model), G_LIST_MODEL (order));
      assert_reversed (G_LIST_MODEL (model), G_LIST_MODEL (followed));
    }

  rosette_layer_order_set_model (order, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (followed)), ==, 0);
  g_assert_finalize_object (order);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layer-order/changes", test_changes);

  return g_test_run ();
}
