/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/base58.h"

#include "base/error.h"

#include <string.h>

/* draft-msporny-base58 section 5, and what others publish for Bitcoin's alphabet. */
static const struct
{
  const char *bytes;
  gsize n_bytes;
  const char *text;
} vectors[] = {
  { "Hello World!", 12, "2NEpo7TZRRrLZSi2U" },
  { "The quick brown fox jumps over the lazy dog.", 44,
    "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z" },
  { "\0\0\x28\x7f\xb4\xcd", 6, "11233QC4" },
  { "", 0, "" },
  { "\0", 1, "1" },
  { "\x39", 1, "z" },
  { "\x3a", 1, "21" },
  { "\0\0\0", 3, "111" },
};

static void
test_vectors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *text =
        rosette_base58_encode ((const guint8 *) vectors[i].bytes, vectors[i].n_bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_assert_cmpstr (text, ==, vectors[i].text);
      bytes = rosette_base58_decode (text, strlen (text), vectors[i].n_bytes, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), vectors[i].bytes,
                       vectors[i].n_bytes);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "0", "O", "I", "l", "2NEpo7TZRRrLZSi2U ", "z6Mk\n", "-", "="
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_base58_decode (texts[i], strlen (texts[i]), 64, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_limit (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GError) error = NULL;

      if (vectors[i].n_bytes == 0)
        continue;
      g_assert_null (rosette_base58_decode (vectors[i].text, strlen (vectors[i].text),
                                            vectors[i].n_bytes - 1, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base58/vectors", test_vectors);
  g_test_add_func ("/base58/refused", test_refused);
  g_test_add_func ("/base58/limit", test_limit);

  return g_test_run ();
}
