/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/pbes2.h"

#include "base/error.h"
#include "base/limits.h"
#include "keys/der.h"
#include "keys/secrets.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <string.h>

#define SALT_BYTES 16
#define BLOCK      16

typedef struct
{
  guint8 oid[9];
  gsize oid_length;
  int id;         /* GnuTLS's number */
  gsize key_size; /* of a cipher, in bytes */
} Scheme;

/* 1.2.840.113549.1.5.13 and .12 (RFC 8018 appendix A) */
static const guint8 oid_pbes2[] = { 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0d };
static const guint8 oid_pbkdf2[] = { 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0c };

/* 1.2.840.113549.2 (RFC 8018 appendix B.1) */
static const Scheme macs[] = {
  { { 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x07 }, 8, GNUTLS_MAC_SHA1, 0 },
  { { 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x09 }, 8, GNUTLS_MAC_SHA256, 0 },
  { { 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x0a }, 8, GNUTLS_MAC_SHA384, 0 },
  { { 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x0b }, 8, GNUTLS_MAC_SHA512, 0 },
};
/* 2.16.840.1.101.3.4.1 (RFC 3565 section 4.1) */
static const Scheme ciphers[] = {
  { { 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x02 }, 9, GNUTLS_CIPHER_AES_128_CBC, 16 },
  { { 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x16 }, 9, GNUTLS_CIPHER_AES_192_CBC, 24 },
  { { 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2a }, 9, GNUTLS_CIPHER_AES_256_CBC, 32 },
};
static const Scheme *const our_mac = &macs[1];
static const Scheme *const our_cipher = &ciphers[2];

typedef struct
{
  RosetteDer salt;
  RosetteDer iv;
  RosetteDer ciphertext;
  guint32 iterations;
  const Scheme *mac;
  const Scheme *cipher;
} Envelope;

static const Scheme *
find_scheme (const Scheme *schemes, gsize n_schemes, const RosetteDer *oid)
{
  for (gsize i = 0; i < n_schemes; i++)
    {
      if (rosette_der_equal (oid, schemes[i].oid, schemes[i].oid_length))
        return &schemes[i];
    }

  return NULL;
}

static gboolean
fail (GError **error, RosetteError code, const char *message)
{
  g_set_error_literal (error, ROSETTE_ERROR, code, message);

  return FALSE;
}

/* PBKDF2-params: salt, rounds, perhaps the length of the key, perhaps the function. */
static gboolean
read_derivation (RosetteDer *parameters, Envelope *envelope, guint32 *key_length)
{
  RosetteDer function, oid;

  if (!rosette_der_read (parameters, ROSETTE_DER_OCTET_STRING, &envelope->salt)
      || !rosette_der_read_count (parameters, &envelope->iterations))
    return FALSE;

  *key_length = 0;
  rosette_der_read_count (parameters, key_length);

  envelope->mac = &macs[0];
  if (rosette_der_read (parameters, ROSETTE_DER_SEQUENCE, &function))
    {
      if (!rosette_der_read (&function, ROSETTE_DER_OID, &oid))
        return FALSE;
      envelope->mac = find_scheme (macs, G_N_ELEMENTS (macs), &oid);
    }

  return parameters->length == 0;
}

