/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning.h"

#include "encoding/json.h"
#include "institution.h"

#include <glib/gi18n.h>

static JsonObject *
parse (const char *achievement_json)
{
  if (achievement_json == NULL)
    return NULL;

  return rosette_json_parse_object (achievement_json, strlen (achievement_json), NULL);
}

static char **
dup_tags (JsonObject *achievement)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (achievement, "tag");
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (guint i = 0; i < nodes->len; i++)
    if (json_node_get_value_type (nodes->pdata[i]) == G_TYPE_STRING)
      g_strv_builder_add (tags, json_node_get_string (nodes->pdata[i]));

  return g_strv_builder_end (tags);
}

static char *
dup_results (JsonObject *achievement)
{
  g_autoptr (GPtrArray) all = rosette_json_list (achievement, "resultDescription");
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  json_node_take_array (node, array);
  for (guint i = 0; i < all->len; i++)
    json_array_add_element (array, rosette_json_copy (all->pdata[i]));
  if (all->len == 0)
    return NULL;

  return rosette_json_write (node, NULL);
}

static RosetteMeaning *
read_object (JsonObject *achievement)
{
  RosetteMeaning *self = g_new0 (RosetteMeaning, 1);
  JsonObject *criteria = rosette_json_get_object (achievement, "criteria");

  self->name = g_strdup (rosette_json_get_text (achievement, "name"));
  self->description = g_strdup (rosette_json_get_text (achievement, "description"));
  self->narrative = g_strdup (rosette_json_get_text (criteria, "narrative"));
  self->criteria_url = g_strdup (rosette_json_get_string (criteria, "id"));
  self->type = g_strdup (rosette_json_get_string (achievement, "achievementType"));
  self->tags = dup_tags (achievement);
  self->results = dup_results (achievement);
  self->language = g_strdup (rosette_json_get_string (achievement, "inLanguage"));

  return self;
}

RosetteMeaning *
rosette_meaning_read (const char *achievement_json)
{
  g_autoptr (JsonObject) achievement = parse (achievement_json);

  return read_object (achievement);
}

static char *
dup_trimmed (const char *text)
{
  char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (trimmed[0] == '\0')
    g_clear_pointer (&trimmed, g_free);

  return trimmed;
}

/* Of a map from languages to texts, the one that is shown as @old. */
static gboolean
set_in_map (JsonObject *map, const char *old, const char *text)
{
  g_autoptr (GList) languages = json_object_get_members (map);

  for (GList *at = languages; at != NULL; at = at->next)
    if (g_strcmp0 (rosette_json_get_string (map, at->data), old) == 0)
      {
        json_object_set_string_member (map, at->data, text);
        return TRUE;
      }

  return FALSE;
}

static void
set_text (JsonObject *object, const char *member, const char *old, const char *text)
{
  g_autofree char *trimmed = dup_trimmed (text);
  JsonObject *map = rosette_json_get_object (object, member);

  if (g_strcmp0 (old, trimmed) == 0)
    return;
  if (trimmed == NULL)
    json_object_remove_member (object, member);
  else if (map == NULL || !set_in_map (map, old, trimmed))
    json_object_set_string_member (object, member, trimmed);
}

/* Members of the criteria that no field shows stay; an object that says nothing goes. */
static void
set_criteria (JsonObject *achievement, const RosetteMeaning *old, const RosetteMeaning *self)
{
  JsonObject *criteria = rosette_json_get_object (achievement, "criteria");
  g_autoptr (JsonObject) changed =
    criteria != NULL ? rosette_json_copy_object (criteria) : json_object_new ();

  set_text (changed, "id", old->criteria_url, self->criteria_url);
  set_text (changed, "narrative", old->narrative, self->narrative);

  if (json_object_get_size (changed) > 0)
    json_object_set_object_member (achievement, "criteria", g_steal_pointer (&changed));
  else if (criteria != NULL)
    json_object_remove_member (achievement, "criteria");
}

