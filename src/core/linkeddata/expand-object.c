/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/expand.h"

#include "linkeddata/iri.h"

#include <stdlib.h>
#include <string.h>

/* API section 5.1.2 steps 7 to 20: an object. */

/* The keyword that @key is or stands for. */
static RosetteKeyword
find_keyword (RosetteJsonld *self, const RosetteContext *context, const char *key)
{
  return key[0] == '@' ? rosette_keyword_parse (key)
                       : rosette_context_lookup_keyword (context, key);
}

/* Step 7: a context that does not propagate ends here, but for values and for mere references. */
static const RosetteContext *
revert (RosetteJsonld *self, const RosetteContext *context, JsonObject *object)
{
  guint n = json_object_get_size (object);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, &value))
    {
      RosetteKeyword keyword = find_keyword (self, context, key);

      if (keyword == ROSETTE_KEYWORD_VALUE || (n == 1 && keyword == ROSETTE_KEYWORD_ID))
        return context;
    }

  return context->previous;
}

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Step 11.2: the contexts of the types, in the order of their names. */
static const RosetteContext *
apply_types (RosetteExpansion *self, JsonNode *value)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;
  guint n = array != NULL ? json_array_get_length (array) : 1;
  g_autofree const char **types = g_new (const char *, n + 1);
  const RosetteContext *context = self->context;
  guint n_types = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean is_text;

      types[n_types] = rosette_jsonld_get_text (
        array != NULL ? json_array_get_element (array, i) : value, &is_text);
      n_types += is_text ? 1 : 0;
    }
  if (n_types > 1)
    qsort (types, n_types, sizeof *types, compare_texts);

  for (guint i = 0; context != NULL && i < n_types; i++)
    {
      const RosetteDefinition *type = rosette_context_lookup (self->type_context, types[i]);

      if (type != NULL && type->context.node != NULL)
        context = rosette_context_process (self->jsonld, context, &type->context,
                                           ROSETTE_CONTEXT_DOES_NOT_PROPAGATE, NULL);
    }

  return context;
}

/* The last type of @value is @json (step 12). */
static gboolean
names_json (RosetteExpansion *self, JsonNode *value)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;
  gboolean is_text;
  const char *type;

  if (array != NULL && json_array_get_length (array) == 0)
    return FALSE;
  type = rosette_jsonld_get_text (
    array != NULL ? json_array_get_element (array, json_array_get_length (array) - 1) : value,
    &is_text);

  return is_text
         && g_strcmp0 (rosette_context_expand_iri (self->jsonld, self->context, type,
                                                   ROSETTE_IRI_VOCAB, NULL),
                       "@json")
              == 0;
}

/* Steps 11 and 12. There may be several aliases of @type, which count in the order of their names.
 */
static gboolean
read_types (RosetteExpansion *self, JsonObject *object)
{
  g_autoptr (GPtrArray) keys = NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, &value))
    if (find_keyword (self->jsonld, self->context, key) == ROSETTE_KEYWORD_TYPE)
      {
        if (keys == NULL)
          keys = g_ptr_array_new ();
        g_ptr_array_add (keys, (gpointer) key);
      }
  if (keys == NULL)
    return TRUE;

  if (keys->len > 1)
    g_ptr_array_sort (keys, (GCompareFunc) compare_texts);
  for (guint i = 0; i < keys->len; i++)
    {
      self->context = apply_types (self, json_object_get_member (object, keys->pdata[i]));
      if (self->context == NULL)
        return FALSE;
    }
  self->is_json = names_json (self, json_object_get_member (object, keys->pdata[0]));

  return TRUE;
}

static gboolean
expand_member (RosetteExpansion *self, const char *key, JsonNode *value)
{
  const char *iri;
  RosetteKeyword keyword;

  if (key[0] == '@' && strcmp (key, "@context") == 0)
    return TRUE;

  iri = rosette_context_expand_iri (self->jsonld, self->context, key, ROSETTE_IRI_VOCAB, NULL);
  keyword = iri != NULL ? rosette_keyword_parse (iri) : ROSETTE_KEYWORD_NO;
  if (keyword != ROSETTE_KEYWORD_NO)
    return rosette_expand_keyword (self, key, keyword, value);
  if (iri == NULL || strchr (iri, ':') == NULL)
    return rosette_jsonld_may_drop (self->jsonld, key, "is a term that no context defines");

  return rosette_expand_property (self, key, iri, value);
}

static gboolean expand_members (RosetteExpansion *self, JsonObject *object);

