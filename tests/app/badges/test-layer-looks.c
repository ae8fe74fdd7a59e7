/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/layer-looks.h"

#include <gtk/gtk.h>

/* Every kind of layer has an icon of its own that is shipped. */
static void
test_icons (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (RosetteShapeKind kind = 0; kind < ROSETTE_SHAPE_N_KINDS; kind++)
    {
      const char *icon = rosette_layer_looks_get_icon (kind);
      g_autofree char *path =
        g_strdup_printf ("%s/icons/scalable/actions/%s.svg", RESOURCE_ROOT, icon);

      g_assert_true (g_hash_table_add (seen, (gpointer) icon));
      g_assert_true (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL));
    }
}

static void
test_status (void)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);
  g_autofree char *upright = NULL;
  g_autofree char *turned = NULL;

  shape->x = 499.6;
  shape->y = -20.0;
  upright = rosette_layer_looks_dup_status (shape);
  g_assert_cmpstr (upright, ==, "Circle: 400 × 400 at 500, -20");

  shape->rotation = -30.0;
  turned = rosette_layer_looks_dup_status (shape);
  g_assert_cmpstr (turned, ==, "Circle: 400 × 400 at 500, -20, turned by -30°");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layer-looks/icons", test_icons);
  g_test_add_func ("/layer-looks/status", test_status);

  return g_test_run ();
}
