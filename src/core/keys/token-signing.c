/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/token-signing.h"

#include "base/error.h"
#include "keys/digest.h"
#include "keys/key-private.h"
#include "keys/secrets.h"
#include "keys/token-object.h"

#include <glib/gi18n-lib.h>

struct _RosetteToken
{
  RosetteTokenModules *modules;
  RosetteTokenSlot slot;
  CK_OBJECT_HANDLE object;
  gboolean confirms; /* each signature wants the PIN again */
  char *pin;         /* secret; NULL where it is not needed again */
  GMutex mutex;      /* of all below, and of the session */
  gboolean is_gone;
};

RosetteToken *
rosette_token_new (RosetteTokenModules *modules,
                   RosetteTokenSlot *slot,
                   CK_OBJECT_HANDLE object,
                   const char *pin)
{
  RosetteToken *self = g_new0 (RosetteToken, 1);

  g_mutex_init (&self->mutex);
  self->modules = modules;
  self->slot = *slot;
  slot->session = CK_INVALID_HANDLE;
  self->object = object;
  self->confirms = rosette_token_read_flag (&self->slot, object, CKA_ALWAYS_AUTHENTICATE, FALSE);
  if (self->confirms)
    self->pin = g_strdup (pin);

  return self;
}

void
rosette_token_free (RosetteToken *self)
{
  if (self == NULL)
    return;

  rosette_token_slot_close (&self->slot);
  rosette_token_modules_free (self->modules);
  rosette_secret_free (self->pin);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* What precedes a SHA-256 that RSA signs (RFC 8017 section 9.2, note 1). */
static const guint8 sha256_info[] = { 0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01,
                                      0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20 };

/* What is handed to the token, and how it is to sign that: nearly all know these, and few can hash.
 */
static GByteArray *
prepare (RosetteKeyType kind, gconstpointer data, gsize length, CK_MECHANISM *mechanism)
{
  GByteArray *input = g_byte_array_new ();
  guint8 hash[ROSETTE_DIGEST_MAX_BYTES];
  gsize n_bytes;

  if (kind == ROSETTE_KEY_ED25519)
    {
      mechanism->mechanism = CKM_EDDSA;
      return g_byte_array_append (input, data, (guint) length);
    }

  mechanism->mechanism = kind == ROSETTE_KEY_RSA ? CKM_RSA_PKCS : CKM_ECDSA;
  if (kind == ROSETTE_KEY_RSA)
    g_byte_array_append (input, sha256_info, sizeof sha256_info);
  n_bytes = rosette_digest (
    kind == ROSETTE_KEY_P384 ? ROSETTE_DIGEST_SHA384 : ROSETTE_DIGEST_SHA256, data, length, hash);

  return g_byte_array_append (input, hash, (guint) n_bytes);
}

/* With the mutex held. */
static gboolean
sign_once (RosetteToken *self,
           CK_MECHANISM *mechanism,
           GByteArray *input,
           guint8 *signature,
           CK_ULONG *length,
           GError **error)
{
  CK_FUNCTION_LIST *module = self->slot.module;
  CK_RV result = self->is_gone ? CKR_DEVICE_REMOVED
                               : module->C_SignInit (self->slot.session, mechanism, self->object);

  if (result == CKR_OK && self->confirms
      && !rosette_token_slot_confirm (&self->slot, self->pin, error))
    return FALSE;
  if (result == CKR_OK)
    result = module->C_Sign (self->slot.session, input->data, input->len, signature, length);

  return result == CKR_OK || rosette_token_slot_fail (&self->slot, result, error);
}

GBytes *
rosette_token_sign (RosetteToken *self,
                    RosetteKey *key,
                    gconstpointer data,
                    gsize length,
                    GError **error)
{
  CK_MECHANISM mechanism = { 0 };
  g_autoptr (GByteArray) input = prepare (key->kind, data, length, &mechanism);
  g_autoptr (GError) why = NULL;
  guint8 signature[ROSETTE_KEY_MAX_RSA_BITS / 8];
  CK_ULONG n_bytes = sizeof signature;
  gboolean is_signed;

  g_mutex_lock (&self->mutex);
  is_signed = sign_once (self, &mechanism, input, signature, &n_bytes, &why);
  if (g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE))
    self->is_gone = TRUE;
  g_mutex_unlock (&self->mutex);

  if (is_signed && n_bytes == rosette_key_get_signature_length (key))
    return g_bytes_new (signature, n_bytes);
  if (is_signed)
    rosette_token_slot_fail (&self->slot, CKR_DATA_LEN_RANGE, error);
  else
    g_propagate_error (error, g_steal_pointer (&why));

  return NULL;
}
