/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"
#include "keys/did.h"
#include "keys/jwk.h"
#include "keys/pem.h"
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *key;
  char *passphrase;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = rosette_test_folder ();
  fixture->key = g_build_filename (fixture->folder, "key.pem", NULL);
  fixture->passphrase = g_build_filename (fixture->folder, "passphrase", NULL);
  g_file_set_contents (fixture->passphrase, "correct horse\n", -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->key);
  g_free (fixture->passphrase);
}

static char *
to_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* How many entries the folder has: nothing half written stays there. */
static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

/* The lines that `key show` prints with one more option; NULL for none. */
static char *
show (Fixture *fixture, const char *option)
{
  g_autoptr (GBytes) output = NULL;
  g_autofree char *messages = NULL;

  g_assert_cmpint (rosette_test_cli (&output, &messages, "key", "show", "--passphrase-file",
                                     fixture->passphrase, fixture->key, option, NULL),
                   ==, 0);
  g_assert_cmpstr (messages, ==, "");

  return to_text (output);
}

static void
check_shown (Fixture *fixture, RosetteKey *key, const char *kind)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *thumbprint = rosette_key_dup_thumbprint (key);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *expected = g_strdup_printf ("%s\n%s\n%s\n", did, thumbprint, kind);
  g_autofree char *all = show (fixture, NULL);
  g_autofree char *shown_did = show (fixture, "--did");
  g_autofree char *shown_jwk = show (fixture, "--jwk");

  g_assert_cmpstr (all, ==, expected);
  g_assert_cmpstr (g_strchomp (shown_did), ==, did);
  g_assert_cmpstr (g_strchomp (shown_jwk), ==, jwk);
  g_assert_null (strstr (shown_jwk, "\"d\""));

  if (rosette_key_get_kind (key) != ROSETTE_KEY_RSA)
    {
      g_autofree char *multikey = show (fixture, "--multikey");

      g_assert_cmpstr (g_strchomp (multikey), ==, did + strlen ("did:key:"));
    }
  else
    g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "show", "--multikey", fixture->key,
                                       "--passphrase-file", fixture->passphrase, NULL),
                     ==, 65);
}

static void
check_type (Fixture *fixture, const char *type, const char *kind, gboolean encrypted)
{
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) pem = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autofree char *messages = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *did = NULL;
  g_autofree char *thumbprint = NULL;
  g_autofree char *expected = NULL;
  struct stat info;

  g_assert_cmpint (rosette_test_cli (&output, &messages, "key", "new", "--type", type, "--output",
                                     fixture->key, encrypted ? "--passphrase-file" : NULL,
                                     fixture->passphrase, NULL),
                   ==, 0);
  g_assert_cmpstr (messages, ==, "");
  g_assert_cmpint (stat (fixture->key, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0600);
  g_assert_cmpuint (info.st_nlink, ==, 1);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);

  pem = rosette_test_read (fixture->key);
  g_assert_cmpint (rosette_key_pem_is_encrypted (pem), ==, encrypted);
  key = rosette_key_load_pem (pem, encrypted ? "correct horse" : NULL, &error);
  g_assert_no_error (error);
  did = rosette_key_dup_did (key);
  thumbprint = rosette_key_dup_thumbprint (key);
  expected = g_strdup_printf ("%s\n%s\n", did, thumbprint);
  printed = to_text (output);
  g_assert_cmpstr (printed, ==, expected);

  check_shown (fixture, key, kind);
}

static void
test_types (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *kind;
  } types[] = {
    { "ed25519", "Ed25519" },
    { "p256", "P-256" },
    { "p384", "P-384" },
    { "rsa3072", "RSA 3072" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      check_type (fixture, types[i].type, types[i].kind, FALSE);
      g_unlink (fixture->key);
      check_type (fixture, types[i].type, types[i].kind, TRUE);
      g_unlink (fixture->key);
    }
}

