/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/achievement.h"

#include "base/error.h"
#include "encoding/json.h"
#include "openbadges/part.h"

struct _RosetteAchievement
{
  JsonObject *json;
};

G_DEFINE_BOXED_TYPE (RosetteAchievement,
                     rosette_achievement,
                     rosette_achievement_ref,
                     rosette_achievement_unref)

RosetteAchievement *
rosette_achievement_ref (RosetteAchievement *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
achievement_clear (gpointer data)
{
  RosetteAchievement *self = data;

  json_object_unref (self->json);
}

void
rosette_achievement_unref (RosetteAchievement *self)
{
  g_atomic_rc_box_release_full (self, achievement_clear);
}

static RosetteAchievement *
achievement_take (JsonObject *json)
{
  RosetteAchievement *self = g_atomic_rc_box_new0 (RosetteAchievement);

  self->json = json;

  return self;
}

/* The specification lets criteria be empty; 1EdTech's validator does not, and nor would a reader.
 */
static gboolean
check_criteria (JsonObject *json, GError **error)
{
  JsonObject *criteria = rosette_json_get_object (json, "criteria");
  const char *narrative = rosette_json_get_text (criteria, "narrative");
  const char *address = rosette_json_get_string (criteria, "id");

  if ((narrative != NULL && *narrative != '\0') || (address != NULL && *address != '\0'))
    return TRUE;
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       "the achievement has no “criteria.narrative” and no “criteria.id”");

  return FALSE;
}

RosetteAchievement *
rosette_achievement_parse (JsonObject *object, GError **error)
{
  g_autoptr (JsonObject) json = rosette_part_complete (object, "Achievement");

  g_return_val_if_fail (object != NULL, NULL);

  if (!rosette_part_check_texts (json, "the achievement",
                                 (const char *[]){ "name", "description", NULL }, error)
      || !check_criteria (json, error)
      || !rosette_part_check (json, "Achievement", "the achievement", error))
    return NULL;

  return achievement_take (g_steal_pointer (&json));
}

RosetteAchievement *
rosette_achievement_with_id (RosetteAchievement *self, const char *id)
{
  return achievement_take (rosette_part_with_id (self->json, id));
}

JsonObject *
rosette_achievement_get_json (RosetteAchievement *self)
{
  return self->json;
}

const char *
rosette_achievement_get_id (RosetteAchievement *self)
{
  return rosette_json_get_string (self->json, "id");
}

const char *
rosette_achievement_get_name (RosetteAchievement *self)
{
  return rosette_json_get_text (self->json, "name");
}

const char *
rosette_achievement_get_description (RosetteAchievement *self)
{
  return rosette_json_get_text (self->json, "description");
}

const char *
rosette_achievement_get_achievement_type (RosetteAchievement *self)
{
  return rosette_json_get_string (self->json, "achievementType");
}

const char *
rosette_achievement_get_criteria_narrative (RosetteAchievement *self)
{
  return rosette_json_get_text (rosette_json_get_object (self->json, "criteria"), "narrative");
}

const char *
rosette_achievement_get_criteria_url (RosetteAchievement *self)
{
  return rosette_json_get_string (rosette_json_get_object (self->json, "criteria"), "id");
}
