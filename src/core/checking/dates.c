/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"
#include "checking/newer.h"

#include "encoding/date.h"
#include "encoding/json.h"
#include "openbadges/vocabulary.h"

/* A badge is often looked at moments after it was issued, on a computer whose clock is behind. */
#define MAX_CLOCK_DIFFERENCE (5 * G_TIME_SPAN_MINUTE)

/* A date of the JWT itself (RFC 7519 section 4.1), for a credential that leaves its own out. */
static GDateTime *
read_claim (RosetteInspection *self, const char *claim)
{
  gint64 seconds = 0;

  if (self->payload == NULL || !rosette_json_get_integer (self->payload, claim, &seconds))
    return NULL;

  return g_date_time_new_from_unix_utc (seconds);
}

/* A date of the credential, which has other names in the older data model. */
static GDateTime *
read_member (RosetteInspection *self, const char *member, const char *older)
{
  const char *text = rosette_json_get_string (self->document, member);

  if (text == NULL)
    text = rosette_json_get_string (self->document, older);

  return text != NULL ? rosette_date_parse_lenient (text, NULL) : NULL;
}

GDateTime *
rosette_inspection_get_valid_from (RosetteInspection *self)
{
  GDateTime *date = self->view != NULL ? rosette_credential_get_valid_from (self->view) : NULL;

  if (date != NULL)
    return g_date_time_ref (date);

  date = read_member (self, "validFrom", "issuanceDate");

  return date != NULL ? date : read_claim (self, "nbf");
}

GDateTime *
rosette_inspection_get_valid_until (RosetteInspection *self)
{
  GDateTime *date = self->view != NULL ? rosette_credential_get_valid_until (self->view) : NULL;

  if (date != NULL)
    return g_date_time_ref (date);

  date = read_member (self, "validUntil", "expirationDate");

  return date != NULL ? date : read_claim (self, "exp");
}

const char *
rosette_inspection_get_newer (RosetteInspection *self)
{
  return rosette_newer_find (self->document);
}

/* Where a version of Open Badges asks for a date, its absence was said of the structure; the W3C
 * data model asked for one until 2.0. */
static gboolean
needs_start (RosetteInspection *self)
{
  static const char *const members[] = { "validFrom", "issuanceDate", "issuedOn", "issued_on" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (json_object_has_member (self->document, members[i]))
        return TRUE;
    }

  return self->version == ROSETTE_VERSION_NONE && rosette_version_is_vcdm_1 (self->document);
}

static gboolean
has_text (JsonObject *object, const char *member, const char *text)
{
  g_autoptr (GPtrArray) values = rosette_json_list (object, member);

  for (guint i = 0; i < values->len; i++)
    if (JSON_NODE_HOLDS_VALUE (values->pdata[i])
        && g_strcmp0 (json_node_get_string (values->pdata[i]), text) == 0)
      return TRUE;

  return FALSE;
}

/* A badge that was made to try out says so in what is signed, and is none on any day. In 2.0 the
 * badge class says it, and where that is. */
static gboolean
is_rehearsal (RosetteInspection *self)
{
  JsonObject *achievement =
    self->view != NULL ? rosette_credential_get_achievement (self->view) : NULL;
  const char *badge = rosette_json_get_string (self->document, "badge");

  if (badge != NULL && g_str_has_prefix (badge, ROSETTE_REHEARSAL_URL))
    return TRUE;

  return achievement != NULL
         && (has_text (achievement, "tag", ROSETTE_REHEARSAL_TAG)
             || has_text (achievement, "tags", ROSETTE_REHEARSAL_TAG));
}

void
rosette_inspection_check_dates (RosetteInspection *self)
{
  g_autoptr (GDateTime) from = NULL;
  g_autoptr (GDateTime) until = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  const char *newer;

  if (self->document == NULL)
    return;

  from = rosette_inspection_get_valid_from (self);
  until = rosette_inspection_get_valid_until (self);
  first = from != NULL ? rosette_sentence_dup_day (from) : NULL;
  last = until != NULL ? rosette_sentence_dup_day (until) : NULL;
  newer = rosette_inspection_get_newer (self);

  if (is_rehearsal (self))
    rosette_inspection_say (self, ROSETTE_SAYS_DATES_REHEARSAL, NULL);
  else if (until != NULL && g_date_time_compare (self->now, until) > 0 && newer != NULL)
    rosette_inspection_say_two (self, ROSETTE_SAYS_DATES_EXPIRED_NEWER, last, newer);
  else if (until != NULL && g_date_time_compare (self->now, until) > 0)
    rosette_inspection_say (self, ROSETTE_SAYS_DATES_EXPIRED, last);
  else if (from == NULL)
    rosette_inspection_say (
      self, needs_start (self) ? ROSETTE_SAYS_DATES_MISSING : ROSETTE_SAYS_DATES_NONE, NULL);
  else if (g_date_time_difference (from, self->now) > MAX_CLOCK_DIFFERENCE)
    rosette_inspection_say (self, ROSETTE_SAYS_DATES_NOT_YET, first);
  else if (until != NULL)
    rosette_inspection_say_two (self, ROSETTE_SAYS_DATES_UNTIL, first, last);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_DATES_SINCE, first);
}
