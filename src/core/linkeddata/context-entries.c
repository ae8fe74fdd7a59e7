/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/context.h"

#include "linkeddata/iri.h"

#include <string.h>

/* Create Term Definition (API section 4.2.2), steps 11 and 19 to 26: all that a term's value has
 * beside its IRI and its type.
 */

static const struct
{
  const char *name;
  guint flag;
} containers[] = {
  { "@graph", ROSETTE_CONTAINER_GRAPH }, { "@id", ROSETTE_CONTAINER_ID },
  { "@index", ROSETTE_CONTAINER_INDEX }, { "@language", ROSETTE_CONTAINER_LANGUAGE },
  { "@list", ROSETTE_CONTAINER_LIST },   { "@set", ROSETTE_CONTAINER_SET },
  { "@type", ROSETTE_CONTAINER_TYPE },
};

gboolean
rosette_definition_read_protected (RosetteJsonld *self,
                                   JsonObject *value,
                                   RosetteDefinition *definition)
{
  JsonNode *node = json_object_get_member (value, "@protected");

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return rosette_jsonld_fail (self, "invalid @protected value", definition->term);
  definition->is_protected = json_node_get_boolean (node);

  return TRUE;
}

/* The flag of one container; 0 when there is none such. */
static guint
find_container (JsonNode *node)
{
  gboolean is_text;
  const char *name = rosette_jsonld_get_text (node, &is_text);

  for (gsize i = 0; is_text && i < G_N_ELEMENTS (containers); i++)
    if (strcmp (name, containers[i].name) == 0)
      return containers[i].flag;

  return 0;
}

/* Step 19.1: which may stand together. */
static gboolean
may_stand_together (guint flags, guint n)
{
  guint others = flags & ~(guint) (ROSETTE_CONTAINER_GRAPH | ROSETTE_CONTAINER_SET);

  if (n == 1)
    return TRUE;
  if (flags & ROSETTE_CONTAINER_GRAPH)
    return others == 0 || others == ROSETTE_CONTAINER_ID || others == ROSETTE_CONTAINER_INDEX;

  return (flags & ROSETTE_CONTAINER_SET) && !(flags & ROSETTE_CONTAINER_LIST)
         && (others & (others - 1)) == 0;
}

static gboolean
read_container_flags (JsonNode *node, guint *flags)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array != NULL ? json_array_get_length (array) : 1;

  *flags = 0;
  for (guint i = 0; i < n; i++)
    {
      guint flag = find_container (array != NULL ? json_array_get_element (array, i) : node);

      if (flag == 0 || (*flags & flag))
        return FALSE;
      *flags |= flag;
    }

  return n > 0 && may_stand_together (*flags, n);
}

/* Step 19, and step 13.5 for a reverse property. */
static gboolean
read_container (RosetteJsonld *self, JsonObject *value, RosetteDefinition *definition)
{
  JsonNode *node = json_object_get_member (value, "@container");
  static const guint of_reverse = ROSETTE_CONTAINER_SET | ROSETTE_CONTAINER_INDEX;

  if (node == NULL || (definition->is_reverse && JSON_NODE_HOLDS_NULL (node)))
    return TRUE;
  if (!read_container_flags (node, &definition->containers))
    return rosette_jsonld_fail (
      self, definition->is_reverse ? "invalid reverse property" : "invalid container mapping",
      definition->term);
  if (definition->is_reverse && (definition->containers & ~of_reverse))
    return rosette_jsonld_fail (self, "invalid reverse property", definition->term);

  if (definition->containers & ROSETTE_CONTAINER_TYPE)
    {
      if (definition->type == NULL)
        {
          definition->type = "@id";
          definition->type_keyword = ROSETTE_KEYWORD_ID;
        }
      if (definition->type_keyword != ROSETTE_KEYWORD_ID
          && definition->type_keyword != ROSETTE_KEYWORD_VOCAB)
        return rosette_jsonld_fail (self, "invalid type mapping", definition->term);
    }

  return TRUE;
}

/* Step 20. */
static gboolean
read_index (RosetteJsonld *self,
            RosetteContext *context,
            RosetteContextRun *run,
            JsonObject *value,
            RosetteDefinition *definition)
{
  JsonNode *node = json_object_get_member (value, "@index");
  gboolean is_text;
  const char *index = rosette_jsonld_get_text (node, &is_text);
  const char *iri;

  if (node == NULL)
    return TRUE;
  if (!is_text || !(definition->containers & ROSETTE_CONTAINER_INDEX))
    return rosette_jsonld_fail (self, "invalid term definition", definition->term);

  iri = rosette_context_expand_iri (self, context, index, ROSETTE_IRI_VOCAB, run);
  if (*self->error != NULL)
    return FALSE;
  if (iri == NULL || !rosette_iri_is_absolute (iri))
    return rosette_jsonld_fail (self, "invalid term definition", definition->term);
  definition->index = index;

  return TRUE;
}

