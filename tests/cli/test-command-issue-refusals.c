/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What `rosette-cli issue` refuses, and what it leaves when it is stopped. */

#include "issuing.h"

#include "sheets/csv.h"

#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#define OB2 "--format ob2-signed --base-url " URL

/* It fails with @status in one sentence that says @what, and the folder is not made. */
static void
assert_refused (School *school, const char *without, const char *more, int status, const char *what)
{
  g_autofree char *messages = NULL;
  int result = school_issue_without (school, without, more, &messages);

  g_test_message ("%s %s: %s", without != NULL ? without : "", more != NULL ? more : "", messages);
  g_assert_cmpint (result, ==, status);
  g_assert_true (g_str_has_prefix (messages, "rosette-cli: "));
  g_assert_true (strchr (messages, '\n') == messages + strlen (messages) - 1);
  if (what != NULL)
    g_assert_nonnull (strstr (messages, what));
  g_assert_false (g_file_test (school->output, G_FILE_TEST_EXISTS));
}

static void
test_usage (School *school, gconstpointer data)
{
  static const struct
  {
    const char *without;
    const char *more;
    const char *what;
  } cases[] = {
    { "issuer", NULL, "--issuer" },
    { "achievement", NULL, "--achievement" },
    { "image", NULL, "--image" },
    { "recipients", NULL, "--recipients" },
    { "key", NULL, "--key" },
    { "output", NULL, "--output" },
    { NULL, "--container gif", "--container" },
    { NULL, "--container PNG", "--container" },
    { NULL, "--format ob2", "ob3-jwt,ob2-signed,ob3-di" },
    { NULL, "--format ob3-jwt,", "ob3-jwt,ob2-signed,ob3-di" },
    { NULL, "--cryptosuite eddsa-rdfc-2022", "ob3-di" },
    { NULL, "--format ob3-di --cryptosuite ecdsa-sd-2023", "ecdsa-rdfc-2019" },
    { NULL, "--format ob3-di --cryptosuite nonsense", "ecdsa-rdfc-2019" },
    { NULL, "--format ob2-signed", "--base-url" },
    { NULL, "--format ob3-jwt,ob2-signed", "--base-url" },
    { NULL, "--format ob2-signed --base-url http://school.example.org", "--base-url" },
    { NULL, "--format ob2-signed --base-url school.example.org", "--base-url" },
    { NULL, "--base-url nonsense", "--base-url" },
    { NULL, "--valid-until soon", "--valid-until" },
    { NULL, "--valid-until 2030-02-30", "--valid-until" },
    { NULL, "--valid-until 31.12.2030", "--valid-until" },
    { NULL, "--nonsense", "--nonsense" },
    { NULL, "--sheet 0", "--sheet" },
    { NULL, "--sheet people", "--sheet" },
    { NULL, "--separator ;;", "--separator" },
    { NULL, "--charset nonsense", "--charset" },
    { NULL, "--jobs -1", "--jobs" },
    { NULL, "--jobs two", "--jobs" },
    { NULL, "more", "“more”" },
    { NULL, "--container", "--container" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (school, cases[i].without, cases[i].more, 64, cases[i].what);
}

static void
test_unreadable (School *school, gconstpointer data)
{
  static const char *const files[] = { "issuer", "achievement", "image", "recipients", "key" };
  g_autofree char *missing = school_path (school, "missing");
  g_autofree char *option = g_strconcat ("--passphrase-file ", missing, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = school_path (school, files[i]);
      g_autofree char *aside = g_strconcat (path, "-aside", NULL);

      g_assert_cmpint (g_rename (path, aside), ==, 0);
      assert_refused (school, NULL, NULL, 66, path);
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      assert_refused (school, NULL, NULL, 66, path);
      g_assert_cmpint (g_rmdir (path), ==, 0);
      g_assert_cmpint (g_rename (aside, path), ==, 0);
    }

  school_write_key (school, ROSETTE_KEY_P256, "word");
  assert_refused (school, NULL, option, 66, missing);
}

static void
test_bad_data (School *school, gconstpointer data)
{
  static const struct
  {
    const char *file;
    const char *text;
    const char *more;
    const char *what;
  } cases[] = {
    { "issuer", "{", NULL, "/issuer: " },
    { "issuer", "[]", NULL, "/issuer: " },
    { "issuer", "{\"url\":\"https://e.org\"}", NULL, "name" },
    { "issuer", "{\"name\":\"a\",\"name\":\"b\"}", NULL, "/issuer: " },
    { "issuer",
      "{\"name\":\"a\",\"id\":\"did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv\"}", NULL,
      "another key" },
    { "issuer", "{\"name\":\"a\",\"url\":\"https://e.org\"}", OB2, "“email”" },
    { "issuer", "{\"name\":\"a\",\"email\":\"a@e.org\"}", OB2, "“url”" },
    { "issuer", "{\"name\":\"a\"}", "--format ob3-di --cryptosuite eddsa-rdfc-2022",
      "“eddsa-rdfc-2022”" },
    { "achievement", "{\"name\":\"a\"}", NULL, "description" },
    { "achievement", "{\"name\":\"a\",\"description\":\"b\"}", NULL, "criteria" },
    { "achievement", "{\"name\":7,\"description\":\"b\",\"criteria\":{}}", NULL, "name" },
    { "achievement", "", NULL, "/achievement: " },
    { "achievement",
      "{\"name\":\"a\",\"description\":\"b\",\"criteria\":{\"narrative\":\"c\"},"
      "\"resultDescription\":{\"id\":\"urn:r\",\"type\":\"ResultDescription\",\"name\":\"Score\","
      "\"resultType\":\"RawScore\",\"valueMin\":\"9\",\"valueMax\":\"1\"}}",
      NULL, "The result “Score”: The lowest is more than the highest." },
    { "image", "", NULL, "PNG" },
    { "image", "GIF89a", NULL, "PNG" },
    { "image", "<svg xmlns=\"http://www.w3.org/2000/svg\">", NULL, NULL },
    { "image", "<svg xmlns=\"http://www.w3.org/2000/svg\">", OB2, NULL },
    { "image", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "--container png", NULL },
    { "image", "\x89PNG\r\n\x1a\n", NULL, NULL },
    { "image", "\x89PNG\r\n\x1a\n", "--container svg", NULL },
    { "recipients", "", NULL, "/recipients: " },
    { "recipients", "email\nana@example.org\n", NULL, "“name”" },
    { "recipients", "name\nAna\n", NULL, "“email”" },
    { "recipients", "name,email\n", NULL, "nobody" },
    { "recipients", "name,email\nAna,\n", NULL, "Row 2" },
    { "recipients", "name,email\nAna,ana\n", NULL, "Row 2" },
    { "recipients", "name,email\n,a@example.org\n", NULL, "Row 2" },
    { "recipients", "name,email,id\nAna,a@example.org,7\nBo,b@example.org,did:x:bo\n", NULL,
      "Row 2" },
    { "recipients", "name,email\nAna,a@example.org\nAna,A@Example.org\n", NULL, "Row 3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = school_path (school, cases[i].file);
      g_autofree char *before = NULL;

      g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
      school_write (school, cases[i].file, cases[i].text);
      assert_refused (school, NULL, cases[i].more, 65, cases[i].what);
      school_write (school, cases[i].file, before);
    }
}

/* What is said of the sheet is law, also where it is wrong. */
static void
test_sheet (School *school, gconstpointer data)
{
  g_autofree char *book = rosette_test_data ("sheet/three-sheets.xlsx");
  g_autofree char *recipients = g_strconcat ("--recipients ", book, " --sheet 4", NULL);

  assert_refused (school, "recipients", recipients, 65, "has no sheet 4");
  assert_refused (school, NULL, "--separator ;", 65, "No column");
  school_write (school, "recipients", "name,email\nZo\xeb,zoe@example.org\n");
  assert_refused (school, NULL, "--charset UTF-8", 65, "not UTF-8 text");
}

static void
test_key (School *school, gconstpointer data)
{
  static const char *const keys[] = { "", "nonsense",
                                      "-----BEGIN PRIVATE KEY-----\nAAAA\n"
                                      "-----END PRIVATE KEY-----\n" };
  static const char *const words[] = { "wrong\n", "word\n\n", "", "\n" };
  g_autofree char *path = school_path (school, "passphrase");
  g_autofree char *option = g_strconcat ("--passphrase-file ", path, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      school_write (school, "key", keys[i]);
      assert_refused (school, NULL, NULL, 77, "/key: ");
    }

  school_write_key (school, ROSETTE_KEY_P256, "word");
  assert_refused (school, NULL, NULL, 77, "--passphrase-file");
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      school_write (school, "passphrase", words[i]);
      assert_refused (school, NULL, option, 77, "passphrase");
    }
}

/* It fails because it cannot write, and the folder holds what it held. */
static void
assert_not_written (School *school, const char *more, const char *what, const char *files)
{
  g_autofree char *messages = NULL;
  int status = school_issue_without (school, NULL, more, &messages);

  g_test_message ("%s", messages);
  g_assert_cmpint (status, ==, 73);
  g_assert_true (strchr (messages, '\n') == messages + strlen (messages) - 1);
  g_assert_nonnull (strstr (messages, what));
  school_assert_files (school, files);
}

static void
test_cannot_write (School *school, gconstpointer data)
{
  g_autofree char *inside = NULL;

  school_write (school, "out", "a file");
  assert_not_written (school, NULL, "“out” is there already, and is not replaced", "");
  inside = g_build_filename (school->output, "more", NULL);
  g_free (school->output);
  school->output = g_steal_pointer (&inside);
  assert_not_written (school, NULL, "out/more", "");

  g_free (school->output);
  school->output = school_path (school, "folder");
  g_assert_cmpint (g_mkdir (school->output, 0700), ==, 0);
  school_write (school, "folder/awards.csv", "mine\n");
  assert_not_written (school, NULL, "“awards.csv”", "awards.csv");
}

static void
test_others_documents (School *school, gconstpointer data)
{
  static const char *const names[] = { "badge.svg", "badgeclass.json", "issuer.json", "key.json" };

  g_assert_cmpint (g_mkdir (school->output, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (school->output, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "other", -1, NULL));
      assert_not_written (school, OB2, names[i], names[i]);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }

  /* Another key is another issuer. */
  school_issue (school, OB2);
  school_write_key (school, ROSETTE_KEY_P256, NULL);
  assert_not_written (school, OB2, "“key.json”",
                      "Ana.svg|awards.csv|badge.svg|badgeclass.json|issuer.json|key.json");
}

/* Every file in the folder is a whole badge, but for the list and a .part; the list names each of
 * them, or all but the last.
 */
static guint
assert_all_whole (School *school)
{
  g_auto (GStrv) names = school_list (school);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) list = NULL;
  g_autoptr (RosetteTable) table = NULL;
  guint n_badges = 0;

  if (g_strv_contains ((const char *const *) names, "awards.csv"))
    {
      list = school_read (school, "awards.csv");
      table = rosette_csv_read_as (list, "UTF-8", ',', NULL);
    }
  for (guint row = 0; table != NULL && row < rosette_table_get_n_rows (table); row++)
    g_hash_table_add (listed, g_strdup (rosette_table_get_cell (table, row, 0)));

  for (gsize i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".svg"))
      {
        g_autoptr (JsonObject) payload = school_open (school, names[i], 1);

        g_assert_nonnull (rosette_json_get_string (payload, "id"));
        g_hash_table_remove (listed, names[i]);
        n_badges++;
      }
    else
      g_assert_cmpstr (names[i], ==, "awards.csv");

  g_assert_cmpuint (g_hash_table_size (listed), ==, 0);
  g_assert_cmpuint (n_badges, ==, table != NULL ? rosette_table_get_n_rows (table) : 0);

  return n_badges;
}

