/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/shape.h"
#include "base/limits.h"

#include <math.h>
#include <string.h>

static void
test_kinds (void)
{
  for (RosetteShapeKind kind = 0; kind < ROSETTE_SHAPE_FOREIGN; kind++)
    {
      g_autoptr (RosetteShape) shape = rosette_shape_new (kind);
      g_autoptr (RosetteShape) copy = rosette_shape_copy (shape);
      g_autoptr (RosetteShape) tidy = rosette_shape_copy (shape);
      g_autofree char *label = rosette_shape_dup_label (shape);
      const char *name = rosette_shape_kind_get_name (kind);

      g_assert_cmpuint (rosette_shape_kind_from_name (name), ==, kind);
      g_assert_cmpstr (label, !=, "");
      g_assert_true (rosette_shape_equal (shape, copy));
      rosette_shape_normalize (tidy);
      g_assert_true (rosette_shape_equal (shape, tidy));
    }

  g_assert_cmpuint (rosette_shape_kind_from_name ("hologram"), ==, ROSETTE_SHAPE_FOREIGN);
  g_assert_cmpuint (rosette_shape_kind_from_name (NULL), ==, ROSETTE_SHAPE_FOREIGN);
}

static void
test_equal (void)
{
  g_autoptr (RosetteShape) a = rosette_shape_new (ROSETTE_SHAPE_STAR);
  double *numbers[] = { &a->x,         &a->y,        &a->width,        &a->height,
                        &a->rotation,  &a->ratio,    &a->stroke_width, &a->opacity,
                        &a->font_size, &a->bend,     &a->dash,         &a->gap,
                        &a->shadow_x,  &a->shadow_y, &a->shadow_blur,  &a->spacing,
                        &a->arc };
  char **texts[] = { &a->name,           &a->text, &a->font_family,
                     &a->symbol,         &a->path, &a->unknown_attributes,
                     &a->unknown_content };
  g_autoptr (RosetteShape) b = rosette_shape_copy (a);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      *numbers[i] += 0.001;
      g_assert_false (rosette_shape_equal (a, b));
      *numbers[i] -= 0.001;
      *numbers[i] = round (*numbers[i] * 1000.0) / 1000.0;
      g_assert_true (rosette_shape_equal (a, b));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char *old = *texts[i];

      *texts[i] = (char *) "other";
      g_assert_false (rosette_shape_equal (a, b));
      *texts[i] = old;
    }

  a->is_mirrored = TRUE;
  g_assert_false (rosette_shape_equal (a, b));
  a->is_mirrored = FALSE;
  a->gradient.kind = ROSETTE_GRADIENT_RADIAL;
  g_assert_false (rosette_shape_equal (a, b));
  a->gradient.kind = ROSETTE_GRADIENT_NONE;
  g_assert_true (rosette_shape_equal (a, b));
  a->fill.red++;
  g_assert_false (rosette_shape_equal (a, b));
}

static void
test_ranges (void)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_STAR);

  shape->x = NAN;
  shape->y = -1e300;
  shape->width = -5.0;
  shape->height = INFINITY;
  shape->rotation = 725.0;
  shape->opacity = 7.0;
  shape->ratio = -0.0;
  shape->n_points = 2;
  rosette_shape_normalize (shape);

  g_assert_cmpfloat (shape->x, ==, 0.0);
  g_assert_cmpfloat (shape->y, ==, -10000.0);
  g_assert_cmpfloat (shape->width, ==, 0.0);
  g_assert_cmpfloat (shape->height, ==, 0.0);
  g_assert_cmpfloat (shape->rotation, ==, 5.0);
  g_assert_cmpfloat (shape->opacity, ==, 1.0);
  g_assert_false (signbit (shape->ratio));
  g_assert_cmpuint (shape->n_points, ==, 3);

  shape->n_points = 1000000;
  shape->rotation = -180.0;
  shape->x = 1.23456;
  rosette_shape_normalize (shape);
  g_assert_cmpuint (shape->n_points, ==, 64);
  g_assert_cmpfloat (shape->rotation, ==, 180.0);
  g_assert_cmpfloat (shape->x, ==, 1.235);
}

/* A gradient that is only switched on begins with the fill's colour. */
static void
test_gradient (void)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);

  shape->gradient.kind = ROSETTE_GRADIENT_RADIAL;
  rosette_shape_normalize (shape);
  g_assert_cmpuint (shape->gradient.n_stops, ==, 2);
  g_assert_true (rosette_color_equal (shape->gradient.stops[0].color, shape->fill));
}

static void
test_texts (void)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  g_autofree char *longest = g_strnfill (ROSETTE_MAX_LAYER_TEXT_BYTES, 'a');
  g_autofree char *longer = g_strconcat (longest, "a", NULL);

  rosette_shape_set_text (&shape->text, "a\tb\r\nc\x01\x7f\xff");
  rosette_shape_set_text (&shape->name, "two\nlines");
  rosette_shape_normalize (shape);
  g_assert_cmpstr (shape->text, ==, "a b\nc\xef\xbf\xbd");
  g_assert_cmpstr (shape->name, ==, "two lines");

  rosette_shape_set_text (&shape->name, longest);
  rosette_shape_normalize (shape);
  g_assert_cmpstr (shape->name, ==, longest);
  rosette_shape_set_text (&shape->name, longer);
  rosette_shape_normalize (shape);
  g_assert_cmpstr (shape->name, ==, longest);
}

/* A path is longer than other texts, and no longer than its own limit. */
static void
test_path_text (void)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_SYMBOL);

  for (int more = -1; more <= 1; more++)
    {
      g_autofree char *path = g_strnfill ((gsize) (ROSETTE_MAX_LAYER_PATH_BYTES + more), 'M');

      rosette_shape_set_text (&shape->path, path);
      rosette_shape_normalize (shape);
      g_assert_cmpuint (strlen (shape->path), ==, ROSETTE_MAX_LAYER_PATH_BYTES + MIN (more, 0));
    }
}

static void
test_label (void)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  g_autofree char *from_text = NULL;
  g_autofree char *from_long_text = NULL;
  g_autofree char *from_name = NULL;

  rosette_shape_set_text (&shape->text, " Über\nuns ");
  from_text = rosette_shape_dup_label (shape);
  g_assert_cmpstr (from_text, ==, "Über uns");

  rosette_shape_set_text (&shape->text, "ääääääääääääääääääääääääääääääääääääääääX");
  from_long_text = rosette_shape_dup_label (shape);
  g_assert_cmpstr (from_long_text, ==, "ääääääääääääääääääääääääääääääääääääääää…");

  rosette_shape_set_text (&shape->name, "Title");
  from_name = rosette_shape_dup_label (shape);
  g_assert_cmpstr (from_name, ==, "Title");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shape/kinds", test_kinds);
  g_test_add_func ("/shape/equal", test_equal);
  g_test_add_func ("/shape/ranges", test_ranges);
  g_test_add_func ("/shape/gradient", test_gradient);
  g_test_add_func ("/shape/texts", test_texts);
  g_test_add_func ("/shape/path-text", test_path_text);
  g_test_add_func ("/shape/label", test_label);

  return g_test_run ();
}
