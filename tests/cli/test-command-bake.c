/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/baking.h"
#include "support.h"

#include <glib/gstdio.h>

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>\n"

/* {"alg":"ES256"} and {"type":["VerifiableCredential"],"credentialSubject":{}} */
#define JWS                                                                                        \
  "eyJhbGciOiJFUzI1NiJ9."                                                                          \
  "eyJ0eXBlIjpbIlZlcmlmaWFibGVDcmVkZW50aWFsIl0sImNyZWRlbnRpYWxTdWJqZWN0Ijp7fX0.c2ln"

typedef struct
{
  char *folder;
  char *credential;
  char *image;
  char *output;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  fixture->credential = g_build_filename (fixture->folder, "credential", NULL);
  fixture->image = g_build_filename (fixture->folder, "image", NULL);
  fixture->output = g_build_filename (fixture->folder, "output", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->credential);
  g_free (fixture->image);
  g_free (fixture->output);
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static int
bake (Fixture *fixture, const char *credential, const char *image)
{
  g_autofree char *messages = NULL;
  int status;

  write_file (fixture->credential, credential);
  write_file (fixture->image, image);
  status = rosette_test_cli (NULL, &messages, "bake", "--credential", fixture->credential,
                             "--image", fixture->image, "--output", fixture->output, NULL);

  /* One sentence when it failed, and none when not. */
  g_assert_cmpint (messages[0] == '\0', ==, status == 0);
  if (status != 0)
    g_assert_true (strchr (messages, '\n') == messages + strlen (messages) - 1);

  return status;
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *file;
    const char *credential;
    RosetteBakingKind kind;
    const char *verify_url;
  } cases[] = {
    { JWS "\n", JWS, ROSETTE_BAKING_OB3, NULL },
    { "{\"credentialSubject\": {}}\r\n", "{\"credentialSubject\": {}}\r\n", ROSETTE_BAKING_OB3,
      NULL },
    { "\xef\xbb\xbf{\"credentialSubject\":{}}", "{\"credentialSubject\":{}}", ROSETTE_BAKING_OB3,
      NULL },
    { "{\"type\":[\"VerifiableCredential\",\"ClrCredential\"],\"credentialSubject\":{}}",
      "{\"type\":[\"VerifiableCredential\",\"ClrCredential\"],\"credentialSubject\":{}}",
      ROSETTE_BAKING_CLR2, NULL },
    { "{\"type\":\"Assertion\",\"id\":\"https://e.org/1?a=1&b=2\"}",
      "{\"type\":\"Assertion\",\"id\":\"https://e.org/1?a=1&b=2\"}", ROSETTE_BAKING_OB2,
      "https://e.org/1?a=1&b=2" },
    { "{\"uid\":\"1\",\"badge\":\"https://e.org/b\",\"verify\":{\"url\":\"https://e.org/1\"}}",
      "{\"uid\":\"1\",\"badge\":\"https://e.org/b\",\"verify\":{\"url\":\"https://e.org/1\"}}",
      ROSETTE_BAKING_OB2, "https://e.org/1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GBytes) printed = NULL;
      g_autoptr (RosetteBaked) baked = NULL;

      g_assert_cmpint (bake (fixture, cases[i].file, SVG), ==, 0);
      file = rosette_test_read (fixture->output);
      baked = rosette_baking_extract (file, &error);
      g_assert_no_error (error);
      g_assert_cmpint (rosette_baked_get_kind (baked), ==, cases[i].kind);
      g_assert_cmpstr (rosette_baked_get_verify_url (baked), ==, cases[i].verify_url);

      g_assert_cmpint (rosette_test_cli (&printed, NULL, "extract", fixture->output, NULL), ==, 0);
      g_assert_cmpmem (g_bytes_get_data (printed, NULL), g_bytes_get_size (printed),
                       cases[i].credential, strlen (cases[i].credential));
    }
}

static void
test_bad_data (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *credential;
    const char *image;
  } cases[] = {
    { "{\"credentialSubject\":{}", SVG },
    { "{\"credentialSubject\":{},\"credentialSubject\":{}}", SVG },
    { "{\"a\":1}", SVG },
    { "[]", SVG },
    { "https://example.org/assertion", SVG },
    { "", SVG },
    { "eyJhbGciOiJFUzI1NiJ9.eyJ.c2ln", SVG },
    { JWS, "<svg>" },
    { JWS, "\x89PNG\r\n\x1a\n" },
    { JWS, "GIF89a" },
    { JWS, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (bake (fixture, cases[i].credential, cases[i].image), ==, 65);
      g_assert_false (g_file_test (fixture->output, G_FILE_TEST_EXISTS));
    }
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) help = NULL;

  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", "--credential", "a", "--image", "b", NULL),
                   ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", "--credential", "a", "--image", "b",
                                     "--output", "c", "d", NULL),
                   ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", "--nonsense", NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (&help, NULL, "bake", "--help", NULL), ==, 0);
  g_assert_cmpuint (g_bytes_get_size (help), >, 0);
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autofree char *nowhere = g_build_filename (missing, "output", NULL);

  write_file (fixture->credential, JWS);
  write_file (fixture->image, SVG);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", "--credential", missing, "--image",
                                     fixture->image, "--output", fixture->output, NULL),
                   ==, 66);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", "--credential", fixture->credential,
                                     "--image", fixture->folder, "--output", fixture->output, NULL),
                   ==, 66);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", "--credential", fixture->credential,
                                     "--image", fixture->image, "--output", nowhere, NULL),
                   ==, 73);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", "--credential", fixture->credential,
                                     "--image", fixture->image, "--output", fixture->folder, NULL),
                   ==, 73);
}

static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) once = NULL;
  g_autoptr (GBytes) twice = NULL;
  g_autoptr (GDir) folder = NULL;
  guint n_files = 0;

  g_test_summary ("Onto itself too, and nothing is left beside it.");

  g_assert_cmpint (bake (fixture, JWS, SVG), ==, 0);
  once = rosette_test_read (fixture->output);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "bake", "--credential", fixture->credential,
                                     "--image", fixture->output, "--output", fixture->output, NULL),
                   ==, 0);
  twice = rosette_test_read (fixture->output);
  g_assert_true (g_bytes_equal (once, twice));

  folder = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/bake/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/bake/bad-data", Fixture, NULL, set_up, test_bad_data, tear_down);
  g_test_add ("/bake/usage", Fixture, NULL, set_up, test_usage, tear_down);
  g_test_add ("/bake/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/bake/replaces", Fixture, NULL, set_up, test_replaces, tear_down);

  return g_test_run ();
}