static void
test_never_overwritten (Fixture *fixture, gconstpointer data)
{
  g_autofree char *messages = NULL;
  g_autofree char *link_target = NULL;
  g_autoptr (GBytes) after = NULL;

  g_file_set_contents (fixture->key, "mine", -1, NULL);
  g_assert_cmpint (rosette_test_cli (NULL, &messages, "key", "new", "--type", "ed25519", "--output",
                                     fixture->key, NULL),
                   ==, 73);
  g_assert_nonnull (strstr (messages, "overwritten"));
  after = rosette_test_read (fixture->key);
  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), "mine", 4);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);

  /* Neither is what a link names, or the link. */
  g_unlink (fixture->key);
  g_assert_cmpint (symlink ("nowhere", fixture->key), ==, 0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "new", "--type", "ed25519", "--output",
                                     fixture->key, NULL),
                   ==, 73);
  link_target = g_file_read_link (fixture->key, NULL);
  g_assert_cmpstr (link_target, ==, "nowhere");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_cannot_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none", "key.pem", NULL);

  g_assert_cmpint (
    rosette_test_cli (NULL, NULL, "key", "new", "--type", "p256", "--output", missing, NULL), ==,
    73);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "new", "--type", "p256", "--output",
                                     fixture->folder, NULL),
                   ==, 73);
  g_assert_cmpint (
    rosette_test_cli (NULL, NULL, "key", "new", "--type", "p256", "--output", "/dev/null", NULL),
    ==, 73);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  const char *const calls[][8] = {
    { "key", NULL },
    { "key", "old", NULL },
    { "key", "new", NULL },
    { "key", "new", "--type", "p256", NULL },
    { "key", "new", "--output", fixture->key, NULL },
    { "key", "new", "--type", "rsa1024", "--output", fixture->key, NULL },
    { "key", "new", "--type", "P256", "--output", fixture->key, NULL },
    { "key", "new", "--type", "p256", "--output", fixture->key, "more", NULL },
    { "key", "new", "--bits", "1", NULL },
    { "key", "show", NULL },
    { "key", "show", fixture->key, fixture->key, NULL },
    { "key", "show", "--secret", fixture->key, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      const char *const *w = calls[i];
      g_autofree char *messages = NULL;
      g_autoptr (GBytes) output = NULL;

      g_test_message ("call %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (rosette_test_cli (&output, &messages, w[0], w[1], w[1] != NULL ? w[2] : NULL,
                                         w[3], w[4], w[5], w[6], w[7], NULL),
                       ==, 64);
      g_assert_cmpuint (g_bytes_get_size (output), ==, 0);
      g_assert_true (strchr (messages, '\n') == messages + strlen (messages) - 1);
    }
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "--help", NULL), ==, 0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "new", "--help", NULL), ==, 0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "show", "--help", NULL), ==, 0);
}

/* What is wrong with a key each gives its own sentence, and 77. */
static void
test_key_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *file;
    gboolean with_passphrase;
    const char *says;
  } cases[] = {
    { "pem/good/ed25519-pbes2-aes256.pem", FALSE, "--passphrase-file" },
    { "pem/bad/secp256k1.pem", FALSE, "curve" },
    { "pem/bad/dsa.pem", FALSE, "kind" },
    { "pem/bad/rsa1024.pem", FALSE, "1024 bits" },
    { "pem/bad/certificate.pem", FALSE, "CERTIFICATE" },
    { "pem/bad/p256-halves-of-two-keys.pem", FALSE, "damaged" },
    { "pem/bad/secp256k1-encrypted.pem", TRUE, "curve" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = rosette_test_data (cases[i].file);
      g_autofree char *messages = NULL;
      int status = rosette_test_cli (NULL, &messages, "key", "show", path,
                                     cases[i].with_passphrase ? "--passphrase-file" : NULL,
                                     fixture->passphrase, NULL);

      g_test_message ("%s", messages);
      g_assert_cmpint (status, ==, 77);
      g_assert_nonnull (strstr (messages, cases[i].says));
      g_assert_true (strchr (messages, '\n') == messages + strlen (messages) - 1);
    }
}

