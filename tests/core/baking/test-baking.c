/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/baking.h"

#include "base/error.h"
#include "support.h"

#include <string.h>

/* Tries every picture of a folder of the published data; returns how many had a credential. */
static guint
try_folder (const char *relative, guint *n_files)
{
  g_autofree char *folder = rosette_test_shared (relative);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GBytes) credential = g_bytes_new_static ("a.b.c", 5);
  const char *name;
  guint n_found = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (RosetteBaked) found = NULL;
      g_autoptr (GBytes) bare = NULL;
      g_autoptr (GBytes) baked = NULL;
      g_autoptr (GBytes) back = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      file = rosette_test_read (path);
      (*n_files)++;
      found = rosette_baking_extract (file, &error);
      if (found != NULL)
        n_found++;
      else
        g_test_message ("%s: %s", name, error->message);

      bare = rosette_baking_remove (file, NULL);
      if (bare == NULL)
        continue;
      baked = rosette_baking_bake (bare, ROSETTE_BAKING_OB3, credential, NULL, NULL);
      g_assert_nonnull (baked);
      back = rosette_baking_remove (baked, NULL);
      g_assert_true (g_bytes_equal (back, bare));
    }

  return n_found;
}

static void
test_published (void)
{
  guint n_png = 0;
  guint n_svg = 0;
  guint n_png_found = try_folder ("badges/png", &n_png);
  guint n_svg_found = n_png > 0 ? try_folder ("badges/svg", &n_svg) : 0;

  if (n_png == 0)
    return;
  g_test_message ("PNG: %u of %u carry a credential; SVG: %u of %u", n_png_found, n_png,
                  n_svg_found, n_svg);
  g_assert_cmpuint (n_png_found, >, 0);
  g_assert_cmpuint (n_svg_found, >, 0);
}

static void
test_hostile (void)
{
  static const char *const folders[] = { "hostile-images/backpack", "hostile-images/issuer",
                                         "hostile-images/mainsite" };
  guint n_files = 0;
  guint n_found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    n_found += try_folder (folders[i], &n_files);
  g_test_message ("%u hostile pictures, %u with a credential", n_files, n_found);
}

static void
test_other_files (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    RosetteFileKind kind;
  } files[] = {
    { "", 0, ROSETTE_FILE_UNKNOWN },
    { "\xff\xd8\xff\xe0", 4, ROSETTE_FILE_JPEG },
    { "GIF89a", 6, ROSETTE_FILE_GIF },
    { "%PDF-1.7", 8, ROSETTE_FILE_PDF },
    { "PK\x03\x04", 4, ROSETTE_FILE_ZIP },
    { "RIFF\0\0\0\0WEBPVP8 ", 16, ROSETTE_FILE_WEBP },
    { "\xef\xbb\xbf \n{\"a\":1}", 12, ROSETTE_FILE_JSON },
    { "eyJh.eyJi.c2ln\n", 15, ROSETTE_FILE_JWS },
    { "eyJh.eyJi", 9, ROSETTE_FILE_TEXT },
    { " https://example.org/badge ", 27, ROSETTE_FILE_URL },
    { "https://example.org/ and more", 29, ROSETTE_FILE_TEXT },
    { "<html><svg/></html>", 19, ROSETTE_FILE_TEXT },
    { "\x00\x01\x02\xff", 4, ROSETTE_FILE_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (files[i].bytes, files[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (rosette_file_kind_guess (file), ==, files[i].kind);
      g_assert_null (rosette_baking_extract (file, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/baking/published", test_published);
  g_test_add_func ("/baking/hostile", test_hostile);
  g_test_add_func ("/baking/other-files", test_other_files);

  return g_test_run ();
}