static void
write_people (School *school, guint n_people)
{
  g_autoptr (GString) people = g_string_new ("name,email\n");

  for (guint i = 0; i < n_people; i++)
    g_string_append_printf (people, "P%u,p%u@example.org\n", i, i);
  school_write (school, "recipients", people->str);
}

/* A file of a certain size is the largest that can be written: it ends in the middle of a badge. */
static void
test_no_room (School *school, gconstpointer data)
{
  struct rlimit before;
  struct rlimit limit = { 500, RLIM_INFINITY };

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit.rlim_max = before.rlim_max;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_not_written (school, "--no-register", "“Ana.svg” could not be written", "");
  assert_not_written (school, "--no-register --container json", "“Ana.jwt” could not be written",
                      "");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_false (g_file_test (school->output, G_FILE_TEST_EXISTS));
}

static void
test_full_disk (School *school, gconstpointer data)
{
  guint n_badges;
  g_autofree char *messages = NULL;

  g_assert_cmpint (g_mkdir (school->output, 0700), ==, 0);
  if (mount ("tmpfs", school->output, "tmpfs", 0, "size=64k") != 0)
    {
      g_test_skip ("no disk can be made here that is small enough to fill");
      return;
    }
  write_people (school, 100);
  g_assert_cmpint (school_issue_without (school, NULL, NULL, &messages), ==, 73);
  g_assert_nonnull (strstr (messages, "The disk is full: “"));
  g_assert_nonnull (strstr (messages, "--resume"));
  n_badges = assert_all_whole (school);
  g_assert_cmpuint (n_badges, >, 1);
  g_assert_cmpuint (n_badges, <, 100);
  g_assert_cmpint (umount (school->output), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (School *school, gconstpointer data);
  } tests[] = {
    { "/issue-refusals/usage", test_usage },
    { "/issue-refusals/unreadable", test_unreadable },
    { "/issue-refusals/bad-data", test_bad_data },
    { "/issue-refusals/sheet", test_sheet },
    { "/issue-refusals/key", test_key },
    { "/issue-refusals/cannot-write", test_cannot_write },
    { "/issue-refusals/others-documents", test_others_documents },
    { "/issue-refusals/no-room", test_no_room },
    { "/issue-refusals/full-disk", test_full_disk },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, School, NULL, school_set_up, tests[i].run, school_tear_down);

  return g_test_run ();
}
