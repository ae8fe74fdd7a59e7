/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check/report-page.h"

#include "checking/report-private.h"
#include "encoding/json.h"
#include "openbadges/credential.h"

static const char document[] =
  "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
  "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],"
  "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],"
  "\"issuer\":{\"id\":\"did:key:z1\",\"type\":[\"Profile\"],\"name\":\"<b>Ahornweg</b> & Co\"},"
  "\"validFrom\":\"2026-06-01T00:00:00Z\",\"credentialSubject\":{\"type\":[\"AchievementSubject\"],"
  "\"achievement\":{\"id\":\"urn:uuid:2\",\"type\":[\"Achievement\"],\"name\":\"A < B & C\","
  "\"description\":\"D\",\"criteria\":{\"narrative\":\"C\",\"id\":\"https://a.example/c?<b>\"},"
  "\"alignment\":{\"targetName\":\"T & <i>\",\"targetUrl\":\"https://b.example/t\"}}}}";

/* A report whose checks have @result for the signature and for the recipient. */
static RosetteReport *
build_report (RosetteResult signature, RosetteResult recipient, gboolean found)
{
  RosetteReportDraft draft = { .found = found, .version = found ? "3.0" : NULL };
  g_autoptr (JsonObject) object = rosette_json_parse_object (document, sizeof document - 1, NULL);
  g_autoptr (RosetteCredential) credential = rosette_credential_read (object, NULL);
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 24, 12, 0, 0);
  RosetteReport *report = NULL;

  g_assert_nonnull (credential);
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    draft.checks[i] = rosette_check_new (i, ROSETTE_RESULT_PASS, "A & B <i>", "Do <this> & that.");
  g_object_unref (draft.checks[ROSETTE_CHECK_SIGNATURE]);
  draft.checks[ROSETTE_CHECK_SIGNATURE] =
    rosette_check_new (ROSETTE_CHECK_SIGNATURE, signature, "S", NULL);
  g_object_unref (draft.checks[ROSETTE_CHECK_RECIPIENT]);
  draft.checks[ROSETTE_CHECK_RECIPIENT] =
    rosette_check_new (ROSETTE_CHECK_RECIPIENT, recipient, "R", NULL);
  draft.document = found ? object : NULL;
  draft.credential = found ? credential : NULL;
  draft.date = date;

  report = rosette_report_new (&draft);
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    g_object_unref (draft.checks[i]);

  return report;
}

/* All labels of @widget and below, one a line. */
static void
collect_text (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static char *
read_page (GtkWidget *page)
{
  GString *text = g_string_new (NULL);

  collect_text (page, text);

  return g_string_free (text, FALSE);
}

static GtkWidget *
new_page (RosetteReport *report, const char *fault)
{
  GtkWidget *page = g_object_ref_sink (rosette_report_page_new ());
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (RosetteCheckItem) item = rosette_check_item_new ("ada.svg", NULL, bytes);

  if (report != NULL)
    rosette_check_item_set_report (item, report);
  else
    rosette_check_item_set_fault (item, fault);
  rosette_report_page_set_item (ROSETTE_REPORT_PAGE (page), item);

  return page;
}

static void
test_finalize (void)
{
  g_autoptr (RosetteReport) report = build_report (ROSETTE_RESULT_PASS, ROSETTE_RESULT_PASS, TRUE);

  g_assert_finalize_object (new_page (report, NULL));
}

/* Whatever a badge says is text, never markup. */
static void
test_untrusted_text (void)
{
  g_autoptr (RosetteReport) report = build_report (ROSETTE_RESULT_PASS, ROSETTE_RESULT_PASS, TRUE);
  g_autoptr (GtkWidget) page = new_page (report, NULL);
  g_autofree char *text = read_page (page);

  g_assert_nonnull (strstr (text, "ada.svg\n"));
  g_assert_nonnull (strstr (text, "A < B & C\n"));
  g_assert_nonnull (strstr (text, "“A < B & C”, given by <b>Ahornweg</b> & Co\n"));
  g_assert_nonnull (strstr (text, "A & B <i>\nDo <this> & that.\n"));
}

/* The first row below @widget that opens @link, or NULL. */
static GtkWidget *
find_link (GtkWidget *widget, const char *link)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget)
                       ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                       : NULL;

  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING)
      && g_str_equal (g_variant_get_string (target, NULL), link))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_link (child, link);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A web address is opened by its row, which shows where it leads; what is none is only text. */
