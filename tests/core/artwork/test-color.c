/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/color.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gboolean good;
    RosetteColor color;
    const char *written;
  } cases[] = {
    { "#000000", TRUE, { 0, 0, 0, 255 }, "#000000" },
    { "#1A5fb4", TRUE, { 0x1a, 0x5f, 0xb4, 255 }, "#1a5fb4" },
    { "#1a5fb480", TRUE, { 0x1a, 0x5f, 0xb4, 0x80 }, "#1a5fb480" },
    { "#1a5fb4ff", TRUE, { 0x1a, 0x5f, 0xb4, 255 }, "#1a5fb4" },
    { "#00000000", TRUE, { 0, 0, 0, 0 }, "#00000000" },
    { "", FALSE, { 0 }, NULL },
    { "#", FALSE, { 0 }, NULL },
    { "#fff", FALSE, { 0 }, NULL },
    { "#1a5fb", FALSE, { 0 }, NULL },
    { "#1a5fb4f", FALSE, { 0 }, NULL },
    { "#1a5fb4fff", FALSE, { 0 }, NULL },
    { "#1a5fbg", FALSE, { 0 }, NULL },
    { "1a5fb4", FALSE, { 0 }, NULL },
    { "red", FALSE, { 0 }, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteColor color = { 1, 2, 3, 4 };
      RosetteColor untouched = color;
      g_autofree char *written = NULL;

      g_test_message ("'%s'", cases[i].text);
      g_assert_cmpint (rosette_color_parse (cases[i].text, &color), ==, cases[i].good);
      g_assert_true (rosette_color_equal (color, cases[i].good ? cases[i].color : untouched));
      if (!cases[i].good)
        continue;

      written = rosette_color_to_text (color);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_equal (void)
{
  RosetteColor color = { 1, 2, 3, 4 };

  g_assert_true (rosette_color_equal (color, (RosetteColor){ 1, 2, 3, 4 }));
  g_assert_false (rosette_color_equal (color, (RosetteColor){ 0, 2, 3, 4 }));
  g_assert_false (rosette_color_equal (color, (RosetteColor){ 1, 0, 3, 4 }));
  g_assert_false (rosette_color_equal (color, (RosetteColor){ 1, 2, 0, 4 }));
  g_assert_false (rosette_color_equal (color, (RosetteColor){ 1, 2, 3, 0 }));
}

static void
test_contrast (void)
{
  RosetteColor black = { 0, 0, 0, 255 }, white = { 255, 255, 255, 255 };
  RosetteColor gray = { 0x76, 0x76, 0x76, 255 };

  g_assert_cmpfloat_with_epsilon (rosette_color_get_contrast (black, white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rosette_color_get_contrast (white, white), 1.0, 1e-9);
  /* The gray that WCAG's readers know: just readable on white. */
  g_assert_cmpfloat_with_epsilon (rosette_color_get_contrast (gray, white), 4.54, 0.01);
}

static void
test_readable (void)
{
  for (guint i = 0; i < 4096; i++)
    {
      RosetteColor color = { (guint8) (i % 16 * 17), (guint8) (i / 16 % 16 * 17),
                             (guint8) (i / 256 * 17), 200 };
      RosetteColor ground = { (guint8) (i * 7), (guint8) (i * 13), (guint8) (i * 29), 255 };
      RosetteColor readable = rosette_color_make_readable (color, ground, 4.5);

      g_assert_cmpfloat (rosette_color_get_contrast (readable, ground), >=, 4.5);
      g_assert_cmpuint (readable.alpha, ==, 200);
      if (rosette_color_get_contrast (color, ground) >= 4.5)
        g_assert_true (rosette_color_equal (color, readable));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/color/parse", test_parse);
  g_test_add_func ("/color/equal", test_equal);
  g_test_add_func ("/color/contrast", test_contrast);
  g_test_add_func ("/color/readable", test_readable);

  return g_test_run ();
}
