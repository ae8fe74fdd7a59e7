/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check/many-page.h"

#include "checking/checker.h"
#include "safe-picture.h"
#include "support.h"

#include <string.h>

typedef struct
{
  GtkWidget *window;
  RosetteManyPage *page;
  GListStore *items;
} Fixture;

/* An item as the pane leaves it: checked, and of a name that says what to expect. */
static void
add_checked (Fixture *fixture, const char *name, const char *file)
{
  g_autofree char *relative = file != NULL ? g_build_filename ("check", file, NULL) : NULL;
  g_autofree char *path = relative != NULL ? rosette_test_data (relative) : NULL;
  g_autoptr (GBytes) bytes =
    path != NULL ? rosette_test_read (path) : g_bytes_new_static ("\xff\xd8\xff", 3);
  g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, NULL, NULL, NULL);
  g_autoptr (RosetteReport) report = rosette_checker_check (checker, bytes, NULL, NULL, NULL);
  g_autoptr (RosetteCheckItem) item = rosette_check_item_new (name, NULL, bytes);

  rosette_check_item_set_report (item, report);
  rosette_check_item_drop_report (item);
  g_list_store_append (fixture->items, item);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteCheckItem) lost = NULL;
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  fixture->items = g_list_store_new (ROSETTE_TYPE_CHECK_ITEM);
  add_checked (fixture, "c.png", "genuine.png");
  add_checked (fixture, "a.jpg", NULL);
  add_checked (fixture, "Ä.jwt", "hmac.jwt");
  lost = rosette_check_item_new ("b", NULL, nothing);
  rosette_check_item_set_fault (lost, "There is no such file.");
  g_list_store_append (fixture->items, lost);

  fixture->page = g_object_new (ROSETTE_TYPE_MANY_PAGE, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  rosette_many_page_set_items (fixture->page, G_LIST_MODEL (fixture->items));
  rosette_many_page_set_n_done (fixture->page, 4);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->items);
}

/* The names that are shown, in their order. */
static char *
show (Fixture *fixture)
{
  GListModel *shown = rosette_many_page_get_shown (fixture->page);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (RosetteCheckItem) item = g_list_model_get_item (shown, i);

      g_string_append_printf (names, "%s ", rosette_check_item_get_name (item));
    }

  return g_string_free (names, FALSE);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), ROSETTE_TYPE_MANY_PAGE, name);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const char *const orders[] = { "c.png a.jpg Ä.jwt b ", "Ä.jwt b a.jpg c.png " };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *names = NULL;

      gtk_drop_down_set_selected (get_child (fixture, "order_menu"), i);
      names = show (fixture);
      g_assert_cmpstr (names, ==, orders[i]);
    }
}

static void
test_verdicts (Fixture *fixture, gconstpointer data)
{
  static const char *const chosen[] = {
    "c.png a.jpg Ä.jwt b ", "a.jpg Ä.jwt b ", "c.png ", "", "Ä.jwt ", "", "", "a.jpg ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      g_autofree char *names = NULL;

      gtk_drop_down_set_selected (get_child (fixture, "verdict_menu"), i);
      names = show (fixture);
      g_assert_cmpstr (names, ==, chosen[i]);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (fixture, "stack")), ==,
                       *names != '\0' ? "list" : "nothing");
    }
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *names;
  } cases[] = {
    { "ä", "Ä.jwt " },
    { "INTERNSHIP", "c.png Ä.jwt " },
    { "nobody", "" },
    { "", "c.png a.jpg Ä.jwt b " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = NULL;

      gtk_editable_set_text (get_child (fixture, "search_entry"), cases[i].text);
      g_signal_emit_by_name (get_child (fixture, "search_entry"), "search-changed");
      names = show (fixture);
      g_assert_cmpstr (names, ==, cases[i].names);
    }
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  rosette_many_page_set_n_done (fixture->page, 1);
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "count_label")), ==,
                   "Checking: 1 of 4");
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "stop_button")));
  rosette_many_page_set_n_done (fixture->page, 4);
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "count_label")), ==, "4 checked");
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "stop_button")));
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const char expected[] = "\xef\xbb\xbf"
                                 "File,Verdict,Badge,Recipient\r\n"
                                 "Ä.jwt,Do not trust this badge,Virtual internship completed,\r\n";
  g_autoptr (GBytes) list = NULL;

  gtk_drop_down_set_selected (get_child (fixture, "verdict_menu"), 4);
  list = rosette_many_page_write_list (fixture->page);
  g_assert_cmpmem (g_bytes_get_data (list, NULL), g_bytes_get_size (list), expected,
                   strlen (expected));
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static guint
count_pictures (GtkWidget *within)
{
  guint n = ROSETTE_IS_SAFE_PICTURE (within) && gtk_widget_get_visible (within)
            && rosette_safe_picture_is_shown (ROSETTE_SAFE_PICTURE (within));

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_pictures (child);

  return n;
}

/* Who has a picture shows it small; what was let go of, and what has none, does not. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = rosette_test_data ("check/genuine.png");
  g_autoptr (GBytes) bytes = rosette_test_read (path);
  g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, NULL, NULL, NULL);
  g_autoptr (RosetteReport) report = rosette_checker_check (checker, bytes, NULL, NULL, NULL);
  g_autoptr (RosetteCheckItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->items), 0);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 500);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (count_pictures (fixture->window), ==, 0);
  rosette_check_item_set_report (item, report);
  while (count_pictures (fixture->window) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_pictures (fixture->window), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/many-page/order", test_order);
  add ("/many-page/verdicts", test_verdicts);
  add ("/many-page/search", test_search);
  add ("/many-page/progress", test_progress);
  add ("/many-page/list", test_list);
  add ("/many-page/pictures", test_pictures);

  return g_test_run ();
}
