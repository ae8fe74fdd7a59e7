/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/spki.h"

#include "base/error.h"
#include "keys/curve.h"
#include "keys/key-private.h"

#include <string.h>

/* 1.3.101.112 (RFC 8410), 1.2.840.10045.2.1 (RFC 5480), 1.2.840.113549.1.1.1 (RFC 8017) */
static const guint8 oid_ed25519[] = { 0x2b, 0x65, 0x70 };
static const guint8 oid_ec[] = { 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01 };
static const guint8 oid_rsa[] = { 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01 };
/* 1.2.840.10045.3.1.7, 1.3.132.0.34, 1.3.132.0.35 (RFC 5480 section 2.1.1.1) */
static const guint8 oid_p256[] = { 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07 };
static const guint8 oid_p384[] = { 0x2b, 0x81, 0x04, 0x00, 0x22 };
static const guint8 oid_p521[] = { 0x2b, 0x81, 0x04, 0x00, 0x23 };

static gboolean
fail (GError **error, RosetteError code, const char *message)
{
  g_set_error_literal (error, ROSETTE_ERROR, code, message);

  return FALSE;
}

gboolean
rosette_spki_find_curve (const RosetteDer *oid, RosetteKeyType *kind)
{
  if (rosette_der_equal (oid, oid_p256, sizeof oid_p256))
    *kind = ROSETTE_KEY_P256;
  else if (rosette_der_equal (oid, oid_p384, sizeof oid_p384))
    *kind = ROSETTE_KEY_P384;
  else if (rosette_der_equal (oid, oid_p521, sizeof oid_p521))
    *kind = ROSETTE_KEY_P521;
  else
    return FALSE;

  return TRUE;
}

gboolean
rosette_spki_read_algorithm (RosetteDer *der, RosetteKeyType *kind, GError **error)
{
  RosetteDer algorithm, oid, content;

  if (!rosette_der_read (der, ROSETTE_DER_SEQUENCE, &algorithm)
      || !rosette_der_read (&algorithm, ROSETTE_DER_OID, &oid))
    return fail (error, ROSETTE_ERROR_SYNTAX, "the key does not name its kind");

  if (rosette_der_equal (&oid, oid_ec, sizeof oid_ec))
    {
      if (!rosette_der_read (&algorithm, ROSETTE_DER_OID, &content)
          || !rosette_spki_find_curve (&content, kind))
        return fail (error, ROSETTE_ERROR_UNSUPPORTED,
                     "the key's curve is none of P-256, P-384 and P-521");
    }
  else if (rosette_der_equal (&oid, oid_rsa, sizeof oid_rsa))
    {
      *kind = ROSETTE_KEY_RSA;
      if (!rosette_der_read (&algorithm, ROSETTE_DER_NULL, &content) || content.length != 0)
        return fail (error, ROSETTE_ERROR_SYNTAX, "the key's kind is followed by something else");
    }
  else if (rosette_der_equal (&oid, oid_ed25519, sizeof oid_ed25519))
    *kind = ROSETTE_KEY_ED25519;
  else
    return fail (error, ROSETTE_ERROR_UNSUPPORTED,
                 "the key is of another kind than Ed25519, P-256, P-384, P-521 and RSA");

  if (algorithm.length != 0)
    return fail (error, ROSETTE_ERROR_SYNTAX, "the key's kind is followed by something else");

  return TRUE;
}

void
rosette_spki_append_algorithm (GByteArray *out, RosetteKeyType kind)
{
  g_autoptr (GByteArray) algorithm = g_byte_array_new ();

  switch (kind)
    {
    case ROSETTE_KEY_P256:
      rosette_der_append (algorithm, ROSETTE_DER_OID, oid_ec, sizeof oid_ec);
      rosette_der_append (algorithm, ROSETTE_DER_OID, oid_p256, sizeof oid_p256);
      break;
    case ROSETTE_KEY_P384:
      rosette_der_append (algorithm, ROSETTE_DER_OID, oid_ec, sizeof oid_ec);
      rosette_der_append (algorithm, ROSETTE_DER_OID, oid_p384, sizeof oid_p384);
      break;
    case ROSETTE_KEY_P521:
      rosette_der_append (algorithm, ROSETTE_DER_OID, oid_ec, sizeof oid_ec);
      rosette_der_append (algorithm, ROSETTE_DER_OID, oid_p521, sizeof oid_p521);
      break;
    case ROSETTE_KEY_RSA:
      rosette_der_append (algorithm, ROSETTE_DER_OID, oid_rsa, sizeof oid_rsa);
      rosette_der_append (algorithm, ROSETTE_DER_NULL, NULL, 0);
      break;
    case ROSETTE_KEY_ED25519:
    default:
      rosette_der_append (algorithm, ROSETTE_DER_OID, oid_ed25519, sizeof oid_ed25519);
      break;
    }

  rosette_der_append (out, ROSETTE_DER_SEQUENCE, algorithm->data, algorithm->len);
}

