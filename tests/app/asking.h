/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <string.h>

G_BEGIN_DECLS

/* Questions of the program, answered as its user does: by what is on the display. */

typedef gboolean (*AskingMatch) (GtkWidget *widget, const char *text);

static inline GtkWidget *
asking_walk (GtkWidget *widget, AskingMatch match, const char *text)
{
  GtkWidget *found = gtk_widget_get_mapped (widget) && match (widget, text) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = asking_walk (child, match, text);

  return found;
}

/* Waits until there is such a widget in any window. */
static inline GtkWidget *
asking_find (AskingMatch match, const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  while (found == NULL)
    {
      for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

          found = asking_walk (window, match, text);
        }
      if (found == NULL)
        g_main_context_iteration (NULL, TRUE);
    }

  return found;
}

static inline gboolean
asking_is_button (GtkWidget *widget, const char *label)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static inline gboolean
asking_says (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static inline gboolean
asking_is_secret (GtkWidget *widget, const char *text)
{
  return GTK_IS_PASSWORD_ENTRY (widget);
}

/* A field for a secret in a list of rows, by its title. */
static inline gboolean
asking_is_pin (GtkWidget *widget, const char *title)
{
  return ADW_IS_PASSWORD_ENTRY_ROW (widget)
         && strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

/* Waits for a question that says @text, types @secret unless it is NULL, and presses @button, which
 * is named with its mnemonic. */
static inline void
asking_answer (const char *text, const char *secret, const char *button)
{
  g_autoptr (GtkWidget) said = g_object_ref (asking_find (asking_says, text));

  if (secret != NULL)
    gtk_editable_set_text (GTK_EDITABLE (asking_find (asking_is_secret, NULL)), secret);
  g_signal_emit_by_name (asking_find (asking_is_button, button), "clicked");
  /* The next question may say the same. */
  while (gtk_widget_get_mapped (said))
    g_main_context_iteration (NULL, TRUE);
}

G_END_DECLS
