/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What `rosette-cli issue --rehearse` makes: the same files, and nobody takes one for a badge. */

#include "issuing.h"

#define OB2 "--format ob2-signed --base-url " URL

/* From then on, the output is that of the rehearsal; back to @real. */
static char *
enter_rehearsal (School *school)
{
  char *real = school->output;

  school->output = g_build_filename (real, "TEST Internship", NULL);

  return real;
}

static void
leave_rehearsal (School *school, char *real)
{
  g_free (school->output);
  school->output = real;
}

/* The same files, and nobody takes one for a badge. */
static void
test_rehearse (School *school, gconstpointer data)
{
  static const struct
  {
    const char *options;
    const char *without; /* of what is usual */
    const char *files;
    gboolean is_2;
  } cases[] = {
    { "--rehearse", NULL, "TEST Ana.svg|awards.csv", FALSE },
    { "--rehearse", "key", "TEST Ana.svg|awards.csv", FALSE },
    { "--rehearse --format ob3-di --passphrase-file /nowhere", "key", "TEST Ana.svg|awards.csv",
      FALSE },
    { "--rehearse --container png --format ob3-di", NULL, "TEST Ana.png|awards.csv", FALSE },
    { "--rehearse --container json --valid-until 2999-01-01", NULL, "TEST Ana.jwt|awards.csv",
      FALSE },
    { "--rehearse " OB2, NULL,
      "TEST Ana.svg|awards.csv|badge.svg|badgeclass.json|issuer.json|key.json", TRUE },
    { "--rehearse --container json " OB2, NULL,
      "TEST Ana.jws|awards.csv|badge.svg|badgeclass.json|issuer.json|key.json", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = NULL;
      g_autofree char *messages = NULL;
      char *real = NULL;

      rosette_test_remove (school->output);
      g_assert_cmpint (school_issue_without (school, cases[i].without, cases[i].options, &messages),
                       ==, 0);
      g_assert_cmpstr (messages, ==, "");
      school_assert_files (school, "TEST Internship");
      real = enter_rehearsal (school);
      school_assert_files (school, cases[i].files);
      names = school_list (school);
      school_assert_verdict (school, names[0], NULL, cases[i].is_2, "lapsed");
      leave_rehearsal (school, real);
    }
  g_assert_false (g_file_test (school->library, G_FILE_TEST_EXISTS));
}

/* Where the real badges are, their list, their documents and their files stay as they are. */
static void
test_rehearse_beside (School *school, gconstpointer data)
{
  static const char *const names[] = { "Ana.svg", "awards.csv", "issuer.json", "badge.svg" };
  GBytes *before[G_N_ELEMENTS (names)] = { NULL };

  school_issue (school, OB2);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    before[i] = school_read (school, names[i]);
  school_issue (school, "--rehearse " OB2);
  school_issue (school, "--rehearse " OB2);
  school_assert_files (school, "Ana.svg|TEST Internship|TEST Internship (2)|awards.csv|badge.svg|"
                               "badgeclass.json|issuer.json|key.json");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) after = school_read (school, names[i]);

      g_assert_true (g_bytes_equal (before[i], after));
      g_bytes_unref (g_steal_pointer (&before[i]));
    }
}

/* The text of a check that may ask nobody. */
static char *
check_alone (School *school, const char *name)
{
  g_autofree char *path = g_build_filename (school->output, name, NULL);
  g_autoptr (GBytes) report = NULL;

  rosette_test_cli (&report, NULL, "check", path, NULL);

  return g_strndup (g_bytes_get_data (report, NULL), g_bytes_get_size (report));
}

/* In 2.0 a badge is what stands at its addresses. None of a rehearsal's is the institution's: not
 * even who has all real documents takes it for a badge, and it is known for what it is without
 * any. */
static void
test_rehearse_addresses (School *school, gconstpointer data)
{
  static const char *const options[] = {
    "--rehearse --format ob2-signed --container svg --base-url " URL,
    "--rehearse --format ob2-signed --container png --base-url " URL,
    "--rehearse --format ob2-hosted --container svg --base-url " URL,
    "--rehearse --format ob2-hosted --container png --base-url " URL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_auto (GStrv) names = NULL;
      g_autofree char *path = NULL;
      g_autofree char *said = NULL;
      g_autoptr (GBytes) credential = NULL;
      char *real = NULL;

      rosette_test_remove (school->output);
      school_issue (school, options[i]);
      real = enter_rehearsal (school);
      names = school_list (school);
      path = g_build_filename (school->output, names[0], NULL);
      g_assert_true (g_str_has_prefix (names[0], "TEST Ana."));
      said = check_alone (school, names[0]);
      g_assert_nonnull (strstr (said, ": Could not be checked\n"));
      g_assert_nonnull (strstr (said, "This is a rehearsal"));
      g_assert_cmpint (rosette_test_cli (&credential, NULL, "extract", path, NULL), ==, 0);
      g_assert_null (g_strstr_len (g_bytes_get_data (credential, NULL),
                                   (gssize) g_bytes_get_size (credential), URL));
      leave_rehearsal (school, real);
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
    { "/issue/rehearse", test_rehearse },
    { "/issue/rehearse-beside", test_rehearse_beside },
    { "/issue/rehearse-addresses", test_rehearse_addresses },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, School, NULL, school_set_up, tests[i].run, school_tear_down);

  return g_test_run ();
}