static void
test_links (void)
{
  g_autoptr (RosetteReport) report = build_report (ROSETTE_RESULT_PASS, ROSETTE_RESULT_PASS, TRUE);
  g_autoptr (GtkWidget) page = new_page (report, NULL);
  g_autofree char *text = read_page (page);
  GtkWidget *row = find_link (page, "https://b.example/t");

  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "report.open-link");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, "Open a page of b.example");
  g_assert_nonnull (strstr (text, "T & <i>\nhttps://b.example/t\n"));
  g_assert_null (find_link (page, "https://a.example/c?<b>"));
}

/* What @action puts on the clipboard. */
static char *
copy (GtkWidget *page, const char *action)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (page);
  g_auto (GValue) value = G_VALUE_INIT;

  gdk_clipboard_set_text (clipboard, "before");
  gtk_widget_activate_action (page, action, NULL);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (
    gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));

  return g_value_dup_string (&value);
}

/* What was found can be kept. */
static void
test_copy (void)
{
  g_autoptr (RosetteReport) report = build_report (ROSETTE_RESULT_PASS, ROSETTE_RESULT_PASS, TRUE);
  g_autoptr (GtkWidget) page = new_page (report, NULL);
  g_autofree char *text = copy (page, "report.copy");

  g_assert_true (g_str_has_prefix (text, "Genuine\n"));
  g_assert_nonnull (strstr (text, "\nFile: ada.svg\n"));
}

/* What is genuine can be shown to others, and nothing else can. */
static void
test_share (void)
{
  for (guint is_good = 0; is_good <= 1; is_good++)
    {
      g_autoptr (RosetteReport) report = build_report (
        is_good ? ROSETTE_RESULT_PASS : ROSETTE_RESULT_FAIL, ROSETTE_RESULT_PASS, TRUE);
      g_autoptr (GtkWidget) page = new_page (report, NULL);
      g_autofree char *shown = read_page (page);
      g_autofree char *post = copy (page, "report.copy-post");
      g_autofree char *snippet = copy (page, "report.copy-snippet");

      g_assert_cmpint (strstr (shown, "Share\n") != NULL, ==, is_good);
      g_assert_cmpint (g_str_has_prefix (post, "I have been awarded the badge"), ==, is_good);
      g_assert_cmpint (g_str_has_prefix (snippet, "<figure>\n"), ==, is_good);
    }
}

static void
test_verdicts (void)
{
  const struct
  {
    RosetteResult signature;
    RosetteResult recipient;
    gboolean found;
    const char *says;
    const char *says_not;
  } cases[] = {
    { ROSETTE_RESULT_PASS, ROSETTE_RESULT_PASS, TRUE, "Is It Yours?", "It says of itself" },
    { ROSETTE_RESULT_PASS, ROSETTE_RESULT_FAIL, TRUE, "Is It Yours?", "It says of itself" },
    { ROSETTE_RESULT_FAIL, ROSETTE_RESULT_PASS, TRUE, "It says of itself", "Is It Yours?" },
    { ROSETTE_RESULT_UNKNOWN, ROSETTE_RESULT_PASS, TRUE, "It says of itself", "“A < B & C”\n" },
    { ROSETTE_RESULT_SKIPPED, ROSETTE_RESULT_SKIPPED, FALSE, "What Was Checked", "Show the" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteReport) report =
        build_report (cases[i].signature, cases[i].recipient, cases[i].found);
      g_autoptr (GtkWidget) page = new_page (report, NULL);
      g_autofree char *text = read_page (page);

      g_test_message ("%s", rosette_report_get_title (report));
      g_assert_nonnull (strstr (text, rosette_report_get_title (report)));
      g_assert_nonnull (strstr (text, rosette_report_get_summary (report)));
      g_assert_nonnull (strstr (text, cases[i].says));
      g_assert_null (strstr (text, cases[i].says_not));
    }
}

