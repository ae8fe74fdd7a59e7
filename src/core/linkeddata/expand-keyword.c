/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/expand.h"

#include "linkeddata/iri.h"
#include "linkeddata/plain.h"

#include <string.h>

/* API section 5.1.2 step 13.4: keywords and their aliases. */

static RosetteArena *
get_arena (RosetteExpansion *self)
{
  return self->jsonld->arena;
}

static gboolean
fail (RosetteExpansion *self, const char *code, const char *key)
{
  return rosette_jsonld_fail (self->jsonld, code, key);
}

static void
set (RosetteExpansion *self, RosetteKeyword keyword, RosetteValue *value)
{
  rosette_value_set_keyword (get_arena (self), self->result, keyword, value);
}

static const char *
get_text (JsonNode *node)
{
  gboolean is_text;

  return rosette_jsonld_get_text (node, &is_text);
}

static gboolean
expand_id (RosetteExpansion *self, const char *key, JsonNode *value)
{
  const char *id = get_text (value);
  const char *iri;

  if (id == NULL)
    return fail (self, "invalid @id value", key);
  iri = rosette_context_expand_iri (self->jsonld, self->context, id, ROSETTE_IRI_DOCUMENT, NULL);
  if (iri == NULL && !rosette_jsonld_may_drop (self->jsonld, id, "is no address"))
    return FALSE;
  set (self, ROSETTE_KEYWORD_ID,
       iri != NULL ? rosette_value_string (get_arena (self), iri)
                   : rosette_value_null (get_arena (self)));

  return TRUE;
}

/* Appends one type to @types. */
static gboolean
expand_type (RosetteExpansion *self, const char *key, JsonNode *value, RosetteValue *types)
{
  const char *type = get_text (value);
  const char *iri;

  if (type == NULL)
    return fail (self, "invalid type value", key);
  iri = rosette_context_expand_iri (self->jsonld, self->type_context, type,
                                    ROSETTE_IRI_VOCAB | ROSETTE_IRI_DOCUMENT, NULL);
  if ((iri == NULL
       || (!rosette_iri_is_absolute_or_blank (iri)
           && rosette_keyword_parse (iri) == ROSETTE_KEYWORD_NO))
      && !rosette_jsonld_may_drop (self->jsonld, type, "is a type that no context defines"))
    return FALSE;
  if (iri != NULL)
    rosette_value_append (get_arena (self), types, rosette_value_string (get_arena (self), iri));

  return TRUE;
}

static gboolean
expand_types (RosetteExpansion *self, const char *key, JsonNode *value)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *old = rosette_value_get_keyword (self->result, ROSETTE_KEYWORD_TYPE);
  gboolean is_array = JSON_NODE_HOLDS_ARRAY (value) || old != NULL;
  RosetteValue *types = rosette_value_array (arena);

  if (old != NULL)
    rosette_value_append_all (arena, types, old);
  if (!JSON_NODE_HOLDS_ARRAY (value))
    {
      if (!expand_type (self, key, value, types))
        return FALSE;
    }
  else
    for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
      if (!expand_type (self, key, json_array_get_element (json_node_get_array (value), i), types))
        return FALSE;

  set (self, ROSETTE_KEYWORD_TYPE, is_array || types->n != 1 ? types : types->items[0]);

  return TRUE;
}

static gboolean
expand_graph (RosetteExpansion *self, JsonNode *value)
{
  RosetteValue *graph =
    rosette_expand_element (self->jsonld, self->context, "@graph", value, FALSE);

  if (*self->jsonld->error != NULL)
    return FALSE;
  set (self, ROSETTE_KEYWORD_GRAPH,
       graph != NULL ? rosette_value_as_array (get_arena (self), graph)
                     : rosette_value_array (get_arena (self)));

  return TRUE;
}

static gboolean
expand_included (RosetteExpansion *self, const char *key, JsonNode *value)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *old = rosette_value_get_keyword (self->result, ROSETTE_KEYWORD_INCLUDED);
  RosetteValue *included = rosette_expand_element (self->jsonld, self->context, NULL, value, FALSE);
  RosetteValue *all = rosette_value_array (arena);

  if (*self->jsonld->error != NULL)
    return FALSE;
  if (included == NULL)
    return fail (self, "invalid @included value", key);

  if (old != NULL)
    rosette_value_append_all (arena, all, old);
  rosette_value_append_all (arena, all, included);
  for (guint i = 0; i < all->n; i++)
    if (!rosette_value_is_node_object (all->items[i]))
      return fail (self, "invalid @included value", key);
  set (self, ROSETTE_KEYWORD_INCLUDED, all);

  return TRUE;
}

static gboolean
expand_literal (RosetteExpansion *self, const char *key, JsonNode *value)
{
  RosetteArena *arena = get_arena (self);

  if (self->is_json)
    set (self, ROSETTE_KEYWORD_VALUE, rosette_value_json (arena, value));
  else if (JSON_NODE_HOLDS_NULL (value))
    set (self, ROSETTE_KEYWORD_VALUE, rosette_value_null (arena));
  else if (JSON_NODE_HOLDS_VALUE (value))
    set (self, ROSETTE_KEYWORD_VALUE, rosette_value_scalar (arena, value));
  else
    return fail (self, "invalid value object value", key);

  return TRUE;
}

/* The three keywords whose value is a text that stays as it is. */
static gboolean
expand_text (RosetteExpansion *self,
             const char *key,
             RosetteKeyword keyword,
             JsonNode *value,
             const char *code)
{
  const char *text = get_text (value);

  if (text == NULL
      || (keyword == ROSETTE_KEYWORD_DIRECTION && strcmp (text, "ltr") != 0
          && strcmp (text, "rtl") != 0))
    return fail (self, code, key);
  if (keyword == ROSETTE_KEYWORD_LANGUAGE && !rosette_language_is_well_formed (text)
      && !rosette_jsonld_may_drop (self->jsonld, text, "is no language tag"))
    return FALSE;
  set (self, keyword, rosette_value_string (get_arena (self), text));

  return TRUE;
}

