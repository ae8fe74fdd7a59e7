/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the commands do with keys on tokens. */

#include "issuing.h"

#include "token/token.h"

#define P256 "--key pkcs11:token=school;object=issuer"
#define RSA  "--key pkcs11:token=school;object=old"
#define MANY 300

typedef struct
{
  School school;
  char *token; /* NULL where there is no SoftHSM */
  char *pin;   /* the path of the file with the PIN */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  school_set_up (&fixture->school, data);
  school_write (&fixture->school, "pin", ROSETTE_TEST_PIN "\n");
  fixture->pin = school_path (&fixture->school, "pin");
  fixture->token = rosette_test_token_start ();
  if (fixture->token == NULL)
    return;

  rosette_test_token_add ("school");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_make_key ("school", "old", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_PLAIN);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  school_tear_down (&fixture->school, data);
  if (fixture->token != NULL)
    rosette_test_remove (fixture->token);
  g_free (fixture->token);
  g_free (fixture->pin);
}

/* Issues with @more and the PIN; what was said. */
static char *
issue (Fixture *fixture, const char *more, int status)
{
  g_autofree char *words = g_strconcat (more, " --passphrase-file ", fixture->pin, NULL);
  char *messages = NULL;
  int found = school_issue_without (&fixture->school, "key", words, &messages);

  g_test_message ("%s", messages);
  g_assert_cmpint (found, ==, status);

  return messages;
}

static char *
run (const char *const *words, int status, char **messages)
{
  g_autoptr (GBytes) output = NULL;

  g_assert_cmpint (rosette_test_cli_words (&output, messages, words), ==, status);

  return g_bytes_get_size (output) > 0
           ? g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output))
           : g_strdup ("");
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "key", "list", NULL };
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *messages = NULL;
  g_auto (GStrv) lines = NULL;

  if (fixture->token == NULL)
    return;

  text = run (words, 0, NULL);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  for (guint i = 0; i < 2; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      const char *const show[] = { "key", "show", columns[0], "-p", fixture->pin, NULL };
      g_autofree char *shown = run (show, 0, NULL);
      gboolean is_rsa = g_str_equal (columns[1], "RSA");

      g_assert_cmpuint (g_strv_length (columns), ==, 4);
      g_assert_cmpstr (columns[2], ==, "school");
      g_assert_cmpstr (columns[3], ==, is_rsa ? "old" : "issuer");
      g_assert_true (g_str_has_suffix (shown, is_rsa ? "\nRSA 2048\n" : "\nP-256\n"));
    }

  rosette_test_token_set ("removed", "");
  nothing = run (words, 1, &messages);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_nonnull (strstr (messages, "no token"));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *pin;
    const char *said;
  } cases[] = {
    { "pkcs11:token=school;object=issuer", NULL, "needs its PIN. Name a file" },
    { "pkcs11:token=school;object=issuer", "4321", "That is not the PIN of the card “school”." },
    { "pkcs11:token=other;object=issuer", "1234", "The card “other” is not there." },
    { "pkcs11:token=school;object=none", "1234", "There is no such key on the card “school”." },
    { "pkcs11:object=issuer?pin-value=987654", NULL, "must not say its PIN" },
    { "pkcs11:colour=red", NULL, "not the address of a key" },
  };

  if (fixture->token == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const words[] = { "key",        "show",
                                    cases[i].key, cases[i].pin != NULL ? "-p" : NULL,
                                    fixture->pin, NULL };
      g_autofree char *messages = NULL;
      g_autofree char *output = NULL;

      if (cases[i].pin != NULL)
        school_write (&fixture->school, "pin", cases[i].pin);
      output = run (words, 77, &messages);
      g_assert_cmpstr (output, ==, "");
      g_assert_nonnull (strstr (messages, cases[i].said));
      g_assert_null (strstr (messages, "987654"));
      g_assert_true (strchr (messages, '\n') == strrchr (messages, '\n'));
    }
}

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;
  g_autofree char *refused = NULL;

  if (fixture->token == NULL)
    return;

  said = issue (fixture, P256 " --container json --format ob3-jwt,ob3-di --no-register", 0);
  g_assert_cmpstr (said, ==, "");
  school_assert_verdict (&fixture->school, "Ana-ob3-jwt.jwt", NULL, FALSE, "genuine");
  school_assert_verdict (&fixture->school, "Ana-ob3-di.json", NULL, FALSE, "genuine");
  rosette_test_remove (fixture->school.output);
  g_clear_pointer (&said, g_free);

  said = issue (fixture, RSA " --format ob3-jwt,ob2-signed --no-register --base-url " URL, 0);
  g_assert_cmpstr (said, ==, "");
  school_assert_verdict (&fixture->school, "Ana-ob3-jwt.svg", NULL, TRUE, "genuine");
  school_assert_verdict (&fixture->school, "Ana-ob2-signed.svg", NULL, TRUE, "genuine");
  rosette_test_remove (fixture->school.output);

  refused = issue (fixture, RSA " --format ob3-di --no-register", 65);
  g_assert_nonnull (strstr (refused, "An RSA key cannot sign inside the badge."));
}