/* Step 14 for one value: its members count as those of the object around it. */
static gboolean
expand_nested (RosetteExpansion *self, const char *key, JsonNode *value)
{
  const RosetteContext *outer = self->context;
  const RosetteDefinition *definition = rosette_context_lookup (outer, key);
  JsonObjectIter iter;
  const char *member;
  JsonNode *unused;
  gboolean is_done;

  if (!JSON_NODE_HOLDS_OBJECT (value))
    return rosette_jsonld_fail (self->jsonld, "invalid @nest value", key);
  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &member, &unused))
    if (find_keyword (self->jsonld, outer, member) == ROSETTE_KEYWORD_VALUE)
      return rosette_jsonld_fail (self->jsonld, "invalid @nest value", key);

  if (definition != NULL && definition->context.node != NULL)
    self->context = rosette_context_process (self->jsonld, outer, &definition->context,
                                             ROSETTE_CONTEXT_OVERRIDES_PROTECTED, NULL);
  is_done = self->context != NULL && expand_members (self, json_node_get_object (value));
  self->context = outer;

  return is_done;
}

static gboolean
expand_nests (RosetteExpansion *self, GArray *nests)
{
  for (guint i = 0; nests != NULL && i < nests->len; i++)
    {
      const RosetteNest *nest = &g_array_index (nests, RosetteNest, i);
      JsonArray *array =
        JSON_NODE_HOLDS_ARRAY (nest->value) ? json_node_get_array (nest->value) : NULL;
      guint n = array != NULL ? json_array_get_length (array) : 1;

      for (guint k = 0; k < n; k++)
        if (!expand_nested (self, nest->key,
                            array != NULL ? json_array_get_element (array, k) : nest->value))
          return FALSE;
    }

  return TRUE;
}

/* Steps 13 and 14. */
static gboolean
expand_members (RosetteExpansion *self, JsonObject *object)
{
  g_autoptr (GArray) nests = NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;
  gboolean is_done = TRUE;

  json_object_iter_init_ordered (&iter, object);
  while (is_done && json_object_iter_next_ordered (&iter, &key, &value))
    is_done = expand_member (self, key, value);
  nests = g_steal_pointer (&self->nests);

  return is_done && expand_nests (self, nests);
}

/* Step 15. */
static gboolean
check_value_object (RosetteExpansion *self, const RosetteValue *result)
{
  static const guint known = 1u << ROSETTE_KEYWORD_VALUE | 1u << ROSETTE_KEYWORD_TYPE
                             | 1u << ROSETTE_KEYWORD_LANGUAGE | 1u << ROSETTE_KEYWORD_DIRECTION
                             | 1u << ROSETTE_KEYWORD_INDEX;
  RosetteJsonld *jsonld = self->jsonld;
  RosetteValue *value = rosette_value_get_keyword (result, ROSETTE_KEYWORD_VALUE);
  RosetteValue *type = rosette_value_get_keyword (result, ROSETTE_KEYWORD_TYPE);
  gboolean has_language = rosette_value_get_keyword (result, ROSETTE_KEYWORD_LANGUAGE) != NULL;

  for (guint i = 0; i < result->n; i++)
    if (!(known & 1u << result->entries[i].keyword))
      return rosette_jsonld_fail (jsonld, "invalid value object", result->entries[i].key);
  if (type != NULL
      && (has_language || rosette_value_get_keyword (result, ROSETTE_KEYWORD_DIRECTION) != NULL))
    return rosette_jsonld_fail (jsonld, "invalid value object", "@type");

  if (rosette_value_is_string (type) && strcmp (type->string, "@json") == 0)
    return TRUE;
  if (value->kind == ROSETTE_VALUE_NULL)
    return rosette_jsonld_may_drop (jsonld, "@value", "is null");
  if (value->kind != ROSETTE_VALUE_STRING && has_language)
    return rosette_jsonld_fail (jsonld, "invalid language-tagged value", "@value");
  if (type != NULL
      && (!rosette_value_is_string (type)
          || !rosette_iri_is_well_formed (type->string, strlen (type->string))))
    return rosette_jsonld_fail (jsonld, "invalid typed value", "@type");

  return TRUE;
}

/* Whether a value object says nothing: step 15.3. */
static gboolean
is_null_value (const RosetteValue *result)
{
  RosetteValue *value = rosette_value_get_keyword (result, ROSETTE_KEYWORD_VALUE);

  return value->kind == ROSETTE_VALUE_NULL;
}

