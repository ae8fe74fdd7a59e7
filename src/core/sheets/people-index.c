/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/people-index.h"

/* Of 100,000 people, most have an address and no id: their numbers stand once. */
struct _RosettePeopleIndex
{
  gatomicrefcount ref_count;

  GStringChunk *keys;
  GHashTable *by_id;      /* id -> number */
  GHashTable *by_email;   /* case-folded address -> Holder of the first who has it */
  GHashTable *without_id; /* the same -> number of the first without an id, if that is another */
};

/* A number, and in the lowest bit whether that person has no id. */
#define HOLDER(number, has_no_id) GUINT_TO_POINTER ((number) << 1 | (has_no_id))
#define HOLDER_NUMBER(holder)     (GPOINTER_TO_UINT (holder) >> 1)
#define HOLDER_HAS_NO_ID(holder)  ((GPOINTER_TO_UINT (holder) & 1) != 0)

RosettePeopleIndex *
rosette_people_index_new (void)
{
  RosettePeopleIndex *self = g_new0 (RosettePeopleIndex, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->keys = g_string_chunk_new (4096);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_email = g_hash_table_new (g_str_hash, g_str_equal);
  self->without_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

RosettePeopleIndex *
rosette_people_index_ref (RosettePeopleIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
rosette_people_index_unref (RosettePeopleIndex *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_email);
  g_hash_table_unref (self->without_id);
  g_string_chunk_free (self->keys);
  g_free (self);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || text[0] == '\0';
}

static char *
fold (const char *email)
{
  return g_str_is_ascii (email) ? g_ascii_strdown (email, -1) : g_utf8_casefold (email, -1);
}

static void
add_first (RosettePeopleIndex *self, GHashTable *table, const char *key, gpointer value)
{
  if (!g_hash_table_contains (table, key))
    g_hash_table_insert (table, g_string_chunk_insert (self->keys, key), value);
}

void
rosette_people_index_add (RosettePeopleIndex *self, const char *email, const char *id, guint number)
{
  gboolean has_no_id = is_empty (id);
  g_autofree char *folded = NULL;
  gpointer first = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (number > 0 && number <= G_MAXUINT >> 1);

  if (!has_no_id)
    add_first (self, self->by_id, id, GUINT_TO_POINTER (number));
  if (is_empty (email))
    return;

  folded = fold (email);
  add_first (self, self->by_email, folded, HOLDER (number, has_no_id));
  first = g_hash_table_lookup (self->by_email, folded);
  if (has_no_id && !HOLDER_HAS_NO_ID (first))
    add_first (self, self->without_id, folded, GUINT_TO_POINTER (number));
}

guint
rosette_people_index_find (RosettePeopleIndex *self, const char *email, const char *id)
{
  guint same = 0;
  g_autofree char *folded = NULL;
  gpointer first = NULL;

  g_return_val_if_fail (self != NULL, 0);

  if (!is_empty (id))
    same = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));
  if (same > 0 || is_empty (email))
    return same;

  folded = fold (email);
  first = g_hash_table_lookup (self->by_email, folded);
  if (is_empty (id) || HOLDER_HAS_NO_ID (first))
    return HOLDER_NUMBER (first);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->without_id, folded));
}
