/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/people-choice.h"

#include "../badges/press-key.h"
#include "issue/people-row.h"
#include "making.h"
#include "recipients/list-choice.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteDraft *draft;
  GtkWidget *window;
  RosettePeopleChoice *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = making_library ();
  fixture->draft = rosette_draft_new (fixture->library);
  fixture->window = gtk_window_new ();
  fixture->page = ROSETTE_PEOPLE_CHOICE (rosette_people_choice_new ());
  g_object_set (fixture->page, "draft", fixture->draft, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
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
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), ROSETTE_TYPE_PEOPLE_CHOICE,
                                        name);
}

static const char *
get_page (Fixture *fixture, const char *stack)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find_child (fixture, stack)));
}

/* The list is searched a bit at a time. */
static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
act (Fixture *fixture, const char *action)
{
  settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL);
}

static void
test_all_and_none (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_page (fixture, "stack"), ==, "none");
  making_add_person (fixture->library, "Ana", "ana@example.org");
  making_add_person (fixture->library, "Bor", "bor@example.org");
  g_assert_cmpstr (get_page (fixture, "stack"), ==, "people");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_child (fixture, "faults_box"))));
  making_add_person (fixture->library, "Nobody", "");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_child (fixture, "faults_box"))));

  act (fixture, "people.select-all");
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 2);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_child (fixture, "count_label"))), ==,
                   "2 of 3 chosen");
  act (fixture, "people.select-none");
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 0);
}

/* All and none are said of what the search has found. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  RosetteRecipient *ana = making_add_person (fixture->library, "Ana", "ana@example.org");

  making_add_person (fixture->library, "Špela", "s@example.org");
  rosette_draft_select_one (fixture->draft, ana, TRUE);
  rosette_people_choice_set_search (fixture->page, "spela");
  act (fixture, "people.select-all");
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 2);
  act (fixture, "people.select-none");
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 1);

  rosette_people_choice_set_search (fixture->page, "nobody");
  settle ();
  g_assert_cmpstr (get_page (fixture, "list_stack"), ==, "nothing");
  rosette_people_choice_set_search (fixture->page, "");
  settle ();
  g_assert_cmpstr (get_page (fixture, "list_stack"), ==, "list");
}

/* A badge is given to those who have a tag. */
static void
test_tag (Fixture *fixture, gconstpointer data)
{
  RosetteListChoice *choice = ROSETTE_LIST_CHOICE (find_child (fixture, "list_choice"));
  RosetteRecipient *ana = making_add_person (fixture->library, "Ana", "ana@example.org");

  making_add_person (fixture->library, "Bor", "bor@example.org");
  g_assert_true (rosette_library_update_recipient (fixture->library, ana, "Ana", "ana@example.org",
                                                   "", "{\"Tags\":\"4A\"}", NULL));
  settle ();
  rosette_list_choice_set_tag (choice, "4a");
  act (fixture, "people.select-all");
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 1);
  g_assert_true (rosette_draft_is_selected (fixture->draft, ana));
}

static GtkCheckButton *
get_check (RosettePeopleRow *row)
{
  return GTK_CHECK_BUTTON (
    gtk_widget_get_template_child (GTK_WIDGET (row), ROSETTE_TYPE_PEOPLE_ROW, "check"));
}

/* A row is the draft's, and is used for one person after the other. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  RosetteRecipient *ana = making_add_person (fixture->library, "Ana", "ana@example.org");
  RosetteRecipient *nobody = making_add_person (fixture->library, "Nobody", "");
  g_autoptr (RosettePeopleRow) row =
    g_object_ref_sink (ROSETTE_PEOPLE_ROW (rosette_people_row_new ()));
  GtkCheckButton *check = get_check (row);

  rosette_people_row_bind (row, fixture->draft, ana);
  gtk_check_button_set_active (check, TRUE);
  g_assert_true (rosette_draft_is_selected (fixture->draft, ana));
  rosette_draft_select_one (fixture->draft, ana, FALSE);
  g_assert_false (gtk_check_button_get_active (check));
  rosette_draft_select_one (fixture->draft, ana, TRUE);
  g_assert_true (gtk_check_button_get_active (check));

  rosette_people_row_unbind (row);
  rosette_people_row_bind (row, fixture->draft, nobody);
  gtk_check_button_set_active (check, TRUE);
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 1);
  g_assert_true (rosette_draft_is_selected (fixture->draft, ana));

  /* Mended in the other pane. */
  g_assert_true (rosette_library_update_recipient (fixture->library, nobody, "Nobody",
                                                   "no@example.org", "", NULL, NULL));
  gtk_check_button_set_active (check, TRUE);
  g_assert_true (rosette_draft_is_selected (fixture->draft, nobody));
}

static gboolean
move (Fixture *fixture, GtkDirectionType direction)
{
  GtkWidget *list = GTK_WIDGET (find_child (fixture, "list"));
  GtkWidget *focus;

  gtk_widget_child_focus (fixture->window, direction);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, list);
}

/* Tab goes through all people as through one; the arrow keys go from one to the next. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *none = NULL;
  GtkWidget *first = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *email = g_strdup_printf ("p%u@example.org", i);

      making_add_person (fixture->library, "Somebody", email);
    }
  rosette_draft_select (fixture->draft, rosette_library_get_recipients (fixture->library), TRUE);
  /* Rows come when the list has a size. */
  while (gtk_widget_get_height (GTK_WIDGET (find_child (fixture, "list"))) == 0)
    gtk_test_widget_wait_for_draw (fixture->window);
  settle ();
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (find_child (fixture, "search_entry"))));
  for (guint i = 0; i < 4 && !move (fixture, GTK_DIR_TAB_FORWARD); i++)
    none = gtk_root_get_focus (GTK_ROOT (fixture->window));
  first = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_CHECK_BUTTON (first));

  g_assert_true (press_key (GTK_WIDGET (find_child (fixture, "list")), "Down"));
  g_assert_true (first != gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_false (move (fixture, GTK_DIR_TAB_BACKWARD));
  g_assert_true (none == gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (move (fixture, GTK_DIR_TAB_FORWARD));
  g_assert_false (move (fixture, GTK_DIR_TAB_FORWARD));
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/people-choice/all-and-none", test_all_and_none);
  add ("/people-choice/search", test_search);
  add ("/people-choice/tag", test_tag);
  add ("/people-choice/row", test_row);
  add ("/people-choice/tab", test_tab);

  return g_test_run ();
}
