/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/token.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/hex.h"
#include "keys/certificate.h"
#include "keys/token-object.h"
#include "keys/token-session.h"

#include <stdlib.h>
#include <string.h>

static gsize
find_class (const RosetteTokenSlot *slot,
            CK_OBJECT_CLASS class,
            CK_OBJECT_HANDLE *objects,
            gsize max)
{
  CK_ATTRIBUTE attribute = { CKA_CLASS, &class, sizeof class };

  return rosette_token_find_objects (slot, &attribute, 1, objects, max);
}

static void
name_by (P11KitUri *uri, CK_ATTRIBUTE_TYPE type, GBytes *value)
{
  CK_ATTRIBUTE attribute = { type, NULL, 0 };
  gsize length;

  if (value == NULL)
    return;

  attribute.pValue = (gpointer) g_bytes_get_data (value, &length);
  attribute.ulValueLen = length;
  p11_kit_uri_set_attribute (uri, &attribute);
}

static char *
dup_address (const RosetteTokenSlot *slot, GBytes *id, GBytes *label)
{
  P11KitUri *uri = p11_kit_uri_new ();
  CK_OBJECT_CLASS class = CKO_PRIVATE_KEY;
  CK_ATTRIBUTE attribute = { CKA_CLASS, &class, sizeof class };
  char *text = NULL;
  char *address;

  *p11_kit_uri_get_token_info (uri) = slot->info;
  name_by (uri, CKA_ID, id);
  name_by (uri, CKA_LABEL, label);
  p11_kit_uri_set_attribute (uri, &attribute);
  p11_kit_uri_format (uri, P11_KIT_URI_FOR_OBJECT_ON_TOKEN, &text);
  p11_kit_uri_free (uri);

  address = g_strdup (text);
  free (text);

  return address;
}

static char *
dup_label (GBytes *id, GBytes *label)
{
  gsize length;
  const char *data = g_bytes_get_data (label != NULL ? label : id, &length);

  return label != NULL ? rosette_token_dup_text (data, length)
                       : rosette_hex_encode ((const guint8 *) data, length);
}

/* A public half goes by its id alone where it has one: the private half may have another label. */
static RosetteTokenKey *
describe (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, gboolean is_private)
{
  g_autoptr (RosetteKey) key = rosette_token_read_public (slot, object, NULL);
  g_autoptr (GBytes) id = rosette_token_read_bytes (slot, object, CKA_ID);
  g_autoptr (GBytes) label = rosette_token_read_bytes (slot, object, CKA_LABEL);
  RosetteTokenKey *described;

  if (key == NULL || (id == NULL && label == NULL))
    return NULL;

  described = g_new0 (RosetteTokenKey, 1);
  described->address = dup_address (slot, id, is_private || id == NULL ? label : NULL);
  described->token = rosette_token_slot_dup_label (slot);
  described->label = dup_label (id, label);
  described->kind = rosette_key_get_kind (key);

  return described;
}

/* Certificates of authorities, and their keys, are on many cards beside the owner's. */
static gboolean
is_of_authority (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object)
{
  CK_OBJECT_HANDLE certificate;
  g_autoptr (GBytes) der = NULL;

  if (!rosette_token_find_companion (slot, object, CKO_CERTIFICATE, &certificate))
    return FALSE;
  der = rosette_token_read_bytes (slot, certificate, CKA_VALUE);

  return der != NULL && rosette_certificate_is_authority (der);
}

static gboolean
is_private_seen (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object)
{
  CK_OBJECT_HANDLE private_half;

  return rosette_token_find_companion (slot, object, CKO_PRIVATE_KEY, &private_half);
}

static gboolean
is_for_signing (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, gboolean is_private)
{
  if (is_private)
    return rosette_token_read_flag (slot, object, CKA_SIGN, TRUE);

  return rosette_token_read_flag (slot, object, CKA_VERIFY, TRUE) && !is_private_seen (slot, object)
         && !is_of_authority (slot, object);
}

static void
add_class (const RosetteTokenSlot *slot, CK_OBJECT_CLASS class, GPtrArray *keys)
{
  CK_OBJECT_HANDLE objects[ROSETTE_MAX_TOKEN_KEYS];
  gsize n_objects = find_class (slot, class, objects, G_N_ELEMENTS (objects));
  gboolean is_private = class == CKO_PRIVATE_KEY;

  for (gsize i = 0; i < n_objects && keys->len < ROSETTE_MAX_TOKEN_KEYS; i++)
    {
      RosetteTokenKey *key = is_for_signing (slot, objects[i], is_private)
                               ? describe (slot, objects[i], is_private)
                               : NULL;

      if (key != NULL)
        g_ptr_array_add (keys, key);
    }
}

/* Whether a PIN would show more: a token may hide all of its private keys, or some. */
static gboolean
takes_pin (const RosetteTokenSlot *slot)
{
  return (slot->info.flags & CKF_LOGIN_REQUIRED) != 0
         && (slot->info.flags & CKF_PROTECTED_AUTHENTICATION_PATH) == 0;
}

/* Opens all that answer, and finds the one that takes a PIN, if there is just one. */
static RosetteTokenSlot *
open_all (GArray *slots)
{
  RosetteTokenSlot *taking = NULL;
  guint n_taking = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      RosetteTokenSlot *slot = &g_array_index (slots, RosetteTokenSlot, i);

      if (!rosette_token_slot_open (slot, NULL) || !takes_pin (slot))
        continue;
      taking = slot;
      n_taking++;
    }

  return n_taking == 1 ? taking : NULL;
}

GPtrArray *
rosette_token_list_keys (const char *pin, GError **error)
{
  g_autoptr (RosetteTokenModules) modules = rosette_token_modules_load ();
  g_autoptr (GPtrArray) keys =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_token_key_free);
  g_autoptr (GArray) slots = NULL;
  P11KitUri *any = p11_kit_uri_new ();
  RosetteTokenSlot *taking;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  slots = rosette_token_find_slots (modules, any);
  p11_kit_uri_free (any);
  taking = open_all (slots);
  if (pin != NULL && taking != NULL && !rosette_token_slot_login (taking, pin, error))
    return NULL;

  for (guint i = 0; i < slots->len; i++)
    {
      const RosetteTokenSlot *slot = &g_array_index (slots, RosetteTokenSlot, i);
      gboolean is_open =
        (slot->info.flags & CKF_LOGIN_REQUIRED) == 0 || (pin != NULL && slot == taking);

      if (slot->session == CK_INVALID_HANDLE)
        continue;
      add_class (slot, CKO_PRIVATE_KEY, keys);
      if (!is_open)
        add_class (slot, CKO_PUBLIC_KEY, keys);
    }

  return g_steal_pointer (&keys);
}
