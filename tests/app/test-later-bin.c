/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "later-bin.h"

static RosetteLaterBin *
make_bin (void)
{
  return g_object_ref_sink (
    g_object_new (ROSETTE_TYPE_LATER_BIN, "child-type", GTK_TYPE_BUTTON, NULL));
}

static void
made_cb (RosetteLaterBin *bin, GtkWidget *child, guint *n_made)
{
  g_assert_true (GTK_IS_BUTTON (child));
  g_assert_null (gtk_widget_get_parent (child));
  gtk_button_set_label (GTK_BUTTON (child), "made");
  (*n_made)++;
}

static void
test_finalize (void)
{
  RosetteLaterBin *empty = make_bin ();
  RosetteLaterBin *full = make_bin ();

  rosette_later_bin_ensure (full);
  g_assert_finalize_object (empty);
  g_assert_finalize_object (full);
}

static void
test_ensure (void)
{
  g_autoptr (RosetteLaterBin) bin = make_bin ();
  guint n_made = 0;
  GtkWidget *child;

  g_signal_connect (bin, "made", G_CALLBACK (made_cb), &n_made);
  g_assert_null (rosette_later_bin_get (bin));
  g_assert_cmpuint (n_made, ==, 0);

  child = rosette_later_bin_ensure (bin);
  g_assert_cmpuint (n_made, ==, 1);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (child)), ==, "made");
  g_assert_true (rosette_later_bin_ensure (bin) == child && rosette_later_bin_get (bin) == child);
  g_assert_cmpuint (n_made, ==, 1);
}

/* In a stack, what is shown first is made, and the other when it is shown. */
static void
test_shown (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *stack = gtk_stack_new ();
  g_autoptr (RosetteLaterBin) first = make_bin ();
  g_autoptr (RosetteLaterBin) second = make_bin ();

  gtk_stack_add_child (GTK_STACK (stack), GTK_WIDGET (first));
  gtk_stack_add_child (GTK_STACK (stack), GTK_WIDGET (second));
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (gtk_widget_get_mapped (rosette_later_bin_get (first)));
  g_assert_null (rosette_later_bin_get (second));

  gtk_stack_set_visible_child (GTK_STACK (stack), GTK_WIDGET (second));
  g_assert_true (gtk_widget_get_mapped (rosette_later_bin_get (second)));
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (rosette_later_bin_get (second)), >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who gives it the focus gives it to what is made. */
static void
test_focus (void)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (RosetteLaterBin) bin = make_bin ();

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bin));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (bin)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == rosette_later_bin_get (bin));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/later-bin/finalize", test_finalize);
  g_test_add_func ("/later-bin/ensure", test_ensure);
  g_test_add_func ("/later-bin/shown", test_shown);
  g_test_add_func ("/later-bin/focus", test_focus);

  return g_test_run ();
}
