/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/pem.h"

#include "base/error.h"
#include "base/limits.h"
#include "keys/key-private.h"
#include "keys/pbes2.h"
#include "keys/pkcs8.h"
#include "keys/secrets.h"
#include "keys/spki.h"

#include <gnutls/x509.h>
#include <string.h>

#define BEGIN "-----BEGIN "
#define END   "-----END "
#define LINE  "-----"

/* One block of a PEM file (RFC 7468 section 3). */
typedef struct
{
  char *label;
  const char *start; /* the whole block, from BEGIN to the line END; not owned */
  gsize length;
  const char *body; /* between the lines; not owned */
  gsize body_length;
  gboolean is_legacy; /* encrypted as OpenSSL once did, with a header inside */
} Block;

static void
block_clear (Block *block)
{
  g_clear_pointer (&block->label, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Block, block_clear)

static gboolean
fail (GError **error, RosetteError code, const char *message)
{
  g_set_error_literal (error, ROSETTE_ERROR, code, message);

  return FALSE;
}

/* A copy that ends in a NUL, and wipes itself. */
static GBytes *
copy_text (GBytes *pem, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (pem, &length);
  char *text;

  if (length > ROSETTE_MAX_KEY_BYTES)
    {
      fail (error, ROSETTE_ERROR_LIMIT, "the file is too long to be a key");
      return NULL;
    }
  if (length == 0 || memchr (data, '\0', length) != NULL)
    {
      fail (error, ROSETTE_ERROR_SYNTAX, "the file holds no PEM");
      return NULL;
    }

  text = g_malloc (length + 1);
  memcpy (text, data, length);
  text[length] = '\0';

  return rosette_secret_bytes_take (text, length + 1);
}

/* Reads the block that begins at @start, and sets @next behind it. */
static gboolean
read_block (const char *start, Block *block, const char **next, GError **error)
{
  const char *label = start + strlen (BEGIN);
  const char *label_end = strstr (label, LINE);
  const char *end;
  g_autofree char *end_line = NULL;

  if (label_end == NULL || memchr (label, '\n', (gsize) (label_end - label)) != NULL)
    return fail (error, ROSETTE_ERROR_SYNTAX, "the PEM file's first line is damaged");

  block->label = g_strndup (label, (gsize) (label_end - label));
  end_line = g_strconcat (END, block->label, LINE, NULL);
  block->start = start;
  block->body = label_end + strlen (LINE);
  end = strstr (block->body, end_line);
  if (end == NULL)
    return fail (error, ROSETTE_ERROR_SYNTAX, "the PEM file's last line is missing or damaged");

  block->body_length = (gsize) (end - block->body);
  *next = end + strlen (end_line);
  block->length = (gsize) (*next - start);
  block->is_legacy =
    g_strstr_len (block->body, (gssize) block->body_length, "Proc-Type: 4,ENCRYPTED") != NULL;

  return TRUE;
}

/* The bytes of a block; white space between the digits is passed over. */
static GBytes *
decode_block (const Block *block, GError **error)
{
  g_autoptr (GBytes) compact = NULL;
  GBytes *bytes;
  char *digits = g_malloc (block->body_length + 1);
  gnutls_datum_t in = { (unsigned char *) digits, 0 };
  gnutls_datum_t out = { NULL, 0 };
  int result;

  for (gsize i = 0; i < block->body_length; i++)
    {
      if (!g_ascii_isspace (block->body[i]))
        digits[in.size++] = block->body[i];
    }
  compact = rosette_secret_bytes_take (digits, block->body_length + 1);

  result = in.size > 0 && in.size % 4 == 0 ? gnutls_base64_decode2 (&in, &out)
                                           : GNUTLS_E_BASE64_DECODING_ERROR;
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_SYNTAX, "the PEM file is damaged", result);
      return NULL;
    }

  bytes = rosette_secret_bytes (out.data, out.size);
  rosette_secret_wipe (out.data, out.size);
  gnutls_free (out.data);

  return bytes;
}

static RosetteKey *
import_encrypted (gnutls_x509_privkey_t x509, int result, GError **error)
{
  g_auto (RosettePrivkey) privkey = NULL;
  g_auto (RosetteKeyParts) parts = { 0 };
  RosetteKeyType kind;

  if (result == GNUTLS_E_UNKNOWN_CIPHER_TYPE || result == GNUTLS_E_ECC_UNSUPPORTED_CURVE
      || result == GNUTLS_E_UNKNOWN_PK_ALGORITHM || result == GNUTLS_E_INVALID_REQUEST)
    {
      rosette_key_fail (error, ROSETTE_ERROR_UNSUPPORTED, "the key cannot be used", result);
      return NULL;
    }
  if (result < 0)
    {
      rosette_key_fail (error, ROSETTE_ERROR_PASSPHRASE,
                        "the passphrase is wrong, or the key is damaged", result);
      return NULL;
    }

  gnutls_privkey_init (&privkey);
  if (gnutls_privkey_import_x509 (privkey, x509, GNUTLS_PRIVKEY_IMPORT_COPY) < 0
      || !rosette_key_parts_export (privkey, &kind, &parts, error)
      || !rosette_key_type_check_use (kind, error))
    return NULL;

  return rosette_key_new (kind, &parts, error);
}

