/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/recipient-changes.h"

#include "making.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteRecipientChanges *changes;
  guint n_notified;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = make_library ();
  add_people (fixture->library, 5);
  fixture->changes = rosette_recipient_changes_new (fixture->library);
  g_signal_connect_swapped (fixture->changes, "notify::can-undo", G_CALLBACK (count_cb),
                            &fixture->n_notified);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->changes);
  g_assert_finalize_object (fixture->library);
}

/* The names in the list, by their last letters. */
static char *
show (Fixture *fixture)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < count_recipients (fixture->library); i++)
    {
      const char *name = rosette_recipient_get_name (get_recipient (fixture->library, i));

      g_string_append (names, name + strlen (name) - 1);
    }

  return g_string_free (names, FALSE);
}

static void
assert_list (Fixture *fixture, const char *expected)
{
  g_autofree char *names = show (fixture);

  g_assert_cmpstr (names, ==, expected);
}

/* Those at the two positions. */
static GPtrArray *
pick (Fixture *fixture, guint first, guint second)
{
  GPtrArray *recipients = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (recipients, g_object_ref (get_recipient (fixture->library, first)));
  g_ptr_array_add (recipients, g_object_ref (get_recipient (fixture->library, second)));

  return recipients;
}

static guint
remove_two (Fixture *fixture, guint first, guint second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) recipients = pick (fixture, first, second);
  guint number = rosette_recipient_changes_remove (fixture->changes, recipients, &error);

  g_assert_no_error (error);

  return number;
}

static GPtrArray *
undo (Fixture *fixture, guint number)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *shown = rosette_recipient_changes_undo (fixture->changes, number, &error);

  g_assert_no_error (error);

  return shown;
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  guint number = remove_two (fixture, 1, 3);
  g_autoptr (GPtrArray) shown = NULL;

  g_assert_cmpuint (number, >, 0);
  g_assert_true (rosette_recipient_changes_can_undo (fixture->changes));
  assert_list (fixture, "024");

  shown = undo (fixture, number);
  assert_list (fixture, "01234");
  g_assert_cmpuint (shown->len, ==, 2);
  g_assert_false (rosette_recipient_changes_can_undo (fixture->changes));
  g_assert_cmpuint (fixture->n_notified, ==, 2);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) shown = NULL;

  g_ptr_array_add (added, rosette_recipient_new ("Ana A", "a@example.org", NULL, NULL));
  g_ptr_array_add (added, rosette_recipient_new ("Ben B", "b@example.org", NULL, NULL));
  g_assert_cmpuint (rosette_recipient_changes_add (fixture->changes, added, &error), >, 0);
  g_assert_no_error (error);
  assert_list (fixture, "01234AB");

  shown = undo (fixture, 0);
  assert_list (fixture, "01234");
  g_assert_cmpuint (shown->len, ==, 0);
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  RosetteRecipient *recipient = get_recipient (fixture->library, 2);

  g_assert_cmpuint (rosette_recipient_changes_update (fixture->changes, recipient, "Zoë Z",
                                                      "z@example.org", "did:x:z", NULL, &error),
                    >, 0);
  g_assert_no_error (error);
  assert_list (fixture, "01Z34");

  shown = undo (fixture, 0);
  assert_list (fixture, "01234");
  g_assert_true (g_ptr_array_index (shown, 0) == recipient);
  g_assert_cmpstr (rosette_recipient_get_email (recipient), ==, "person2@example.org");
  g_assert_cmpstr (rosette_recipient_get_identifier (recipient), ==, "");
}

