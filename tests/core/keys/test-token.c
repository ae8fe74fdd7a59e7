/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/token.h"

#include "base/error.h"
#include "base/limits.h"
#include "certificates.h"
#include "keys/der.h"
#include "keys/pem.h"
#include "keys/token-session.h"
#include "support.h"
#include "token/token.h"
#include "vectors.h"

#include <string.h>

/* The tokens of one test: a folder, and one token “school” in it. */
typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_token_start ();
  if (fixture->folder != NULL)
    rosette_test_token_add ("school");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->folder != NULL)
    rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static RosetteKey *
open_key (const char *address)
{
  g_autoptr (GError) error = NULL;
  RosetteKey *key = rosette_token_open_key (address, ROSETTE_TEST_PIN, &error);

  g_assert_no_error (error);

  return key;
}

static void
assert_refused (const char *address, const char *pin, RosetteError code, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_token_open_key (address, pin, &error);

  g_assert_null (key);
  g_assert_error (error, ROSETTE_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, sentence));
}

static void
test_address (void)
{
  static const char *const bad[] = {
    "pkcs11:token=%zz",
    "pkcs11:unheard-of=1",
    "pkcs11:token=school;token",
  };
  g_autoptr (GString) long_one = g_string_new ("pkcs11:object=");
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_token_is_address ("pkcs11:token=school"));
  g_assert_true (rosette_token_is_address ("PKCS11:"));
  g_assert_false (rosette_token_is_address ("key.pem"));
  g_assert_false (rosette_token_is_address ("./pkcs11:token=school"));
  g_assert_false (rosette_token_is_address (""));

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_true (rosette_token_is_address (bad[i]));
      assert_refused (bad[i], "1", ROSETTE_ERROR_SYNTAX, "not the address");
    }

  while (long_one->len < ROSETTE_MAX_TOKEN_ADDRESS_BYTES)
    g_string_append_c (long_one, 'a');
  g_assert_null (rosette_token_open_key (long_one->str, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_string_append_c (long_one, 'a');
  assert_refused (long_one->str, NULL, ROSETTE_ERROR_SYNTAX, "not the address");
}

static void
test_pin_in_address (void)
{
  assert_refused ("pkcs11:token=school?pin-value=1234", NULL, ROSETTE_ERROR_SYNTAX, "its PIN");
  assert_refused ("pkcs11:token=school?pin-source=file:pin", NULL, ROSETTE_ERROR_SYNTAX, "its PIN");
}

static void
test_no_token (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (GError) error = NULL;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_set ("removed", "");
  keys = rosette_token_list_keys (ROSETTE_TEST_PIN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, ==, 0);
  assert_refused ("pkcs11:token=school", ROSETTE_TEST_PIN, ROSETTE_ERROR_NOT_FOUND,
                  "“school” is not there");
  assert_refused ("pkcs11:object=issuer", ROSETTE_TEST_PIN, ROSETTE_ERROR_NOT_FOUND,
                  "The card with this key is not there");
}

/* The signature as openssl wants it: of a curve, a SEQUENCE of two INTEGERs. */
static GBytes *
to_der (GBytes *signature)
{
  gsize width = g_bytes_get_size (signature) / 2;
  const guint8 *data = g_bytes_get_data (signature, NULL);
  g_autoptr (GByteArray) numbers = g_byte_array_new ();
  GByteArray *all = g_byte_array_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autofree guint8 *number = g_malloc0 (width + 1);
      gsize start = 0;

      memcpy (number + 1, data + i * width, width);
      while (start < width && number[start] == 0 && (number[start + 1] & 0x80) == 0)
        start++;
      rosette_der_append (numbers, ROSETTE_DER_INTEGER, number + start, width + 1 - start);
    }
  rosette_der_append (all, ROSETTE_DER_SEQUENCE, numbers->data, numbers->len);

  return g_byte_array_free_to_bytes (all);
}

