/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/text.h"

#include <string.h>

static RosetteShape *
make_text (const char *text, double size)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);

  rosette_shape_set_text (&shape->text, text);
  shape->font_size = size;
  rosette_shape_normalize (shape);

  return shape;
}

static void
test_measure (void)
{
  g_autoptr (RosetteShape) one = make_text ("Badge", 80);
  g_autoptr (RosetteShape) two = make_text ("Badge\nBadge", 80);
  g_autoptr (RosetteShape) large = make_text ("Badge", 160);
  g_autoptr (RosetteShape) empty = make_text ("", 80);

  g_assert_cmpfloat (one->width, >, 80.0);
  g_assert_cmpfloat_with_epsilon (two->width, one->width, 0.01);
  g_assert_cmpfloat_with_epsilon (two->height, 2.0 * one->height, 0.1);
  g_assert_cmpfloat_with_epsilon (large->width, 2.0 * one->width, 0.1);
  g_assert_cmpfloat (empty->width, ==, 0.0);
  g_assert_cmpfloat (empty->height, >, 0.0);
}

static void
test_outline (void)
{
  static const char *const texts[] = { "Stage", "Ünïcödé", "مرحبا", "実習", "a\nb" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RosetteShape) shape = make_text (texts[i], 80);
      g_autoptr (RosetteOutline) outline = rosette_text_outline (shape);
      g_autoptr (RosetteOutline) again = rosette_text_outline (shape);
      g_autofree char *data = rosette_outline_to_path_data (outline);
      g_autofree char *same = rosette_outline_to_path_data (again);

      g_assert_cmpuint (strlen (data), >, 20);
      g_assert_cmpstr (data, ==, same);
    }
}

static void
test_lines (void)
{
  g_autoptr (RosetteShape) shape = make_text ("a\n\nb", 80);
  g_autoptr (GArray) baselines = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GPtrArray) lines = rosette_text_get_lines (shape, baselines);

  g_assert_cmpuint (baselines->len, ==, 3);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (lines, 2), ==, "b");
  g_assert_cmpfloat (g_array_index (baselines, double, 0), <, g_array_index (baselines, double, 1));
  g_assert_cmpfloat (g_array_index (baselines, double, 2), <, shape->height / 2.0);
}

/* Fonts draw some glyphs a little beyond what they say of them: those of pictures, by 2.3 units. */
static void
assert_inside (const RosetteShape *shape)
{
  const double beyond = 3.0;
  g_autoptr (RosetteOutline) outline = rosette_text_outline (shape);
  double x1, y1, x2, y2;

  rosette_outline_get_extents (outline, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat (x1, >=, -shape->width / 2.0 - beyond);
  g_assert_cmpfloat (x2, <=, shape->width / 2.0 + beyond);
  g_assert_cmpfloat (y1, >=, -shape->height / 2.0 - beyond);
  g_assert_cmpfloat (y2, <=, shape->height / 2.0 + beyond);
}

static void
test_bold (void)
{
  g_autoptr (RosetteShape) shape = make_text ("Honour", 80);
  double thin, thick, height;

  shape->font_bold = FALSE;
  rosette_text_measure (shape, &thin, &height);
  shape->font_bold = TRUE;
  rosette_text_measure (shape, &thick, &height);
  g_assert_cmpfloat (thick, >, thin);
}

/* Whatever the name, it stays in its box; one that has room keeps its size. */
static void
test_fit (void)
{
  static const char *const names[] = {
    "Eva",
    "Maximilian von und zu Hohenlohe-Langenburg",
    "Donaudampfschifffahrtsgesellschaft",
    "عبد الرحمن بن محمد بن عبد الله",
    "山田太郎山田太郎山田太郎山田太郎",
    "🎓🎓🎓🎓🎓🎓🎓🎓🎓🎓",
    "a\nb\nc\nd",
    "",
  };

  for (guint fit = ROSETTE_FIT_SHRINK; fit <= ROSETTE_FIT_FILL; fit++)
    for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
      {
        g_autoptr (RosetteShape) shape = make_text (names[i], 80);

        shape->fit = fit;
        shape->width = 300.0;
        shape->height = 180.0;
        rosette_shape_normalize (shape);
        g_test_message ("%s", names[i]);
        g_assert_cmpfloat (shape->width, ==, 300.0);
        assert_inside (shape);
        if (i == 0)
          g_assert_cmpfloat (rosette_text_get_fitted_size (shape), ==, 80.0);
      }
}

/* Lines come before a smaller size. */
static void
test_wrap (void)
{
  g_autoptr (RosetteShape) shape = make_text ("Maximilian Hohenlohe", 80);
  double shrunk, wrapped;

  shape->width = 500.0;
  shape->height = 250.0;
  shape->fit = ROSETTE_FIT_SHRINK;
  shrunk = rosette_text_get_fitted_size (shape);
  shape->fit = ROSETTE_FIT_FILL;
  wrapped = rosette_text_get_fitted_size (shape);
  g_assert_cmpfloat (shrunk, <, 79.0);
  g_assert_cmpfloat (wrapped, >, shrunk);
}

static RosetteShape *
make_arc (const char *text, guint fit, double arc)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_ARC);

  rosette_shape_set_text (&shape->text, text);
  shape->fit = fit;
  shape->arc = arc;
  rosette_shape_normalize (shape);

  return shape;
}

