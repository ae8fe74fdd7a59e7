/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What `rosette-cli issue` notes in the register, and what it does when a person is there already.
 */

#include "issuing.h"

#define BOTH "--format ob3-jwt,ob2-signed --base-url " URL

/* What `rosette-cli register export` says of the library, one line an award. */
static GStrv
list_register (School *school)
{
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;

  rosette_test_cli (&output, NULL, "register", "list", "--library", school->library, NULL);
  text = g_strdup_printf ("%.*s", (int) g_bytes_get_size (output),
                          (const char *) g_bytes_get_data (output, NULL));

  return g_strsplit (g_strchomp (text), "\n", -1);
}

static void
test_register (School *school, gconstpointer data)
{
  g_auto (GStrv) rows = NULL;
  g_auto (GStrv) later = NULL;
  g_autofree char *path = g_build_filename (school->output, "Ana-ob2-signed.svg", NULL);

  school_issue (school, BOTH);
  rows = list_register (school);
  g_assert_cmpuint (g_strv_length (rows), ==, 2);
  g_assert_nonnull (strstr (rows[1], "\tAna\tana@example.org\tInternship\tob2-signed\t"));
  g_assert_true (g_str_has_suffix (rows[1], path));

  school_issue (school, "--no-register");
  later = list_register (school);
  g_assert_cmpuint (g_strv_length (later), ==, 2);
}

/* The library of whoever runs it is made when there is none, and named. */
static void
test_usual_library (School *school, gconstpointer data)
{
  static const char *const needed[] = { "issuer", "achievement", "image", "recipients", "key" };
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *said = NULL;
  g_autofree char *library = school_path (school, "home/rosette/rosette.db");
  g_autofree char *home = school_path (school, "home");
  struct stat info;

  g_ptr_array_add (words, g_strdup (g_getenv ("ROSETTE_CLI")));
  g_ptr_array_add (words, g_strdup ("issue"));
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_ptr_array_add (words, g_strconcat ("--", needed[i], NULL));
      g_ptr_array_add (words, school_path (school, needed[i]));
    }
  g_ptr_array_add (words, g_strconcat ("--output=", school->output, NULL));
  g_ptr_array_add (words, NULL);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &said, NULL));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  g_assert_nonnull (strstr (said, library));
  g_assert_cmpint (g_stat (library, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
}

/* With those who have the badge already: what is made, what is said, and what the register has. */
static void
test_already (School *school, gconstpointer data)
{
  static const struct
  {
    const char *word;
    const char *files;
    const char *said;
    guint n_rows;
    gboolean renews;
  } cases[] = {
    { "skip", "Bor.svg|awards.csv", "1 person has this badge already, and is left out.\n", 2,
      FALSE },
    { "renew", "Ana.svg|Bor.svg|awards.csv",
      "1 person has this badge already, and gets a new one. The earlier badge stays valid until "
      "its "
      "own last day.\n",
      3, TRUE },
    { "again", "Ana.svg|Bor.svg|awards.csv",
      "1 person has this badge already, and gets it once more.\n", 3, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *option = g_strconcat ("--already ", cases[i].word, NULL);
      g_autofree char *said = NULL;
      g_autoptr (GBytes) json = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) rows = NULL;

      g_remove (school->library);
      school_write (school, "recipients", "name,email\nAna,ana@example.org\n");
      rosette_test_remove (school->output);
      school_issue (school, option);
      rosette_test_remove (school->output);
      school_write (school, "recipients", "name,email\nAna,ANA@example.org\nBor,b@example.org\n");
      g_assert_cmpint (school_issue_without (school, NULL, option, &said), ==, 0);
      g_assert_cmpstr (said, ==, cases[i].said);
      school_assert_files (school, cases[i].files);
      g_assert_cmpint (rosette_test_cli (&json, NULL, "register", "export", "--format", "json",
                                         "--library", school->library, NULL),
                       ==, 0);
      text = g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
      rows = list_register (school);
      g_assert_cmpuint (g_strv_length (rows), ==, cases[i].n_rows);
      g_assert_cmpint (strstr (text, "\"renews\"") != NULL, ==, cases[i].renews);
    }
}

/* Nobody is left: nothing is made, and that is well. */
static void
test_all_skipped (School *school, gconstpointer data)
{
  g_autofree char *said = NULL;

  school_issue (school, NULL);
  rosette_test_remove (school->output);
  g_assert_cmpint (school_issue_without (school, NULL, "--already skip", &said), ==, 0);
  g_assert_cmpstr (said, ==, "1 person has this badge already, and is left out.\n");
  g_assert_false (g_file_test (school->output, G_FILE_TEST_EXISTS));
  school_issue (school, "--already skip --rehearse --library /nowhere/at/all");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (School *school, gconstpointer data);
  } tests[] = {
    { "/issue-register/noted", test_register },
    { "/issue-register/usual-library", test_usual_library },
    { "/issue-register/already", test_already },
    { "/issue-register/all-skipped", test_all_skipped },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, School, NULL, school_set_up, tests[i].run, school_tear_down);

  return g_test_run ();
}
