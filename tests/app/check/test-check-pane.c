/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check/check-pane.h"

#include "check/check-item.h"
#include "openbadges/credential.h"
#include "support.h"

#include <glib/gstdio.h>

/* A window with the pane in it, and a genuine badge made with rosette-cli. */
typedef struct
{
  char *folder;
  char *badge;
  GtkWidget *window;
  RosetteCheckPane *pane;
  guint n_toasts;
} Fixture;

static void
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
make_badge (Fixture *fixture)
{
  g_autofree char *directory = g_get_current_dir ();

  write_file (fixture, "issuer.json", "{\"type\":[\"Profile\"],\"name\":\"Ahornweg\"}");
  write_file (
    fixture, "achievement.json",
    "{\"id\":\"urn:uuid:8a1f2b3c-1111-4222-8333-123456789abc\",\"type\":[\"Achievement\"],"
    "\"name\":\"Internship\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}");
  write_file (fixture, "people.csv", "name,email\nAda,ada@example.org\n");
  write_file (fixture, "plain.svg",
              "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' "
              "height='9'/></svg>");
  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  g_assert_cmpint (
    rosette_test_cli (NULL, NULL, "key", "new", "--type", "p256", "--output", "key.pem", NULL), ==,
    0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "issue", "--issuer", "issuer.json",
                                     "--achievement", "achievement.json", "--image", "plain.svg",
                                     "--recipients", "people.csv", "--key", "key.pem", "--output",
                                     "out", NULL),
                   ==, 0);
  g_assert_cmpint (g_chdir (directory), ==, 0);
  fixture->badge = g_build_filename (fixture->folder, "out", "Ada.svg", NULL);
}

static void
toast_cb (Fixture *fixture)
{
  fixture->n_toasts++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  make_badge (fixture);
  fixture->window = gtk_window_new ();
  fixture->pane = ROSETTE_CHECK_PANE (rosette_check_pane_new ());
  g_signal_connect_swapped (fixture->pane, "toast", G_CALLBACK (toast_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->pane != NULL)
    g_main_context_iteration (NULL, TRUE);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->badge);
}

static GListModel *
list_files (const char *first, const char *second)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) one = g_file_new_for_path (first);
  g_autoptr (GFile) two = second != NULL ? g_file_new_for_path (second) : NULL;

  g_list_store_append (files, one);
  if (two != NULL)
    g_list_store_append (files, two);

  return G_LIST_MODEL (files);
}

static RosetteCheckItem *
get_item (Fixture *fixture, guint position)
{
  g_autoptr (RosetteCheckItem) item =
    g_list_model_get_item (rosette_check_pane_get_items (fixture->pane), position);

  return item;
}

/* Until the item has an answer other than @before. */
static RosetteReport *
wait_for_report (RosetteCheckItem *item, RosetteReport *before)
{
  while (rosette_check_item_get_report (item) == before
         && rosette_check_item_get_fault (item) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rosette_check_item_get_report (item);
}

static RosetteReport *
check_one (Fixture *fixture, const char *path)
{
  g_autoptr (GListModel) files = list_files (path, NULL);

  rosette_check_pane_check_files (fixture->pane, files);

  return wait_for_report (get_item (fixture, 0), NULL);
}

static void
test_genuine (Fixture *fixture, gconstpointer data)
{
  RosetteReport *report = check_one (fixture, fixture->badge);

  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_GENUINE);
  g_assert_cmpuint (fixture->n_toasts, ==, 0);
}

static void
test_not_a_badge (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plain.svg", NULL);
  RosetteReport *report = check_one (fixture, path);

  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_NOT_A_BADGE);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none.svg", NULL);
  g_autofree char *empty = g_build_filename (fixture->folder, "empty", NULL);

  g_assert_null (check_one (fixture, path));
  g_assert_nonnull (rosette_check_item_get_fault (get_item (fixture, 0)));
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_assert_null (check_one (fixture, empty));
  g_assert_nonnull (rosette_check_item_get_fault (get_item (fixture, 0)));
}

