/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/fact-rows.h"

#include <glib/gi18n.h>

/* The host alone: the whole address is shown before it is opened. */
static void
add_link (GtkWidget *row, RosetteFact *fact)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("rosette-external-symbolic");
  g_autofree char *host = rosette_link_dup_host (fact->link);
  g_autofree char *tooltip = NULL;

  /* Translators: %s is the name of a website */
  tooltip = g_strdup_printf (_ ("Open a page of %s"), host);
  gtk_widget_set_tooltip_text (row, tooltip);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", fact->link);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "report.open-link");
}

/* The row's markup sets the host apart: everything in it is escaped. */
static char *
dup_markup (RosetteFact *fact)
{
  g_autofree char *host = fact->link != NULL ? rosette_link_dup_host (fact->link) : NULL;

  if (host == NULL)
    return g_markup_escape_text (fact->text, -1);
  if (g_str_equal (fact->link, fact->text))
    return g_markup_printf_escaped ("<u>%s</u>", fact->text);

  return g_markup_printf_escaped ("%s\n<u>%s</u>", fact->text, host);
}

static GtkWidget *
create_row (RosetteFact *fact)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (fact->title, -1);
  g_autofree char *markup = dup_markup (fact);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
  gtk_widget_add_css_class (row, "fact");
  if (fact->link != NULL)
    add_link (row, fact);

  return row;
}

GtkWidget *
rosette_fact_rows_new_group (RosetteFactGroup *group)
{
  GtkWidget *widget = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), group->title);
  for (guint i = 0; i < group->facts->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), create_row (group->facts->pdata[i]));

  return widget;
}

GtkWidget *
rosette_fact_rows_new_expander (RosetteFactGroup *group)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), group->title);
  for (guint i = 0; i < group->facts->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_row (group->facts->pdata[i]));

  return row;
}
