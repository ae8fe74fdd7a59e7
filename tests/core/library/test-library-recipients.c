/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-private.h"

#define N_MANY 100000

static GPtrArray *
make_recipients (guint n)
{
  GPtrArray *recipients = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zoë O’Hara %u", i);
      g_autofree char *email = g_strdup_printf ("p%u@example.org", i);

      g_ptr_array_add (recipients, rosette_recipient_new (name, email, NULL, NULL));
    }

  return recipients;
}

static void
reload (RosetteLibrary *library)
{
  g_autoptr (GError) error = NULL;

  g_list_store_remove_all (library->recipients);
  g_assert_true (rosette_library_load_recipients (library, &error));
  g_assert_no_error (error);
}

static void
count_changes_cb (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  (*n)++;
}

static void
assert_name (GListModel *model, guint position, const char *name)
{
  g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (model, position);

  g_assert_cmpstr (rosette_recipient_get_name (recipient), ==, name);
}

static void
test_update (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) recipients = make_recipients (2);
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_library_add_recipients (library, recipients, &error));
  g_assert_true (rosette_library_update_recipient (library, g_ptr_array_index (recipients, 1),
                                                   "Łucja", "l@example.org", "did:example:1",
                                                   "{\"Hours\":\"120\"}", &error));
  g_assert_nonnull (strstr (rosette_recipient_get_search_text (recipients->pdata[1]), "120"));
  reload (library);
  {
    g_autoptr (RosetteRecipient) read =
      g_list_model_get_item (rosette_library_get_recipients (library), 1);

    g_assert_cmpstr (rosette_recipient_get_extra (read), ==, "{\"Hours\":\"120\"}");
    g_assert_cmpstr (rosette_recipient_get_search_text (read), ==,
                     "łucja\nl@example.org\ndid:example:1\n120");
  }
  assert_name (rosette_library_get_recipients (library), 0, "Zoë O’Hara 0");
  assert_name (rosette_library_get_recipients (library), 1, "Łucja");
}

/* Also of one who was removed, and comes back with it. */
static void
test_update_extras (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  GListModel *model = rosette_library_get_recipients (library);
  g_autoptr (GPtrArray) recipients = make_recipients (3);
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  g_autoptr (GPtrArray) extras = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_library_add_recipients (library, recipients, &error));
  g_ptr_array_add (removed, recipients->pdata[2]);
  g_assert_true (rosette_library_remove_recipients (library, removed, &error));
  g_ptr_array_add (extras, NULL);
  g_ptr_array_add (extras, "{\"Tags\":\"4A\"}");
  g_ptr_array_add (extras, "{\"Tags\":\"4B\"}");
  g_assert_true (rosette_library_update_extras (library, recipients, extras, &error));
  g_assert_true (rosette_recipient_has_tag (recipients->pdata[1], "4a"));
  g_assert_nonnull (strstr (rosette_recipient_get_search_text (recipients->pdata[1]), "4a"));
  g_assert_true (rosette_library_restore_recipients (library, removed, &error));

  reload (library);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (RosetteRecipient) read = g_list_model_get_item (model, i);

      g_assert_cmpstr (rosette_recipient_get_extra (read), ==, extras->pdata[i]);
    }
}

static void
test_undo_of_remove (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  GListModel *model = rosette_library_get_recipients (library);
  g_autoptr (GPtrArray) recipients = make_recipients (5);
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_library_add_recipients (library, recipients, &error));
  g_ptr_array_add (removed, g_ptr_array_index (recipients, 3));
  g_ptr_array_add (removed, g_ptr_array_index (recipients, 0));
  g_ptr_array_add (removed, g_ptr_array_index (recipients, 1));

  g_assert_true (rosette_library_remove_recipients (library, removed, &error));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  assert_name (model, 0, "Zoë O’Hara 2");
  g_assert_true (rosette_library_restore_recipients (library, removed, &error));
  for (guint i = 0; i < 5; i++)
    assert_name (model, i, rosette_recipient_get_name (g_ptr_array_index (recipients, i)));

  reload (library);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 5);
  assert_name (model, 3, "Zoë O’Hara 3");
}

static void
test_disk_full (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) recipients = make_recipients (20000);
  g_autoptr (GPtrArray) one = make_recipients (1);
  g_autoptr (GError) error = NULL;

  g_test_summary ("A disk that fills up in the middle of an import leaves none of it behind.");
  g_assert_true (rosette_library_add_recipients (library, one, &error));
  g_assert_true (rosette_database_exec (library->database, "PRAGMA max_page_count = 30", &error));

  g_assert_false (rosette_library_add_recipients (library, recipients, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_assert_cmpuint (g_list_model_get_n_items (rosette_library_get_recipients (library)), ==, 1);
  g_assert_cmpint (rosette_recipient_get_id (g_ptr_array_index (recipients, 0)), ==, 0);

  reload (library);
  g_assert_cmpuint (g_list_model_get_n_items (rosette_library_get_recipients (library)), ==, 1);
}

static void
test_many (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  GListModel *model = rosette_library_get_recipients (library);
  g_autoptr (GPtrArray) recipients = make_recipients (N_MANY);
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect (model, "items-changed", G_CALLBACK (count_changes_cb), &n_changes);

  g_assert_true (rosette_library_add_recipients (library, recipients, &error));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, N_MANY);
  g_assert_true (rosette_library_remove_recipients (library, recipients, &error));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  g_assert_true (rosette_library_restore_recipients (library, recipients, &error));
  g_assert_cmpuint (n_changes, ==, 3);

  reload (library);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, N_MANY);
  assert_name (model, N_MANY - 1, "Zoë O’Hara 99999");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library-recipients/update", test_update);
  g_test_add_func ("/library-recipients/update-extras", test_update_extras);
  g_test_add_func ("/library-recipients/undo-of-remove", test_undo_of_remove);
  g_test_add_func ("/library-recipients/disk-full", test_disk_full);
  g_test_add_func ("/library-recipients/many", test_many);

  return g_test_run ();
}
