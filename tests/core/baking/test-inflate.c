/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/inflate.h"

#include "base/error.h"

#include <zlib.h>

#define N_BYTES 100000

static gsize
deflate_zeros (guint8 *deflated, gsize size, gsize n_bytes)
{
  g_autofree guint8 *zeros = g_malloc0 (n_bytes);
  uLongf n_deflated = size;

  g_assert_cmpint (compress (deflated, &n_deflated, zeros, n_bytes), ==, Z_OK);

  return n_deflated;
}

static void
test_limit (void)
{
  guint8 deflated[1024];
  gsize n_deflated = deflate_zeros (deflated, sizeof deflated, N_BYTES);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) at_limit = rosette_inflate (deflated, n_deflated, N_BYTES, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (at_limit), ==, N_BYTES);

  g_assert_null (rosette_inflate (deflated, n_deflated, N_BYTES - 1, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_every_truncation (void)
{
  guint8 deflated[1024];
  gsize n_deflated = deflate_zeros (deflated, sizeof deflated, N_BYTES);

  for (gsize n = 0; n < n_deflated; n++)
    {
      g_autofree guint8 *exact = g_memdup2 (deflated, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_inflate (exact, n, N_BYTES, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_not_zlib (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_inflate ((const guint8 *) "{\"a\":1}", 7, N_BYTES, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/inflate/limit", test_limit);
  g_test_add_func ("/inflate/every-truncation", test_every_truncation);
  g_test_add_func ("/inflate/not-zlib", test_not_zlib);

  return g_test_run ();
}
