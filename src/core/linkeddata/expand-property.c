/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/expand.h"
#include "linkeddata/plain.h"

/* API section 5.1.2 steps 13.5 to 13.14. */

static RosetteArena *
get_arena (RosetteExpansion *self)
{
  return self->jsonld->arena;
}

static RosetteValue *
make_json_literal (RosetteExpansion *self, JsonNode *value)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *literal = rosette_value_object (arena);

  rosette_value_set_keyword (arena, literal, ROSETTE_KEYWORD_VALUE,
                             rosette_value_json (arena, value));
  rosette_value_set_keyword (arena, literal, ROSETTE_KEYWORD_TYPE,
                             rosette_value_string (arena, "@json"));

  return literal;
}

/* Steps 13.6 to 13.9. */
static RosetteValue *
expand_by_container (RosetteExpansion *self,
                     const char *key,
                     const RosetteDefinition *definition,
                     JsonNode *value)
{
  static const guint maps = ROSETTE_CONTAINER_INDEX | ROSETTE_CONTAINER_TYPE | ROSETTE_CONTAINER_ID;

  if (definition == NULL)
    return rosette_expand_element (self->jsonld, self->context, key, value, FALSE);
  if (definition->type_keyword == ROSETTE_KEYWORD_JSON)
    return make_json_literal (self, value);
  if ((definition->containers & ROSETTE_CONTAINER_LANGUAGE) && JSON_NODE_HOLDS_OBJECT (value))
    return rosette_expand_language_map (self, definition, json_node_get_object (value));
  if ((definition->containers & maps) && JSON_NODE_HOLDS_OBJECT (value))
    return rosette_expand_index_map (self, key, definition, json_node_get_object (value));

  return rosette_expand_element (self->jsonld, self->context, key, value, FALSE);
}

/* Step 13.12: each value becomes a graph. */
static RosetteValue *
wrap_in_graphs (RosetteExpansion *self, RosetteValue *values)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *graphs = rosette_value_array (arena);

  values = rosette_value_as_array (arena, values);
  for (guint i = 0; i < values->n; i++)
    {
      RosetteValue *graph = rosette_value_object (arena);

      rosette_value_set_keyword (arena, graph, ROSETTE_KEYWORD_GRAPH,
                                 rosette_value_as_array (arena, values->items[i]));
      rosette_value_append (arena, graphs, graph);
    }

  return graphs;
}

static RosetteValue *
wrap_in_list (RosetteExpansion *self, RosetteValue *values)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *list = rosette_value_object (arena);

  rosette_value_set_keyword (arena, list, ROSETTE_KEYWORD_LIST,
                             rosette_value_as_array (arena, values));

  return list;
}

/* Step 13.13. */
static gboolean
add_reversed (RosetteExpansion *self, const char *iri, RosetteValue *values)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *map = rosette_value_get_keyword (self->result, ROSETTE_KEYWORD_REVERSE);

  if (map == NULL)
    {
      map = rosette_value_object (arena);
      rosette_value_set_keyword (arena, self->result, ROSETTE_KEYWORD_REVERSE, map);
    }
  values = rosette_value_as_array (arena, values);
  for (guint i = 0; i < values->n; i++)
    if (rosette_value_is_value_object (values->items[i])
        || rosette_value_is_list_object (values->items[i]))
      return rosette_jsonld_fail (self->jsonld, "invalid reverse property value", iri);
  rosette_value_add (arena, map, iri, values);

  return TRUE;
}

gboolean
rosette_expand_property (RosetteExpansion *self, const char *key, const char *iri, JsonNode *value)
{
  const RosetteDefinition *definition = rosette_context_lookup (self->context, key);
  guint containers = definition != NULL ? definition->containers : 0;
  RosetteValue *expanded;

  if (!rosette_plain_check_name (self->jsonld, key, iri))
    return FALSE;
  expanded = expand_by_container (self, key, definition, value);
  if (expanded == NULL)
    return *self->jsonld->error == NULL;

  if ((containers & ROSETTE_CONTAINER_LIST) && !rosette_value_is_list_object (expanded))
    expanded = wrap_in_list (self, expanded);
  if ((containers & ROSETTE_CONTAINER_GRAPH)
      && !(containers & (ROSETTE_CONTAINER_ID | ROSETTE_CONTAINER_INDEX)))
    expanded = wrap_in_graphs (self, expanded);
  if (definition != NULL && definition->is_reverse)
    return add_reversed (self, iri, expanded);
  rosette_value_add (get_arena (self), self->result, iri, expanded);

  return TRUE;
}
