/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/mark.h"

#include <string.h>

/* Drawn with a margin, so that all around a shape is one piece. */
#define SIZE 48
#define SIDE (SIZE + 2)

/* How many pixels of SIZE × SIZE two outlines differ in at least, each filled without its holes. */
#define MIN_DIFFERENT 180

static gboolean
is_ground (const guint8 *pixels, int stride, int x, int y)
{
  return pixels[y * stride + x] < 128;
}

/* Marks all ground that is reached from the corner; returns whether anything was new. */
static gboolean
spread (const guint8 *pixels, int stride, guint8 *outside)
{
  gboolean is_new = FALSE;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (!outside[y * SIDE + x] && is_ground (pixels, stride, x, y)
          && ((x == 0 && y == 0) || (x > 0 && outside[y * SIDE + x - 1])
              || (y > 0 && outside[(y - 1) * SIDE + x])
              || (x < SIDE - 1 && outside[y * SIDE + x + 1])
              || (y < SIDE - 1 && outside[(y + 1) * SIDE + x])))
        is_new = outside[y * SIDE + x] = TRUE;

  return is_new;
}

/* What is not inside the outline of a mark, a byte for each of SIDE × SIDE pixels. */
static guint8 *
dup_outside (const RosetteMark *mark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  guint8 *outside = g_new0 (guint8, SIDE * SIDE);

  rosette_mark_draw (mark, cr, 1, 1, SIZE);
  cairo_surface_flush (surface);
  while (spread (cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface),
                 outside))
    ;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return outside;
}

static guint
count_different (const guint8 *one, const guint8 *other)
{
  guint n = 0;

  for (guint i = 0; i < SIDE * SIDE; i++)
    n += one[i] != other[i];

  return n;
}

/* Who sees no colour, or too little to see what is inside, tells each verdict by its outline. */
static void
test_outlines (void)
{
  for (guint i = 0; i <= ROSETTE_VERDICT_NOT_A_BADGE; i++)
    {
      g_autofree guint8 *one = dup_outside (rosette_mark_get_of_verdict (i));

      for (guint j = 0; j < i; j++)
        {
          g_autofree guint8 *other = dup_outside (rosette_mark_get_of_verdict (j));
          guint n = count_different (one, other);

          g_test_message ("verdicts %u and %u: %u pixels", j, i, n);
          g_assert_cmpuint (n, >=, MIN_DIFFERENT);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mark/outlines", test_outlines);

  return g_test_run ();
}
