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
#include "read-file.h"

#include <glib/gi18n.h>

/* The name tells keys apart and cannot meet that of another key. */
static char *
build_path (const char *folder, const char *thumbprint)
{
  g_autofree char *name = g_strdup_printf ("key-%.16s.pem", thumbprint);

  return g_build_filename (folder, name, NULL);
}

static gboolean
write_file (const char *path, GByteArray *pem, GError **error)
{
  g_autoptr (GError) why = NULL;

  if (g_file_set_contents_full (path, (const char *) pem->data, pem->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &why))
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE, _ ("The key could not be saved: %s"),
               why->message);

  return FALSE;
}

static GPtrArray *
new_keys (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);
}

/* The first is the one that a file of an older Rosette has. */
static const RosetteKeyType kinds[] = { ROSETTE_KEY_P256, ROSETTE_KEY_ED25519 };

static gboolean
has_kind (GPtrArray *keys, RosetteKeyType kind)
{
  for (guint i = 0; i < keys->len; i++)
    if (rosette_key_get_kind (keys->pdata[i]) == kind)
      return TRUE;

  return FALSE;
}

/* Makes a key of each kind that is not among @keys, and adds its text to @pem. */
static gboolean
add_missing (GPtrArray *keys,
             GPtrArray *added,
             GByteArray *pem,
             const char *passphrase,
             GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RosetteKey) key = NULL;
      g_autoptr (GBytes) text = NULL;

      if (has_kind (keys, kinds[i]))
        continue;
      key = rosette_key_generate (kinds[i], 0, error);
      if (key == NULL)
        return FALSE;
      text = rosette_key_save_pem (key, passphrase, error);
      if (text == NULL)
        return FALSE;
      g_byte_array_append (pem, g_bytes_get_data (text, NULL), (guint) g_bytes_get_size (text));
      g_ptr_array_add (added, g_steal_pointer (&key));
    }

  return TRUE;
}

GPtrArray *
rosette_signing_key_list_dids (GPtrArray *keys)
{
  GPtrArray *dids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (dids, rosette_key_dup_did (keys->pdata[i]));

  return dids;
}

/* Writes what is now the institution's key. */
static RosetteSigningKey *
keep (GPtrArray *keys, GByteArray *pem, const char *folder, GError **error)
{
  g_autoptr (RosetteSigningKey) self = g_new0 (RosetteSigningKey, 1);

  self->dids = rosette_signing_key_list_dids (keys);
  self->thumbprint = rosette_key_dup_thumbprint (keys->pdata[0]);
  self->path = build_path (folder, self->thumbprint);
  if (!write_file (self->path, pem, error))
    return NULL;

  return g_steal_pointer (&self);
}

RosetteSigningKey *
rosette_signing_key_create (const char *folder,
                            const char *passphrase,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GPtrArray) none = new_keys ();
  g_autoptr (GPtrArray) keys = new_keys ();
  g_autoptr (GByteArray) pem = g_byte_array_new ();

  if (!add_missing (none, keys, pem, passphrase, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return keep (keys, pem, folder, error);
}

/* The file's text, to which another key can be added. */
static GByteArray *
copy_text (GBytes *pem)
{
  GByteArray *text = g_byte_array_new ();

  g_byte_array_append (text, g_bytes_get_data (pem, NULL), (guint) g_bytes_get_size (pem));
  if (text->data[text->len - 1] != '\n')
    g_byte_array_append (text, (const guint8 *) "\n", 1);

  return text;
}

static gboolean
fail_no_key (GError **error)
{
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       _ ("There is no key with a passphrase in this file. Choose the backup copy "
                          "that you saved."));

  return FALSE;
}

/* The keys of a file that the user chose, which may be any. */
static GPtrArray *
load_backup (GBytes *pem, const char *passphrase, GError **error)
{
  g_autoptr (GError) why = NULL;
  GPtrArray *keys = rosette_key_load_pem_all (pem, passphrase, &why);

  if (keys != NULL && rosette_key_pem_is_encrypted (pem))
    return keys;
  g_clear_pointer (&keys, g_ptr_array_unref);

  if (g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE))
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE,
                         _ ("That is not the passphrase of this key. Try once more."));
  else
    fail_no_key (error);

  return NULL;
}

