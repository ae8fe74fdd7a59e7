/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/context.h"

#include "base/limits.h"

#include <string.h>

/* What a context document makes of another context is asked for again and again: by each
 * document of a batch, and in one document by each node of a type. So each context remembers what
 * was made of it. Where both are permanent the result is too, and is made in memory that is kept
 * and by one thread at a time; reading takes no lock.
 */

static GMutex making;
static RosetteArena *kept_arena;
static guint n_kept;

/* The list is searched from one end to the other. */
#define MAX_DERIVED 64

static const RosetteContext *
find (const RosetteContext *active, const JsonNode *local, guint flags)
{
  RosetteContext *changing = (RosetteContext *) active;
  const RosetteDerived *derived = g_atomic_pointer_get (&changing->derived);

  for (; derived != NULL; derived = derived->older)
    if (derived->local == local && derived->flags == flags)
      return derived->context;

  return NULL;
}

static void
remember (RosetteArena *arena,
          const RosetteContext *active,
          const JsonNode *local,
          guint flags,
          const RosetteContext *context)
{
  RosetteDerived *derived = rosette_arena_alloc (arena, sizeof *derived);

  derived->local = local;
  derived->flags = flags;
  derived->context = context;
  derived->older = active->derived;
  derived->n_before = derived->older != NULL ? derived->older->n_before + 1 : 0;
  g_atomic_pointer_set (&((RosetteContext *) active)->derived, derived);
}

static gboolean
can_remember (const RosetteContext *active)
{
  return active->derived == NULL || active->derived->n_before + 1 < MAX_DERIVED;
}

/* Makes a permanent context, unless another thread has. What @self takes for its documents must
 * outlive it, so the address of the document is copied.
 */
static const RosetteContext *
derive_kept (RosetteJsonld *self,
             const RosetteContext *active,
             const RosetteLocalContext *local,
             guint flags,
             const RosetteRemotes *remotes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&making);
  const RosetteContext *context = find (active, local->node, flags);
  RosetteLocalContext kept = *local;
  RosetteJsonld maker = *self;

  if (context != NULL)
    return context;
  if (n_kept == ROSETTE_MAX_KEPT_CONTEXTS || !can_remember (active))
    return rosette_context_process_object (self, active, local, flags, remotes);

  if (kept_arena == NULL)
    kept_arena = rosette_arena_new ();
  maker.arena = kept_arena;
  maker.is_permanent = TRUE;
  if (local->base != NULL)
    kept.base = rosette_arena_copy (kept_arena, local->base, strlen (local->base));
  context = rosette_context_process_object (&maker, active, &kept, flags, remotes);
  if (context != NULL)
    {
      remember (kept_arena, active, local->node, flags, context);
      n_kept++;
    }

  return context;
}

const RosetteContext *
rosette_context_derive (RosetteJsonld *self,
                        const RosetteContext *active,
                        const RosetteLocalContext *local,
                        guint flags,
                        const RosetteRemotes *remotes)
{
  gboolean imports = json_object_has_member (json_node_get_object (local->node), "@import");
  const RosetteContext *context;

  /* One that is only validated is not used again; and an imported one depends on the loader. */
  if ((flags & ROSETTE_CONTEXT_IS_VALIDATED) || imports)
    return rosette_context_process_object (self, active, local, flags, remotes);

  context = find (active, local->node, flags);
  if (context != NULL)
    return context;
  if (active->is_permanent && local->is_permanent)
    return derive_kept (self, active, local, flags, remotes);

  context = rosette_context_process_object (self, active, local, flags, remotes);
  if (context != NULL && !active->is_permanent && can_remember (active))
    remember (self->arena, active, local->node, flags, context);

  return context;
}
