/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "window.h"

#include "recipients/import-window.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteWindow *window; /* weak */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = rosette_library_open (NULL, &error);
  g_assert_no_error (error);
  fixture->window = ROSETTE_WINDOW (rosette_window_new (NULL, fixture->library, "/nowhere"));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
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

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/window/paste-people", test_paste_people);
  ADD ("/window/paste-badge", test_paste_badge);

  return g_test_run ();
}
