/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/digest.h"

#include <gnutls/crypto.h>

gsize
rosette_digest (RosetteDigest digest, gconstpointer data, gsize length, guint8 *out)
{
  gnutls_digest_algorithm_t algorithm =
    digest == ROSETTE_DIGEST_SHA384 ? GNUTLS_DIG_SHA384 : GNUTLS_DIG_SHA256;

  /* It can only fail for an algorithm that it does not know. */
  if (gnutls_hash_fast (algorithm, length > 0 ? data : "", length, out) < 0)
    g_error ("GnuTLS has no SHA-2");

  return gnutls_hash_get_len (algorithm);
}

gsize
rosette_hmac_sha256 (gconstpointer key,
                     gsize key_length,
                     gconstpointer data,
                     gsize length,
                     guint8 *out)
{
  if (gnutls_hmac_fast (GNUTLS_MAC_SHA256, key, key_length, data, length, out) < 0)
    g_error ("GnuTLS has no HMAC");

  return gnutls_hmac_get_len (GNUTLS_MAC_SHA256);
}

GBytes *
rosette_sha256 (gconstpointer data, gsize length)
{
  guint8 out[ROSETTE_DIGEST_MAX_BYTES];
  gsize n_bytes = rosette_digest (ROSETTE_DIGEST_SHA256, data, length, out);

  return g_bytes_new (out, n_bytes);
}
