/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/render.h"
#include "artwork/template.h"

static guint
add_at (RosetteDesign *design, RosetteShapeKind kind, double x)
{
  RosetteShape *shape = rosette_shape_new (kind);

  shape->x = x;

  return rosette_design_add (design, shape, "Add");
}

/* The colour at the middle of the canvas, as 0xAARRGGBB. */
static guint32
get_middle (RosetteDesign *design)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  rosette_design_draw (design, cr, 10.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = ((guint32 *) (gpointer) cairo_image_surface_get_data (surface))[5 * 10 + 5];
  cairo_surface_destroy (surface);

  return pixel;
}

static void
test_draw (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteShape) shape = NULL;
  guint id;

  g_assert_cmphex (get_middle (design), ==, 0);
  id = add_at (design, ROSETTE_SHAPE_RECTANGLE, 500.0);
  g_assert_cmphex (get_middle (design), ==, 0xff1c71d8);

  shape = rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, id)));
  shape->opacity = 0.0;
  rosette_design_change (design, id, shape, "Opacity");
  g_assert_cmphex (get_middle (design), ==, 0);

  shape->opacity = 1.0;
  shape->is_hidden = TRUE;
  rosette_design_change (design, id, shape, "Hide");
  g_assert_cmphex (get_middle (design), ==, 0);

  shape->is_hidden = FALSE;
  shape->fill = (RosetteColor){ 255, 0, 0, 255 };
  rosette_design_change (design, id, shape, "Fill");
  g_assert_cmphex (get_middle (design), ==, 0xffff0000);
}

/* A ring has a hole, a ribbon none. */
static void
test_holes (void)
{
  g_autoptr (RosetteDesign) ring = rosette_design_new ();
  g_autoptr (RosetteDesign) ribbon = rosette_design_new ();

  add_at (ring, ROSETTE_SHAPE_RING, 500.0);
  add_at (ribbon, ROSETTE_SHAPE_RIBBON, 500.0);
  g_assert_cmphex (get_middle (ring), ==, 0);
  g_assert_cmphex (get_middle (ribbon), !=, 0);
}

static void
test_pick (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint left = add_at (design, ROSETTE_SHAPE_CIRCLE, 300.0);
  guint right = add_at (design, ROSETTE_SHAPE_CIRCLE, 600.0);
  guint ring = add_at (design, ROSETTE_SHAPE_RING, 300.0);
  guint line = 0;

  g_assert_cmpuint (rosette_design_pick (design, 300.0, 500.0, 0.0), ==, left);
  g_assert_cmpuint (rosette_design_pick (design, 600.0, 500.0, 0.0), ==, right);
  g_assert_cmpuint (rosette_design_pick (design, 90.0, 500.0, 0.0), ==, ring);
  g_assert_cmpuint (rosette_design_pick (design, 950.0, 950.0, 0.0), ==, 0);

  line = add_at (design, ROSETTE_SHAPE_LINE, 800.0);
  g_assert_cmpuint (rosette_design_pick (design, 900.0, 512.0, 0.0), ==, 0);
  g_assert_cmpuint (rosette_design_pick (design, 900.0, 512.0, 10.0), ==, line);
}

static void
test_pick_skips_locked (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  guint under = add_at (design, ROSETTE_SHAPE_CIRCLE, 500.0);
  guint over = rosette_design_add (design, rosette_shape_copy (shape), "Add");

  g_assert_cmpuint (rosette_design_pick (design, 500.0, 500.0, 0.0), ==, over);
  shape->is_locked = TRUE;
  rosette_design_change (design, over, shape, "Lock");
  g_assert_cmpuint (rosette_design_pick (design, 500.0, 500.0, 0.0), ==, under);
}

static void
test_png (void)
{
  guint index;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDesign) design = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) same = NULL;

  g_assert_true (rosette_template_find ("internship", &index));
  design = rosette_template_new_design (index);
  png = rosette_design_to_png (design, 128, &error);
  g_assert_no_error (error);
  same = rosette_design_to_png (design, 128, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (png, same));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/draw", test_draw);
  g_test_add_func ("/render/holes", test_holes);
  g_test_add_func ("/render/pick", test_pick);
  g_test_add_func ("/render/pick-skips-locked", test_pick_skips_locked);
  g_test_add_func ("/render/png", test_png);

  return g_test_run ();
}
