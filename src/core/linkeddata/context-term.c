/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/context.h"

#include "linkeddata/iri.h"

#include <string.h>

/* Create Term Definition (API section 4.2.2), all that finds the IRI. What a term's value has
 * beside that is in context-entries.c.
 */

enum
{
  BEING_DEFINED = 1,
  DEFINED = 2,
};

/* The value of a term: an object, or a text that stands for its @id. */
typedef struct
{
  JsonObject *object; /* NULL when it is a text or null */
  const char *text;   /* NULL when it is null or an object */
  gboolean is_null;
} Value;

static void
mark (RosetteContextRun *run, const char *term, int state)
{
  g_hash_table_insert (run->defined, (gpointer) term, GINT_TO_POINTER (state));
}

static gboolean
read_value (RosetteJsonld *self, const char *term, JsonNode *node, Value *value)
{
  gboolean is_text;

  value->text = rosette_jsonld_get_text (node, &is_text);
  value->is_null = JSON_NODE_HOLDS_NULL (node);
  value->object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  return is_text || value->is_null || value->object != NULL
         || rosette_jsonld_fail (self, "invalid term definition", term);
}

/* Step 4: @type may be redefined, but only so. */
static gboolean
check_type_term (RosetteJsonld *self, const Value *value)
{
  gboolean is_text;
  const char *container;
  guint n_known = 0;

  if (value->object == NULL || json_object_get_size (value->object) == 0)
    return rosette_jsonld_fail (self, "keyword redefinition", "@type");

  if (json_object_has_member (value->object, "@container"))
    {
      container =
        rosette_jsonld_get_text (json_object_get_member (value->object, "@container"), &is_text);
      if (g_strcmp0 (container, "@set") != 0)
        return rosette_jsonld_fail (self, "keyword redefinition", "@type");
      n_known++;
    }
  if (json_object_has_member (value->object, "@protected"))
    n_known++;

  return n_known == json_object_get_size (value->object)
         || rosette_jsonld_fail (self, "keyword redefinition", "@type");
}

/* Steps 12 and 19 for the type alone: it is known before the IRI. */
static gboolean
read_type (RosetteJsonld *self,
           RosetteContext *context,
           RosetteContextRun *run,
           JsonObject *object,
           RosetteDefinition *definition)
{
  static const guint known = 1u << ROSETTE_KEYWORD_ID | 1u << ROSETTE_KEYWORD_JSON
                             | 1u << ROSETTE_KEYWORD_NONE | 1u << ROSETTE_KEYWORD_VOCAB;
  JsonNode *node = json_object_get_member (object, "@type");
  gboolean is_text;
  const char *type = rosette_jsonld_get_text (node, &is_text);

  if (node == NULL)
    return TRUE;
  if (!is_text)
    return rosette_jsonld_fail (self, "invalid type mapping", definition->term);

  type = rosette_context_expand_iri (self, context, type, ROSETTE_IRI_VOCAB, run);
  if (*self->error != NULL)
    return FALSE;
  if (type == NULL)
    return rosette_jsonld_fail (self, "invalid type mapping", definition->term);

  definition->type = type;
  definition->type_keyword = rosette_keyword_parse (type);

  return (known & 1u << definition->type_keyword) || rosette_iri_is_absolute (type)
         || rosette_jsonld_fail (self, "invalid type mapping", type);
}

static void
set_iri (RosetteDefinition *definition, const char *iri)
{
  definition->iri = iri;
  definition->keyword = iri != NULL ? rosette_keyword_parse (iri) : ROSETTE_KEYWORD_NO;
}

/* Step 13. */
static gboolean
read_reverse (RosetteJsonld *self,
              RosetteContext *context,
              RosetteContextRun *run,
              const char *reverse,
              RosetteDefinition *definition)
{
  const char *iri = rosette_context_expand_iri (self, context, reverse, ROSETTE_IRI_VOCAB, run);

  if (*self->error != NULL)
    return FALSE;
  if (iri == NULL || !rosette_iri_is_absolute_or_blank (iri))
    return rosette_jsonld_fail (self, "invalid IRI mapping", reverse);
  set_iri (definition, iri);
  definition->is_reverse = TRUE;

  return TRUE;
}

