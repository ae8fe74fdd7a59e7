/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/stage.h"

#include "artwork/render.h"
#include "random-design.h"

#define SIDE 120

/* The last bit of a channel, for each of the two pictures that are kept. */
static void
assert_near (cairo_surface_t *a, cairo_surface_t *b)
{
  const guint8 *of_a = NULL, *of_b = NULL;
  int n = cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  of_a = cairo_image_surface_get_data (a);
  of_b = cairo_image_surface_get_data (b);
  for (int i = 0; i < n; i++)
    g_assert_cmpint (ABS (of_a[i] - of_b[i]), <=, 6);
}

static void
assert_drawn (RosetteStage *stage, RosetteDesign *design, int x, int y)
{
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_surface_t *staged = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (whole);

  cairo_translate (cr, -x, -y);
  rosette_design_draw (design, cr, SIDE);
  cairo_destroy (cr);
  rosette_stage_draw (stage, design, staged, SIDE, x, y);
  assert_near (whole, staged);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (staged);
}

/* Whatever is edited between two pictures, the next is the same as one that is drawn anew. */
static void
test_same (void)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      g_autoptr (RosetteStage) stage = rosette_stage_new ();
      int x = 0;

      for (int edit = 0; edit < 8; edit++)
        random_edit (rand, design);
      for (int edit = 0; edit < 12; edit++)
        {
          guint id = random_id (rand, design);

          for (int step = 0; step < 3 && id != 0; step++)
            {
              rosette_design_move_by (design, id, 20.0, 7.0, "Move");
              assert_drawn (stage, design, x, 0);
            }
          random_edit (rand, design);
          if (edit % 4 == 0)
            rosette_history_undo (rosette_design_get_history (design));
          x = edit % 5 == 0 ? 11 : x;
          assert_drawn (stage, design, x, 0);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage/same", test_same);

  return g_test_run ();
}
