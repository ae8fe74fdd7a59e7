/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/context.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"
#include "linkeddata/iri.h"

#include <string.h>

gboolean
rosette_jsonld_fail (RosetteJsonld *self, const char *code, const char *about)
{
  g_set_error (self->error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "%s: “%s”", code, about);

  return FALSE;
}

const char *
rosette_jsonld_get_text (JsonNode *node, gboolean *is_text)
{
  *is_text = node != NULL && JSON_NODE_HOLDS_VALUE (node)
             && json_node_get_value_type (node) == G_TYPE_STRING;

  return *is_text ? json_node_get_string (node) : NULL;
}

static gboolean
is_null (JsonNode *node)
{
  return JSON_NODE_HOLDS_NULL (node);
}

static const RosetteContext *
nullify (RosetteJsonld *self,
         const RosetteContext *active,
         const RosetteLocalContext *local,
         guint flags)
{
  gboolean keeps_terms = self->options->keeps_terms && !local->is_permanent && active->n_terms > 0;
  RosetteContext *context;

  if (keeps_terms
      || (!(flags & ROSETTE_CONTEXT_OVERRIDES_PROTECTED) && rosette_context_has_protected (active)))
    {
      rosette_jsonld_fail (self, "invalid context nullification", "@context");
      return NULL;
    }
  if (!(flags & ROSETTE_CONTEXT_DOES_NOT_PROPAGATE))
    return rosette_context_initial (self, active->original_base);

  context = rosette_arena_alloc (self->arena, sizeof *context);
  context->base = context->original_base = active->original_base;
  context->previous = active->previous != NULL ? active->previous : active;

  return context;
}

static gboolean
is_among (const RosetteRemotes *remotes, const char *url)
{
  for (; remotes != NULL; remotes = remotes->outer)
    if (strcmp (remotes->url, url) == 0)
      return TRUE;

  return FALSE;
}

/* Step 5.2. */
static const RosetteContext *
process_remote (RosetteJsonld *self,
                const RosetteContext *active,
                const char *url,
                const RosetteLocalContext *where,
                guint flags,
                const RosetteRemotes *remotes)
{
  const char *absolute = rosette_iri_resolve (
    self->arena, where->base != NULL ? where->base : active->original_base, url);
  RosetteRemotes inner = { absolute, remotes != NULL ? remotes->n + 1 : 1, remotes };
  RosetteLocalContext local;

  if ((flags & ROSETTE_CONTEXT_IS_VALIDATED) && is_among (remotes, absolute))
    return active;
  if (inner.n > ROSETTE_MAX_CONTEXT_DEPTH)
    {
      rosette_jsonld_fail (self, "context overflow", absolute);
      return NULL;
    }
  if (!rosette_context_load (self, absolute, &local))
    return NULL;

  return rosette_context_process (self, active, &local, flags, &inner);
}

static const RosetteContext *
process_one (RosetteJsonld *self,
             const RosetteContext *active,
             const RosetteLocalContext *local,
             guint flags,
             const RosetteRemotes *remotes)
{
  gboolean is_text;
  const char *url = rosette_jsonld_get_text (local->node, &is_text);

  if (is_null (local->node))
    return nullify (self, active, local, flags);
  if (is_text)
    return process_remote (self, active, url, local, flags, remotes);
  if (JSON_NODE_HOLDS_OBJECT (local->node))
    return rosette_context_derive (self, active, local, flags, remotes);

  rosette_jsonld_fail (self, "invalid local context", "@context");

  return NULL;
}

/* Step 2: whether it propagates, where the context itself says so. */
static guint
read_propagate (JsonNode *node, guint flags)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL || !json_object_has_member (object, "@propagate"))
    return flags;

  return rosette_json_get_boolean (object, "@propagate", TRUE)
           ? flags & ~(guint) ROSETTE_CONTEXT_DOES_NOT_PROPAGATE
           : flags | ROSETTE_CONTEXT_DOES_NOT_PROPAGATE;
}

const RosetteContext *
rosette_context_process (RosetteJsonld *self,
                         const RosetteContext *active,
                         const RosetteLocalContext *local,
                         guint flags,
                         const RosetteRemotes *remotes)
{
  const RosetteContext *result = active;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (local->node))
    return process_one (self, active, local, read_propagate (local->node, flags), remotes);

  array = json_node_get_array (local->node);
  for (guint i = 0; result != NULL && i < json_array_get_length (array); i++)
    {
      RosetteLocalContext item = { json_array_get_element (array, i), local->base,
                                   local->is_permanent };

      result = process_one (self, result, &item, flags, remotes);
    }

  return result;
}

/* Step 5.6: what the context at @import says, under what this one says. */
static JsonObject *
merge_import (RosetteJsonld *self, const RosetteLocalContext *local, JsonNode *import)
{
  gboolean is_text;
  const char *url = rosette_jsonld_get_text (import, &is_text);
  RosetteLocalContext imported;
  g_autoptr (JsonObject) merged = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!is_text)
    {
      rosette_jsonld_fail (self, "invalid @import value", "@import");
      return NULL;
    }
  if (!rosette_context_load (self, rosette_iri_resolve (self->arena, local->base, url), &imported))
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (imported.node))
    {
      rosette_jsonld_fail (self, "invalid remote context", url);
      return NULL;
    }

  merged = rosette_json_copy_object (json_node_get_object (imported.node));
  if (json_object_has_member (merged, "@import"))
    {
      rosette_jsonld_fail (self, "invalid context entry", "@import");
      return NULL;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (local->node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (strcmp (name, "@import") != 0)
      json_object_set_member (merged, name, rosette_json_copy (value));
  g_ptr_array_add (self->kept, json_object_ref (merged));

  return g_steal_pointer (&merged);
}

static gboolean
read_version (RosetteJsonld *self, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "@version");

  if (node == NULL
      || (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE
          && json_node_get_double (node) == 1.1))
    return TRUE;

  return rosette_jsonld_fail (self, "invalid @version value", "@version");
}

