/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-board.h"

typedef struct
{
  RosetteDesign *design;
  RosetteDesignBoard *board;
  RosetteDesignView view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);

  shape->fill = (RosetteColor){ 255, 0, 0, 255 };
  shape->width = shape->height = 500.0;
  shape->ratio = 0.0;
  fixture->design = rosette_design_new ();
  rosette_design_add (fixture->design, shape, "Add");
  fixture->board = rosette_design_board_new ();
  rosette_design_view_fit (&fixture->view);
  rosette_design_view_resize (&fixture->view, 500, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_design_board_free (fixture->board);
  g_object_unref (fixture->design);
}

/* How often the design was drawn after all. */
static guint
draw_as (Fixture *fixture, int scale, RosetteBoardFlags flags)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node = NULL;

  rosette_design_board_snapshot (fixture->board, fixture->design, &fixture->view, scale, flags,
                                 snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_unref (node);

  return rosette_design_board_get_n_drawn (fixture->board);
}

static guint
draw (Fixture *fixture, int scale)
{
  return draw_as (fixture, scale, ROSETTE_BOARD_CAIRO);
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (draw (fixture, 1), ==, 1);
  g_assert_cmpuint (draw (fixture, 1), ==, 1);
  rosette_design_view_pan (&fixture->view, 200.0, 0.0);
  g_assert_cmpuint (draw (fixture, 1), ==, 1);

  rosette_design_board_invalidate (fixture->board);
  g_assert_cmpuint (draw (fixture, 1), ==, 2);
  g_assert_cmpuint (draw (fixture, 2), ==, 3);
  rosette_design_view_zoom_at (&fixture->view, 1.5, 200.0, 200.0);
  g_assert_cmpuint (draw (fixture, 1), ==, 4);
}

/* However large it is shown, no more is drawn than is seen. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  rosette_design_view_zoom_at (&fixture->view, 16.0, 200.0, 200.0);
  g_assert_cmpuint (draw (fixture, 1), ==, 1);
  g_assert_cmpuint (draw (fixture, 1), ==, 1);
  rosette_design_view_pan (&fixture->view, 1.0, 0.0);
  g_assert_cmpuint (draw (fixture, 1), ==, 2);
}

/* While the zoom is being changed, what takes long to draw is shown as it was, in another size; but
 * never with a part missing, nor as it was before an edit. */
static void
test_zooming (Fixture *fixture, gconstpointer data)
{
  const RosetteBoardFlags zooming = ROSETTE_BOARD_CAIRO | ROSETTE_BOARD_ZOOMING;
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_SEAL);

  shape->width = shape->height = 900.0;
  shape->shadow = (RosetteColor){ 0, 0, 0, 128 };
  shape->shadow_blur = 40.0;
  rosette_design_add (fixture->design, shape, "Add");

  g_assert_cmpuint (draw_as (fixture, 2, zooming), ==, 1);
  rosette_design_view_zoom_at (&fixture->view, 0.6, 200.0, 200.0);
  g_assert_cmpuint (draw_as (fixture, 2, zooming), ==, 1);
  rosette_design_board_invalidate (fixture->board);
  rosette_design_view_zoom_at (&fixture->view, 0.7, 200.0, 200.0);
  g_assert_cmpuint (draw_as (fixture, 2, zooming), ==, 2);

  rosette_design_view_zoom_at (&fixture->view, 1.2, 200.0, 200.0);
  g_assert_cmpuint (draw_as (fixture, 2, zooming), ==, 2);
  g_assert_cmpuint (draw (fixture, 2), ==, 3);
  rosette_design_view_zoom_at (&fixture->view, 0.5, 200.0, 200.0);
  g_assert_cmpuint (draw_as (fixture, 2, zooming), ==, 4);
}

/* GTK's cairo renderer is given what was drawn, others a texture. */
static void
test_renderers (Fixture *fixture, gconstpointer data)
{
  const RosetteBoardFlags flags[] = { ROSETTE_BOARD_PLAIN, ROSETTE_BOARD_CAIRO };
  const GskRenderNodeType types[] = { GSK_TEXTURE_NODE, GSK_CAIRO_NODE };

  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node = NULL, *last = NULL;

      rosette_design_board_snapshot (fixture->board, fixture->design, &fixture->view, 1, flags[i],
                                     snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      last = gsk_container_node_get_child (node, gsk_container_node_get_n_children (node) - 1);
      g_assert_cmpint (gsk_render_node_get_node_type (last), ==, types[i]);
      gsk_render_node_unref (node);
    }
}

static void
test_without_design (Fixture *fixture, gconstpointer data)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  rosette_design_board_snapshot (fixture->board, NULL, &fixture->view, 1, ROSETTE_BOARD_PLAIN,
                                 snapshot);
  g_assert_null (gtk_snapshot_free_to_node (snapshot));
}

static GskRenderNode *
snap (Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  rosette_design_board_invalidate (fixture->board);
  rosette_design_board_snapshot (fixture->board, fixture->design, &fixture->view, 1,
                                 ROSETTE_BOARD_CAIRO, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static guint
count_others (GskRenderNode *before, GskRenderNode *after)
{
  guint n = gsk_container_node_get_n_children (before), n_others = 0;

  g_assert_cmpuint (gsk_container_node_get_n_children (after), ==, n);
  for (guint i = 0; i < n; i++)
    n_others += gsk_container_node_get_child (before, i) != gsk_container_node_get_child (after, i);

  return n_others;
}

/* Only the parts in which something is another are painted again; when it is panned, all. */
static void
test_tiles (Fixture *fixture, gconstpointer data)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);
  g_autoptr (GskRenderNode) first = NULL;
  g_autoptr (GskRenderNode) second = NULL;
  g_autoptr (GskRenderNode) third = NULL;
  g_autoptr (GskRenderNode) fourth = NULL;
  guint id;

  shape->x = shape->y = 100.0;
  shape->width = shape->height = 50.0;
  id = rosette_design_add (fixture->design, shape, "Add");
  first = snap (fixture);
  g_assert_cmpuint (gsk_container_node_get_n_children (first), ==, 1 + 9);
  second = snap (fixture);
  g_assert_cmpuint (count_others (first, second), ==, 0);
  rosette_design_move_by (fixture->design, id, 10.0, 0.0, "Move");
  third = snap (fixture);
  g_assert_cmpuint (count_others (second, third), ==, 1);
  rosette_design_view_pan (&fixture->view, 3.0, 0.0);
  fourth = snap (fixture);
  g_assert_cmpuint (count_others (third, fourth), ==, 1 + 9);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/design-board/kept", test_kept);
  add ("/design-board/large", test_large);
  add ("/design-board/zooming", test_zooming);
  add ("/design-board/without-design", test_without_design);
  add ("/design-board/tiles", test_tiles);
  add ("/design-board/renderers", test_renderers);

  return g_test_run ();
}
