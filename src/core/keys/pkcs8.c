/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/pkcs8.h"

#include "base/error.h"
#include "base/limits.h"
#include "keys/der.h"
#include "keys/digest.h"
#include "keys/key-private.h"
#include "keys/secrets.h"
#include "keys/spki.h"

#include <glib/gi18n-lib.h>
#include <gnutls/x509.h>

/* An implicit [1] of a BIT STRING. */
#define TAG_CONTEXT_1_PRIMITIVE 0x81

/* 1.2.840.113549.1.9.21 (RFC 2985 section 5.5.2) */
static const guint8 oid_local_key_id[] = { 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x15 };

typedef gnutls_x509_privkey_t X509Privkey;

static void
x509_privkey_clear (X509Privkey *key)
{
  g_clear_pointer (key, gnutls_x509_privkey_deinit);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (X509Privkey, x509_privkey_clear)

/* An array that never moves what it holds, so that all of it can be wiped. */
static GByteArray *
secret_array_new (void)
{
  return g_byte_array_sized_new (2 * ROSETTE_MAX_KEY_BYTES);
}

static GBytes *
secret_array_free (GByteArray *array)
{
  GBytes *bytes = rosette_secret_bytes (array->data, array->len);

  rosette_secret_wipe (array->data, array->len);
  g_byte_array_unref (array);

  return bytes;
}

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, message);

  return FALSE;
}

/* The plain form that GnuTLS reads: version 0, kind, key, and nothing more. */
static GBytes *
write_plain (RosetteKeyType kind, const RosetteDer *content, GBytes *key_id)
{
  GByteArray *info = secret_array_new ();
  GByteArray *out = secret_array_new ();

  rosette_der_append_count (info, 0);
  rosette_spki_append_algorithm (info, kind);
  rosette_der_append (info, ROSETTE_DER_OCTET_STRING, content->data, content->length);

  if (key_id != NULL)
    {
      g_autoptr (GByteArray) value = g_byte_array_new ();
      g_autoptr (GByteArray) attribute = g_byte_array_new ();
      g_autoptr (GByteArray) attributes = g_byte_array_new ();

      rosette_der_append (value, ROSETTE_DER_OCTET_STRING, g_bytes_get_data (key_id, NULL),
                          g_bytes_get_size (key_id));
      rosette_der_append (attribute, ROSETTE_DER_OID, oid_local_key_id, sizeof oid_local_key_id);
      rosette_der_append (attribute, ROSETTE_DER_SET, value->data, value->len);
      rosette_der_append (attributes, ROSETTE_DER_SEQUENCE, attribute->data, attribute->len);
      rosette_der_append (info, ROSETTE_DER_CONTEXT_0, attributes->data, attributes->len);
    }

  rosette_der_append (out, ROSETTE_DER_SEQUENCE, info->data, info->len);
  g_bytes_unref (secret_array_free (info));

  return secret_array_free (out);
}

/* GnuTLS 3.7 does not compute the public half that an ECPrivateKey may leave out (RFC 5915). */
static gboolean
check_has_public (RosetteKeyType kind, const RosetteDer *content, GError **error)
{
  RosetteDer place = *content;
  RosetteDer info;

  if (!rosette_key_type_is_ecdsa (kind))
    return TRUE;

  if (rosette_der_read (&place, ROSETTE_DER_SEQUENCE, &info)
      && rosette_der_read (&info, ROSETTE_DER_INTEGER, NULL)
      && rosette_der_read (&info, ROSETTE_DER_OCTET_STRING, NULL))
    {
      rosette_der_read (&info, ROSETTE_DER_CONTEXT_0, NULL);
      if (info.length == 0)
        {
          g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                               "the private key comes without its public half");
          return FALSE;
        }
    }

  return TRUE;
}

