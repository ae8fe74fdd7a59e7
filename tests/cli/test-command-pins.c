/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* `pins` and `trust`, and that `check` goes by them. */

#include "config.h"

#include "issued.h"
#include "library/library.h"

#include <glib/gstdio.h>

#define ISSUER "https://127.0.0.1:9/issuer"

typedef struct
{
  char *folder;
  char *library;
  char *badge; /* of ISSUER */
  char *jwk;   /* its key */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = NULL;
  g_autoptr (GBytes) jwk = NULL;

  fixture->folder = issued_begin ();
  fixture->library = g_build_filename (fixture->folder, "data", "rosette", "rosette.db", NULL);
  fixture->badge = issued_make (fixture->folder, "badge", ISSUER, "png", NULL, NULL);
  key = g_build_filename (fixture->folder, "key.pem", NULL);
  g_assert_cmpint (rosette_test_cli (&jwk, NULL, "key", "show", key, "--jwk", NULL), ==, 0);
  fixture->jwk = issued_dup_text (jwk);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->library);
  g_free (fixture->badge);
  g_free (fixture->jwk);
}

/* Runs the words with the fixture's library: the exit status is @status, and @text is printed. */
static void
assert_run (Fixture *fixture, int status, const char *text, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GBytes) output = NULL;
  g_autofree char *messages = NULL;
  g_autofree char *printed = NULL;
  const char *word;
  va_list more;
  int found;

  va_start (more, text);
  while ((word = va_arg (more, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (more);
  g_ptr_array_add (words, (gpointer) "--library");
  g_ptr_array_add (words, fixture->library);
  g_ptr_array_add (words, NULL);

  found = rosette_test_cli_words (&output, &messages, (const char *const *) words->pdata);
  printed = issued_dup_text (output);
  if (found != status || strstr (printed != NULL ? printed : messages, text) == NULL)
    g_error ("%s %s: %d: %s%s", (char *) words->pdata[0], (char *) words->pdata[1], found, printed,
             messages);
}

static void
test_pins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = issued_write_in (fixture->folder, "issuer.json", fixture->jwk);
  g_autofree char *pin = g_strconcat (ISSUER "=", path, NULL);

  assert_run (fixture, 0, "", "pins", "list", NULL);
  assert_run (fixture, 3, "Could not be checked", "check", fixture->badge, NULL);
  g_assert_false (g_file_test (fixture->library, G_FILE_TEST_EXISTS));

  assert_run (fixture, 0, "", "pins", "import", pin, NULL);
  assert_run (fixture, 0, "\tgiven\t", "pins", "list", NULL);
  assert_run (fixture, 0, ISSUER "\n", "pins", "list", NULL);
  assert_run (fixture, 0, "The issuer’s document names the key", "check", fixture->badge, NULL);
  assert_run (fixture, 3, "", "check", "--apart", fixture->badge, NULL);
  assert_run (fixture, 0, "", "pins", "remove", ISSUER "#key", NULL);
  assert_run (fixture, 0, "", "pins", "list", NULL);
  assert_run (fixture, 3, "", "check", fixture->badge, NULL);
}

/* What the window fetched on another day. */
static void
test_fetched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->library);
  g_autoptr (RosetteLibrary) library = NULL;
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 3, 12, 0, 0);
  g_autoptr (GBytes) document = g_bytes_new (fixture->jwk, strlen (fixture->jwk));
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  library = rosette_library_open (fixture->library, &error);
  g_assert_no_error (error);
  rosette_library_add_fetched (library, ISSUER, document, day, &error);
  g_assert_no_error (error);

  assert_run (fixture, 0, "2026-11-03\tfetched\t", "pins", "list", NULL);
  assert_run (fixture, 0, "As of 3 November 2026: The issuer’s document names", "check",
              fixture->badge, NULL);
  /* this computer is not on the public internet, so it is still as of that day */
  assert_run (fixture, 0, "As of 3 November 2026: ", "check", "--online", fixture->badge, NULL);
}

