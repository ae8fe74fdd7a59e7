/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/checksum.h"

#include <string.h>
#include <zlib.h>

#define MAX_BYTES 700

static void
test_vectors (void)
{
  /* The check value of the catalogues; the empty chunk that ends each PNG. */
  g_assert_cmphex (rosette_checksum ((const guint8 *) "123456789", 9), ==, 0xcbf43926);
  g_assert_cmphex (rosette_checksum ((const guint8 *) "IEND", 4), ==, 0xae426082);
  g_assert_cmphex (rosette_checksum ((const guint8 *) "", 0), ==, 0);
}

static void
test_as_zlib (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20);
  guint8 data[MAX_BYTES + 16];

  g_test_summary (
    "Every length, from every alignment, as zlib has it, whatever the processor can.");

  for (gsize i = 0; i < sizeof data; i++)
    data[i] = (guint8) g_rand_int (random);
  for (gsize length = 0; length <= MAX_BYTES; length++)
    for (gsize start = 0; start < 16; start++)
      for (guint means = ROSETTE_CHECKSUM_BYTES; means <= ROSETTE_CHECKSUM_PAIRS; means++)
        g_assert_cmphex (rosette_checksum_by (means, data + start, length), ==,
                         crc32 (crc32 (0, NULL, 0), data + start, (uInt) length));
}

static void
test_each_bit (void)
{
  guint8 data[160] = { 0 };
  guint32 plain = rosette_checksum (data, sizeof data);

  g_test_summary ("No bit may change unseen.");

  for (gsize bit = 0; bit < 8 * sizeof data; bit++)
    {
      data[bit / 8] ^= (guint8) (1 << bit % 8);
      g_assert_cmphex (rosette_checksum (data, sizeof data), !=, plain);
      data[bit / 8] = 0;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checksum/vectors", test_vectors);
  g_test_add_func ("/checksum/as-zlib", test_as_zlib);
  g_test_add_func ("/checksum/each-bit", test_each_bit);

  return g_test_run ();
}
