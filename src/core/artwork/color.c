/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/color.h"

#include <math.h>
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

/* WCAG 2.1, "relative luminance". */
static double
to_linear (guint8 channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (RosetteColor color)
{
  return 0.2126 * to_linear (color.red) + 0.7152 * to_linear (color.green)
         + 0.0722 * to_linear (color.blue);
}

double
rosette_color_get_contrast (RosetteColor a, RosetteColor b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* @share: of 255, of black or white in @color */
static RosetteColor
mix (RosetteColor color, guint8 other, int share)
{
  color.red = (guint8) ((color.red * (255 - share) + other * share) / 255);
  color.green = (guint8) ((color.green * (255 - share) + other * share) / 255);
  color.blue = (guint8) ((color.blue * (255 - share) + other * share) / 255);

  return color;
}

RosetteColor
rosette_color_make_readable (RosetteColor color, RosetteColor ground, double ratio)
{
  RosetteColor black = { 0, 0, 0, color.alpha }, white = { 255, 255, 255, color.alpha };

  for (int share = 0; share <= 255; share++)
    {
      RosetteColor darker = mix (color, 0, share), lighter = mix (color, 255, share);

      if (rosette_color_get_contrast (darker, ground) >= ratio)
        return darker;
      if (rosette_color_get_contrast (lighter, ground) >= ratio)
        return lighter;
    }

  return rosette_color_get_contrast (black, ground) > rosette_color_get_contrast (white, ground)
           ? black
           : white;
}
