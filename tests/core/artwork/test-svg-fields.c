/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/svg-fields.h"

static void
test_round_trip (void)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_STAR);
  g_autoptr (GString) text = g_string_new (NULL);

  rosette_svg_fields_reset (shape);
  rosette_svg_fields_write (shape, text);
  g_assert_cmpstr (text->str, ==, "");

  shape->x = 1.5;
  shape->n_points = 5;
  shape->fill = (RosetteColor){ 255, 0, 0, 128 };
  shape->is_hidden = TRUE;
  rosette_shape_set_text (&shape->name, "<\"&\n>");
  rosette_svg_fields_write (shape, text);
  g_assert_cmpstr (text->str, ==,
                   " rosette:name=\"&lt;&quot;&amp;&#10;&gt;\" rosette:x=\"1.5\""
                   " rosette:fill=\"#ff000080\" rosette:points=\"5\" rosette:hidden=\"yes\"");
}

static void
test_read (void)
{
  static const struct
  {
    const char *name;
    const char *value;
    gboolean good;
    gboolean known;
  } cases[] = {
    { "x", "12.5", TRUE, TRUE },
    { "x", "-12", TRUE, TRUE },
    { "x", "", FALSE, TRUE },
    { "x", "12px", FALSE, TRUE },
    { "x", "nan", FALSE, TRUE },
    { "x", "inf", FALSE, TRUE },
    { "x", " 1", FALSE, TRUE },
    { "x", "1e999", FALSE, TRUE },
    { "points", "5", TRUE, TRUE },
    { "points", "-5", FALSE, TRUE },
    { "points", "99999999999", FALSE, TRUE },
    { "fill", "#123456", TRUE, TRUE },
    { "fill", "red", FALSE, TRUE },
    { "hidden", "yes", TRUE, TRUE },
    { "hidden", "no", TRUE, TRUE },
    { "hidden", "true", FALSE, TRUE },
    { "name", "", TRUE, TRUE },
    { "gradient", "#fff", FALSE, TRUE },
    { "gradient", "linear 90 0.5 0.5 0 #ffffff 1 #000000", TRUE, TRUE },
    { "hologram", "#fff", TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_STAR);
      gboolean is_known;

      g_test_message ("%s=%s", cases[i].name, cases[i].value);
      g_assert_cmpint (rosette_svg_fields_read (shape, cases[i].name, cases[i].value, &is_known),
                       ==, cases[i].good);
      g_assert_cmpint (is_known, ==, cases[i].known);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-fields/round-trip", test_round_trip);
  g_test_add_func ("/svg-fields/read", test_read);

  return g_test_run ();
}
