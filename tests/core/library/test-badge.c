/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/badge-private.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_notified (void)
{
  g_autoptr (RosetteBadge) badge = rosette_badge_new (1, "a", "{}", NULL, 100);
  g_autoptr (GBytes) design = g_bytes_new_static ("<svg/>", 6);
  guint n_name = 0;
  guint n_achievement = 0;
  guint n_design = 0;
  guint n_modified = 0;

  g_signal_connect_swapped (badge, "notify::name", G_CALLBACK (count_cb), &n_name);
  g_signal_connect_swapped (badge, "notify::achievement", G_CALLBACK (count_cb), &n_achievement);
  g_signal_connect_swapped (badge, "notify::design", G_CALLBACK (count_cb), &n_design);
  g_signal_connect_swapped (badge, "notify::modified", G_CALLBACK (count_cb), &n_modified);

  rosette_badge_set_meaning (badge, "b", "{}", 200);
  rosette_badge_set_meaning (badge, "b", "{\"x\":1}", 300);
  rosette_badge_set_design (badge, design, 400);
  rosette_badge_set_design (badge, NULL, 500);

  g_assert_cmpuint (n_name, ==, 1);
  g_assert_cmpuint (n_achievement, ==, 1);
  g_assert_cmpuint (n_design, ==, 2);
  g_assert_cmpuint (n_modified, ==, 4);
  g_assert_null (rosette_badge_get_design (badge));
  g_assert_cmpint (g_date_time_to_unix (rosette_badge_get_modified (badge)), ==, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/badge/notified", test_notified);

  return g_test_run ();
}
