/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/zip.h"

#include "base/error.h"
#include "base/limits.h"
#include "support.h"
#include "zips.h"

/* What reading @out comes to: its error, or -1. Takes @out. */
static int
read_code (GByteArray *out)
{
  g_autoptr (GBytes) file = g_byte_array_free_to_bytes (out);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteZip) zip = rosette_zip_read (file, &error);

  g_assert_true ((zip == NULL) == (error != NULL));

  return error != NULL ? error->code : -1;
}

static void
test_limit_of_entries (void)
{
  static const struct
  {
    guint n_entries;
    int code;
  } cases[] = {
    { ROSETTE_MAX_ARCHIVE_ENTRIES, -1 },
    { ROSETTE_MAX_ARCHIVE_ENTRIES + 1, ROSETTE_ERROR_LIMIT },
    { 65535, ROSETTE_ERROR_LIMIT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree ZipsEntry *entries = g_new0 (ZipsEntry, cases[i].n_entries);

      for (guint j = 0; j < cases[i].n_entries; j++)
        entries[j] = (ZipsEntry){ .name = "a", .packed = "" };
      g_assert_cmpint (read_code (zips_make (entries, cases[i].n_entries)), ==, cases[i].code);
    }
}

/* A ZIP64 record that promises more lines than there is memory for costs nothing. */
static void
test_hundred_thousand (void)
{
  static const ZipsEntry entry = { .name = "a", .packed = "" };
  GByteArray *out = zips_make (&entry, 1);
  guint8 end[ROSETTE_ZIP_END_BYTES];
  gsize at = out->len - ROSETTE_ZIP_END_BYTES;

  memcpy (end, out->data + at, sizeof end);
  g_byte_array_set_size (out, (guint) at);
  zips_put (out, ROSETTE_ZIP_END64, 4);
  zips_put (out, 44, 8);
  zips_put (out, 45, 4);
  zips_put (out, 0, 8);
  zips_put (out, 100000, 8);
  zips_put (out, 100000, 8);
  zips_put (out, 47, 8);
  zips_put (out, at - 47, 8);
  zips_put (out, ROSETTE_ZIP_LOCATOR, 4);
  zips_put (out, 0, 4);
  zips_put (out, at, 8);
  zips_put (out, 1, 4);
  g_byte_array_append (out, end, sizeof end);

  g_assert_cmpint (read_code (out), ==, ROSETTE_ERROR_LIMIT);
}

static void
test_limit_of_bytes (void)
{
  static const int codes[] = { -1, ROSETTE_ERROR_LIMIT };
  static const ZipsEntry entry = { .name = "a", .packed = "" };

  g_test_summary ("What stands before an archive counts.");

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GByteArray) archive = zips_make (&entry, 1);
      gsize size = ROSETTE_MAX_ARCHIVE_BYTES + i;
      GByteArray *out = g_byte_array_new ();

      g_byte_array_set_size (out, (guint) (size - archive->len));
      memset (out->data, 0, out->len);
      g_byte_array_append (out, archive->data, archive->len);
      g_assert_cmpint (read_code (out), ==, codes[i]);
    }
}

/* Each says that it is a mebibyte, and the last that it is @more. */
static int
read_total (guint64 n_mebibytes, guint32 more, gsize n_filled)
{
  g_autofree ZipsEntry *entries = g_new0 (ZipsEntry, n_mebibytes + 2);
  g_autofree char *filling = g_malloc0 (n_filled + 1);
  guint n = (guint) n_mebibytes;

  for (guint i = 0; i < n; i++)
    entries[i] = (ZipsEntry){ .name = "a", .packed = "", .size = 1024 * 1024 };
  entries[n] = (ZipsEntry){ .name = "b", .packed = "", .size = more };
  entries[n + 1] = (ZipsEntry){ .name = "c", .packed = filling, .n_packed = (guint32) n_filled };

  return read_code (zips_make (entries, n + 2));
}

