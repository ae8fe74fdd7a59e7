/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/issuer-keys.h"

#include <string.h>

/* Links to keys that are followed for one issuer. */
#define MAX_LINKS 8

/* A document that was read, and the keys in it. */
typedef struct
{
  GBytes *document;
  char *address;
  GPtrArray *entries;
} KeyDocument;

static void
key_document_free (gpointer data)
{
  KeyDocument *self = data;

  g_bytes_unref (self->document);
  g_free (self->address);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* The document is kept with its keys, so that no other can stand in its place in memory. */
static GPtrArray *
add_key_document (RosetteInspection *self, GBytes *document, const char *address)
{
  KeyDocument *read = g_new0 (KeyDocument, 1);

  if (self->key_documents == NULL)
    self->key_documents = g_ptr_array_new_with_free_func (key_document_free);
  read->document = g_bytes_ref (document);
  read->address = g_strdup (address);
  read->entries = rosette_key_document_read (document, address, self->now);
  g_ptr_array_add (self->key_documents, read);

  return read->entries;
}

GPtrArray *
rosette_inspection_read_keys (RosetteInspection *self, GBytes *document, const char *address)
{
  for (guint i = 0; self->key_documents != NULL && i < self->key_documents->len; i++)
    {
      const KeyDocument *read = self->key_documents->pdata[i];

      if (read->document == document && strcmp (read->address, address) == 0)
        return g_ptr_array_ref (read->entries);
    }

  return g_ptr_array_ref (add_key_document (self, document, address));
}

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

/* The keys behind a profile's link, which is to a document of one key, or to a part of one. */
static gboolean
follow_link (RosetteInspection *self, const char *address, GPtrArray *keys)
{
  GBytes *document = rosette_inspection_look_up (self, address, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean is_found = FALSE;

  if (document == NULL)
    return FALSE;

  entries = rosette_inspection_read_keys (self, document, address);
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];
      gboolean is_part = strchr (address, '#') != NULL && strcmp (entry->id, address) != 0;

      if (entry->key == NULL || is_part)
        continue;
      g_ptr_array_add (keys, rosette_key_entry_copy (entry, address));
      is_found = TRUE;
    }

  return is_found;
}

static GPtrArray *
list_own_key (RosetteInspection *self, gboolean *is_complete)
{
  GPtrArray *keys = new_entries ();
  g_autofree char *bare = g_strndup (self->issuer_id, strcspn (self->issuer_id, "#"));
  g_autoptr (RosetteKey) key = rosette_kept_keys_parse_did (self->keys, bare, NULL);

  *is_complete = key != NULL;
  if (key != NULL)
    g_ptr_array_add (keys, rosette_key_entry_new (bare, bare, key));

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
    return list_own_key (self, is_complete);

  document = rosette_inspection_look_up (self, self->issuer_id, NULL);
  if (document == NULL)
    return NULL;

  keys = new_entries ();
  entries = rosette_inspection_read_keys (self, document, self->issuer_id);
  *is_complete = entries->len > 0;
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      if (entry->key != NULL)
        g_ptr_array_add (keys, rosette_key_entry_copy (entry, entry->id));
      else if (!entry->is_link || n_links++ >= MAX_LINKS || !follow_link (self, entry->id, keys))
        *is_complete = FALSE;
    }

  return keys;
}

/* What had ended by then already, stays that. */
static void
add_removed (GPtrArray *keys, const RosetteKeyEntry *entry, GDateTime *since)
{
  RosetteKeyEntry *copy = rosette_key_entry_copy (entry, entry->id);

  if (copy->end == ROSETTE_KEY_IN_USE)
    {
      copy->end = ROSETTE_KEY_REMOVED;
      copy->ended = g_date_time_ref (since);
    }
  g_ptr_array_add (keys, copy);
}

static void
add_earlier (RosetteInspection *self, const char *address, GPtrArray *keys)
{
  const RosetteLookup *lookup = rosette_inspection_get_lookup (self, address);

  for (guint i = 0; i < lookup->earlier->len; i++)
    {
      const RosettePin *pin = lookup->earlier->pdata[i];
      g_autoptr (GPtrArray) entries = rosette_inspection_read_keys (self, pin->document, address);

      for (guint j = 0; j < entries->len; j++)
        add_removed (keys, entries->pdata[j], pin->since != NULL ? pin->since : self->now);
    }
}

GPtrArray *
rosette_inspection_list_earlier_keys (RosetteInspection *self, const char *address)
{
  GPtrArray *keys = new_entries ();

  add_earlier (self, address, keys);

  return keys;
}

GPtrArray *
rosette_inspection_list_removed_keys (RosetteInspection *self)
{
  GPtrArray *keys = new_entries ();
  g_autoptr (GPtrArray) now = NULL;
  GBytes *document = NULL;
  guint n_links = 0;

  if (self->issuer_id == NULL || rosette_did_is_own_key (self->issuer_id))
    return keys;

  document = rosette_inspection_look_up (self, self->issuer_id, NULL);
  if (document == NULL)
    return keys;

  add_earlier (self, self->issuer_id, keys);
  now = rosette_inspection_read_keys (self, document, self->issuer_id);
  for (guint i = 0; i < now->len; i++)
    {
      const RosetteKeyEntry *entry = now->pdata[i];

      if (entry->is_link && n_links++ < MAX_LINKS)
        add_earlier (self, entry->id, keys);
    }

  return keys;
}
