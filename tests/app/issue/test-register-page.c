/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/register-page.h"

#include "issue/award-window.h"
#include "making.h"
#include "../recipients/widgets.h"
#include "support.h"

typedef struct
{
  RosetteLibrary *library;
  GtkWidget *window;
  RosetteRegisterPage *page;
  char *checked; /* the address that the window was asked to check */
} Fixture;

static void
action_cb (GSimpleAction *action, GVariant *parameter, char **address)
{
  g_free (*address);
  *address = g_variant_dup_string (parameter, NULL);
}

static void
add_action (Fixture *fixture, const char *prefix, const char *name, char **address)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (action_cb), address);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, prefix, G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = making_library ();
  fixture->window = gtk_window_new ();
  fixture->page = ROSETTE_REGISTER_PAGE (rosette_register_page_new ());
  g_object_set (fixture->page, "library", fixture->library, NULL);
  add_action (fixture, "win", "check-file", &fixture->checked);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->library);
  g_free (fixture->checked);
}

static void
add_award (Fixture *fixture, const char *name, const char *badge_name, const char *file, int day)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 11, day, 10, 0, 0.0);
  g_autofree char *id = g_strconcat ("urn:uuid:", name, NULL);

  g_ptr_array_add (rows, rosette_award_row_new (&(RosetteAwardFields){ .credential_id = id,
                                                                       .badge_id = 1,
                                                                       .badge_name = badge_name,
                                                                       .name = name,
                                                                       .email = "x@example.org",
                                                                       .issued = issued,
                                                                       .format = "ob3-jwt",
                                                                       .file = file }));
  g_assert_true (rosette_library_add_awards (fixture->library, rows, NULL));
}

static void
add_awards (Fixture *fixture)
{
  add_award (fixture, "Ana", "Internship", "/nowhere/A b/Ána.png", 23);
  add_award (fixture, "Bor", "Course", "/nowhere/Bor.png", 24);
}

static void
show (Fixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_template_child (
    GTK_WIDGET (fixture->page), ROSETTE_TYPE_REGISTER_PAGE, "stack")));
}

static void
assert_found (Fixture *fixture, const char *search, const char *first, guint n_found)
{
  GListModel *found = rosette_register_page_get_found (fixture->page);
  g_autoptr (RosetteAwardRow) award = NULL;

  rosette_register_page_set_search (fixture->page, search);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, n_found);
  award = g_list_model_get_item (found, 0);
  g_assert_cmpstr (award != NULL ? rosette_award_row_get_name (award) : NULL, ==, first);
}

/* The newest is the first; what is entered while the page is shown comes into it. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "none");
  add_awards (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "awards");

  assert_found (fixture, "", "Bor", 2);
  assert_found (fixture, "ana", "Ana", 1);
  assert_found (fixture, "course", "Bor", 1);
  assert_found (fixture, "x@example.org", "Bor", 2);
  assert_found (fixture, "nobody", NULL, 0);
  g_assert_true (can_read (fixture->window, "No Award Found"));
}

static void
sort_by (Fixture *fixture, const char *by)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "register.sort", "s", by);
}

/* By each column, and the other way round; what was clicked before does not count. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *by;
    const char *first;
  } cases[] = {
    { "name", "Ana" },  { "name", "Bor" },  { "badge", "Bor" }, { "name", "Ana" },
    { "badge", "Bor" }, { "badge", "Ana" }, { "date", "Bor" },  { "date", "Ana" },
    { "email", "Ana" }, { "date", "Bor" },
  };

  show (fixture);
  add_awards (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteAwardRow) award = NULL;

      sort_by (fixture, cases[i].by);
      award = g_list_model_get_item (rosette_register_page_get_found (fixture->page), 0);
      g_assert_cmpstr (rosette_award_row_get_name (award), ==, cases[i].first);
    }
}

static GtkWidget *
open_first (Fixture *fixture)
{
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW, 0);

  g_signal_emit_by_name (view, "activate", 0);

  return wait_for_window (ROSETTE_TYPE_AWARD_WINDOW);
}

/* All about it is said, and what else the person has; a file that is gone is said to be. */
static void
test_details (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = NULL;

  show (fixture);
  add_awards (fixture);
  window = open_first (fixture);
  wait_until_read (window, "Given to Bor");
  g_assert_true (can_read (window, "Course"));
  g_assert_true (can_read (window, "x@example.org"));
  g_assert_true (can_read (window, "Tuesday, 24 November 2026"));
  g_assert_true (can_read (window, "Internship"));
  wait_until_read (window, "not there any more");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "Č.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  GtkWidget *window = NULL;

  g_assert_true (g_file_set_contents (path, "no picture", -1, NULL));
  show (fixture);
  add_award (fixture, "Črt", "Course", path, 25);
  window = open_first (fixture);
  g_assert_true (press (window, "award.check"));
  g_assert_cmpstr (fixture->checked, ==, uri);
  while (find_window (ROSETTE_TYPE_AWARD_WINDOW) != NULL)
    g_main_context_iteration (NULL, TRUE);
  rosette_test_remove (folder);
}

/* The words of the command line. */
static void
test_verify (Fixture *fixture, gconstpointer data)
{
  GtkWidget *answer = NULL;

  show (fixture);
  add_awards (fixture);
  g_assert_true (press (GTK_WIDGET (fixture->page), "register.verify"));
  answer = wait_for_words ("The Register Is Whole");
  g_assert_true (can_read (answer, "2 awards, and each follows from the one before it."));
  g_assert_true (can_read (answer, "Head: "));
  gtk_window_destroy (GTK_WINDOW (answer));
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/register-page/search", test_search);
  add ("/register-page/sort", test_sort);
  add ("/register-page/details", test_details);
  add ("/register-page/check", test_check);
  add ("/register-page/verify", test_verify);

  return g_test_run ();
}
