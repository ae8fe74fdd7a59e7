/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/report.h"

#include "checking/report-private.h"

#include <string.h>

static RosetteReport *
make_report (gboolean found, RosetteResult signature, JsonObject *document)
{
  RosetteReport *report;
  RosetteReportDraft draft = { .found = found, .version = "3.0", .document = document };

  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    draft.checks[i] = rosette_check_new (
      (RosetteCheckId) i, i == ROSETTE_CHECK_SIGNATURE ? signature : ROSETTE_RESULT_PASS, "Said.",
      NULL);
  draft.date = g_date_time_new_utc (2026, 11, 23, 10, 0, 0);
  report = rosette_report_new (&draft);
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    g_object_unref (draft.checks[i]);
  g_date_time_unref (draft.date);

  return report;
}

static void
test_verdict (void)
{
  g_autoptr (RosetteReport) good = make_report (TRUE, ROSETTE_RESULT_PASS, NULL);
  g_autoptr (RosetteReport) bad = make_report (TRUE, ROSETTE_RESULT_FAIL, NULL);
  g_autoptr (RosetteReport) none = make_report (FALSE, ROSETTE_RESULT_PASS, NULL);
  RosetteVerdict verdict;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_object_get (good, "verdict", &verdict, "title", &title, "summary", &summary, NULL);
  g_assert_cmpint (verdict, ==, ROSETTE_VERDICT_GENUINE);
  g_assert_cmpstr (title, ==, "Genuine");
  g_assert_cmpstr (summary, ==, rosette_report_get_summary (good));
  g_assert_cmpint (rosette_report_get_verdict (bad), ==, ROSETTE_VERDICT_FORGED);
  g_assert_cmpint (rosette_report_get_verdict (none), ==, ROSETTE_VERDICT_NOT_A_BADGE);
}

static void
test_list (void)
{
  RosetteReport *report = make_report (TRUE, ROSETTE_RESULT_PASS, NULL);
  GListModel *model = G_LIST_MODEL (report);

  g_assert_true (g_list_model_get_item_type (model) == ROSETTE_TYPE_CHECK);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 9);
  for (guint i = 0; i < 9; i++)
    {
      g_autoptr (RosetteCheck) check = g_list_model_get_item (model, i);

      g_assert_cmpint (rosette_check_get_id (check), ==, i);
      g_assert_true (check == rosette_report_get_check (report, (RosetteCheckId) i));
    }
  g_assert_null (g_list_model_get_item (model, 9));
  g_assert_finalize_object (report);
}

static void
test_json (void)
{
  static const char *const members[] = { "verdict", "version", "proof", "checks", "credential" };
  g_autoptr (JsonObject) document = json_object_new ();
  g_autoptr (RosetteReport) report = make_report (TRUE, ROSETTE_RESULT_UNKNOWN, document);
  g_autoptr (JsonObject) json = rosette_report_to_json (report);
  g_autoptr (GList) names = json_object_get_members (json);
  JsonArray *checks = json_object_get_array_member (json, "checks");
  JsonObject *first = json_array_get_object_element (checks, 0);
  guint i = 0;

  for (GList *at = names; at != NULL; at = at->next)
    g_assert_cmpstr (at->data, ==, members[i++]);
  g_assert_cmpuint (i, ==, G_N_ELEMENTS (members));
  g_assert_cmpstr (json_object_get_string_member (json, "verdict"), ==, "unchecked");
  g_assert_cmpstr (json_object_get_string_member (json, "version"), ==, "3.0");
  g_assert_true (json_object_get_null_member (json, "proof"));
  g_assert_true (json_object_get_object_member (json, "credential") == document);
  g_assert_cmpuint (json_array_get_length (checks), ==, 9);
  g_assert_cmpstr (json_object_get_string_member (first, "id"), ==, "container");
  g_assert_true (json_object_get_null_member (first, "remedy"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/verdict", test_verdict);
  g_test_add_func ("/report/list", test_list);
  g_test_add_func ("/report/json", test_json);

  return g_test_run ();
}
