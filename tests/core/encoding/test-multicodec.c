/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/multicodec.h"

#include "base/error.h"

#include <string.h>

static void
test_prefixes (void)
{
  /* The prefixes that the Data Integrity suites and did:key write out in bytes. */
  static const struct
  {
    RosetteMulticodec codec;
    const char *prefix;
  } cases[] = {
    { ROSETTE_MULTICODEC_SECP256K1_PUB, "\xe7\x01" },
    { ROSETTE_MULTICODEC_X25519_PUB, "\xec\x01" },
    { ROSETTE_MULTICODEC_ED25519_PUB, "\xed\x01" },
    { ROSETTE_MULTICODEC_P256_PUB, "\x80\x24" },
    { ROSETTE_MULTICODEC_P384_PUB, "\x81\x24" },
    { ROSETTE_MULTICODEC_RSA_PUB, "\x85\x24" },
    { ROSETTE_MULTICODEC_ED25519_PRIV, "\x80\x26" },
    { ROSETTE_MULTICODEC_P256_PRIV, "\x86\x26" },
    { ROSETTE_MULTICODEC_P384_PRIV, "\x87\x26" },
    { ROSETTE_MULTICODEC_JWK_JCS_PUB, "\xd1\xd6\x03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) wrapped =
        rosette_multicodec_wrap (cases[i].codec, (const guint8 *) "key", 3);
      g_autofree char *expected = g_strconcat (cases[i].prefix, "key", NULL);
      g_autoptr (GBytes) payload = NULL;
      g_autoptr (GError) error = NULL;
      guint64 codec = 0;

      g_assert_cmpmem (g_bytes_get_data (wrapped, NULL), g_bytes_get_size (wrapped), expected,
                       strlen (expected));
      g_assert_true (rosette_multicodec_unwrap (wrapped, &codec, &payload, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (codec, ==, cases[i].codec);
      g_assert_cmpmem (g_bytes_get_data (payload, NULL), g_bytes_get_size (payload), "key", 3);
    }
}

static void
test_varints (void)
{
  /* The multiformats' unsigned varint, up to the largest of nine bytes. */
  static const struct
  {
    const char *bytes;
    gsize n_bytes;
    guint64 value;
  } cases[] = {
    { "\0", 1, 0 },
    { "\x7f", 1, 127 },
    { "\x80\x01", 2, 128 },
    { "\xff\x01", 2, 255 },
    { "\xac\x02", 2, 300 },
    { "\x80\x80\x01", 3, 16384 },
    { "\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 9, G_MAXINT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) wrapped = g_bytes_new (cases[i].bytes, cases[i].n_bytes);
      g_autoptr (GBytes) payload = NULL;
      g_autoptr (GError) error = NULL;
      guint64 codec = 1;

      g_assert_true (rosette_multicodec_unwrap (wrapped, &codec, &payload, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (codec, ==, cases[i].value);
      g_assert_cmpuint (g_bytes_get_size (payload), ==, 0);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize n_bytes;
  } cases[] = {
    { "", 0 },
    { "\x80", 1 },
    { "\xed\x81", 2 },
    /* longer than need be */
    { "\x80\0", 2 },
    { "\xed\x81\0", 3 },
    /* ten bytes */
    { "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 10 },
    { "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", 11 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) wrapped = g_bytes_new (cases[i].bytes, cases[i].n_bytes);
      g_autoptr (GBytes) payload = NULL;
      g_autoptr (GError) error = NULL;
      guint64 codec = 0;

      g_assert_false (rosette_multicodec_unwrap (wrapped, &codec, &payload, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_null (payload);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/multicodec/prefixes", test_prefixes);
  g_test_add_func ("/multicodec/varints", test_varints);
  g_test_add_func ("/multicodec/refused", test_refused);

  return g_test_run ();
}
