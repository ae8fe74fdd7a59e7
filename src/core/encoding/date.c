/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/date.h"

#include "base/error.h"

#include <string.h>

/* The parts of a time as they are written, and the text from where it is still to be read. */
typedef struct
{
  const char *at;
  int year, month, day;
  int hour, minute, second;
  int microseconds;
  int offset_minutes;
} Parts;

static gboolean
read_digits (Parts *self, int n_digits, int *value)
{
  *value = 0;
  for (int i = 0; i < n_digits; i++, self->at++)
    {
      if (!g_ascii_isdigit (*self->at))
        return FALSE;
      *value = *value * 10 + (*self->at - '0');
    }

  return TRUE;
}

static gboolean
take (Parts *self, char c)
{
  if (*self->at != c)
    return FALSE;
  self->at++;

  return TRUE;
}

static gboolean
read_date (Parts *self)
{
  return read_digits (self, 4, &self->year) && take (self, '-')
         && read_digits (self, 2, &self->month) && take (self, '-')
         && read_digits (self, 2, &self->day);
}

static gboolean
read_fraction (Parts *self)
{
  int unit = 100000;

  if (!take (self, '.'))
    return TRUE;
  if (!g_ascii_isdigit (*self->at))
    return FALSE;
  for (; g_ascii_isdigit (*self->at); self->at++, unit /= 10)
    self->microseconds += (*self->at - '0') * unit;

  return TRUE;
}

static gboolean
read_time (Parts *self, gboolean is_lenient)
{
  if (!read_digits (self, 2, &self->hour) || !take (self, ':')
      || !read_digits (self, 2, &self->minute))
    return FALSE;
  if (!take (self, ':'))
    return is_lenient;

  return read_digits (self, 2, &self->second) && read_fraction (self);
}

static gboolean
read_zone (Parts *self, gboolean is_lenient)
{
  int sign = *self->at == '-' ? -1 : 1;
  int hours;
  int minutes = 0;

  if (take (self, 'Z') || take (self, 'z'))
    return TRUE;
  if (!take (self, '+') && !take (self, '-'))
    return is_lenient;

  if (!read_digits (self, 2, &hours))
    return FALSE;
  if (take (self, ':') || (is_lenient && *self->at != '\0'))
    {
      if (!read_digits (self, 2, &minutes))
        return FALSE;
    }
  else if (!is_lenient)
    return FALSE;
  self->offset_minutes = sign * (hours * 60 + minutes);

  return hours <= 23 && minutes <= 59;
}

/* The end of June or December, in UTC: where leap seconds are put. */
static gboolean
is_leap_minute (GDateTime *date)
{
  int month, day;

  g_date_time_get_ymd (date, NULL, &month, &day);

  return g_date_time_get_hour (date) == 23 && g_date_time_get_minute (date) == 59
         && ((month == 6 && day == 30) || (month == 12 && day == 31));
}

/* NULL when the parts are no time, such as 30 February. */
static GDateTime *
parts_to_utc (const Parts *self)
{
  gboolean is_leap = self->second == 60;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;

  local = g_date_time_new_utc (self->year, self->month, self->day, self->hour, self->minute,
                               is_leap ? 59 : self->second);
  if (local == NULL)
    return NULL;
  utc = g_date_time_add_minutes (local, -self->offset_minutes);
  if (utc == NULL || (is_leap && !is_leap_minute (utc)))
    return NULL;

  return g_date_time_add (utc, (is_leap ? G_TIME_SPAN_SECOND : 0) + self->microseconds);
}

static GDateTime *
finish (const Parts *self, gboolean is_read, GError **error)
{
  GDateTime *date = is_read && *self->at == '\0' ? parts_to_utc (self) : NULL;

  if (date == NULL)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                         "the text is not a date with time and zone");

  return date;
}

GDateTime *
rosette_date_parse (const char *text, GError **error)
{
  Parts parts = { .at = text };
  gboolean is_read;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  is_read = read_date (&parts) && (take (&parts, 'T') || take (&parts, 't'))
            && read_time (&parts, FALSE) && read_zone (&parts, FALSE);

  return finish (&parts, is_read, error);
}

/* Seconds since 1970 in ten digits, with a fraction or without; or milliseconds in thirteen, as
 * JavaScript counts. */
static gboolean
read_unix_time (const char *text, gint64 *seconds)
{
  gsize n_digits = strspn (text, "0123456789");
  const char *rest = text + n_digits;

  if (n_digits == 10 && *rest == '.' && g_ascii_isdigit (rest[1]))
    rest += 1 + strspn (rest + 1, "0123456789");
  if (*rest != '\0' || (n_digits != 10 && n_digits != 13))
    return FALSE;
  *seconds = g_ascii_strtoll (text, NULL, 10) / (n_digits == 13 ? 1000 : 1);

  return TRUE;
}

GDateTime *
rosette_date_parse_lenient (const char *text, GError **error)
{
  Parts parts = { .at = text };
  gint64 seconds = 0;
  gboolean is_read;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (read_unix_time (text, &seconds))
    return g_date_time_new_from_unix_utc (seconds);

  is_read = read_date (&parts);
  if (is_read && *parts.at != '\0')
    is_read = (take (&parts, 'T') || take (&parts, 't') || take (&parts, ' '))
              && read_time (&parts, TRUE) && read_zone (&parts, TRUE);

  return finish (&parts, is_read, error);
}

GDateTime *
rosette_date_parse_until (const char *text, GError **error)
{
  Parts parts = { .at = text, .hour = 23, .minute = 59, .second = 59 };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (read_date (&parts) && *parts.at == '\0')
    return finish (&parts, TRUE, error);

  return rosette_date_parse (text, error);
}

/* Puts @number in the place of @n_digits of a text, zeros before it. */
static void
put_digits (char *at, int n_digits, int number)
{
  for (int i = n_digits - 1; i >= 0; i--, number /= 10)
    at[i] = (char) ('0' + number % 10);
}

/* Without printf, which of ten thousand awards is felt. */
char *
rosette_date_format (GDateTime *date)
{
  g_autoptr (GDateTime) utc = NULL;
  char *text = NULL;
  int year, month, day;

  g_return_val_if_fail (date != NULL, NULL);

  utc = g_date_time_to_utc (date);
  g_date_time_get_ymd (utc, &year, &month, &day);
  text = g_strdup ("0000-00-00T00:00:00Z");
  put_digits (text, 4, year);
  put_digits (text + 5, 2, month);
  put_digits (text + 8, 2, day);
  put_digits (text + 11, 2, g_date_time_get_hour (utc));
  put_digits (text + 14, 2, g_date_time_get_minute (utc));
  put_digits (text + 17, 2, g_date_time_get_second (utc));

  return text;
}