static void
write_bytes (const char *path, gconstpointer data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

/* Whether openssl, with the public half alone, takes the signature. */
static void
assert_peer_takes (const char *folder, RosetteKey *key, const char *text, GBytes *signature)
{
  g_autofree char *pem = rosette_key_dup_public_pem (key);
  g_autofree char *pem_path = g_build_filename (folder, "public.pem", NULL);
  g_autofree char *text_path = g_build_filename (folder, "text", NULL);
  g_autofree char *signature_path = g_build_filename (folder, "signature", NULL);
  g_autoptr (GBytes) der =
    rosette_key_get_kind (key) == ROSETTE_KEY_P256 || rosette_key_get_kind (key) == ROSETTE_KEY_P384
      ? to_der (signature)
      : g_bytes_ref (signature);
  const char *hash = rosette_key_get_kind (key) == ROSETTE_KEY_P384 ? "-sha384" : "-sha256";
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  write_bytes (pem_path, pem, strlen (pem));
  write_bytes (text_path, text, strlen (text));
  write_bytes (signature_path, g_bytes_get_data (der, NULL), g_bytes_get_size (der));

  process =
    rosette_key_get_kind (key) == ROSETTE_KEY_ED25519
      ? g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "openssl", "pkeyutl",
                          "-verify", "-pubin", "-inkey", pem_path, "-rawin", "-in", text_path,
                          "-sigfile", signature_path, NULL)
      : g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "openssl", "dgst", hash,
                          "-verify", pem_path, "-signature", signature_path, text_path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
test_signs (Fixture *fixture, gconstpointer data)
{
  static const RosetteKeyType kinds[] = { ROSETTE_KEY_P256, ROSETTE_KEY_P384, ROSETTE_KEY_RSA,
                                          ROSETTE_KEY_ED25519 };

  if (fixture->folder == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *label = g_strdup_printf ("issuer %u", kinds[i]);
      g_autofree char *address =
        g_strdup_printf ("pkcs11:token=school;object=issuer%%20%u", kinds[i]);
      g_autoptr (RosetteKey) key = NULL;
      g_autoptr (GBytes) signature = NULL;
      g_autoptr (GError) error = NULL;

      rosette_test_token_make_key ("school", label, kinds[i], ROSETTE_TEST_TOKEN_PLAIN);
      key = open_key (address);
      g_assert_cmpint (rosette_key_get_kind (key), ==, kinds[i]);
      g_assert_true (rosette_key_has_private (key));
      g_assert_true (rosette_key_is_on_token (key));

      signature = rosette_key_sign (key, "a badge", 7, &error);
      g_assert_no_error (error);
      g_assert_true (rosette_key_verify (key, "a badge", 7, signature, NULL));
      g_assert_false (rosette_key_verify (key, "a Badge", 7, signature, NULL));
      assert_peer_takes (fixture->folder, key, "a badge", signature);
    }
}

static void
test_not_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GError) error = NULL;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  key = open_key ("pkcs11:object=issuer");
  g_assert_null (rosette_key_save_pem (key, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "on a card"));
  g_clear_error (&error);
  g_assert_null (rosette_key_save_pem (key, "passphrase", &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
  g_assert_false (rosette_key_is_on_token (get_key (ROSETTE_KEY_P256)));
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_test_summary ("A token that hides its keys shows their public halves; both lists open.");

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_make_key ("school", "old", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_make_key ("school", "cipher", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_NO_SIGN);
  rosette_test_token_make_key ("school", "large", ROSETTE_KEY_P521, ROSETTE_TEST_TOKEN_PLAIN);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) keys =
        rosette_token_list_keys (i == 0 ? NULL : ROSETTE_TEST_PIN, &error);
      guint n_found = 0;

      g_assert_no_error (error);
      g_assert_cmpuint (keys->len, ==, 2);
      for (guint j = 0; j < keys->len; j++)
        {
          RosetteTokenKey *listed = g_ptr_array_index (keys, j);
          g_autoptr (RosetteKey) key = open_key (listed->address);

          g_test_message ("%s", listed->address);
          g_assert_cmpstr (listed->token, ==, "school");
          g_assert_true (rosette_token_is_address (listed->address));
          g_assert_null (strstr (listed->address, "pin"));
          g_assert_cmpint (listed->kind, ==, rosette_key_get_kind (key));
          n_found +=
            g_str_equal (listed->label, listed->kind == ROSETTE_KEY_P256 ? "issuer" : "old");
        }
      g_assert_cmpuint (n_found, ==, 2);
    }
}

static void
test_list_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (fixture->folder == NULL)
    return;

  for (guint i = 1; i <= ROSETTE_MAX_TOKEN_KEYS + 1; i++)
    {
      g_autoptr (GPtrArray) keys = NULL;

      rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
      if (i < ROSETTE_MAX_TOKEN_KEYS - 1)
        continue;
      keys = rosette_token_list_keys (NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (keys->len, ==, MIN (i, ROSETTE_MAX_TOKEN_KEYS));
    }
}

