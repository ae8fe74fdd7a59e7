/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issued.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *genuine;   /* PNG, of the key's own DID */
  char *lapsed;    /* SVG, expired */
  char *forged;    /* text with a changed letter */
  char *unchecked; /* PNG, of an issuer at a web address */
  char *no_badge;  /* PNG */
  char *missing;
  char *empty; /* a folder */
} Fixture;

static char *
forge (Fixture *fixture)
{
  g_autofree char *path = issued_make (fixture->folder, "text", NULL, "json", NULL, NULL);
  g_autoptr (GBytes) jwt = rosette_test_read (path);
  g_autofree char *text = issued_dup_text (jwt);
  char *signature = strrchr (text, '.') + 1;

  /* a letter of what is signed may leave no JSON */
  *signature = *signature == 'A' ? 'B' : 'A';

  return issued_write_in (fixture->folder, "forged.jwt", text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = issued_begin ();
  fixture->genuine = issued_make (fixture->folder, "genuine", NULL, "png", NULL, NULL);
  fixture->lapsed =
    issued_make (fixture->folder, "lapsed", NULL, "svg", "--valid-until", "2020-01-01");
  fixture->unchecked =
    issued_make (fixture->folder, "unchecked", "https://127.0.0.1:9/issuer", "png", NULL, NULL);
  fixture->forged = forge (fixture);
  fixture->no_badge = g_build_filename (fixture->folder, "picture.png", NULL);
  fixture->missing = g_build_filename (fixture->folder, "missing", NULL);
  fixture->empty = g_build_filename (fixture->folder, "empty", NULL);
  g_assert_cmpint (g_mkdir (fixture->empty, 0700), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->genuine);
  g_free (fixture->lapsed);
  g_free (fixture->forged);
  g_free (fixture->unchecked);
  g_free (fixture->no_badge);
  g_free (fixture->missing);
  g_free (fixture->empty);
}

static char *
dup_verdict (GBytes *output)
{
  g_autofree char *text = issued_dup_text (output);
  g_autoptr (JsonObject) line = issued_parse_line (g_strchomp (text));

  return g_strdup (rosette_json_get_string (line, "verdict"));
}

static void
assert_check (const char *path,
              int status,
              const char *verdict,
              const char *option,
              const char *value)
{
  g_autoptr (GBytes) output = NULL;
  g_autofree char *messages = NULL;
  g_autofree char *found = NULL;

  g_assert_cmpint (
    rosette_test_cli (&output, &messages, "check", "--json", path, option, value, NULL), ==,
    status);
  g_assert_cmpstr (messages, ==, "");
  found = dup_verdict (output);
  g_assert_cmpstr (found, ==, verdict);
}

static void
test_verdicts (Fixture *fixture, gconstpointer data)
{
  assert_check (fixture->genuine, 0, "genuine", NULL, NULL);
  assert_check (fixture->genuine, 0, "genuine", "--recipient", STUDENT);
  assert_check (fixture->genuine, 0, "genuine", "--recipient", "ZOE@Example.ORG ");
  assert_check (fixture->genuine, 1, "mismatch", "--recipient", "ann@example.org");
  assert_check (fixture->lapsed, 2, "lapsed", NULL, NULL);
  assert_check (fixture->lapsed, 1, "mismatch", "--recipient", "ann@example.org");
  assert_check (fixture->forged, 1, "forged", NULL, NULL);
  assert_check (fixture->unchecked, 3, "unchecked", NULL, NULL);
  assert_check (fixture->no_badge, 1, "not-a-badge", NULL, NULL);
}

/* Of several addresses of one person, one is enough. */
static void
test_recipients (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", "--recipient", "ann@example.org",
                                     "--recipient", STUDENT, fixture->genuine, NULL),
                   ==, 0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", "--recipient", "ann@example.org",
                                     "--recipient", "bob@example.org", fixture->genuine, NULL),
                   ==, 1);
}

static char *
read_jwt (const char *path)
{
  g_autoptr (GBytes) bytes = rosette_test_read (path);
  g_autofree char *text = issued_dup_text (bytes);

  return g_strdup (g_strchomp (text));
}

