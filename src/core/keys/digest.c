/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/digest.h"

static GBytes *
compute (GChecksumType type, gconstpointer data, gsize length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (type);
  gsize n_bytes = (gsize) g_checksum_type_get_length (type);
  guint8 *digest = g_malloc (n_bytes);

  /* g_checksum_update() counts in gssize. */
  g_assert (length <= G_MAXSSIZE);
  g_checksum_update (checksum, data, (gssize) length);
  g_checksum_get_digest (checksum, digest, &n_bytes);

  return g_bytes_new_take (digest, n_bytes);
}

GBytes *
rosette_sha256 (gconstpointer data, gsize length)
{
  return compute (G_CHECKSUM_SHA256, data, length);
}

GBytes *
rosette_sha384 (gconstpointer data, gsize length)
{
  return compute (G_CHECKSUM_SHA384, data, length);
}
