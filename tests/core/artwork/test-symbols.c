/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/symbols.h"

#include "artwork/path-data.h"

#include <string.h>

/* Each can be read whole, lies in its square, and fills most of it one way. */
static void
test_outlines (void)
{
  g_assert_cmpuint (rosette_symbols_count (), >=, 120);
  for (guint i = 0; i < rosette_symbols_count (); i++)
    {
      g_autoptr (RosetteShape) shape = rosette_symbols_new_shape (i);
      g_autoptr (RosetteShape) line = rosette_shape_new (ROSETTE_SHAPE_LINE);
      g_autoptr (RosetteOutline) scratch = rosette_outline_new (line, 0);
      g_autoptr (RosetteOutline) outline = NULL;
      double x1, y1, x2, y2;

      g_test_message ("%s", rosette_symbols_get_id (i));
      shape->width = shape->height = ROSETTE_PATH_UNITS;
      g_assert_true (rosette_path_data_add (shape->path, scratch));
      outline = rosette_outline_new (shape, 0);
      rosette_outline_get_extents (outline, &x1, &y1, &x2, &y2);
      g_assert_cmpfloat (x1, >=, -50.0);
      g_assert_cmpfloat (y1, >=, -50.0);
      g_assert_cmpfloat (x2, <=, 50.0);
      g_assert_cmpfloat (y2, <=, 50.0);
      g_assert_cmpfloat (MAX (x2 - x1, y2 - y1), >=, 76.0);
    }
}

static void
test_index (void)
{
  guint index;

  for (guint i = 0; i < rosette_symbols_count (); i++)
    {
      g_assert_cmpstr (rosette_symbols_get_title (i), !=, NULL);
      g_assert_true (rosette_symbols_find (rosette_symbols_get_id (i), &index));
      g_assert_cmpuint (index, ==, i);
      g_assert_true (rosette_symbols_matches (i, ""));
      g_assert_true (rosette_symbols_matches (i, rosette_symbols_get_title (i)));
    }
  g_assert_false (rosette_symbols_find ("hologram", &index));
}

static void
test_search (void)
{
  guint cap;

  g_assert_true (rosette_symbols_find ("graduation-cap", &cap));
  g_assert_true (rosette_symbols_matches (cap, "STUD"));
  g_assert_true (rosette_symbols_matches (cap, "university degree"));
  g_assert_false (rosette_symbols_matches (cap, "wrench"));
}

/* Each symbol is of one that has a title, and a category finds all that is in it. */
static void
test_category (void)
{
  guint n_found = 0;

  g_assert_cmpuint (rosette_symbols_count_categories (), ==, 11);
  for (guint category = 0; category < rosette_symbols_count_categories (); category++)
    for (guint i = 0; i < rosette_symbols_count (); i++)
      if (g_str_equal (rosette_symbols_get_category (i),
                       rosette_symbols_get_category_id (category)))
        {
          n_found++;
          g_assert_true (
            rosette_symbols_matches (i, rosette_symbols_get_category_title (category)));
        }
  g_assert_cmpuint (n_found, ==, rosette_symbols_count ());
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/symbols/outlines", test_outlines);
  g_test_add_func ("/symbols/index", test_index);
  g_test_add_func ("/symbols/search", test_search);
  g_test_add_func ("/symbols/category", test_category);

  return g_test_run ();
}
