/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/step-bar.h"

#include "issue/draft.h"

static GtkWidget *
get_button (GtkWidget *bar, guint step)
{
  GtkWidget *button = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (bar)));

  while (step-- > 0)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

static gboolean
is_named (GtkWidget *button)
{
  return gtk_widget_get_visible (
    gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button))));
}

static void
test_steps (void)
{
  GtkWidget *bar = g_object_ref_sink (rosette_step_bar_new ());

  g_object_set (bar, "last", ROSETTE_STEP_DETAILS, "current", ROSETTE_STEP_PEOPLE, NULL);
  for (guint i = 0; i < ROSETTE_N_STEPS; i++)
    {
      GtkWidget *button = get_button (bar, i);

      g_assert_cmpint (gtk_widget_get_sensitive (button), ==, i <= ROSETTE_STEP_DETAILS);
      g_assert_cmpint (gtk_widget_has_css_class (button, "current"), ==, i == ROSETTE_STEP_PEOPLE);
      g_assert_true (is_named (button));
    }

  g_object_set (bar, "narrow", TRUE, NULL);
  for (guint i = 0; i < ROSETTE_N_STEPS; i++)
    g_assert_cmpint (is_named (get_button (bar, i)), ==, i == ROSETTE_STEP_PEOPLE);

  g_assert_finalize_object (bar);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/step-bar/steps", test_steps);

  return g_test_run ();
}