/* A file of several keys: each is shown as one alone, in their order. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  static const RosetteKeyType kinds[] = { ROSETTE_KEY_P256, ROSETTE_KEY_ED25519 };
  g_autoptr (GString) file = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *shown = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RosetteKey) key = rosette_key_generate (kinds[i], 0, NULL);
      g_autoptr (GBytes) pem = rosette_key_save_pem (key, "correct horse", NULL);
      g_autofree char *did = rosette_key_dup_did (key);

      g_string_append_len (file, g_bytes_get_data (pem, NULL), (gssize) g_bytes_get_size (pem));
      g_string_append_printf (expected, "%s\n", did);
    }
  g_file_set_contents (fixture->key, file->str, -1, NULL);
  shown = show (fixture, "--did");
  g_assert_cmpstr (shown, ==, expected->str);
}

static void
test_passphrase (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    gsize length;
    int status;
  } cases[] = {
    { "correct horse", 13, 0 },
    { "correct horse\n", 14, 0 },
    { "correct horse\r\n", 15, 0 },
    { "correct horse\n\n", 15, 77 },
    { "correct horse ", 14, 77 },
    { "Correct horse", 13, 77 },
    { "correct horse\r", 14, 77 },
    { "\r\n", 2, 77 },
    { "", 0, 77 },
    { "\n", 1, 77 },
    { "correct horse\0more", 18, 77 },
  };
  g_autofree char *path = rosette_test_data ("pem/good/p256-pbes2-aes128-sha1.pem");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_file_set_contents (fixture->passphrase, cases[i].text, (gssize) cases[i].length, NULL);
      g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "show", path, "--passphrase-file",
                                         fixture->passphrase, NULL),
                       ==, cases[i].status);
    }

  g_unlink (fixture->passphrase);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "show", path, "--passphrase-file",
                                     fixture->passphrase, NULL),
                   ==, 66);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "new", "--type", "p256", "--output",
                                     fixture->key, "--passphrase-file", fixture->passphrase, NULL),
                   ==, 66);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "show", fixture->key, NULL), ==, 66);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "show", fixture->folder, NULL), ==, 66);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "show", "/dev/zero", NULL), ==, 77);
}

/* Other programs read what we write. */
static void
test_openssl (Fixture *fixture, gconstpointer data)
{
  static const char *const types[] = { "ed25519", "p256", "p384", "rsa3072" };
  g_autofree char *program = g_find_program_in_path ("openssl");
  g_autofree char *source = g_strconcat ("file:", fixture->passphrase, NULL);

  if (program == NULL)
    {
      g_test_skip ("no openssl here");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GBytes) output = NULL;
      g_autoptr (GBytes) pem = NULL;
      g_autoptr (RosetteKey) key = NULL;
      g_autofree char *expected = NULL;

      g_assert_cmpint (rosette_test_cli (NULL, NULL, "key", "new", "--type", types[i], "--output",
                                         fixture->key, "--passphrase-file", fixture->passphrase,
                                         NULL),
                       ==, 0);
      process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "pkey", "-in",
                                  fixture->key, "-passin", source, "-pubout", NULL);
      g_assert_no_error (error);
      g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error);
      g_assert_no_error (error);
      pem = rosette_test_read (fixture->key);
      key = rosette_key_load_pem (pem, "correct horse", &error);
      g_assert_no_error (error);
      expected = rosette_key_dup_public_pem (key);
      g_assert_cmpmem (g_bytes_get_data (output, NULL), g_bytes_get_size (output), expected,
                       strlen (expected));
      g_unlink (fixture->key);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  add ("/command-key/types", test_types);
  add ("/command-key/never-overwritten", test_never_overwritten);
  add ("/command-key/cannot-write", test_cannot_write);
  add ("/command-key/usage", test_usage);
  add ("/command-key/help", test_help);
  add ("/command-key/key-refused", test_key_refused);
  add ("/command-key/several", test_several);
  add ("/command-key/passphrase", test_passphrase);
  add ("/command-key/unreadable", test_unreadable);
  add ("/command-key/openssl", test_openssl);
#undef add

  return g_test_run ();
}
