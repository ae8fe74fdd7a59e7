/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The schemas that a badge names (Open Badges 3.0 section 9.1, step 1). Those that 1EdTech
 * publishes are the rules that structure.c knows, in each version and for either data model; others
 * are not looked up, and what is not known is no fault. */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/json.h"
#include "openbadges/structure.h"

#include <string.h>

/* Entries that are looked at. */
#define MAX_SCHEMAS 16

/* What a published schema speaks of, by the last part of its address. */
static const struct
{
  const char *word;
  const char *class_name;
} classes[] = {
  { "clrcredential", "ClrCredential" },
  { "achievementcredential", "AchievementCredential" },
  { "endorsementcredential", "EndorsementCredential" },
  { "profile", "Profile" },
};

static const char *
find_class (const char *address)
{
  const char *name = strrchr (address, '/');

  if (!g_str_has_prefix (address, "https://purl.imsglobal.org/spec/")
      || strstr (address, "/schema/") == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (strstr (name, classes[i].word) != NULL)
        return classes[i].class_name;
    }

  return NULL;
}

/* The rules that the badge was held to as what it calls itself. */
static const char *
get_own_class (RosetteInspection *self)
{
  if (self->version == ROSETTE_VERSION_CLR_2_0)
    return "ClrCredential";

  return rosette_json_has_type (self->document, "type", "EndorsementCredential")
           ? "EndorsementCredential"
           : "AchievementCredential";
}

/* FALSE when the badge is not what the published schema at @address asks for. */
static gboolean
check_known (RosetteInspection *self, const char *class_name)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (strcmp (class_name, get_own_class (self)) == 0)
    return TRUE;
  problems = rosette_structure_check_part (self->document, class_name);

  return !rosette_problems_is_fatal (problems);
}

void
rosette_inspection_check_schema (RosetteInspection *self)
{
  g_autoptr (GPtrArray) entries = rosette_json_list (self->document, "credentialSchema");
  const char *unknown = NULL;

  for (guint i = 0; i < MIN (entries->len, MAX_SCHEMAS); i++)
    {
      JsonNode *node = entries->pdata[i];
      JsonObject *entry = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *address = rosette_json_get_string (entry, "id");
      const char *class_name = address != NULL ? find_class (address) : NULL;

      if (class_name != NULL && !check_known (self, class_name))
        rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_BAD, "credentialSchema");
      else if (class_name == NULL && unknown == NULL)
        unknown = address;
    }
  if (unknown != NULL)
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_SCHEMA_UNKNOWN, unknown);
}