/* PBES2-params: how the key is made, and what is done with it. */
static gboolean
read_parameters (RosetteDer *algorithm, Envelope *envelope, GError **error)
{
  RosetteDer parameters, derivation, derivation_parameters, encryption, oid;
  guint32 key_length;

  if (!rosette_der_read (algorithm, ROSETTE_DER_SEQUENCE, &parameters)
      || !rosette_der_read (&parameters, ROSETTE_DER_SEQUENCE, &derivation)
      || !rosette_der_read (&derivation, ROSETTE_DER_OID, &oid))
    return fail (error, ROSETTE_ERROR_SYNTAX, "the encrypted key's envelope is damaged");
  if (!rosette_der_equal (&oid, oid_pbkdf2, sizeof oid_pbkdf2))
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "the key is not encrypted with PBKDF2");

  if (!rosette_der_read (&derivation, ROSETTE_DER_SEQUENCE, &derivation_parameters)
      || !read_derivation (&derivation_parameters, envelope, &key_length)
      || !rosette_der_read (&parameters, ROSETTE_DER_SEQUENCE, &encryption)
      || !rosette_der_read (&encryption, ROSETTE_DER_OID, &oid))
    return fail (error, ROSETTE_ERROR_SYNTAX, "the encrypted key's envelope is damaged");

  envelope->cipher = find_scheme (ciphers, G_N_ELEMENTS (ciphers), &oid);
  if (envelope->mac == NULL || envelope->cipher == NULL)
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "the key is encrypted in an unknown way");

  if (!rosette_der_read (&encryption, ROSETTE_DER_OCTET_STRING, &envelope->iv)
      || envelope->iv.length != BLOCK || envelope->iterations == 0
      || (key_length != 0 && key_length != envelope->cipher->key_size))
    return fail (error, ROSETTE_ERROR_SYNTAX, "the encrypted key's envelope is damaged");
  if (envelope->iterations > ROSETTE_MAX_KEY_ITERATIONS)
    return fail (error, ROSETTE_ERROR_LIMIT, "the passphrase's key would take too long to compute");

  return TRUE;
}

static gboolean
read_envelope (GBytes *encrypted, Envelope *envelope, GError **error)
{
  RosetteDer der = rosette_der_init (encrypted);
  RosetteDer info, algorithm, oid;

  if (!rosette_der_read (&der, ROSETTE_DER_SEQUENCE, &info) || der.length != 0
      || !rosette_der_read (&info, ROSETTE_DER_SEQUENCE, &algorithm)
      || !rosette_der_read (&info, ROSETTE_DER_OCTET_STRING, &envelope->ciphertext)
      || info.length != 0 || !rosette_der_read (&algorithm, ROSETTE_DER_OID, &oid))
    return fail (error, ROSETTE_ERROR_SYNTAX, "the encrypted key's envelope is damaged");
  if (!rosette_der_equal (&oid, oid_pbes2, sizeof oid_pbes2))
    return fail (error, ROSETTE_ERROR_UNSUPPORTED, "the key is not encrypted with PBES2");

  return read_parameters (&algorithm, envelope, error);
}

/* A cipher set up with the key that the passphrase gives. */
static gnutls_cipher_hd_t
open_cipher (const Envelope *envelope, const char *passphrase)
{
  gnutls_cipher_hd_t cipher = NULL;
  guint8 key_data[32];
  gnutls_datum_t secret = { (unsigned char *) passphrase, (unsigned int) strlen (passphrase) };
  gnutls_datum_t salt = { (unsigned char *) envelope->salt.data,
                          (unsigned int) envelope->salt.length };
  gnutls_datum_t iv = { (unsigned char *) envelope->iv.data, BLOCK };
  gnutls_datum_t key = { key_data, (unsigned int) envelope->cipher->key_size };
  int result;

  result = gnutls_pbkdf2 ((gnutls_mac_algorithm_t) envelope->mac->id, &secret, &salt,
                          envelope->iterations, key_data, key.size);
  if (result >= 0)
    result =
      gnutls_cipher_init (&cipher, (gnutls_cipher_algorithm_t) envelope->cipher->id, &key, &iv);
  rosette_secret_wipe (key_data, sizeof key_data);

  return result >= 0 ? cipher : NULL;
}

/* The length without the padding (RFC 8018 section 6.1.1), or 0 when there is no right padding. */
static gsize
find_end (const guint8 *data, gsize length)
{
  guint8 padding = data[length - 1];

  if (padding == 0 || padding > BLOCK)
    return 0;
  for (gsize i = 1; i <= padding; i++)
    {
      if (data[length - i] != padding)
        return 0;
    }

  return length - padding;
}

