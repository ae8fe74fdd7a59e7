/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/expand.h"

#include <string.h>

static gboolean
is_text (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING;
}

/* Steps 1 and 2: the value is the address of a node. */
static RosetteValue *
expand_reference (RosetteJsonld *self,
                  const RosetteContext *context,
                  const RosetteDefinition *definition,
                  const char *text)
{
  RosetteValue *result = rosette_value_object (self->arena);
  guint flags = definition->type_keyword == ROSETTE_KEYWORD_VOCAB
                  ? ROSETTE_IRI_VOCAB | ROSETTE_IRI_DOCUMENT
                  : ROSETTE_IRI_DOCUMENT;
  const char *iri = rosette_context_expand_iri (self, context, text, flags, NULL);

  if (iri == NULL && !rosette_jsonld_may_drop (self, text, "is no address"))
    return NULL;
  rosette_value_set_keyword (self->arena, result, ROSETTE_KEYWORD_ID,
                             iri != NULL ? rosette_value_string (self->arena, iri)
                                         : rosette_value_null (self->arena));

  return result;
}

/* Step 5: a text has the language and direction of its property, or of the context. */
static void
add_language (RosetteJsonld *self,
              const RosetteContext *context,
              const RosetteDefinition *definition,
              RosetteValue *result)
{
  const char *language =
    definition != NULL && definition->has_language ? definition->language : context->language;
  RosetteDirection direction =
    definition != NULL && definition->direction != ROSETTE_DIRECTION_UNSET ? definition->direction
                                                                           : context->direction;

  if (language != NULL)
    rosette_value_set_keyword (self->arena, result, ROSETTE_KEYWORD_LANGUAGE,
                               rosette_value_string (self->arena, language));
  if (direction == ROSETTE_DIRECTION_LTR || direction == ROSETTE_DIRECTION_RTL)
    rosette_value_set_keyword (
      self->arena, result, ROSETTE_KEYWORD_DIRECTION,
      rosette_value_string (self->arena, direction == ROSETTE_DIRECTION_LTR ? "ltr" : "rtl"));
}

RosetteValue *
rosette_expand_value (RosetteJsonld *self,
                      const RosetteContext *context,
                      const RosetteDefinition *definition,
                      JsonNode *scalar)
{
  RosetteKeyword type = definition != NULL ? definition->type_keyword : ROSETTE_KEYWORD_NO;
  RosetteValue *result;

  if ((type == ROSETTE_KEYWORD_ID || type == ROSETTE_KEYWORD_VOCAB) && is_text (scalar))
    return expand_reference (self, context, definition, json_node_get_string (scalar));

  result = rosette_value_object (self->arena);
  rosette_value_set_keyword (self->arena, result, ROSETTE_KEYWORD_VALUE,
                             rosette_value_scalar (self->arena, scalar));
  if (definition != NULL && definition->type != NULL && type != ROSETTE_KEYWORD_ID
      && type != ROSETTE_KEYWORD_VOCAB && type != ROSETTE_KEYWORD_NONE)
    rosette_value_set_keyword (self->arena, result, ROSETTE_KEYWORD_TYPE,
                               rosette_value_string (self->arena, definition->type));
  else if (is_text (scalar))
    add_language (self, context, definition, result);

  return result;
}
