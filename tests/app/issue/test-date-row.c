/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/date-row.h"

#include "issue/award-dates.h"

#include <string.h>

static GtkWidget *
find_child (RosetteDateRow *row, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (row), ROSETTE_TYPE_DATE_ROW, name));
}

/* What is typed is said in words, or marked. */
static void
test_typed (void)
{
  const struct
  {
    const char *text;
    gboolean optional;
    gboolean is_marked;
    const char *words;
  } cases[] = {
    { "2026-11-23", FALSE, FALSE, "Mon 23 Nov 2026" },
    { "23.11.2026", TRUE, FALSE, "Mon 23 Nov 2026" },
    { "23.11", TRUE, TRUE, "" },
    { "", TRUE, FALSE, "" },
    { "", FALSE, TRUE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *widget = g_object_ref_sink (rosette_date_row_new ());
      RosetteDateRow *row = ROSETTE_DATE_ROW (widget);
      gboolean optional;

      g_object_set (row, "optional", cases[i].optional, NULL);
      g_object_get (row, "optional", &optional, NULL);
      g_assert_cmpint (optional, ==, cases[i].optional);
      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].text);
      g_assert_cmpint (gtk_widget_has_css_class (widget, "error"), ==, cases[i].is_marked);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_child (row, "words_label"))), ==,
                       cases[i].words);
      g_assert_finalize_object (widget);
    }
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

/* A title can name a column, and the header of a column is no markup. */
static void
test_title (void)
{
  static const char *const titles[] = { "Where “R&D” is empty", "Where “<b>Day</b>” is empty" };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *row = g_object_ref_sink (rosette_date_row_new ());

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titles[i]);
      g_assert_true (has_label (row, titles[i]));
      g_assert_finalize_object (row);
    }
}

/* A day that is pressed is written into the entry; opening the calendar changes nothing. */
static void
test_calendar (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  RosetteDateRow *row = ROSETTE_DATE_ROW (rosette_date_row_new ());
  GtkWidget *calendar = find_child (row, "calendar");
  g_autoptr (GDateTime) day = NULL;

  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  gtk_editable_set_text (GTK_EDITABLE (row), "23.11.2026");
  gtk_popover_popup (GTK_POPOVER (find_child (row, "popover")));
  day = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_day_of_month (day), ==, 23);
  g_assert_cmpint (g_date_time_get_month (day), ==, 11);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "23.11.2026");

  g_signal_emit_by_name (calendar, "day-selected");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2026-11-23");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/date-row/typed", test_typed);
  g_test_add_func ("/date-row/title", test_title);
  g_test_add_func ("/date-row/calendar", test_calendar);

  return g_test_run ();
}
