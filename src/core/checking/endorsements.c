/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/json.h"

static gboolean
has_endorsement (JsonObject *object)
{
  static const char *const members[] = { "endorsement", "endorsementJwt" };

  for (gsize i = 0; object != NULL && i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (GPtrArray) endorsements = rosette_json_list (object, members[i]);

      if (endorsements->len > 0)
        return TRUE;
    }

  return FALSE;
}

/* Endorsements are of the credential, of what was achieved, or of who issued it. */
void
rosette_inspection_check_endorsements (RosetteInspection *self)
{
  JsonObject *subject;

  if (self->document == NULL)
    return;

  subject = rosette_json_get_object (self->document, "credentialSubject");
  if (has_endorsement (self->document) || has_endorsement (self->badge_class)
      || has_endorsement (self->profile)
      || has_endorsement (rosette_json_get_object (self->document, "issuer"))
      || has_endorsement (rosette_json_get_object (subject, "achievement")))
    rosette_inspection_say (self, ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED, NULL);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_ENDORSEMENTS_NONE, NULL);
}
