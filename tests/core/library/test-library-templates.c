/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/limits.h"
#include "library/library.h"
#include "support.h"

static RosetteLibrary *
open_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  RosetteLibrary *library = rosette_library_open (path, &error);

  g_assert_no_error (error);

  return library;
}

/* Kept in the file, deleted, and back in its place. */
static void
test_keep (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "rosette.db", NULL);
  g_autoptr (RosetteLibrary) library = open_library (path);
  g_autoptr (GBytes) design = g_bytes_new_static ("<svg/>", 6);
  g_autoptr (RosetteBadge) first = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *templates = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_nonnull (rosette_library_add_template (library, i == 0 ? "First" : "Second",
                                                      "{\"name\":\"N\"}", design, &error));
      g_assert_no_error (error);
    }
  g_object_unref (g_steal_pointer (&library));

  library = open_library (path);
  templates = rosette_library_get_templates (library);
  g_assert_cmpuint (g_list_model_get_n_items (templates), ==, 2);
  first = g_list_model_get_item (templates, 0);
  g_assert_cmpstr (rosette_badge_get_name (first), ==, "First");
  g_assert_cmpstr (rosette_badge_get_achievement_json (first), ==, "{\"name\":\"N\"}");
  g_assert_true (g_bytes_equal (rosette_badge_get_design (first), design));

  g_assert_true (rosette_library_remove_template (library, first, &error));
  g_assert_cmpuint (g_list_model_get_n_items (templates), ==, 1);
  g_assert_true (rosette_library_restore_template (library, first, &error));
  g_object_unref (g_steal_pointer (&first));
  first = g_list_model_get_item (templates, 0);
  g_assert_cmpstr (rosette_badge_get_name (first), ==, "First");
  g_object_unref (g_steal_pointer (&library));
  rosette_test_remove (folder);
}

/* One below the limit, and above. */
static void
test_large (void)
{
  g_autoptr (RosetteLibrary) library = open_library (NULL);
  g_autoptr (GBytes) design = g_bytes_new_static ("<svg/>", 6);

  for (int i = 0; i <= 1; i++)
    {
      g_autofree char *json = g_strnfill ((gsize) (ROSETTE_MAX_JSON_BYTES + i), ' ');
      g_autoptr (GError) error = NULL;
      RosetteBadge *template =
        rosette_library_add_template (library, "Large", json, design, &error);

      g_assert_true ((template != NULL) == (i == 0));
      if (i == 1)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library-templates/keep", test_keep);
  g_test_add_func ("/library-templates/large", test_large);

  return g_test_run ();
}
