/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/cbor.h"

#include <string.h>

static RosetteCbor
at (const guint8 *data, gsize length)
{
  return (RosetteCbor){ data, data + length };
}

static void
test_numbers (void)
{
  /* RFC 8949 appendix A, and forms that are longer than need be. */
  static const struct
  {
    guint8 data[9];
    gsize length;
    gboolean is_good;
    guint64 value;
  } cases[] = {
    { { 0x00 }, 1, TRUE, 0 },
    { { 0x17 }, 1, TRUE, 23 },
    { { 0x18, 0x18 }, 2, TRUE, 24 },
    { { 0x18, 0x17 }, 2, FALSE, 0 },
    { { 0x18 }, 1, FALSE, 0 },
    { { 0x19, 0x03, 0xe8 }, 3, TRUE, 1000 },
    { { 0x19, 0x00, 0xff }, 3, FALSE, 0 },
    { { 0x1a, 0x00, 0x0f, 0x42, 0x40 }, 5, TRUE, 1000000 },
    { { 0x1a, 0x00, 0x00, 0xff, 0xff }, 5, FALSE, 0 },
    { { 0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff }, 9, TRUE, G_MAXUINT64 },
    { { 0x1c }, 1, FALSE, 0 },
    { { 0x1f }, 1, FALSE, 0 },
    { { 0x20 }, 1, FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteCbor cbor = at (cases[i].data, cases[i].length);
      guint64 value = 0;

      g_assert_cmpint (rosette_cbor_read_number (&cbor, ROSETTE_CBOR_UNSIGNED, &value), ==,
                       cases[i].is_good);
      if (cases[i].is_good)
        g_assert_cmpuint (value, ==, cases[i].value);
    }
}

static void
test_strings (void)
{
  static const guint8 data[] = { 0x43, 1, 2, 3, 0x62, 'h', 'i', 0x42, 1 };
  RosetteCbor cbor = at (data, sizeof data);
  g_autoptr (GBytes) bytes = rosette_cbor_read_bytes (&cbor, ROSETTE_CBOR_BYTES);
  g_autoptr (GBytes) text = rosette_cbor_read_bytes (&cbor, ROSETTE_CBOR_TEXT);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "\1\2\3", 3);
  g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), "hi", 2);
  g_assert_null (rosette_cbor_read_bytes (&cbor, ROSETTE_CBOR_BYTES));
}

static void
test_counts (void)
{
  static const guint8 data[] = { 0x82, 1, 2 };
  RosetteCbor whole = at (data, 3);
  RosetteCbor cut = at (data, 2);
  guint64 n;

  g_test_summary ("A count is at most the bytes that are left.");

  g_assert_true (rosette_cbor_read_number (&whole, ROSETTE_CBOR_ARRAY, &n));
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (rosette_cbor_read_number (&cut, ROSETTE_CBOR_ARRAY, &n));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cbor/numbers", test_numbers);
  g_test_add_func ("/cbor/strings", test_strings);
  g_test_add_func ("/cbor/counts", test_counts);

  return g_test_run ();
}