/* Step 21: it is processed now only to see that it can be. */
static gboolean
read_context (RosetteJsonld *self,
              RosetteContext *context,
              RosetteContextRun *run,
              JsonObject *value,
              RosetteDefinition *definition)
{
  RosetteLocalContext scoped = { json_object_get_member (value, "@context"), run->local.base,
                                 run->local.is_permanent };
  RosetteArenaMark mark;
  const RosetteContext *result;

  if (scoped.node == NULL)
    return TRUE;

  mark = rosette_arena_mark (self->arena);
  result = rosette_context_process (
    self, context, &scoped, ROSETTE_CONTEXT_OVERRIDES_PROTECTED | ROSETTE_CONTEXT_IS_VALIDATED,
    run->remotes);
  rosette_arena_rewind (self->arena, mark);
  if (result == NULL)
    {
      g_prefix_error (self->error, "invalid scoped context: “%s”: ", definition->term);
      return FALSE;
    }
  definition->context = scoped;

  return TRUE;
}

/* Steps 22 and 23. */
static gboolean
read_language (RosetteJsonld *self, JsonObject *value, RosetteDefinition *definition)
{
  JsonNode *language = json_object_get_member (value, "@language");
  JsonNode *direction = json_object_get_member (value, "@direction");
  gboolean is_text;

  if (json_object_has_member (value, "@type"))
    return TRUE;
  if (language != NULL)
    {
      definition->language = rosette_jsonld_get_text (language, &is_text);
      definition->has_language = TRUE;
      if (!is_text && !JSON_NODE_HOLDS_NULL (language))
        return rosette_jsonld_fail (self, "invalid language mapping", definition->term);
    }
  if (direction != NULL)
    {
      const char *text = rosette_jsonld_get_text (direction, &is_text);

      if (!JSON_NODE_HOLDS_NULL (direction) && g_strcmp0 (text, "ltr") != 0
          && g_strcmp0 (text, "rtl") != 0)
        return rosette_jsonld_fail (self, "invalid base direction", definition->term);
      definition->direction = !is_text         ? ROSETTE_DIRECTION_NULL
                              : text[0] == 'l' ? ROSETTE_DIRECTION_LTR
                                               : ROSETTE_DIRECTION_RTL;
    }

  return TRUE;
}

/* Step 24. */
static gboolean
read_nest (RosetteJsonld *self, JsonObject *value, RosetteDefinition *definition)
{
  JsonNode *node = json_object_get_member (value, "@nest");
  gboolean is_text;
  const char *nest = rosette_jsonld_get_text (node, &is_text);

  if (node == NULL)
    return TRUE;
  if (!is_text
      || (rosette_keyword_parse (nest) != ROSETTE_KEYWORD_NO && strcmp (nest, "@nest") != 0))
    return rosette_jsonld_fail (self, "invalid @nest value", definition->term);
  definition->nest = nest;

  return TRUE;
}

/* Step 25. */
static gboolean
read_prefix (RosetteJsonld *self, JsonObject *value, RosetteDefinition *definition)
{
  JsonNode *node = json_object_get_member (value, "@prefix");

  if (node == NULL)
    return TRUE;
  if (strpbrk (definition->term, ":/") != NULL)
    return rosette_jsonld_fail (self, "invalid term definition", definition->term);
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return rosette_jsonld_fail (self, "invalid @prefix value", definition->term);
  definition->is_prefix = json_node_get_boolean (node);
  if (definition->is_prefix && definition->keyword != ROSETTE_KEYWORD_NO)
    return rosette_jsonld_fail (self, "invalid term definition", definition->term);

  return TRUE;
}

/* Step 26. */
static gboolean
check_entries (RosetteJsonld *self, JsonObject *value, const RosetteDefinition *definition)
{
  static const guint known =
    1u << ROSETTE_KEYWORD_ID | 1u << ROSETTE_KEYWORD_REVERSE | 1u << ROSETTE_KEYWORD_CONTAINER
    | 1u << ROSETTE_KEYWORD_CONTEXT | 1u << ROSETTE_KEYWORD_DIRECTION | 1u << ROSETTE_KEYWORD_INDEX
    | 1u << ROSETTE_KEYWORD_LANGUAGE | 1u << ROSETTE_KEYWORD_NEST | 1u << ROSETTE_KEYWORD_PREFIX
    | 1u << ROSETTE_KEYWORD_PROTECTED | 1u << ROSETTE_KEYWORD_TYPE;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, value);
  while (json_object_iter_next (&iter, &name, &node))
    if (!(known & 1u << rosette_keyword_parse (name)))
      return rosette_jsonld_fail (self, "invalid term definition", definition->term);

  return TRUE;
}

gboolean
rosette_definition_read_rest (RosetteJsonld *self,
                              RosetteContext *context,
                              RosetteContextRun *run,
                              JsonObject *value,
                              RosetteDefinition *definition)
{
  if (!read_container (self, value, definition)
      || !read_index (self, context, run, value, definition))
    return FALSE;
  /* Step 13.7: of a reverse property nothing else counts. */
  if (definition->is_reverse)
    return TRUE;

  return read_context (self, context, run, value, definition)
         && read_language (self, value, definition) && read_nest (self, value, definition)
         && read_prefix (self, value, definition) && check_entries (self, value, definition);
}
