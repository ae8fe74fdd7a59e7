/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/value.h"

#include "encoding/json.h"

#include <string.h>

/* Objects with more entries than this have an index. */
#define MAX_UNINDEXED 16

static RosetteValue *
make (RosetteArena *arena, RosetteValueKind kind)
{
  RosetteValue *value = rosette_arena_alloc (arena, sizeof *value);

  value->kind = kind;

  return value;
}

RosetteValue *
rosette_value_string (RosetteArena *arena, const char *text)
{
  RosetteValue *value = make (arena, ROSETTE_VALUE_STRING);

  value->string = text;

  return value;
}

RosetteValue *
rosette_value_null (RosetteArena *arena)
{
  return make (arena, ROSETTE_VALUE_NULL);
}

RosetteValue *
rosette_value_scalar (RosetteArena *arena, JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  RosetteValue *value;

  if (type == G_TYPE_STRING)
    return rosette_value_string (arena, json_node_get_string (node));

  value = make (arena, type == G_TYPE_BOOLEAN ? ROSETTE_VALUE_BOOLEAN
                       : type == G_TYPE_INT64 ? ROSETTE_VALUE_INTEGER
                                              : ROSETTE_VALUE_DOUBLE);
  if (value->kind == ROSETTE_VALUE_BOOLEAN)
    value->boolean = json_node_get_boolean (node);
  else if (value->kind == ROSETTE_VALUE_INTEGER)
    value->integer = json_node_get_int (node);
  else
    value->number = json_node_get_double (node);

  return value;
}

RosetteValue *
rosette_value_json (RosetteArena *arena, JsonNode *node)
{
  RosetteValue *value = make (arena, ROSETTE_VALUE_JSON);

  value->json = node;

  return value;
}

RosetteValue *
rosette_value_array (RosetteArena *arena)
{
  return make (arena, ROSETTE_VALUE_ARRAY);
}

RosetteValue *
rosette_value_object (RosetteArena *arena)
{
  return make (arena, ROSETTE_VALUE_OBJECT);
}

RosetteValue *
rosette_value_as_array (RosetteArena *arena, RosetteValue *value)
{
  RosetteValue *array;

  if (value->kind == ROSETTE_VALUE_ARRAY)
    return value;
  array = rosette_value_array (arena);
  rosette_value_append (arena, array, value);

  return array;
}

void
rosette_value_append (RosetteArena *arena, RosetteValue *array, RosetteValue *item)
{
  if (array->n == array->size)
    {
      guint size = MAX (2, 2 * array->size);

      array->items = rosette_arena_grow (arena, array->items, array->n * sizeof *array->items,
                                         size * sizeof *array->items);
      array->size = size;
    }
  array->items[array->n++] = item;
}

void
rosette_value_append_all (RosetteArena *arena, RosetteValue *array, RosetteValue *item)
{
  if (item->kind != ROSETTE_VALUE_ARRAY)
    rosette_value_append (arena, array, item);
  else
    for (guint i = 0; i < item->n; i++)
      rosette_value_append (arena, array, item->items[i]);
}

/* Where @key is in the index, or would be. */
static guint
find_in_index (const RosetteValue *object, const char *key)
{
  guint at = g_str_hash (key) & (object->n_index - 1);

  while (object->index[at] != 0 && strcmp (object->entries[object->index[at] - 1].key, key) != 0)
    at = (at + 1) & (object->n_index - 1);

  return at;
}

static void
build_index (RosetteArena *arena, RosetteValue *object)
{
  object->n_index = 4 * object->size;
  object->index = rosette_arena_alloc (arena, object->n_index * sizeof *object->index);
  for (guint i = 0; i < object->n; i++)
    object->index[find_in_index (object, object->entries[i].key)] = i + 1;
}

static RosetteEntry *
find_entry (const RosetteValue *object, const char *key)
{
  guint32 length;

  if (object->index != NULL)
    {
      guint place = object->index[find_in_index (object, key)];

      return place != 0 ? &object->entries[place - 1] : NULL;
    }
  /* Names of one vocabulary begin alike, but few are as long as each other. */
  length = (guint32) strlen (key);
  for (guint i = 0; i < object->n; i++)
    if (object->entries[i].length == length && memcmp (object->entries[i].key, key, length) == 0)
      return &object->entries[i];

  return NULL;
}

RosetteValue *
rosette_value_get (const RosetteValue *object, const char *key)
{
  const RosetteEntry *entry = find_entry (object, key);

  return entry != NULL ? entry->value : NULL;
}

static RosetteEntry *
find_keyword (const RosetteValue *object, RosetteKeyword keyword)
{
  for (guint i = 0; i < object->n; i++)
    if (object->entries[i].keyword == keyword)
      return &object->entries[i];

  return NULL;
}

RosetteValue *
rosette_value_get_keyword (const RosetteValue *object, RosetteKeyword keyword)
{
  const RosetteEntry *entry = find_keyword (object, keyword);

  return entry != NULL ? entry->value : NULL;
}

