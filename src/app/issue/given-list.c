/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/given-list.h"

#include "issue/award-dates.h"
#include "issue/award-window.h"
#include "issue/register-columns.h"

#include <glib/gi18n.h>

/* Rows that are listed at most: whoever has more is looked for in the register. */
#define MAX_ROWS 200

#define AWARD_KEY "rosette-award"

typedef struct
{
  gint64 except;
  GPtrArray *awards;
} Search;

static gboolean
add_award_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  Search *search = user_data;

  if (rosette_award_row_get_id (award) != search->except)
    g_ptr_array_add (search->awards, g_object_ref (award));

  return TRUE;
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, RosetteLibrary *library)
{
  RosetteAwardRow *award = g_object_get_data (G_OBJECT (row), AWARD_KEY);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));

  if (award != NULL)
    gtk_window_present (GTK_WINDOW (rosette_award_window_new (GTK_WINDOW (root), library, award)));
}

static GtkWidget *
new_row (RosetteAwardRow *award)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GDateTime) issued = g_date_time_to_local (rosette_award_row_get_issued (award));
  g_autofree char *day = rosette_award_dates_abbreviate_day (issued);
  const char *state = rosette_register_columns_get_state (award);
  g_autofree char *subtitle = g_strjoin (" · ", day, *state != '\0' ? state : NULL, NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("rosette-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 rosette_award_row_get_badge_name (award));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), AWARD_KEY, g_object_ref (award), g_object_unref);

  return row;
}

/* The last line, where there are more. */
static GtkWidget *
new_rest (guint n_more)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = g_strdup_printf (
    ngettext ("And %u more, in the awards", "And %u more, in the awards", n_more), n_more);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);

  return row;
}

static int
compare_ids (gconstpointer one, gconstpointer other)
{
  gint64 a = rosette_award_row_get_id (*(RosetteAwardRow *const *) one);
  gint64 b = rosette_award_row_get_id (*(RosetteAwardRow *const *) other);

  return (a > b) - (a < b);
}

guint
rosette_given_list_fill (GtkListBox *list,
                         RosetteLibrary *library,
                         const char *email,
                         const char *identifier,
                         gint64 except)
{
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  Search search = { except, awards };

  g_return_val_if_fail (GTK_IS_LIST_BOX (list) && ROSETTE_IS_LIBRARY (library), 0);
  g_return_val_if_fail (email != NULL && identifier != NULL, 0);

  if (!rosette_ledger_each_award_of (rosette_library_get_ledger (library), email, identifier, FALSE,
                                     add_award_cb, &search, &error))
    g_debug ("Awards are not read: %s", error->message);
  g_ptr_array_sort (awards, compare_ids);
  for (guint i = awards->len; i > 0 && awards->len - i < MAX_ROWS; i--)
    gtk_list_box_append (list, new_row (g_ptr_array_index (awards, i - 1)));
  if (awards->len > MAX_ROWS)
    gtk_list_box_append (list, new_rest (awards->len - MAX_ROWS));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), library, 0);

  return awards->len;
}