RosetteSigningKey *
rosette_signing_key_restore (GFile *backup,
                             const char *folder,
                             const char *passphrase,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GBytes) pem = rosette_read_file (backup, ROSETTE_MAX_KEY_BYTES, cancellable, error);
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (GPtrArray) added = new_keys ();
  g_autoptr (GByteArray) text = NULL;
  RosetteSigningKey *self = NULL;
  guint n_added;

  if (pem == NULL)
    return NULL;
  keys = load_backup (pem, passphrase, error);
  if (keys == NULL)
    return NULL;
  text = copy_text (pem);
  if (!add_missing (keys, added, text, passphrase, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  n_added = added->len;
  g_ptr_array_extend_and_steal (keys, g_steal_pointer (&added));
  self = keep (keys, text, folder, error);
  if (self != NULL)
    self->is_changed = n_added > 0;

  return self;
}

gboolean
rosette_signing_key_put_back (GFile *backup,
                              const char *path,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (GBytes) pem = rosette_read_file (backup, ROSETTE_MAX_KEY_BYTES, cancellable, error);
  g_autoptr (GByteArray) text = NULL;

  if (pem == NULL)
    return FALSE;
  if (!rosette_key_pem_is_encrypted (pem))
    return fail_no_key (error);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  text = copy_text (pem);

  return write_file (path, text, error);
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  if (g_file_get_contents (path, &contents, &length, &why) && length <= ROSETTE_MAX_KEY_BYTES)
    return g_bytes_new_take (g_steal_pointer (&contents), length);

  g_debug ("The key file %s cannot be read", path);
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                       _ ("Your key's file is missing. Put your backup copy in its place."));

  return NULL;
}

/* What an older Rosette wrote stays, to the byte, and the new key stands behind it. */
static void
complete_file (const char *path, GBytes *before, GPtrArray *keys, const char *passphrase)
{
  g_autoptr (GPtrArray) added = new_keys ();
  g_autoptr (GByteArray) pem = copy_text (before);
  g_autoptr (GError) error = NULL;

  if (add_missing (keys, added, pem, passphrase, &error)
      && (added->len == 0 || write_file (path, pem, &error)))
    g_ptr_array_extend_and_steal (keys, g_steal_pointer (&added));
  else
    g_debug ("Key file not completed: %s", error->message);
}

static gboolean
has_key (GPtrArray *keys, const char *thumbprint)
{
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *found = rosette_key_dup_thumbprint (keys->pdata[i]);

      if (g_str_equal (found, thumbprint))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
open_file (const char *path,
           GBytes *pem,
           const char *thumbprint,
           const char *passphrase,
           GError **error)
{
  g_autoptr (GPtrArray) keys = rosette_key_load_pem_all (pem, passphrase, error);

  if (keys == NULL)
    return NULL;
  if (!has_key (keys, thumbprint))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                   _ ("The key file %s holds another key than your institution's. Put your backup "
                      "copy in its place."),
                   path);
      return NULL;
    }
  complete_file (path, pem, keys, passphrase);

  return g_steal_pointer (&keys);
}

GPtrArray *
rosette_signing_key_load (const char *path,
                          const char *thumbprint,
                          const char *passphrase,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GBytes) pem = read_file (path, error);
  g_autoptr (GError) why = NULL;
  char *kept = NULL;
  GPtrArray *keys = NULL;

  if (pem == NULL)
    return NULL;
  if (passphrase != NULL)
    return open_file (path, pem, thumbprint, passphrase, error);

  kept = rosette_keyring_lookup (thumbprint, cancellable, &why);
  if (kept == NULL)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE, "%s", why->message);
      return NULL;
    }
  keys = open_file (path, pem, thumbprint, kept, error);
  rosette_secret_free (kept);

  return keys;
}

void
rosette_signing_key_free (RosetteSigningKey *self)
{
  g_free (self->path);
  g_clear_pointer (&self->dids, g_ptr_array_unref);
  g_free (self->thumbprint);
  g_free (self);
}
