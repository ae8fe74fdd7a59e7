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
      g_ptr_array_add (keys, rosette_key_entry_copy (entry, address));
      is_found = TRUE;
    }

  return is_found;
}

/* Whose DID is the key's own is that key: it need not be computed out of the DID once more. */
static RosetteKey *
read_own_key (RosetteInspection *self, const char *did)
{
  g_autofree char *own = self->signer != NULL ? rosette_key_dup_did (self->signer) : NULL;

  return g_strcmp0 (own, did) == 0 ? rosette_key_ref (self->signer)
                                   : rosette_key_parse_did (did, NULL);
}

static GPtrArray *
list_own_key (RosetteInspection *self, gboolean *is_complete)
{
  GPtrArray *keys = new_entries ();
  g_autofree char *bare = g_strndup (self->issuer_id, strcspn (self->issuer_id, "#"));
  g_autoptr (RosetteKey) key = read_own_key (self, bare);

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
  entries = rosette_key_document_read (document, self->issuer_id, self->now);
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
      g_autoptr (GPtrArray) entries = rosette_key_document_read (pin->document, address, self->now);

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
  now = rosette_key_document_read (document, self->issuer_id, self->now);
  for (guint i = 0; i < now->len; i++)
    {
      const RosetteKeyEntry *entry = now->pdata[i];

      if (entry->is_link && n_links++ < MAX_LINKS)
        add_earlier (self, entry->id, keys);
    }

  return keys;
}
