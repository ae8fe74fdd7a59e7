/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/arena.h"

#include <string.h>

#define FIRST_BLOCK_BYTES   (16 * 1024)
#define LARGEST_BLOCK_BYTES (1024 * 1024)
#define ALIGNMENT           16

/* The newest block is the first of the list. */
typedef struct _Block Block;
struct _Block
{
  Block *older;
  gsize n_bytes;
  gsize n_used;
  _Alignas(ALIGNMENT) guint8 data[];
};

struct _RosetteArena
{
  Block *block;
};

RosetteArena *
rosette_arena_new (void)
{
  return g_new0 (RosetteArena, 1);
}

static void
drop_newest (RosetteArena *self)
{
  Block *block = self->block;

  self->block = block->older;
  g_free (block);
}

void
rosette_arena_free (RosetteArena *self)
{
  while (self->block != NULL)
    drop_newest (self);
  g_free (self);
}

/* Each block is twice the last, so that their number stays small. */
static void
add_block (RosetteArena *self, gsize n_bytes)
{
  gsize size =
    self->block == NULL ? FIRST_BLOCK_BYTES : MIN (2 * self->block->n_bytes, LARGEST_BLOCK_BYTES);
  Block *block;

  size = MAX (size, n_bytes);
  block = g_malloc (sizeof (Block) + size);
  block->older = self->block;
  block->n_bytes = size;
  block->n_used = 0;
  self->block = block;
}

static gpointer
take (RosetteArena *self, gsize n_bytes)
{
  gpointer piece;

  g_assert (n_bytes <= G_MAXSSIZE);
  n_bytes = (n_bytes + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);
  if (self->block == NULL || self->block->n_bytes - self->block->n_used < n_bytes)
    add_block (self, n_bytes);

  piece = self->block->data + self->block->n_used;
  self->block->n_used += n_bytes;

  return piece;
}

gpointer
rosette_arena_alloc (RosetteArena *self, gsize n_bytes)
{
  return memset (take (self, n_bytes), 0, n_bytes);
}

gpointer
rosette_arena_grow (RosetteArena *self, gpointer data, gsize n_bytes, gsize wanted)
{
  guint8 *piece = take (self, wanted);

  if (n_bytes > 0)
    memcpy (piece, data, n_bytes);
  memset (piece + n_bytes, 0, wanted - n_bytes);

  return piece;
}

char *
rosette_arena_copy (RosetteArena *self, const char *text, gsize length)
{
  char *copy = take (self, length + 1);

  if (length > 0)
    memcpy (copy, text, length);
  copy[length] = '\0';

  return copy;
}

char *
rosette_arena_concat (RosetteArena *self, const char *first, const char *second)
{
  gsize n_first = strlen (first);
  gsize n_second = strlen (second);
  char *both = take (self, n_first + n_second + 1);

  memcpy (both, first, n_first);
  memcpy (both + n_first, second, n_second + 1);

  return both;
}

RosetteArenaMark
rosette_arena_mark (RosetteArena *self)
{
  return (RosetteArenaMark){ self->block, self->block != NULL ? self->block->n_used : 0 };
}

void
rosette_arena_rewind (RosetteArena *self, RosetteArenaMark mark)
{
  while (self->block != mark.block)
    drop_newest (self);
  if (self->block != NULL)
    self->block->n_used = mark.n_used;
}
