/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "narrow-bin.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_finalize (void)
{
  g_assert_finalize_object (g_object_ref_sink (rosette_narrow_bin_new ()));
}

static void
test_threshold (void)
{
  g_autoptr (RosetteNarrowBin) bin =
    g_object_ref_sink (ROSETTE_NARROW_BIN (rosette_narrow_bin_new ()));
  guint n_notified = 0;

  g_signal_connect_swapped (bin, "notify::threshold", G_CALLBACK (count_cb), &n_notified);
  rosette_narrow_bin_set_threshold (bin, 500);
  rosette_narrow_bin_set_threshold (bin, 500);

  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (rosette_narrow_bin_get_threshold (bin), ==, 500);
}

/* A wide child does not keep the bin from being narrow, nor a narrow one make it wider. */
static void
test_minimum (void)
{
  g_autoptr (GtkWidget) bin = g_object_ref_sink (rosette_narrow_bin_new ());
  const int widths[][2] = { { 900, 360 }, { 360, 360 }, { 100, 100 } };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *child = gtk_label_new (NULL);
      int minimum;

      gtk_widget_set_size_request (child, widths[i][0], 10);
      adw_bin_set_child (ADW_BIN (bin), child);
      gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, ==, widths[i][1]);
    }
}

static void
test_narrow (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bin = rosette_narrow_bin_new ();
  guint n_notified = 0;

  g_signal_connect_swapped (bin, "notify::narrow", G_CALLBACK (count_cb), &n_notified);
  gtk_window_set_child (GTK_WINDOW (window), bin);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 200);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  while (n_notified == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (rosette_narrow_bin_is_narrow (ROSETTE_NARROW_BIN (bin)));

  rosette_narrow_bin_set_threshold (ROSETTE_NARROW_BIN (bin), 400);
  while (n_notified == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (rosette_narrow_bin_is_narrow (ROSETTE_NARROW_BIN (bin)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_roomy (void)
{
  GtkWidget *window = gtk_window_new ();
  RosetteNarrowBin *bin = ROSETTE_NARROW_BIN (rosette_narrow_bin_new ());
  guint n_roomy = 0, n_narrow = 0;

  g_signal_connect_swapped (bin, "notify::roomy", G_CALLBACK (count_cb), &n_roomy);
  g_signal_connect_swapped (bin, "notify::narrow", G_CALLBACK (count_cb), &n_narrow);
  rosette_narrow_bin_set_threshold (bin, 400);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bin));
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 200);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_false (rosette_narrow_bin_is_roomy (bin));

  rosette_narrow_bin_set_roomy_threshold (bin, 500);
  while (n_roomy == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (rosette_narrow_bin_is_roomy (bin));
  g_assert_cmpuint (n_narrow, ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/narrow-bin/finalize", test_finalize);
  g_test_add_func ("/narrow-bin/threshold", test_threshold);
  g_test_add_func ("/narrow-bin/minimum", test_minimum);
  g_test_add_func ("/narrow-bin/narrow", test_narrow);
  g_test_add_func ("/narrow-bin/roomy", test_roomy);

  return g_test_run ();
}
