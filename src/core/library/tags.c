/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/tags.h"

#include "base/limits.h"
#include "library/own-columns.h"
#include "sheets/columns.h"

#include <string.h>

/* Adds what is not in @known yet, under its key. @left_out: (nullable): keys of what is not added
 */
static void
add_new (GPtrArray *tags, GHashTable *known, GHashTable *left_out, const char *const *from)
{
  for (gsize i = 0; from[i] != NULL; i++)
    {
      g_autofree char *tag = g_strstrip (g_strdup (from[i]));
      g_autofree char *key = rosette_recipient_fold (tag);

      if (*tag == '\0' || (left_out != NULL && g_hash_table_contains (left_out, key)))
        continue;
      if (g_hash_table_add (known, g_steal_pointer (&key)))
        g_ptr_array_add (tags, g_steal_pointer (&tag));
    }
}

static GHashTable *
new_keys (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GStrv
end (GPtrArray *tags)
{
  g_ptr_array_add (tags, NULL);

  return (GStrv) g_ptr_array_free (tags, FALSE);
}

GStrv
rosette_tags_split (const char *cell)
{
  GPtrArray *tags = g_ptr_array_new ();
  g_autoptr (GHashTable) known = new_keys ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (cell != NULL, end (tags));

  parts = g_strsplit_set (cell, ",;\n\r", -1);
  add_new (tags, known, NULL, (const char *const *) parts);

  return end (tags);
}

/* As we write it mostly, without parsing: quotation marks in a text are behind a backslash, so that
 * this begins a member of the object. NULL where it has to be parsed. */
static char *
dup_plain_cell (const char *extra)
{
  static const char member[] = "\"" ROSETTE_TAGS "\":\"";
  const char *at = strstr (extra, member);
  gsize length;

  if (at == NULL || at == extra || (at[-1] != '{' && at[-1] != ','))
    return NULL;
  at += strlen (member);
  length = strcspn (at, "\"\\");

  return at[length] == '"' ? g_strndup (at, length) : NULL;
}

GStrv
rosette_tags_read (const char *extra)
{
  g_autofree char *cell = NULL;

  /* Most people have none. */
  if (extra == NULL || strstr (extra, "\"" ROSETTE_TAGS "\"") == NULL)
    return g_new0 (char *, 1);
  cell = dup_plain_cell (extra);
  if (cell == NULL)
    cell = rosette_own_columns_dup (extra, ROSETTE_TAGS);

  return rosette_tags_split (cell);
}

/* All cells but that of the tags, which is @tags. */
static char *
write_with (const char *extra, const char *tags)
{
  g_auto (GStrv) cells = rosette_own_columns_read (extra);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();

  for (gsize i = 0; cells[i] != NULL && cells[i + 1] != NULL; i += 2)
    {
      g_ptr_array_add (pairs, cells[i]);
      g_ptr_array_add (pairs,
                       strcmp (cells[i], ROSETTE_TAGS) == 0 ? (gpointer) tags : cells[i + 1]);
    }
  g_ptr_array_add (pairs, (gpointer) ROSETTE_TAGS);
  g_ptr_array_add (pairs, (gpointer) tags);
  g_ptr_array_add (pairs, NULL);

  return rosette_own_columns_write ((const char *const *) pairs->pdata);
}

char *
rosette_tags_dup_with (const char *extra, const char *tag, gboolean is_given)
{
  g_auto (GStrv) before = rosette_tags_read (extra);
  g_auto (GStrv) changed = NULL;
  g_auto (GStrv) after = NULL;
  g_autoptr (GHashTable) known = new_keys ();
  g_autoptr (GHashTable) gone = new_keys ();
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *cell = NULL;
  GPtrArray *tags = NULL;

  g_return_val_if_fail (tag != NULL, g_strdup (extra));

  tags = g_ptr_array_new ();
  changed = rosette_tags_split (tag);
  if (!is_given)
    add_new (ignored, gone, NULL, (const char *const *) changed);
  add_new (tags, known, gone, (const char *const *) before);
  add_new (tags, known, gone, (const char *const *) changed);
  after = end (tags);
  cell = g_strjoinv (", ", after);

  return write_with (extra, cell);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

GStrv
rosette_tags_list (GListModel *recipients)
{
  GPtrArray *tags = g_ptr_array_new ();
  g_autoptr (GHashTable) known = new_keys ();
  guint n_recipients;

  g_return_val_if_fail (G_IS_LIST_MODEL (recipients), end (tags));

  n_recipients = g_list_model_get_n_items (recipients);
  for (guint i = 0; i < n_recipients && tags->len < ROSETTE_MAX_TAGS; i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);

      add_new (tags, known, NULL, rosette_recipient_get_tags (recipient));
    }
  for (guint i = ROSETTE_MAX_TAGS; i < tags->len; i++)
    g_free (tags->pdata[i]);
  g_ptr_array_set_size (tags, (int) MIN (tags->len, ROSETTE_MAX_TAGS));
  g_ptr_array_sort (tags, compare);

  return end (tags);
}
