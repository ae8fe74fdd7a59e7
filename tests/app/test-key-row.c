/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "key-row.h"

#include "signing-key.h"
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>

#define PASSPHRASE "four quiet maple trees"

typedef struct
{
  char *folder;
  RosetteLibrary *library;
  RosetteSigningKey *key;
  RosetteKeyRow *row;
  GFile *copy;
  char *toast; /* the last one */
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_free (fixture->toast);
  fixture->toast = g_strdup (adw_toast_get_title (toast));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = NULL;

  fixture->folder = rosette_test_folder ();
  copy = g_build_filename (fixture->folder, "copy.pem", NULL);
  fixture->copy = g_file_new_for_path (copy);
  fixture->library = rosette_library_open (NULL, NULL);
  fixture->key = rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
  g_assert_true (rosette_library_set_setting (fixture->library, ROSETTE_SETTING_KEY_FILE,
                                              fixture->key->path, NULL));
  fixture->row = g_object_ref_sink (ROSETTE_KEY_ROW (rosette_key_row_new ()));
  g_signal_connect_swapped (fixture->row, "toast", G_CALLBACK (toast_cb), fixture);
  g_object_set (fixture->row, "library", fixture->library, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->row);
  g_assert_finalize_object (fixture->library);
  rosette_signing_key_free (fixture->key);
  g_object_unref (fixture->copy);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->toast);
}

static void
wait_for_toast (Fixture *fixture, const char *text)
{
  while (fixture->toast == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (fixture->toast, text));
  g_clear_pointer (&fixture->toast, g_free);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
assert_says (Fixture *fixture, const char *text)
{
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture->row)), text));
}

static void
assert_keys (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = rosette_signing_key_load (
    fixture->key->path, fixture->key->thumbprint, PASSPHRASE, NULL, &error);
  g_autoptr (GPtrArray) dids = NULL;

  g_assert_no_error (error);
  dids = rosette_signing_key_list_dids (keys);
  g_assert_cmpuint (dids->len, ==, 2);
  for (guint i = 0; i < dids->len; i++)
    g_assert_cmpstr (dids->pdata[i], ==, fixture->key->dids->pdata[i]);
}

/* The copy has both keys, and brings them back where they were lost. */
static void
test_back_and_forth (Fixture *fixture, gconstpointer data)
{
  GStatBuf status;

  g_assert_true (
    rosette_library_set_setting (fixture->library, ROSETTE_SETTING_KEY_CHANGED, "yes", NULL));
  rosette_key_row_refresh (fixture->row);
  assert_says (fixture, "a new copy");
  rosette_key_row_save (fixture->row, fixture->copy);
  wait_for_toast (fixture, "Copy saved");
  g_assert_null (rosette_library_get_setting (fixture->library, ROSETTE_SETTING_KEY_CHANGED));
  assert_says (fixture, "If it is lost");

  g_assert_cmpint (g_unlink (fixture->key->path), ==, 0);
  rosette_key_row_refresh (fixture->row);
  assert_says (fixture, "is missing");
  rosette_key_row_restore (fixture->row, fixture->copy);
  wait_for_toast (fixture, "in its place again");
  assert_says (fixture, "If it is lost");
  g_assert_cmpint (g_stat (fixture->key->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_keys (fixture);
}

/* What is no key does not become one, and a key that is there stays. */
static void
test_no_key (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at/all");
  g_autofree char *path = g_file_get_path (fixture->copy);
  g_autoptr (RosetteSigningKey) other = NULL;
  g_autoptr (GFile) others = NULL;

  other = rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
  others = g_file_new_for_path (other->path);
  rosette_key_row_restore (fixture->row, others);
  wait_for_toast (fixture, "in its place again");
  assert_keys (fixture);

  g_assert_cmpint (g_unlink (fixture->key->path), ==, 0);
  g_assert_true (g_file_set_contents (path, "no key", -1, NULL));
  rosette_key_row_restore (fixture->row, fixture->copy);
  wait_for_toast (fixture, "no key with a passphrase");
  assert_says (fixture, "is missing");
  rosette_key_row_restore (fixture->row, missing);
  wait_for_toast (fixture, "");
  g_assert_false (g_file_test (fixture->key->path, G_FILE_TEST_EXISTS));
}

/* The copy cannot be written: the old reminder stays. */
static void
test_cannot_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at/all");

  g_assert_true (
    rosette_library_set_setting (fixture->library, ROSETTE_SETTING_KEY_CHANGED, "yes", NULL));
  rosette_key_row_save (fixture->row, nowhere);
  wait_for_toast (fixture, "could not be saved");
  g_assert_nonnull (rosette_library_get_setting (fixture->library, ROSETTE_SETTING_KEY_CHANGED));
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/key-row/back-and-forth", test_back_and_forth);
  add ("/key-row/no-key", test_no_key);
  add ("/key-row/cannot-save", test_cannot_save);

  return g_test_run ();
}
