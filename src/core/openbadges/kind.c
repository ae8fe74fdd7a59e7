/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/kind.h"

#include "encoding/date.h"

#include <string.h>

gboolean
rosette_kind_is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

gboolean
rosette_kind_is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

/* A map from language to string, or a JSON-LD value object. */
gboolean
rosette_kind_is_language_map (JsonNode *node)
{
  JsonObjectIter iter;
  const char *language; /* json-glib 1.6 dies where none is asked for */
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &language, &value))
    {
      if (!rosette_kind_is_string (value))
        return FALSE;
    }

  return TRUE;
}

gboolean
rosette_kind_is_jws (const char *text)
{
  gsize header = strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_");
  gsize payload;
  gsize signature;

  if (header == 0 || text[header] != '.')
    return FALSE;
  text += header + 1;

  payload = strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_");
  if (text[payload] != '.')
    return FALSE;
  text += payload + 1;

  signature = strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_");

  return signature > 0 && text[signature] == '\0';
}

/* Whether a time stands behind the day, and names its zone. */
static gboolean
has_zone (const char *text)
{
  const char *time = strpbrk (text, "Tt ");

  return time != NULL && strpbrk (time, "Zz+-") != NULL;
}

gboolean
rosette_kind_is_date (RosetteKind kind, const char *text)
{
  g_autoptr (GDateTime) date = NULL;

  if (kind == ROSETTE_KIND_DATE_TIME)
    date = rosette_date_parse (text, NULL);
  else
    date = rosette_date_parse_lenient (text, NULL);

  return date != NULL && (kind != ROSETTE_KIND_INSTANT || has_zone (text));
}

/* Whether a plain value is of the kind that its row asks for. */
gboolean
rosette_kind_is (RosetteKind kind, JsonNode *node)
{
  switch (kind)
    {
    case ROSETTE_KIND_TEXT:
      return rosette_kind_is_string (node) || rosette_kind_is_language_map (node);
    case ROSETTE_KIND_STRING:
    case ROSETTE_KIND_JWS:
      return rosette_kind_is_string (node);
    case ROSETTE_KIND_VERSION:
      return rosette_kind_is_string (node) || rosette_kind_is_number (node)
             || rosette_kind_is_language_map (node);
    case ROSETTE_KIND_BOOLEAN:
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
    case ROSETTE_KIND_NUMBER:
      return rosette_kind_is_number (node);
    case ROSETTE_KIND_DATE_TIME:
    case ROSETTE_KIND_INSTANT:
    case ROSETTE_KIND_DATE:
    case ROSETTE_KIND_OLD_DATE:
    case ROSETTE_KIND_WORD:
    case ROSETTE_KIND_CONTEXT:
    case ROSETTE_KIND_TYPE:
    case ROSETTE_KIND_TYPE_2:
    case ROSETTE_KIND_OBJECT:
    case ROSETTE_KIND_REFERENCE:
    case ROSETTE_KIND_LINK:
    case ROSETTE_KIND_PICTURE:
    case ROSETTE_KIND_ANY_OF:
    default:
      g_assert_not_reached ();
    }
}

gboolean
rosette_kind_is_text_list (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!rosette_kind_is_string (node) && !rosette_kind_is_language_map (node))
        return FALSE;
    }

  return json_array_get_length (array) > 0;
}