static gboolean
read_base (RosetteJsonld *self,
           RosetteContext *context,
           JsonObject *object,
           const RosetteRemotes *remotes)
{
  JsonNode *node = json_object_get_member (object, "@base");
  gboolean is_text;
  const char *base = rosette_jsonld_get_text (node, &is_text);

  if (node == NULL || remotes != NULL)
    return TRUE;
  if (is_null (node))
    context->base = NULL;
  else if (is_text && (rosette_iri_is_absolute (base) || context->base != NULL))
    context->base = rosette_iri_resolve (self->arena, context->base, base);
  else
    return rosette_jsonld_fail (self, "invalid base IRI", is_text ? base : "@base");

  return TRUE;
}

static gboolean
read_vocab (RosetteJsonld *self, RosetteContext *context, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "@vocab");
  gboolean is_text;
  const char *vocab = rosette_jsonld_get_text (node, &is_text);

  if (node == NULL)
    return TRUE;
  if (is_null (node))
    {
      context->vocab = NULL;
      return TRUE;
    }
  if (is_text && !rosette_keyword_has_form (vocab))
    {
      context->vocab = rosette_context_expand_iri (self, context, vocab,
                                                   ROSETTE_IRI_VOCAB | ROSETTE_IRI_DOCUMENT, NULL);
      return TRUE;
    }

  return rosette_jsonld_fail (self, "invalid vocab mapping", is_text ? vocab : "@vocab");
}

static gboolean
read_language (RosetteJsonld *self, RosetteContext *context, JsonObject *object)
{
  JsonNode *language = json_object_get_member (object, "@language");
  JsonNode *direction = json_object_get_member (object, "@direction");
  gboolean is_text;

  if (language != NULL)
    {
      context->language = rosette_jsonld_get_text (language, &is_text);
      if (!is_text && !is_null (language))
        return rosette_jsonld_fail (self, "invalid default language", "@language");
    }
  if (direction != NULL)
    {
      const char *text = rosette_jsonld_get_text (direction, &is_text);

      if (!is_null (direction) && g_strcmp0 (text, "ltr") != 0 && g_strcmp0 (text, "rtl") != 0)
        return rosette_jsonld_fail (self, "invalid base direction", "@direction");
      context->direction = !is_text         ? ROSETTE_DIRECTION_UNSET
                           : text[0] == 'l' ? ROSETTE_DIRECTION_LTR
                                            : ROSETTE_DIRECTION_RTL;
    }

  return TRUE;
}

static gboolean
read_boolean (RosetteJsonld *self, JsonNode *node, const char *code, gboolean *value)
{
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return rosette_jsonld_fail (self, code, "@context");
  *value = json_node_get_boolean (node);

  return TRUE;
}

/* Step 5.13. */
static gboolean
define_all (RosetteJsonld *self, RosetteContext *context, RosetteContextRun *run)
{
  static const guint settings = 1u << ROSETTE_KEYWORD_BASE | 1u << ROSETTE_KEYWORD_DIRECTION
                                | 1u << ROSETTE_KEYWORD_IMPORT | 1u << ROSETTE_KEYWORD_LANGUAGE
                                | 1u << ROSETTE_KEYWORD_PROPAGATE | 1u << ROSETTE_KEYWORD_PROTECTED
                                | 1u << ROSETTE_KEYWORD_VERSION | 1u << ROSETTE_KEYWORD_VOCAB;
  JsonObjectIter iter;
  const char *term;
  JsonNode *value;

  if (!rosette_jsonld_work (self, json_object_get_size (run->object)))
    return FALSE;

  json_object_iter_init_ordered (&iter, run->object);
  while (json_object_iter_next_ordered (&iter, &term, &value))
    if (!(settings & 1u << rosette_keyword_parse (term))
        && !rosette_context_define_term (self, context, run, term))
      return FALSE;

  return TRUE;
}

/* All but the terms, in the order of the algorithm. */
static gboolean
read_entries (RosetteJsonld *self, RosetteContext *context, RosetteContextRun *run)
{
  gboolean propagates;
  JsonObject *object = run->object;

  return read_version (self, object) && read_base (self, context, object, run->remotes)
         && read_vocab (self, context, object) && read_language (self, context, object)
         && read_boolean (self, json_object_get_member (object, "@propagate"),
                          "invalid @propagate value", &propagates)
         && read_boolean (self, json_object_get_member (object, "@protected"),
                          "invalid @protected value", &run->is_protected)
         && define_all (self, context, run);
}

const RosetteContext *
rosette_context_process_object (RosetteJsonld *self,
                                const RosetteContext *active,
                                const RosetteLocalContext *local,
                                guint flags,
                                const RosetteRemotes *remotes)
{
  JsonObject *object = json_node_get_object (local->node);
  JsonNode *import = json_object_get_member (object, "@import");
  g_autoptr (JsonObject) merged = NULL;
  g_autoptr (GHashTable) defined = g_hash_table_new (g_str_hash, g_str_equal);
  RosetteContextRun run = { object, *local, defined, FALSE, flags, remotes };
  RosetteContext *context = rosette_context_copy (self, active);

  if (context == NULL)
    return NULL;
  if ((flags & ROSETTE_CONTEXT_DOES_NOT_PROPAGATE) && context->previous == NULL)
    context->previous = active;

  if (import != NULL)
    {
      run.object = merged = merge_import (self, local, import);
      run.local.is_permanent = FALSE;
      if (merged == NULL)
        return NULL;
    }

  return read_entries (self, context, &run) ? context : NULL;
}