/* How far it goes around: never more than its part, never more than once. */
static void
test_arc_fit (void)
{
  static const struct
  {
    const char *text;
    guint fit;
    double arc;
    double min, max; /* of the whole, in degrees */
  } cases[] = {
    { "AB", ROSETTE_FIT_NONE, 5.0, 5.0, 40.0 },
    { "AB", ROSETTE_FIT_SHRINK, 5.0, 4.99, 5.01 },
    { "AB", ROSETTE_FIT_SHRINK, 90.0, 5.0, 40.0 },
    { "AB", ROSETTE_FIT_FILL, 90.0, 89.99, 90.01 },
    { "A very long sentence that goes around and around and around and around the circle again",
      ROSETTE_FIT_NONE, 90.0, 355.0, 359.0 },
    { "A very long sentence that goes around and around and around and around the circle again",
      ROSETTE_FIT_SHRINK, 360.0, 355.0, 359.0 },
    { "A very long sentence that goes around and around and around and around the circle again",
      ROSETTE_FIT_SHRINK, 359.0, 358.99, 359.01 },
    /* Twelve letters, twelve spaces: the last before the first one. */
    { "HHHHHHHHHHHH", ROSETTE_FIT_FILL, 360.0, 335.0, 345.0 },
    { "A", ROSETTE_FIT_FILL, 90.0, 2.0, 30.0 },
    { "", ROSETTE_FIT_FILL, 90.0, 0.0, 0.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteShape) shape = make_arc (cases[i].text, cases[i].fit, cases[i].arc);
      double from, to;

      rosette_text_get_arc (shape, &from, &to);
      g_test_message ("%s, %u: %g", cases[i].text, cases[i].fit, to - from);
      g_assert_cmpfloat (to - from, >=, cases[i].min);
      g_assert_cmpfloat (to - from, <=, cases[i].max);
    }
}

/* The middle of a capital is on the circle, at its top or at its bottom. */
static void
test_arc_place (void)
{
  for (guint variant = ROSETTE_ARC_TOP; variant <= ROSETTE_ARC_BOTTOM; variant++)
    {
      g_autoptr (RosetteShape) shape = make_arc ("H", ROSETTE_FIT_NONE, 180.0);
      g_autoptr (RosetteOutline) outline = NULL;
      double x1, y1, x2, y2, side = variant == ROSETTE_ARC_TOP ? -1.0 : 1.0;

      shape->variant = variant;
      outline = rosette_text_outline (shape);
      rosette_outline_get_extents (outline, &x1, &y1, &x2, &y2);
      g_assert_cmpfloat_with_epsilon (x1 + x2, 0.0, 1.0);
      g_assert_cmpfloat_with_epsilon ((y1 + y2) / 2.0, side * shape->width / 2.0, 1.0);
      g_assert_cmpfloat (y2 - y1, >, 40.0);
    }
}

/* Shaped as a whole: a mark stays on its letter, Arabic letters keep their joined forms, and what
 * runs from right to left begins at the right. */
static void
test_arc_shaping (void)
{
  g_autoptr (RosetteShape) letter = make_arc ("e", ROSETTE_FIT_NONE, 180.0);
  g_autoptr (RosetteShape) marked = make_arc ("e\xcc\x81\xcc\xa7", ROSETTE_FIT_NONE, 180.0);
  double from, letter_to, marked_to;
  static const char *const texts[] = { "مرحبا", "שלום", "क्षत्रिय", "実習", "a\nb" };

  rosette_text_get_arc (letter, &from, &letter_to);
  rosette_text_get_arc (marked, &from, &marked_to);
  g_assert_cmpfloat_with_epsilon (letter_to, marked_to, 0.5);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RosetteShape) shape = make_arc (texts[i], ROSETTE_FIT_NONE, 180.0);
      g_autoptr (RosetteOutline) outline = rosette_text_outline (shape);
      g_autoptr (RosetteOutline) again = rosette_text_outline (shape);
      g_autofree char *data = rosette_outline_to_path_data (outline);
      g_autofree char *same = rosette_outline_to_path_data (again);

      g_assert_cmpuint (strlen (data), >, 20);
      g_assert_cmpstr (data, ==, same);
    }
}