/* What a wallet presents beside the first badge is told, and makes that no worse. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = issued_make (fixture->folder, "first", NULL, "json", NULL, NULL);
  g_autofree char *first = read_jwt (path);
  g_autofree char *forged = read_jwt (fixture->forged);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"VerifiablePresentation\","
    "\"verifiableCredential\":[\"%s\",\"%s\"]}",
    first, forged);
  g_autofree char *file = issued_write_in (fixture->folder, "presented.json", text);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *shown = NULL;

  assert_check (file, 0, "genuine", NULL, NULL);
  g_assert_cmpint (rosette_test_cli (&output, NULL, "check", file, NULL), ==, 0);
  shown = issued_dup_text (output);
  g_assert_nonnull (strstr (shown, "\n  verifiableCredential[1]: Not to be trusted\n"));
  g_assert_nonnull (strstr (shown, "\n  fail    signature    The signature does not match"));
}

static guint
count_lines (GBytes *output)
{
  g_autofree char *text = issued_dup_text (output);
  guint n_lines = 0;

  for (const char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    n_lines++;

  return n_lines;
}

/* Of several files the worst decides: 1 before 3 before 2 before 0; 66 when one is unreadable,
 * and the others are checked all the same. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *first;
    const char *second;
    const char *third;
    int status;
    guint n_lines;
  } cases[] = {
    { fixture->genuine, fixture->genuine, fixture->genuine, 0, 3 },
    { fixture->genuine, fixture->lapsed, fixture->genuine, 2, 3 },
    { fixture->unchecked, fixture->lapsed, fixture->genuine, 3, 3 },
    { fixture->lapsed, fixture->unchecked, fixture->genuine, 3, 3 },
    { fixture->forged, fixture->unchecked, fixture->lapsed, 1, 3 },
    { fixture->lapsed, fixture->unchecked, fixture->no_badge, 1, 3 },
    { fixture->genuine, fixture->missing, fixture->genuine, 66, 2 },
    { fixture->missing, fixture->forged, fixture->empty, 66, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) output = NULL;
      g_autofree char *messages = NULL;

      g_assert_cmpint (rosette_test_cli (&output, &messages, "check", "--json", cases[i].first,
                                         cases[i].second, cases[i].third, NULL),
                       ==, cases[i].status);
      g_assert_cmpuint (count_lines (output), ==, cases[i].n_lines);
      g_assert_cmpint (*messages != '\0', ==, cases[i].status == 66);
      g_assert_true (cases[i].status != 66 || strstr (messages, fixture->missing) != NULL);
    }
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  const char *const cases[][4] = {
    { NULL },
    { "--json", NULL },
    { "--bogus", fixture->genuine, NULL },
    { fixture->genuine, "--recipient", NULL },
    { fixture->genuine, "--recipient", "", NULL },
    { fixture->genuine, "--recipient", "  ", NULL },
    { fixture->genuine, "--pin", NULL },
    { fixture->genuine, "--pin", "", NULL },
    { fixture->genuine, "--pin", "https://school.example/", NULL },
    { fixture->genuine, "--pin", "https://school.example/=", NULL },
    { fixture->genuine, "--pin", "=/dev/null", NULL },
    { fixture->genuine, "--pin", "school=/dev/null", NULL },
    { fixture->genuine, "--report", NULL },
    { fixture->genuine, "--report", "", NULL },
    { fixture->genuine, "--report", "report", NULL },
    { fixture->genuine, "--report", "report.docx", NULL },
    { fixture->genuine, fixture->lapsed, "--report=report.pdf", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) output = NULL;
      g_autofree char *messages = NULL;

      g_assert_cmpint (
        rosette_test_cli (&output, &messages, "check", cases[i][0], cases[i][1], cases[i][2], NULL),
        ==, 64);
      g_assert_cmpuint (g_bytes_get_size (output), ==, 0);
      g_assert_true (g_str_has_prefix (messages, "rosette-cli: "));
      g_assert_true (strchr (messages, '\n') == messages + strlen (messages) - 1);
    }
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", "--help", NULL), ==, 0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", "--pin", "did:web:a=/nonexistent",
                                     fixture->genuine, NULL),
                   ==, 66);
}

/* What is no badge at all, in every form that a script may come upon. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "", " \n", "{}", "[]", "hello", "a.b.c", "\xff\xd8\xff\xe0", "GIF89a"
  };
  g_autofree char *path = g_build_filename (fixture->folder, "file", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      issued_write (path, texts[i], strlen (texts[i]));
      assert_check (path, 1, "not-a-badge", NULL, NULL);
    }
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", fixture->missing, NULL), ==, 66);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", fixture->empty, NULL), ==, 66);
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (path, 0), ==, 0);
      g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", path, NULL), ==, 66);
    }
}

static void
test_large (Fixture *fixture, gconstpointer data)
{
  static const gsize sizes[] = { 17 * 1024 * 1024, 65 * 1024 * 1024 };
  g_autofree char *path = g_build_filename (fixture->folder, "large", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *text = g_strnfill (sizes[i], ' ');

      memcpy (text, "{\"credentialSubject\":1", 22);
      text[sizes[i] - 1] = '}';
      issued_write (path, text, sizes[i]);
      assert_check (path, 1, "not-a-badge", NULL, NULL);
    }
  if (g_file_test ("/dev/zero", G_FILE_TEST_EXISTS))
    assert_check ("/dev/zero", 1, "not-a-badge", NULL, NULL);
}

/* Each way to name an issuer's document, and each form that it may have. */
static void
test_pins (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *issuer;
    const char *address;
    const char *format; /* %s: the JWK */
    int status;
  } cases[] = {
    { "https://school.example/issuer", "https://school.example/issuer", "%s", 0 },
    { "https://school.example/issuer?a=b", "https://school.example/issuer?a=b", "%s", 0 },
    { "https://school.example/issuer", "https://school.example/issuer", "{\"keys\":[%s]}", 0 },
    { "https://school.example/issuer", "https://school.example/other", "%s", 3 },
    { "https://school.example/issuer", "https://school.example/issuer", "no document", 3 },
    { "did:web:school.example", "did:web:school.example", "%s", 0 },
    { "did:web:school.example", "https://school.example/.well-known/did.json",
      "{\"id\":\"did:web:school.example\",\"assertionMethod\":[{\"id\":\"#1\",\"publicKeyJwk\":%s}]"
      "}",
      0 },
  };
  g_autofree char *key = g_build_filename (fixture->folder, "key.pem", NULL);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *jwk = NULL;

  g_assert_cmpint (rosette_test_cli (&output, NULL, "key", "show", key, "--jwk", NULL), ==, 0);
  jwk = issued_dup_text (output);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("pinned-%" G_GSIZE_FORMAT, i);
      g_autofree char *badge =
        issued_make (fixture->folder, name, cases[i].issuer, "png", NULL, NULL);
      GString *document = g_string_new (cases[i].format);
      g_autofree char *path = NULL;
      g_autofree char *pin = NULL;

      g_string_replace (document, "%s", jwk, 0);
      path = issued_write_in (fixture->folder, "a=b.json", document->str);
      g_string_free (document, TRUE);
      pin = g_strconcat (cases[i].address, "=", path, NULL);
      assert_check (badge, cases[i].status, cases[i].status == 0 ? "genuine" : "unchecked", "--pin",
                    pin);
    }
}

