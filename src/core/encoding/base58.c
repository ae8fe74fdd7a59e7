/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/base58.h"

#include "encoding/radix.h"

/* No 0, O, I or l: they are taken for one another. */
static const RosetteRadix base58btc = {
  "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", 58
};

char *
rosette_base58_encode (const guint8 *data, gsize length)
{
  return rosette_radix_encode (&base58btc, data, length);
}

GBytes *
rosette_base58_decode (const char *text, gsize length, gsize max_bytes, GError **error)
{
  return rosette_radix_decode (&base58btc, text, length, max_bytes, error);
}
