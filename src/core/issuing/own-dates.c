/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/own-dates.h"

#include "base/error.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "openbadges/part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ISSUED      "issued"
#define VALID_UNTIL "validUntil"

/* How a day without a time of its own is written. */
#define MIDNIGHT   "T00:00:00Z"
#define DAY_LENGTH 10

void
rosette_own_dates_clear (RosetteOwnDates *self)
{
  g_clear_pointer (&self->issued, g_date_time_unref);
  g_clear_pointer (&self->valid_until, g_date_time_unref);
}

static GDateTime *
parse_until (const char *text)
{
  g_autofree char *day = g_strndup (text, DAY_LENGTH);

  return g_str_has_suffix (text, MIDNIGHT) ? rosette_date_parse_until (day, NULL)
                                           : rosette_date_parse (text, NULL);
}

void
rosette_own_dates_set (JsonObject *claims, const char *issued, const char *valid_until)
{
  g_autoptr (GDateTime) last = valid_until != NULL ? parse_until (valid_until) : NULL;

  rosette_part_set_text (claims, ISSUED, issued);
  rosette_part_set_date (claims, VALID_UNTIL, last);
}

static GDateTime *
find (JsonObject *claims, const char *member, GDateTime *usual)
{
  const char *text = claims != NULL ? rosette_json_get_string (claims, member) : NULL;
  GDateTime *own = text != NULL ? rosette_date_parse (text, NULL) : NULL;

  if (own != NULL)
    return own;

  return usual != NULL ? g_date_time_ref (usual) : NULL;
}

void
rosette_own_dates_find (const RosettePlan *plan, JsonObject *claims, RosetteOwnDates *self)
{
  self->issued = find (claims, ISSUED, plan->issued);
  self->valid_until = plan->is_rehearsal ? g_date_time_ref (self->issued)
                                         : find (claims, VALID_UNTIL, plan->valid_until);
}

gboolean
rosette_own_dates_check (JsonObject *claims,
                         GDateTime *issued,
                         GDateTime *valid_until,
                         GError **error)
{
  g_autoptr (GDateTime) from = find (claims, ISSUED, issued);
  g_autoptr (GDateTime) until = find (claims, VALID_UNTIL, valid_until);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from == NULL || until == NULL || g_date_time_compare (from, until) <= 0)
    return TRUE;
  first = g_date_time_format (from, "%Y-%m-%d");
  last = g_date_time_format (until, "%Y-%m-%d");
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
               /* Translators: two days */
               _ ("The last day it is valid, %s, is before the date of award, %s."), last, first);

  return FALSE;
}
