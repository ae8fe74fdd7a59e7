/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/context.h"

#include "linkeddata/iri.h"

#include <string.h>

gboolean
rosette_iri_is_absolute_or_blank (const char *text)
{
  return g_str_has_prefix (text, "_:") || rosette_iri_is_absolute (text);
}

/* Step 3: defines @term when the local context does, and it is not done yet. */
static gboolean
define_first (RosetteJsonld *self,
              RosetteContextRun *run,
              RosetteContext *context,
              const char *term)
{
  if (run == NULL || !json_object_has_member (run->object, term)
      || GPOINTER_TO_INT (g_hash_table_lookup (run->defined, term)) == 2)
    return TRUE;

  return rosette_context_define_term (self, context, run, term);
}

/* Step 6.3 and 6.4: a prefix and what follows it; NULL when @prefix is none. */
static const char *
expand_compact (RosetteJsonld *self,
                const RosetteContext *context,
                const char *value,
                const char *colon,
                RosetteContextRun *run)
{
  const char *prefix = rosette_arena_copy (self->arena, value, (gsize) (colon - value));
  const RosetteDefinition *definition;

  if (!define_first (self, run, (RosetteContext *) context, prefix))
    return NULL;
  definition = rosette_context_lookup (context, prefix);
  if (definition == NULL || definition->iri == NULL || !definition->is_prefix)
    return NULL;

  return rosette_arena_concat (self->arena, definition->iri, colon + 1);
}

/* Steps 6 to 9. */
static const char *
expand_reference (RosetteJsonld *self,
                  const RosetteContext *context,
                  const char *value,
                  guint flags,
                  RosetteContextRun *run)
{
  const char *colon = value[0] != '\0' ? strchr (value + 1, ':') : NULL;

  if (colon != NULL)
    {
      const char *compact;

      if ((value[0] == '_' && colon == value + 1) || g_str_has_prefix (colon, "://"))
        return value;
      compact = expand_compact (self, context, value, colon, run);
      if (compact != NULL || *self->error != NULL)
        return compact;
      if (rosette_iri_is_absolute (value))
        return value;
    }

  if ((flags & ROSETTE_IRI_VOCAB) && context->vocab != NULL)
    return rosette_arena_concat (self->arena, context->vocab, value);
  if (flags & ROSETTE_IRI_DOCUMENT)
    return rosette_iri_resolve (self->arena, context->base, value);

  return value;
}

const char *
rosette_context_expand_iri (RosetteJsonld *self,
                            const RosetteContext *context,
                            const char *value,
                            guint flags,
                            RosetteContextRun *run)
{
  const RosetteDefinition *definition;

  if (value[0] == '@')
    {
      if (rosette_keyword_parse (value) != ROSETTE_KEYWORD_NO)
        return value;
      if (rosette_keyword_has_form (value))
        return NULL;
    }

  if (!define_first (self, run, (RosetteContext *) context, value))
    return NULL;
  definition = rosette_context_lookup (context, value);
  if (definition != NULL
      && (definition->keyword != ROSETTE_KEYWORD_NO || (flags & ROSETTE_IRI_VOCAB)))
    return definition->iri;

  return expand_reference (self, context, value, flags, run);
}
