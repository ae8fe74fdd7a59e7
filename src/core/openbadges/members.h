/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* So many members are looked through faster than the hash of a name is computed. */
#define ROSETTE_MEMBERS_AT_HAND 16

/**
 * RosetteMembers:
 *
 * The members of one object, for who asks for each of a long list of names. Lives as long as the
 * object is not changed, and owns nothing.
 */
typedef struct
{
  JsonObject *object;
  gboolean are_at_hand; /* FALSE: they are too many */
  guint32 initials; /* a bit for what a name begins with: most that are asked for are not there */
  guint n;
  const char *names[ROSETTE_MEMBERS_AT_HAND];
  JsonNode *values[ROSETTE_MEMBERS_AT_HAND];
} RosetteMembers;

/**
 * rosette_members_take:
 * @self: (out): where to take them
 * @object: an object
 */
void rosette_members_take (RosetteMembers *self, JsonObject *object);

/**
 * rosette_members_get:
 * @self: members
 * @name: the name of one
 *
 * Returns: (transfer none) (nullable): its value, as json_object_get_member() has it
 */
JsonNode *rosette_members_get (const RosetteMembers *self, const char *name);

G_END_DECLS
