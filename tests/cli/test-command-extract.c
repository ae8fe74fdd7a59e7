/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include <string.h>

#define BAKED                                                                                      \
  "<svg xmlns:openbadges=\"http://openbadges.org\">"                                               \
  "<openbadges:assertion><![CDATA[{\"a\": \"\xc3\xa9\"}\n]]></openbadges:assertion></svg>"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  fixture->path = g_build_filename (fixture->folder, "badge", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_file (const char *path, gconstpointer data, gsize size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

static void
test_exact (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (GBytes) printed = NULL;
  g_autoptr (GBytes) nothing = NULL;
  g_autoptr (GBytes) written = NULL;

  write_file (fixture->path, BAKED, strlen (BAKED));
  g_assert_cmpint (rosette_test_cli (&printed, NULL, "extract", fixture->path, NULL), ==, 0);
  g_assert_cmpmem (g_bytes_get_data (printed, NULL), g_bytes_get_size (printed),
                   "{\"a\": \"\xc3\xa9\"}\n", 12);

  g_assert_cmpint (
    rosette_test_cli (&nothing, NULL, "extract", "--output", copy, fixture->path, NULL), ==, 0);
  g_assert_cmpuint (g_bytes_get_size (nothing), ==, 0);
  written = rosette_test_read (copy);
  g_assert_true (g_bytes_equal (printed, written));
}

static void
test_nothing_found (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "<svg/>", "GIF89a", "{\"a\":1}", "", "\xff\xd8\xff\xe0" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *messages = NULL;

      write_file (fixture->path, texts[i], strlen (texts[i]));
      g_assert_cmpint (rosette_test_cli (NULL, &messages, "extract", fixture->path, NULL), ==, 1);
      g_assert_cmpstr (messages, !=, "");
    }
}

static void
test_bad_data (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "<svg><g></svg>", "\x89PNG\r\n\x1a\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      write_file (fixture->path, texts[i], strlen (texts[i]));
      g_assert_cmpint (rosette_test_cli (NULL, NULL, "extract", fixture->path, NULL), ==, 65);
    }
}

static void
test_usage (void)
{
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "extract", NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "extract", "a", "b", NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "extract", "--help", NULL), ==, 0);
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  write_file (fixture->path, BAKED, strlen (BAKED));
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "extract", "/nonexistent", NULL), ==, 66);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "extract", fixture->folder, NULL), ==, 66);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "extract", "/dev/zero", NULL), ==, 65);
  g_assert_cmpint (
    rosette_test_cli (NULL, NULL, "extract", fixture->path, "--output", "/dev/null", NULL), ==, 73);
}

/* Each published badge: the credential that an independent reader finds, or a damaged checksum. */
static void
test_published (void)
{
  static const struct
  {
    const char *path;
    int status;
  } files[] = {
    { "badges/png/pubval-ob30-simple-jwt_v1.png", 0 },
    { "badges/png/thomasmore-ob2.png", 0 },
    { "badges/png/mozilla-backpack-valid-baked-tEXt.png", 0 },
    { "badges/png/mozilla-backpack-loopback-tEXt.png", 65 },
    { "badges/svg/pubval-ob30-simple-jwt_v1.svg", 0 },
    { "badges/svg/edubadges-history-baked.svg", 0 },
    { "hostile-images/backpack/unbaked_image.png", 1 },
    { "hostile-images/backpack/bad_image.png", 1 },
    { "hostile-images/issuer/test_jpeg_no_extension", 1 },
    { "hostile-images/issuer/test_badgeclass_with_no_svg_extension", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = rosette_test_shared (files[i].path);

      if (path == NULL)
        return;
      g_assert_cmpint (rosette_test_cli (NULL, NULL, "extract", path, NULL), ==, files[i].status);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/extract/exact", Fixture, NULL, set_up, test_exact, tear_down);
  g_test_add ("/extract/nothing-found", Fixture, NULL, set_up, test_nothing_found, tear_down);
  g_test_add ("/extract/bad-data", Fixture, NULL, set_up, test_bad_data, tear_down);
  g_test_add_func ("/extract/usage", test_usage);
  g_test_add ("/extract/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add_func ("/extract/published", test_published);

  return g_test_run ();
}
