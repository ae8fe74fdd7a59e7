/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/secrets.h"

#include "encoding/hex.h"

static void
test_wipe (void)
{
  char text[] = "secret";
  static const char zeros[sizeof text] = { 0 };

  rosette_secret_wipe (text, sizeof text);
  g_assert_cmpmem (text, sizeof text, zeros, sizeof zeros);

  rosette_secret_wipe (NULL, 0);
  rosette_secret_free (NULL);
  rosette_secret_free (g_strdup ("secret"));
}

static void
test_bytes (void)
{
  g_autoptr (GBytes) copy = rosette_secret_bytes ("abc", 3);
  g_autoptr (GBytes) none = rosette_secret_bytes (NULL, 0);

  g_assert_cmpmem (g_bytes_get_data (copy, NULL), g_bytes_get_size (copy), "abc", 3);
  g_assert_cmpuint (g_bytes_get_size (none), ==, 0);
}

static void
test_random (void)
{
  g_autoptr (GBytes) a = rosette_random_bytes (32);
  g_autoptr (GBytes) b = rosette_random_bytes (32);

  g_assert_cmpuint (g_bytes_get_size (a), ==, 32);
  g_assert_false (g_bytes_equal (a, b));
}

/* More is taken than is drawn at once: no two are the same, and what was taken is wiped. */
static void
test_stock (void)
{
  RosetteRandomStock stock = { 0 };
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const guint8 zeros[16] = { 0 };

  for (guint i = 0; i < 500; i++)
    {
      guint8 bytes[16];

      rosette_random_stock_take (&stock, bytes, sizeof bytes);
      g_assert_cmpmem (stock.bytes + stock.n_left, sizeof zeros, zeros, sizeof zeros);
      g_assert_true (g_hash_table_add (taken, rosette_hex_encode (bytes, sizeof bytes)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secrets/wipe", test_wipe);
  g_test_add_func ("/secrets/bytes", test_bytes);
  g_test_add_func ("/secrets/random", test_random);
  g_test_add_func ("/secrets/stock", test_stock);

  return g_test_run ();
}
