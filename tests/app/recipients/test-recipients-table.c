/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/recipients-table.h"

#include "making.h"
#include "widgets.h"

typedef struct
{
  RosetteLibrary *library;
  GtkWidget *window;
  RosetteRecipientsTable *table;
  GtkSelectionModel *model;
  RosetteRecipient *activated; /* borrowed */
} Fixture;

static void
activated_cb (Fixture *fixture, RosetteRecipient *recipient)
{
  fixture->activated = recipient;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = make_library ();
  fixture->window = gtk_window_new ();
  fixture->table = ROSETTE_RECIPIENTS_TABLE (rosette_recipients_table_new ());
  fixture->model = rosette_recipients_table_get_model (fixture->table);
  g_signal_connect_swapped (fixture->table, "activated", G_CALLBACK (activated_cb), fixture);
  rosette_recipients_table_set_library (fixture->table, fixture->library);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->table));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  destroy_wholly (fixture->window, GTK_WIDGET (fixture->table));
  g_assert_finalize_object (fixture->library);
}

static const char *
get_name (Fixture *fixture, guint position)
{
  g_autoptr (RosetteRecipient) recipient =
    g_list_model_get_item (G_LIST_MODEL (fixture->model), position);

  return rosette_recipient_get_name (recipient);
}

static GtkColumnViewColumn *
get_column (Fixture *fixture, guint position)
{
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW, 0);
  g_autoptr (GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), position);

  return column;
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  add_person (fixture->library, "Zoë", "zoe@example.org", NULL);
  add_person (fixture->library, "Ana", "ana@example.org", NULL);
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 2);

  rosette_recipients_table_set_search (fixture->table, "ZOE");
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 1);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Zoë");

  /* Whoever is added while searching is shown when found. */
  add_person (fixture->library, "Zoe", "z@example.org", NULL);
  add_person (fixture->library, "Ben", "b@example.org", NULL);
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 2);
}

static void
test_own_columns (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW, 0);

  add_person_with (fixture->library, "ana", "Grade", "B");
  add_person_with (fixture->library, "ben", "Grade", "A");
  add_person_with (fixture->library, "cem", "Hours", "120");
  while (g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view))) < 6)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (gtk_column_view_column_get_title (get_column (fixture, 3)), ==, "Grade");
  g_assert_cmpstr (gtk_column_view_column_get_title (get_column (fixture, 4)), ==, "Hours");
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), get_column (fixture, 3),
                                  GTK_SORT_DESCENDING);
  g_assert_cmpstr (get_name (fixture, 0), ==, "ana");
  rosette_recipients_table_sort (fixture->table, ROSETTE_SORT_OWN "Hours");
  rosette_recipients_table_sort (fixture->table, ROSETTE_SORT_OWN "Hours");
  g_assert_cmpstr (get_name (fixture, 0), ==, "cem");
  rosette_recipients_table_sort (fixture->table, ROSETTE_SORT_OWN "Age");
  g_assert_cmpstr (get_name (fixture, 0), ==, "ana");
  rosette_recipients_table_set_search (fixture->table, "120");
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 1);
  g_assert_cmpstr (get_name (fixture, 0), ==, "cem");

  rosette_recipients_table_set_narrow (fixture->table, TRUE);
  g_assert_false (gtk_column_view_column_get_visible (get_column (fixture, 3)));
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint column;
    GtkSortType type;
    const char *names[3];
  } cases[] = {
    { 0, GTK_SORT_ASCENDING, { "Ana", "ben", "Zoë" } },
    { 0, GTK_SORT_DESCENDING, { "Zoë", "ben", "Ana" } },
    { 1, GTK_SORT_ASCENDING, { "Zoë", "Ana", "ben" } },
    { 2, GTK_SORT_DESCENDING, { "ben", "Zoë", "Ana" } },
    { 3, GTK_SORT_DESCENDING, { "Ana", "Zoë", "ben" } },
  };
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW, 0);

  add_person (fixture->library, "Zoë", "a@example.org", NULL);
  add_person (fixture->library, "Ana", "b@example.org", NULL);
  add_person (fixture->library, "ben", "c@example.org", "did:x:1");
  add_award (fixture->library, "b@example.org", "");
  g_assert_cmpstr (get_name (fixture, 0), ==, "Zoë");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), NULL, GTK_SORT_ASCENDING);
      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), get_column (fixture, cases[i].column),
                                      cases[i].type);
      for (guint at = 0; at < 3; at++)
        g_assert_cmpstr (get_name (fixture, at), ==, cases[i].names[at]);
    }
}

/* By words, for those who do not click on headers. */
static void
test_sort_by (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *by;
    const char *names[3];
  } cases[] = {
    { "name", { "Ana", "ben", "Zoë" } },   { "name", { "Zoë", "ben", "Ana" } },
    { "name", { "Ana", "ben", "Zoë" } },   { "email", { "Zoë", "Ana", "ben" } },
    { "id", { "Zoë", "Ana", "ben" } },     { "id", { "ben", "Zoë", "Ana" } },
    { "badges", { "Zoë", "ben", "Ana" } }, { "added", { "Zoë", "Ana", "ben" } },
    { "added", { "Zoë", "Ana", "ben" } },
  };

  add_person (fixture->library, "Zoë", "a@example.org", NULL);
  add_person (fixture->library, "Ana", "b@example.org", NULL);
  add_person (fixture->library, "ben", "c@example.org", "did:x:1");
  add_award (fixture->library, "b@example.org", "");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      rosette_recipients_table_sort (fixture->table, cases[i].by);
      for (guint at = 0; at < 3; at++)
        g_assert_cmpstr (get_name (fixture, at), ==, cases[i].names[at]);
    }
}

