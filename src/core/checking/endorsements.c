/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/json.h"

#include <string.h>

/* Most endorsements that are verified. */
#define MAX_ENDORSEMENTS 16

/* What was found so far: of several, what speaks against one of them is said. */
typedef struct
{
  RosetteInspection *inspection;
  guint n_seen;
  char *good; /* who endorses; untrusted until all are seen */
  char *wrong;
  gboolean is_unknown;
} Endorsements;

/* The checks that an endorsement passes as a credential of its own (Open Badges 3.0 section 9.2).
 */
static RosetteResult
judge (RosetteInspection *self)
{
  static const RosetteCheckId ids[] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_CHECK_ISSUER,
                                        ROSETTE_CHECK_DATES };
  RosetteResult result = ROSETTE_RESULT_PASS;

  rosette_inspection_check_signature (self);
  rosette_inspection_check_issuer (self);
  rosette_inspection_check_dates (self);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (rosette_inspection_has (self, ids[i], ROSETTE_RESULT_FAIL))
        return ROSETTE_RESULT_FAIL;
      if (!rosette_inspection_has (self, ids[i], ROSETTE_RESULT_PASS))
        result = ROSETTE_RESULT_UNKNOWN;
    }

  return result;
}

/* Whether it speaks of what it stands in: @id. */
static gboolean
is_about (JsonObject *endorsement, const char *id)
{
  JsonObject *subject = rosette_json_get_object (endorsement, "credentialSubject");
  const char *endorsed = rosette_json_get_string (subject, "id");

  return endorsed != NULL && g_strcmp0 (endorsed, id) == 0;
}

static void
note (Endorsements *self, RosetteResult result, const char *name)
{
  char **who = result == ROSETTE_RESULT_PASS ? &self->good : &self->wrong;

  self->is_unknown = self->is_unknown || result == ROSETTE_RESULT_UNKNOWN;
  if (result != ROSETTE_RESULT_UNKNOWN && *who == NULL)
    *who = g_strdup (name != NULL ? name : "?");
}

/* One endorsement, which is JSON or the text of a JWT, of the thing that is called @id. */
static void
check_one (Endorsements *self, JsonNode *node, const char *id)
{
  g_auto (RosetteInspection) inner = { 0 };
  RosetteResult result;

  if (self->n_seen++ >= MAX_ENDORSEMENTS)
    {
      self->is_unknown = TRUE;
      return;
    }

  rosette_inspection_init (&inner, self->inspection);
  if (JSON_NODE_HOLDS_OBJECT (node))
    inner.document = json_node_dup_object (node);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *text = json_node_get_string (node);

      inner.bytes = g_bytes_new (text, strlen (text));
      if (!rosette_inspection_read (&inner))
        g_clear_pointer (&inner.document, json_object_unref);
    }
  if (inner.document == NULL)
    {
      note (self, ROSETTE_RESULT_FAIL, NULL);
      return;
    }

  inner.version = ROSETTE_VERSION_NONE;
  rosette_inspection_read_issuer (&inner);
  result = judge (&inner);
  if (result == ROSETTE_RESULT_PASS && !is_about (inner.document, id))
    result = ROSETTE_RESULT_FAIL;
  note (self, result, inner.issuer_name);
}

/* Those in @object: a credential, an achievement or a profile. */
static void
check_in (Endorsements *self, JsonObject *object)
{
  static const char *const members[] = { "endorsement", "endorsementJwt" };

  for (gsize i = 0; object != NULL && i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (GPtrArray) list = rosette_json_list (object, members[i]);

      for (guint k = 0; k < list->len; k++)
        check_one (self, list->pdata[k], rosette_json_get_string (object, "id"));
    }
}

static void
tell (Endorsements *self)
{
  if (self->n_seen == 0)
    rosette_inspection_say (self->inspection, ROSETTE_SAYS_ENDORSEMENTS_NONE, NULL);
  else if (self->wrong != NULL)
    rosette_inspection_say (self->inspection, ROSETTE_SAYS_ENDORSEMENTS_WRONG, self->wrong);
  else if (self->is_unknown)
    rosette_inspection_say (self->inspection, ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED, NULL);
  else
    rosette_inspection_say (self->inspection, ROSETTE_SAYS_ENDORSEMENTS_GOOD, self->good);
}

/* Endorsements are of the credential, of what was achieved, or of who issued it. Those of the older
 * versions stand elsewhere, and are not looked up.
 */
void
rosette_inspection_check_endorsements (RosetteInspection *self)
{
  Endorsements endorsements = { .inspection = self };
  JsonObject *subject;

  if (self->document == NULL)
    return;

  subject = rosette_json_get_object (self->document, "credentialSubject");
  if (subject != NULL)
    {
      check_in (&endorsements, self->document);
      check_in (&endorsements, rosette_json_get_object (self->document, "issuer"));
      check_in (&endorsements, rosette_json_get_object (subject, "achievement"));
    }
  else
    {
      endorsements.is_unknown =
        json_object_has_member (self->document, "endorsement")
        || (self->badge_class != NULL && json_object_has_member (self->badge_class, "endorsement"))
        || (self->profile != NULL && json_object_has_member (self->profile, "endorsement"));
      endorsements.n_seen = endorsements.is_unknown ? 1 : 0;
    }
  tell (&endorsements);

  g_free (endorsements.good);
  g_free (endorsements.wrong);
}
