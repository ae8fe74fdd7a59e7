/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteArena:
 *
 * Memory that is taken in small pieces and given back all at once: what one document needs while
 * it is processed. For one thread at a time.
 */
typedef struct _RosetteArena RosetteArena;

/**
 * RosetteArenaMark:
 *
 * A place in an arena, to which it can be taken back.
 */
typedef struct
{
  gpointer block;
  gsize n_used;
} RosetteArenaMark;

/**
 * rosette_arena_new:
 *
 * Returns: (transfer full): an arena that holds nothing yet
 */
RosetteArena *rosette_arena_new (void);

/**
 * rosette_arena_free:
 * @self: (transfer full): an arena, all pieces of which are gone after this
 */
void rosette_arena_free (RosetteArena *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteArena, rosette_arena_free)

/**
 * rosette_arena_alloc:
 * @self: an arena
 * @n_bytes: how much
 *
 * Returns: (transfer none): memory for any type, filled with zeros
 */
gpointer rosette_arena_alloc (RosetteArena *self, gsize n_bytes);

/**
 * rosette_arena_grow:
 * @self: an arena
 * @data: (nullable): a piece of it
 * @n_bytes: the size of @data
 * @wanted: a larger size
 *
 * Returns: (transfer none): a piece of @wanted bytes that begins with what @data holds, the rest
 *   zeros; @data must not be used any more
 */
gpointer rosette_arena_grow (RosetteArena *self, gpointer data, gsize n_bytes, gsize wanted);

/**
 * rosette_arena_copy:
 * @self: an arena
 * @text: bytes
 * @length: how many
 *
 * Returns: (transfer none): a copy with a NUL after it
 */
char *rosette_arena_copy (RosetteArena *self, const char *text, gsize length);

/**
 * rosette_arena_concat:
 * @self: an arena
 * @first: a text
 * @second: another
 *
 * Returns: (transfer none): one text of both
 */
char *rosette_arena_concat (RosetteArena *self, const char *first, const char *second);

/**
 * rosette_arena_mark:
 *
 * Returns: where the arena is now
 */
RosetteArenaMark rosette_arena_mark (RosetteArena *self);

/**
 * rosette_arena_rewind:
 * @self: an arena
 * @mark: what rosette_arena_mark() returned of it
 *
 * Gives back all that was taken since.
 */
void rosette_arena_rewind (RosetteArena *self, RosetteArenaMark mark);

G_END_DECLS
