/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/share.h"

#include "reporting.h"

static RosetteReport *
check_data (const char *name)
{
  g_autofree char *path = rosette_test_data (name);
  g_autoptr (GBytes) file = rosette_test_read (path);

  return reporting_check (file);
}

static void
test_worth (void)
{
  g_autoptr (RosetteReport) genuine = check_data ("check/genuine.png");
  g_autoptr (RosetteReport) unchecked = reporting_make ("S", "", "");
  g_autoptr (RosetteReport) none = reporting_check_text ("{}");

  g_assert_true (rosette_share_is_worth (genuine));
  g_assert_false (rosette_share_is_worth (unchecked));
  g_assert_false (rosette_share_is_worth (none));
}

static void
test_linkedin (void)
{
  g_autoptr (RosetteReport) report = reporting_make ("A & B = \\u202eSchool?", "", "");
  g_autofree char *address = rosette_share_dup_linkedin_address (report);

  g_assert_cmpstr (address, ==,
                   "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
                   "&name=Internship&organizationName=A%20%26%20B%20%3D%20School%3F"
                   "&issueYear=2026&issueMonth=11");
}

static void
test_post (void)
{
  g_autoptr (RosetteReport) report = reporting_make ("A School", "", "");
  g_autofree char *post = rosette_share_dup_post (report);

  g_assert_cmpstr (post, ==, "I have been awarded the badge “Internship” by A School.");
}

/* Nothing of a badge becomes markup, and no name leads to another folder. */
static void
test_snippet (void)
{
  g_autoptr (RosetteReport) report = reporting_make ("<b>S</b>\\\"", "", "");
  g_autofree char *with = rosette_share_dup_snippet (report, "Zoë \"x\"/../a.png");
  g_autofree char *without = rosette_share_dup_snippet (report, NULL);

  g_assert_nonnull (
    strstr (with, "<img src=\"Zo%C3%AB%20%22x%22%2F..%2Fa.png\" alt=\"Internship\""));
  g_assert_nonnull (strstr (with, "Given by &lt;b&gt;S&lt;/b&gt;&quot; on 3 November 2026"));
  g_assert_null (strstr (without, "<img"));
  g_assert_nonnull (strstr (without, "<strong>Internship</strong>"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/worth", test_worth);
  g_test_add_func ("/share/linkedin", test_linkedin);
  g_test_add_func ("/share/post", test_post);
  g_test_add_func ("/share/snippet", test_snippet);

  return g_test_run ();
}
