/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "one-stop.h"

#include <gtk/gtk.h>

#define N_ROWS 200

/* A list between two entries, each row with some buttons. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *before;
  GtkWidget *stop;
  GtkWidget *after;
} Fixture;

static void
set_up_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  guint n_buttons = GPOINTER_TO_UINT (user_data);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < n_buttons; i++)
    gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Do"));
  gtk_list_item_set_child (item, box);
}

static GtkSelectionModel *
new_model (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (names, "Somebody");

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (names)));
}

static GtkWidget *
new_list (guint n_buttons)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), GUINT_TO_POINTER (n_buttons));

  return gtk_list_view_new (new_model (), factory);
}

static GtkWidget *
new_table (guint n_buttons)
{
  GtkWidget *view = gtk_column_view_new (new_model ());
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Name", factory);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), GUINT_TO_POINTER (n_buttons));
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);

  return view;
}

static GtkWidget *
new_cards (guint n_buttons)
{
  GtkWidget *cards = gtk_flow_box_new ();

  for (guint i = 0; i < N_ROWS; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      for (guint k = 0; k < n_buttons; k++)
        gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Do"));
      gtk_flow_box_insert (GTK_FLOW_BOX (cards), box, -1);
    }

  return cards;
}

static void
fixture_show (Fixture *fixture, GtkWidget *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  fixture->before = gtk_button_new_with_label ("Before");
  fixture->stop = g_object_new (ROSETTE_TYPE_ONE_STOP, "child", scrolled, NULL);
  fixture->after = gtk_button_new_with_label ("After");
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), fixture->stop);
  gtk_box_append (GTK_BOX (box), fixture->after);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  /* The first frame may be of a window without a size, and rows come with one. */
  while (gtk_widget_get_height (view) == 0)
    gtk_test_widget_wait_for_draw (fixture->window);
}

/* How often the focus is in the list on the way from one button to the other. */
static guint
count_stops (Fixture *fixture, GtkWidget *from, GtkWidget *to, GtkDirectionType direction)
{
  guint n_stops = 0;

  /* A window that is not active may hold the focus of its first widget without the way to it. */
  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  g_assert_true (gtk_widget_grab_focus (from));
  while (n_stops < N_ROWS && gtk_widget_child_focus (fixture->window, direction)
         && gtk_root_get_focus (GTK_ROOT (fixture->window)) != to)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

      if (!gtk_widget_is_ancestor (focus, fixture->stop))
        g_error ("The focus is on %s, after %u stops", G_OBJECT_TYPE_NAME (focus), n_stops);
      n_stops++;
    }

  return n_stops;
}

/* A row without a button is a stop itself. */
static void
test_tab (void)
{
  static GtkWidget *(*const views[]) (guint n_buttons) = { new_list, new_table, new_cards };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint n_buttons = 0; n_buttons <= 3; n_buttons++)
      {
        Fixture fixture = { 0 };
        /* Titles of columns are stops in newer GTK, and a card is one beside its buttons. */
        guint most = MAX (n_buttons, 1) + (i > 0 ? 1 : 0);
        guint n_stops;

        fixture_show (&fixture, views[i](n_buttons));
        n_stops = count_stops (&fixture, fixture.before, fixture.after, GTK_DIR_TAB_FORWARD);
        g_assert_cmpuint (n_stops, >=, MAX (n_buttons, 1));
        g_assert_cmpuint (n_stops, <=, most);
        n_stops = count_stops (&fixture, fixture.after, fixture.before, GTK_DIR_TAB_BACKWARD);
        g_assert_cmpuint (n_stops, >=, 1);
        g_assert_cmpuint (n_stops, <=, most);
        gtk_window_destroy (GTK_WINDOW (fixture.window));
      }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/one-stop/tab", test_tab);

  return g_test_run ();
}
