/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-overlay.h"

#include <math.h>

static const GdkRGBA color = { 0.0f, 0.0f, 1.0f, 1.0f };

static void
get_bounds (GtkSnapshot *snapshot, graphene_rect_t *bounds)
{
  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);

  g_assert_nonnull (node);
  gsk_render_node_get_bounds (node, bounds);
  gsk_render_node_unref (node);
}

/* The frame is around the shape as it is seen; the handle that turns stands off above it. */
static void
test_frame (void)
{
  RosetteDesignView view = { .zoom = 0.5, .x = 10.0, .y = 20.0, .width = 600, .height = 600 };
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);
  graphene_rect_t bare, whole;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  rosette_overlay_draw_frame (snapshot, &view, shape, &color, FALSE);
  get_bounds (snapshot, &bare);
  g_assert_cmpfloat_with_epsilon (bare.origin.x, 10.0f + 125.0f, 3.0f);
  g_assert_cmpfloat_with_epsilon (bare.origin.y, 20.0f + 175.0f, 3.0f);
  g_assert_cmpfloat_with_epsilon (bare.size.width, 250.0f, 6.0f);

  snapshot = gtk_snapshot_new ();
  rosette_overlay_draw_frame (snapshot, &view, shape, &color, TRUE);
  get_bounds (snapshot, &whole);
  g_assert_cmpfloat (whole.origin.y, <, bare.origin.y - 25.0f);
}

/* Letters on a circle are framed by the circle: where only the box has a line, nothing is solid. */
static void
test_circle (void)
{
  RosetteDesignView view = { .zoom = 0.5, .width = 600, .height = 600 };
  g_autoptr (RosetteShape) arc = rosette_shape_new (ROSETTE_SHAPE_ARC);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 600);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node = NULL;
  const guint8 *pixels = NULL;
  int diagonal;

  arc->width = arc->height = 400.0;
  rosette_overlay_draw_frame (snapshot, &view, arc, &color, FALSE);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  /* On the circle of radius 100 around 250, 250, at 45 degrees; blue comes first. */
  diagonal = 250 + (int) lround (100.0 * G_SQRT2 / 2.0);
  g_assert_cmpuint (pixels[diagonal * cairo_image_surface_get_stride (surface) + 4 * diagonal + 3],
                    >, 128);
  g_assert_cmpuint (pixels[250 * cairo_image_surface_get_stride (surface) + 4 * 250 + 3], ==, 0);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_handles (void)
{
  g_autoptr (RosetteShape) box = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);
  g_autoptr (RosetteShape) line = rosette_shape_new (ROSETTE_SHAPE_LINE);

  box->width = 100.0;
  box->height = 30.0;
  g_assert_true (rosette_overlay_has_handle (box, ROSETTE_HANDLE_NORTH, 1.0));
  g_assert_false (rosette_overlay_has_handle (box, ROSETTE_HANDLE_EAST, 1.0));
  g_assert_true (rosette_overlay_has_handle (box, ROSETTE_HANDLE_EAST, 2.0));
  g_assert_true (rosette_overlay_has_handle (box, ROSETTE_HANDLE_NORTH_EAST, 0.1));
  g_assert_true (rosette_overlay_has_handle (line, ROSETTE_HANDLE_EAST, 0.1));
  g_assert_false (rosette_overlay_has_handle (line, ROSETTE_HANDLE_NORTH, 1.0));
}

static void
test_guides (void)
{
  RosetteDesignView view = { .zoom = 0.5, .x = 10.0, .y = 20.0, .width = 600, .height = 400 };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds;

  rosette_overlay_draw_guides (snapshot, &view,
                               &(RosetteSnapped){ .guide_x = NAN, .guide_y = NAN });
  g_assert_null (gtk_snapshot_free_to_node (snapshot));

  snapshot = gtk_snapshot_new ();
  rosette_overlay_draw_guides (
    snapshot, &view,
    &(RosetteSnapped){ .guide_x = 500.0, .guide_y = NAN, .x_from = 100.0, .x_to = 300.0 });
  get_bounds (snapshot, &bounds);
  g_assert_cmpfloat (bounds.origin.x, ==, 260.0f);
  g_assert_cmpfloat (bounds.origin.y, ==, 70.0f - 12.0f);
  g_assert_cmpfloat (bounds.size.height, ==, 100.0f + 2 * 12.0f);

  snapshot = gtk_snapshot_new ();
  rosette_overlay_draw_guides (
    snapshot, &view,
    &(RosetteSnapped){ .guide_x = NAN, .guide_y = 0.0, .y_from = 200.0, .y_to = 600.0 });
  get_bounds (snapshot, &bounds);
  g_assert_cmpfloat (bounds.origin.y, ==, 20.0f);
  g_assert_cmpfloat (bounds.size.width, ==, 200.0f + 2 * 12.0f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-overlay/frame", test_frame);
  g_test_add_func ("/design-overlay/circle", test_circle);
  g_test_add_func ("/design-overlay/handles", test_handles);
  g_test_add_func ("/design-overlay/guides", test_guides);

  return g_test_run ();
}