GBytes *
rosette_pbes2_decrypt (GBytes *encrypted, const char *passphrase, GError **error)
{
  Envelope envelope = { 0 };
  g_autoptr (GBytes) plain = NULL;
  gnutls_cipher_hd_t cipher;
  guint8 *data;
  gsize length;

  g_return_val_if_fail (encrypted != NULL && passphrase != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!read_envelope (encrypted, &envelope, error))
    return NULL;

  cipher = open_cipher (&envelope, passphrase);
  if (cipher == NULL)
    {
      fail (error, ROSETTE_ERROR_UNSUPPORTED, "this system does not do the key's encryption");
      return NULL;
    }

  /* One byte more, so that an empty ciphertext has an address. */
  length = envelope.ciphertext.length;
  data = g_malloc0 (length + 1);
  plain = rosette_secret_bytes_take (data, length);
  if (length > 0 && length % BLOCK == 0
      && gnutls_cipher_decrypt2 (cipher, envelope.ciphertext.data, length, data, length) >= 0)
    length = find_end (data, length);
  else
    length = 0;
  gnutls_cipher_deinit (cipher);

  if (length == 0)
    {
      fail (error, ROSETTE_ERROR_PASSPHRASE, "the passphrase is wrong, or the key is damaged");
      return NULL;
    }

  return g_bytes_new_from_bytes (plain, 0, length);
}

static void
append_object (GByteArray *out, gconstpointer oid, gsize oid_length, GByteArray *parameters)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();

  rosette_der_append (content, ROSETTE_DER_OID, oid, oid_length);
  g_byte_array_append (content, parameters->data, parameters->len);
  rosette_der_append (out, ROSETTE_DER_SEQUENCE, content->data, content->len);
}

static void
append_parameters (GByteArray *out, const Envelope *envelope)
{
  g_autoptr (GByteArray) null = g_byte_array_new ();
  g_autoptr (GByteArray) derivation = g_byte_array_new ();
  g_autoptr (GByteArray) derivation_sequence = g_byte_array_new ();
  g_autoptr (GByteArray) iv = g_byte_array_new ();
  g_autoptr (GByteArray) both = g_byte_array_new ();
  g_autoptr (GByteArray) both_sequence = g_byte_array_new ();

  rosette_der_append (null, ROSETTE_DER_NULL, NULL, 0);
  rosette_der_append (derivation, ROSETTE_DER_OCTET_STRING, envelope->salt.data,
                      envelope->salt.length);
  rosette_der_append_count (derivation, envelope->iterations);
  append_object (derivation, envelope->mac->oid, envelope->mac->oid_length, null);
  rosette_der_append (derivation_sequence, ROSETTE_DER_SEQUENCE, derivation->data, derivation->len);
  rosette_der_append (iv, ROSETTE_DER_OCTET_STRING, envelope->iv.data, envelope->iv.length);

  append_object (both, oid_pbkdf2, sizeof oid_pbkdf2, derivation_sequence);
  append_object (both, envelope->cipher->oid, envelope->cipher->oid_length, iv);
  rosette_der_append (both_sequence, ROSETTE_DER_SEQUENCE, both->data, both->len);
  append_object (out, oid_pbes2, sizeof oid_pbes2, both_sequence);
}

GBytes *
rosette_pbes2_encrypt (GBytes *plain, const char *passphrase)
{
  g_autoptr (GBytes) salt = rosette_random_bytes (SALT_BYTES);
  g_autoptr (GBytes) iv = rosette_random_bytes (BLOCK);
  Envelope envelope = { rosette_der_init (salt),
                        rosette_der_init (iv),
                        { NULL, 0 },
                        ROSETTE_PBES2_ITERATIONS,
                        our_mac,
                        our_cipher };
  g_autoptr (GByteArray) info = g_byte_array_new ();
  GByteArray *out = g_byte_array_new ();
  gsize length = g_bytes_get_size (plain);
  gsize padding = BLOCK - length % BLOCK;
  g_autofree guint8 *data = g_malloc (length + padding);
  gnutls_cipher_hd_t cipher;

  g_return_val_if_fail (plain != NULL && passphrase != NULL, NULL);

  memcpy (data, g_bytes_get_data (plain, NULL), length);
  memset (data + length, (int) padding, padding);
  cipher = open_cipher (&envelope, passphrase);
  if (cipher == NULL || gnutls_cipher_encrypt (cipher, data, length + padding) < 0)
    g_error ("GnuTLS does no AES-256 here");
  gnutls_cipher_deinit (cipher);

  append_parameters (info, &envelope);
  rosette_der_append (info, ROSETTE_DER_OCTET_STRING, data, length + padding);
  rosette_der_append (out, ROSETTE_DER_SEQUENCE, info->data, info->len);

  return g_byte_array_free_to_bytes (out);
}
