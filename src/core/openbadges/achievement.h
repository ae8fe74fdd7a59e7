/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteAchievement:
 *
 * What a badge stands for (OB 3.0 Achievement). Keeps every member of the document it was made
 * from, known to a form or not. Immutable.
 */
#define ROSETTE_TYPE_ACHIEVEMENT (rosette_achievement_get_type ())
typedef struct _RosetteAchievement RosetteAchievement;

GType rosette_achievement_get_type (void);
RosetteAchievement *rosette_achievement_ref (RosetteAchievement *self);
void rosette_achievement_unref (RosetteAchievement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteAchievement, rosette_achievement_unref)

/**
 * rosette_achievement_parse:
 * @object: an Achievement; `id` and `type` may be missing
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the achievement; or %NULL with ROSETTE_ERROR_SYNTAX when it has no
 *   name, no description, or no criteria with a narrative or an address, or breaks another rule of
 *   OB 3.0; the message names the member
 */
RosetteAchievement *rosette_achievement_parse (JsonObject *object,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same achievement with this id; a new reference. */
RosetteAchievement *rosette_achievement_with_id (RosetteAchievement *self,
                                                 const char *id) G_GNUC_WARN_UNUSED_RESULT;

/* All of these are borrowed; the texts are NULL where the achievement has none. */
JsonObject *rosette_achievement_get_json (RosetteAchievement *self);
const char *rosette_achievement_get_id (RosetteAchievement *self);
const char *rosette_achievement_get_name (RosetteAchievement *self);
const char *rosette_achievement_get_description (RosetteAchievement *self);
const char *rosette_achievement_get_achievement_type (RosetteAchievement *self);
const char *rosette_achievement_get_criteria_narrative (RosetteAchievement *self);
const char *rosette_achievement_get_criteria_url (RosetteAchievement *self);

G_END_DECLS