static void
test_limit_of_total (void)
{
  guint64 floor = ROSETTE_MIN_ARCHIVE_RATIO_BYTES / (1024 * 1024);
  guint64 total = ROSETTE_MAX_ARCHIVE_TOTAL_BYTES / (1024 * 1024);

  g_assert_cmpint (read_total (floor, 0, 0), ==, -1);
  g_assert_cmpint (read_total (floor, 1, 0), ==, ROSETTE_ERROR_LIMIT);
  g_assert_cmpint (read_total (floor, 1, 1024 * 1024), ==, -1);

  g_assert_cmpint (read_total (total, 0, 12 * 1024 * 1024), ==, -1);
  g_assert_cmpint (read_total (total, 1, 12 * 1024 * 1024), ==, ROSETTE_ERROR_LIMIT);
}

static void
test_shared_bytes (void)
{
  g_autoptr (GByteArray) zeros = zips_deflate_zeros (10000);
  ZipsEntry entries[2] = {
    { "a", zeros->data, zeros->len, 10000, 0, ROSETTE_ZIP_DEFLATED, 0, FALSE },
    { "a", zeros->data, zeros->len, 10000, 0, ROSETTE_ZIP_DEFLATED, 0, FALSE },
  };
  GByteArray *nested;

  g_test_summary ("Entries that lie in one another are how a few bytes become very many.");

  g_assert_cmpint (read_code (zips_make (entries, 2)), ==, -1);
  entries[1].same_place = TRUE;
  g_assert_cmpint (read_code (zips_make (entries, 2)), ==, ROSETTE_ERROR_SYNTAX);

  /* the first is said to be long enough to hold the second, header and all */
  entries[1].same_place = FALSE;
  nested = zips_make (entries, 2);
  nested->data[2 * (30 + 1 + zeros->len) + 20] = (guint8) (zeros->len + 1);
  g_assert_cmpint (read_code (nested), ==, ROSETTE_ERROR_SYNTAX);
}

/* A byte of a file with one stored entry, what is put there, and what comes of it. */
static void
test_damaged (void)
{
  static const struct
  {
    const char *what;
    gsize at; /* local header at 0, packed bytes at 31, line at 33, end at 80 */
    guint8 value;
    int code;
  } cases[] = {
    { "local signature", 0, 'Q', ROSETTE_ERROR_SYNTAX },
    { "name too long in the local header", 27, 1, ROSETTE_ERROR_SYNTAX },
    { "line signature", 33, 'Q', ROSETTE_ERROR_SYNTAX },
    { "masked directory", 33 + 9, 0x20, ROSETTE_ERROR_PASSPHRASE },
    { "packed longer than there is", 33 + 20, 3, ROSETTE_ERROR_SYNTAX },
    { "name past the line", 33 + 28, 2, ROSETTE_ERROR_SYNTAX },
    { "extra past the line", 33 + 30, 2, ROSETTE_ERROR_SYNTAX },
    { "comment past the line", 33 + 32, 2, ROSETTE_ERROR_SYNTAX },
    { "local header elsewhere", 33 + 42, 1, ROSETTE_ERROR_SYNTAX },
    { "local header far away", 33 + 45, 0x7f, ROSETTE_ERROR_SYNTAX },
    { "no end", 80, 'Q', ROSETTE_ERROR_SYNTAX },
    { "part of several", 80 + 4, 1, ROSETTE_ERROR_UNSUPPORTED },
    { "more lines than there are", 80 + 10, 2, ROSETTE_ERROR_SYNTAX },
    { "fewer lines than there are", 80 + 10, 0, ROSETTE_ERROR_SYNTAX },
    { "directory too long", 80 + 12, 200, ROSETTE_ERROR_SYNTAX },
    { "directory elsewhere", 80 + 17, 1, ROSETTE_ERROR_SYNTAX },
    { "comment past the end", 80 + 20, 1, ROSETTE_ERROR_SYNTAX },
  };
  static const ZipsEntry entry = { .name = "a", .packed = "hi", .n_packed = 2, .size = 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GByteArray *out = zips_make (&entry, 1);

      g_test_message ("%s", cases[i].what);
      out->data[cases[i].at] = cases[i].value;
      g_assert_cmpint (read_code (out), ==, cases[i].code);
    }
}

