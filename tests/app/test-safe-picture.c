/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "safe-picture.h"

static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect "
                          "width='10' height='10'/></svg>";

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_finalize (void)
{
  g_assert_finalize_object (g_object_ref_sink (rosette_safe_picture_new ()));
}

static void
test_properties (void)
{
  g_autoptr (RosetteSafePicture) picture =
    g_object_ref_sink (ROSETTE_SAFE_PICTURE (rosette_safe_picture_new ()));
  guint n_notified = 0;

  g_signal_connect_swapped (picture, "notify::size", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect_swapped (picture, "notify::alternative-text", G_CALLBACK (count_cb),
                            &n_notified);
  rosette_safe_picture_set_size (picture, 32);
  rosette_safe_picture_set_size (picture, 32);
  rosette_safe_picture_set_alternative_text (picture, "A badge");
  rosette_safe_picture_set_alternative_text (picture, "A badge");

  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_cmpint (rosette_safe_picture_get_size (picture), ==, 32);
  g_assert_cmpstr (rosette_safe_picture_get_alternative_text (picture), ==, "A badge");
}

static void
wait_for (guint *n, guint wanted)
{
  while (*n < wanted)
    g_main_context_iteration (NULL, TRUE);
}

/* What the child process cannot draw leaves the icon, and takes an older picture away. */
static void
test_render (void)
{
  g_autoptr (RosetteSafePicture) picture =
    g_object_ref_sink (ROSETTE_SAFE_PICTURE (rosette_safe_picture_new ()));
  g_autoptr (GBytes) good = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GBytes) bad = g_bytes_new_static ("not a picture", 13);
  guint n_notified = 0;

  g_signal_connect_swapped (picture, "notify::shown", G_CALLBACK (count_cb), &n_notified);

  rosette_safe_picture_set_picture (picture, good);
  g_assert_false (rosette_safe_picture_is_shown (picture));
  wait_for (&n_notified, 1);
  g_assert_true (rosette_safe_picture_is_shown (picture));

  rosette_safe_picture_set_picture (picture, bad);
  wait_for (&n_notified, 2);
  g_assert_false (rosette_safe_picture_is_shown (picture));

  rosette_safe_picture_set_picture (picture, good);
  rosette_safe_picture_set_picture (picture, NULL);
  g_assert_cmpuint (n_notified, ==, 3);
  g_assert_false (rosette_safe_picture_is_shown (picture));

  /* The cancelled rendering answers too. */
  while (G_OBJECT (picture)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/safe-picture/finalize", test_finalize);
  g_test_add_func ("/safe-picture/properties", test_properties);
  g_test_add_func ("/safe-picture/render", test_render);

  return g_test_run ();
}
