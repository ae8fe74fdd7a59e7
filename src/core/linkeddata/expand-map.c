/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/expand.h"

#include "linkeddata/iri.h"

#include <string.h>

/* API section 5.1.2 steps 13.7 and 13.8: maps whose keys are languages, indexes, ids or types. */

static RosetteArena *
get_arena (RosetteExpansion *self)
{
  return self->jsonld->arena;
}

static gboolean
is_none (RosetteExpansion *self, const char *key)
{
  const char *iri =
    rosette_context_expand_iri (self->jsonld, self->context, key, ROSETTE_IRI_VOCAB, NULL);

  return g_strcmp0 (iri, "@none") == 0;
}

/* The elements of @node, or itself. */
static guint
count (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 1;
}

static JsonNode *
get (JsonNode *node, guint i)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_element (json_node_get_array (node), i)
                                      : node;
}

static RosetteValue *
make_text (RosetteExpansion *self,
           const char *text,
           const char *language,
           RosetteDirection direction)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *value = rosette_value_object (arena);

  rosette_value_set_keyword (arena, value, ROSETTE_KEYWORD_VALUE,
                             rosette_value_string (arena, text));
  if (language != NULL)
    rosette_value_set_keyword (arena, value, ROSETTE_KEYWORD_LANGUAGE,
                               rosette_value_string (arena, language));
  if (direction == ROSETTE_DIRECTION_LTR || direction == ROSETTE_DIRECTION_RTL)
    rosette_value_set_keyword (
      arena, value, ROSETTE_KEYWORD_DIRECTION,
      rosette_value_string (arena, direction == ROSETTE_DIRECTION_LTR ? "ltr" : "rtl"));

  return value;
}

/* The texts of one language. */
static gboolean
expand_language (RosetteExpansion *self,
                 const char *language,
                 JsonNode *texts,
                 RosetteDirection direction,
                 RosetteValue *result)
{
  const char *tag = is_none (self, language) ? NULL : language;

  if (tag != NULL && !rosette_language_is_well_formed (tag)
      && !rosette_jsonld_may_drop (self->jsonld, tag, "is no language tag"))
    return FALSE;

  for (guint i = 0; i < count (texts); i++)
    {
      JsonNode *node = get (texts, i);
      gboolean is_text;
      const char *text = rosette_jsonld_get_text (node, &is_text);

      if (JSON_NODE_HOLDS_NULL (node))
        continue;
      if (!is_text)
        return rosette_jsonld_fail (self->jsonld, "invalid language map value", language);
      rosette_value_append (get_arena (self), result, make_text (self, text, tag, direction));
    }

  return TRUE;
}

RosetteValue *
rosette_expand_language_map (RosetteExpansion *self,
                             const RosetteDefinition *definition,
                             JsonObject *map)
{
  RosetteValue *result = rosette_value_array (get_arena (self));
  RosetteDirection direction = definition->direction != ROSETTE_DIRECTION_UNSET
                                 ? definition->direction
                                 : self->context->direction;
  JsonObjectIter iter;
  const char *language;
  JsonNode *texts;

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &language, &texts))
    if (!expand_language (self, language, texts, direction, result))
      return NULL;

  return result;
}

/* Step 13.8.3.1: the context for what is under @index. NULL with the error. */
static const RosetteContext *
get_map_context (RosetteExpansion *self, const RosetteDefinition *definition, const char *index)
{
  const RosetteContext *context = self->context;
  const RosetteDefinition *type;

  if ((definition->containers & (ROSETTE_CONTAINER_ID | ROSETTE_CONTAINER_TYPE))
      && context->previous != NULL)
    context = context->previous;
  if (!(definition->containers & ROSETTE_CONTAINER_TYPE))
    return context;

  type = rosette_context_lookup (context, index);

  return type != NULL && type->context.node != NULL
           ? rosette_context_process (self->jsonld, context, &type->context, 0, NULL)
           : context;
}

/* An index that is a property of its own (step 13.8.3.7.2). */
static gboolean
add_index_property (RosetteExpansion *self,
                    const RosetteDefinition *definition,
                    const char *index,
                    RosetteValue *item)
{
  RosetteArena *arena = get_arena (self);
  const char *iri = rosette_context_expand_iri (self->jsonld, self->context, definition->index,
                                                ROSETTE_IRI_VOCAB, NULL);
  g_autoptr (JsonNode) text = json_node_init_string (json_node_alloc (), index);
  RosetteValue *values = rosette_value_array (arena);
  RosetteValue *old = iri != NULL ? rosette_value_get (item, iri) : NULL;
  RosetteValue *expanded;

  /* The text of a node that dies here must live on. */
  g_ptr_array_add (self->jsonld->nodes, json_node_ref (text));
  expanded = rosette_expand_value (self->jsonld, self->context,
                                   rosette_context_lookup (self->context, definition->index), text);
  if (expanded == NULL || iri == NULL)
    return *self->jsonld->error == NULL;
  rosette_value_append (arena, values, expanded);
  if (old != NULL)
    rosette_value_append_all (arena, values, old);
  rosette_value_set (arena, item, iri, values);

  return !rosette_value_is_value_object (item)
         || rosette_jsonld_fail (self->jsonld, "invalid value object", index);
}

