/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/pem.h"

#include "base/error.h"
#include "base/limits.h"
#include "vectors.h"

#include <string.h>

/* The key files of tests/data/pem were made with OpenSSL 3.0 and certtool 3.7. */
#define PASSPHRASE "correct horse"

static GBytes *
read_file (const char *name)
{
  g_autofree char *relative = g_build_filename ("pem", name, NULL);
  g_autofree char *path = rosette_test_data (relative);

  return rosette_test_read (path);
}

static void
test_good (void)
{
  static const struct
  {
    const char *name;
    RosetteKeyType kind;
    gboolean encrypted;
  } files[] = {
    { "good/ed25519.pem", ROSETTE_KEY_ED25519, FALSE },
    { "good/p256.pem", ROSETTE_KEY_P256, FALSE },
    { "good/p384.pem", ROSETTE_KEY_P384, FALSE },
    { "good/rsa2048.pem", ROSETTE_KEY_RSA, FALSE },
    { "good/rsa2048-pkcs1.pem", ROSETTE_KEY_RSA, FALSE },
    { "good/p256-sec1-with-parameters.pem", ROSETTE_KEY_P256, FALSE },
    { "good/p256-after-certificate.pem", ROSETTE_KEY_P256, FALSE },
    { "good/ed25519-pbes2-aes256.pem", ROSETTE_KEY_ED25519, TRUE },
    { "good/ed25519-certtool.pem", ROSETTE_KEY_ED25519, TRUE },
    { "good/p256-pbes2-aes128-sha1.pem", ROSETTE_KEY_P256, TRUE },
    { "good/p384-pbes2-aes192-sha512.pem", ROSETTE_KEY_P384, TRUE },
    { "good/rsa2048-pbes2-des3.pem", ROSETTE_KEY_RSA, TRUE },
    { "good/p256-pbe-sha1-3des.pem", ROSETTE_KEY_P256, TRUE },
    { "good/rsa2048-legacy-aes256.pem", ROSETTE_KEY_RSA, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) pem = read_file (files[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteKey) key = NULL;

      g_test_message ("%s", files[i].name);
      g_assert_cmpint (rosette_key_pem_is_encrypted (pem), ==, files[i].encrypted);
      key = rosette_key_load_pem (pem, files[i].encrypted ? PASSPHRASE : NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (rosette_key_get_kind (key), ==, files[i].kind);
      g_assert_true (rosette_key_has_private (key));

      if (!files[i].encrypted)
        continue;
      g_assert_null (rosette_key_load_pem (pem, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
      g_clear_error (&error);
      g_assert_null (rosette_key_load_pem (pem, "Correct horse", &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
      g_clear_error (&error);
      g_assert_null (rosette_key_load_pem (pem, "", &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
    }
}

static void
test_same_key (void)
{
  static const struct
  {
    const char *private_name;
    const char *public_name;
  } pairs[] = {
    { "good/ed25519.pem", "good/public-ed25519.pem" },
    { "good/p256.pem", "good/public-p256.pem" },
    { "good/p256.pem", "good/public-p256-compressed.pem" },
    { "good/rsa2048.pem", "good/public-rsa2048.pem" },
    { "good/rsa2048-pkcs1.pem", "good/public-rsa2048-pkcs1.pem" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GBytes) private_pem = read_file (pairs[i].private_name);
      g_autoptr (GBytes) public_pem = read_file (pairs[i].public_name);
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteKey) pair = rosette_key_load_pem (private_pem, NULL, &error);
      g_autoptr (RosetteKey) key = NULL;

      g_assert_no_error (error);
      key = rosette_key_load_public_pem (public_pem, &error);
      g_assert_no_error (error);
      g_assert_true (rosette_key_equal (pair, key));
    }
}

static void
test_unsupported (void)
{
  static const char *const files[] = {
    "bad/certificate.pem",
    "bad/dsa.pem",
    "bad/ed448.pem",
    "bad/openssh.pem",
    "bad/p256-explicit.pem",
    "bad/p521.pem",
    "bad/public.pem",
    "bad/rsa-pss.pem",
    "bad/rsa1024.pem",
    "bad/rsa4160.pem",
    "bad/secp256k1-sec1.pem",
    "bad/secp256k1.pem",
    "bad/x25519.pem",
    "bad/p384-sec1-no-public.pem",
    "bad/secp256k1-encrypted.pem",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) pem = read_file (files[i]);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", files[i]);
      g_assert_null (rosette_key_load_pem (pem, PASSPHRASE, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
      g_clear_error (&error);
      if (g_str_equal (files[i], "bad/public.pem"))
        continue;
      g_assert_null (rosette_key_load_public_pem (pem, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
    }
}

static void
test_round_trip (void)
{
  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_RSA; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) plain = rosette_key_save_pem (get_key (kind), NULL, &error);
      g_autoptr (GBytes) encrypted = NULL;
      g_autoptr (RosetteKey) key = NULL;
      g_autoptr (RosetteKey) decrypted = NULL;

      g_assert_no_error (error);
      key = rosette_key_load_pem (plain, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (rosette_key_equal (key, get_key (kind)));
      g_assert_false (rosette_key_pem_is_encrypted (plain));

      encrypted = rosette_key_save_pem (get_key (kind), "pass \303\251", &error);
      g_assert_no_error (error);
      g_assert_true (rosette_key_pem_is_encrypted (encrypted));
      decrypted = rosette_key_load_pem (encrypted, "pass \303\251", &error);
      g_assert_no_error (error);
      g_assert_true (rosette_key_equal (decrypted, get_key (kind)));
    }
}

static void
test_empty_passphrase (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_key_save_pem (get_key (ROSETTE_KEY_P256), "", &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
}

/* The file with the digit of its base64 text changed that stands @from_end before the last. */
static GBytes *
change_digit (GBytes *pem, gsize from_end)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (pem, NULL), g_bytes_get_size (pem));
  char *c = strstr (text, "-----END");

  for (gsize i = 0; i <= from_end; i++)
    {
      do
        c--;
      while (*c == '\n' || *c == '=');
    }
  *c = *c == 'A' ? 'B' : 'A';

  return from_text (text);
}

static void
test_damaged_ciphertext (void)
{
  g_autoptr (GBytes) pem = rosette_key_save_pem (get_key (ROSETTE_KEY_ED25519), PASSPHRASE, NULL);

  g_test_summary ("Each digit of the ciphertext of an Ed25519 key matters, also in the seed.");

  /* 112 bytes, in 149 digits; the very last digit may have bits that say nothing. */
  for (gsize i = 1; i < 149; i += 5)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) damaged = change_digit (pem, i);

      g_test_message ("digit %" G_GSIZE_FORMAT " from the end", i);
      g_assert_null (rosette_key_load_pem (damaged, PASSPHRASE, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
    }
}

static void
test_damaged_pem (void)
{
  static const char *const texts[] = {
    "",
    "no key here",
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\nMC4C\n",
    "-----BEGIN PRIVATE KEY\nMC4C\n-----END PRIVATE KEY-----\n",
    "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
    "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PUBLIC KEY-----\n",
    "-----BEGIN PRIVATE KEY-----\nMC4C!\n-----END PRIVATE KEY-----\n",
    "-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----\n",
    "-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----\n",
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMC4CAQ==\n-----END ENCRYPTED PRIVATE KEY-----\n",
    "-----BEGIN EC PRIVATE KEY-----\nMC4CAQ==\n-----END EC PRIVATE KEY-----\n",
    "-----BEGIN RSA PRIVATE KEY-----\nMC4CAQ==\n-----END RSA PRIVATE KEY-----\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pem = from_text (texts[i]);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (rosette_key_load_pem (pem, PASSPHRASE, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_nul (void)
{
  g_autoptr (GBytes) pem = read_file ("good/p256.pem");
  gsize length = g_bytes_get_size (pem);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (pem, NULL), length);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GError) error = NULL;

  data[length - 1] = 0;
  changed = g_bytes_new (data, length);
  g_assert_null (rosette_key_load_pem (changed, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

static void
test_limit (void)
{
  g_autoptr (GBytes) pem = read_file ("good/p256.pem");
  gsize length = g_bytes_get_size (pem);
  g_autofree guint8 *data = g_malloc (ROSETTE_MAX_KEY_BYTES + 1);
  g_autoptr (GBytes) at_limit = NULL;
  g_autoptr (GBytes) over_limit = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GError) error = NULL;

  memset (data, '\n', ROSETTE_MAX_KEY_BYTES + 1);
  memcpy (data, g_bytes_get_data (pem, NULL), length);
  at_limit = g_bytes_new (data, ROSETTE_MAX_KEY_BYTES);
  over_limit = g_bytes_new (data, ROSETTE_MAX_KEY_BYTES + 1);

  key = rosette_key_load_pem (at_limit, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (rosette_key_load_pem (over_limit, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

/* The files of @names (NULL at the end), one behind the other. */
static GBytes *
join_files (const char *const *names)
{
  g_autoptr (GByteArray) joined = g_byte_array_new ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GBytes) pem = read_file (names[i]);

      g_byte_array_append (joined, g_bytes_get_data (pem, NULL), (guint) g_bytes_get_size (pem));
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&joined));
}

#define P256     "good/p256.pem"
#define SECRET   "good/ed25519-pbes2-aes256.pem"
#define PUBLIC   "good/public-p256.pem"
#define OTHERS   "good/p256-after-certificate.pem"
#define MISMATCH "bad/p256-halves-of-two-keys.pem"

static void
test_several (void)
{
  static const struct
  {
    const char *names[7];
    const char *passphrase;
    guint n_keys; /* 0: an error */
    RosetteError code;
  } cases[] = {
    { { P256 }, NULL, 1, 0 },
    { { P256, SECRET }, PASSPHRASE, 2, 0 },
    { { SECRET, P256 }, PASSPHRASE, 2, 0 },
    { { OTHERS, SECRET, OTHERS }, PASSPHRASE, 3, 0 },
    { { P256, PUBLIC }, NULL, 1, 0 },
    { { PUBLIC, P256 }, NULL, 1, 0 },
    { { P256, P256, P256, P256 }, NULL, ROSETTE_MAX_KEYS, 0 },
    { { P256, P256, P256, P256, P256 }, NULL, 0, ROSETTE_ERROR_LIMIT },
    { { P256, SECRET }, NULL, 0, ROSETTE_ERROR_PASSPHRASE },
    { { P256, SECRET }, "wrong", 0, ROSETTE_ERROR_PASSPHRASE },
    { { P256, MISMATCH }, NULL, 0, ROSETTE_ERROR_SYNTAX },
    { { PUBLIC }, NULL, 0, ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pem = join_files (cases[i].names);
      g_autoptr (GPtrArray) keys = rosette_key_load_pem_all (pem, cases[i].passphrase, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (cases[i].n_keys == 0)
        {
          g_assert_null (keys);
          g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (keys->len, ==, cases[i].n_keys);
      g_assert_cmpint (rosette_key_pem_is_encrypted (pem), ==, cases[i].passphrase != NULL);
    }
}

/* A second key whose end is lost is damage, and not a file of one key. */
static void
test_several_cut (void)
{
  g_autoptr (GBytes) pem = join_files ((const char *[]){ P256, P256, NULL });
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (pem, 0, g_bytes_get_size (pem) - 9);
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_key_load_pem_all (cut, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

static void
test_mixed_halves (void)
{
  /* good/p256.pem with the public point of another key: an ECPrivateKey may carry any. */
  g_autoptr (GBytes) pem = read_file ("bad/p256-halves-of-two-keys.pem");
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_key_load_pem (pem, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pem/good", test_good);
  g_test_add_func ("/pem/same-key", test_same_key);
  g_test_add_func ("/pem/unsupported", test_unsupported);
  g_test_add_func ("/pem/round-trip", test_round_trip);
  g_test_add_func ("/pem/empty-passphrase", test_empty_passphrase);
  g_test_add_func ("/pem/damaged-ciphertext", test_damaged_ciphertext);
  g_test_add_func ("/pem/damaged-pem", test_damaged_pem);
  g_test_add_func ("/pem/nul", test_nul);
  g_test_add_func ("/pem/limit", test_limit);
  g_test_add_func ("/pem/several", test_several);
  g_test_add_func ("/pem/several-cut", test_several_cut);
  g_test_add_func ("/pem/mixed-halves", test_mixed_halves);

  return g_test_run ();
}
