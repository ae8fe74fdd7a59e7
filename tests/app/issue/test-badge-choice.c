/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/badge-choice.h"

#include "issue/issue-card.h"
#include "making.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteDraft *draft;
  GtkWidget *window;
  GtkWidget *page;
  gint64 finished; /* the id that the window was asked to finish */
} Fixture;

static void
finish_cb (GSimpleAction *action, GVariant *parameter, Fixture *fixture)
{
  fixture->finished = g_variant_get_int64 (parameter);
}

/* As the window of the program has it. */
static void
add_action (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("finish-badge", G_VARIANT_TYPE_INT64);

  g_signal_connect (action, "activate", G_CALLBACK (finish_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = making_library ();
  fixture->draft = rosette_draft_new (fixture->library);
  fixture->window = gtk_window_new ();
  fixture->page = rosette_badge_choice_new ();
  g_object_set (fixture->page, "draft", fixture->draft, NULL);
  add_action (fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->draft);
  g_object_unref (fixture->library);
}

static GObject *
find_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (fixture->page, ROSETTE_TYPE_BADGE_CHOICE, name);
}

static RosetteIssueCard *
get_card (Fixture *fixture, int position)
{
  GtkFlowBoxChild *child =
    gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (find_child (fixture, "cards")), position);

  return child != NULL ? ROSETTE_ISSUE_CARD (child) : NULL;
}

static void
press (Fixture *fixture, int position)
{
  g_signal_emit_by_name (find_child (fixture, "cards"), "child-activated",
                         get_card (fixture, position));
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find_child (fixture, "stack")));
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  RosetteBadge *ready = NULL;
  RosetteBadge *unfinished = NULL;

  g_assert_cmpstr (get_page (fixture), ==, "none");
  ready = making_add_badge (fixture->library, "Internship", MAKING_COMPLETE);
  unfinished = making_add_badge (fixture->library, "", "{}");
  g_assert_cmpstr (get_page (fixture), ==, "badges");
  g_assert_true (rosette_issue_card_is_ready (get_card (fixture, 0)));
  g_assert_false (rosette_issue_card_is_ready (get_card (fixture, 1)));

  press (fixture, 0);
  g_assert_true (rosette_draft_get_badge (fixture->draft) == ready);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_card (fixture, 0)), "chosen"));
  press (fixture, 1);
  g_assert_true (rosette_draft_get_badge (fixture->draft) == ready);
  g_assert_cmpint (fixture->finished, ==, rosette_badge_get_id (unfinished));

  /* Finished in the other pane. */
  g_assert_true (rosette_library_save_badge_meaning (fixture->library, unfinished, "Course",
                                                     MAKING_COMPLETE, NULL));
  g_assert_true (rosette_issue_card_is_ready (get_card (fixture, 1)));
  press (fixture, 1);
  g_assert_true (rosette_draft_get_badge (fixture->draft) == unfinished);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_card (fixture, 0)), "chosen"));
}

/* Many badges have a search, whatever the accents. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Á1", "B2", "C3", "D4", "E5", "F6", "Ágnes" };
  GtkWidget *entry = GTK_WIDGET (find_child (fixture, "search_entry"));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    making_add_badge (fixture->library, names[i], MAKING_COMPLETE);
  g_assert_true (gtk_widget_get_visible (entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "agn");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_nonnull (get_card (fixture, 0));
  g_assert_null (get_card (fixture, 1));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_null (get_card (fixture, 0));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_child (fixture, "nothing_label"))));
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/badge-choice/choose", test_choose);
  add ("/badge-choice/search", test_search);

  return g_test_run ();
}