/* Step 14.2.4: a term that looks like an IRI must mean what it looks like. */
static gboolean
check_iri_like_term (RosetteJsonld *self,
                     RosetteContext *context,
                     RosetteContextRun *run,
                     const RosetteDefinition *definition)
{
  const char *term = definition->term;
  const char *colon = strchr (term + 1, ':');
  const char *iri;

  if ((colon == NULL || colon[1] == '\0') && strchr (term, '/') == NULL)
    return TRUE;

  mark (run, term, DEFINED);
  iri = rosette_context_expand_iri (self, context, term, ROSETTE_IRI_VOCAB, run);
  if (*self->error != NULL)
    return FALSE;

  return g_strcmp0 (iri, definition->iri) == 0
         || rosette_jsonld_fail (self, "invalid IRI mapping", term);
}

/* Step 14.2. */
static gboolean
read_id (RosetteJsonld *self,
         RosetteContext *context,
         RosetteContextRun *run,
         const char *id,
         gboolean is_simple,
         RosetteDefinition *definition)
{
  const char *iri = rosette_context_expand_iri (self, context, id, ROSETTE_IRI_VOCAB, run);
  const char *term = definition->term;

  if (*self->error != NULL)
    return FALSE;
  if (iri == NULL)
    return rosette_jsonld_fail (self, "invalid IRI mapping", term);
  set_iri (definition, iri);
  if (definition->keyword == ROSETTE_KEYWORD_CONTEXT)
    return rosette_jsonld_fail (self, "invalid keyword alias", term);
  if (definition->keyword == ROSETTE_KEYWORD_NO && !rosette_iri_is_absolute_or_blank (iri))
    return rosette_jsonld_fail (self, "invalid IRI mapping", term);
  if (!check_iri_like_term (self, context, run, definition))
    return FALSE;

  definition->is_prefix =
    is_simple && strpbrk (term, ":/") == NULL
    && (g_str_has_prefix (iri, "_:") || strchr (":/?#[]@", iri[strlen (iri) - 1]) != NULL);

  return TRUE;
}

/* Step 15: the term is a compact IRI, or an IRI. */
static gboolean
read_compact_term (RosetteJsonld *self,
                   RosetteContext *context,
                   RosetteContextRun *run,
                   const char *colon,
                   RosetteDefinition *definition)
{
  const char *term = definition->term;
  const char *prefix = rosette_arena_copy (self->arena, term, (gsize) (colon - term));
  const RosetteDefinition *found;

  if (json_object_has_member (run->object, prefix)
      && !rosette_context_define_term (self, context, run, prefix))
    return FALSE;
  found = rosette_context_lookup (context, prefix);
  set_iri (definition, found != NULL && found->iri != NULL
                         ? rosette_arena_concat (self->arena, found->iri, colon + 1)
                         : term);

  return TRUE;
}

/* Steps 15 to 18: no @id says what the IRI is. */
static gboolean
read_term_itself (RosetteJsonld *self,
                  RosetteContext *context,
                  RosetteContextRun *run,
                  RosetteDefinition *definition)
{
  const char *term = definition->term;
  const char *colon = strchr (term + 1, ':');

  if (colon != NULL)
    return read_compact_term (self, context, run, colon, definition);
  if (strcmp (term, "@type") == 0)
    set_iri (definition, term);
  else if (strchr (term, '/') != NULL)
    {
      set_iri (definition,
               rosette_context_expand_iri (self, context, term, ROSETTE_IRI_VOCAB, NULL));
      if (definition->iri == NULL || !rosette_iri_is_absolute (definition->iri))
        return rosette_jsonld_fail (self, "invalid IRI mapping", term);
    }
  else if (context->vocab != NULL)
    set_iri (definition, rosette_arena_concat (self->arena, context->vocab, term));
  else
    return rosette_jsonld_fail (self, "invalid IRI mapping", term);

  return TRUE;
}

/* Steps 13 to 18. @is_ignored is set where what is looked like a keyword to come. */
static gboolean
read_iri (RosetteJsonld *self,
          RosetteContext *context,
          RosetteContextRun *run,
          const Value *value,
          RosetteDefinition *definition,
          gboolean *is_ignored)
{
  JsonObject *object = value->object;
  JsonNode *reverse = object != NULL ? json_object_get_member (object, "@reverse") : NULL;
  JsonNode *id = object != NULL ? json_object_get_member (object, "@id") : NULL;
  gboolean is_text;
  const char *text = rosette_jsonld_get_text (reverse != NULL ? reverse : id, &is_text);

  if (object == NULL)
    text = value->text;
  if (reverse != NULL
      && (json_object_has_member (object, "@id") || json_object_has_member (object, "@nest")))
    return rosette_jsonld_fail (self, "invalid reverse property", definition->term);
  if (value->is_null || (reverse == NULL && id != NULL && JSON_NODE_HOLDS_NULL (id)))
    return TRUE;
  if ((reverse != NULL || id != NULL) && !is_text)
    return rosette_jsonld_fail (self, "invalid IRI mapping", definition->term);

  *is_ignored = text != NULL && rosette_keyword_has_form (text)
                && rosette_keyword_parse (text) == ROSETTE_KEYWORD_NO;
  if (*is_ignored)
    return TRUE;
  if (reverse != NULL)
    return read_reverse (self, context, run, text, definition);
  if (text != NULL && strcmp (text, definition->term) != 0)
    return read_id (self, context, run, text, object == NULL, definition);

  return read_term_itself (self, context, run, definition);
}

