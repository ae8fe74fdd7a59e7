/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/design-lint.h"

#include "artwork/lint-private.h"
#include "artwork/surface-png.h"
#include "artwork/svg-write.h"

/* What design-lint finds and is content with afterwards is its own test; here is what exactly a
 * mend makes of a layer. */

static RosetteShape *
fix (RosetteShape *shape, RosetteLintKind kind)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  guint id = rosette_design_add (design, shape, "Add");
  RosetteLintFinding finding = { kind, id, 0.0 };

  if (!rosette_lint_fix (design, &finding))
    return NULL;

  return rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, id)));
}

/* A box goes as far as it must, and is made smaller only where it has no room. */
static void
test_outside (void)
{
  static const struct
  {
    double before[4]; /* x, y, width, height */
    double after[4];
  } cases[] = {
    { { -10, 500, 100, 100 }, { 50, 500, 100, 100 } },
    { { 980, 500, 100, 100 }, { 950, 500, 100, 100 } },
    { { 500, -10, 100, 100 }, { 500, 50, 100, 100 } },
    { { 500, 980, 100, 100 }, { 500, 950, 100, 100 } },
    { { 980, 1020, 100, 60 }, { 950, 970, 100, 60 } },
    { { 500, 500, 2000, 1000 }, { 500, 500, 1000, 500 } },
    { { 700, 900, 2000, 1000 }, { 500, 750, 1000, 500 } },
    { { 500, 500, 1000, 4000 }, { 500, 500, 250, 1000 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);
      g_autoptr (RosetteShape) fixed = NULL;

      shape->x = cases[i].before[0];
      shape->y = cases[i].before[1];
      shape->width = cases[i].before[2];
      shape->height = cases[i].before[3];
      shape->stroke.alpha = 0;
      shape->shadow.alpha = 0;
      fixed = fix (shape, ROSETTE_LINT_OUTSIDE);
      g_assert_nonnull (fixed);
      g_assert_cmpfloat_with_epsilon (fixed->x, cases[i].after[0], 0.01);
      g_assert_cmpfloat_with_epsilon (fixed->y, cases[i].after[1], 0.01);
      g_assert_cmpfloat_with_epsilon (fixed->width, cases[i].after[2], 0.01);
      g_assert_cmpfloat_with_epsilon (fixed->height, cases[i].after[3], 0.01);
    }
}

/* Letters on a circle are far from its middle: it is what is painted that goes inside. */
static void
test_outside_arc (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_ARC);
  RosetteLintFinding finding = { ROSETTE_LINT_OUTSIDE, 0, 0.0 };
  RosetteLayer *layer = NULL;
  RosetteBounds bounds;
  double margin;

  rosette_shape_set_text (&shape->text, "Word of honour");
  shape->font_size = 300.0;
  shape->width = shape->height = 2400.0;
  shape->x = 600.0;
  shape->y = 1100.0;
  finding.layer_id = rosette_design_add (design, shape, "Add");
  g_assert_true (rosette_lint_fix (design, &finding));
  layer = rosette_design_get_layer (design, finding.layer_id);
  margin = rosette_lint_get_margin (rosette_layer_get_shape (layer));
  rosette_lint_get_painted (layer, &bounds);
  g_assert_cmpfloat (bounds.left, >=, margin - 2.0);
  g_assert_cmpfloat (bounds.right, <=, ROSETTE_CANVAS_UNITS - margin + 2.0);
  g_assert_cmpfloat (bounds.top, >=, margin - 2.0);
  g_assert_cmpfloat (bounds.bottom, <=, ROSETTE_CANVAS_UNITS - margin + 2.0);
  g_assert_cmpfloat (bounds.right - bounds.left, >, ROSETTE_CANVAS_UNITS - 2.0 * margin - 4.0);
  g_assert_cmpfloat (bounds.top, <, margin + 2.0);
}

/* A colour that is read is one without gradient and whole. */
static void
test_contrast (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *ground = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);
  RosetteShape *text = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  RosetteLintFinding finding = { ROSETTE_LINT_UNREADABLE, 0, 0.0 };
  const RosetteShape *fixed = NULL;

  ground->width = ground->height = 1000.0;
  g_assert_true (rosette_color_parse ("#ffffff", &ground->fill));
  rosette_design_add (design, ground, "Add");
  rosette_shape_set_text (&text->text, "Word");
  g_assert_true (rosette_color_parse ("#eeeeee80", &text->fill));
  text->gradient.kind = ROSETTE_GRADIENT_LINEAR;
  text->opacity = 0.5;
  finding.layer_id = rosette_design_add (design, text, "Add");
  g_assert_true (rosette_lint_fix (design, &finding));
  fixed = rosette_layer_get_shape (rosette_design_get_layer (design, finding.layer_id));
  g_assert_cmpuint (fixed->fill.alpha, ==, 255);
  g_assert_cmpfloat (fixed->opacity, ==, 1.0);
  g_assert_cmpint (fixed->gradient.kind, ==, ROSETTE_GRADIENT_NONE);
  g_assert_cmpfloat (rosette_color_get_contrast (fixed->fill, ground->fill), >=, 4.5);
}