/* Step 17: @result is a set or a list. */
static RosetteValue *
finish_set (RosetteExpansion *self, RosetteValue *result)
{
  RosetteValue *set = rosette_value_get_keyword (result, ROSETTE_KEYWORD_SET);
  gboolean has_index = rosette_value_get_keyword (result, ROSETTE_KEYWORD_INDEX) != NULL;

  if (result->n > (has_index ? 2 : 1))
    {
      rosette_jsonld_fail (self->jsonld, "invalid set or list object",
                           set != NULL ? "@set" : "@list");
      return NULL;
    }
  if (set == NULL)
    return result;

  return set->kind == ROSETTE_VALUE_NULL ? NULL : set;
}

/* Step 19: what stands at the top and says nothing. */
static RosetteValue *
drop_idle (RosetteExpansion *self, RosetteValue *result)
{
  gboolean is_idle;

  if (result->kind != ROSETTE_VALUE_OBJECT
      || (self->property != NULL && strcmp (self->property, "@graph") != 0))
    return result;

  is_idle = result->n == 0 || rosette_value_is_value_object (result)
            || rosette_value_is_list_object (result)
            || rosette_value_has_only (result, ROSETTE_KEYWORD_ID);
  if (!is_idle)
    return result;
  rosette_jsonld_may_drop (self->jsonld, result->n > 0 ? result->entries[0].key : "{}",
                           "stands alone and says nothing");

  return NULL;
}

/* Steps 15 to 19. */
static RosetteValue *
finish (RosetteExpansion *self)
{
  RosetteValue *result = self->result;
  RosetteArena *arena = self->jsonld->arena;
  RosetteValue *type = rosette_value_get_keyword (result, ROSETTE_KEYWORD_TYPE);

  if (rosette_value_is_value_object (result))
    {
      if (!check_value_object (self, result))
        return NULL;
      if (is_null_value (result))
        return NULL;
    }
  else if (type != NULL && type->kind != ROSETTE_VALUE_ARRAY)
    rosette_value_set_keyword (arena, result, ROSETTE_KEYWORD_TYPE,
                               rosette_value_as_array (arena, type));
  else if (rosette_value_get_keyword (result, ROSETTE_KEYWORD_SET) != NULL
           || rosette_value_get_keyword (result, ROSETTE_KEYWORD_LIST) != NULL)
    result = finish_set (self, result);

  if (result == NULL)
    return NULL;
  if (result->kind == ROSETTE_VALUE_OBJECT
      && rosette_value_has_only (result, ROSETTE_KEYWORD_LANGUAGE))
    {
      rosette_jsonld_may_drop (self->jsonld, "@language", "has no text");
      return NULL;
    }

  return drop_idle (self, result);
}

/* Steps 8 and 9. */
static gboolean
enter (RosetteExpansion *self, const RosetteDefinition *definition, JsonObject *object)
{
  RosetteLocalContext local = { json_object_get_member (object, "@context"),
                                self->jsonld->options->base, FALSE };

  if (definition != NULL && definition->context.node != NULL)
    self->context = rosette_context_process (self->jsonld, self->context, &definition->context,
                                             ROSETTE_CONTEXT_OVERRIDES_PROTECTED, NULL);
  if (self->context != NULL && local.node != NULL)
    self->context = rosette_context_process (self->jsonld, self->context, &local, 0, NULL);

  return self->context != NULL;
}

/* Gives a node without a name the number of its object, which no document can write as an `@id`. */
static RosetteValue *
number (RosetteJsonld *self, JsonObject *object, RosetteValue *result)
{
  gpointer value;
  RosetteValue *id;

  if (result == NULL || self->options->names == NULL || !rosette_value_is_node_object (result)
      || rosette_value_get_keyword (result, ROSETTE_KEYWORD_ID) != NULL
      || !g_hash_table_lookup_extended (self->options->names, object, NULL, &value))
    return result;

  id = rosette_value_null (self->arena);
  id->kind = ROSETTE_VALUE_INTEGER;
  id->integer = GPOINTER_TO_UINT (value);
  rosette_value_set_keyword (self->arena, result, ROSETTE_KEYWORD_ID, id);

  return result;
}

RosetteValue *
rosette_expand_object (RosetteJsonld *self,
                       const RosetteContext *context,
                       const char *property,
                       const RosetteDefinition *definition,
                       JsonObject *object,
                       gboolean is_of_map)
{
  RosetteExpansion expansion = { .jsonld = self, .property = property };

  if (context->previous != NULL && !is_of_map)
    context = revert (self, context, object);
  expansion.context = context;
  if (!enter (&expansion, definition, object))
    return NULL;

  expansion.type_context = expansion.context;
  if (!read_types (&expansion, object))
    return NULL;
  expansion.result = rosette_value_object (self->arena);
  if (!expand_members (&expansion, object))
    return NULL;

  return number (self, object, finish (&expansion));
}
