/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/json.h"

#include <math.h>
#include <string.h>

static JsonNode *
find (JsonObject *object, const char *member)
{
  g_return_val_if_fail (member != NULL, NULL);

  return object != NULL ? json_object_get_member (object, member) : NULL;
}

static const char *
node_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

const char *
rosette_json_get_string (JsonObject *object, const char *member)
{
  return node_string (find (object, member));
}

JsonObject *
rosette_json_get_object (JsonObject *object, const char *member)
{
  JsonNode *node = find (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonObject *
rosette_json_get_first_object (JsonObject *object, const char *member)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (object, member);

  for (guint i = 0; i < nodes->len; i++)
    if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) nodes->pdata[i]))
      return json_node_get_object (nodes->pdata[i]);

  return NULL;
}

JsonArray *
rosette_json_get_array (JsonObject *object, const char *member)
{
  JsonNode *node = find (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

gboolean
rosette_json_get_boolean (JsonObject *object, const char *member, gboolean fallback)
{
  JsonNode *node = find (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fallback;

  return json_node_get_boolean (node);
}

gboolean
rosette_json_get_integer (JsonObject *object, const char *member, gint64 *value)
{
  static const double exact = 9007199254740992.0; /* 2^53 */
  JsonNode *node = find (object, member);
  double number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      *value = json_node_get_int (node);
      return TRUE;
    }
  if (json_node_get_value_type (node) != G_TYPE_DOUBLE)
    return FALSE;

  number = json_node_get_double (node);
  if (fabs (number) > exact || number != floor (number))
    return FALSE;
  *value = (gint64) number;

  return TRUE;
}

GPtrArray *
rosette_json_list (JsonObject *object, const char *member)
{
  GPtrArray *list = g_ptr_array_new ();
  JsonNode *node = find (object, member);
  JsonArray *array =
    node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array != NULL)
    for (guint i = 0; i < json_array_get_length (array); i++)
      g_ptr_array_add (list, json_array_get_element (array, i));
  else if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
    g_ptr_array_add (list, node);

  return list;
}

/* It is asked for all the time, and without a list of its own. */
gboolean
rosette_json_has_type (JsonObject *object, const char *member, const char *type)
{
  JsonNode *node = find (object, member);
  JsonArray *array =
    node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return g_strcmp0 (node_string (node), type) == 0;
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_strcmp0 (node_string (json_array_get_element (array, i)), type) == 0)
      return TRUE;

  return FALSE;
}

/* Whether @tag ("de-AT") is @language ("de", or "de_AT" as locales are written) or a region of it.
 */
static gboolean
tag_is_language (const char *tag, const char *language)
{
  gsize i;

  for (i = 0; language[i] != '\0'; i++)
    if (g_ascii_tolower (tag[i]) != (language[i] == '_' ? '-' : g_ascii_tolower (language[i])))
      return FALSE;

  return tag[i] == '\0' || tag[i] == '-';
}

/* The text of a value object, which names its language itself. */
static const char *
get_value (JsonObject *value, const char *language)
{
  const char *tag = rosette_json_get_string (value, "@language");

  return language == NULL || (tag != NULL && tag_is_language (tag, language))
           ? rosette_json_get_string (value, "@value")
           : NULL;
}

/* The first text of @map in @language, or in any where that is NULL. */
static const char *
find_language (JsonObject *map, const char *language)
{
  JsonObjectIter iter;
  const char *tag;
  JsonNode *node;

  if (json_object_has_member (map, "@value"))
    return get_value (map, language);

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &tag, &node))
    if ((language == NULL || tag_is_language (tag, language)) && node_string (node) != NULL)
      return node_string (node);

  return NULL;
}

static const char *
find_text (GPtrArray *nodes, const char *language)
{
  const char *text = NULL;

  for (guint i = 0; i < nodes->len && text == NULL; i++)
    {
      JsonNode *node = nodes->pdata[i];

      if (JSON_NODE_HOLDS_OBJECT (node))
        text = find_language (json_node_get_object (node), language);
      else if (language == NULL)
        text = node_string (node);
    }

  return text;
}

const char *
rosette_json_get_text (JsonObject *object, const char *member)
{
  const char *text = rosette_json_get_string (object, member);
  const char *const *languages = g_get_language_names ();
  g_autoptr (GPtrArray) nodes = NULL;

  if (text != NULL)
    return text;

  nodes = rosette_json_list (object, member);
  for (gsize i = 0; text == NULL && languages[i] != NULL; i++)
    text = find_text (nodes, languages[i]);
  if (text == NULL)
    text = find_text (nodes, "en");
  if (text == NULL)
    text = find_text (nodes, NULL);

  return text;
}
