/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/expand.h"

#include "base/error.h"
#include "base/limits.h"
#include "linkeddata/iri.h"
#include "linkeddata/plain.h"

#include <string.h>

/* API section 5.1.2, but for what stands in an object: expand-object.c. */

gboolean
rosette_jsonld_may_drop (RosetteJsonld *self, const char *about, const char *why)
{
  if (self->options->is_lax)
    return TRUE;

  /* Of several, the first is told. */
  if (*self->error == NULL)
    g_set_error (self->error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                 "“%s” %s, so that a signature would not cover it", about, why);

  return FALSE;
}

static gboolean
is_top (const char *property)
{
  return property == NULL || (property[0] == '@' && strcmp (property, "@graph") == 0);
}

/* Step 4. */
static RosetteValue *
expand_scalar (RosetteJsonld *self,
               const RosetteContext *context,
               const char *property,
               const RosetteDefinition *definition,
               JsonNode *element)
{
  if (is_top (property))
    {
      rosette_jsonld_may_drop (self, "@graph", "holds a value that belongs to no node");
      return NULL;
    }
  if (definition != NULL && definition->context.node != NULL)
    {
      context = rosette_context_process (self, context, &definition->context,
                                         ROSETTE_CONTEXT_OVERRIDES_PROTECTED, NULL);
      if (context == NULL)
        return NULL;
      definition = rosette_context_lookup (context, property);
    }

  return rosette_expand_value (self, context, definition, element);
}

/* Step 5. */
static RosetteValue *
expand_array (RosetteJsonld *self,
              const RosetteContext *context,
              const char *property,
              const RosetteDefinition *definition,
              JsonArray *array,
              gboolean is_of_map)
{
  RosetteValue *result = rosette_value_array (self->arena);
  gboolean is_list = definition != NULL && (definition->containers & ROSETTE_CONTAINER_LIST);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      RosetteValue *item = rosette_expand_element (self, context, property,
                                                   json_array_get_element (array, i), is_of_map);

      if (*self->error != NULL)
        return NULL;
      if (item == NULL)
        continue;
      if (is_list && item->kind == ROSETTE_VALUE_ARRAY)
        {
          RosetteValue *list = rosette_value_object (self->arena);

          rosette_value_set_keyword (self->arena, list, ROSETTE_KEYWORD_LIST, item);
          item = list;
        }
      rosette_value_append_all (self->arena, result, item);
    }

  return result;
}

RosetteValue *
rosette_expand_element (RosetteJsonld *self,
                        const RosetteContext *context,
                        const char *property,
                        JsonNode *element,
                        gboolean is_of_map)
{
  const RosetteDefinition *definition =
    property != NULL ? rosette_context_lookup (context, property) : NULL;

  if (JSON_NODE_HOLDS_NULL (element))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (element))
    return expand_scalar (self, context, property, definition, element);
  if (JSON_NODE_HOLDS_ARRAY (element))
    return expand_array (self, context, property, definition, json_node_get_array (element),
                         is_of_map);

  return rosette_expand_object (self, context, property, definition, json_node_get_object (element),
                                is_of_map);
}

/* What the options say to begin with. */
static const RosetteContext *
begin (RosetteJsonld *self)
{
  const RosetteContext *context = rosette_context_initial (self, self->options->base);
  RosetteLocalContext local = { self->options->expand_context, self->options->base, FALSE };

  if (local.node == NULL)
    return context;
  if (JSON_NODE_HOLDS_OBJECT (local.node)
      && json_object_has_member (json_node_get_object (local.node), "@context"))
    local.node = json_object_get_member (json_node_get_object (local.node), "@context");

  return rosette_context_process (self, context, &local, 0, NULL);
}

RosetteValue *
rosette_expand_document (RosetteJsonld *self, JsonNode *document)
{
  const RosetteContext *context = begin (self);
  RosetteValue *result;

  if (context == NULL)
    return NULL;
  result = rosette_expand_element (self, context, NULL, document, FALSE);
  if (*self->error != NULL)
    return NULL;

  if (result != NULL && result->kind == ROSETTE_VALUE_OBJECT
      && rosette_value_has_only (result, ROSETTE_KEYWORD_GRAPH))
    result = result->entries[0].value;

  result = result != NULL ? rosette_value_as_array (self->arena, result)
                          : rosette_value_array (self->arena);

  return rosette_plain_check_places (self, result) ? result : NULL;
}