/* Letters become 63 units, and the box of a text that is fitted grows with them. */
static void
test_small (void)
{
  for (guint fit = ROSETTE_FIT_NONE; fit <= ROSETTE_FIT_FILL; fit++)
    {
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
      g_autoptr (RosetteShape) fixed = NULL;

      rosette_shape_set_text (&shape->text, "Word");
      shape->font_size = 21.0;
      shape->fit = fit;
      shape->width = 300.0;
      shape->height = 50.0;
      fixed = fix (shape, ROSETTE_LINT_SMALL_TEXT);
      g_assert_nonnull (fixed);
      g_assert_cmpfloat (fixed->font_size, ==, 63.0);
      if (fit != ROSETTE_FIT_NONE)
        {
          g_assert_cmpfloat_with_epsilon (fixed->width, 900.0, 0.01);
          g_assert_cmpfloat_with_epsilon (fixed->height, 150.0, 0.01);
        }
    }
}

/* However narrow the box is that a text was squeezed into, and however its lines break. */
static void
test_small_box (void)
{
  static const struct
  {
    const char *text;
    double width;
    double height;
    guint fit;
  } cases[] = {
    { "Word", 3.0, 7.0, ROSETTE_FIT_FILL },
    { "two\nlines", 828.0, 2.0, ROSETTE_FIT_SHRINK },
    { "Internship completed with great success", 90.0, 400.0, ROSETTE_FIT_FILL },
    { "Internship completed with great success", 300.0, 60.0, ROSETTE_FIT_FILL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
      g_autoptr (RosetteShape) fixed = NULL;

      rosette_shape_set_text (&shape->text, cases[i].text);
      shape->width = cases[i].width;
      shape->height = cases[i].height;
      shape->fit = cases[i].fit;
      shape->font_size = 80.0;
      fixed = fix (shape, ROSETTE_LINT_SMALL_TEXT);
      g_assert_nonnull (fixed);
      g_assert_cmpfloat (rosette_lint_get_letter_units (fixed), >=, 62.5);
    }
}

/* A picture is never made larger, in pixels or in bytes. */
static void
test_picture (void)
{
  static const struct
  {
    int width;
    int height;
    gsize n_bytes;
    int width_after; /* 0: it stays */
    int height_after;
  } cases[] = {
    { 1024, 512, 100000, 512, 256 }, { 512, 2048, 100000, 128, 512 }, { 4000, 1, 100000, 512, 1 },
    { 100, 50, 100000, 100, 50 },    { 1024, 512, 10, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_PICTURE);
      g_autoptr (RosetteShape) fixed = NULL;

      shape->picture = g_bytes_new_take (g_malloc0 (cases[i].n_bytes), cases[i].n_bytes);
      shape->shown =
        cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cases[i].width, cases[i].height);
      fixed = fix (shape, ROSETTE_LINT_LARGE_FILE);
      if (cases[i].width_after == 0)
        {
          g_assert_null (fixed);
          continue;
        }
      g_assert_nonnull (fixed);
      g_assert_cmpint (cairo_image_surface_get_width (fixed->shown), ==, cases[i].width_after);
      g_assert_cmpint (cairo_image_surface_get_height (fixed->shown), ==, cases[i].height_after);
      g_assert_cmpuint (g_bytes_get_size (fixed->picture), <, cases[i].n_bytes);
    }
}

/* A photograph is large however it is kept, and there may be two: one click is enough. */
static void
test_photographs (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (5);
  const RosetteLintFinding finding = { ROSETTE_LINT_LARGE_FILE, 0, 0.0 };
  g_autoptr (GBytes) before = NULL, after = NULL, issued = NULL;

  for (guint i = 0; i < 2; i++)
    {
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_PICTURE);
      guint32 *pixels = NULL;

      shape->shown = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 600);
      pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (shape->shown);
      for (guint at = 0; at < 600 * 600; at++)
        pixels[at] = 0xff000000 | (g_rand_int (dice) & 0xffffff);
      cairo_surface_mark_dirty (shape->shown);
      shape->picture = rosette_surface_to_png (shape->shown, NULL);
      rosette_design_add (design, shape, "Add");
    }
  before = rosette_design_to_svg (design);
  g_assert_true (rosette_lint_fix (design, &finding));
  issued = rosette_design_to_issued_svg (design);
  g_assert_cmpuint (g_bytes_get_size (issued), <=, 256 * 1024);
  rosette_history_undo (rosette_design_get_history (design));
  after = rosette_design_to_svg (design);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-lint-fix/outside", test_outside);
  g_test_add_func ("/design-lint-fix/outside-arc", test_outside_arc);
  g_test_add_func ("/design-lint-fix/contrast", test_contrast);
  g_test_add_func ("/design-lint-fix/small", test_small);
  g_test_add_func ("/design-lint-fix/small-box", test_small_box);
  g_test_add_func ("/design-lint-fix/picture", test_picture);

  g_test_add_func ("/design-lint-fix/photographs", test_photographs);

  return g_test_run ();
}
