/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/issue-pane.h"

#include "issue/draft-order.h"
#include "making.h"
#include "support.h"

#include <glib/gstdio.h>

typedef struct
{
  char *home;
  char *folder;
  RosetteLibrary *library;
  RosetteBadge *badge;
  RosetteDraft *draft; /* the pane's */
  GtkWidget *window;
  RosetteIssuePane *pane;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = rosette_test_folder ();
  fixture->home = rosette_test_folder ();
  path = g_build_filename (fixture->home, "rosette.db", NULL);
  fixture->library = rosette_library_open (path, NULL);
  making_fill (fixture->library);
  fixture->badge = making_add_badge (fixture->library, "Internship", MAKING_COMPLETE);
  making_add_badge (fixture->library, "Unfinished", "{}");
  making_add_person (fixture->library, "Ana", "ana@example.org");
  making_add_person (fixture->library, "Bor", "bor@example.org");

  fixture->window = gtk_window_new ();
  fixture->pane = ROSETTE_ISSUE_PANE (rosette_issue_pane_new ());
  g_object_set (fixture->pane, "library", fixture->library, NULL);
  fixture->draft = rosette_issue_pane_get_draft (fixture->pane);
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
  g_assert_finalize_object (fixture->library);
  rosette_test_remove (fixture->folder);
  rosette_test_remove (fixture->home);
  g_free (fixture->folder);
  g_free (fixture->home);
}

static GtkWidget *
find_child (GtkWidget *widget, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, ROSETTE_TYPE_ISSUE_PANE, name));
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (find_child (GTK_WIDGET (fixture->pane), "stack")));
}

static gboolean
act (Fixture *fixture, const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (fixture->pane), action, NULL);
}

static gboolean
can_go_on (Fixture *fixture)
{
  return gtk_widget_get_sensitive (find_child (GTK_WIDGET (fixture->pane), "next_button"));
}

static void
choose_people_and_folder (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  rosette_draft_select (fixture->draft, rosette_library_get_recipients (fixture->library), TRUE);
  g_object_set (rosette_draft_get_details (fixture->draft), "folder", folder, NULL);
}

/* Next is there with what a step asks for, and Back always. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_page (fixture), ==, "badge");
  g_assert_false (can_go_on (fixture));
  rosette_draft_set_badge (fixture->draft, fixture->badge);
  g_assert_true (can_go_on (fixture));
  g_assert_cmpstr (get_page (fixture), ==, "badge");

  act (fixture, "issue.next");
  g_assert_cmpstr (get_page (fixture), ==, "people");
  g_assert_false (can_go_on (fixture));
  choose_people_and_folder (fixture);
  act (fixture, "issue.next");
  g_assert_cmpstr (get_page (fixture), ==, "details");
  act (fixture, "issue.next");
  g_assert_cmpstr (get_page (fixture), ==, "review");
  act (fixture, "issue.back");
  g_assert_cmpstr (get_page (fixture), ==, "details");
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "issue.show-step", "u",
                              ROSETTE_STEP_BADGE);
  g_assert_cmpstr (get_page (fixture), ==, "badge");
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "issue.show-step", "u", 99);
  g_assert_cmpstr (get_page (fixture), ==, "badge");
}

/* Where the ground goes away under a step, the wizard goes back to what is missing. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  rosette_draft_set_badge (fixture->draft, fixture->badge);
  choose_people_and_folder (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "issue.show-step", "u",
                              ROSETTE_STEP_REVIEW);
  g_assert_cmpstr (get_page (fixture), ==, "review");

  g_assert_true (rosette_library_remove_badge (fixture->library, fixture->badge, NULL));
  g_assert_cmpstr (get_page (fixture), ==, "badge");
}

static void
test_choose_badge (Fixture *fixture, gconstpointer data)
{
  rosette_issue_pane_choose_badge (fixture->pane, rosette_badge_get_id (fixture->badge));
  g_assert_cmpstr (get_page (fixture), ==, "people");
  g_assert_true (rosette_draft_get_badge (fixture->draft) == fixture->badge);

  rosette_issue_pane_choose_badge (fixture->pane, rosette_badge_get_id (fixture->badge) + 1);
  g_assert_cmpstr (get_page (fixture), ==, "badge");
}

/* These and no others; the badge that was chosen stays. */
static void
test_choose_people (Fixture *fixture, gconstpointer data)
{
  RosetteRecipient *ana = making_add_person (fixture->library, "Ana", "ana@example.org");
  RosetteRecipient *bor = making_add_person (fixture->library, "Bor", "bor@example.org");
  const gint64 ids[] = { rosette_recipient_get_id (bor), 4711 };
  g_autoptr (GVariant) chosen = g_variant_ref_sink (
    g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids, G_N_ELEMENTS (ids), sizeof (gint64)));

  rosette_draft_select_one (fixture->draft, ana, TRUE);
  rosette_issue_pane_choose_people (fixture->pane, chosen);
  g_assert_cmpstr (get_page (fixture), ==, "badge");
  g_assert_true (rosette_draft_is_selected (fixture->draft, bor));
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 1);

  rosette_draft_set_badge (fixture->draft, fixture->badge);
  rosette_issue_pane_choose_people (fixture->pane, chosen);
  g_assert_cmpstr (get_page (fixture), ==, "people");
}

