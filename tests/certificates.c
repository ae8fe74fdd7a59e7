/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "certificates.h"

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>
#include <time.h>

#define DAY_SECONDS (24 * 60 * 60)

typedef struct
{
  gnutls_x509_privkey_t key;
  gnutls_x509_crt_t certificate;
} Signer;

static void
assert_done (int code)
{
  g_assert_cmpstr (gnutls_strerror (code), ==, gnutls_strerror (0));
}

static void
begin (Signer *self, const char *name, time_t until)
{
  static guint8 serial = 0;

  serial++;
  assert_done (gnutls_x509_privkey_init (&self->key));
  assert_done (gnutls_x509_privkey_generate (self->key, GNUTLS_PK_ECDSA,
                                             GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1), 0));
  assert_done (gnutls_x509_crt_init (&self->certificate));
  assert_done (gnutls_x509_crt_set_version (self->certificate, 3));
  assert_done (gnutls_x509_crt_set_serial (self->certificate, &serial, 1));
  assert_done (gnutls_x509_crt_set_key (self->certificate, self->key));
  assert_done (gnutls_x509_crt_set_activation_time (self->certificate, until - 60 * DAY_SECONDS));
  assert_done (gnutls_x509_crt_set_expiration_time (self->certificate, until));
  assert_done (gnutls_x509_crt_set_dn_by_oid (self->certificate, GNUTLS_OID_X520_COMMON_NAME, 0,
                                              name, (unsigned) strlen (name)));
}

static void
sign (Signer *self, Signer *by)
{
  assert_done (
    gnutls_x509_crt_sign2 (self->certificate, by->certificate, by->key, GNUTLS_DIG_SHA256, 0));
}

static void
clear (Signer *self)
{
  gnutls_x509_crt_deinit (self->certificate);
  gnutls_x509_privkey_deinit (self->key);
}

static char *
write_certificate (Signer *self)
{
  gnutls_datum_t pem = { NULL, 0 };
  char *text;

  assert_done (gnutls_x509_crt_export2 (self->certificate, GNUTLS_X509_FMT_PEM, &pem));
  text = g_strndup ((const char *) pem.data, pem.size);
  gnutls_free (pem.data);

  return text;
}

static char *
write_key (Signer *self)
{
  gnutls_datum_t pem = { NULL, 0 };
  char *text;

  assert_done (gnutls_x509_privkey_export2_pkcs8 (self->key, GNUTLS_X509_FMT_PEM, NULL,
                                                  GNUTLS_PKCS_PLAIN, &pem));
  text = g_strndup ((const char *) pem.data, pem.size);
  gnutls_free (pem.data);

  return text;
}

void
rosette_test_make_certificate (gboolean is_expired, char **authority, char **chain)
{
  time_t now = time (NULL);
  Signer root = { 0 };
  Signer leaf = { 0 };
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;

  begin (&root, "Test authority", now + 30 * DAY_SECONDS);
  assert_done (gnutls_x509_crt_set_basic_constraints (root.certificate, 1, -1));
  assert_done (gnutls_x509_crt_set_key_usage (root.certificate, GNUTLS_KEY_KEY_CERT_SIGN));
  sign (&root, &root);

  begin (&leaf, "localhost", is_expired ? now - DAY_SECONDS : now + DAY_SECONDS);
  assert_done (gnutls_x509_crt_set_basic_constraints (leaf.certificate, 0, -1));
  assert_done (gnutls_x509_crt_set_key_usage (leaf.certificate, GNUTLS_KEY_DIGITAL_SIGNATURE));
  assert_done (gnutls_x509_crt_set_subject_alt_name (leaf.certificate, GNUTLS_SAN_DNSNAME,
                                                     "localhost", strlen ("localhost"), 0));
  sign (&leaf, &root);

  *authority = write_certificate (&root);
  certificate = write_certificate (&leaf);
  key = write_key (&leaf);
  *chain = g_strconcat (certificate, key, NULL);
  clear (&leaf);
  clear (&root);
}
