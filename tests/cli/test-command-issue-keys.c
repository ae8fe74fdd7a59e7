/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What `rosette-cli issue` does with keys of several kinds. */

#include "issuing.h"

#include "keys/did.h"

#define TWO "--format ob3-jwt,ob3-di --container json"

/* Adds a key to the file @name, and returns its DID. */
static char *
add_key (School *school, const char *name, RosetteKeyType kind, const char *passphrase)
{
  g_autofree char *path = school_path (school, name);
  g_autofree char *before = NULL;
  g_autoptr (RosetteKey) key = rosette_key_generate (kind, ROSETTE_KEY_MIN_RSA_BITS, NULL);
  g_autoptr (GBytes) pem = rosette_key_save_pem (key, passphrase, NULL);
  g_autoptr (GString) text = NULL;

  g_file_get_contents (path, &before, NULL, NULL);
  text = g_string_new (before);
  g_string_append_len (text, g_bytes_get_data (pem, NULL), (gssize) g_bytes_get_size (pem));
  school_write (school, name, text->str);

  return rosette_key_dup_did (key);
}

/* The folder's path stands before every @name that is in <angles>. */
static char *
expand (School *school, const char *options)
{
  g_auto (GStrv) words = g_strsplit (options, "<", -1);
  g_autofree char *inside = g_strconcat (school->folder, "/", NULL);
  g_autofree char *joined = g_strjoinv (inside, words);
  g_auto (GStrv) ends = g_strsplit (joined, ">", -1);

  return g_strjoinv ("", ends);
}

static JsonObject *
read_inside (School *school, const char *name)
{
  g_autoptr (GBytes) file = school_read (school, name);
  g_autoptr (GError) error = NULL;
  JsonObject *credential =
    rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), &error);

  g_assert_no_error (error);

  return credential;
}

/* Each format is signed by the key of its kind, whose DID is its issuer, and names the other. */
static void
assert_two (School *school, const char *options, const char *did_of_jwt, const char *did_inside)
{
  g_autofree char *expanded = expand (school, options);
  g_autoptr (JsonObject) jwt = NULL;
  g_autoptr (JsonObject) inside = NULL;
  g_autofree char *text = NULL;

  rosette_test_remove (school->output);
  school_issue (school, expanded);
  school_assert_verdict (school, "Ana-ob3-jwt.jwt", NULL, FALSE, "genuine");
  school_assert_verdict (school, "Ana-ob3-di.json", NULL, FALSE, "genuine");

  jwt = school_open (school, "Ana-ob3-jwt.jwt", 1);
  g_assert_cmpstr (rosette_json_get_string (jwt, "iss"), ==, did_of_jwt);
  inside = read_inside (school, "Ana-ob3-di.json");
  g_assert_cmpstr (
    rosette_json_get_string (rosette_json_get_object (inside, "proof"), "cryptosuite"), ==,
    "eddsa-rdfc-2022");
  g_assert_cmpstr (rosette_json_get_string (rosette_json_get_object (inside, "issuer"), "id"), ==,
                   did_inside);
  text = rosette_json_write_object (rosette_json_get_object (inside, "issuer"), NULL);
  g_assert_nonnull (strstr (text, did_of_jwt));
}

static void
test_two (School *school, gconstpointer data)
{
  g_autofree char *p256 = NULL;
  g_autofree char *ed25519 = NULL;

  school_write (school, "key", "");
  p256 = add_key (school, "key", ROSETTE_KEY_P256, NULL);
  ed25519 = add_key (school, "second", ROSETTE_KEY_ED25519, NULL);
  assert_two (school, TWO " --key <second>", p256, ed25519);
}

/* The file that the window keeps has both keys, under one passphrase. */
static void
test_one_file (School *school, gconstpointer data)
{
  g_autofree char *p256 = NULL;
  g_autofree char *ed25519 = NULL;

  school_write (school, "passphrase", "four quiet maple trees\n");
  school_write (school, "key", "");
  p256 = add_key (school, "key", ROSETTE_KEY_P256, "four quiet maple trees");
  ed25519 = add_key (school, "key", ROSETTE_KEY_ED25519, "four quiet maple trees");
  assert_two (school, TWO " --passphrase-file <passphrase>", p256, ed25519);
}