/* A toast may be pressed after other changes were made; 0 goes back from the last one. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  guint first = remove_two (fixture, 0, 1);
  guint second = remove_two (fixture, 0, 1);
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) two = NULL;

  g_assert_cmpuint (first, !=, second);
  assert_list (fixture, "4");
  one = undo (fixture, first);
  assert_list (fixture, "014");
  two = undo (fixture, 0);
  assert_list (fixture, "01234");
}

static void
test_undone_before (Fixture *fixture, gconstpointer data)
{
  guint number = remove_two (fixture, 0, 1);
  const guint numbers[] = { number, 0, 99 };
  g_autoptr (GPtrArray) shown = undo (fixture, number);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_recipient_changes_undo (fixture->changes, numbers[i], &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
    }
  assert_list (fixture, "01234");
}

/* A change of somebody who is gone is told once, and does not stand before what is below. */
static void
test_update_of_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) gone = pick (fixture, 3, 4);
  g_autoptr (GPtrArray) shown = NULL;

  remove_two (fixture, 0, 1);
  rosette_recipient_changes_update (fixture->changes, g_ptr_array_index (gone, 0), "New X",
                                    "x@y.eu", "", NULL, &error);
  g_assert_no_error (error);
  rosette_library_remove_recipients (fixture->library, gone, &error);
  g_assert_no_error (error);

  g_assert_null (rosette_recipient_changes_undo (fixture->changes, 0, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  shown = undo (fixture, 0);
  assert_list (fixture, "012");
}

/* Only those are changed who have it not, and it is taken back from no others. */
static void
test_tag (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) one = pick (fixture, 0, 0);
  g_autoptr (GPtrArray) both = pick (fixture, 0, 1);
  g_autoptr (GPtrArray) shown = NULL;
  g_auto (GStrv) headers = NULL;

  g_assert_cmpuint (rosette_recipient_changes_tag (fixture->changes, one, "4A", TRUE, &error), >,
                    0);
  g_assert_cmpuint (rosette_recipient_changes_tag (fixture->changes, both, "4a", TRUE, &error), >,
                    0);
  g_assert_true (rosette_recipient_has_tag (get_recipient (fixture->library, 1), "4a"));
  g_assert_cmpuint (rosette_recipient_changes_tag (fixture->changes, both, "4A", TRUE, &error), ==,
                    0);
  g_assert_no_error (error);
  headers = rosette_own_headers_list (fixture->library);
  g_assert_true (g_strv_contains ((const char *const *) headers, "Tags"));

  shown = undo (fixture, 0);
  g_assert_cmpuint (shown->len, ==, 1);
  g_assert_true (rosette_recipient_has_tag (get_recipient (fixture->library, 0), "4a"));
  g_assert_null (rosette_recipient_get_extra (get_recipient (fixture->library, 1)));

  g_assert_cmpuint (rosette_recipient_changes_tag (fixture->changes, both, "4A", FALSE, &error), >,
                    0);
  g_assert_null (rosette_recipient_get_extra (get_recipient (fixture->library, 0)));
}

/* Who was in the list before stays in it. */
static void
test_put (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = pick (fixture, 0, 1);
  g_autoptr (GPtrArray) second = pick (fixture, 1, 2);
  g_autoptr (GPtrArray) shown = NULL;
  RosetteRecipientList *list = rosette_library_add_people_list (fixture->library, "2B", NULL);

  rosette_recipient_changes_put (fixture->changes, list, first, TRUE, &error);
  g_assert_cmpuint (rosette_recipient_changes_put (fixture->changes, list, second, TRUE, &error), >,
                    0);
  g_assert_cmpuint (rosette_recipient_changes_put (fixture->changes, list, second, TRUE, &error),
                    ==, 0);
  g_assert_no_error (error);
  shown = undo (fixture, 0);
  g_assert_cmpuint (shown->len, ==, 1);
  g_assert_true (rosette_recipient_list_contains (list, second->pdata[0]));
  g_assert_false (rosette_recipient_list_contains (list, second->pdata[1]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/recipient-changes/remove", test_remove);
  ADD ("/recipient-changes/add", test_add);
  ADD ("/recipient-changes/update", test_update);
  ADD ("/recipient-changes/order", test_order);
  ADD ("/recipient-changes/undone-before", test_undone_before);
  ADD ("/recipient-changes/update-of-removed", test_update_of_removed);
  ADD ("/recipient-changes/tag", test_tag);
  ADD ("/recipient-changes/put", test_put);

  return g_test_run ();
}
