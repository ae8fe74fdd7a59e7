/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logo-row.h"

#include "base/limits.h"
#include "photo.h"
#include "support.h"

#include <unistd.h>

static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect "
                          "width='10' height='10'/></svg>";

static void
count_cb (guint *n)
{
  (*n)++;
}

static RosetteLogoRow *
new_row (void)
{
  return g_object_ref_sink (ROSETTE_LOGO_ROW (rosette_logo_row_new ()));
}

static void
test_finalize (void)
{
  g_assert_finalize_object (new_row ());
}

static void
test_uri (void)
{
  g_autoptr (RosetteLogoRow) row = new_row ();
  guint n_notified = 0;

  g_signal_connect_swapped (row, "notify::uri", G_CALLBACK (count_cb), &n_notified);
  rosette_logo_row_set_uri (row, "https://example.org/logo.png");
  rosette_logo_row_set_uri (row, "https://example.org/logo.png");
  g_assert_cmpuint (n_notified, ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (row), "logo.remove", NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_null (rosette_logo_row_get_uri (row));
}

static void
test_take (void)
{
  g_autoptr (RosetteLogoRow) row = new_row ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);

  g_assert_true (rosette_logo_row_take_picture (row, bytes));
  g_assert_true (
    g_str_has_prefix (rosette_logo_row_get_uri (row), "data:image/svg+xml;base64,PHN2Zy"));
}

/* What a camera added does not travel in each badge. */
static void
test_photo (void)
{
  g_autoptr (RosetteLogoRow) row = new_row ();
  g_autoptr (GBytes) photo = photo_with (0xe1, "where it was", 12);
  g_autoptr (GBytes) plain = photo_with (0, NULL, 0);
  g_autoptr (GBytes) kept = NULL;

  g_assert_true (rosette_logo_row_take_picture (row, photo));
  g_assert_true (g_str_has_prefix (rosette_logo_row_get_uri (row), "data:image/jpeg;base64,/9j"));
  kept = rosette_logo_row_decode (rosette_logo_row_get_uri (row));
  g_assert_true (g_bytes_equal (kept, plain));
}

/* A refused picture leaves the old logo, and the row says why. */
static void
test_refuse (void)
{
  g_autoptr (RosetteLogoRow) row = new_row ();
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) other = g_bytes_new_static ("GIF89a", 6);

  rosette_logo_row_set_uri (row, "https://example.org/logo.png");
  g_assert_false (rosette_logo_row_take_picture (row, empty));
  g_assert_false (rosette_logo_row_take_picture (row, other));
  g_assert_cmpstr (rosette_logo_row_get_uri (row), ==, "https://example.org/logo.png");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
}

static void
test_limit (void)
{
  for (gsize above = 0; above <= 1; above++)
    {
      g_autoptr (RosetteLogoRow) row = new_row ();
      gsize size = ROSETTE_MAX_LOGO_BYTES + above;
      g_autofree char *data = g_malloc0 (size);
      g_autoptr (GBytes) bytes = NULL;

      memcpy (data, "\x89PNG\r\n\x1a\n", 8);
      bytes = g_bytes_new (data, size);
      g_assert_cmpint (rosette_logo_row_take_picture (row, bytes), ==, above == 0);
    }
}

static const char *
wait_until_said (RosetteLogoRow *row)
{
  const char *said = NULL;

  while (*(said = adw_action_row_get_subtitle (ADW_ACTION_ROW (row))) == '\0')
    g_main_context_iteration (NULL, TRUE);

  return said;
}

/* A file is read as far as a photograph goes, and not at all from the web. */
static void
test_files (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "logo", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) address = g_file_new_for_uri ("https://host.example/logo.png");
  g_autoptr (RosetteLogoRow) good = new_row ();
  g_autoptr (RosetteLogoRow) large = new_row ();
  g_autoptr (RosetteLogoRow) away = new_row ();

  adw_action_row_set_subtitle (ADW_ACTION_ROW (large), "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (away), "");
  g_assert_true (g_file_set_contents (path, svg, -1, NULL));
  rosette_logo_row_take_file (good, file);
  while (rosette_logo_row_get_uri (good) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (truncate (path, ROSETTE_MAX_PHOTO_BYTES + 1), ==, 0);
  rosette_logo_row_take_file (large, file);
  g_assert_true (g_str_has_prefix (wait_until_said (large), "This file is too large"));
  rosette_logo_row_take_file (away, address);
  g_assert_true (g_str_has_prefix (wait_until_said (away), "This is a web address."));
  rosette_test_remove (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/logo-row/finalize", test_finalize);
  g_test_add_func ("/logo-row/uri", test_uri);
  g_test_add_func ("/logo-row/take", test_take);
  g_test_add_func ("/logo-row/photo", test_photo);
  g_test_add_func ("/logo-row/refuse", test_refuse);
  g_test_add_func ("/logo-row/limit", test_limit);
  g_test_add_func ("/logo-row/files", test_files);

  return g_test_run ();
}