static void
test_awards (Fixture *fixture, gconstpointer data)
{
  rosette_issue_pane_choose_badge (fixture->pane, rosette_badge_get_id (fixture->badge));
  act (fixture, "issue.show-awards");
  g_assert_cmpstr (get_page (fixture), ==, "awards");
  act (fixture, "issue.hide-awards");
  g_assert_cmpstr (get_page (fixture), ==, "people");
}

static void
test_no_issuer (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GtkWidget) pane = g_object_ref_sink (rosette_issue_pane_new ());
  GtkStack *stack = GTK_STACK (find_child (pane, "stack"));

  g_object_set (pane, "library", library, NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "no-issuer");
  making_fill (library);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "badge");
}

static void
wait_for_end (Fixture *fixture)
{
  while (rosette_issue_pane_is_running (fixture->pane))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_batch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) keys = making_keys ();
  RosetteBatchPage *page = rosette_issue_pane_get_batch_page (fixture->pane);
  GListModel *awards = rosette_library_get_awards (fixture->library);

  rosette_draft_set_badge (fixture->draft, fixture->badge);
  choose_people_and_folder (fixture);
  g_assert_null (rosette_issue_pane_find_loss (fixture->pane));
  rosette_batch_page_run (page, rosette_draft_dup_order (fixture->draft, NULL), keys);
  g_assert_cmpstr (get_page (fixture), ==, "batch");
  g_assert_nonnull (rosette_issue_pane_find_loss (fixture->pane));
  act (fixture, "issue.start-over");
  g_assert_cmpstr (get_page (fixture), ==, "batch");

  wait_for_end (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "batch");
  g_assert_null (rosette_issue_pane_find_loss (fixture->pane));
  g_assert_cmpuint (g_list_model_get_n_items (awards), ==, 2);

  act (fixture, "issue.start-over");
  g_assert_cmpstr (get_page (fixture), ==, "badge");
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 0);
}

/* After a batch that failed, those who are left are chosen still. */
static void
test_rest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) keys = making_keys ();
  g_autoptr (GFile) gone = g_file_new_for_path ("/nowhere/at/all");
  RosetteBatchPage *page = rosette_issue_pane_get_batch_page (fixture->pane);

  rosette_draft_set_badge (fixture->draft, fixture->badge);
  choose_people_and_folder (fixture);
  g_object_set (rosette_draft_get_details (fixture->draft), "folder", gone, NULL);
  rosette_batch_page_run (page, rosette_draft_dup_order (fixture->draft, NULL), keys);
  wait_for_end (fixture);

  /* "Issue this badge" elsewhere does not throw away what is left. */
  rosette_issue_pane_choose_badge (fixture->pane, rosette_badge_get_id (fixture->badge));
  g_assert_cmpstr (get_page (fixture), ==, "batch");
  act (fixture, "issue.start-over");
  g_assert_cmpstr (get_page (fixture), ==, "people");
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 2);
}

