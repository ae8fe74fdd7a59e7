/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/people-index.h"

struct _RosettePeopleIndex
{
  gatomicrefcount ref_count;

  GHashTable *by_id;      /* id -> number */
  GHashTable *by_email;   /* case-folded address -> number of the first who has it */
  GHashTable *without_id; /* the same of those who have no id */
};

RosettePeopleIndex *
rosette_people_index_new (void)
{
  RosettePeopleIndex *self = g_new0 (RosettePeopleIndex, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->without_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

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
  g_free (self);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || text[0] == '\0';
}

static void
add_first (GHashTable *table, const char *key, guint number)
{
  if (!g_hash_table_contains (table, key))
    g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (number));
}

static guint
look_up (GHashTable *table, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, key));
}

void
rosette_people_index_add (RosettePeopleIndex *self, const char *email, const char *id, guint number)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (number > 0);

  if (!is_empty (id))
    add_first (self->by_id, id, number);
  if (is_empty (email))
    return;

  folded = g_utf8_casefold (email, -1);
  add_first (self->by_email, folded, number);
  if (is_empty (id))
    add_first (self->without_id, folded, number);
}

guint
rosette_people_index_find (RosettePeopleIndex *self, const char *email, const char *id)
{
  guint same = 0;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, 0);

  if (!is_empty (id))
    same = look_up (self->by_id, id);
  if (same > 0 || is_empty (email))
    return same;

  folded = g_utf8_casefold (email, -1);

  return look_up (is_empty (id) ? self->by_email : self->without_id, folded);
}
