/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/number.h"

#include <errno.h>
#include <math.h>
#include <string.h>

double
rosette_number_tidy (double value, double min, double max)
{
  if (!isfinite (value))
    return CLAMP (0.0, min, max);

  return round (CLAMP (value, min, max) * 1000.0) / 1000.0 + 0.0;
}

double
rosette_number_tidy_angle (double degrees)
{
  double turned = isfinite (degrees) ? fmod (degrees, 360.0) : 0.0;

  if (turned <= -180.0)
    turned += 360.0;
  else if (turned > 180.0)
    turned -= 360.0;

  /* What lies between the last thousandth and -180 is 180, too. */
  turned = rosette_number_tidy (turned, -180.0, 180.0);

  return turned == -180.0 ? 180.0 : turned;
}

gboolean
rosette_number_parse (const char *text, double *number)
{
  char *end = NULL;
  double result;

  if (text[0] != '-' && !g_ascii_isdigit (text[0]))
    return FALSE;

  errno = 0;
  result = g_ascii_strtod (text, &end);
  if (*end != '\0' || errno != 0)
    return FALSE;

  *number = result;

  return TRUE;
}

void
rosette_number_append (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = NULL;

  g_ascii_formatd (buffer, sizeof buffer, "%.3f", value);
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';

  g_string_append (text, g_str_equal (buffer, "-0") ? "0" : buffer);
}