/* An emoji is a picture, where there is a font for it. */
static double
get_length (const char *text, RosetteShapeKind kind, double spacing, RosetteFit fit)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (kind);
  double from = 0.0, to = 0.0;

  rosette_shape_set_text (&shape->text, text);
  shape->font_size = 60.0;
  shape->spacing = spacing;
  shape->fit = fit;
  shape->arc = 300.0;
  rosette_shape_normalize (shape);
  if (kind == ROSETTE_SHAPE_TEXT)
    return shape->width;

  rosette_text_get_arc (shape, &from, &to);

  return to - from;
}

/* What is added between letters is not put between a letter and its marks, of whatever font those
 * are, nor between letters that hang together. */
static void
test_spacing (void)
{
  static const struct
  {
    const char *text;
    gboolean is_spread;
  } cases[] = {
    { "a", FALSE },         { "ab", TRUE },
    { "a\xcc\x84", FALSE }, { "Z\xcc\x84\xcc\x8c", FALSE },
    { "מ\xd6\xb8", FALSE }, { "מב", TRUE },
    { "تدريب", FALSE },     { "تدريب مهني", TRUE },
    { "क्षत्रिय", FALSE },    { "実習", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double plain = get_length (cases[i].text, ROSETTE_SHAPE_ARC, 0.0, ROSETTE_FIT_NONE);
      double spaced = get_length (cases[i].text, ROSETTE_SHAPE_ARC, 0.5, ROSETTE_FIT_NONE);

      g_test_message ("%s: %f, %f", cases[i].text, plain, spaced);
      g_assert_true ((spaced > plain + 1.0) == cases[i].is_spread);
    }
  g_assert_cmpfloat (get_length ("ab", ROSETTE_SHAPE_TEXT, 0.5, ROSETTE_FIT_NONE), >,
                     get_length ("ab", ROSETTE_SHAPE_TEXT, 0.0, ROSETTE_FIT_NONE) + 10.0);
  g_assert_cmpfloat (get_length ("تدريب", ROSETTE_SHAPE_TEXT, 0.5, ROSETTE_FIT_NONE), ==,
                     get_length ("تدريب", ROSETTE_SHAPE_TEXT, 0.0, ROSETTE_FIT_NONE));
}

/* Joined words are not driven to the ends of their part. */
static void
test_spread_words (void)
{
  double letters = get_length ("実習 実習", ROSETTE_SHAPE_ARC, 0.0, ROSETTE_FIT_FILL);
  double word = get_length ("تدريب", ROSETTE_SHAPE_ARC, 0.0, ROSETTE_FIT_FILL);
  double plain = get_length ("تدريب مهني", ROSETTE_SHAPE_ARC, 0.0, ROSETTE_FIT_NONE);
  double words = get_length ("تدريب مهني", ROSETTE_SHAPE_ARC, 0.0, ROSETTE_FIT_FILL);

  g_assert_cmpfloat_with_epsilon (letters, 300.0, 0.1);
  g_assert_cmpfloat_with_epsilon (
    word, get_length ("تدريب", ROSETTE_SHAPE_ARC, 0.0, ROSETTE_FIT_NONE), 0.1);
  g_assert_cmpfloat (words, >, plain + 5.0);
  g_assert_cmpfloat (words, <, plain * 1.8);
}

static void
test_emoji (void)
{
  g_autoptr (RosetteShape) arc = make_arc ("A🎓", ROSETTE_FIT_NONE, 180.0);
  g_autoptr (RosetteShape) straight = make_text ("A🎓", 80);
  g_autoptr (RosetteOutline) on_arc = rosette_text_outline (arc);
  g_autoptr (RosetteOutline) on_line = rosette_text_outline (straight);
  RosetteOutlinePicture *picture = NULL;

  if (rosette_outline_get_pictures (on_line)->len == 0)
    {
      g_test_skip ("no font of coloured glyphs");
      return;
    }

  g_assert_cmpuint (rosette_outline_get_pictures (on_line)->len, ==, 1);
  g_assert_cmpuint (rosette_outline_get_pictures (on_arc)->len, ==, 1);
  picture = &g_array_index (rosette_outline_get_pictures (on_arc), RosetteOutlinePicture, 0);
  g_assert_cmpfloat (picture->angle, >, 1.0);
  g_assert_cmpfloat (picture->x, >, 0.0);
  g_assert_cmpfloat (picture->width, >, 40.0);
  g_assert_cmpfloat (picture->width, <, 140.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/measure", test_measure);
  g_test_add_func ("/text/outline", test_outline);
  g_test_add_func ("/text/lines", test_lines);
  g_test_add_func ("/text/fit", test_fit);
  g_test_add_func ("/text/wrap", test_wrap);
  g_test_add_func ("/text/arc-fit", test_arc_fit);
  g_test_add_func ("/text/arc-place", test_arc_place);
  g_test_add_func ("/text/arc-shaping", test_arc_shaping);
  g_test_add_func ("/text/spacing", test_spacing);
  g_test_add_func ("/text/spread-words", test_spread_words);
  g_test_add_func ("/text/emoji", test_emoji);

  g_test_add_func ("/text/bold", test_bold);

  return g_test_run ();
}
