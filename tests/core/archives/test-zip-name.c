/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/zip-name.h"

#include "archives/zip-record.h"

/* The name of one byte that is no UTF-8, and is è in code page 437; and its checksum. */
#define NAME "\x8a"
#define CRC  "\xb3\x85\x6f\xdf"

#define REPLACED "\xef\xbf\xbd"

/* A text with NULs in it, and its length. */
#define BYTES(text) text, sizeof text - 1

static void
test_decode (void)
{
  static const struct
  {
    const char *what;
    const char *name;
    gsize length;
    const char *extra;
    gsize n_extra;
    const char *decoded;
  } cases[] = {
    { "UTF-8", BYTES ("ž"), BYTES (""), "ž" },
    { "UTF-8, and a Unicode name", BYTES ("ž"), BYTES ("up\x06\0\x01" CRC "x"), "ž" },
    { "code page 437", BYTES (NAME), BYTES (""), "è" },
    { "Unicode name", BYTES (NAME), BYTES ("up\x07\0\x01" CRC "ž"), "ž" },
    { "behind another field", BYTES (NAME),
      BYTES ("\x01\0\x04\0"
             "up\0\0"
             "up\x07\0\x01" CRC "ž"),
      "ž" },
    { "of another version", BYTES (NAME), BYTES ("up\x07\0\x02" CRC "ž"), "è" },
    { "of another name", BYTES (NAME), BYTES ("up\x07\0\x01xxxxž"), "è" },
    { "empty", BYTES (NAME), BYTES ("up\x05\0\x01" CRC), "è" },
    { "too short for a checksum", BYTES (NAME), BYTES ("up\x04\0\x01xxx"), "è" },
    { "no UTF-8", BYTES (NAME), BYTES ("up\x06\0\x01" CRC "\xff"), "è" },
    { "with a NUL", BYTES (NAME), BYTES ("up\x07\0\x01" CRC "a\0"), "è" },
    /* A byte that is there, and does not count. */
    { "longer than all fields", BYTES (NAME), "up\x08\0\x01" CRC "žx", 11, "è" },
    { "three bytes of a field", BYTES (NAME), BYTES ("up\x07"), "è" },
    { "a name with a NUL", BYTES (NAME "\0"), BYTES (""), REPLACED REPLACED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *decoded =
        rosette_zip_name_decode ((const guint8 *) cases[i].name, cases[i].length,
                                 (const guint8 *) cases[i].extra, cases[i].n_extra);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (decoded, ==, cases[i].decoded);
    }
}

static void
test_find (void)
{
  static const guint8 extra[] = { 0x02, 0x00, 0x01, 0x00, 0x55, 0x01, 0x00, 0x00, 0x00 };
  gsize length = 9;

  g_test_summary ("A field may be empty, and the last.");

  g_assert_true (rosette_zip_extra_find (extra, sizeof extra, 2, &length) == extra + 4);
  g_assert_cmpuint (length, ==, 1);
  g_assert_true (rosette_zip_extra_find (extra, sizeof extra, 1, &length) == extra + sizeof extra);
  g_assert_cmpuint (length, ==, 0);
  g_assert_null (rosette_zip_extra_find (extra, sizeof extra - 1, 1, &length));
  g_assert_null (rosette_zip_extra_find (extra, sizeof extra, 3, &length));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zip-name/decode", test_decode);
  g_test_add_func ("/zip-name/find", test_find);

  return g_test_run ();
}