/* What was not looked at is said of a badge, and not where there is none. */
static void
test_skipped (void)
{
  for (guint found = 0; found <= 1; found++)
    {
      g_autoptr (RosetteReport) report =
        build_report (ROSETTE_RESULT_SKIPPED, ROSETTE_RESULT_SKIPPED, found);
      g_autoptr (GtkWidget) page = new_page (report, NULL);
      g_autofree char *text = read_page (page);

      g_assert_true ((strstr (text, "\nS\n") != NULL) == found);
      g_assert_nonnull (strstr (text, "A & B <i>"));
    }
}

/* The date of another file's check is not said of one that could not be read. */
static void
test_fault_after_report (void)
{
  g_autoptr (RosetteReport) report = build_report (ROSETTE_RESULT_PASS, ROSETTE_RESULT_PASS, TRUE);
  g_autoptr (GtkWidget) page = new_page (report, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (RosetteCheckItem) item = rosette_check_item_new ("folder", NULL, bytes);
  g_autofree char *before = read_page (page);
  g_autofree char *after = NULL;

  rosette_check_item_set_fault (item, "This is a folder.");
  rosette_report_page_set_item (ROSETTE_REPORT_PAGE (page), item);
  after = read_page (page);
  g_assert_nonnull (strstr (before, "Last checked"));
  g_assert_null (strstr (after, "Last checked"));
}

static void
test_fault (void)
{
  g_autoptr (GtkWidget) page = new_page (NULL, "This is a folder.");
  g_autofree char *text = read_page (page);

  g_assert_nonnull (strstr (text, "This is a folder.\n"));
  g_assert_null (strstr (text, "What Was Checked"));
  g_assert_null (strstr (text, "Is It Yours?"));
}

/* The page follows its item, and only its item. */
static void
test_item (void)
{
  g_autoptr (RosetteReport) good = build_report (ROSETTE_RESULT_PASS, ROSETTE_RESULT_PASS, TRUE);
  g_autoptr (RosetteReport) bad = build_report (ROSETTE_RESULT_FAIL, ROSETTE_RESULT_PASS, TRUE);
  g_autoptr (GtkWidget) page = new_page (good, NULL);
  g_autoptr (RosetteCheckItem) item =
    g_object_ref (rosette_report_page_get_item (ROSETTE_REPORT_PAGE (page)));
  g_autofree char *text = NULL;

  rosette_check_item_set_report (item, bad);
  text = read_page (page);
  g_assert_nonnull (strstr (text, rosette_report_get_title (bad)));

  rosette_report_page_set_item (ROSETTE_REPORT_PAGE (page), NULL);
  rosette_check_item_set_report (item, good);
  g_assert_null (rosette_report_page_get_item (ROSETTE_REPORT_PAGE (page)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/report-page/finalize", test_finalize);
  g_test_add_func ("/report-page/untrusted-text", test_untrusted_text);
  g_test_add_func ("/report-page/links", test_links);
  g_test_add_func ("/report-page/copy", test_copy);
  g_test_add_func ("/report-page/share", test_share);
  g_test_add_func ("/report-page/verdicts", test_verdicts);
  g_test_add_func ("/report-page/fault", test_fault);
  g_test_add_func ("/report-page/skipped", test_skipped);
  g_test_add_func ("/report-page/fault-after-report", test_fault_after_report);
  g_test_add_func ("/report-page/item", test_item);

  return g_test_run ();
}