/* What is in a folder takes its place in the list. */
static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_path_get_dirname (fixture->badge);
  g_autoptr (GListModel) files = list_files (path, NULL);
  GListModel *items = rosette_check_pane_get_items (fixture->pane);

  rosette_check_pane_check_files (fixture->pane, files);
  while (g_list_model_get_n_items (items) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (rosette_check_item_get_name (get_item (fixture, 0)), ==, "out/Ada.svg");
  g_assert_cmpint (rosette_report_get_verdict (wait_for_report (get_item (fixture, 0), NULL)), ==,
                   ROSETTE_VERDICT_GENUINE);
  g_assert_cmpint (rosette_report_get_verdict (wait_for_report (get_item (fixture, 1), NULL)), ==,
                   ROSETTE_VERDICT_NOT_A_BADGE);
}

/* A check of many that is stopped keeps what was found. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *zip = rosette_test_data ("zip/good/badges.zip");
  g_autoptr (GListModel) files = list_files (zip, NULL);
  GListModel *items = rosette_check_pane_get_items (fixture->pane);

  rosette_check_pane_check_files (fixture->pane, files);
  while (g_list_model_get_n_items (items) < 3)
    g_main_context_iteration (NULL, TRUE);
  wait_for_report (get_item (fixture, 0), NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.stop", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 1);
  g_assert_nonnull (rosette_check_item_get_report (get_item (fixture, 0)));
}

/* The address says whose badge it is; an empty one takes the question back. */
static void
test_recipient (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *recipient;
    RosetteVerdict verdict;
    RosetteResult result;
  } cases[] = {
    { "ada@example.org", ROSETTE_VERDICT_GENUINE, ROSETTE_RESULT_PASS },
    { "bob@example.org", ROSETTE_VERDICT_MISMATCH, ROSETTE_RESULT_FAIL },
    { "", ROSETTE_VERDICT_GENUINE, ROSETTE_RESULT_SKIPPED },
  };
  g_autoptr (RosetteReport) report = g_object_ref (check_one (fixture, fixture->badge));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteReport *next = NULL;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.set-recipient",
                                                 "s", cases[i].recipient));
      next = wait_for_report (get_item (fixture, 0), report);
      g_set_object (&report, next);
      g_assert_cmpint (rosette_report_get_verdict (report), ==, cases[i].verdict);
      g_assert_cmpint (
        rosette_check_get_result (rosette_report_get_check (report, ROSETTE_CHECK_RECIPIENT)), ==,
        cases[i].result);
    }
}

/* The file is read anew. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteReport) report = g_object_ref (check_one (fixture, fixture->badge));
  RosetteReport *next = NULL;

  write_file (fixture, "out/Ada.svg", "nothing any more");
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.again", NULL);
  next = wait_for_report (get_item (fixture, 0), report);

  g_assert_cmpint (rosette_report_get_verdict (next), ==, ROSETTE_VERDICT_NOT_A_BADGE);
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plain.svg", NULL);
  g_autoptr (GListModel) files = list_files (fixture->badge, path);

  rosette_check_pane_check_files (fixture->pane, files);
  g_assert_cmpuint (g_list_model_get_n_items (rosette_check_pane_get_items (fixture->pane)), ==, 2);
  g_assert_cmpint (rosette_report_get_verdict (wait_for_report (get_item (fixture, 0), NULL)), ==,
                   ROSETTE_VERDICT_GENUINE);
  g_assert_cmpint (rosette_report_get_verdict (wait_for_report (get_item (fixture, 1), NULL)), ==,
                   ROSETTE_VERDICT_NOT_A_BADGE);
}

/* Each in one file has a line of its own, and a name that tells them apart. */
static void
test_several_in_one (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "two.jsonl", "two.jsonl, badge 2" };
  g_autofree char *path = g_build_filename (fixture->folder, "two.jsonl", NULL);
  g_autoptr (GListModel) files = list_files (path, NULL);

  write_file (fixture, "two.jsonl",
              "{\"type\":[\"OpenBadgeCredential\"],\"credentialSubject\":1}\n"
              "{\"type\":[\"OpenBadgeCredential\"],\"credentialSubject\":2}\n");
  rosette_check_pane_check_files (fixture->pane, files);
  wait_for_report (get_item (fixture, 0), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (rosette_check_item_get_name (get_item (fixture, i)), ==, names[i]);
}

