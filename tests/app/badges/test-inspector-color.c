/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/inspector-color.h"

#include "seam.h"

static const RosetteColor blue = { 0x1c, 0x71, 0xd8, 0x80 };
static const RosetteColor none = { 0, 0, 0, 0 };

static void
count_cb (guint *n)
{
  (*n)++;
}

static RosetteInspectorColor *
new_color (guint *n_edited)
{
  RosetteInspectorColor *color =
    ROSETTE_INSPECTOR_COLOR (g_object_ref_sink (rosette_inspector_color_new ()));

  g_object_set (color, "title", "Fill", NULL);
  g_signal_connect_swapped (color, "edited", G_CALLBACK (count_cb), n_edited);

  return color;
}

/* Title, button, switch. */
static GtkWidget *
get_part (RosetteInspectorColor *color, guint n)
{
  GtkWidget *part = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (color)));

  for (guint i = 0; i < n; i++)
    part = gtk_widget_get_next_sibling (part);

  return part;
}

static void
test_finalize (void)
{
  guint n_edited = 0;

  g_assert_finalize_object (new_color (&n_edited));
}

/* Every colour of a design comes back as it went in. */
static void
test_exact (void)
{
  guint n_edited = 0;
  g_autoptr (RosetteInspectorColor) color = new_color (&n_edited);

  for (guint i = 0; i < 256; i++)
    {
      RosetteColor in = { (guint8) i, (guint8) (255 - i), 7, 255 };
      GdkRGBA rgba;

      rosette_inspector_color_set_color (color, in);
      g_assert_true (rosette_color_equal (rosette_inspector_color_get_color (color), in));
      rosette_seam_color_button_get (get_part (color, 1), &rgba);
      rosette_seam_color_button_set (get_part (color, 1), &rgba);
      g_assert_true (rosette_color_equal (rosette_inspector_color_get_color (color), in));
    }
}

static void
test_chosen (void)
{
  guint n_edited = 0;
  g_autoptr (RosetteInspectorColor) color = new_color (&n_edited);
  GdkRGBA red = { 1.0f, 0.0f, 0.0f, 1.0f };
  RosetteColor got;

  rosette_inspector_color_set_color (color, blue);
  g_assert_cmpuint (n_edited, ==, 0);
  rosette_seam_color_button_set (get_part (color, 1), &red);
  g_assert_cmpuint (n_edited, ==, 1);
  got = rosette_inspector_color_get_color (color);
  g_assert_cmpuint (got.red, ==, 255);
  g_assert_cmpuint (got.blue, ==, 0);
}

/* A colour that is chosen without any opacity is none. */
static void
test_transparent (void)
{
  guint n_edited = 0;
  g_autoptr (RosetteInspectorColor) color = new_color (&n_edited);
  GdkRGBA clear = { 1.0f, 0.0f, 0.0f, 0.0f };

  rosette_inspector_color_set_color (color, blue);
  rosette_seam_color_button_set (get_part (color, 1), &clear);
  g_assert_cmpuint (n_edited, ==, 1);
  g_assert_true (rosette_color_equal (rosette_inspector_color_get_color (color), none));
  gtk_switch_set_active (GTK_SWITCH (get_part (color, 3)), TRUE);
  g_assert_true (rosette_color_equal (rosette_inspector_color_get_color (color), blue));
}

/* Switched off and on again it is the same colour. */
static void
test_none (void)
{
  guint n_edited = 0;
  g_autoptr (RosetteInspectorColor) color = new_color (&n_edited);
  GtkSwitch *toggle = GTK_SWITCH (get_part (color, 3));

  rosette_inspector_color_set_color (color, blue);
  g_assert_true (gtk_switch_get_active (toggle));
  gtk_switch_set_active (toggle, FALSE);
  g_assert_true (rosette_color_equal (rosette_inspector_color_get_color (color), none));
  g_assert_false (gtk_widget_get_sensitive (get_part (color, 1)));
  gtk_switch_set_active (toggle, TRUE);
  g_assert_true (rosette_color_equal (rosette_inspector_color_get_color (color), blue));
  g_assert_cmpuint (n_edited, ==, 2);

  rosette_inspector_color_set_color (color, none);
  g_assert_false (gtk_switch_get_active (toggle));
  g_assert_cmpuint (n_edited, ==, 2);
}

static void
test_optional (void)
{
  guint n_edited = 0;
  g_autoptr (RosetteInspectorColor) color = new_color (&n_edited);

  g_assert_true (gtk_widget_get_visible (get_part (color, 3)));
  g_object_set (color, "optional", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (get_part (color, 3)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/inspector-color/finalize", test_finalize);
  g_test_add_func ("/inspector-color/exact", test_exact);
  g_test_add_func ("/inspector-color/chosen", test_chosen);
  g_test_add_func ("/inspector-color/transparent", test_transparent);
  g_test_add_func ("/inspector-color/none", test_none);
  g_test_add_func ("/inspector-color/optional", test_optional);

  return g_test_run ();
}
