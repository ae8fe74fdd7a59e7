/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/json.h"

#include <string.h>

/* Endorsements are credentials inside the badge, which parts.c has examined (Open Badges 3.0
 * section 9.2). Here is what they mean for the badge. */

typedef struct
{
  guint n_seen;
  char *good; /* who endorses the badge, its issuer or what was achieved; untrusted */
  char *good_of_other;
  char *wrong;
  gboolean is_unknown;
} Endorsements;

static void
note (char **who, RosetteReport *report)
{
  RosetteCredential *view = rosette_report_get_credential (report);
  const char *name = view != NULL ? rosette_credential_get_issuer_name (view) : NULL;

  if (name == NULL && view != NULL)
    name = rosette_credential_get_issuer_id (view);
  if (*who == NULL)
    *who = g_strdup (name != NULL ? name : "?");
}

static gboolean
is_called (JsonObject *object, const char *id)
{
  return g_strcmp0 (rosette_json_get_string (object, "id"), id) == 0;
}

/* Whether @id is the badge, who issued it, or what was achieved. */
static gboolean
is_of_badge (RosetteInspection *self, const char *id)
{
  JsonObject *subject = rosette_json_get_first_object (self->document, "credentialSubject");
  g_autoptr (GPtrArray) achievements = rosette_json_list (subject, "achievement");

  if (id == NULL)
    return FALSE;
  if (is_called (self->document, id) || g_strcmp0 (self->issuer_id, id) == 0
      || is_called (self->badge_class, id))
    return TRUE;
  for (guint i = 0; i < achievements->len; i++)
    if (JSON_NODE_HOLDS_OBJECT (achievements->pdata[i])
        && is_called (json_node_get_object (achievements->pdata[i]), id))
      return TRUE;

  return FALSE;
}

static void
add (Endorsements *self, RosetteInspection *inspection, RosetteReport *report)
{
  const char *id = rosette_inspection_get_endorsed (rosette_report_get_document (report));

  self->n_seen++;
  switch (rosette_report_get_verdict (report))
    {
    case ROSETTE_VERDICT_GENUINE:
      note (is_of_badge (inspection, id) ? &self->good : &self->good_of_other, report);
      break;
    case ROSETTE_VERDICT_UNCHECKED:
      self->is_unknown = TRUE;
      break;
    case ROSETTE_VERDICT_LAPSED:
    case ROSETTE_VERDICT_FORGED:
    case ROSETTE_VERDICT_MISMATCH:
    case ROSETTE_VERDICT_NOT_A_BADGE:
    default:
      note (&self->wrong, report);
      break;
    }
}

/* Of several, what speaks against one of them is said. */
static void
tell (Endorsements *self, RosetteInspection *inspection)
{
  if (self->wrong != NULL)
    rosette_inspection_say (inspection, ROSETTE_SAYS_ENDORSEMENTS_WRONG, self->wrong);
  else if (self->is_unknown)
    rosette_inspection_say (inspection, ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED, NULL);
  else if (self->good != NULL)
    rosette_inspection_say (inspection, ROSETTE_SAYS_ENDORSEMENTS_GOOD, self->good);
  else if (self->good_of_other != NULL)
    rosette_inspection_say (inspection, ROSETTE_SAYS_ENDORSEMENTS_GOOD_OF_OTHER,
                            self->good_of_other);
  else
    rosette_inspection_say (inspection, ROSETTE_SAYS_ENDORSEMENTS_NONE, NULL);
}

void
rosette_inspection_check_endorsements (RosetteInspection *self)
{
  Endorsements endorsements = { 0 };
  GListModel *parts = G_LIST_MODEL (self->parts);

  if (self->document == NULL)
    return;

  for (guint i = 0; parts != NULL && i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (RosetteReport) report = g_list_model_get_item (parts, i);

      if (rosette_report_get_role (report) == ROSETTE_ROLE_ENDORSEMENT)
        add (&endorsements, self, report);
    }
  endorsements.is_unknown = endorsements.is_unknown || self->has_more;
  tell (&endorsements, self);

  g_free (endorsements.good);
  g_free (endorsements.good_of_other);
  g_free (endorsements.wrong);
}
