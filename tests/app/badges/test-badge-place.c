/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/badge-place.h"

static RosetteBadgePlace *
make (guint n_selected)
{
  RosetteBadgePlace *place = rosette_badge_place_new (G_MAXINT64, "meaning");

  place->view = (RosetteDesignView){ 0.1, -12.5, 1e-3, 640, 480, TRUE };
  for (guint i = 0; i < n_selected; i++)
    {
      guint group = i + 1;

      g_array_append_val (place->selected, i);
      g_array_append_val (place->folded, group);
    }

  return place;
}

/* The number of layers that are selected. */
static void
test_round_trip (void)
{
  const guint numbers[] = { 0, 1, 30 };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (RosetteBadgePlace) place = make (numbers[i]);
      g_autofree char *text = rosette_badge_place_print (place);
      g_autoptr (RosetteBadgePlace) read = rosette_badge_place_parse (text);
      g_autofree char *again = read != NULL ? rosette_badge_place_print (read) : NULL;

      g_assert_cmpstr (again, ==, text);
      g_assert_cmpint (read->badge_id, ==, G_MAXINT64);
      g_assert_cmpuint (read->selected->len, ==, numbers[i]);
      g_assert_cmpuint (read->folded->len, ==, numbers[i]);
      g_assert_cmpfloat (read->view.zoom, ==, 0.1);
      g_assert_cmpint (read->view.height, ==, 480);
    }
}

/* What else may stand in a setting. */
static void
test_refused (void)
{
  const char *const texts[] = {
    NULL,
    "",
    "yes",
    "(1, 'design')",
    "(1, 'design', [], true, 1.0, 0.0, 0.0, 10, 10)",
    "(1, 'design', [], [], true, 0.0, 0.0, 0.0, 10, 10)",
    "(1, 'design', [], [], true, -1.0, 0.0, 0.0, 10, 10)",
    "(1, 'design', [], [], true, nan, 0.0, 0.0, 10, 10)",
    "(1, 'design', [], [], true, 1.0, inf, 0.0, 10, 10)",
    "(1, 'design', [], [], true, 1.0, 0.0, 1e300, 10, 10)",
    "(1, 'design', [], [], true, 1.0, 0.0, 0.0, -1, 10)",
    "(1, 'design', [], [], true, 1.0, 0.0, 0.0, 10, 2000000000)",
    "(1, 'design', [], [-1], true, 1.0, 0.0, 0.0, 10, 10)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RosetteBadgePlace) place = rosette_badge_place_parse (texts[i]);

      g_test_message ("%s", texts[i] != NULL ? texts[i] : "NULL");
      g_assert_null (place);
    }
}

static void
test_size (void)
{
  g_autoptr (RosetteBadgePlace) place = make (0);
  g_autoptr (RosetteBadgePlace) read = NULL;
  g_autofree char *text = rosette_badge_place_print (place);
  g_autofree char *spaces = g_strnfill (65536 - strlen (text), ' ');
  g_autofree char *largest = g_strconcat (text, spaces, NULL);
  g_autofree char *larger = g_strconcat (largest, " ", NULL);

  read = rosette_badge_place_parse (largest);
  g_assert_nonnull (read);
  g_assert_null (rosette_badge_place_parse (larger));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/badge-place/round-trip", test_round_trip);
  g_test_add_func ("/badge-place/refused", test_refused);
  g_test_add_func ("/badge-place/size", test_size);

  return g_test_run ();
}