/* Open Badges 2.0, signed: with the documents that were issued along. */
static void
test_pins_of_2_0 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *badge = NULL;
  g_autofree char *folder = g_build_filename (fixture->folder, "ob2", NULL);
  g_autofree char *issuer = g_strdup_printf (SITE "/issuer.json=%s/issuer.json", folder);
  g_autofree char *badge_class =
    g_strdup_printf (SITE "/badgeclass.json=%s/badgeclass.json", folder);
  g_autofree char *key = g_strdup_printf (SITE "/key.json=%s/key.json", folder);

  badge =
    issued_make (fixture->folder, "ob2", NULL, "png", "--format=ob2-signed", "--base-url=" SITE);
  assert_check (badge, 3, "unchecked", NULL, NULL);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", badge, "--pin", issuer, "--pin",
                                     badge_class, "--pin", key, NULL),
                   ==, 0);
}

/* The file is the whole report; what was there is replaced; the verdict is printed all the same. */
static void
test_report (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *begins;
  } cases[] = {
    { "a.pdf", "%PDF-1." },
    { "a.HTML", "<!DOCTYPE html>" },
    { "a.json", "{\"file\":" },
    { "a.txt", "Genuine, but no longer in force\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = issued_write_in (fixture->folder, cases[i].name, "old");
      g_autoptr (GBytes) output = NULL;
      g_autoptr (GBytes) report = NULL;
      g_autofree char *text = NULL;

      g_assert_cmpint (rosette_test_cli (&output, NULL, "check", "--json", "--report", path,
                                         fixture->lapsed, NULL),
                       ==, 2);
      report = rosette_test_read (path);
      text = issued_dup_text (report);
      g_assert_true (g_str_has_prefix (text, cases[i].begins));
      if (strcmp (cases[i].name, "a.json") == 0)
        g_assert_true (g_bytes_equal (report, output));
    }
}

