/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-private.h"

#include "base/error.h"
#include "base/limits.h"
#include "support.h"

#include <string.h>

#define ADDRESS "https://school.example/keys"

static void
fetch (RosetteLibrary *library, const char *address, const char *text, gint64 seen)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (seen);
  g_autoptr (GError) error = NULL;

  rosette_library_add_fetched (library, address, document, date, &error);
  g_assert_no_error (error);
}

/* What is kept for @address, as "1@100 given@5", the newest first. */
static void
assert_kept (RosetteLibrary *library, const char *address, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKept) kept = rosette_library_load_kept (library, &error);
  g_autoptr (GPtrArray) pins = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  pins = rosette_pin_store_list (ROSETTE_PIN_STORE (kept), address);
  for (guint i = 0; i < pins->len; i++)
    {
      const RosettePin *pin = pins->pdata[i];
      gsize size = 0;
      const char *text = g_bytes_get_data (pin->document, &size);

      g_string_append_printf (found, "%s%.*s", i > 0 ? " " : "", (int) size, text);
      if (!pin->is_given)
        g_string_append_printf (found, "@%d", (int) g_date_time_to_unix (pin->since));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* What an address held before stays, so that a key that is gone can be told from a wrong one. */
static void
test_versions (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GBytes) given = g_bytes_new_static ("mine", 4);

  assert_kept (library, ADDRESS, "");
  fetch (library, ADDRESS, "1", 100);
  fetch (library, "https://SCHOOL.example/keys#one", "1", 200);
  assert_kept (library, ADDRESS, "1@200");
  fetch (library, ADDRESS, "2", 300);
  assert_kept (library, ADDRESS, "2@300 1@200");
  fetch (library, ADDRESS, "1", 400);
  assert_kept (library, ADDRESS, "1@400 2@300 1@200");
  fetch (library, ADDRESS, "1", 50);
  assert_kept (library, ADDRESS, "1@400 2@300 1@200");

  g_assert_true (rosette_library_add_pin (library, ADDRESS, given, NULL));
  assert_kept (library, ADDRESS, "mine 1@400 2@300 1@200");
  assert_kept (library, "https://other.example/", "");
  g_assert_true (rosette_library_remove_pin (library, ADDRESS, NULL));
  assert_kept (library, ADDRESS, "");
}

/* What was forgotten by a slip of the hand comes back as it was, and only for its own address. */
static void
test_put_back (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GBytes) given = g_bytes_new_static ("mine", 4);
  g_autoptr (RosetteKept) before = NULL;
  g_autoptr (GPtrArray) pins = NULL;

  fetch (library, ADDRESS, "1", 200);
  fetch (library, ADDRESS, "2", 300);
  fetch (library, "https://other.example/", "3", 100);
  g_assert_true (rosette_library_add_pin (library, ADDRESS, given, NULL));
  before = rosette_library_load_kept (library, NULL);
  pins = rosette_pin_store_list (ROSETTE_PIN_STORE (before), ADDRESS);

  g_assert_true (rosette_library_remove_pin (library, ADDRESS, NULL));
  assert_kept (library, ADDRESS, "");
  g_assert_true (rosette_library_put_back (library, ADDRESS, pins, NULL));
  assert_kept (library, ADDRESS, "mine 2@300 1@200");
  assert_kept (library, "https://other.example/", "3@100");
}

static void
test_limits (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GBytes) large =
    g_bytes_new_take (g_malloc0 (ROSETTE_MAX_JSON_BYTES + 1), ROSETTE_MAX_JSON_BYTES + 1);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  for (guint i = 0; i <= ROSETTE_MAX_KEPT_VERSIONS; i++)
    {
      char text[] = { (char) ('a' + i), '\0' };

      fetch (library, ADDRESS, text, i);
    }
  assert_kept (library, ADDRESS, "i@8 h@7 g@6 f@5 e@4 d@3 c@2 b@1");
  g_assert_false (rosette_library_add_fetched (library, ADDRESS, large, date, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);

  /* three of these are more than the limit in bytes: the oldest go */
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *address = g_strdup_printf ("https://site%u.example/", i);
      g_autoptr (GBytes) document =
        g_bytes_new_from_bytes (large, 0, ROSETTE_MAX_KEPT_BYTES / 2 - i);
      g_autoptr (GDateTime) seen = g_date_time_new_from_unix_utc (100 + i);

      g_assert_true (rosette_library_add_fetched (library, address, document, seen, NULL));
    }
  lines = rosette_library_list_documents (library, NULL);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (((RosetteKeptDocument *) lines->pdata[0])->address, ==,
                   "https://site1.example/");
  g_assert_cmpuint (((RosetteKeptDocument *) lines->pdata[1])->size, ==,
                    ROSETTE_MAX_KEPT_BYTES / 2 - 2);
}

/* The oldest goes when there is one too many. */
static void
test_many (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_database_run (
    library->database, &error,
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
    " INSERT INTO fetched (url, document, first, seen)"
    " SELECT 'https://site' || i || '.example/', x'78', i, i FROM n",
    "i", (gint64) ROSETTE_MAX_KEPT_DOCUMENTS - 1));
  g_assert_no_error (error);

  for (guint more = 0; more < 2; more++)
    {
      g_autofree char *address = g_strdup_printf ("https://more%u.example/", more);
      g_autoptr (GPtrArray) lines = NULL;

      fetch (library, address, "x", ROSETTE_MAX_KEPT_DOCUMENTS + more);
      lines = rosette_library_list_documents (library, NULL);
      g_assert_cmpuint (lines->len, ==, ROSETTE_MAX_KEPT_DOCUMENTS);
      assert_kept (library, "https://site1.example/", more == 0 ? "x@1" : "");
      assert_kept (library, "https://site2.example/", "x@2");
      assert_kept (library, address, more == 0 ? "x@2000" : "x@2001");
    }
}

/* Two programs keep what they find in one file: the window and the command line. */
static void
test_shared (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "rosette.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteLibrary) window = rosette_library_open (path, &error);
  g_autoptr (RosetteLibrary) command = rosette_library_open_kept (path, &error);

  g_assert_no_error (error);
  fetch (command, ADDRESS, "1", 100);
  assert_kept (window, ADDRESS, "1@100");
  g_assert_true (rosette_library_allow_issuer (command, "did:web:school.example", TRUE, NULL));
  g_assert_true (rosette_library_allow_issuer (command, "did:web:school.example", TRUE, NULL));
  g_assert_true (rosette_library_allow_issuer (command, "https://a.example", TRUE, NULL));
  {
    g_autoptr (RosetteKept) kept = rosette_library_load_kept (window, NULL);

    g_assert_cmpuint (g_strv_length ((GStrv) rosette_kept_get_allowed (kept)), ==, 2);
  }
  g_assert_true (rosette_library_allow_issuer (window, "did:web:school.example", FALSE, NULL));
  {
    g_autoptr (RosetteKept) kept = rosette_library_load_kept (command, NULL);

    g_assert_cmpstr (rosette_kept_get_allowed (kept)[0], ==, "https://a.example");
    g_assert_null (rosette_kept_get_allowed (kept)[1]);
  }
  g_clear_object (&command);
  g_clear_object (&window);
  rosette_test_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library-documents/put-back", test_put_back);
  g_test_add_func ("/library-documents/versions", test_versions);
  g_test_add_func ("/library-documents/limits", test_limits);
  g_test_add_func ("/library-documents/many", test_many);
  g_test_add_func ("/library-documents/shared", test_shared);

  return g_test_run ();
}
