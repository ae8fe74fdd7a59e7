/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/token-object.h"

#include "base/error.h"
#include "base/limits.h"
#include "keys/certificate.h"
#include "keys/curve.h"
#include "keys/der.h"
#include "keys/key-private.h"
#include "keys/spki.h"

#include <glib/gi18n-lib.h>

gsize
rosette_token_find_objects (const RosetteTokenSlot *slot,
                            CK_ATTRIBUTE *attributes,
                            gsize n_attributes,
                            CK_OBJECT_HANDLE *objects,
                            gsize max)
{
  CK_ULONG n_found = 0;
  gsize n_objects = 0;

  if (slot->module->C_FindObjectsInit (slot->session, attributes, n_attributes) != CKR_OK)
    return 0;

  /* A module may give fewer at a time than there is room for. */
  while (
    n_objects < max
    && slot->module->C_FindObjects (slot->session, objects + n_objects, max - n_objects, &n_found)
         == CKR_OK
    && n_found > 0 && n_found <= max - n_objects)
    n_objects += n_found;
  slot->module->C_FindObjectsFinal (slot->session);

  return n_objects;
}

GBytes *
rosette_token_read_bytes (const RosetteTokenSlot *slot,
                          CK_OBJECT_HANDLE object,
                          CK_ATTRIBUTE_TYPE type)
{
  CK_ATTRIBUTE attribute = { type, NULL, 0 };
  g_autofree guint8 *data = NULL;
  CK_ULONG room;

  if (slot->module->C_GetAttributeValue (slot->session, object, &attribute, 1) != CKR_OK
      || attribute.ulValueLen == 0 || attribute.ulValueLen > ROSETTE_MAX_KEY_BYTES)
    return NULL;

  room = attribute.ulValueLen;
  data = g_malloc0 (room);
  attribute.pValue = data;
  if (slot->module->C_GetAttributeValue (slot->session, object, &attribute, 1) != CKR_OK
      || attribute.ulValueLen == 0 || attribute.ulValueLen > room)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&data), attribute.ulValueLen);
}

gboolean
rosette_token_read_flag (const RosetteTokenSlot *slot,
                         CK_OBJECT_HANDLE object,
                         CK_ATTRIBUTE_TYPE type,
                         gboolean otherwise)
{
  CK_BBOOL value = CK_FALSE;
  CK_ATTRIBUTE attribute = { type, &value, sizeof value };

  if (slot->module->C_GetAttributeValue (slot->session, object, &attribute, 1) != CKR_OK
      || attribute.ulValueLen != sizeof value)
    return otherwise;

  return value != CK_FALSE;
}

static gboolean
read_type (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, CK_KEY_TYPE *type)
{
  CK_ATTRIBUTE attribute = { CKA_KEY_TYPE, type, sizeof *type };

  return slot->module->C_GetAttributeValue (slot->session, object, &attribute, 1) == CKR_OK
         && attribute.ulValueLen == sizeof *type;
}

/* A number without its leading zeros. */
static GBytes *
read_number (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type)
{
  g_autoptr (GBytes) bytes = rosette_token_read_bytes (slot, object, type);
  const guint8 *data;
  gsize length;
  gsize n_zeros = 0;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  while (n_zeros < length && data[n_zeros] == 0)
    n_zeros++;

  return g_bytes_new_from_bytes (bytes, n_zeros, length - n_zeros);
}

/* A point as the standard wants it, in an OCTET STRING, or bare as some modules give it. */
static GBytes *
read_point (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object)
{
  g_autoptr (GBytes) bytes = rosette_token_read_bytes (slot, object, CKA_EC_POINT);
  RosetteDer all, point;

  if (bytes == NULL)
    return NULL;
  all = rosette_der_init (bytes);
  if (rosette_der_read (&all, ROSETTE_DER_OCTET_STRING, &point) && all.length == 0)
    return g_bytes_new (point.data, point.length);

  return g_steal_pointer (&bytes);
}

static gboolean
read_curve (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, RosetteKeyType *kind)
{
  g_autoptr (GBytes) parameters = rosette_token_read_bytes (slot, object, CKA_EC_PARAMS);
  RosetteDer all, oid;

  if (parameters == NULL)
    return FALSE;
  all = rosette_der_init (parameters);

  return rosette_der_read (&all, ROSETTE_DER_OID, &oid) && rosette_spki_find_curve (&oid, kind);
}

