/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/digest.h"

#include "vectors.h"

/* FIPS 180-4's own examples, of NIST's pages. */
static void
test_vectors (void)
{
  guint8 out[ROSETTE_DIGEST_MAX_BYTES];
  gsize length = rosette_digest (ROSETTE_DIGEST_SHA384, "abc", 3, out);
  g_autoptr (GBytes) abc384 = g_bytes_new (out, length);
  g_autoptr (GBytes) abc256 = rosette_sha256 ("abc", 3);
  g_autoptr (GBytes) empty = rosette_sha256 (NULL, 0);

  assert_bytes (abc256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert_bytes (abc384, "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                        "8086072ba1e7cc2358baeca134c825a7");
  assert_bytes (empty, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

/* RFC 4231's second. */
static void
test_hmac (void)
{
  guint8 out[ROSETTE_DIGEST_MAX_BYTES];
  gsize length = rosette_hmac_sha256 ("Jefe", 4, "what do ya want for nothing?", 28, out);
  g_autoptr (GBytes) bytes = g_bytes_new (out, length);

  assert_bytes (bytes, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/digest/vectors", test_vectors);
  g_test_add_func ("/digest/hmac", test_hmac);

  return g_test_run ();
}
