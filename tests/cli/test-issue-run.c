/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "../core/issuing/planning.h"
#include "issued.h"
#include "keys/pem.h"

/* Issues one badge into @output, with @option when it is not NULL; what was said. */
static char *
issue (const char *folder, const char *output, int status, const char *option, const char *value)
{
  g_autofree char *issuer =
    issued_write_in (folder, "profile.json", "{\"type\":[\"Profile\"],\"name\":\"A School\"}");
  g_autofree char *achievement = g_build_filename (folder, "achievement.json", NULL);
  g_autofree char *picture = g_build_filename (folder, "picture.png", NULL);
  g_autofree char *people = g_build_filename (folder, "people.csv", NULL);
  g_autofree char *key = g_build_filename (folder, "key.pem", NULL);
  char *messages = NULL;

  g_assert_cmpint (rosette_test_cli (NULL, &messages, "issue", "--issuer", issuer, "--achievement",
                                     achievement, "--image", picture, "--recipients", people,
                                     "--key", key, "--container", "png", "--output", output, option,
                                     value, NULL),
                   ==, status);

  return messages;
}

/* A server's user often has no home: the badges are made, and it is said what is missing. */
static void
test_no_home (void)
{
  g_autofree char *folder = issued_begin ();
  g_autofree char *output = g_build_filename (folder, "badges", NULL);
  g_autofree char *badge = g_build_filename (output, "Zoe.png", NULL);
  g_autofree char *other = g_build_filename (folder, "other", NULL);
  g_autofree char *home = g_strdup (g_getenv ("XDG_DATA_HOME"));
  g_autofree char *said = NULL;
  g_autofree char *refused = NULL;

  g_setenv ("XDG_DATA_HOME", "/dev/null/home", TRUE);
  said = issue (folder, output, 0, NULL, NULL);
  refused = issue (folder, other, 73, "--library", "/dev/null/a/library.db");
  g_setenv ("XDG_DATA_HOME", home != NULL ? home : "", TRUE);

  g_assert_nonnull (strstr (said, "not in the register"));
  g_assert_true (g_file_test (badge, G_FILE_TEST_IS_REGULAR));
  g_assert_null (strstr (refused, "not in the register"));
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  rosette_test_remove (folder);
}

/* A run of three badges that nobody has gone on with, and its key in @key_path. */
static void
begin_run (Planning *planning, const char *library, const char *key_path)
{
  g_autoptr (GBytes) pem = NULL;
  g_autoptr (GError) error = NULL;

  planning_set_up (planning, NULL);
  rosette_ledger_close (planning->ledger);
  planning->ledger = rosette_ledger_open (library, &error);
  g_assert_no_error (error);
  pem = rosette_key_save_pem (planning_get_key (planning, 0), NULL, &error);
  g_assert_true (g_file_set_contents (key_path, g_bytes_get_data (pem, NULL),
                                      (gssize) g_bytes_get_size (pem), NULL));
  g_assert_true (
    rosette_run_begin (&planning->plan, planning->ledger, &planning->run_id, NULL, &error));
}

/* Of two runs, as the window's and one's own, that of the key is made, and the other one named. */
static void
test_other_key (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *library = g_build_filename (folder, "rosette.db", NULL);
  g_autofree char *said = NULL;
  g_autofree char *all = NULL;
  Planning plannings[2] = { 0 };
  char *keys[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("key%u.pem", i);

      keys[i] = g_build_filename (folder, name, NULL);
      begin_run (&plannings[i], library, keys[i]);
    }
  g_assert_cmpint (rosette_test_cli (NULL, &said, "issue", "--resume", "--key", keys[1],
                                     "--library", library, NULL),
                   ==, 77);
  g_assert_nonnull (strstr (said, "1 run was begun with another key"));
  g_assert_cmpuint (planning_count_files (&plannings[0]), ==, 0);
  g_assert_cmpuint (planning_count_files (&plannings[1]), ==, 4); /* with the list */
  g_assert_cmpint (rosette_test_cli (NULL, &all, "issue", "--resume", "--key", keys[0], "--library",
                                     library, NULL),
                   ==, 0);
  g_assert_cmpstr (all, ==, "");
  g_assert_cmpuint (planning_count_files (&plannings[0]), ==, 4);
  for (guint i = 0; i < 2; i++)
    {
      planning_tear_down (&plannings[i], NULL);
      g_free (keys[i]);
    }
  rosette_test_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue-run/no-home", test_no_home);
  g_test_add_func ("/issue-run/other-key", test_other_key);

  return g_test_run ();
}
