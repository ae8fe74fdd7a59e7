/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-private.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_save (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GBytes) design = g_bytes_new_static ("<svg/>", 6);
  g_autoptr (GError) error = NULL;
  RosetteBadge *badge = rosette_library_add_badge (library, "", "{}", NULL, &error);
  guint n_named = 0;
  guint n_drawn = 0;

  g_assert_no_error (error);
  g_signal_connect_swapped (badge, "notify::name", G_CALLBACK (count_cb), &n_named);
  g_signal_connect_swapped (badge, "notify::design", G_CALLBACK (count_cb), &n_drawn);

  g_assert_true (
    rosette_library_save_badge_meaning (library, badge, "Intern", "{\"a\":1}", &error));
  g_assert_true (
    rosette_library_save_badge_meaning (library, badge, "Intern", "{\"a\":2}", &error));
  g_assert_true (rosette_library_save_badge_design (library, badge, design, &error));
  g_assert_cmpuint (n_named, ==, 1);
  g_assert_cmpuint (n_drawn, ==, 1);
  g_assert_cmpstr (rosette_badge_get_achievement_json (badge), ==, "{\"a\":2}");

  /* What the table holds, not only the object. */
  g_list_store_remove_all (library->badges);
  g_assert_true (rosette_library_load_badges (library, &error));
  {
    g_autoptr (RosetteBadge) read = g_list_model_get_item (rosette_library_get_badges (library), 0);

    g_assert_cmpstr (rosette_badge_get_name (read), ==, "Intern");
    g_assert_cmpstr (rosette_badge_get_achievement_json (read), ==, "{\"a\":2}");
    g_assert_true (g_bytes_equal (rosette_badge_get_design (read), design));
  }
}

static void
test_undo_of_remove (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  GListModel *badges = rosette_library_get_badges (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBadge) second = NULL;
  gint64 id;

  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (rosette_library_add_badge (library, "b", "{}", NULL, &error));
  second = g_list_model_get_item (badges, 1);
  id = rosette_badge_get_id (second);

  g_assert_true (rosette_library_remove_badge (library, second, &error));
  g_assert_cmpuint (g_list_model_get_n_items (badges), ==, 2);
  g_assert_false (rosette_library_save_badge_meaning (library, second, "x", "{}", &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (rosette_library_restore_badge (library, second, &error));
  {
    g_autoptr (RosetteBadge) back = g_list_model_get_item (badges, 1);

    g_assert_true (back == second);
    g_assert_cmpint (rosette_badge_get_id (back), ==, id);
  }
}

/* The id of a removed badge is never given to another, or its undo could not bring it back. */
static void
test_id_not_used_again (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBadge) first =
    g_object_ref (rosette_library_add_badge (library, "b", "{}", NULL, &error));
  RosetteBadge *next = NULL;

  g_assert_true (rosette_library_remove_badge (library, first, &error));
  next = rosette_library_add_badge (library, "c", "{}", NULL, &error);
  g_assert_cmpint (rosette_badge_get_id (next), >, rosette_badge_get_id (first));
  g_assert_true (rosette_library_restore_badge (library, first, &error));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library-badges/save", test_save);
  g_test_add_func ("/library-badges/undo-of-remove", test_undo_of_remove);
  g_test_add_func ("/library-badges/id-not-used-again", test_id_not_used_again);

  return g_test_run ();
}
