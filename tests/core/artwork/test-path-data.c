/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/path-data.h"

#include "base/limits.h"

/* Read into a symbol of the size of the path's own square: around its middle. */
static char *
read_back (const char *data)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_SYMBOL);
  g_autoptr (RosetteOutline) outline = NULL;

  shape->width = shape->height = ROSETTE_PATH_UNITS;
  rosette_shape_set_text (&shape->path, data);
  outline = rosette_outline_new (shape, 0);

  return rosette_outline_to_path_data (outline);
}

static void
test_commands (void)
{
  static const struct
  {
    const char *data;
    const char *expected;
  } cases[] = {
    { "M50 50L60 50", "M0 0L10 0" },
    { " m 50,50 10,0 0 10 z", "M0 0L10 0L10 10Z" },
    { "M50 50 60 60-10 .5.5", "M0 0L10 10L-60 -49.5" },
    { "M50 50h10v10H50V50z", "M0 0L10 0L10 10L0 10L0 0Z" },
    { "M50 50c0 10 10 10 10 0s10-10 10 0", "M0 0C0 10 10 10 10 0C10 -10 20 -10 20 0" },
    /* A smooth curve after a line has its handle where it begins. */
    { "M50 50L60 50S70 60 70 50", "M0 0L10 0C10 0 20 10 20 0" },
    { "M50 50Q53 56 56 50T62 50T68 50", "M0 0C2 4 4 4 6 0C8 -4 10 -4 12 0C14 4 16 4 18 0" },
    { "M50 50Q53 56 56 50T62 50", "M0 0C2 4 4 4 6 0C8 -4 10 -4 12 0" },
    { "M50 50zl10 0", "M0 0ZL10 0" },
    { "M50 40A10 10 0 0 1 60 50", "M0 -10C5.523 -10 10 -5.523 10 0" },
    { "M50 40a10 10 0 0110 10", "M0 -10C5.523 -10 10 -5.523 10 0" },
    /* Radii that are too small grow until they reach. */
    { "M40 50A1 1 0 0 1 60 50", "M-10 0C-10 -5.523 -5.523 -10 0 -10C5.523 -10 10 -5.523 10 0" },
    { "M50 50A0 5 0 0 1 60 50", "M0 0L10 0" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data = read_back (cases[i].data);

      g_test_message ("%s", cases[i].data);
      g_assert_cmpstr (data, ==, cases[i].expected);
    }
}

/* All up to the error is drawn. */
static void
test_errors (void)
{
  static const struct
  {
    const char *data;
    const char *expected;
  } cases[] = {
    { "L50 50", "" },           { "M50 50L60", "M0 0" },      { "M50 50 L 60 x", "M0 0" },
    { "M50 50X1 1", "M0 0" },   { "M50 50L0x10 5", "M0 0" },  { "M50 50Linf 5", "M0 0" },
    { "M50 50L1e9 5", "M0 0" }, { "M50 50z 60 60", "M0 0Z" }, { "M50 50A1 1 0 2 0 5 5", "M0 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data = read_back (cases[i].data);

      g_test_message ("%s", cases[i].data);
      g_assert_cmpstr (data, ==, cases[i].expected);
    }
}

static gboolean
reads_steps (guint n_steps)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_LINE);
  g_autoptr (RosetteOutline) outline = rosette_outline_new (shape, 0);
  g_autoptr (GString) data = g_string_new ("M0 0");

  for (guint i = 1; i < n_steps; i++)
    g_string_append (data, "h1");

  return rosette_path_data_add (data->str, outline);
}

static void
test_limit (void)
{
  g_assert_true (reads_steps (ROSETTE_MAX_PATH_STEPS));
  g_assert_false (reads_steps (ROSETTE_MAX_PATH_STEPS + 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path-data/commands", test_commands);
  g_test_add_func ("/path-data/errors", test_errors);
  g_test_add_func ("/path-data/limit", test_limit);

  return g_test_run ();
}
