/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/status-list.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url.h"

#include <gio/gio.h>
#include <string.h>

/* GZIP and base64url of @bits, as an issuer makes a list. */
static char *
encode (const guint8 *bits, gsize n_bytes, const char *before)
{
  g_autoptr (GZlibCompressor) deflater = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data (bits, n_bytes, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, G_CONVERTER (deflater));
  guint8 *buffer = g_malloc (n_bytes + 1024);
  g_autofree char *text = NULL;
  gsize n_read = 0;

  g_assert_true (g_input_stream_read_all (stream, buffer, n_bytes + 1024, &n_read, NULL, NULL));
  text = rosette_base64url_encode (buffer, n_read);
  g_free (buffer);

  return g_strconcat (before, text, NULL);
}

static void
test_bits (void)
{
  static const guint8 bits[] = { 0x80, 0x01, 0x42 };
  g_autofree char *encoded = encode (bits, sizeof bits, "u");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) list = rosette_status_list_expand (encoded, TRUE, &error);
  guint value = 7;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (list), ==, 3);
  for (guint i = 0; i < 24; i++)
    {
      gboolean is_set = i == 0 || i == 15 || i == 17 || i == 22;

      g_assert_true (rosette_status_list_get (list, i, 1, &value, NULL));
      g_assert_cmpuint (value, ==, is_set);
    }
  g_assert_false (rosette_status_list_get (list, 24, 1, &value, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_sizes (void)
{
  static const guint8 bits[] = { 0x1b, 0xff, 0x42 };
  static const guint two[] = { 0, 1, 2, 3, 3, 3, 3, 3, 1, 0, 0, 2 };
  static const guint three[] = { 0, 6, 7, 7, 7, 5, 0, 2 };
  g_autoptr (GBytes) list = g_bytes_new_static (bits, sizeof bits);
  guint value = 0;

  for (guint i = 0; i < G_N_ELEMENTS (two); i++)
    {
      g_assert_true (rosette_status_list_get (list, i, 2, &value, NULL));
      g_assert_cmpuint (value, ==, two[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (three); i++)
    {
      g_assert_true (rosette_status_list_get (list, i, 3, &value, NULL));
      g_assert_cmpuint (value, ==, three[i]);
    }
  g_assert_true (rosette_status_list_get (list, 2, 8, &value, NULL));
  g_assert_cmpuint (value, ==, 0x42);
  g_assert_false (rosette_status_list_get (list, 3, 8, &value, NULL));
  g_assert_false (rosette_status_list_get (list, G_MAXUINT64, 1, &value, NULL));
}

/* Example 2 of the Bitstring Status List specification: 16 KiB without a bit set. */
static void
test_published (void)
{
  static const char encoded[] =
    "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
  g_autoptr (GBytes) list = rosette_status_list_expand (encoded, TRUE, NULL);
  g_autoptr (GBytes) older = rosette_status_list_expand (encoded + 1, FALSE, NULL);

  g_assert_nonnull (list);
  g_assert_cmpuint (g_bytes_get_size (list), ==, 16384);
  g_assert_true (g_bytes_equal (list, older));
  for (gsize i = 0; i < 16384; i++)
    g_assert_cmpuint (((const guint8 *) g_bytes_get_data (list, NULL))[i], ==, 0);
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *encoded;
    gboolean is_multibase;
  } cases[] = {
    { "H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA", TRUE },
    { "zH4sI", TRUE },
    { "u", TRUE },
    { "", FALSE },
    { "u!!", TRUE },
    { "uAAAA", TRUE },
    { "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAA", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_status_list_expand (cases[i].encoded, cases[i].is_multibase, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

/* A list that grows a thousandfold is stopped at the limit. */
static void
test_limit (void)
{
  g_autofree guint8 *bits = g_malloc0 (ROSETTE_MAX_STATUS_LIST_BYTES + 1);
  g_autofree char *largest = encode (bits, ROSETTE_MAX_STATUS_LIST_BYTES, "u");
  g_autofree char *larger = encode (bits, ROSETTE_MAX_STATUS_LIST_BYTES + 1, "u");
  g_autoptr (GBytes) list = rosette_status_list_expand (largest, TRUE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (list);
  g_assert_null (rosette_status_list_expand (larger, TRUE, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status-list/bits", test_bits);
  g_test_add_func ("/status-list/sizes", test_sizes);
  g_test_add_func ("/status-list/published", test_published);
  g_test_add_func ("/status-list/refusals", test_refusals);
  g_test_add_func ("/status-list/limit", test_limit);

  return g_test_run ();
}
