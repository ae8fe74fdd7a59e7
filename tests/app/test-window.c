/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "window.h"

#include "check/check-pane.h"
#include "issue/draft-order.h"
#include "issue/issue-pane.h"
#include "issue/making.h"
#include "later-bin.h"
#include "recipients/import-window.h"
#include "support.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteWindow *window; /* weak */
} Fixture;

static void
make_window (Fixture *fixture)
{
  fixture->window = ROSETTE_WINDOW (rosette_window_new (NULL, fixture->library, "/nowhere"));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
}

static void
show_window (Fixture *fixture)
{
  make_window (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = rosette_library_open (NULL, &error);
  g_assert_no_error (error);
  show_window (fixture);
}

/* The window is there, and nothing of it has been drawn. */
static void
set_up_undrawn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = rosette_library_open (NULL, &error);
  g_assert_no_error (error);
  make_window (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up_fault (Fixture *fixture, gconstpointer data)
{
  make_window (fixture);
  rosette_window_show_fault (fixture->window, "damaged");
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&fixture->library);
}

static void
show (Fixture *fixture, const char *pane)
{
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-pane", "s", pane));
}

static GtkWidget *
find_import (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ROSETTE_IS_IMPORT_WINDOW (window))
        return window;
    }

  return NULL;
}

static void
paste (Fixture *fixture, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), text);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste", NULL));
}

/* The pane that is shown gets what was copied. */
static void
test_paste_people (Fixture *fixture, gconstpointer data)
{
  show (fixture, "recipients");
  paste (fixture, "Ana\tana@example.org\n");
  while (find_import () == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (find_import ()));
}

static void
test_paste_badge (Fixture *fixture, gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  show (fixture, "check");
  paste (fixture, "Ana\tana@example.org\n");
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (find_import ());
}

static const char *
get_setting (Fixture *fixture)
{
  return rosette_library_get_setting (fixture->library, ROSETTE_SETTING_OPEN_BADGE);
}

/* The badge that was open when Rosette ended. The page takes the setting away while it opens it. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  RosetteBadge *badge = making_add_badge (fixture->library, "Internship", MAKING_COMPLETE);
  g_autofree char *place =
    g_strdup_printf ("(%" G_GINT64_FORMAT ", 'design', [], [], true, 1.0, 0.0, 0.0, 9, 9)",
                     rosette_badge_get_id (badge));

  g_assert_true (rosette_library_set_setting (fixture->library, "welcomed", "1", NULL));
  g_assert_true (
    rosette_library_set_setting (fixture->library, ROSETTE_SETTING_OPEN_BADGE, place, NULL));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  show_window (fixture);
  while (get_setting (fixture) != NULL)
    g_main_context_iteration (NULL, TRUE);
  while (get_setting (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static const char *const bins[] = { "badges_bin", "check_bin", "issue_bin", "recipients_bin" };

static RosetteLaterBin *
get_bin (Fixture *fixture, const char *name)
{
  return ROSETTE_LATER_BIN (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->window), ROSETTE_TYPE_WINDOW, name));
}

static guint
count_made (Fixture *fixture)
{
  guint n_made = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (bins); i++)
    n_made += rosette_later_bin_get (get_bin (fixture, bins[i])) != NULL;

  return n_made;
}

/* Behind the doors of the first start no pane is needed; all are there soon after. */
static void
test_made_later (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_made (fixture), ==, 0);
  while (count_made (fixture) < G_N_ELEMENTS (bins))
    g_main_context_iteration (NULL, TRUE);
}

/* With the first window of an institution, its badges are there at once and nothing else is. */
static void
test_made_first (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rosette_library_set_setting (fixture->library, "welcomed", "1", NULL));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);

  make_window (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (count_made (fixture), ==, 1);
  g_assert_nonnull (rosette_later_bin_get (get_bin (fixture, "badges_bin")));
  while (count_made (fixture) < G_N_ELEMENTS (bins))
    g_main_context_iteration (NULL, TRUE);
}

/* Without what the user keeps, only checking works. */
static void
test_made_of_fault (Fixture *fixture, gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  while (rosette_later_bin_get (get_bin (fixture, "check_bin")) == NULL)
    g_main_context_iteration (NULL, TRUE);
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (rosette_later_bin_get (get_bin (fixture, "issue_bin")));
  g_assert_null (rosette_later_bin_get (get_bin (fixture, "recipients_bin")));
}

/* As a drop does, and who opens a file with Rosette. */
static void
test_check_at_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "a.json", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  RosetteCheckPane *pane;

  g_assert_true (g_file_set_contents (path, "{\"type\":\"Assertion\"}", -1, NULL));
  g_list_store_append (files, file);
  rosette_window_check_files (fixture->window, G_LIST_MODEL (files));
  pane = ROSETTE_CHECK_PANE (rosette_later_bin_get (get_bin (fixture, "check_bin")));
  while (g_list_model_get_n_items (rosette_check_pane_get_items (pane)) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (pane)));
  rosette_test_remove (folder);
}

