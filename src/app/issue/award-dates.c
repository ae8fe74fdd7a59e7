/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/award-dates.h"

#include "encoding/date.h"

#include <glib/gi18n.h>
#include <string.h>

/* Three numbers with one sign between them. */
static gboolean
split (const char *text, char *separator, int numbers[3])
{
  const char *at = text;

  for (int i = 0; i < 3; i++)
    {
      const char *start = at;

      for (numbers[i] = 0; g_ascii_isdigit (*at) && at - start < 4; at++)
        numbers[i] = numbers[i] * 10 + g_ascii_digit_value (*at);
      if (at == start)
        return FALSE;
      if (i == 2)
        break;
      if (*at == '\0' || (i == 1 && *at != *separator))
        return FALSE;
      *separator = *at++;
      while (*at == ' ')
        at++;
    }

  /* A date in the Slovenian or German way may end in a dot after the year. */
  if (*at == '.' && *separator == '.')
    at++;

  return *at == '\0';
}

GDateTime *
rosette_award_dates_parse_day (const char *text, gboolean month_first)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  char separator = '\0';
  int numbers[3];
  int year, month, day;

  if (!split (trimmed, &separator, numbers))
    return NULL;

  switch (separator)
    {
    case '-':
      year = numbers[0];
      month = numbers[1];
      day = numbers[2];
      break;

    case '.':
    case '/':
      year = numbers[2];
      month = separator == '/' && month_first ? numbers[0] : numbers[1];
      day = separator == '/' && month_first ? numbers[1] : numbers[0];
      break;

    default:
      return NULL;
    }

  /* Two digits would be a guess at the century. */
  if (year < 1900)
    return NULL;

  return g_date_time_new_utc (year, month, day, 0, 0, 0.0);
}

gboolean
rosette_award_dates_is_month_first (void)
{
  g_autoptr (GDateTime) known = g_date_time_new_utc (2003, 11, 22, 0, 0, 0.0);
  g_autofree char *written = g_date_time_format (known, "%x");
  const char *month = written != NULL ? strstr (written, "11") : NULL;
  const char *day = written != NULL ? strstr (written, "22") : NULL;

  return month != NULL && day != NULL && month < day && !g_str_has_prefix (written, "2003")
         && !g_str_has_prefix (written, "03");
}

char *
rosette_award_dates_format_day (GDateTime *day)
{
  return g_date_time_format (day, "%Y-%m-%d");
}

char *
rosette_award_dates_spell_day (GDateTime *day)
{
  /* Translators: a day as strftime() writes it: Monday, 23 November 2026 */
  return g_date_time_format (day, _ ("%A, %-d %B %Y"));
}

char *
rosette_award_dates_abbreviate_day (GDateTime *day)
{
  /* Translators: a day in short as strftime() writes it: Mon 23 Nov 2026 */
  return g_date_time_format (day, _ ("%a %-d %b %Y"));
}

static gboolean
is_same_day (GDateTime *one, GDateTime *other)
{
  return g_date_time_get_year (one) == g_date_time_get_year (other)
         && g_date_time_get_day_of_year (one) == g_date_time_get_day_of_year (other);
}

static GDateTime *
end_of_day (GDateTime *day)
{
  g_autofree char *text = rosette_award_dates_format_day (day);

  return rosette_date_parse_until (text, NULL);
}

const char *
rosette_award_dates_read (const char *issued_text,
                          const char *until_text,
                          gboolean month_first,
                          GDateTime *now,
                          GDateTime **issued,
                          GDateTime **until)
{
  gboolean has_until = strspn (until_text, " ") != strlen (until_text);
  g_autoptr (GDateTime) day = rosette_award_dates_parse_day (issued_text, month_first);
  g_autoptr (GDateTime) last =
    has_until ? rosette_award_dates_parse_day (until_text, month_first) : NULL;

  if (day == NULL)
    return _ ("Type the date of award as 2026-11-23.");
  if (has_until && last == NULL)
    return _ ("Type the last day as 2027-11-23, or leave it empty.");
  if (last != NULL && g_date_time_compare (last, day) < 0)
    return _ ("The last day is before the date of award. Choose a later one.");

  if (issued != NULL)
    *issued = is_same_day (day, now) ? g_date_time_to_utc (now) : g_date_time_ref (day);
  if (until != NULL)
    *until = last != NULL ? end_of_day (last) : NULL;

  return NULL;
}
