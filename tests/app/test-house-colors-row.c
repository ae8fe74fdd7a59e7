/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "house-colors-row.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static GtkWidget *
find_by_tooltip (GtkWidget *widget, const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (GtkWidget *row, const char *tooltip)
{
  g_signal_emit_by_name (find_by_tooltip (row, tooltip), "clicked");
}

static void
assert_colors (GtkWidget *row, const char *expected)
{
  g_autofree char *colors = rosette_house_colors_row_dup_colors (ROSETTE_HOUSE_COLORS_ROW (row));

  g_assert_cmpstr (colors, ==, expected);
}

static void
test_edit (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (rosette_house_colors_row_new ());
  guint n_notified = 0;

  assert_colors (row, "");
  rosette_house_colors_row_set_colors (ROSETTE_HOUSE_COLORS_ROW (row), "#102030 #405060");
  assert_colors (row, "#102030 #405060");
  g_signal_connect_swapped (row, "notify::colors", G_CALLBACK (count_cb), &n_notified);
  click (row, "Add a Colour");
  g_assert_cmpuint (n_notified, ==, 1);
  click (row, "Add a Colour");
  g_assert_false (gtk_widget_get_visible (find_by_tooltip (row, "Add a Colour")));
  click (row, "Remove the Last Colour");
  click (row, "Remove the Last Colour");
  click (row, "Remove the Last Colour");
  assert_colors (row, "#102030");
  click (row, "Remove the Last Colour");
  assert_colors (row, "");
  g_assert_false (gtk_widget_get_visible (find_by_tooltip (row, "Remove the Last Colour")));
}

static void
test_finalize (void)
{
  GtkWidget *row = g_object_ref_sink (rosette_house_colors_row_new ());

  rosette_house_colors_row_set_colors (ROSETTE_HOUSE_COLORS_ROW (row), "#102030 #405060");
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/house-colors-row/edit", test_edit);
  g_test_add_func ("/house-colors-row/finalize", test_finalize);

  return g_test_run ();
}