/* Bytes that do not come to what the directory says. */
static void
test_untrue_entries (void)
{
  g_autoptr (GByteArray) zeros = zips_deflate_zeros (5000);
  g_autofree guint8 *plain = g_malloc0 (5000);
  guint32 crc = (guint32) crc32 (0, plain, 5000);
  const struct
  {
    const char *what;
    ZipsEntry entry;
    int code;
  } cases[] = {
    { "true", { "a", zeros->data, zeros->len, 5000, crc, ROSETTE_ZIP_DEFLATED, 0, 0 }, -1 },
    { "checksum", { "a", zeros->data, zeros->len, 5000, crc ^ 1, ROSETTE_ZIP_DEFLATED, 0, 0 }, 0 },
    { "shorter", { "a", zeros->data, zeros->len, 4999, crc, ROSETTE_ZIP_DEFLATED, 0, 0 }, 0 },
    { "longer", { "a", zeros->data, zeros->len, 5001, crc, ROSETTE_ZIP_DEFLATED, 0, 0 }, 0 },
    { "much longer",
      { "a", zeros->data, zeros->len, 60000000, crc, ROSETTE_ZIP_DEFLATED, 0, 0 },
      0 },
    { "cut", { "a", zeros->data, zeros->len - 1, 5000, crc, ROSETTE_ZIP_DEFLATED, 0, 0 }, 0 },
    { "no deflate", { "a", "\xff\xff", 2, 5000, crc, ROSETTE_ZIP_DEFLATED, 0, 0 }, 0 },
    { "stored", { "a", plain, 5000, 5000, crc, ROSETTE_ZIP_STORED, 0, 0 }, -1 },
    { "stored, longer", { "a", plain, 5000, 5001, crc, ROSETTE_ZIP_STORED, 0, 0 }, 0 },
    { "empty", { "a", "", 0, 0, 0, ROSETTE_ZIP_STORED, 0, 0 }, -1 },
    { "empty, deflated", { "a", "\3\0", 2, 0, 0, ROSETTE_ZIP_DEFLATED, 0, 0 }, -1 },
    { "way of packing", { "a", "xx", 2, 2, 0, 12, 0, 0 }, ROSETTE_ERROR_UNSUPPORTED },
    { "encrypted", { "a", "xx", 2, 2, 0, 0, 1, 0 }, ROSETTE_ERROR_PASSPHRASE },
  };

  g_assert_cmpint (ROSETTE_ERROR_SYNTAX, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_byte_array_free_to_bytes (zips_make (&cases[i].entry, 1));
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteZip) zip = rosette_zip_read (file, &error);
      g_autoptr (GBytes) bytes = NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_no_error (error);
      bytes = rosette_zip_extract (zip, 0, ROSETTE_MAX_IMAGE_BYTES, &error);
      g_assert_cmpint (error != NULL ? error->code : -1, ==, cases[i].code);
      g_assert_true ((bytes == NULL) == (error != NULL));
    }
}

static void
test_every_truncation (void)
{
  static const char *const names[] = { "info-zip.zip", "zip64.zip" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *relative = g_build_filename ("zip", "good", names[i], NULL);
      g_autofree char *path = rosette_test_data (relative);
      g_autoptr (GBytes) file = rosette_test_read (path);

      for (gsize n = 0; n < g_bytes_get_size (file); n++)
        {
          g_autofree guint8 *exact = g_memdup2 (g_bytes_get_data (file, NULL), n);
          g_autoptr (GBytes) cut = g_bytes_new_static (exact, n);
          g_autoptr (GError) error = NULL;

          g_assert_null (rosette_zip_read (cut, &error));
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zip-refusals/limit-of-entries", test_limit_of_entries);
  g_test_add_func ("/zip-refusals/hundred-thousand", test_hundred_thousand);
  g_test_add_func ("/zip-refusals/limit-of-bytes", test_limit_of_bytes);
  g_test_add_func ("/zip-refusals/limit-of-total", test_limit_of_total);
  g_test_add_func ("/zip-refusals/shared-bytes", test_shared_bytes);
  g_test_add_func ("/zip-refusals/damaged", test_damaged);
  g_test_add_func ("/zip-refusals/untrue-entries", test_untrue_entries);
  g_test_add_func ("/zip-refusals/every-truncation", test_every_truncation);

  return g_test_run ();
}
