/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/kept-keys.h"

#include "base/limits.h"
#include "encoding/json.h"
#include "keys/did.h"
#include "keys/jwk.h"

#include <string.h>

struct _RosetteKeptKeys
{
  GMutex mutex;
  GHashTable *keys; /* DID, or JWK as JSON -> RosetteKey */
};

RosetteKeptKeys *
rosette_kept_keys_new (void)
{
  RosetteKeptKeys *self = g_new0 (RosetteKeptKeys, 1);

  g_mutex_init (&self->mutex);
  self->keys =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) rosette_key_unref);

  return self;
}

void
rosette_kept_keys_free (RosetteKeptKeys *self)
{
  g_hash_table_unref (self->keys);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static RosetteKey *
find (RosetteKeptKeys *self, const char *text)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  RosetteKey *key = g_hash_table_lookup (self->keys, text);

  return key != NULL ? rosette_key_ref (key) : NULL;
}

/* Who is met again is read again soon after all were dropped. */
static void
keep (RosetteKeptKeys *self, const char *text, RosetteKey *key)
{
  g_autoptr (GMutexLocker) locker = NULL;

  if (strlen (text) > ROSETTE_MAX_KEPT_KEY_BYTES)
    return;

  locker = g_mutex_locker_new (&self->mutex);
  if (g_hash_table_size (self->keys) >= ROSETTE_MAX_KEPT_KEYS)
    g_hash_table_remove_all (self->keys);
  g_hash_table_replace (self->keys, g_strdup (text), rosette_key_ref (key));
}

RosetteKey *
rosette_kept_keys_parse_did (RosetteKeptKeys *self, const char *did, GError **error)
{
  RosetteKey *key;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (did != NULL, NULL);

  key = find (self, did);
  if (key != NULL)
    return key;

  key = rosette_key_parse_did (did, error);
  if (key != NULL)
    keep (self, did, key);

  return key;
}

RosetteKey *
rosette_kept_keys_parse_jwk (RosetteKeptKeys *self, JsonObject *jwk, GError **error)
{
  g_autofree char *text = NULL;
  RosetteKey *key;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (jwk != NULL, NULL);

  text = rosette_json_write_object (jwk, NULL);
  key = find (self, text);
  if (key != NULL)
    return key;

  key = rosette_key_parse_jwk (jwk, error);
  if (key != NULL)
    keep (self, text, key);

  return key;
}

guint
rosette_kept_keys_get_n_kept (RosetteKeptKeys *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, 0);

  locker = g_mutex_locker_new (&self->mutex);

  return g_hash_table_size (self->keys);
}
