/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/certificate.h"

#include "base/error.h"
#include "base/limits.h"
#include "keys/key-private.h"
#include "keys/spki.h"

#include <gnutls/x509.h>
#include <string.h>

typedef gnutls_x509_crt_t Certificate;

static void
certificate_clear (Certificate *certificate)
{
  g_clear_pointer (certificate, gnutls_x509_crt_deinit);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Certificate, certificate_clear)

/* The SubjectPublicKeyInfo of a certificate in DER. */
static GBytes *
read_spki (const gnutls_datum_t *der, GError **error)
{
  g_auto (Certificate) certificate = NULL;
  g_auto (RosettePubkey) pubkey = NULL;
  gnutls_datum_t spki = { 0 };
  GBytes *bytes;
  int result;

  gnutls_x509_crt_init (&certificate);
  gnutls_pubkey_init (&pubkey);
  result = gnutls_x509_crt_import (certificate, der, GNUTLS_X509_FMT_DER);
  if (result >= 0)
    result = gnutls_pubkey_import_x509 (pubkey, certificate, 0);
  if (result >= 0)
    result = gnutls_pubkey_export2 (pubkey, GNUTLS_X509_FMT_DER, &spki);
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_SYNTAX, "the certificate is unreadable", result);
      return NULL;
    }

  bytes = g_bytes_new (spki.data, spki.size);
  gnutls_free (spki.data);

  return bytes;
}

RosetteKey *
rosette_key_parse_certificate_der (GBytes *der, GError **error)
{
  gnutls_datum_t datum = rosette_key_datum (der);
  g_autoptr (GBytes) spki = NULL;

  g_return_val_if_fail (der != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  spki = read_spki (&datum, error);

  return spki != NULL ? rosette_spki_parse (spki, error) : NULL;
}

RosetteKey *
rosette_key_parse_certificate (const char *text, GError **error)
{
  g_autoptr (GBytes) der = NULL;
  guchar *data;
  gsize length = 0;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (strlen (text) > ROSETTE_MAX_KEY_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the certificate is longer than %d bytes", ROSETTE_MAX_KEY_BYTES);
      return NULL;
    }

  data = g_base64_decode (text, &length);
  der = g_bytes_new_take (data, length);

  return rosette_key_parse_certificate_der (der, error);
}

gboolean
rosette_certificate_is_authority (GBytes *der)
{
  g_auto (Certificate) certificate = NULL;
  gnutls_datum_t datum = rosette_key_datum (der);

  gnutls_x509_crt_init (&certificate);

  return gnutls_x509_crt_import (certificate, &datum, GNUTLS_X509_FMT_DER) >= 0
         && gnutls_x509_crt_get_ca_status (certificate, NULL) > 0;
}
