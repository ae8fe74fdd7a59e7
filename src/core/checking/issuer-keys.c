/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/issuer-keys.h"

#include "keys/did.h"

#include <string.h>

/* Links to keys that are followed for one issuer. */
#define MAX_LINKS 8

gboolean
rosette_did_is_own_key (const char *did)
{
  return did != NULL && (g_str_has_prefix (did, "did:key:") || g_str_has_prefix (did, "did:jwk:"));
}

const RosetteKeyEntry *
rosette_key_entries_with_key (GPtrArray *entries, RosetteKey *key)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      if (entry->key != NULL && rosette_key_equal (entry->key, key))
        return entry;
    }

  return NULL;
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_entry_free);
}

/* A copy of @entry under the address @id that a profile links to. */
static void
add_copy (GPtrArray *entries, const RosetteKeyEntry *entry, const char *id)
{
  RosetteKeyEntry *copy = g_new0 (RosetteKeyEntry, 1);

  copy->id = g_strdup (id);
  copy->owner = g_strdup (entry->owner);
  copy->key = rosette_key_ref (entry->key);
  g_ptr_array_add (entries, copy);
}

/* The keys behind a profile's link, which is to a document of one key, or to a part of one. */
static gboolean
follow_link (RosetteInspection *self, const char *address, GPtrArray *keys)
{
  GBytes *document = rosette_inspection_look_up (self, address, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean is_found = FALSE;

  if (document == NULL)
    return FALSE;

  entries = rosette_key_document_read (document, address, self->now);
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];
      gboolean is_part = strchr (address, '#') != NULL && strcmp (entry->id, address) != 0;

      if (entry->key == NULL || is_part)
        continue;
      add_copy (keys, entry, address);
      is_found = TRUE;
    }

  return is_found;
}

static GPtrArray *
list_own_key (const char *did, gboolean *is_complete)
{
  GPtrArray *keys = new_entries ();
  g_autofree char *bare = g_strndup (did, strcspn (did, "#"));
  g_autoptr (RosetteKey) key = rosette_key_parse_did (bare, NULL);

  *is_complete = key != NULL;
  if (key != NULL)
    {
      RosetteKeyEntry *entry = g_new0 (RosetteKeyEntry, 1);

      entry->id = g_strdup (bare);
      entry->owner = g_strdup (bare);
      entry->key = g_steal_pointer (&key);
      g_ptr_array_add (keys, entry);
    }

  return keys;
}

GPtrArray *
rosette_inspection_list_issuer_keys (RosetteInspection *self, gboolean *is_complete)
{
  g_autoptr (GPtrArray) entries = NULL;
  GPtrArray *keys;
  GBytes *document;
  guint n_links = 0;

  *is_complete = FALSE;
  if (self->issuer_id == NULL)
    return NULL;
  if (rosette_did_is_own_key (self->issuer_id))
    return list_own_key (self->issuer_id, is_complete);

  document = rosette_inspection_look_up (self, self->issuer_id, NULL);
  if (document == NULL)
    return NULL;

  keys = new_entries ();
  entries = rosette_key_document_read (document, self->issuer_id, self->now);
  *is_complete = entries->len > 0;
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      if (entry->key != NULL)
        add_copy (keys, entry, entry->id);
      else if (!entry->is_link || n_links++ >= MAX_LINKS || !follow_link (self, entry->id, keys))
        *is_complete = FALSE;
    }

  return keys;
}
