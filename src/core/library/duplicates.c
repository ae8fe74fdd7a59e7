/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/duplicates.h"

#include "library/own-columns.h"
#include "library/tags.h"

#include <string.h>

typedef char *(*KeyFunc) (RosetteRecipient *recipient);

static char *
dup_email_key (RosetteRecipient *recipient)
{
  return g_utf8_casefold (rosette_recipient_get_email (recipient), -1);
}

static char *
dup_name_key (RosetteRecipient *recipient)
{
  char *key = rosette_recipient_fold (rosette_recipient_get_name (recipient));

  return g_strstrip (key);
}

static gboolean
have_two_ids (RosetteRecipient *one, RosetteRecipient *other)
{
  const char *a = rosette_recipient_get_identifier (one);
  const char *b = rosette_recipient_get_identifier (other);

  return *a != '\0' && *b != '\0' && strcmp (a, b) != 0;
}

/* Adds those with the same key, in the order of the list. @taken: who is in a group already */
static void
add_groups (GListModel *recipients, KeyFunc dup_key, GHashTable *taken, GPtrArray *groups)
{
  g_autoptr (GHashTable) by_key =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (recipients); i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);
      g_autofree char *key = dup_key (recipient);
      GPtrArray *group = g_hash_table_lookup (by_key, key);

      if (*key == '\0' || g_hash_table_contains (taken, recipient))
        continue;
      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (by_key, g_steal_pointer (&key), group);
          g_ptr_array_add (found, group);
        }
      if (group->len == 0 || !have_two_ids (group->pdata[0], recipient))
        g_ptr_array_add (group, g_object_ref (recipient));
    }

  for (guint i = 0; i < found->len; i++)
    {
      GPtrArray *group = found->pdata[i];

      if (group->len < 2)
        continue;
      for (guint j = 0; j < group->len; j++)
        g_hash_table_add (taken, group->pdata[j]);
      g_ptr_array_add (groups, g_ptr_array_ref (group));
    }
}

GPtrArray *
rosette_duplicates_find (GListModel *recipients)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (recipients), groups);

  add_groups (recipients, dup_email_key, taken, groups);
  add_groups (recipients, dup_name_key, taken, groups);

  return groups;
}

/* Adds an address that is not there yet. */
static void
add_address (GPtrArray *addresses, const char *email, const char *address)
{
  if (*address == '\0' || g_ascii_strcasecmp (address, email) == 0)
    return;
  for (guint i = 0; i < addresses->len; i++)
    if (g_ascii_strcasecmp (addresses->pdata[i], address) == 0)
      return;
  g_ptr_array_add (addresses, g_strdup (address));
}

static void
add_addresses_of (GPtrArray *addresses, const char *email, RosetteRecipient *recipient)
{
  g_auto (GStrv) others =
    rosette_duplicates_list_addresses (rosette_recipient_get_extra (recipient));

  add_address (addresses, email, rosette_recipient_get_email (recipient));
  for (gsize i = 0; others[i] != NULL; i++)
    add_address (addresses, email, others[i]);
}

/* Of two cells with the same header, the first is written. */
static void
add_cells (GPtrArray *pairs, RosetteRecipient *recipient)
{
  g_auto (GStrv) cells = rosette_own_columns_read (rosette_recipient_get_extra (recipient));

  for (gsize i = 0; cells[i] != NULL && cells[i + 1] != NULL; i += 2)
    if (strcmp (cells[i], ROSETTE_OTHER_EMAIL) != 0)
      {
        g_ptr_array_add (pairs, g_strdup (cells[i]));
        g_ptr_array_add (pairs, g_strdup (cells[i + 1]));
      }
}

/* The tags of all are those of the one. */
static char *
dup_with_tags_of (const char *const *pairs, GPtrArray *gone)
{
  g_autofree char *extra = rosette_own_columns_write (pairs);

  for (guint i = 0; i < gone->len; i++)
    {
      const char *const *tags = rosette_recipient_get_tags (gone->pdata[i]);
      g_autofree char *cell = g_strjoinv (", ", (GStrv) tags);
      g_autofree char *before = g_steal_pointer (&extra);

      extra = rosette_tags_dup_with (before, cell, TRUE);
    }

  return g_steal_pointer (&extra);
}

char *
rosette_duplicates_dup_extra (RosetteRecipient *kept, GPtrArray *gone)
{
  const char *email = rosette_recipient_get_email (kept);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (kept) && gone != NULL, NULL);

  add_cells (pairs, kept);
  add_addresses_of (addresses, email, kept);
  for (guint i = 0; i < gone->len; i++)
    {
      add_cells (pairs, gone->pdata[i]);
      add_addresses_of (addresses, email, gone->pdata[i]);
    }
  g_ptr_array_add (addresses, NULL);
  if (addresses->len > 1)
    {
      g_ptr_array_add (pairs, g_strdup (ROSETTE_OTHER_EMAIL));
      g_ptr_array_add (pairs, g_strjoinv (", ", (GStrv) addresses->pdata));
    }
  g_ptr_array_add (pairs, NULL);

  return dup_with_tags_of ((const char *const *) pairs->pdata, gone);
}

GStrv
rosette_duplicates_list_addresses (const char *extra)
{
  /* Most people have none, and then nothing has to be parsed. */
  gboolean has_some = extra != NULL && strstr (extra, "\"" ROSETTE_OTHER_EMAIL "\"") != NULL;
  g_autofree char *cell =
    has_some ? rosette_own_columns_dup (extra, ROSETTE_OTHER_EMAIL) : g_strdup ("");
  g_auto (GStrv) parts = g_strsplit (cell, ",", -1);
  g_autoptr (GStrvBuilder) addresses = g_strv_builder_new ();

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (addresses, parts[i]);

  return g_strv_builder_end (addresses);
}
