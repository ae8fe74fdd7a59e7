/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/person-check.h"

#include "library/duplicates.h"
#include "sheets/cell.h"
#include "sheets/people.h"

#include <glib/gi18n.h>

static const char *
describe_problem (RosettePeopleProblemKind kind)
{
  switch (kind)
    {
    case ROSETTE_PEOPLE_MISSING_NAME:
      return _ ("Type the name as it should stand on the badge.");
    case ROSETTE_PEOPLE_MISSING_EMAIL:
      return _ ("Type an e-mail address, or an id.");
    case ROSETTE_PEOPLE_BAD_EMAIL:
      return _ ("This is not an e-mail address: it looks like name@example.org.");
    case ROSETTE_PEOPLE_BAD_ID:
      return _ ("An id is a web address, DID or URN, such as did:key:z6Mk… or "
                "https://example.org/ana. Leave it empty if you have none.");
    case ROSETTE_PEOPLE_DUPLICATE:
    case ROSETTE_PEOPLE_KNOWN:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
dup_email (const char *text)
{
  g_autofree char *line = rosette_cell_dup_squeezed (text);

  return rosette_person_dup_email (line);
}

/* A doubt only: two brothers may share an address. */
static char *
dup_doubt (RosettePersonCheck *self, RosettePeopleIndex *index, GListModel *recipients)
{
  guint number = rosette_people_index_find (index, self->email, self->id);
  g_autoptr (RosetteRecipient) same = NULL;

  if (number == 0)
    return NULL;

  same = g_list_model_get_item (recipients, number - 1);
  if (g_strcmp0 (rosette_recipient_get_identifier (same), self->id) == 0 && self->id[0] != '\0')
    /* Translators: %s is the name of a person */
    return g_strdup_printf (_ ("%s has this id already. Is it the same person?"),
                            rosette_recipient_get_name (same));

  /* Translators: %s is the name of a person */
  return g_strdup_printf (_ ("%s has this e-mail address already. Is it the same person?"),
                          rosette_recipient_get_name (same));
}

RosettePersonCheck *
rosette_person_check_new (const char *name,
                          const char *email,
                          const char *id,
                          RosettePeopleIndex *index,
                          GListModel *recipients)
{
  RosettePersonCheck *self = g_new0 (RosettePersonCheck, 1);
  RosettePeopleProblemKind kind = ROSETTE_PEOPLE_MISSING_NAME;

  self->name = rosette_cell_dup_squeezed (name);
  self->email = dup_email (email);
  self->id = rosette_cell_dup_squeezed (id);
  self->is_bad_email = self->email[0] != '\0' && !rosette_person_is_email (self->email);
  self->is_bad_id = self->id[0] != '\0' && !rosette_person_is_id (self->id);
  self->is_usable = !rosette_people_find_problem (self->name, self->email, self->id, &kind);

  if (!self->is_usable)
    self->hint = g_strdup (describe_problem (kind));
  else if (index != NULL)
    self->hint = dup_doubt (self, index, recipients);

  return self;
}

void
rosette_person_check_free (RosettePersonCheck *self)
{
  g_free (self->name);
  g_free (self->email);
  g_free (self->id);
  g_free (self->hint);
  g_free (self);
}

/* Also by the addresses of before a merge. */
static void
add_to_index (RosettePeopleIndex *index, RosetteRecipient *recipient, guint number)
{
  const char *id = rosette_recipient_get_identifier (recipient);
  g_auto (GStrv) others =
    rosette_duplicates_list_addresses (rosette_recipient_get_extra (recipient));

  rosette_people_index_add (index, rosette_recipient_get_email (recipient), id, number);
  for (gsize i = 0; others[i] != NULL; i++)
    rosette_people_index_add (index, others[i], id, number);
}

RosettePeopleIndex *
rosette_person_check_index (GListModel *recipients, RosetteRecipient *except)
{
  RosettePeopleIndex *index = rosette_people_index_new ();
  guint n_recipients = g_list_model_get_n_items (recipients);

  for (guint i = 0; i < n_recipients; i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);

      if (recipient != except)
        add_to_index (index, recipient, i + 1);
    }

  return index;
}
