/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/context.h"

#include "base/error.h"
#include "base/limits.h"

#include <string.h>

#define FIRST_SLOTS 16

/* What every context without a base begins as. */
static RosetteContext permanent_root = { .is_permanent = TRUE };

gboolean
rosette_jsonld_work (RosetteJsonld *self, gsize amount)
{
  *self->work += amount;
  if (*self->work <= ROSETTE_MAX_CONTEXT_WORK)
    return TRUE;

  g_set_error_literal (self->error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                       "the contexts of the document define too much");

  return FALSE;
}

const RosetteContext *
rosette_context_initial (RosetteJsonld *self, const char *base)
{
  RosetteContext *context;

  if (base == NULL)
    return &permanent_root;

  context = rosette_arena_alloc (self->arena, sizeof *context);
  context->base = base;
  context->original_base = base;

  return context;
}

RosetteContext *
rosette_context_copy (RosetteJsonld *self, const RosetteContext *other)
{
  RosetteContext *context;
  gsize n_bytes = other->n_slots * sizeof *other->slots;

  if (!rosette_jsonld_work (self, 1 + other->n_slots))
    return NULL;

  context = rosette_arena_alloc (self->arena, sizeof *context);
  *context = *other;
  context->derived = NULL;
  context->is_permanent = self->is_permanent;
  if (n_bytes > 0)
    context->slots = rosette_arena_grow (self->arena, other->slots, n_bytes, n_bytes);

  return context;
}

/* FNV-1a: terms are short. */
static guint32
hash_term (const char *term)
{
  guint32 hash = 2166136261u;

  for (; *term != '\0'; term++)
    hash = (hash ^ (guint8) *term) * 16777619u;

  return hash ^ hash >> 15;
}

/* Where @term is, or would be. */
static guint
find_slot (const RosetteContext *self, const char *term, guint32 hash)
{
  guint at = hash & (self->n_slots - 1);

  while (self->slots[at] != NULL
         && (self->slots[at]->hash != hash || strcmp (self->slots[at]->term, term) != 0))
    at = (at + 1) & (self->n_slots - 1);

  return at;
}

static const RosetteDefinition *
lookup (const RosetteContext *self, const char *term, guint32 hash)
{
  const RosetteDefinition *definition = self->slots[find_slot (self, term, hash)];

  return definition != NULL && !definition->is_absent ? definition : NULL;
}

const RosetteDefinition *
rosette_context_lookup (const RosetteContext *self, const char *term)
{
  return self->n_slots > 0 ? lookup (self, term, hash_term (term)) : NULL;
}

static guint64
alias_bit (guint32 hash)
{
  return G_GUINT64_CONSTANT (1) << (hash & 63);
}

RosetteKeyword
rosette_context_lookup_keyword (const RosetteContext *self, const char *term)
{
  const RosetteDefinition *definition = NULL;
  guint32 hash;

  if (self->alias_hashes == 0)
    return ROSETTE_KEYWORD_NO;
  hash = hash_term (term);
  if (self->alias_hashes & alias_bit (hash))
    definition = lookup (self, term, hash);

  return definition != NULL ? definition->keyword : ROSETTE_KEYWORD_NO;
}

gboolean
rosette_context_has_protected (const RosetteContext *self)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i] != NULL && !self->slots[i]->is_absent && self->slots[i]->is_protected)
      return TRUE;

  return FALSE;
}

static void
grow (RosetteJsonld *self, RosetteContext *context)
{
  const RosetteDefinition **old = context->slots;
  guint n_old = context->n_slots;

  context->n_slots = MAX (FIRST_SLOTS, 2 * n_old);
  context->slots = rosette_arena_alloc (self->arena, context->n_slots * sizeof *context->slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i] != NULL)
      context->slots[find_slot (context, old[i]->term, old[i]->hash)] = old[i];
}

void
rosette_context_define (RosetteJsonld *self, RosetteContext *context, RosetteDefinition *definition)
{
  guint at;

  if (2 * (context->n_terms + 1) > context->n_slots)
    grow (self, context);
  definition->hash = hash_term (definition->term);
  at = find_slot (context, definition->term, definition->hash);
  if (context->slots[at] == NULL)
    context->n_terms++;
  context->slots[at] = definition;
  if (definition->keyword != ROSETTE_KEYWORD_NO)
    context->alias_hashes |= alias_bit (definition->hash);
}

void
rosette_context_remove (RosetteJsonld *self, RosetteContext *context, const char *term)
{
  RosetteDefinition *absent;

  if (rosette_context_lookup (context, term) == NULL)
    return;
  absent = rosette_arena_alloc (self->arena, sizeof *absent);
  absent->term = term;
  absent->is_absent = TRUE;
  rosette_context_define (self, context, absent);
}
