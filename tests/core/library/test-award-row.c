/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/award-row.h"

static void
test_properties (void)
{
  g_autoptr (GDateTime) issued = g_date_time_new_from_unix_utc (1700000000);
  g_autoptr (GBytes) credential = g_bytes_new_static ("x", 1);
  g_autoptr (RosetteAwardRow) row = rosette_award_row_new (&(RosetteAwardFields){
    .id = 1, .badge_id = 2, .credential_id = "c", .issued = issued, .credential = credential });
  guint n_properties = 0;
  g_autofree GParamSpec **properties =
    g_object_class_list_properties (G_OBJECT_GET_CLASS (row), &n_properties);
  g_autoptr (GDateTime) read = NULL;

  g_object_get (row, "issued", &read, NULL);
  g_assert_true (g_date_time_equal (read, issued));
  g_assert_cmpint (rosette_award_row_get_badge_id (row), ==, 2);
  g_assert_cmpstr (rosette_award_row_get_credential_id (row), ==, "c");
  g_assert_cmpstr (rosette_award_row_get_file (row), ==, "");
  g_assert_null (rosette_award_row_get_valid_until (row));
  g_assert_true (rosette_award_row_get_credential (row) == credential);

  g_test_message ("A row of the register never changes.");
  for (guint i = 0; i < n_properties; i++)
    g_assert_false (properties[i]->flags & G_PARAM_WRITABLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/award-row/properties", test_properties);

  return g_test_run ();
}
