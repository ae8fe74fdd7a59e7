/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/radix.h"

#include "base/error.h"

#include <string.h>

static const RosetteRadix binary = { "01", 2 };
static const RosetteRadix decimal = { "0123456789", 10 };
static const RosetteRadix sixty_four = {
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 64
};

static GBytes *
decode (const RosetteRadix *radix, const char *text, gsize max_bytes, GError **error)
{
  gsize length = strlen (text);
  g_autofree char *exact = g_memdup2 (text, length);

  return rosette_radix_decode (radix, exact, length, max_bytes, error);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    const char *bytes;
    gsize n_bytes;
  } cases[] = {
    { "", "", 0 },
    { "0", "\0", 1 },
    { "00", "\0\0", 2 },
    { "1", "\1", 1 },
    { "255", "\xff", 1 },
    { "256", "\1\0", 2 },
    { "0256", "\0\1\0", 3 },
    { "4294967295", "\xff\xff\xff\xff", 4 },
    { "4294967296", "\1\0\0\0\0", 5 },
    { "18446744073709551616", "\1\0\0\0\0\0\0\0\0", 9 },
    { "1000000000", "\x3b\x9a\xca\0", 4 },
    { "1000000000000000000", "\x0d\xe0\xb6\xb3\xa7\x64\0\0", 8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = decode (&decimal, cases[i].text, 16, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), cases[i].bytes,
                       cases[i].n_bytes);
      text = rosette_radix_encode (&decimal, (const guint8 *) cases[i].bytes, cases[i].n_bytes);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_round_trip (void)
{
  static const RosetteRadix *const radixes[] = { &binary, &decimal, &sixty_four };
  g_autoptr (GRand) random = g_rand_new_with_seed (58);

  for (guint i = 0; i < 600; i++)
    {
      const RosetteRadix *radix = radixes[i % G_N_ELEMENTS (radixes)];
      gsize n_bytes = (gsize) g_rand_int_range (random, 0, 200);
      g_autofree guint8 *data = g_malloc (n_bytes);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      for (gsize n = 0; n < n_bytes; n++)
        data[n] = n < i % 4 ? 0 : (guint8) g_rand_int (random);
      text = rosette_radix_encode (radix, data, n_bytes);
      bytes = decode (radix, text, n_bytes, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), data, n_bytes);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = { "a", "1a", "0 ", " 0", "1.0", "+1", "-1" };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_null (decode (&decimal, texts[i], 16, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_clear_error (&error);
    }

  g_assert_null (rosette_radix_decode (&decimal, "1\0", 2, 16, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

static void
test_limit (void)
{
  for (gsize n_bytes = 1; n_bytes < 40; n_bytes++)
    for (guint n_zeros = 0; n_zeros <= MIN (n_bytes, 2); n_zeros++)
      {
        g_autofree guint8 *data = g_malloc (n_bytes);
        g_autofree char *text = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = NULL;

        memset (data, 0xff, n_bytes);
        memset (data, 0, n_zeros);
        text = rosette_radix_encode (&decimal, data, n_bytes);
        bytes = decode (&decimal, text, n_bytes, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (g_bytes_get_size (bytes), ==, n_bytes);

        g_assert_null (decode (&decimal, text, n_bytes - 1, &error));
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
      }
}

static void
test_work (void)
{
  g_autofree char *nines = g_strnfill (16 * 1024 * 1024, '9');
  g_autofree char *zeros = g_strnfill (16 * 1024 * 1024, '0');
  g_autoptr (GError) of_nines = NULL;
  g_autoptr (GError) of_zeros = NULL;

  g_test_summary ("A text far too long is left early: read to its end it would take hours.");

  g_assert_null (decode (&decimal, nines, 1024, &of_nines));
  g_assert_error (of_nines, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
  g_assert_null (decode (&decimal, zeros, 1024, &of_zeros));
  g_assert_error (of_zeros, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/radix/numbers", test_numbers);
  g_test_add_func ("/radix/round-trip", test_round_trip);
  g_test_add_func ("/radix/refused", test_refused);
  g_test_add_func ("/radix/limit", test_limit);
  g_test_add_func ("/radix/work", test_work);

  return g_test_run ();
}
