/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/hex.h"

char *
rosette_hex_encode (const guint8 *data, gsize length)
{
  static const char digits[] = "0123456789abcdef";
  char *text = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (length < G_MAXSIZE / 2, NULL);

  text = g_malloc (2 * length + 1);
  for (gsize i = 0; i < length; i++)
    {
      text[2 * i] = digits[data[i] >> 4];
      text[2 * i + 1] = digits[data[i] & 15];
    }
  text[2 * length] = '\0';

  return text;
}
