/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

/* What is looked for in the tree of widgets, as a person would with the eyes. */

static inline GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, n);

  return found;
}

/* The widget of @type at @position, counted from 0 in the order of the tree; NULL when there is
 * none. */
static inline GtkWidget *
find_widget (GtkWidget *root, GType type, guint position)
{
  return find_nth (root, type, &position);
}

static inline guint
count_widgets (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);

  return n;
}

/* Whether somewhere below @root a label that can be seen says @words. */
static inline gboolean
can_read (GtkWidget *root, const char *words)
{
  gboolean found = GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
                   && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); !found && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = can_read (child, words);

  return found;
}

static inline void
wait_until_read (GtkWidget *root, const char *words)
{
  while (!can_read (root, words))
    g_main_context_iteration (NULL, TRUE);
}

/* The button with this label, with its mnemonic. */
static inline GtkWidget *
find_labelled (GtkWidget *root, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_labelled (child, label);

  return found;
}

/* The window of @type that is open; NULL when there is none. */
static inline GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* The window in which somewhere @words can be read. */
static inline GtkWidget *
wait_for_words (const char *words)
{
  while (TRUE)
    {
      GListModel *windows = gtk_window_get_toplevels ();

      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

          if (can_read (window, words))
            return window;
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

static inline GtkWidget *
wait_for_window (GType type)
{
  GtkWidget *window = NULL;

  while ((window = find_window (type)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static inline gboolean
press (GtkWidget *widget, const char *action)
{
  return gtk_widget_activate_action (widget, action, NULL);
}

/* Closes @window and sees that nothing keeps @widget, which is in it or is it. */
static inline void
destroy_wholly (GtkWidget *window, GtkWidget *widget)
{
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  gtk_window_destroy (GTK_WINDOW (window));
  while (widget != NULL)
    g_main_context_iteration (NULL, TRUE);
}
