/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-row.h"

#include "check/looks.h"
#include "checking/sentences.h"

#include <glib/gi18n.h>

struct _RosetteCheckRow
{
  AdwExpanderRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RosetteCheckRow, rosette_check_row, ADW_TYPE_EXPANDER_ROW)

static void
rosette_check_row_class_init (RosetteCheckRowClass *klass)
{
}

static void
rosette_check_row_init (RosetteCheckRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "check");
}

/* The row's markup sets what to do next apart: everything in it is escaped. */
static char *
dup_markup (RosetteCheck *check)
{
  const char *remedy = rosette_check_get_remedy (check);

  if (remedy == NULL)
    return g_markup_escape_text (rosette_check_get_message (check), -1);

  return g_markup_printf_escaped ("%s\n<b>%s</b>", rosette_check_get_message (check), remedy);
}

static void
name_for_screen_readers (RosetteCheckRow *self, RosetteCheck *check)
{
  const char *word = rosette_result_get_title (rosette_check_get_result (check));
  const char *remedy = rosette_check_get_remedy (check);
  g_autofree char *text = g_strjoin (" ", rosette_check_get_message (check), remedy, NULL);
  g_autofree char *label = NULL;

  /* Translators: read by a screen reader: the name of a check, what came of it, a sentence */
  label = g_strdup_printf (_ ("%s: %s. %s"), rosette_check_get_title (check), word, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
add_explanation (RosetteCheckRow *self, RosetteCheckId id)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("What this is about"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), rosette_check_id_get_explanation (id));
  gtk_widget_add_css_class (row, "fact");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

GtkWidget *
rosette_check_row_new (RosetteCheck *check)
{
  RosetteCheckRow *self = g_object_new (ROSETTE_TYPE_CHECK_ROW, NULL);
  RosetteResult result = rosette_check_get_result (check);
  GtkWidget *icon = gtk_image_new_from_icon_name (rosette_looks_get_result_icon (result));
  g_autofree char *title = g_markup_escape_text (rosette_check_get_title (check), -1);
  g_autofree char *markup = dup_markup (check);

  gtk_widget_set_tooltip_text (icon, rosette_result_get_title (result));
  gtk_widget_add_css_class (icon, rosette_looks_get_result_class (result));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), icon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), markup);
  add_explanation (self, rosette_check_get_id (check));
  name_for_screen_readers (self, check);

  return GTK_WIDGET (self);
}