/* Whoever gets another name stands at its place when the table is told. */
static void
test_refresh (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW, 0);
  RosetteRecipient *ana = add_person (fixture->library, "Ana", "a@example.org", NULL);

  add_person (fixture->library, "Ben", "b@example.org", NULL);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), get_column (fixture, 0),
                                  GTK_SORT_ASCENDING);
  rosette_library_update_recipient (fixture->library, ana, "Zoë", "z@example.org", "", NULL,
                                    &error);
  g_assert_no_error (error);
  rosette_recipients_table_refresh (fixture->table);

  g_assert_cmpstr (get_name (fixture, 0), ==, "Ben");
  g_assert_cmpstr (get_name (fixture, 1), ==, "Zoë");
}

static void
test_select (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GPtrArray) selected = NULL;

  add_people (fixture->library, 10);
  gtk_selection_model_select_item (fixture->model, 7, TRUE);
  g_ptr_array_add (wanted, get_recipient (fixture->library, 5));
  g_ptr_array_add (wanted, get_recipient (fixture->library, 2));
  rosette_recipients_table_select (fixture->table, wanted);

  g_assert_cmpuint (rosette_recipients_table_get_n_selected (fixture->table), ==, 2);
  selected = rosette_recipients_table_dup_selected (fixture->table);
  g_assert_true (g_ptr_array_index (selected, 0) == g_ptr_array_index (wanted, 1));
  g_assert_true (g_ptr_array_index (selected, 1) == g_ptr_array_index (wanted, 0));
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find_widget (GTK_WIDGET (fixture->table), GTK_TYPE_LIST_VIEW, 0);

  add_people (fixture->library, 3);
  g_assert_true (gtk_widget_activate_action (list, "list.activate-item", "u", 1));
  g_assert_true (fixture->activated == get_recipient (fixture->library, 1));
}

/* Columns come and go with the width, and with the first id. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  RosetteRecipient *ana = add_person (fixture->library, "Ana", "a@example.org", NULL);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (gtk_column_view_column_get_visible (get_column (fixture, 1)));
  g_assert_false (gtk_column_view_column_get_visible (get_column (fixture, 2)));

  rosette_library_update_recipient (fixture->library, ana, "Ana", "a@example.org", "did:x:1", NULL,
                                    NULL);
  rosette_recipients_table_refresh (fixture->table);
  while (!gtk_column_view_column_get_visible (get_column (fixture, 2)))
    g_main_context_iteration (NULL, TRUE);

  rosette_recipients_table_set_narrow (fixture->table, TRUE);
  for (guint i = 1; i < 4; i++)
    g_assert_false (gtk_column_view_column_get_visible (get_column (fixture, i)));
  g_assert_true (gtk_column_view_column_get_visible (get_column (fixture, 0)));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_notify (Fixture *fixture, gconstpointer data)
{
  guint n_shown = 0;
  guint n_selected = 0;
  guint n_search = 0;

  add_people (fixture->library, 4);
  g_signal_connect_swapped (fixture->table, "notify::n-shown", G_CALLBACK (count_cb), &n_shown);
  g_signal_connect_swapped (fixture->table, "notify::n-selected", G_CALLBACK (count_cb),
                            &n_selected);
  g_signal_connect_swapped (fixture->table, "notify::search", G_CALLBACK (count_cb), &n_search);

  gtk_selection_model_select_all (fixture->model);
  g_assert_cmpuint (n_selected, ==, 1);
  g_assert_cmpuint (rosette_recipients_table_get_n_selected (fixture->table), ==, 4);
  g_object_set (fixture->table, "search", "person1", NULL);
  g_object_set (fixture->table, "search", "person1", NULL);
  g_assert_cmpuint (n_search, ==, 1);
  g_assert_cmpuint (n_shown, >, 0);
}

/* A few hundred widgets for 10,000 people, and no more of them after scrolling to the end. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find_widget (GTK_WIDGET (fixture->table), GTK_TYPE_LIST_VIEW, 0);
  guint n_labels = 0;

  add_people (fixture->library, 10000);
  gtk_test_widget_wait_for_draw (fixture->window);
  n_labels = count_widgets (list, GTK_TYPE_LABEL);
  g_assert_cmpuint (n_labels, >, 10);
  g_assert_cmpuint (n_labels, <, 1500);

  g_assert_true (gtk_widget_activate_action (list, "list.scroll-to-item", "u", 9999));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpuint (count_widgets (list, GTK_TYPE_LABEL), <, n_labels * 2);

  rosette_recipients_table_set_search (fixture->table, "person9999");
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/recipients-table/search", test_search);
  ADD ("/recipients-table/sort", test_sort);
  ADD ("/recipients-table/own-columns", test_own_columns);
  ADD ("/recipients-table/sort-by", test_sort_by);
  ADD ("/recipients-table/refresh", test_refresh);
  ADD ("/recipients-table/select", test_select);
  ADD ("/recipients-table/activate", test_activate);
  ADD ("/recipients-table/columns", test_columns);
  ADD ("/recipients-table/notify", test_notify);
  ADD ("/recipients-table/many", test_many);

  return g_test_run ();
}
