/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/alias.h"

static void resolve (JsonObject *object);

static void
resolve_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      resolve (json_node_get_object (node));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        resolve_node (json_array_get_element (array, i));
    }
}

/* What says both is left to contradict itself. */
static void
rename_member (JsonObject *object, const char *keyword, const char *alias)
{
  if (!json_object_has_member (object, keyword) || json_object_has_member (object, alias))
    return;

  json_object_set_member (object, alias, json_object_dup_member (object, keyword));
  json_object_remove_member (object, keyword);
}

/* As deep as the reader of JSON allows. A context says what words mean and none of what they say;
 * and the type of a value is not that of a thing. */
static void
resolve (JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      if (g_strcmp0 (l->data, "@context") != 0)
        resolve_node (json_object_get_member (object, l->data));
    }

  if (json_object_has_member (object, "@value"))
    return;
  rename_member (object, "@id", "id");
  rename_member (object, "@type", "type");
}

void
rosette_aliases_resolve (JsonObject *document, RosetteVersion version)
{
  g_return_if_fail (document != NULL);

  if (version >= ROSETTE_VERSION_1_1 && version <= ROSETTE_VERSION_2_1)
    resolve (document);
}
