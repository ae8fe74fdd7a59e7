/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library.h"

#include "support.h"

typedef struct
{
  char *folder;
  char *path;
  RosetteLibrary *library;
  GPtrArray *people; /* Ana, Ben and Cem */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Ana", "Ben", "Cem" };
  g_autoptr (GError) error = NULL;

  fixture->folder = rosette_test_folder ();
  fixture->path = g_build_filename (fixture->folder, "library", NULL);
  fixture->library = rosette_library_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture->people = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (fixture->people, rosette_recipient_new (names[i], NULL, NULL, NULL));
  g_assert_true (rosette_library_add_recipients (fixture->library, fixture->people, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  g_ptr_array_unref (fixture->people);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* As another start of the program sees it. */
static void
reload (Fixture *fixture)
{
  g_object_unref (fixture->library);
  fixture->library = rosette_library_open (fixture->path, NULL);
  g_assert_nonnull (fixture->library);
}

static RosetteRecipientList *
get_list (Fixture *fixture, guint position)
{
  g_autoptr (RosetteRecipientList) list =
    g_list_model_get_item (rosette_library_get_lists (fixture->library), position);

  return list;
}

/* Who is in a list, a letter each. */
static char *
show (Fixture *fixture, RosetteRecipientList *list)
{
  GListModel *all = rosette_library_get_recipients (fixture->library);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (all, i);

      if (rosette_recipient_list_contains (list, recipient))
        g_string_append_c (out, rosette_recipient_get_name (recipient)[0]);
    }

  return g_string_free (out, FALSE);
}

static void
assert_members (Fixture *fixture, guint position, const char *expected)
{
  g_autofree char *members = show (fixture, get_list (fixture, position));

  g_assert_cmpstr (members, ==, expected);
}

static void
put (Fixture *fixture, RosetteRecipientList *list, guint first, guint n, gboolean are_in)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new ();

  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (some, fixture->people->pdata[i]);
  g_assert_true (rosette_library_put_into_list (fixture->library, list, some, are_in, NULL));
}

static void
test_members (Fixture *fixture, gconstpointer data)
{
  RosetteRecipientList *first = NULL;
  RosetteRecipientList *second = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (rosette_library_get_lists (fixture->library)), ==, 0);
  first = rosette_library_add_people_list (fixture->library, "Class 1A", NULL);
  second = rosette_library_add_people_list (fixture->library, "Größe", NULL);
  put (fixture, first, 0, 2, TRUE);
  put (fixture, first, 0, 1, TRUE);
  put (fixture, second, 1, 2, TRUE);
  put (fixture, second, 2, 1, FALSE);

  reload (fixture);
  assert_members (fixture, 0, "AB");
  assert_members (fixture, 1, "B");
  g_assert_cmpstr (rosette_recipient_list_get_name (get_list (fixture, 1)), ==, "Größe");
}

/* What is removed and comes back is where it was. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  RosetteRecipientList *list = rosette_library_add_people_list (fixture->library, "Class", NULL);
  g_autoptr (RosetteRecipientList) owned = g_object_ref (list);

  put (fixture, list, 0, 3, TRUE);
  g_assert_true (rosette_library_remove_recipients (fixture->library, fixture->people, NULL));
  assert_members (fixture, 0, "");
  g_assert_true (rosette_library_restore_recipients (fixture->library, fixture->people, NULL));
  g_assert_true (rosette_library_remove_people_list (fixture->library, list, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (rosette_library_get_lists (fixture->library)), ==, 0);
  g_assert_true (rosette_library_restore_people_list (fixture->library, list, NULL));
  assert_members (fixture, 0, "ABC");
  reload (fixture);
  assert_members (fixture, 0, "ABC");
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  RosetteRecipientList *list = rosette_library_add_people_list (fixture->library, "Old", NULL);
  g_autoptr (RosetteRecipientList) owned = g_object_ref (list);
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_library_rename_people_list (fixture->library, list, "New", NULL));
  reload (fixture);
  g_assert_cmpstr (rosette_recipient_list_get_name (get_list (fixture, 0)), ==, "New");

  g_assert_true (
    rosette_library_remove_people_list (fixture->library, get_list (fixture, 0), NULL));
  g_assert_false (rosette_library_rename_people_list (fixture->library, list, "Gone", &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_told (Fixture *fixture, gconstpointer data)
{
  RosetteRecipientList *list = rosette_library_add_people_list (fixture->library, "Class", NULL);
  guint n = 0;

  g_signal_connect_swapped (list, "notify::generation", G_CALLBACK (count_cb), &n);
  put (fixture, list, 0, 3, TRUE);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/library-lists/members", test_members);
  ADD ("/library-lists/undo", test_undo);
  ADD ("/library-lists/rename", test_rename);
  ADD ("/library-lists/told", test_told);

  return g_test_run ();
}