/* The coordinates of an uncompressed or a compressed point (SEC 1 section 2.3.3). */
static gboolean
split_point (RosetteKeyType kind, GBytes *point, RosetteKeyParts *parts)
{
  gsize width = rosette_key_type_get_width (kind);
  gsize length;
  const guint8 *data = g_bytes_get_data (point, &length);

  if (length == 1 + 2 * width && data[0] == 4)
    {
      parts->x = g_bytes_new_from_bytes (point, 1, width);
      parts->y = g_bytes_new_from_bytes (point, 1 + width, width);
      return TRUE;
    }

  return rosette_curve_decompress (kind, point, &parts->x, &parts->y);
}

static gboolean
read_parts (const RosetteTokenSlot *slot,
            CK_OBJECT_HANDLE object,
            RosetteKeyType *kind,
            RosetteKeyParts *parts)
{
  g_autoptr (GBytes) point = NULL;
  CK_KEY_TYPE type;

  if (!read_type (slot, object, &type))
    return FALSE;
  if (type == CKK_RSA)
    {
      *kind = ROSETTE_KEY_RSA;
      parts->n = read_number (slot, object, CKA_MODULUS);
      parts->e = read_number (slot, object, CKA_PUBLIC_EXPONENT);
      return parts->n != NULL && parts->e != NULL;
    }

  point = read_point (slot, object);
  if (point == NULL)
    return FALSE;
  if (type == CKK_EC)
    return read_curve (slot, object, kind) && split_point (*kind, point, parts);

  /* The other curve of Edwards has longer points. */
  *kind = ROSETTE_KEY_ED25519;
  parts->x = g_steal_pointer (&point);

  return type == CKK_EC_EDWARDS && g_bytes_get_size (parts->x) == 32;
}

gboolean
rosette_token_find_companion (const RosetteTokenSlot *slot,
                              CK_OBJECT_HANDLE object,
                              CK_OBJECT_CLASS class,
                              CK_OBJECT_HANDLE *companion)
{
  g_autoptr (GBytes) name = rosette_token_read_bytes (slot, object, CKA_ID);
  CK_ATTRIBUTE attributes[2] = { { CKA_CLASS, &class, sizeof class }, { CKA_ID, NULL, 0 } };
  gsize length;

  if (name == NULL)
    {
      attributes[1].type = CKA_LABEL;
      name = rosette_token_read_bytes (slot, object, CKA_LABEL);
    }
  if (name == NULL)
    return FALSE;
  attributes[1].pValue = (gpointer) g_bytes_get_data (name, &length);
  attributes[1].ulValueLen = length;

  return rosette_token_find_objects (slot, attributes, 2, companion, 1) == 1;
}

static RosetteKey *
read_key (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, GError **error)
{
  g_auto (RosetteKeyParts) parts = { 0 };
  RosetteKeyType kind;

  if (read_parts (slot, object, &kind, &parts))
    return rosette_key_new (kind, &parts, error);

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                       "its public half is missing, or of an unknown kind");

  return NULL;
}

static RosetteKey *
read_certificate (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object)
{
  g_autoptr (GBytes) der = rosette_token_read_bytes (slot, object, CKA_VALUE);

  return der != NULL ? rosette_key_parse_certificate_der (der, NULL) : NULL;
}

static RosetteKey *
find_public (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, GError **error)
{
  RosetteKey *key = NULL;
  CK_OBJECT_HANDLE companion;

  if (rosette_token_find_companion (slot, object, CKO_PUBLIC_KEY, &companion))
    key = read_key (slot, companion, NULL);
  if (key == NULL && rosette_token_find_companion (slot, object, CKO_CERTIFICATE, &companion))
    key = read_certificate (slot, companion);

  return key != NULL ? key : read_key (slot, object, error);
}

RosetteKey *
rosette_token_read_public (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (RosetteKey) key = find_public (slot, object, &why);
  g_autofree char *label = NULL;

  if (key != NULL && rosette_key_type_check_use (key->kind, &why))
    return g_steal_pointer (&key);

  label = rosette_token_slot_dup_label (slot);
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
               /* Translators: the token's name, and why, in English */
               _ ("This key on the card “%s” cannot be used (%s). Choose another key."), label,
               why->message);

  return NULL;
}