static gboolean
expand_list (RosetteExpansion *self, JsonNode *value)
{
  RosetteValue *list;

  if (self->property == NULL || strcmp (self->property, "@graph") == 0)
    return rosette_jsonld_may_drop (self->jsonld, "@list", "stands where no list can be");

  list = rosette_expand_element (self->jsonld, self->context, self->property, value, FALSE);
  if (*self->jsonld->error != NULL)
    return FALSE;
  set (self, ROSETTE_KEYWORD_LIST,
       list != NULL ? rosette_value_as_array (get_arena (self), list)
                    : rosette_value_array (get_arena (self)));

  return TRUE;
}

static gboolean
expand_set (RosetteExpansion *self, JsonNode *value)
{
  RosetteValue *items =
    rosette_expand_element (self->jsonld, self->context, self->property, value, FALSE);

  if (*self->jsonld->error != NULL)
    return FALSE;
  set (self, ROSETTE_KEYWORD_SET, items != NULL ? items : rosette_value_null (get_arena (self)));

  return TRUE;
}

/* Adds the members of an expanded @reverse to the result (steps 13.4.13.3 and 13.4.13.4). */
static gboolean
merge_reverse (RosetteExpansion *self, const RosetteValue *reversed)
{
  RosetteArena *arena = get_arena (self);
  RosetteValue *twice = rosette_value_get_keyword (reversed, ROSETTE_KEYWORD_REVERSE);
  RosetteValue *map = rosette_value_get_keyword (self->result, ROSETTE_KEYWORD_REVERSE);

  for (guint i = 0; twice != NULL && i < twice->n; i++)
    rosette_value_add (arena, self->result, twice->entries[i].key, twice->entries[i].value);

  for (guint i = 0; i < reversed->n; i++)
    {
      const RosetteEntry *entry = &reversed->entries[i];
      RosetteValue *items;

      if (entry->keyword == ROSETTE_KEYWORD_REVERSE)
        continue;
      if (map == NULL)
        {
          map = rosette_value_object (arena);
          set (self, ROSETTE_KEYWORD_REVERSE, map);
        }
      items = rosette_value_as_array (arena, entry->value);
      for (guint k = 0; k < items->n; k++)
        if (rosette_value_is_value_object (items->items[k])
            || rosette_value_is_list_object (items->items[k]))
          return fail (self, "invalid reverse property value", entry->key);
      rosette_value_add (arena, map, entry->key, items);
    }

  return TRUE;
}

static gboolean
expand_reverse (RosetteExpansion *self, const char *key, JsonNode *value)
{
  RosetteValue *reversed;

  if (!JSON_NODE_HOLDS_OBJECT (value))
    return fail (self, "invalid @reverse value", key);
  reversed = rosette_expand_element (self->jsonld, self->context, "@reverse", value, FALSE);
  if (*self->jsonld->error != NULL)
    return FALSE;

  return reversed == NULL || reversed->kind != ROSETTE_VALUE_OBJECT
         || merge_reverse (self, reversed);
}

static gboolean
remember_nest (RosetteExpansion *self, const char *key, JsonNode *value)
{
  RosetteNest nest = { key, value };

  if (self->nests == NULL)
    self->nests = g_array_new (FALSE, FALSE, sizeof (RosetteNest));
  g_array_append_val (self->nests, nest);

  return TRUE;
}

gboolean
rosette_expand_keyword (RosetteExpansion *self,
                        const char *key,
                        RosetteKeyword keyword,
                        JsonNode *value)
{
  if (g_strcmp0 (self->property, "@reverse") == 0)
    return fail (self, "invalid reverse property map", key);
  if (keyword != ROSETTE_KEYWORD_INCLUDED && keyword != ROSETTE_KEYWORD_TYPE
      && rosette_value_get_keyword (self->result, keyword) != NULL)
    return fail (self, "colliding keywords", key);
  if (!rosette_plain_check_keyword (self->jsonld, key, keyword))
    return FALSE;

  switch ((guint) keyword)
    {
    case ROSETTE_KEYWORD_ID:
      return expand_id (self, key, value);
    case ROSETTE_KEYWORD_TYPE:
      return expand_types (self, key, value);
    case ROSETTE_KEYWORD_GRAPH:
      return expand_graph (self, value);
    case ROSETTE_KEYWORD_INCLUDED:
      return expand_included (self, key, value);
    case ROSETTE_KEYWORD_VALUE:
      return expand_literal (self, key, value);
    case ROSETTE_KEYWORD_LANGUAGE:
      return expand_text (self, key, keyword, value, "invalid language-tagged string");
    case ROSETTE_KEYWORD_DIRECTION:
      return expand_text (self, key, keyword, value, "invalid base direction");
    case ROSETTE_KEYWORD_INDEX:
      return expand_text (self, key, keyword, value, "invalid @index value");
    case ROSETTE_KEYWORD_LIST:
      return expand_list (self, value);
    case ROSETTE_KEYWORD_SET:
      return expand_set (self, value);
    case ROSETTE_KEYWORD_REVERSE:
      return expand_reverse (self, key, value);
    case ROSETTE_KEYWORD_NEST:
      return remember_nest (self, key, value);
    default:
      /* Keywords of contexts mean nothing here. */
      return rosette_jsonld_may_drop (self->jsonld, key, "means nothing outside a context");
    }
}
