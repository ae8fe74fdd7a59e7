/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/walk.h"

struct _RosetteWalk
{
  GPtrArray *waiting; /* the next one last */
};

static void
push (RosetteWalk *self, GPtrArray *candidates)
{
  for (guint i = candidates->len; i > 0; i--)
    g_ptr_array_add (self->waiting, rosette_candidate_ref (g_ptr_array_index (candidates, i - 1)));
}

RosetteWalk *
rosette_walk_new (GPtrArray *candidates)
{
  RosetteWalk *self = g_new0 (RosetteWalk, 1);

  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_candidate_unref);
  push (self, candidates);

  return self;
}

void
rosette_walk_free (RosetteWalk *self)
{
  g_ptr_array_unref (self->waiting);
  g_free (self);
}

RosetteCandidate *
rosette_walk_next (RosetteWalk *self, GBytes **bytes, GError **fault, GCancellable *cancellable)
{
  *bytes = NULL;
  while (self->waiting->len > 0)
    {
      g_autoptr (RosetteCandidate) candidate =
        g_ptr_array_steal_index (self->waiting, self->waiting->len - 1);
      g_autoptr (GPtrArray) within = NULL;
      g_autoptr (GError) error = NULL;

      if (rosette_candidate_open (candidate, bytes, &within, cancellable, &error))
        {
          if (within == NULL)
            return g_steal_pointer (&candidate);
          push (self, within);
          continue;
        }
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return NULL;
      g_propagate_error (fault, g_steal_pointer (&error));
      return g_steal_pointer (&candidate);
    }

  return NULL;
}

guint
rosette_walk_get_n_waiting (RosetteWalk *self)
{
  return self->waiting->len;
}
