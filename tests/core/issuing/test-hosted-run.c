/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Hosted badges, with what was written for the web on a real server. */

#include "planning.h"

#include "checking/checker.h"
#include "fetching/https-fetcher.h"
#include "https-server.h"
#include "issuing/hosted-file.h"

/* As the user does who uploads what stands in a folder. */
static void
publish (Planning *planning, RosetteTestServer *server, const char *inner)
{
  g_autofree char *folder = planning_path (planning, inner);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *place = g_strconcat ("/b/", inner, *inner != '\0' ? "/" : "", name, NULL);
      g_autofree char *text = NULL;

      if (g_str_has_suffix (name, ".json") && g_file_get_contents (path, &text, NULL, NULL))
        rosette_test_server_put_json (server, place, text);
    }
}

static RosetteVerdict
check (Planning *planning, RosetteTestServer *server, const char *name)
{
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new_with_rules (
    rosette_test_server_policy, server, rosette_test_server_get_database (server), 30000);
  g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, fetcher, NULL, NULL);
  g_autoptr (GBytes) file = planning_read (planning, name);
  g_autoptr (RosetteReport) report = rosette_checker_check (checker, file, NULL, NULL, NULL);

  return rosette_report_get_verdict (report);
}

/* Genuine when all is uploaded; a badge whose assertion is missing is not accused. */
static void
test_on_the_web (Planning *planning, gconstpointer data)
{
  g_autoptr (RosetteTestServer) server = rosette_test_server_new (FALSE);
  g_autofree char *base_url = rosette_test_server_dup_url (server, "/b");
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;
  const RosetteIssued *first;

  planning->plan.base_url = base_url;
  planning->plan.formats = ROSETTE_FORMAT_OB2_HOSTED;
  g_assert_true (planning_run (planning, issued, &error));
  g_assert_no_error (error);
  first = issued->pdata[0];

  publish (planning, server, "");
  g_assert_cmpint (check (planning, server, first->file), ==, ROSETTE_VERDICT_UNCHECKED);
  publish (planning, server, ROSETTE_HOSTED_FOLDER);
  for (guint i = 0; i < issued->len; i++)
    g_assert_cmpint (check (planning, server, ((RosetteIssued *) issued->pdata[i])->file), ==,
                     ROSETTE_VERDICT_GENUINE);

  /* What is withdrawn at its address is withdrawn. */
  {
    g_autofree char *revoked =
      g_strdup_printf ("{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"%s\","
                       "\"type\":\"Assertion\",\"revoked\":true}",
                       first->credential_id);

    rosette_test_server_put_json (server, strstr (first->credential_id, "/b/"), revoked);
    g_assert_cmpint (check (planning, server, first->file), ==, ROSETTE_VERDICT_LAPSED);
  }
  planning->plan.base_url = NULL;
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/hosted-run/on-the-web", Planning, NULL, planning_set_up, test_on_the_web,
              planning_tear_down);

  return g_test_run ();
}
