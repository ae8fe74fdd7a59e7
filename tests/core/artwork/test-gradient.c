/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/gradient.h"

static const RosetteColor blue = { 0x1c, 0x71, 0xd8, 255 };

static void
test_texts (void)
{
  static const struct
  {
    const char *text;
    const char *again; /* NULL: refused */
  } cases[] = {
    { "none", "none" },
    { "linear 90 0.5 0.5 0 #ffffff 1 #000000", "linear 90 0.5 0.5 0 #ffffff 1 #000000" },
    { "linear -450 0.5 0.5 0 #fff00080 1 #000000", "linear -90 0.5 0.5 0 #fff00080 1 #000000" },
    { "radial 1 0.25 0.75 0 #ffffff 0.5 #ff0000 1 #000000",
      "radial 1 0.25 0.75 0 #ffffff 0.5 #ff0000 1 #000000" },
    /* Out of order, and equal ones stay as they stand. */
    { "linear 0 0.5 0.5 1 #111111 0 #222222 1 #333333",
      "linear 0 0.5 0.5 0 #222222 1 #111111 1 #333333" },
    { "radial 1e9 99 -99 -3 #ffffff 7 #000000", "radial 10 10 -10 0 #ffffff 1 #000000" },
    { "linear 0 0 0 0 #000000 .1 #000000", NULL },
    { "linear 0 0 0 0 #000000", NULL },
    { "linear 0 0 0 0 #000000 1", NULL },
    { "linear 0 0 0 0 red 1 #000000", NULL },
    { "conic 0 0 0 0 #000000 1 #000000", NULL },
    { "linear", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteGradient gradient = { 0 };
      gboolean is_good = rosette_gradient_parse (cases[i].text, &gradient);
      g_autofree char *again = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_good, ==, cases[i].again != NULL);
      rosette_gradient_normalize (&gradient);
      again = rosette_gradient_to_text (&gradient);
      g_assert_cmpstr (again, ==, is_good ? cases[i].again : "none");
    }
}

static void
test_limit (void)
{
  g_autoptr (GString) text = g_string_new ("linear 0 0.5 0.5");
  RosetteGradient gradient;

  for (guint i = 0; i < ROSETTE_MAX_STOPS; i++)
    g_string_append (text, " 0 #000000");
  g_assert_true (rosette_gradient_parse (text->str, &gradient));
  g_string_append (text, " 0 #000000");
  g_assert_false (rosette_gradient_parse (text->str, &gradient));
}

/* A linear one spans its box at any angle; both come back from their line. */
static void
test_line (void)
{
  RosetteGradient gradient, again;
  double x1, y1, x2, y2;

  rosette_gradient_init (&gradient, ROSETTE_GRADIENT_LINEAR, blue);
  rosette_gradient_get_line (&gradient, 200.0, 100.0, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat_with_epsilon (x1, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (y1, -50.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (y2, 50.0, 1e-9);

  gradient.angle = 30.0;
  gradient.x = 0.7;
  again = gradient;
  rosette_gradient_get_line (&gradient, 200.0, 100.0, &x1, &y1, &x2, &y2);
  rosette_gradient_set_line (&again, 200.0, 100.0, x1, y1, x2, y2);
  g_assert_true (rosette_gradient_equal (&gradient, &again));

  rosette_gradient_init (&gradient, ROSETTE_GRADIENT_RADIAL, blue);
  rosette_gradient_set_line (&gradient, 200.0, 100.0, 10.0, 20.0, 10.0, 70.0);
  rosette_gradient_get_line (&gradient, 200.0, 100.0, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat_with_epsilon (x1, 10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (y1, 20.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (x2, 60.0, 1e-9);
}

static void
test_stops (void)
{
  RosetteGradient gradient;

  rosette_gradient_init (&gradient, ROSETTE_GRADIENT_LINEAR, (RosetteColor){ 200, 200, 200, 255 });
  rosette_gradient_set_n_stops (&gradient, 3);
  g_assert_cmpuint (gradient.n_stops, ==, 3);
  g_assert_cmpfloat (gradient.stops[1].offset, ==, 0.5);
  g_assert_cmpuint (gradient.stops[1].color.red, <, 200);
  rosette_gradient_set_n_stops (&gradient, 99);
  g_assert_cmpuint (gradient.n_stops, ==, ROSETTE_MAX_STOPS);
  g_assert_cmpfloat (gradient.stops[ROSETTE_MAX_STOPS - 1].offset, ==, 1.0);
  rosette_gradient_set_n_stops (&gradient, 1);
  g_assert_cmpuint (gradient.n_stops, ==, 2);
  g_assert_cmpfloat (gradient.stops[1].offset, ==, 1.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gradient/texts", test_texts);
  g_test_add_func ("/gradient/limit", test_limit);
  g_test_add_func ("/gradient/line", test_line);
  g_test_add_func ("/gradient/stops", test_stops);

  return g_test_run ();
}