static gboolean
add_id (RosetteExpansion *self, const char *index, RosetteValue *item)
{
  const char *iri =
    rosette_context_expand_iri (self->jsonld, self->context, index, ROSETTE_IRI_DOCUMENT, NULL);

  if (iri == NULL)
    return rosette_jsonld_may_drop (self->jsonld, index, "is no address");
  rosette_value_set_keyword (get_arena (self), item, ROSETTE_KEYWORD_ID,
                             rosette_value_string (get_arena (self), iri));

  return TRUE;
}

static gboolean
add_type (RosetteExpansion *self, const char *index, RosetteValue *item)
{
  RosetteArena *arena = get_arena (self);
  const char *iri =
    rosette_context_expand_iri (self->jsonld, self->context, index, ROSETTE_IRI_VOCAB, NULL);
  RosetteValue *old = rosette_value_get_keyword (item, ROSETTE_KEYWORD_TYPE);
  RosetteValue *types = rosette_value_array (arena);

  if (iri == NULL)
    return rosette_jsonld_may_drop (self->jsonld, index, "is a type that no context defines");
  rosette_value_append (arena, types, rosette_value_string (arena, iri));
  if (old != NULL)
    rosette_value_append_all (arena, types, old);
  rosette_value_set_keyword (arena, item, ROSETTE_KEYWORD_TYPE, types);

  return TRUE;
}

/* Step 13.8.3.7: writes the key into what was under it. */
static gboolean
add_key (RosetteExpansion *self,
         const RosetteDefinition *definition,
         const char *index,
         RosetteValue *item)
{
  guint containers = definition->containers;

  if (is_none (self, index))
    return TRUE;
  if ((containers & ROSETTE_CONTAINER_INDEX) && definition->index != NULL
      && strcmp (definition->index, "@index") != 0)
    return add_index_property (self, definition, index, item);
  if (containers & ROSETTE_CONTAINER_INDEX)
    {
      if (rosette_value_get_keyword (item, ROSETTE_KEYWORD_INDEX) == NULL)
        rosette_value_set_keyword (get_arena (self), item, ROSETTE_KEYWORD_INDEX,
                                   rosette_value_string (get_arena (self), index));
      return TRUE;
    }
  if (containers & ROSETTE_CONTAINER_ID)
    return rosette_value_is_string (rosette_value_get_keyword (item, ROSETTE_KEYWORD_ID))
           || add_id (self, index, item);

  return add_type (self, index, item);
}

static RosetteValue *
wrap_in_graph (RosetteExpansion *self, RosetteValue *item)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *graph = rosette_value_object (arena);

  rosette_value_set_keyword (arena, graph, ROSETTE_KEYWORD_GRAPH,
                             rosette_value_as_array (arena, item));

  return graph;
}

/* What is under one key. */
static gboolean
expand_index (RosetteExpansion *self,
              const char *key,
              const RosetteDefinition *definition,
              const char *index,
              JsonNode *value,
              RosetteValue *result)
{
  RosetteArena *arena = get_arena (self);
  const RosetteContext *context = get_map_context (self, definition, index);
  RosetteValue *items;

  if (context == NULL)
    return FALSE;
  items = rosette_expand_element (self->jsonld, context, key, value, TRUE);
  if (items == NULL)
    return *self->jsonld->error == NULL;

  items = rosette_value_as_array (arena, items);
  for (guint i = 0; i < items->n; i++)
    {
      RosetteValue *item = items->items[i];

      if ((definition->containers & ROSETTE_CONTAINER_GRAPH)
          && !rosette_value_is_graph_object (item))
        item = wrap_in_graph (self, item);
      if (!add_key (self, definition, index, item))
        return FALSE;
      rosette_value_append (arena, result, item);
    }

  return TRUE;
}

RosetteValue *
rosette_expand_index_map (RosetteExpansion *self,
                          const char *key,
                          const RosetteDefinition *definition,
                          JsonObject *map)
{
  RosetteValue *result = rosette_value_array (get_arena (self));
  JsonObjectIter iter;
  const char *index;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &index, &value))
    if (!expand_index (self, key, definition, index, value, result))
      return NULL;

  return result;
}