static void
test_token_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  for (guint i = 2; i <= ROSETTE_MAX_TOKENS + 1; i++)
    {
      g_autofree char *label = g_strdup_printf ("token %u", i);
      g_autoptr (GPtrArray) keys = NULL;

      rosette_test_token_add (label);
      rosette_test_token_make_key (label, "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
      if (i < ROSETTE_MAX_TOKENS - 1)
        continue;
      keys = rosette_token_list_keys (NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (keys->len, ==, MIN (i, ROSETTE_MAX_TOKENS));
    }
}

static void
test_no_login (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_NO_LOGIN);
  n_before = rosette_test_token_count_logins ();
  keys = rosette_token_list_keys (NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, ==, 1);
  key = rosette_token_open_key (((RosetteTokenKey *) keys->pdata[0])->address, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (key);
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before);
}

static void
test_pin (Fixture *fixture, gconstpointer data)
{
  static const char address[] = "pkcs11:token=school;object=issuer";
  g_autofree char *long_pin = g_strnfill (ROSETTE_MAX_PIN_BYTES + 1, '1');
  g_autoptr (RosetteKey) key = NULL;
  guint n_before;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  n_before = rosette_test_token_count_logins ();
  assert_refused (address, NULL, ROSETTE_ERROR_PASSPHRASE, "needs its PIN");
  assert_refused (address, "", ROSETTE_ERROR_PASSPHRASE, "needs its PIN");
  assert_refused (address, long_pin, ROSETTE_ERROR_PASSPHRASE, "not the PIN");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before);

  assert_refused (address, "9999", ROSETTE_ERROR_PASSPHRASE, "Too many wrong ones");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 1);
  assert_refused (address, "9999", ROSETTE_ERROR_PASSPHRASE, "One try is left");
  assert_refused (address, NULL, ROSETTE_ERROR_PASSPHRASE, "needs its PIN. One try is left");
  key = open_key (address);
  g_clear_pointer (&key, rosette_key_unref);
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 3);

  for (guint i = 0; i < 3; i++)
    assert_refused (address, "9999", i < 2 ? ROSETTE_ERROR_PASSPHRASE : ROSETTE_ERROR_LOCKED,
                    i < 2 ? "not the PIN" : "is locked");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 6);
  assert_refused (address, ROSETTE_TEST_PIN, ROSETTE_ERROR_LOCKED, "is locked");
  assert_refused (address, NULL, ROSETTE_ERROR_LOCKED, "is locked");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 6);
}

static void
test_pin_length (Fixture *fixture, gconstpointer data)
{
  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *pin = g_strnfill (ROSETTE_MAX_PIN_BYTES + i, '1');
      guint n_before = rosette_test_token_count_logins ();

      assert_refused ("pkcs11:object=issuer", pin, ROSETTE_ERROR_PASSPHRASE, "not the PIN");
      g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 1 - i);
    }
}

static void
test_list_pin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_NO_PUBLIC);
  n_before = rosette_test_token_count_logins ();
  g_assert_null (rosette_token_list_keys ("9999", &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 1);

  keys = rosette_token_list_keys (NULL, &error);
  g_assert_cmpuint (keys->len, ==, 0);
  g_clear_pointer (&keys, g_ptr_array_unref);
  keys = rosette_token_list_keys (ROSETTE_TEST_PIN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, ==, 1);
  g_assert_cmpstr (((RosetteTokenKey *) keys->pdata[0])->label, ==, "issuer");
}

static void
test_list_some (Fixture *fixture, gconstpointer data)
{
  g_test_summary (
    "Of a card that shows one of its keys, the others are listed too, and each once.");
  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "shown", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_NO_LOGIN);
  rosette_test_token_make_key ("school", "hidden", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_PLAIN);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) keys = rosette_token_list_keys (i == 0 ? NULL : ROSETTE_TEST_PIN, NULL);

      g_assert_cmpuint (keys->len, ==, 2);
      g_assert_cmpstr (((RosetteTokenKey *) keys->pdata[0])->label, !=,
                       ((RosetteTokenKey *) keys->pdata[1])->label);
    }
}

static void
test_list_public (Fixture *fixture, gconstpointer data)
{
  g_test_summary ("A public half counts only as long as the token may hide the private one.");
  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "left", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_NO_PRIVATE);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) keys = rosette_token_list_keys (i == 0 ? NULL : ROSETTE_TEST_PIN, NULL);

      g_assert_cmpuint (keys->len, ==, 1 - i);
    }
  assert_refused ("pkcs11:object=left", ROSETTE_TEST_PIN, ROSETTE_ERROR_NOT_FOUND, "no such key");
}

