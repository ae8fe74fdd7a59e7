/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/layer.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_notify (void)
{
  RosetteLayer *layer = rosette_layer_new (7, rosette_shape_new (ROSETTE_SHAPE_STAR));
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));
  guint n_changed = 0, n_label = 0, n_hidden = 0, n_locked = 0;

  g_assert_cmpuint (rosette_layer_get_id (layer), ==, 7);
  g_signal_connect_swapped (layer, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (layer, "notify::label", G_CALLBACK (count_cb), &n_label);
  g_signal_connect_swapped (layer, "notify::hidden", G_CALLBACK (count_cb), &n_hidden);
  g_signal_connect_swapped (layer, "notify::locked", G_CALLBACK (count_cb), &n_locked);

  shape->x += 1.0;
  rosette_layer_set_shape (layer, shape);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_label + n_hidden + n_locked, ==, 0);

  rosette_shape_set_text (&shape->name, "Sun");
  shape->is_hidden = TRUE;
  shape->is_locked = TRUE;
  rosette_layer_set_shape (layer, shape);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_label, ==, 1);
  g_assert_cmpuint (n_hidden, ==, 1);
  g_assert_cmpuint (n_locked, ==, 1);

  g_assert_finalize_object (layer);
}

static void
test_properties (void)
{
  g_autoptr (RosetteLayer) layer = rosette_layer_new (3, rosette_shape_new (ROSETTE_SHAPE_RING));
  g_autofree char *label = NULL;
  gboolean hidden, locked;
  guint id;

  g_object_get (layer, "id", &id, "label", &label, "hidden", &hidden, "locked", &locked, NULL);
  g_assert_cmpuint (id, ==, 3);
  g_assert_cmpstr (label, ==, "Ring");
  g_assert_false (hidden);
  g_assert_false (locked);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layer/notify", test_notify);
  g_test_add_func ("/layer/properties", test_properties);

  return g_test_run ();
}
