/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/zip-directory.h"

#include "base/error.h"
#include "base/limits.h"
#include "zips.h"

static const ZipsEntry entry = { .name = "a", .packed = "hi", .n_packed = 2, .size = 2 };

/* Reads @out, which is freed; how it ends: -1 for one entry, else the code of the error. */
static int
read_code (GByteArray *out)
{
  g_autoptr (GByteArray) owned = out;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) entries = rosette_zip_directory_read (owned->data, owned->len, &error);

  if (entries == NULL)
    return error->code;
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (g_array_index (entries, RosetteZipEntry, 0).name, ==, "a");

  return -1;
}

static void
put_zeros (GByteArray *out, guint n_bytes)
{
  guint before = out->len;

  g_byte_array_set_size (out, before + n_bytes);
  memset (out->data + before, 0, n_bytes);
}

/* The end is looked for behind a comment of any length, and no further; its own length has to
 * agree. */
static void
test_comment (void)
{
  static const struct
  {
    guint16 said;
    guint n_bytes;
    int code;
  } cases[] = {
    { 0, 0, -1 },
    { 1, 1, -1 },
    { 0, 1, -1 },
    { 2, 1, ROSETTE_ERROR_SYNTAX },
    { 65535, 65534, ROSETTE_ERROR_SYNTAX },
    { 65535, 65535, -1 },
    { 65535, 65536, ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GByteArray *out = zips_make (&entry, 1);

      g_test_message ("%u said, %u there", cases[i].said, cases[i].n_bytes);
      out->data[out->len - 2] = (guint8) (cases[i].said & 0xff);
      out->data[out->len - 1] = (guint8) (cases[i].said >> 8);
      put_zeros (out, cases[i].n_bytes);
      g_assert_cmpint (read_code (out), ==, cases[i].code);
    }
}

/* What is cut off at the end is no archive, whichever byte is the last. */
static void
test_cut (void)
{
  for (guint n_bytes = 1; n_bytes <= ROSETTE_ZIP_END_BYTES; n_bytes++)
    {
      GByteArray *out = zips_make (&entry, 1);

      g_byte_array_set_size (out, out->len - n_bytes);
      g_assert_cmpint (read_code (out), ==, ROSETTE_ERROR_SYNTAX);
    }
}

/* The same archive with the larger records before its end. */
static GByteArray *
make_large (guint32 disk, guint64 n_entries, guint64 n_bytes, guint64 offset)
{
  GByteArray *out = zips_make (&entry, 1);
  GByteArray *end = g_byte_array_new ();

  g_byte_array_append (end, out->data + out->len - ROSETTE_ZIP_END_BYTES, ROSETTE_ZIP_END_BYTES);
  g_byte_array_set_size (out, out->len - ROSETTE_ZIP_END_BYTES);
  zips_put (out, ROSETTE_ZIP_END64, 4);
  zips_put (out, ROSETTE_ZIP_END64_BYTES - 12, 8);
  zips_put (out, 0, 4);
  zips_put (out, disk, 4);
  zips_put (out, 0, 4);
  zips_put (out, n_entries, 8);
  zips_put (out, n_entries, 8);
  zips_put (out, n_bytes, 8);
  zips_put (out, offset, 8);
  zips_put (out, ROSETTE_ZIP_LOCATOR, 4);
  put_zeros (out, ROSETTE_ZIP_LOCATOR_BYTES - 4);
  g_byte_array_append (out, end->data, end->len);
  g_byte_array_unref (end);

  return out;
}

/* The directory has 47 bytes and stands at 33. */
static void
test_large (void)
{
  static const struct
  {
    const char *what;
    guint32 disk;
    guint64 n_entries;
    guint64 n_bytes;
    guint64 offset;
    int code;
  } cases[] = {
    { "as it is", 0, 1, 47, 33, -1 },
    { "part of several", 1, 1, 47, 33, ROSETTE_ERROR_UNSUPPORTED },
    { "more entries than there are", 0, 2, 47, 33, ROSETTE_ERROR_SYNTAX },
    { "as many as may be", 0, ROSETTE_MAX_ARCHIVE_ENTRIES, 47, 33, ROSETTE_ERROR_SYNTAX },
    { "one more", 0, ROSETTE_MAX_ARCHIVE_ENTRIES + 1, 47, 33, ROSETTE_ERROR_LIMIT },
    { "no number of entries", 0, G_MAXUINT64, 47, 33, ROSETTE_ERROR_LIMIT },
    { "longer than all", 0, 1, G_MAXUINT64, 33, ROSETTE_ERROR_SYNTAX },
    { "beyond the end", 0, 1, 47, 34, ROSETTE_ERROR_SYNTAX },
    { "far beyond it", 0, 1, 47, G_MAXUINT64, ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (read_code (make_large (cases[i].disk, cases[i].n_entries, cases[i].n_bytes,
                                              cases[i].offset)),
                       ==, cases[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zip-directory/comment", test_comment);
  g_test_add_func ("/zip-directory/cut", test_cut);
  g_test_add_func ("/zip-directory/large", test_large);

  return g_test_run ();
}