static void
test_two_tokens (Fixture *fixture, gconstpointer data)
{
  g_test_summary ("A PIN is tried on neither of two that hide their keys.");
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_add ("other");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_make_key ("other", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_make_key ("other", "third", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  n_before = rosette_test_token_count_logins ();

  keys = rosette_token_list_keys ("9999", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, ==, 3);
  assert_refused ("pkcs11:object=issuer", ROSETTE_TEST_PIN, ROSETTE_ERROR_UNSUPPORTED,
                  "Several cards");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before);

  key = open_key ("pkcs11:object=third");
  g_clear_pointer (&key, rosette_key_unref);
  key = open_key ("pkcs11:token=other;object=issuer");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 2);
}

static void
test_unusable (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *label;
    RosetteKeyType kind;
    RosetteTestTokenFlags flags;
    RosetteError code;
    const char *sentence;
  } cases[] = {
    { "good", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN, ROSETTE_ERROR_NOT_FOUND, NULL },
    { "wrong", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_WRONG_PUBLIC, ROSETTE_ERROR_UNSUPPORTED,
      "do not belong together" },
    { "cipher", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_NO_SIGN, ROSETTE_ERROR_UNSUPPORTED,
      "not for signing" },
    { "large", ROSETTE_KEY_P521, ROSETTE_TEST_TOKEN_PLAIN, ROSETTE_ERROR_UNSUPPORTED,
      "another kind" },
    { "small", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_SMALL, ROSETTE_ERROR_UNSUPPORTED,
      "an RSA key of 1024 bits" },
    { "half", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_NO_PUBLIC, ROSETTE_ERROR_UNSUPPORTED,
      "public half is missing" },
    { "nameless", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_NO_ID, ROSETTE_ERROR_NOT_FOUND, NULL },
    { "rsa", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_NO_PUBLIC, ROSETTE_ERROR_NOT_FOUND, NULL },
  };

  if (fixture->folder == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = g_strconcat ("pkcs11:object=", cases[i].label, NULL);

      rosette_test_token_make_key ("school", cases[i].label, cases[i].kind, cases[i].flags);
      if (cases[i].sentence != NULL)
        assert_refused (address, ROSETTE_TEST_PIN, cases[i].code, cases[i].sentence);
      else
        rosette_key_unref (open_key (address));
    }
  assert_refused ("pkcs11:object=none", ROSETTE_TEST_PIN, ROSETTE_ERROR_NOT_FOUND, "no such key");
  assert_refused ("pkcs11:", ROSETTE_TEST_PIN, ROSETTE_ERROR_UNSUPPORTED, "Several keys");
  assert_refused ("pkcs11:id=%02", ROSETTE_TEST_PIN, ROSETTE_ERROR_UNSUPPORTED, "not for signing");
}

static void
test_confirm (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_CONFIRM);
  n_before = rosette_test_token_count_logins ();
  key = open_key ("pkcs11:object=issuer");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 2);
  signature = rosette_key_sign (key, "abc", 3, &error);
  g_assert_no_error (error);
  g_assert_true (rosette_key_verify (key, "abc", 3, signature, NULL));
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before + 3);
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_test_summary ("A key whose token left never signs again; opened anew, it does.");
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (RosetteKey) again = NULL;
  guint n_before;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  key = open_key ("pkcs11:object=issuer");
  rosette_test_token_set ("leaves", "1");
  n_before = rosette_test_token_count_logins ();

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) signature = rosette_key_sign (key, "abc", 3, &error);

      if (i == 2)
        rosette_test_token_set ("removed", NULL);
      if (i == 0)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
      g_assert_nonnull (strstr (error->message, "“school” does not answer any more"));
    }
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_before);

  again = open_key ("pkcs11:object=issuer");
  g_assert_true (rosette_key_equal (key, again));
  g_assert_nonnull (rosette_key_sign (again, "abc", 3, NULL));
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_test_summary ("Two keys of a token, open at once, live as long as each of them does.");
  g_autoptr (RosetteKey) first = NULL;
  g_autoptr (RosetteKey) second = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_autoptr (GPtrArray) keys = NULL;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_make_key ("school", "old", ROSETTE_KEY_RSA, ROSETTE_TEST_TOKEN_PLAIN);
  first = open_key ("pkcs11:object=issuer");
  second = open_key ("pkcs11:object=old");
  keys = rosette_token_list_keys (NULL, NULL);
  g_assert_cmpuint (keys->len, ==, 2);
  g_clear_pointer (&first, rosette_key_unref);
  signature = rosette_key_sign (second, "abc", 3, NULL);
  g_assert_nonnull (signature);
  g_clear_pointer (&second, rosette_key_unref);
  assert_refused ("pkcs11:object=old", "9999", ROSETTE_ERROR_PASSPHRASE, "not the PIN");
}