static void
test_rehearsed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;

  if (fixture->token == NULL)
    return;

  said = issue (fixture, P256 " --rehearse", 0);
  g_assert_cmpstr (said, ==, "");
}

static void
write_people (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("name,email\n");

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "Person %u,p%u@example.org\n", i, i);
  school_write (&fixture->school, "recipients", text->str);
}

/* How many lines `register list` has, with the awards that awards.csv has and files that are there.
 */
static guint
count_awards (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->school.output, "awards.csv", NULL);
  const char *const words[] = { "register", "export",    "--format",
                                "csv",      "--library", fixture->school.library,
                                NULL };
  g_autofree char *exported = run (words, 0, NULL);
  g_auto (GStrv) rows = g_strsplit (exported, "\n", -1);
  g_auto (GStrv) files = school_list (&fixture->school);
  g_autoptr (GBytes) list = rosette_test_read (path);
  g_autofree char *listed = g_strndup (g_bytes_get_data (list, NULL), g_bytes_get_size (list));
  g_auto (GStrv) lines = g_strsplit (listed, "\n", -1);
  guint n_files = g_strv_length (files) - 1; /* awards.csv */

  g_assert_cmpuint (g_strv_length (rows) - 2, ==, n_files);
  g_assert_cmpuint (g_strv_length (lines) - 2, ==, n_files);

  return n_files;
}

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_length (lines) - 1;
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_test_summary (
    "The token goes while hundreds are made: one sentence, and what is made is whole.");
  const char *const resume[] = { "issue",
                                 "--resume",
                                 "--key",
                                 "pkcs11:token=school;object=issuer",
                                 "--passphrase-file",
                                 fixture->pin,
                                 "--library",
                                 fixture->school.library,
                                 NULL };
  const char *formats = data;
  g_autofree char *words = g_strdup_printf (P256 " --container json --jobs 4 --format %s", formats);
  g_autofree char *said = NULL;
  g_autofree char *still_out = NULL;
  g_autofree char *last = NULL;
  g_autofree char *output = NULL;
  guint n_made;

  if (fixture->token == NULL)
    return;

  write_people (fixture);
  rosette_test_token_set ("leaves", "120");
  said = issue (fixture, words, 77);
  g_assert_cmpuint (count_lines (said), ==, 2);
  g_assert_nonnull (strstr (said, "rosette-cli: The card “school” does not answer any more. "));
  g_assert_nonnull (strstr (said, "issue --resume"));
  /* One signature tried the key out. */
  n_made = count_awards (fixture);
  g_assert_cmpuint (n_made, ==, 119);

  g_free (run (resume, 77, &still_out));
  g_assert_nonnull (strstr (still_out, "The card “school” is not there."));
  g_assert_cmpuint (count_awards (fixture), ==, n_made);

  rosette_test_token_set ("removed", NULL);
  output = run (resume, 0, &last);
  g_assert_cmpstr (last, ==, "");
  g_assert_cmpuint (count_awards (fixture), ==, MANY);
  g_free (run (resume, 1, NULL));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    const char *data;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/command-token/list", NULL, test_list },
    { "/command-token/refused", NULL, test_refused },
    { "/command-token/formats", NULL, test_formats },
    { "/command-token/rehearsed", NULL, test_rehearsed },
    { "/command-token/removed/ob3-jwt", "ob3-jwt", test_removed },
    { "/command-token/removed/ob3-di", "ob3-di", test_removed },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].data, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
