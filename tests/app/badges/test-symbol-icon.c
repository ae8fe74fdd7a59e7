/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/symbol-icon.h"

#include "artwork/symbols.h"

static void
test_shows (void)
{
  g_autoptr (RosetteShape) one = rosette_symbols_new_shape (0);
  g_autoptr (RosetteShape) other = rosette_symbols_new_shape (1);
  g_autoptr (GdkPaintable) icon = rosette_symbol_icon_new (one);

  g_assert_cmpint (gdk_paintable_get_intrinsic_width (icon), ==, 16);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (icon), ==, 16);
  g_assert_true (rosette_symbol_icon_shows (ROSETTE_SYMBOL_ICON (icon), one));
  g_assert_false (rosette_symbol_icon_shows (ROSETTE_SYMBOL_ICON (icon), other));
}

/* In the colour that it is given, and in some where it is given none. */
static void
test_color (void)
{
  static const GdkRGBA red = { 1.0f, 0.0f, 0.0f, 1.0f };
  g_autoptr (RosetteShape) shape = rosette_symbols_new_shape (0);
  g_autoptr (GdkPaintable) icon = rosette_symbol_icon_new (shape);

  for (gsize n_colors = 0; n_colors <= 1; n_colors++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
      cairo_t *cr = cairo_create (surface);
      GskRenderNode *node = NULL;
      guint32 pixel;

      if (n_colors > 0)
        gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, 100.0,
                                                  100.0, &red, n_colors);
      else
        gdk_paintable_snapshot (icon, snapshot, 100.0, 100.0);
      node = gtk_snapshot_free_to_node (snapshot);
      gsk_render_node_draw (node, cr);
      cairo_surface_flush (surface);
      /* The lower half of the briefcase. */
      pixel =
        ((const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface))[80 * 100 + 50];
      g_assert_cmphex (pixel, ==, n_colors > 0 ? 0xffff0000 : 0xff808080);
      gsk_render_node_unref (node);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/symbol-icon/shows", test_shows);
  g_test_add_func ("/symbol-icon/color", test_color);

  return g_test_run ();
}