/* The form that OpenSSL wrote before PKCS#8: `Proc-Type: 4,ENCRYPTED`. */
static RosetteKey *
load_legacy (const Block *block, const char *passphrase, GError **error)
{
  gnutls_datum_t datum = { (unsigned char *) block->start, (unsigned int) block->length };
  gnutls_x509_privkey_t x509;
  RosetteKey *key;

  gnutls_x509_privkey_init (&x509);
  key =
    import_encrypted (x509, gnutls_x509_privkey_import_openssl (x509, &datum, passphrase), error);
  gnutls_x509_privkey_deinit (x509);

  return key;
}

/* Encryption that is not ours to write, such as PKCS#12's: GnuTLS knows more of them. */
static RosetteKey *
load_other_scheme (GBytes *der, const char *passphrase, GError **error)
{
  gnutls_datum_t datum = rosette_key_datum (der);
  gnutls_x509_privkey_t x509;
  unsigned int iterations = 0;
  RosetteKey *key;

  if (gnutls_pkcs8_info (&datum, GNUTLS_X509_FMT_DER, NULL, NULL, NULL, NULL, &iterations, NULL)
      < 0)
    {
      fail (error, ROSETTE_ERROR_UNSUPPORTED, "the key is encrypted in an unknown way");
      return NULL;
    }
  if (iterations > ROSETTE_MAX_KEY_ITERATIONS)
    {
      fail (error, ROSETTE_ERROR_LIMIT, "the passphrase's key would take too long to compute");
      return NULL;
    }

  gnutls_x509_privkey_init (&x509);
  key = import_encrypted (
    x509, gnutls_x509_privkey_import_pkcs8 (x509, &datum, GNUTLS_X509_FMT_DER, passphrase, 0),
    error);
  gnutls_x509_privkey_deinit (x509);

  return key;
}

static RosetteKey *
load_encrypted (GBytes *der, const char *passphrase, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) plain = rosette_pbes2_decrypt (der, passphrase, &local_error);
  RosetteKey *key;

  if (g_error_matches (local_error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED))
    return load_other_scheme (der, passphrase, error);
  if (plain == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  /* What was decrypted is well formed if and only if the passphrase was right. */
  key = rosette_pkcs8_parse (plain, &local_error);
  if (g_error_matches (local_error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX))
    fail (error, ROSETTE_ERROR_PASSPHRASE, "the passphrase is wrong, or the key is damaged");
  else if (key == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return key;
}

static gboolean
is_encrypted (const Block *block)
{
  return block->is_legacy || g_str_equal (block->label, "ENCRYPTED PRIVATE KEY");
}

static RosetteKey *
load_private (const Block *block, const char *passphrase, GError **error)
{
  g_autoptr (GBytes) der = NULL;

  if (is_encrypted (block) && passphrase == NULL)
    {
      fail (error, ROSETTE_ERROR_PASSPHRASE, "the key needs its passphrase");
      return NULL;
    }
  if (block->is_legacy)
    return load_legacy (block, passphrase, error);

  der = decode_block (block, error);
  if (der == NULL)
    return NULL;
  if (is_encrypted (block))
    return load_encrypted (der, passphrase, error);
  if (g_str_equal (block->label, "RSA PRIVATE KEY"))
    return rosette_pkcs8_parse_rsa (der, error);
  if (g_str_equal (block->label, "EC PRIVATE KEY"))
    return rosette_pkcs8_parse_ec (der, error);

  return rosette_pkcs8_parse (der, error);
}

/* Finds the first block with one of @labels. */
static gboolean
find_block (const char *text, const char *const *labels, Block *found, GError **error)
{
  g_autofree char *other = NULL;
  const char *start = text;

  while ((start = strstr (start, BEGIN)) != NULL)
    {
      g_auto (Block) block = { 0 };

      if (!read_block (start, &block, &start, error))
        return FALSE;
      if (g_strv_contains (labels, block.label))
        {
          *found = block;
          block.label = NULL;
          return TRUE;
        }
      if (other == NULL)
        other = g_strdup (block.label);
    }

  if (other == NULL)
    return fail (error, ROSETTE_ERROR_SYNTAX, "the file holds no PEM");

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
               "the file holds “%s”, which is not used here", other);
  return FALSE;
}