static void
set_tags (JsonObject *achievement, char **old, char **tags)
{
  JsonArray *array = NULL;

  if (g_strv_equal ((const char *const *) old, (const char *const *) tags))
    return;
  if (tags[0] == NULL)
    {
      json_object_remove_member (achievement, "tag");
      return;
    }

  array = json_array_new ();
  for (guint i = 0; tags[i] != NULL; i++)
    json_array_add_string_element (array, tags[i]);
  json_object_set_array_member (achievement, "tag", array);
}

static void
set_results (JsonObject *achievement, const char *old, const char *results)
{
  if (g_strcmp0 (old, results) == 0)
    return;
  if (results == NULL)
    json_object_remove_member (achievement, "resultDescription");
  else
    json_object_set_member (achievement, "resultDescription",
                            rosette_json_parse (results, strlen (results), NULL));
}

static void
set_class (JsonObject *achievement)
{
  JsonArray *type = NULL;

  if (json_object_has_member (achievement, "type"))
    return;

  type = json_array_new ();
  json_array_add_string_element (type, "Achievement");
  json_object_set_array_member (achievement, "type", type);
}

static char *
write_over (const RosetteMeaning *self, JsonObject *achievement)
{
  g_autoptr (RosetteMeaning) old = read_object (achievement);

  set_class (achievement);
  set_text (achievement, "achievementType", old->type, self->type);
  set_text (achievement, "name", old->name, self->name);
  set_text (achievement, "description", old->description, self->description);
  set_criteria (achievement, old, self);
  set_tags (achievement, old->tags, self->tags);
  set_results (achievement, old->results, self->results);
  set_text (achievement, "inLanguage", old->language, self->language);

  return rosette_json_write_object (achievement, NULL);
}

static JsonObject *
copy_or_create (const char *achievement_json)
{
  g_autoptr (JsonObject) old = parse (achievement_json);

  return old != NULL ? rosette_json_copy_object (old) : json_object_new ();
}

char *
rosette_meaning_write (const RosetteMeaning *self, const char *achievement_json)
{
  g_autoptr (JsonObject) achievement = copy_or_create (achievement_json);

  return write_over (self, achievement);
}

const char *
rosette_meaning_find_fault (const RosetteMeaning *self)
{
  g_autofree char *name = dup_trimmed (self->name);
  g_autofree char *description = dup_trimmed (self->description);
  g_autofree char *narrative = dup_trimmed (self->narrative);
  g_autofree char *address = dup_trimmed (self->criteria_url);
  g_autofree char *url = address != NULL ? rosette_institution_dup_url (address) : NULL;

  if (name == NULL)
    return _ ("First give the badge a name");
  if (description == NULL)
    return _ ("First write the description");
  if (narrative == NULL && address == NULL)
    return _ ("First write the criteria");
  if (address != NULL && url == NULL)
    return _ ("First correct the web address");

  return NULL;
}

static void
set_new_id (JsonObject *achievement)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);

  json_object_set_string_member (achievement, "id", id);
}

char *
rosette_meaning_create (const char *name, const char *type)
{
  g_autoptr (JsonObject) achievement = json_object_new ();
  g_autoptr (RosetteMeaning) self = read_object (NULL);

  set_new_id (achievement);
  self->name = g_strdup (name);
  self->type = g_strdup (type);

  return write_over (self, achievement);
}

char *
rosette_meaning_rename (const char *achievement_json, const char *name)
{
  g_autoptr (RosetteMeaning) self = rosette_meaning_read (achievement_json);

  g_free (self->name);
  self->name = g_strdup (name);

  return rosette_meaning_write (self, achievement_json);
}

char *
rosette_meaning_duplicate (const char *achievement_json, const char *name)
{
  g_autoptr (JsonObject) achievement = copy_or_create (achievement_json);
  g_autoptr (RosetteMeaning) self = read_object (achievement);

  set_new_id (achievement);
  g_free (self->name);
  self->name = g_strdup (name);

  return write_over (self, achievement);
}

void
rosette_meaning_free (RosetteMeaning *self)
{
  g_free (self->name);
  g_free (self->description);
  g_free (self->narrative);
  g_free (self->criteria_url);
  g_free (self->type);
  g_strfreev (self->tags);
  g_free (self->results);
  g_free (self->language);
  g_free (self);
}
