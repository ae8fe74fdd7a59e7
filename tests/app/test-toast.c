/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "toast.h"

static void
test_text (void)
{
  static const char *const cases[][2] = {
    { "Copied", "Copied" },
    { "Removed Smith & <b>Sons</b>", "Removed Smith &amp; &lt;b&gt;Sons&lt;/b&gt;" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AdwToast *toast = rosette_toast_new (cases[i][0]);

      g_assert_cmpstr (adw_toast_get_title (toast), ==, cases[i][1]);
      g_assert_finalize_object (toast);
    }
}

static void
test_undo (void)
{
  AdwToast *toast = rosette_toast_new_undo ("Removed Zoë");

  g_assert_cmpstr (adw_toast_get_button_label (toast), ==, "_Undo");
  g_assert_cmpuint (adw_toast_get_timeout (toast), ==, 10);
  g_assert_finalize_object (toast);
}

static void
test_action (void)
{
  AdwToast *toast = rosette_toast_new_action ("A & B", "_Show", "win.show");

  g_assert_cmpstr (adw_toast_get_title (toast), ==, "A &amp; B");
  g_assert_cmpstr (adw_toast_get_button_label (toast), ==, "_Show");
  g_assert_cmpstr (adw_toast_get_action_name (toast), ==, "win.show");
  g_assert_cmpuint (adw_toast_get_timeout (toast), ==, 0);
  g_assert_finalize_object (toast);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add_func ("/toast/text", test_text);
  g_test_add_func ("/toast/undo", test_undo);
  g_test_add_func ("/toast/action", test_action);

  return g_test_run ();
}
