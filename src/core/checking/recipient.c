/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/json.h"
#include "openbadges/identity.h"

/* The subject's own id; a credential of another kind has no view, but may have this. */
static const char *
get_subject_id (RosetteInspection *self)
{
  JsonObject *subject = rosette_json_get_first_object (self->document, "credentialSubject");

  return self->view != NULL ? rosette_credential_get_subject_id (self->view)
                            : rosette_json_get_string (subject, "id");
}

static gboolean
is_recipient (RosetteInspection *self, GPtrArray *identities, const char *typed)
{
  const char *id = get_subject_id (self);

  if (id != NULL && rosette_identity_id_matches (id, typed))
    return TRUE;

  for (guint i = 0; identities != NULL && i < identities->len; i++)
    {
      if (rosette_identity_matches (identities->pdata[i], typed))
        return TRUE;
    }

  return FALSE;
}

/* "a@b.example, c@d.example" are two addresses; but what is typed may as well be one id with a
 * comma in it. */
static GPtrArray *
list_typed (const char *const *recipients)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; recipients[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (recipients[i], ",;\n\r\t", -1);
      gboolean are_many = g_strv_length (parts) > 1;

      g_ptr_array_add (list, g_strstrip (g_strdup (recipients[i])));
      for (gsize k = 0; are_many && parts[k] != NULL; k++)
        if (*g_strstrip (parts[k]) != '\0')
          g_ptr_array_add (list, g_strdup (parts[k]));
    }

  return list;
}

static gboolean
can_compare (RosetteInspection *self, GPtrArray *identities)
{
  if (get_subject_id (self) != NULL)
    return TRUE;

  for (guint i = 0; i < identities->len; i++)
    {
      if (rosette_identity_can_compare (identities->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

static void
tell_other (RosetteInspection *self, GPtrArray *identities)
{
  g_autofree char *all = g_strjoinv (", ", (char **) self->recipients);
  RosetteSentence sentence = ROSETTE_SAYS_RECIPIENT_OTHER;

  if (get_subject_id (self) == NULL && (identities == NULL || identities->len == 0))
    sentence = ROSETTE_SAYS_RECIPIENT_NOT_NAMED;
  else if (identities != NULL && !can_compare (self, identities))
    sentence = ROSETTE_SAYS_RECIPIENT_UNKNOWN_KIND;
  rosette_inspection_say (self, sentence, all);
}

void
rosette_inspection_check_recipient (RosetteInspection *self)
{
  GPtrArray *identities =
    self->view != NULL ? rosette_credential_get_identities (self->view) : NULL;
  g_autoptr (GPtrArray) typed = NULL;

  if (self->recipients == NULL || self->recipients[0] == NULL)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_RECIPIENT_NOT_ASKED, NULL);
      return;
    }
  if (self->document == NULL)
    return;

  typed = list_typed (self->recipients);
  for (guint i = 0; i < typed->len; i++)
    {
      if (is_recipient (self, identities, typed->pdata[i]))
        {
          rosette_inspection_say (self, ROSETTE_SAYS_RECIPIENT_MATCHES, typed->pdata[i]);
          return;
        }
    }

  tell_other (self, identities);
}