/* A report that cannot be written is said, and what was there stays. */
static void
test_report_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "a.pdf", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "b.pdf", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "c.pdf", NULL);
  g_autofree char *messages = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (
    rosette_test_cli (NULL, &messages, "check", "--report", nowhere, fixture->genuine, NULL), ==,
    73);
  g_assert_nonnull (strstr (messages, nowhere));
  g_assert_cmpint (
    rosette_test_cli (NULL, NULL, "check", "--report", folder, fixture->genuine, NULL), ==, 73);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_assert_cmpint (
    rosette_test_cli (NULL, NULL, "check", "--report", missing, fixture->missing, NULL), ==, 66);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_standard_input (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  const char *words[] = { g_getenv ("ROSETTE_CLI"), "check", "-", NULL };

  g_subprocess_launcher_set_stdin_file_path (launcher, fixture->genuine);
  g_assert_cmpint (issued_run (launcher, words), ==, 0);

  {
    g_autofree char *mail = rosette_test_data ("mail/good/badge.eml");

    g_subprocess_launcher_set_stdin_file_path (launcher, mail);
    g_assert_cmpint (issued_run (launcher, words), ==, 0);
  }
}

static char *
read_names (const char *path, int status)
{
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GString *names = g_string_new (NULL);

  g_assert_cmpint (rosette_test_cli (&output, NULL, "check", "--json", path, NULL), ==, status);
  text = issued_dup_text (output);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (gsize i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autoptr (JsonObject) line = issued_parse_line (lines[i]);
      const char *name = rosette_json_get_string (line, "file");

      g_string_append_printf (names, "%s %s;",
                              g_str_has_prefix (name, path) ? name + strlen (path) : name,
                              rosette_json_get_string (line, "verdict"));
    }

  return g_string_free (names, FALSE);
}

/* One report for each of many in one: a folder, a ZIP file, a message, an address. */
static void
test_many_in_one (Fixture *fixture, gconstpointer data)
{
  g_autofree char *zip = rosette_test_data ("zip/good/badges.zip");
  g_autofree char *damaged = rosette_test_data ("zip/bad/cut.zip");
  g_autofree char *mail = rosette_test_data ("mail/good/badge.eml");
  g_autofree char *folder = g_build_filename (fixture->folder, "genuine", NULL);
  g_autofree char *in_zip = read_names (zip, 1);
  g_autofree char *in_damaged = read_names (damaged, 1);
  g_autofree char *in_mail = read_names (mail, 0);
  g_autofree char *in_folder = read_names (folder, 1);
  g_autofree char *address = read_names ("https://school.example/badge", 3);

  g_assert_cmpstr (in_zip, ==, "/genuine.png genuine;/hmac.jwt forged;/sub/Zoë.svg genuine;");
  g_assert_cmpstr (in_damaged, ==, " not-a-badge;");
  g_assert_cmpstr (in_mail, ==, "/Zoë.png genuine;");
  g_assert_cmpstr (in_folder, ==, "/Zoe.png genuine;/awards.csv not-a-badge;");
  g_assert_cmpstr (address, ==, " unchecked;");
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  g_autofree char *zip = rosette_test_data ("zip/good/badges.zip");
  g_autofree char *locked = rosette_test_data ("zip/good/encrypted.zip");
  g_autoptr (GBytes) output = NULL;
  g_autofree char *messages = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (rosette_test_cli (&output, &messages, "check", zip, locked, NULL), ==, 66);
  text = issued_dup_text (output);
  g_assert_true (g_str_has_suffix (text, "\n3 badges or other files checked\n"
                                         "      2  Genuine\n"
                                         "      1  Do not trust this badge\n"
                                         "      1  Could not be read\n"));
  g_assert_nonnull (strstr (messages, "encrypted.zip/one.json"));
  g_assert_nonnull (strstr (messages, "password"));
}

/* A verdict that did not arrive is no success. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  const char *words[] = { g_getenv ("ROSETTE_CLI"), "check", fixture->genuine, NULL };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no /dev/full here");
      return;
    }
  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  g_assert_cmpint (issued_run (launcher, words), ==, 73);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/check/verdicts", test_verdicts);
  add ("/check/recipients", test_recipients);
  add ("/check/parts", test_parts);
  add ("/check/several", test_several);
  add ("/check/usage", test_usage);
  add ("/check/files", test_files);
  add ("/check/large", test_large);
  add ("/check/pins", test_pins);
  add ("/check/pins-of-2.0", test_pins_of_2_0);
  add ("/check/report", test_report);
  add ("/check/report-refused", test_report_refused);
  add ("/check/standard-input", test_standard_input);
  add ("/check/many-in-one", test_many_in_one);
  add ("/check/summary", test_summary);
  add ("/check/full-disk", test_full_disk);

  return g_test_run ();
}
