/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issued.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue-run/no-home", test_no_home);

  return g_test_run ();
}
