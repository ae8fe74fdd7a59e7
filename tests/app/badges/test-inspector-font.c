/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/inspector-font.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static RosetteInspectorFont *
new_font (void)
{
  return ROSETTE_INSPECTOR_FONT (g_object_ref_sink (rosette_inspector_font_new ()));
}

static GtkDropDown *
get_drop_down (RosetteInspectorFont *font)
{
  return GTK_DROP_DOWN (adw_bin_get_child (ADW_BIN (font)));
}

static guint
count_families (RosetteInspectorFont *font)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (get_drop_down (font)));
}

static const char *
get_shown (RosetteInspectorFont *font)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (get_drop_down (font)));
}

static void
test_finalize (void)
{
  g_assert_finalize_object (new_font ());
}

static void
test_family (void)
{
  g_autoptr (RosetteInspectorFont) font = new_font ();
  guint n_edited = 0, n_notified = 0;

  g_signal_connect_swapped (font, "edited", G_CALLBACK (count_cb), &n_edited);
  g_signal_connect_swapped (font, "notify::family", G_CALLBACK (count_cb), &n_notified);
  g_object_set (font, "family", "Sans", NULL);
  g_object_set (font, "family", "Sans", NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (n_edited, ==, 0);
  g_assert_cmpstr (get_shown (font), ==, "Sans");

  gtk_drop_down_set_selected (get_drop_down (font), 0);
  g_assert_cmpuint (n_edited, ==, 1);
  g_assert_cmpstr (rosette_inspector_font_get_family (font), ==, get_shown (font));
}

/* A family that this computer has not is shown, and gone when another is chosen. */
static void
test_missing (void)
{
  g_autoptr (RosetteInspectorFont) font = new_font ();
  guint n_families;

  /* They are looked for when one is first shown. */
  g_assert_cmpuint (count_families (font), ==, 0);
  rosette_inspector_font_set_family (font, "Sans");
  n_families = count_families (font);
  rosette_inspector_font_set_family (font, "No Such Font");
  g_assert_cmpstr (get_shown (font), ==, "No Such Font");
  g_assert_cmpuint (count_families (font), ==, n_families + 1);
  rosette_inspector_font_set_family (font, "Nor This One");
  g_assert_cmpstr (get_shown (font), ==, "Nor This One");
  g_assert_cmpuint (count_families (font), ==, n_families + 1);
  rosette_inspector_font_set_family (font, "Sans");
  g_assert_cmpstr (get_shown (font), ==, "Sans");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/inspector-font/finalize", test_finalize);
  g_test_add_func ("/inspector-font/family", test_family);
  g_test_add_func ("/inspector-font/missing", test_missing);

  return g_test_run ();
}
