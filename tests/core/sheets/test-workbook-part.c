/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/workbook-part.h"

#include "../archives/zips.h"
#include "base/limits.h"

/* A workbook with a part that says that it has @size bytes and has none: to be told from one that
 * is refused for its size, without the memory for it. Beside it so much is stored that the archive
 * as a whole is no bomb. */
static GBytes *
make_book (guint32 size)
{
  const guint32 n_padding = 4 * 1024 * 1024;
  g_autofree guint8 *padding = g_malloc0 (n_padding);
  const ZipsEntry entries[] = {
    { .name = "xl\\Padding",
      .packed = padding,
      .n_packed = n_padding,
      .size = n_padding,
      .crc = (guint32) crc32 (0, padding, n_padding) },
    { .name = "xl/sheet.xml",
      .packed = "x",
      .n_packed = 1,
      .size = size,
      .method = ROSETTE_ZIP_DEFLATED },
  };

  return g_byte_array_free_to_bytes (zips_make (entries, G_N_ELEMENTS (entries)));
}

static void
test_limit (void)
{
  for (guint more = 0; more < 2; more++)
    {
      g_autoptr (GBytes) file = make_book (ROSETTE_MAX_SHEET_XML_BYTES + more);
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteZip) zip = rosette_zip_read (file, &error);
      g_autoptr (GBytes) part = NULL;

      g_assert_no_error (error);
      part = rosette_workbook_part_read (zip, "xl/sheet.xml", &error);
      g_assert_null (part);
      g_assert_error (error, ROSETTE_ERROR,
                      (int) (more == 0 ? ROSETTE_ERROR_SYNTAX : ROSETTE_ERROR_LIMIT));
    }
}

/* Another case, and the backslash of old Windows; a part that is not there. */
static void
test_names (void)
{
  g_autoptr (GBytes) file = make_book (1);
  g_autoptr (RosetteZip) zip = rosette_zip_read (file, NULL);
  guint index = 0;

  g_assert_true (rosette_workbook_part_find (zip, "XL/Sheet.XML", &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_true (rosette_workbook_part_find (zip, "xl/padding", &index));
  g_assert_cmpuint (index, ==, 0);
  g_assert_false (rosette_workbook_part_find (zip, "xl/sheet.xm", &index));
  g_assert_false (rosette_workbook_part_find (zip, "", &index));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workbook-part/limit", test_limit);
  g_test_add_func ("/workbook-part/names", test_names);

  return g_test_run ();
}
