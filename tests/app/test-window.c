/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "window.h"

#include "issue/issue-pane.h"
#include "issue/making.h"
#include "recipients/import-window.h"
#include "support.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteWindow *window; /* weak */
} Fixture;

static void
show_window (Fixture *fixture)
{
  fixture->window = ROSETTE_WINDOW (rosette_window_new (NULL, fixture->library, "/nowhere"));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
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

static void
tear_down (Fixture *fixture, gconstpointer data)
{
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
    g_strdup_printf ("(%" G_GINT64_FORMAT ", 'design', [], true, 1.0, 0.0, 0.0, 9, 9)",
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

static RosetteIssuePane *
get_issue_pane (Fixture *fixture)
{
  return ROSETTE_ISSUE_PANE (gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                                            ROSETTE_TYPE_WINDOW, "issue_pane"));
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
  ADD ("/window/close-while-issuing", test_close_while_issuing);
  ADD ("/window/fault", test_fault);

  return g_test_run ();
}