static RosetteEntry *
add_entry (RosetteArena *arena, RosetteValue *object, const char *key, RosetteKeyword keyword)
{
  RosetteEntry *entry;

  if (object->n == object->size)
    {
      guint size = MAX (4, 2 * object->size);

      object->entries =
        rosette_arena_grow (arena, object->entries, object->n * sizeof *object->entries,
                            size * sizeof *object->entries);
      object->size = size;
      if (size > MAX_UNINDEXED)
        build_index (arena, object);
    }

  entry = &object->entries[object->n++];
  entry->key = key;
  entry->length = (guint32) strlen (key);
  entry->keyword = keyword;
  if (object->index != NULL)
    object->index[find_in_index (object, key)] = object->n;

  return entry;
}

void
rosette_value_set (RosetteArena *arena, RosetteValue *object, const char *key, RosetteValue *value)
{
  RosetteEntry *entry = find_entry (object, key);

  if (entry == NULL)
    entry = add_entry (arena, object, key, rosette_keyword_parse (key));
  entry->value = value;
}

void
rosette_value_set_keyword (RosetteArena *arena,
                           RosetteValue *object,
                           RosetteKeyword keyword,
                           RosetteValue *value)
{
  RosetteEntry *entry = find_keyword (object, keyword);

  if (entry == NULL)
    entry = add_entry (arena, object, rosette_keyword_get_name (keyword), keyword);
  entry->value = value;
}

void
rosette_value_add (RosetteArena *arena, RosetteValue *object, const char *key, RosetteValue *value)
{
  RosetteEntry *entry = find_entry (object, key);

  if (entry == NULL)
    {
      entry = add_entry (arena, object, key, rosette_keyword_parse (key));
      entry->value = rosette_value_array (arena);
    }
  rosette_value_append_all (arena, entry->value, value);
}

gboolean
rosette_value_is_string (const RosetteValue *value)
{
  return value != NULL && value->kind == ROSETTE_VALUE_STRING;
}

static gboolean
has (const RosetteValue *value, RosetteKeyword keyword)
{
  return value->kind == ROSETTE_VALUE_OBJECT && rosette_value_get_keyword (value, keyword) != NULL;
}

gboolean
rosette_value_has_only (const RosetteValue *object, RosetteKeyword keyword)
{
  return object->n == 1 && object->entries[0].keyword == keyword;
}

gboolean
rosette_value_is_value_object (const RosetteValue *value)
{
  return has (value, ROSETTE_KEYWORD_VALUE);
}

gboolean
rosette_value_is_list_object (const RosetteValue *value)
{
  return has (value, ROSETTE_KEYWORD_LIST);
}

gboolean
rosette_value_is_graph_object (const RosetteValue *value)
{
  if (!has (value, ROSETTE_KEYWORD_GRAPH))
    return FALSE;
  for (guint i = 0; i < value->n; i++)
    if (value->entries[i].keyword != ROSETTE_KEYWORD_GRAPH
        && value->entries[i].keyword != ROSETTE_KEYWORD_ID
        && value->entries[i].keyword != ROSETTE_KEYWORD_INDEX)
      return FALSE;

  return TRUE;
}

gboolean
rosette_value_is_node_object (const RosetteValue *value)
{
  return value->kind == ROSETTE_VALUE_OBJECT && !has (value, ROSETTE_KEYWORD_VALUE)
         && !has (value, ROSETTE_KEYWORD_LIST) && !has (value, ROSETTE_KEYWORD_SET);
}

static JsonNode *
array_to_json (const RosetteValue *value)
{
  JsonNode *node = json_node_alloc ();
  g_autoptr (JsonArray) array = json_array_sized_new (value->n);

  for (guint i = 0; i < value->n; i++)
    json_array_add_element (array, rosette_value_to_json (value->items[i]));

  return json_node_init_array (node, array);
}

static JsonNode *
object_to_json (const RosetteValue *value)
{
  JsonNode *node = json_node_alloc ();
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint i = 0; i < value->n; i++)
    json_object_set_member (object, value->entries[i].key,
                            rosette_value_to_json (value->entries[i].value));

  return json_node_init_object (node, object);
}

JsonNode *
rosette_value_to_json (const RosetteValue *value)
{
  switch (value->kind)
    {
    case ROSETTE_VALUE_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), value->boolean);
    case ROSETTE_VALUE_INTEGER:
      return json_node_init_int (json_node_alloc (), value->integer);
    case ROSETTE_VALUE_DOUBLE:
      return json_node_init_double (json_node_alloc (), value->number);
    case ROSETTE_VALUE_STRING:
      return json_node_init_string (json_node_alloc (), value->string);
    case ROSETTE_VALUE_ARRAY:
      return array_to_json (value);
    case ROSETTE_VALUE_OBJECT:
      return object_to_json (value);
    case ROSETTE_VALUE_JSON:
      return rosette_json_copy (value->json);
    case ROSETTE_VALUE_NULL:
    default:
      return json_node_init_null (json_node_alloc ());
    }
}
