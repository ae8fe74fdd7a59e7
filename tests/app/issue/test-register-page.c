/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/register-page.h"

#include "issue/register-row.h"
#include "making.h"

typedef struct
{
  RosetteLibrary *library;
  GtkWidget *window;
  RosetteRegisterPage *page;
  char *checked; /* the address that the window was asked to check */
  char *opened;  /* the folder that the pane was asked to open */
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
  add_action (fixture, "issue", "open-folder", &fixture->opened);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->library);
  g_free (fixture->checked);
  g_free (fixture->opened);
}

static RosetteAwardRow *
make_award (const char *name, const char *badge_name, const char *file)
{
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 11, 23, 10, 0, 0.0);
  g_autofree char *id = g_strconcat ("urn:uuid:", name, NULL);

  return rosette_award_row_new (&(RosetteAwardFields){ .credential_id = id,
                                                       .badge_id = 1,
                                                       .badge_name = badge_name,
                                                       .name = name,
                                                       .email = "x@example.org",
                                                       .identifier = "",
                                                       .issued = issued,
                                                       .format = "ob3-jwt",
                                                       .file = file });
}

static void
add_awards (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (rows, make_award ("Ána", "Internship", "/tmp/A b/Ána.png"));
  g_ptr_array_add (rows, make_award ("Bor", "Course", "/tmp/Bor.png"));
  g_assert_true (rosette_library_add_awards (fixture->library, rows, NULL));
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
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, n_found);
  award = g_list_model_get_item (found, 0);
  g_assert_cmpstr (award != NULL ? rosette_award_row_get_name (award) : NULL, ==, first);
}

/* The newest is the first. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_page (fixture), ==, "none");
  add_awards (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "awards");

  assert_found (fixture, "", "Bor", 2);
  assert_found (fixture, "ana", "Ána", 1);
  assert_found (fixture, "course", "Bor", 1);
  assert_found (fixture, "x@example.org", "Bor", 2);
  assert_found (fixture, "nobody", NULL, 0);
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = rosette_register_row_new ();
  g_autoptr (RosetteAwardRow) award = make_award ("Ána", "Internship", "/tmp/A b/Ána.png");
  g_autoptr (RosetteAwardRow) remote =
    make_award ("Bor", "Internship", "smb://school.example/badges/Bor.png");

  gtk_window_set_child (GTK_WINDOW (fixture->window), row);
  rosette_register_row_set_award (ROSETTE_REGISTER_ROW (row), award);
  gtk_widget_activate_action (row, "award.check", NULL);
  g_assert_cmpstr (fixture->checked, ==, "file:///tmp/A%20b/%C3%81na.png");
  gtk_widget_activate_action (row, "award.open-folder", NULL);
  g_assert_cmpstr (fixture->opened, ==, "file:///tmp/A%20b");

  rosette_register_row_set_award (ROSETTE_REGISTER_ROW (row), remote);
  gtk_widget_activate_action (row, "award.check", NULL);
  g_assert_cmpstr (fixture->checked, ==, "smb://school.example/badges/Bor.png");
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/register-page/search", test_search);
  add ("/register-page/row", test_row);

  return g_test_run ();
}