static void
test_passphrases (School *school, gconstpointer data)
{
  g_autofree char *p256 = NULL;
  g_autofree char *ed25519 = NULL;

  school_write (school, "one", "one\n");
  school_write (school, "two", "two\n");
  school_write (school, "key", "");
  p256 = add_key (school, "key", ROSETTE_KEY_P256, "one");
  ed25519 = add_key (school, "second", ROSETTE_KEY_ED25519, "two");
  assert_two (school, TWO " --key <second> --passphrase-file <one> --passphrase-file <two>", p256,
              ed25519);
}

/* With an address of its own the issuer is one: the document there names both keys, also where it
 * stood there with one of them before. Without that document nothing is known.
 */
static void
test_web (School *school, gconstpointer data)
{
  static const char *const files[] = { "Ana.json", "Ana-ob2-signed.jws", "Ana-ob3-di.json",
                                       "Ana-ob3-jwt.jwt" };
  g_autofree char *options =
    expand (school, "--format ob3-jwt,ob3-di,ob2-signed --container json --base-url " URL
                    " --key <second>");
  g_autofree char *did = add_key (school, "second", ROSETTE_KEY_ED25519, NULL);

  school_write (school, "issuer",
                "{\"id\":\"" URL "/issuer.json\",\"name\":\"S\",\"url\":\"https://e.org\","
                "\"email\":\"a@e.org\"}");
  school_issue (school, "--format ob3-di --container json --base-url " URL);
  school_issue (school, options);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      school_assert_verdict (school, files[i], NULL, TRUE, "genuine");
      school_assert_verdict (school, files[i], NULL, FALSE, "unchecked");
    }
}

/* 2.0 has the key that most programs can verify. */
static void
test_rsa (School *school, gconstpointer data)
{
  g_autofree char *rsa = NULL;
  g_autofree char *options = expand (
    school, "--format ob2-signed,ob3-di --container json --base-url " URL " --key <second>");
  g_autoptr (JsonObject) header = NULL;

  rsa = add_key (school, "second", ROSETTE_KEY_RSA, NULL);
  school_issue (school, options);
  header = school_open (school, "Ana-ob2-signed.jws", 0);
  g_assert_cmpstr (rosette_json_get_string (header, "alg"), ==, "RS256");
  school_assert_verdict (school, "Ana-ob2-signed.jws", NULL, TRUE, "genuine");
  school_assert_verdict (school, "Ana-ob3-di.json", NULL, FALSE, "genuine");
}

static void
test_refused (School *school, gconstpointer data)
{
  static const struct
  {
    const char *options;
    int status;
    const char *says;
  } cases[] = {
    { "--key <key>", 65, "same kind" },
    { "--key <p384> --key <p384>", 65, "same kind" },
    { "--key <p384> --format ob3-di --cryptosuite eddsa-rdfc-2022", 65, "“eddsa-rdfc-2022”" },
    { "--key <missing>", 66, "missing" },
    { "--key <secret>", 77, "--passphrase-file" },
    { "--key <secret> --passphrase-file <wrong>", 77, "secret: The passphrase is wrong" },
    { "--key <secret> --key <p384> --passphrase-file <wrong> --passphrase-file <wrong>", 64,
      "one for each" },
  };
  g_autofree char *one = add_key (school, "p384", ROSETTE_KEY_P384, NULL);
  g_autofree char *other = add_key (school, "secret", ROSETTE_KEY_ED25519, "right");

  school_write (school, "wrong", "wrong\n");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *options = expand (school, cases[i].options);
      g_autofree char *messages = NULL;
      int status = school_issue_without (school, NULL, options, &messages);

      g_test_message ("%s", messages);
      g_assert_cmpint (status, ==, cases[i].status);
      g_assert_nonnull (strstr (messages, cases[i].says));
      g_assert_true (strchr (messages, '\n') == messages + strlen (messages) - 1);
      g_assert_false (g_file_test (school->output, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (School *school, gconstpointer data);
  } tests[] = {
    { "/issue-keys/two", test_two },
    { "/issue-keys/one-file", test_one_file },
    { "/issue-keys/passphrases", test_passphrases },
    { "/issue-keys/web", test_web },
    { "/issue-keys/rsa", test_rsa },
    { "/issue-keys/refused", test_refused },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, School, NULL, school_set_up, tests[i].run, school_tear_down);

  return g_test_run ();
}
