/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/baking.h"

#include "base/error.h"
#include "encoding/json.h"
#include "support.h"

#include <string.h>

/* The form of a credential, in the words of the published table. */
static const char *
describe (RosetteBaked *baked)
{
  GBytes *credential = rosette_baked_get_credential (baked);
  RosetteFileKind kind = rosette_file_kind_guess (credential);
  g_autoptr (JsonNode) json = rosette_json_parse_bytes (credential, NULL);

  if (json != NULL)
    return "json";
  if (kind == ROSETTE_FILE_JWS)
    return "jwt";

  return kind == ROSETTE_FILE_URL ? "url" : "text";
}

static void
check_undone (GBytes *file)
{
  g_autoptr (GBytes) credential = g_bytes_new_static ("a.b.c", 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bare = rosette_baking_remove (file, &error);
  g_autoptr (GBytes) baked = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GBytes) joined = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (RosetteBaked) none = NULL;

  g_assert_no_error (error);
  none = rosette_baking_extract (bare, NULL);
  g_assert_null (none);
  baked = rosette_baking_bake (bare, ROSETTE_BAKING_OB3, credential, NULL, &error);
  g_assert_no_error (error);
  back = rosette_baking_remove (baked, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (back, bare));

  parts = rosette_baking_bake_bare (bare, ROSETTE_BAKING_OB3, credential, NULL, &error);
  g_assert_no_error (error);
  joined = rosette_test_join (parts);
  g_assert_true (g_bytes_equal (joined, baked));
}

/* One line of the table: the file, then in the third column how it is baked, as in "png iTXt
 * keyword openbadges (json)" or "svg openbadges:assertion ns http://openbadges.org (url)". */
static void
check_line (const char *root, char **cells)
{
  g_autofree char *path = g_build_filename (root, cells[0], NULL);
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBaked) baked = rosette_baking_extract (file, &error);
  g_autofree char *form = NULL;
  RosetteRemarks expected = 0;
  RosetteRemarks remarks;

  g_assert_no_error (error);
  form = g_strdup_printf ("(%s)", describe (baked));
  g_assert_nonnull (strstr (cells[2], form));
  g_assert_cmpuint (rosette_baked_get_n_found (baked), ==, 1);
  g_assert_cmpint (rosette_baked_get_kind (baked), ==,
                   strstr (cells[2], "credential") != NULL ? ROSETTE_BAKING_OB3
                                                           : ROSETTE_BAKING_OB2);
  g_assert_cmpint (rosette_baked_is_damaged (baked), ==, strstr (cells[9], "bad CRC") != NULL);

  if (strstr (cells[2], "tEXt") != NULL)
    expected = ROSETTE_REMARK_LEGACY_TEXT;
  remarks = rosette_baked_get_remarks (baked);
  if (remarks == ROSETTE_REMARK_WRONG_NAMESPACE)
    g_assert_null (strstr (cells[2], " ns "));
  else
    g_assert_cmpuint (remarks, ==, expected);

  check_undone (file);
}

static void
test_published (void)
{
  g_autofree char *root = rosette_test_shared ("badges");
  g_autofree char *table_path = root != NULL ? g_build_filename (root, "INDEX.tsv", NULL) : NULL;
  g_autoptr (GBytes) table = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_passed = 0;

  g_test_summary ("Each published PNG and SVG gives what the table of their sources says.");

  if (root == NULL)
    return;
  table = rosette_test_read (table_path);
  lines = g_strsplit (g_bytes_get_data (table, NULL), "\n", -1);
  for (gsize i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (cells) < 10
          || (!g_str_has_prefix (cells[0], "png/") && !g_str_has_prefix (cells[0], "svg/")))
        continue;
      check_line (root, cells);
      n_passed++;
    }
  g_test_message ("%u passed, 0 failed, %u not applicable (not a picture)", n_passed,
                  g_strv_length (lines) - 1 - n_passed);
  g_assert_cmpuint (n_passed, >=, 36);
}

/* The hostile files, in three folders: one is baked, and none does harm. */
static void
test_hostile (void)
{
  static const char *const folders[] = { "hostile-images/backpack", "hostile-images/issuer",
                                         "hostile-images/mainsite" };
  guint n_files = 0;
  guint n_pictures = 0;
  guint n_baked = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = rosette_test_shared (folders[i]);
      g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
      const char *name;

      if (dir == NULL)
        return;
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          g_autoptr (GBytes) file = rosette_test_read (path);
          g_autoptr (GError) error = NULL;
          g_autoptr (RosetteBaked) baked = rosette_baking_extract (file, &error);

          n_files++;
          n_baked += baked != NULL;
          if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED))
            continue;
          if (baked == NULL)
            g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
          n_pictures++;
          check_undone (file);
        }
    }
  g_test_message ("%u passed, 0 failed, 0 not applicable: %u PNG or SVG, %u baked", n_files,
                  n_pictures, n_baked);
  g_assert_cmpuint (n_baked, ==, 1);
}

/* A JSON document of texts that a container could take for its own, or change. */
static char *
make_random_json (void)
{
  static const char *const texts[] = {
    "]]>",      "]]", "<![CDATA[", "</svg>",       "<!-- ", "&amp;", "&#10;", "\\\"",
    "\\u0000",  "\t", "\r\n",      "\r",           "\n",    " ",     "é",     "\xe2\x80\xa8",
    "\xc2\x85", "😀",  "\\r\\n",    "\xef\xbb\xbf", ">",     "'",     "%",     "?>",
    "a",
  };
  GString *json = g_string_new ("{");

  for (gint32 i = g_test_rand_int_range (0, 12); i >= 0; i--)
    {
      g_string_append_printf (json, "%s\"%d\":\"", json->len > 1 ? ",\r\n " : "", i);
      for (gint32 j = g_test_rand_int_range (0, 12); j > 0; j--)
        g_string_append (json, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
      g_string_append_c (json, '"');
    }
  g_string_append (json, g_test_rand_bit () ? "}\r\n" : "}");

  return g_string_free (json, FALSE);
}

static void
test_random_documents (void)
{
  static const guint8 png[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
    0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
  };
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  g_test_summary ("Whatever is in a credential comes out of a picture as it went in.");

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GBytes) image =
        i % 2 == 0 ? g_bytes_new_static (png, sizeof png) : g_bytes_new_static (svg, strlen (svg));
      char *json = make_random_json ();
      g_autoptr (GBytes) credential = g_bytes_new_take (json, strlen (json));
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) baked =
        rosette_baking_bake (image, ROSETTE_BAKING_OB3, credential, NULL, &error);
      g_autoptr (RosetteBaked) found = NULL;
      g_autoptr (GBytes) back = NULL;

      g_assert_no_error (error);
      found = rosette_baking_extract (baked, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (rosette_baked_get_credential (found), NULL),
                       g_bytes_get_size (rosette_baked_get_credential (found)), json,
                       strlen (json));
      back = rosette_baking_remove (baked, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (back, image));
    }
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
    { "<html><svg/></html>", 19, ROSETTE_FILE_HTML },
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
  g_test_add_func ("/baking/random-documents", test_random_documents);
  g_test_add_func ("/baking/other-files", test_other_files);

  return g_test_run ();
}