/* A link out of a browser is the badge's address: nobody is asked before the user says so. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  static const char address[] = "https://school.example/badges/1.png";
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_uri (address);
  RosetteReport *report;
  RosetteCheck *container;

  g_list_store_append (files, file);
  rosette_check_pane_check_files (fixture->pane, G_LIST_MODEL (files));
  report = wait_for_report (get_item (fixture, 0), NULL);
  container = rosette_report_get_check (report, ROSETTE_CHECK_CONTAINER);

  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_UNCHECKED);
  g_assert_nonnull (strstr (rosette_check_get_message (container), address));
  g_assert_cmpstr (rosette_check_item_get_name (get_item (fixture, 0)), ==, address);
}

static gboolean
drop_text (Fixture *fixture, const char *text)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->pane));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &is_taken);
    }

  return is_taken;
}

static void
test_dropped_text (Fixture *fixture, gconstpointer data)
{
  g_assert_false (drop_text (fixture, " \n"));
  g_assert_true (
    drop_text (fixture, " {\"type\":\"OpenBadgeCredential\",\"credentialSubject\":1}"));
  g_assert_cmpint (rosette_report_get_verdict (wait_for_report (get_item (fixture, 0), NULL)), ==,
                   ROSETTE_VERDICT_FORGED);
}

/* New files take the place of those under way. */
static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plain.svg", NULL);
  g_autoptr (GListModel) files = list_files (fixture->badge, fixture->badge);

  rosette_check_pane_check_files (fixture->pane, files);
  g_assert_cmpint (rosette_report_get_verdict (check_one (fixture, path)), ==,
                   ROSETTE_VERDICT_NOT_A_BADGE);

  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.clear", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (rosette_check_pane_get_items (fixture->pane)), ==, 0);
}

static void
test_closed_while_checking (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) files = list_files (fixture->badge, NULL);

  rosette_check_pane_check_files (fixture->pane, files);
}

static void
wait_for_toast (Fixture *fixture)
{
  while (fixture->n_toasts == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->pane));
  GListModel *items = rosette_check_pane_get_items (fixture->pane);
  g_autofree char *uri = g_filename_to_uri (fixture->badge, NULL, NULL);
  const struct
  {
    const char *text;
    RosetteVerdict verdict;
  } cases[] = {
    { uri, ROSETTE_VERDICT_GENUINE },
    { "just some words", ROSETTE_VERDICT_NOT_A_BADGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.clear", NULL);
      gdk_clipboard_set_text (clipboard, cases[i].text);
      gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.paste", NULL);
      while (g_list_model_get_n_items (items) == 0)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (rosette_report_get_verdict (wait_for_report (get_item (fixture, 0), NULL)),
                       ==, cases[i].verdict);
    }

  gdk_clipboard_set_text (clipboard, "  ");
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.paste", NULL);
  wait_for_toast (fixture);
}

static void
test_library (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (RosetteLibrary) got = NULL;
  RosetteReport *report = NULL;

  g_object_set (fixture->pane, "library", library, NULL);
  g_object_get (fixture->pane, "library", &got, NULL);
  g_assert_true (got == library);

  report = check_one (fixture, fixture->badge);
  g_assert_cmpint (
    rosette_check_get_result (rosette_report_get_check (report, ROSETTE_CHECK_TRUST)), !=,
    ROSETTE_RESULT_PASS);
  g_assert_true (rosette_library_add_known_issuer (
    library, rosette_credential_get_issuer_id (rosette_report_get_credential (report)), "Ahornweg",
    NULL));
  report = check_one (fixture, fixture->badge);
  g_assert_cmpint (
    rosette_check_get_result (rosette_report_get_check (report, ROSETTE_CHECK_TRUST)), ==,
    ROSETTE_RESULT_PASS);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/check-pane/genuine", test_genuine);
  add ("/check-pane/not-a-badge", test_not_a_badge);
  add ("/check-pane/unreadable", test_unreadable);
  add ("/check-pane/recipient", test_recipient);
  add ("/check-pane/again", test_again);
  add ("/check-pane/several", test_several);
  add ("/check-pane/several-in-one", test_several_in_one);
  add ("/check-pane/link", test_link);
  add ("/check-pane/dropped-text", test_dropped_text);
  add ("/check-pane/folder", test_folder);
  add ("/check-pane/stopped", test_stopped);
  add ("/check-pane/replaced", test_replaced);
  add ("/check-pane/closed-while-checking", test_closed_while_checking);
  add ("/check-pane/paste", test_paste);
  add ("/check-pane/library", test_library);

  return g_test_run ();
}
