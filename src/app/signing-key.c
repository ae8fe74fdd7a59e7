/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "signing-key.h"

#include "base/error.h"
#include "base/limits.h"
#include "keys/did.h"
#include "keys/jwk.h"
#include "keys/keyring.h"
#include "keys/pem.h"
#include "keys/secrets.h"

#include <glib/gi18n.h>

/* The name tells keys apart and cannot meet that of another key. */
static char *
build_path (const char *folder, const char *thumbprint)
{
  g_autofree char *name = g_strdup_printf ("key-%.16s.pem", thumbprint);

  return g_build_filename (folder, name, NULL);
}

static gboolean
write_file (const char *path, GBytes *pem, GError **error)
{
  g_autoptr (GError) why = NULL;
  gsize size;
  const char *data = g_bytes_get_data (pem, &size);

  if (g_file_set_contents_full (
        path, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &why))
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE, _ ("The key could not be saved: %s"),
               why->message);

  return FALSE;
}

RosetteSigningKey *
rosette_signing_key_create (const char *folder,
                            const char *passphrase,
                            const char *keyring_label,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (RosetteSigningKey) self = g_new0 (RosetteSigningKey, 1);
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GBytes) pem = NULL;
  g_autoptr (GError) keyring_error = NULL;

  key = rosette_key_generate (ROSETTE_KEY_P256, 0, error);
  if (key == NULL)
    return NULL;
  pem = rosette_key_save_pem (key, passphrase, error);
  if (pem == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  self->did = rosette_key_dup_did (key);
  self->thumbprint = rosette_key_dup_thumbprint (key);
  self->path = build_path (folder, self->thumbprint);
  if (!write_file (self->path, pem, error))
    return NULL;

  if (keyring_label != NULL)
    self->remembered = rosette_keyring_store (self->thumbprint, keyring_label, passphrase,
                                              cancellable, &keyring_error);
  if (keyring_error != NULL)
    g_debug ("Passphrase not kept: %s", keyring_error->message);

  return g_steal_pointer (&self);
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  if (g_file_get_contents (path, &contents, &length, &why) && length <= ROSETTE_MAX_KEY_BYTES)
    return g_bytes_new_take (g_steal_pointer (&contents), length);

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
               _ ("The key file %s cannot be read. Put your backup copy in its place."), path);

  return NULL;
}

static RosetteKey *
load_from_keyring (GBytes *pem, const char *thumbprint, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  char *passphrase = rosette_keyring_lookup (thumbprint, cancellable, &why);
  RosetteKey *key = NULL;

  if (passphrase == NULL)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE, "%s", why->message);
      return NULL;
    }
  key = rosette_key_load_pem (pem, passphrase, error);
  rosette_secret_free (passphrase);

  return key;
}

RosetteKey *
rosette_signing_key_load (const char *path,
                          const char *thumbprint,
                          const char *passphrase,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GBytes) pem = read_file (path, error);
  g_autoptr (RosetteKey) key = NULL;
  g_autofree char *found = NULL;

  if (pem == NULL)
    return NULL;

  if (passphrase != NULL)
    key = rosette_key_load_pem (pem, passphrase, error);
  else
    key = load_from_keyring (pem, thumbprint, cancellable, error);
  if (key == NULL)
    return NULL;

  found = rosette_key_dup_thumbprint (key);
  if (!g_str_equal (found, thumbprint))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                   _ ("The key file %s holds another key than your institution's. Put your backup "
                      "copy in its place."),
                   path);
      return NULL;
    }

  return g_steal_pointer (&key);
}

void
rosette_signing_key_free (RosetteSigningKey *self)
{
  g_free (self->path);
  g_free (self->did);
  g_free (self->thumbprint);
  g_free (self);
}
