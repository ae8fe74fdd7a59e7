/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/members.h"

#include <string.h>

void
rosette_members_take (RosetteMembers *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  self->object = object;
  self->are_at_hand = json_object_get_size (object) <= ROSETTE_MEMBERS_AT_HAND;
  self->n = 0;
  if (!self->are_at_hand)
    return;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    {
      self->names[self->n] = name;
      self->values[self->n++] = value;
    }
}

JsonNode *
rosette_members_get (const RosetteMembers *self, const char *name)
{
  if (!self->are_at_hand)
    return json_object_get_member (self->object, name);

  for (guint i = 0; i < self->n; i++)
    {
      if (self->names[i][0] == name[0] && strcmp (self->names[i], name) == 0)
        return self->values[i];
    }

  return NULL;
}