RosetteKey *
rosette_spki_parse_rsa (GBytes *der, GError **error)
{
  g_auto (RosetteKeyParts) parts = { 0 };
  RosetteDer all, key, n, e;

  g_return_val_if_fail (der != NULL, NULL);

  all = rosette_der_init (der);
  if (!rosette_der_read (&all, ROSETTE_DER_SEQUENCE, &key) || all.length != 0
      || !rosette_der_read_unsigned (&key, &n) || !rosette_der_read_unsigned (&key, &e)
      || key.length != 0)
    {
      fail (error, ROSETTE_ERROR_SYNTAX, "the RSA key is not a modulus and an exponent");
      return NULL;
    }

  parts.n = g_bytes_new (n.data, n.length);
  parts.e = g_bytes_new (e.data, e.length);

  return rosette_key_new (ROSETTE_KEY_RSA, &parts, error);
}

static gboolean
read_point (RosetteKeyType kind, GBytes *point, RosetteKeyParts *parts)
{
  const guint8 *data = g_bytes_get_data (point, NULL);
  gsize width = rosette_key_type_get_width (kind);

  if (kind == ROSETTE_KEY_ED25519)
    {
      parts->x = g_bytes_ref (point);
      return TRUE;
    }
  if (g_bytes_get_size (point) != 1 + 2 * width || data[0] != 0x04)
    return rosette_curve_decompress (kind, point, &parts->x, &parts->y);

  parts->x = g_bytes_new_from_bytes (point, 1, width);
  parts->y = g_bytes_new_from_bytes (point, 1 + width, width);

  return TRUE;
}

RosetteKey *
rosette_spki_parse (GBytes *der, GError **error)
{
  g_auto (RosetteKeyParts) parts = { 0 };
  g_autoptr (GBytes) bits = NULL;
  RosetteDer all, info, content;
  RosetteKeyType kind;

  g_return_val_if_fail (der != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  all = rosette_der_init (der);
  if (!rosette_der_read (&all, ROSETTE_DER_SEQUENCE, &info) || all.length != 0)
    {
      fail (error, ROSETTE_ERROR_SYNTAX, "the public key's DER is damaged");
      return NULL;
    }
  if (!rosette_spki_read_algorithm (&info, &kind, error))
    return NULL;
  /* A BIT STRING begins with the count of bits that its last byte leaves unused. */
  if (!rosette_der_read (&info, ROSETTE_DER_BIT_STRING, &content) || info.length != 0
      || content.length < 1 || content.data[0] != 0)
    {
      fail (error, ROSETTE_ERROR_SYNTAX, "the public key's DER is damaged");
      return NULL;
    }

  bits = g_bytes_new (content.data + 1, content.length - 1);
  if (kind == ROSETTE_KEY_RSA)
    return rosette_spki_parse_rsa (bits, error);
  if (!read_point (kind, bits, &parts))
    {
      fail (error, ROSETTE_ERROR_SYNTAX, "the public key is not a point of its curve");
      return NULL;
    }

  return rosette_key_new (kind, &parts, error);
}

static void
append_unsigned (GByteArray *out, GBytes *number)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (number, &length);
  g_autofree guint8 *padded = g_malloc0 (length + 1);
  gsize skip = (data[0] & 0x80) != 0 ? 0 : 1;

  memcpy (padded + 1, data, length);
  rosette_der_append (out, ROSETTE_DER_INTEGER, padded + skip, length + 1 - skip);
}

GBytes *
rosette_spki_write_rsa (RosetteKey *key)
{
  g_autoptr (GByteArray) numbers = g_byte_array_new ();
  GByteArray *out = g_byte_array_new ();

  append_unsigned (numbers, key->parts.n);
  append_unsigned (numbers, key->parts.e);
  rosette_der_append (out, ROSETTE_DER_SEQUENCE, numbers->data, numbers->len);

  return g_byte_array_free_to_bytes (out);
}

static void
append_bytes (GByteArray *out, GBytes *bytes)
{
  g_byte_array_append (out, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
}

GBytes *
rosette_spki_write (RosetteKey *key)
{
  g_autoptr (GByteArray) bits = g_byte_array_new ();
  g_autoptr (GByteArray) info = g_byte_array_new ();
  GByteArray *out = g_byte_array_new ();

  g_return_val_if_fail (key != NULL, NULL);

  /* No unused bits; then, for a curve, the mark of an uncompressed point. */
  g_byte_array_append (bits, (const guint8 *) "\0\x04", key->parts.y != NULL ? 2 : 1);
  if (key->kind == ROSETTE_KEY_RSA)
    {
      g_autoptr (GBytes) rsa = rosette_spki_write_rsa (key);

      append_bytes (bits, rsa);
    }
  else
    append_bytes (bits, key->parts.x);
  if (key->parts.y != NULL)
    append_bytes (bits, key->parts.y);

  rosette_spki_append_algorithm (info, key->kind);
  rosette_der_append (info, ROSETTE_DER_BIT_STRING, bits->data, bits->len);
  rosette_der_append (out, ROSETTE_DER_SEQUENCE, info->data, info->len);

  return g_byte_array_free_to_bytes (out);
}