/* Whether both mean the same, but for being protected (step 27). */
static gboolean
is_same (const RosetteDefinition *a, const RosetteDefinition *b)
{
  JsonNode *x = a->context.node;
  JsonNode *y = b->context.node;

  return g_strcmp0 (a->iri, b->iri) == 0 && g_strcmp0 (a->type, b->type) == 0
         && a->containers == b->containers && g_strcmp0 (a->index, b->index) == 0
         && a->has_language == b->has_language && g_strcmp0 (a->language, b->language) == 0
         && a->direction == b->direction && g_strcmp0 (a->nest, b->nest) == 0
         && a->is_prefix == b->is_prefix && a->is_reverse == b->is_reverse
         && (x == y || (x != NULL && y != NULL && json_node_equal (x, y)));
}

/* Whether this context may change no term, be it protected or not. */
static gboolean
keeps_terms (RosetteJsonld *self, const RosetteContextRun *run)
{
  return self->options->keeps_terms && !self->is_permanent && !run->local.is_permanent;
}

static gboolean
set_definition (RosetteJsonld *self,
                RosetteContext *context,
                RosetteContextRun *run,
                const RosetteDefinition *previous,
                RosetteDefinition *definition)
{
  gboolean is_guarded = previous != NULL && previous->is_protected
                        && !(run->flags & ROSETTE_CONTEXT_OVERRIDES_PROTECTED);

  if ((is_guarded || (previous != NULL && keeps_terms (self, run)))
      && !is_same (previous, definition))
    return rosette_jsonld_fail (self, "protected term redefinition", definition->term);
  definition->is_protected = definition->is_protected || is_guarded;
  rosette_context_define (self, context, definition);
  mark (run, definition->term, DEFINED);

  return TRUE;
}

static gboolean
define (RosetteJsonld *self,
        RosetteContext *context,
        RosetteContextRun *run,
        const char *term,
        const Value *value)
{
  const RosetteDefinition *previous = rosette_context_lookup (context, term);
  RosetteDefinition *definition = rosette_arena_alloc (self->arena, sizeof *definition);
  gboolean is_ignored = FALSE;

  definition->term = term;
  definition->is_protected = run->is_protected;
  rosette_context_remove (self, context, term);

  if (value->object != NULL && !rosette_definition_read_protected (self, value->object, definition))
    return FALSE;
  if (value->object != NULL && !read_type (self, context, run, value->object, definition))
    return FALSE;
  if (!read_iri (self, context, run, value, definition, &is_ignored))
    return FALSE;
  if (is_ignored)
    return TRUE;
  if (value->object != NULL
      && !rosette_definition_read_rest (self, context, run, value->object, definition))
    return FALSE;

  return set_definition (self, context, run, previous, definition);
}

gboolean
rosette_context_define_term (RosetteJsonld *self,
                             RosetteContext *context,
                             RosetteContextRun *run,
                             const char *term)
{
  int state = GPOINTER_TO_INT (g_hash_table_lookup (run->defined, term));
  RosetteKeyword keyword = rosette_keyword_parse (term);
  Value value = { 0 };

  if (state == DEFINED)
    return TRUE;
  if (state == BEING_DEFINED)
    return rosette_jsonld_fail (self, "cyclic IRI mapping", term);
  if (term[0] == '\0')
    return rosette_jsonld_fail (self, "invalid term definition", term);

  mark (run, term, BEING_DEFINED);
  if (keyword == ROSETTE_KEYWORD_NO && rosette_keyword_has_form (term))
    return TRUE;
  if (!read_value (self, term, json_object_get_member (run->object, term), &value))
    return FALSE;
  if (keyword == ROSETTE_KEYWORD_TYPE ? !check_type_term (self, &value)
                                      : keyword != ROSETTE_KEYWORD_NO)
    return *self->error == NULL ? rosette_jsonld_fail (self, "keyword redefinition", term) : FALSE;

  return define (self, context, run, term, &value);
}