static void
test_trust (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = issued_write_in (fixture->folder, "issuer.json", fixture->jwk);
  g_autofree char *pin = g_strconcat (ISSUER "=", path, NULL);
  g_autofree char *list = issued_write_in (
    fixture->folder, "registry.json",
    "{\"registry\":{\"" ISSUER "\":{\"name\":\"Listed\"},\"did:key:z1\":{\"name\":\"A School\"}}}");
  g_autofree char *alike = issued_write_in (
    fixture->folder, "other.json", "{\"registry\":{\"did:key:z1\":{\"name\":\"a-school\"}}}");
  g_autofree char *no_list = issued_write_in (fixture->folder, "no.json", "{}");

  assert_run (fixture, 0, "was not asked", "check", fixture->badge, "--pin", pin, NULL);
  assert_run (fixture, 0, "names this issuer: Listed (registry)", "check", fixture->badge, "--pin",
              pin, "--trust", list, NULL);
  assert_run (fixture, 0, "it is not the one of a-school that you know", "check", fixture->badge,
              "--pin", pin, "--trust", alike, NULL);
  assert_run (fixture, 65, "not a list of issuers", "check", fixture->badge, "--trust", no_list,
              NULL);
  assert_run (fixture, 66, "", "check", fixture->badge, "--trust", "/nonexistent", NULL);

  assert_run (fixture, 0, "2 issuers", "trust", "import", list, "--name", "The list", NULL);
  assert_run (fixture, 0, "\tThe list\t" ISSUER "\tListed\n", "trust", "list", NULL);
  assert_run (fixture, 0, "Listed (The list)", "check", fixture->badge, "--pin", pin, NULL);
  assert_run (fixture, 0, "", "trust", "add", ISSUER, "Our school", NULL);
  assert_run (fixture, 0, "You know this issuer since ", "check", fixture->badge, "--pin", pin,
              NULL);
  assert_run (fixture, 0, "", "trust", "remove", "The list", NULL);
  assert_run (fixture, 0, "\tyou\t" ISSUER "\tOur school\n", "trust", "list", NULL);
  assert_run (fixture, 0, "", "trust", "remove", ISSUER, NULL);
  assert_run (fixture, 0, "", "trust", "list", NULL);
  assert_run (fixture, 65, "not a list of issuers", "trust", "import", no_list, NULL);
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  assert_run (fixture, 64, "--help", "pins", NULL);
  assert_run (fixture, 64, "--help", "pins", "forget", NULL);
  assert_run (fixture, 64, "pins import URL=FILE", "pins", "import", NULL);
  assert_run (fixture, 64, "pins remove URL", "pins", "remove", NULL);
  assert_run (fixture, 64, "neither a web address nor a DID", "pins", "import", "school=/dev/null",
              NULL);
  assert_run (fixture, 64, "trust add ID NAME", "trust", "add", ISSUER, NULL);
  assert_run (fixture, 64, "one name", "trust", "add", "school", "School", NULL);
  assert_run (fixture, 64, "one name", "trust", "add", ISSUER, "A", "School", NULL);
  assert_run (fixture, 64, "--refresh goes with", "check", "--refresh", fixture->badge, NULL);
  assert_run (fixture, 64, "--insecure-http goes with", "check", "--insecure-http", fixture->badge,
              NULL);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "pins", "--help", NULL), ==, 0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "trust", "import", "--help", NULL), ==, 0);
}

/* A library that cannot be read is said, and takes nothing from the check. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->library);
  g_autofree char *genuine = issued_make (fixture->folder, "own", NULL, "png", NULL, NULL);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *messages = NULL;

  g_mkdir_with_parents (folder, 0700);
  issued_write (fixture->library, "not a database, but long enough to be one", 41);
  g_assert_cmpint (
    rosette_test_cli (&output, &messages, "check", genuine, "--library", fixture->library, NULL),
    ==, 0);
  g_assert_true (g_str_has_prefix (messages, "rosette-cli: "));
  assert_run (fixture, 65, "", "pins", "list", NULL);
  assert_run (fixture, 65, "", "trust", "add", ISSUER, "A", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/command-pins/pins", Fixture, NULL, set_up, test_pins, tear_down);
  g_test_add ("/command-pins/fetched", Fixture, NULL, set_up, test_fetched, tear_down);
  g_test_add ("/command-pins/trust", Fixture, NULL, set_up, test_trust, tear_down);
  g_test_add ("/command-pins/usage", Fixture, NULL, set_up, test_usage, tear_down);
  g_test_add ("/command-pins/damaged", Fixture, NULL, set_up, test_damaged, tear_down);

  return g_test_run ();
}
