/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/level-switch.h"

#include "artwork/levels.h"
#include "artwork/template.h"

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static RosetteDesign *
make (const char *id)
{
  guint index = 0;
  gboolean is_found = rosette_template_find (id, &index);

  g_assert_true (is_found);

  return rosette_template_new_design (index);
}

/* It is seen where there are levels, follows an undo, and makes one step. */
static void
test_switch (void)
{
  g_autoptr (RosetteDesignEditor) editor = rosette_design_editor_new ();
  g_autoptr (RosetteDesign) bronze = make ("bronze");
  g_autoptr (RosetteDesign) language = make ("language");
  g_autoptr (RosetteDesign) tutor = make ("tutor");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *level_switch = rosette_level_switch_new ();
  GtkDropDown *choice = GTK_DROP_DOWN (find_child (level_switch, GTK_TYPE_DROP_DOWN));
  guint level = 0;

  rosette_level_switch_set_editor (ROSETTE_LEVEL_SWITCH (level_switch), editor);
  gtk_window_set_child (GTK_WINDOW (window), level_switch);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (choice)));

  rosette_design_editor_set_design (editor, bronze);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (choice))));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
  gtk_drop_down_set_selected (choice, 2);
  g_assert_cmpint (rosette_levels_find (bronze, &level), ==, ROSETTE_LEVELS_METAL);
  g_assert_cmpuint (level, ==, 2);
  rosette_design_editor_undo (editor);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
  g_assert_false (rosette_history_get_can_undo (rosette_design_get_history (bronze)));

  rosette_design_editor_set_design (editor, language);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 3);
  rosette_design_editor_set_design (editor, tutor);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (choice))));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/level-switch/switch", test_switch);

  return g_test_run ();
}
