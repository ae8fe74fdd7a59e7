/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/color.h"

#include <string.h>

gboolean
rosette_color_parse (const char *text, RosetteColor *color)
{
  guint8 parts[4] = { 0, 0, 0, 255 };
  gsize length;

  g_return_val_if_fail (text != NULL && color != NULL, FALSE);

  length = strlen (text);
  if (text[0] != '#' || (length != 7 && length != 9))
    return FALSE;

  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  for (gsize i = 0; i < (length - 1) / 2; i++)
    parts[i] = (guint8) (g_ascii_xdigit_value (text[1 + 2 * i]) << 4
                         | g_ascii_xdigit_value (text[2 + 2 * i]));

  *color = (RosetteColor){ parts[0], parts[1], parts[2], parts[3] };

  return TRUE;
}

char *
rosette_color_to_text (RosetteColor color)
{
  if (color.alpha == 255)
    return g_strdup_printf ("#%02x%02x%02x", color.red, color.green, color.blue);

  return g_strdup_printf ("#%02x%02x%02x%02x", color.red, color.green, color.blue, color.alpha);
}

gboolean
rosette_color_equal (RosetteColor a, RosetteColor b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}