static RosetteKey *
import_plain (GBytes *plain, RosetteKeyType expected, GError **error)
{
  g_auto (X509Privkey) x509 = NULL;
  g_auto (RosettePrivkey) privkey = NULL;
  g_auto (RosetteKeyParts) parts = { 0 };
  gnutls_datum_t datum = rosette_key_datum (plain);
  RosetteKeyType kind;
  int result;

  gnutls_x509_privkey_init (&x509);
  gnutls_privkey_init (&privkey);
  result =
    gnutls_x509_privkey_import_pkcs8 (x509, &datum, GNUTLS_X509_FMT_DER, NULL, GNUTLS_PKCS_PLAIN);
  if (result >= 0)
    result = gnutls_privkey_import_x509 (privkey, x509, GNUTLS_PRIVKEY_IMPORT_COPY);
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_SYNTAX, "the private key's DER is damaged", result);
      return NULL;
    }

  if (!rosette_key_parts_export (privkey, &kind, &parts, error)
      || !rosette_key_type_check_use (kind, error))
    return NULL;
  if (kind != expected)
    {
      fail (error, "the private key is not of the kind it names");
      return NULL;
    }

  return rosette_key_new (kind, &parts, error);
}

static GBytes *
compute_key_id (RosetteKey *key)
{
  g_autoptr (GBytes) spki = rosette_spki_write (key);

  return rosette_sha256 (g_bytes_get_data (spki, NULL), g_bytes_get_size (spki));
}

/* Other programs write other attributes; one that is as long as our label is compared whatever its
 * name: that name may be what the damage changed.
 */
static gboolean
check_attributes (RosetteKey *key, RosetteDer attributes, GError **error)
{
  g_autoptr (GBytes) key_id = compute_key_id (key);
  RosetteDer attribute, values, value;

  while (attributes.length > 0)
    {
      if (!rosette_der_read (&attributes, ROSETTE_DER_SEQUENCE, &attribute)
          || !rosette_der_read (&attribute, ROSETTE_DER_OID, NULL)
          || !rosette_der_read (&attribute, ROSETTE_DER_SET, &values) || attribute.length != 0)
        return fail (error, "the private key's attributes are damaged");

      if (rosette_der_read (&values, ROSETTE_DER_OCTET_STRING, &value)
          && value.length == g_bytes_get_size (key_id)
          && !rosette_der_equal (&value, g_bytes_get_data (key_id, NULL), value.length))
        return fail (error, "the private key is damaged: it is not the one its label names");
    }

  return TRUE;
}

/* What RFC 5958 allows after the key: attributes, and the public key as a BIT STRING. */
static gboolean
check_rest (RosetteKey *key, RosetteDer rest, GError **error)
{
  g_autoptr (GBytes) spki = rosette_spki_write (key);
  RosetteDer all = rosette_der_init (spki);
  RosetteDer info, bits, attributes, given;
  RosetteKeyType kind;

  if (rosette_der_read (&rest, ROSETTE_DER_CONTEXT_0, &attributes)
      && !check_attributes (key, attributes, error))
    return FALSE;

  if (rosette_der_read (&rest, TAG_CONTEXT_1_PRIMITIVE, &given)
      && (!rosette_der_read (&all, ROSETTE_DER_SEQUENCE, &info)
          || !rosette_spki_read_algorithm (&info, &kind, error)
          || !rosette_der_read (&info, ROSETTE_DER_BIT_STRING, &bits)
          || !rosette_der_equal (&given, bits.data, bits.length)))
    return fail (error, "the private key does not belong to the public key");

  if (rest.length != 0)
    return fail (error, "the private key is followed by something else");

  return TRUE;
}

RosetteKey *
rosette_pkcs8_parse (GBytes *der, GError **error)
{
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GBytes) plain = NULL;
  RosetteDer all, info, content;
  RosetteKeyType kind;
  guint32 version;

  g_return_val_if_fail (der != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  all = rosette_der_init (der);
  if (!rosette_der_read (&all, ROSETTE_DER_SEQUENCE, &info) || all.length != 0
      || !rosette_der_read_count (&info, &version) || version > 1)
    {
      fail (error, "the private key's DER is damaged");
      return NULL;
    }
  if (!rosette_spki_read_algorithm (&info, &kind, error))
    return NULL;
  if (!rosette_der_read (&info, ROSETTE_DER_OCTET_STRING, &content)
      || content.length > ROSETTE_MAX_KEY_BYTES)
    {
      fail (error, "the private key's DER is damaged");
      return NULL;
    }

  if (!check_has_public (kind, &content, error))
    return NULL;

  plain = write_plain (kind, &content, NULL);
  key = import_plain (plain, kind, error);
  if (key == NULL || !check_rest (key, info, error))
    return NULL;

  return g_steal_pointer (&key);
}