/* After a rehearsal all is chosen still, and the real thing is one press away. */
static void
test_rehearsal (Fixture *fixture, gconstpointer data)
{
  RosetteBatchPage *page = rosette_issue_pane_get_batch_page (fixture->pane);
  GtkWidget *real;

  rosette_draft_set_badge (fixture->draft, fixture->badge);
  choose_people_and_folder (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "issue.show-step", "u",
                              ROSETTE_STEP_REVIEW);
  act (fixture, "issue.rehearse");
  wait_for_end (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "batch");
  real = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (page), ROSETTE_TYPE_BATCH_PAGE, "real_button"));
  g_assert_true (gtk_widget_get_mapped (real) && gtk_widget_is_sensitive (real));

  act (fixture, "issue.start-over");
  g_assert_cmpstr (get_page (fixture), ==, "review");
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 2);
  {
    g_autofree char *path =
      g_file_get_path (rosette_details_get_folder (rosette_draft_get_details (fixture->draft)));

    g_assert_cmpstr (path, ==, fixture->folder);
  }
}

static gboolean
sees_unfinished (Fixture *fixture)
{
  return gtk_widget_get_visible (find_child (GTK_WIDGET (fixture->pane), "unfinished_bar"));
}

/* A run that has something left is offered, until it is whole. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) keys = making_keys ();
  RosetteBatchPage *page = rosette_issue_pane_get_batch_page (fixture->pane);
  RosetteLedger *ledger = rosette_library_get_ledger (fixture->library);
  g_autoptr (GPtrArray) runs = NULL;
  g_autoptr (GPtrArray) later = NULL;

  g_assert_false (sees_unfinished (fixture));
  rosette_draft_set_badge (fixture->draft, fixture->badge);
  choose_people_and_folder (fixture);
  rosette_test_remove (fixture->folder);
  rosette_batch_page_run (page, rosette_draft_dup_order (fixture->draft, NULL), keys);
  wait_for_end (fixture);
  runs = rosette_ledger_list_runs (ledger, NULL);
  g_assert_cmpuint (runs->len, ==, 1);

  /* As after a start: another window is not in the middle of it. */
  {
    g_autoptr (GtkWidget) other = g_object_ref_sink (rosette_issue_pane_new ());
    GtkWidget *bar = find_child (other, "unfinished_bar");

    g_object_set (other, "library", fixture->library, NULL);
    g_assert_true (gtk_widget_get_visible (bar));
  }
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  rosette_batch_page_go_on (page, ((RosetteLedgerRun *) runs->pdata[0])->id, NULL, keys);
  wait_for_end (fixture);
  act (fixture, "issue.start-over");
  g_assert_false (sees_unfinished (fixture));
  later = rosette_ledger_list_runs (ledger, NULL);
  g_assert_cmpuint (later->len, ==, 0);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/issue-pane/steps", test_steps);
  add ("/issue-pane/follows", test_follows);
  add ("/issue-pane/choose-badge", test_choose_badge);
  add ("/issue-pane/choose-people", test_choose_people);
  add ("/issue-pane/awards", test_awards);
  g_test_add_func ("/issue-pane/no-issuer", test_no_issuer);
  add ("/issue-pane/batch", test_batch);
  add ("/issue-pane/rest", test_rest);
  add ("/issue-pane/rehearsal", test_rehearsal);
  add ("/issue-pane/unfinished", test_unfinished);

  return g_test_run ();
}