static void
test_falters (Fixture *fixture, gconstpointer data)
{
  g_test_summary ("What failed once is not asked again: all threads stop.");
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GError) error = NULL;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  key = open_key ("pkcs11:object=issuer");
  rosette_test_token_set ("falters", "");
  for (guint i = 0; i < 2; i++)
    {
      g_assert_null (rosette_key_sign (key, "abc", 3, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
      g_clear_error (&error);
    }
}

/* The DER of the first block of a PEM file. */
static GBytes *
decode_pem (const char *pem)
{
  const char *body = strchr (pem, '\n');
  g_autofree char *base64 = g_strndup (body, (gsize) (strstr (body, "-----END") - body));
  gsize length;
  guchar *der = g_base64_decode (base64, &length);

  return g_bytes_new_take (der, length);
}

static void
test_certificate (Fixture *fixture, gconstpointer data)
{
  g_test_summary ("A certificate has the public half; an authority's is nobody's to sign with.");
  g_autofree char *authority = NULL;
  g_autofree char *chain = NULL;
  g_autoptr (GBytes) leaf_der = NULL;
  g_autoptr (GBytes) authority_der = NULL;
  g_autoptr (GBytes) pem = NULL;
  g_autoptr (RosetteKey) imported = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GPtrArray) keys = NULL;

  if (fixture->folder == NULL)
    return;

  rosette_test_make_certificate (FALSE, &authority, &chain);
  leaf_der = decode_pem (chain);
  authority_der = decode_pem (authority);
  pem = from_text (strstr (chain, "-----BEGIN PRIVATE KEY"));
  imported = rosette_key_load_pem (pem, NULL, NULL);

  rosette_test_token_import ("school", "card", imported);
  rosette_test_token_load_certificate ("school", leaf_der);
  key = open_key ("pkcs11:object=card");
  g_assert_true (rosette_key_equal (key, imported));
  g_clear_pointer (&key, rosette_key_unref);

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  keys = rosette_token_list_keys (NULL, NULL);
  g_assert_cmpuint (keys->len, ==, 1);
  g_clear_pointer (&keys, g_ptr_array_unref);
  rosette_test_token_load_certificate ("school", authority_der);
  keys = rosette_token_list_keys (NULL, NULL);
  g_assert_cmpuint (keys->len, ==, 0);
}

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "Šola      ", "Šola" },
    { "a\033[31mred\nline", "a [31mred line" },
    { "\xff\xfe", "��" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = rosette_token_dup_text (cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static gpointer
sign_many (gpointer data)
{
  RosetteKey *key = data;
  guint n_good = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GBytes) signature = rosette_key_sign (key, &i, sizeof i, NULL);

      n_good += signature != NULL && rosette_key_verify (key, &i, sizeof i, signature, NULL);
    }

  return GUINT_TO_POINTER (n_good);
}

static void
test_threads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteKey) key = NULL;
  GThread *threads[4];
  guint n_good = 0;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  key = open_key ("pkcs11:object=issuer");
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("sign", sign_many, key);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    n_good += GPOINTER_TO_UINT (g_thread_join (threads[i]));
  g_assert_cmpuint (n_good, ==, 200);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/token/none", test_no_token },           { "/token/signs", test_signs },
    { "/token/not-saved", test_not_saved },     { "/token/list", test_list },
    { "/token/list-limit", test_list_limit },   { "/token/list-pin", test_list_pin },
    { "/token/pin-length", test_pin_length },   { "/token/list-public", test_list_public },
    { "/token/list-some", test_list_some },     { "/token/token-limit", test_token_limit },
    { "/token/no-login", test_no_login },       { "/token/pin", test_pin },
    { "/token/two", test_two_tokens },          { "/token/unusable", test_unusable },
    { "/token/confirm", test_confirm },         { "/token/removed", test_removed },
    { "/token/falters", test_falters },         { "/token/twice", test_twice },
    { "/token/certificate", test_certificate }, { "/token/threads", test_threads },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/token/address", test_address);
  g_test_add_func ("/token/text", test_text);
  g_test_add_func ("/token/pin-in-address", test_pin_in_address);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