RosetteKey *
rosette_pkcs8_parse_rsa (GBytes *der, GError **error)
{
  RosetteDer content = rosette_der_init (der);
  g_autoptr (GBytes) plain = write_plain (ROSETTE_KEY_RSA, &content, NULL);

  return import_plain (plain, ROSETTE_KEY_RSA, error);
}

RosetteKey *
rosette_pkcs8_parse_ec (GBytes *der, GError **error)
{
  RosetteDer content = rosette_der_init (der);
  RosetteDer all = content;
  RosetteDer info, parameters, oid;
  RosetteKeyType kind;
  guint32 version;
  g_autoptr (GBytes) plain = NULL;

  if (!rosette_der_read (&all, ROSETTE_DER_SEQUENCE, &info) || all.length != 0
      || !rosette_der_read_count (&info, &version) || version != 1
      || !rosette_der_read (&info, ROSETTE_DER_OCTET_STRING, NULL))
    {
      fail (error, "the private key's DER is damaged");
      return NULL;
    }
  if (!rosette_der_read (&info, ROSETTE_DER_CONTEXT_0, &parameters)
      || !rosette_der_read (&parameters, ROSETTE_DER_OID, &oid)
      || !rosette_spki_find_curve (&oid, &kind))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the key's curve is neither P-256 nor P-384");
      return NULL;
    }

  if (!check_has_public (kind, &content, error))
    return NULL;

  plain = write_plain (kind, &content, NULL);

  return import_plain (plain, kind, error);
}

/* The content of the OCTET STRING, as GnuTLS writes it. */
static GBytes *
export_content (RosetteKey *key, GError **error)
{
  g_auto (X509Privkey) x509 = NULL;
  g_auto (RosettePrivkey) privkey = rosette_key_open_private (key, error);
  g_autoptr (GBytes) der = NULL;
  gnutls_datum_t datum = { NULL, 0 };
  RosetteDer all, info, content;
  RosetteKeyType kind;
  guint32 version;
  int result;

  if (privkey == NULL)
    return NULL;
  result = gnutls_privkey_export_x509 (privkey, &x509);
  if (result >= 0)
    result = gnutls_x509_privkey_export2_pkcs8 (x509, GNUTLS_X509_FMT_DER, NULL, GNUTLS_PKCS_PLAIN,
                                                &datum);
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_UNSUPPORTED, "the key is not written", result);
      return NULL;
    }

  der = rosette_secret_bytes (datum.data, datum.size);
  rosette_secret_wipe (datum.data, datum.size);
  gnutls_free (datum.data);

  all = rosette_der_init (der);
  if (!rosette_der_read (&all, ROSETTE_DER_SEQUENCE, &info)
      || !rosette_der_read_count (&info, &version)
      || !rosette_spki_read_algorithm (&info, &kind, error)
      || !rosette_der_read (&info, ROSETTE_DER_OCTET_STRING, &content))
    g_return_val_if_reached (NULL);

  return rosette_secret_bytes (content.data, content.length);
}

GBytes *
rosette_pkcs8_write (RosetteKey *key, gboolean with_key_id, GError **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) key_id = NULL;
  RosetteDer place;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (rosette_key_is_on_token (key))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           _ ("The key is on a card, which never gives it away. It cannot be saved "
                              "as a file."));
      return NULL;
    }
  if (!rosette_key_has_private (key))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "a public key cannot be saved as a private one");
      return NULL;
    }

  content = export_content (key, error);
  if (content == NULL)
    return NULL;
  if (with_key_id)
    key_id = compute_key_id (key);
  place = rosette_der_init (content);

  return write_plain (key->kind, &place, key_id);
}
