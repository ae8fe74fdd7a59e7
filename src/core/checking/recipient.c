/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/json.h"
#include "openbadges/identity.h"

#include <string.h>

/* The subject's own id; a credential of another kind has no view, but may have this. */
static const char *
get_subject_id (RosetteInspection *self)
{
  JsonObject *subject = rosette_json_get_object (self->document, "credentialSubject");

  return self->view != NULL ? rosette_credential_get_subject_id (self->view)
                            : rosette_json_get_string (subject, "id");
}

static gboolean
is_subject (const char *id, const char *typed)
{
  if (id == NULL)
    return FALSE;

  /* an e-mail address may also be written as an id */
  return strcmp (id, typed) == 0
         || (g_ascii_strncasecmp (id, "mailto:", 7) == 0
             && g_ascii_strcasecmp (id + 7, typed) == 0);
}

static gboolean
is_recipient (RosetteInspection *self, GPtrArray *identities, const char *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));

  if (*stripped == '\0')
    return FALSE;
  if (is_subject (get_subject_id (self), stripped))
    return TRUE;

  for (guint i = 0; identities != NULL && i < identities->len; i++)
    {
      if (rosette_identity_matches (identities->pdata[i], stripped))
        return TRUE;
    }

  return FALSE;
}

void
rosette_inspection_check_recipient (RosetteInspection *self)
{
  GPtrArray *identities =
    self->view != NULL ? rosette_credential_get_identities (self->view) : NULL;

  if (self->recipients == NULL || self->recipients[0] == NULL)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_RECIPIENT_NOT_ASKED, NULL);
      return;
    }
  if (self->document == NULL)
    return;

  for (gsize i = 0; self->recipients[i] != NULL; i++)
    {
      if (is_recipient (self, identities, self->recipients[i]))
        {
          rosette_inspection_say (self, ROSETTE_SAYS_RECIPIENT_MATCHES, self->recipients[i]);
          return;
        }
    }

  if (get_subject_id (self) == NULL && (identities == NULL || identities->len == 0))
    rosette_inspection_say (self, ROSETTE_SAYS_RECIPIENT_NOT_NAMED, self->recipients[0]);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_RECIPIENT_OTHER, self->recipients[0]);
}
