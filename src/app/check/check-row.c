/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-row.h"

#include "check/looks.h"

#include <glib/gi18n.h>

struct _RosetteCheckRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RosetteCheckRow, rosette_check_row, ADW_TYPE_ACTION_ROW)

static void
rosette_check_row_class_init (RosetteCheckRowClass *klass)
{
}

static void
rosette_check_row_init (RosetteCheckRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "check");
}

GtkWidget *
rosette_check_row_new (RosetteCheck *check)
{
  RosetteCheckRow *self = g_object_new (ROSETTE_TYPE_CHECK_ROW, NULL);
  RosetteResult result = rosette_check_get_result (check);
  const char *word = rosette_looks_get_result_word (result);
  const char *remedy = rosette_check_get_remedy (check);
  GtkWidget *icon = gtk_image_new_from_icon_name (rosette_looks_get_result_icon (result));
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  text = remedy != NULL ? g_strjoin ("\n", rosette_check_get_message (check), remedy, NULL)
                        : g_strdup (rosette_check_get_message (check));
  /* Translators: read by a screen reader: the name of a check, what came of it, a sentence */
  label = g_strdup_printf (_ ("%s: %s. %s"), rosette_check_get_title (check), word, text);

  gtk_widget_set_tooltip_text (icon, word);
  gtk_widget_add_css_class (icon, rosette_looks_get_result_class (result));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), icon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), rosette_check_get_title (check));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}
