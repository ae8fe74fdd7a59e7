/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/part.h"

#include "base/error.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "openbadges/structure.h"

#include <string.h>

JsonObject *
rosette_part_complete (JsonObject *object, const char *class_name)
{
  JsonObject *copy = rosette_json_copy_object (object);
  g_autoptr (GPtrArray) types = rosette_json_list (object, "type");
  JsonArray *written = json_array_new ();

  if (!rosette_json_has_type (object, "type", class_name))
    json_array_add_string_element (written, class_name);
  for (guint i = 0; i < types->len; i++)
    json_array_add_element (written, json_node_copy (types->pdata[i]));
  json_object_set_array_member (copy, "type", written);

  return copy;
}

JsonObject *
rosette_part_with_id (JsonObject *object, const char *id)
{
  JsonObject *copy = json_object_new ();
  g_autoptr (GList) members = json_object_get_members (object);

  json_object_set_string_member (copy, "id", id);
  for (GList *member = members; member != NULL; member = member->next)
    if (strcmp (member->data, "id") != 0)
      json_object_set_member (copy, member->data,
                              rosette_json_copy (json_object_get_member (object, member->data)));

  return copy;
}

gboolean
rosette_part_check_texts (JsonObject *object,
                          const char *what,
                          const char *const *members,
                          GError **error)
{
  for (gsize i = 0; members[i] != NULL; i++)
    {
      const char *text = rosette_json_get_text (object, members[i]);

      if (text != NULL && *text != '\0')
        continue;
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "%s has no “%s”", what, members[i]);
      return FALSE;
    }

  return TRUE;
}

gboolean
rosette_part_check (JsonObject *object, const char *class_name, const char *what, GError **error)
{
  g_autoptr (JsonObject) named = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (!json_object_has_member (object, "id"))
    named = rosette_part_with_id (object, "urn:uuid:00000000-0000-0000-0000-000000000000");
  else if (rosette_json_get_string (object, "id") == NULL)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "%s: “id” is not a text", what);
      return FALSE;
    }
  problems = rosette_structure_check_part (named != NULL ? named : object, class_name);

  for (guint i = 0; i < problems->len; i++)
    {
      RosetteProblem *problem = problems->pdata[i];

      if (!problem->fatal)
        continue;
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "%s: “%s” is missing or wrong", what,
                   problem->path);
      return FALSE;
    }

  return TRUE;
}

void
rosette_part_set_text (JsonObject *object, const char *member, const char *value)
{
  if (value != NULL && *value != '\0')
    json_object_set_string_member (object, member, value);
}

void
rosette_part_set_date (JsonObject *object, const char *member, GDateTime *date)
{
  g_autofree char *text = date != NULL ? rosette_date_format (date) : NULL;

  rosette_part_set_text (object, member, text);
}

void
rosette_part_set_image (JsonObject *object, const char *address)
{
  JsonObject *image = NULL;

  if (address == NULL || *address == '\0')
    return;
  image = json_object_new ();
  json_object_set_string_member (image, "id", address);
  json_object_set_string_member (image, "type", "Image");
  json_object_set_object_member (object, "image", image);
}

void
rosette_part_add_members (JsonObject *object, JsonObject *from)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  if (from == NULL)
    return;
  json_object_iter_init_ordered (&iter, from);
  while (json_object_iter_next_ordered (&iter, &member, &value))
    json_object_set_member (object, member, rosette_json_copy (value));
}