/* The keys for the panes do nothing else than this action. */
static void
test_show_at_once (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "badges", "recipients", "issue", "check" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *bin = g_strconcat (names[i], "_bin", NULL);
      GtkWidget *pane;

      show (fixture, names[i]);
      pane = rosette_later_bin_get (get_bin (fixture, bin));
      g_assert_nonnull (pane);
      g_assert_true (gtk_widget_get_child_visible (gtk_widget_get_parent (pane)));
    }
}

static void
test_close_at_once (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static RosetteIssuePane *
get_issue_pane (Fixture *fixture)
{
  return ROSETTE_ISSUE_PANE (rosette_later_bin_ensure (get_bin (fixture, "issue_bin")));
}

static void
test_issue_badge (Fixture *fixture, gconstpointer data)
{
  RosetteIssuePane *pane = get_issue_pane (fixture);
  RosetteBadge *badge = making_add_badge (fixture->library, "Internship", MAKING_COMPLETE);

  making_fill (fixture->library);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.issue-badge", "x",
                                             rosette_badge_get_id (badge)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (pane)));
  g_assert_true (rosette_draft_get_badge (rosette_issue_pane_get_draft (pane)) == badge);
}

/* From the list of people, with those who are selected there. */
static void
test_issue_to (Fixture *fixture, gconstpointer data)
{
  RosetteIssuePane *pane = get_issue_pane (fixture);
  GtkWidget *people = rosette_later_bin_ensure (get_bin (fixture, "recipients_bin"));

  making_fill (fixture->library);
  making_add_person (fixture->library, "Ana", "ana@example.org");
  making_add_person (fixture->library, "Bor", "bor@example.org");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-pane", "s", "recipients");
  gtk_widget_activate_action (people, "recipients.select-all", NULL);
  g_assert_true (gtk_widget_activate_action (people, "recipients.issue", NULL));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (pane)));
  g_assert_cmpuint (rosette_draft_count_selected (rosette_issue_pane_get_draft (pane)), ==, 2);
}

static void
start_batch (Fixture *fixture, const char *folder)
{
  RosetteIssuePane *pane = get_issue_pane (fixture);
  RosetteDraft *draft = rosette_issue_pane_get_draft (pane);
  g_autoptr (GPtrArray) keys = making_keys ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  making_fill (fixture->library);
  for (guint i = 0; i < 200; i++)
    making_add_person (fixture->library, "Ana", "ana@example.org");
  rosette_draft_set_badge (draft, making_add_badge (fixture->library, "I", MAKING_COMPLETE));
  rosette_draft_select (draft, rosette_library_get_recipients (fixture->library), TRUE);
  g_object_set (rosette_draft_get_details (draft), "folder", file, NULL);
  rosette_batch_page_run (rosette_issue_pane_get_batch_page (pane),
                          rosette_draft_dup_order (draft, NULL), keys);
}

/* Questions are windows of their own before libadwaita 1.5. */
static void
close_questions (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window))
        gtk_window_close (window);
    }
}

/* With badges being made it does not close, however often it is asked to; afterwards it does. */
static void
test_close_while_issuing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rosette_test_folder ();

  start_batch (fixture, folder);
  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  close_questions (fixture);

  rosette_issue_pane_cancel (get_issue_pane (fixture));
  while (rosette_issue_pane_is_running (get_issue_pane (fixture)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (rosette_issue_pane_find_loss (get_issue_pane (fixture)));
  rosette_test_remove (folder);
}

/* What went wrong is text, and what to do about it follows. */
static void
test_fault (Fixture *fixture, gconstpointer data)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (gtk_widget_get_template_child (
    GTK_WIDGET (fixture->window), ROSETTE_TYPE_WINDOW, "fault_page"));

  rosette_window_show_fault (fixture->window, "“<a & b>” is damaged.");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (page),
                                   "“&lt;a &amp; b&gt;” is damaged.\nPut a backup"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/window/restore", test_restore);
  ADD ("/window/paste-people", test_paste_people);
  ADD ("/window/paste-badge", test_paste_badge);
  ADD ("/window/issue-badge", test_issue_badge);
  ADD ("/window/issue-to", test_issue_to);
  ADD ("/window/close-while-issuing", test_close_while_issuing);
  ADD ("/window/fault", test_fault);
#undef ADD
#define ADD(path, func, start) g_test_add (path, Fixture, NULL, start, func, tear_down)
  ADD ("/window/made-later", test_made_later, set_up_undrawn);
  ADD ("/window/made-first", test_made_first, set_up_undrawn);
  ADD ("/window/made-of-fault", test_made_of_fault, set_up_fault);
  ADD ("/window/check-at-once", test_check_at_once, set_up_undrawn);
  ADD ("/window/show-at-once", test_show_at_once, set_up_undrawn);
  ADD ("/window/paste-people-at-once", test_paste_people, set_up_undrawn);
  ADD ("/window/issue-badge-at-once", test_issue_badge, set_up_undrawn);
  ADD ("/window/close-at-once", test_close_at_once, set_up_undrawn);

  return g_test_run ();
}
