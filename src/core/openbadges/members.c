/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/members.h"

#include <string.h>

static guint32
initial_bit (const char *name)
{
  return 1u << (name[0] & 31);
}

void
rosette_members_take (RosetteMembers *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  self->object = object;
  self->are_at_hand = json_object_get_size (object) <= ROSETTE_MEMBERS_AT_HAND;
  self->n = 0;
  self->initials = 0;
  if (!self->are_at_hand)
    return;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    {
      self->initials |= initial_bit (name);
      self->names[self->n] = name;
      self->values[self->n++] = value;
    }
}

JsonNode *
rosette_members_get (const RosetteMembers *self, const char *name)
{
  if (!self->are_at_hand)
    return json_object_get_member (self->object, name);
  if (!(self->initials & initial_bit (name)))
    return NULL;

  for (guint i = 0; i < self->n; i++)
    {
      const char *other = self->names[i];

      if (other[0] == name[0] && (other[0] == '\0' || other[1] == name[1])
          && strcmp (other, name) == 0)
        return self->values[i];
    }

  return NULL;
}