static const char *const private_labels[] = { "PRIVATE KEY", "ENCRYPTED PRIVATE KEY",
                                              "RSA PRIVATE KEY", "EC PRIVATE KEY", NULL };

RosetteKey *
rosette_key_load_pem (GBytes *pem, const char *passphrase, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  g_auto (Block) block = { 0 };

  g_return_val_if_fail (pem != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = copy_text (pem, error);
  if (text == NULL || !find_block (g_bytes_get_data (text, NULL), private_labels, &block, error))
    return NULL;

  return load_private (&block, passphrase, error);
}

/* Adds the next key at @at, which moves behind it. What follows the last key may be a certificate,
 * but no key that is damaged.
 */
static gboolean
load_next (const char **at, const char *passphrase, GPtrArray *keys, GError **error)
{
  g_auto (Block) block = { 0 };
  g_autoptr (GError) why = NULL;
  RosetteKey *key;

  if (!find_block (*at, private_labels, &block, &why))
    {
      *at += strlen (*at);
      if (keys->len > 0 && g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }

  *at = block.start + block.length;
  if (keys->len == ROSETTE_MAX_KEYS)
    return fail (error, ROSETTE_ERROR_LIMIT, "the file holds too many keys");
  key = load_private (&block, passphrase, error);
  if (key == NULL)
    return FALSE;
  g_ptr_array_add (keys, key);

  return TRUE;
}

GPtrArray *
rosette_key_load_pem_all (GBytes *pem, const char *passphrase, GError **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);
  g_autoptr (GBytes) text = NULL;
  const char *at;

  g_return_val_if_fail (pem != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = copy_text (pem, error);
  if (text == NULL)
    return NULL;
  at = g_bytes_get_data (text, NULL);
  do
    if (!load_next (&at, passphrase, keys, error))
      return NULL;
  while (strstr (at, BEGIN) != NULL);

  return g_steal_pointer (&keys);
}

gboolean
rosette_key_pem_is_encrypted (GBytes *pem)
{
  g_autoptr (GBytes) text = NULL;
  const char *at;

  g_return_val_if_fail (pem != NULL, FALSE);

  text = copy_text (pem, NULL);
  at = text != NULL ? g_bytes_get_data (text, NULL) : "";
  while (strstr (at, BEGIN) != NULL)
    {
      g_auto (Block) block = { 0 };

      if (!find_block (at, private_labels, &block, NULL))
        break;
      if (is_encrypted (&block))
        return TRUE;
      at = block.start + block.length;
    }

  return FALSE;
}

RosetteKey *
rosette_key_load_public_pem (GBytes *pem, GError **error)
{
  static const char *const labels[] = { "PUBLIC KEY", "RSA PUBLIC KEY", NULL };
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) der = NULL;
  g_auto (Block) block = { 0 };

  g_return_val_if_fail (pem != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = copy_text (pem, error);
  if (text == NULL || !find_block (g_bytes_get_data (text, NULL), labels, &block, error))
    return NULL;
  der = decode_block (&block, error);
  if (der == NULL)
    return NULL;

  return g_str_equal (block.label, "PUBLIC KEY") ? rosette_spki_parse (der, error)
                                                 : rosette_spki_parse_rsa (der, error);
}

/* The text of a block, with its last newline. */
static GBytes *
encode_block (const char *label, GBytes *der)
{
  gnutls_datum_t in = rosette_key_datum (der);
  gnutls_datum_t out = { NULL, 0 };
  GBytes *bytes;

  if (gnutls_pem_base64_encode2 (label, &in, &out) < 0)
    g_error ("GnuTLS has no memory left");

  bytes = rosette_secret_bytes (out.data, out.size);
  rosette_secret_wipe (out.data, out.size);
  gnutls_free (out.data);

  return bytes;
}

GBytes *
rosette_key_save_pem (RosetteKey *self, const char *passphrase, GError **error)
{
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) encrypted = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (passphrase != NULL && *passphrase == '\0')
    {
      fail (error, ROSETTE_ERROR_PASSPHRASE, "the passphrase is empty");
      return NULL;
    }

  plain = rosette_pkcs8_write (self, passphrase != NULL, error);
  if (plain == NULL)
    return NULL;
  if (passphrase == NULL)
    return encode_block ("PRIVATE KEY", plain);

  encrypted = rosette_pbes2_encrypt (plain, passphrase);

  return encode_block ("ENCRYPTED PRIVATE KEY", encrypted);
}

char *
rosette_key_dup_public_pem (RosetteKey *self)
{
  g_autoptr (GBytes) spki = NULL;
  g_autoptr (GBytes) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  spki = rosette_spki_write (self);
  text = encode_block ("PUBLIC KEY", spki);

  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}
