/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/jws.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url.h"
#include "encoding/json.h"
#include "keys/jwk.h"
#include "keys/pem.h"

#include "vectors.h"

#include <string.h>

/* A JWS with this header, the payload of RFC 8037 and its signature. */
static RosetteJws *
with_header (const char *header)
{
  g_autofree char *head = rosette_base64url_encode ((const guint8 *) header, strlen (header));
  g_autofree char *text = g_strconcat (head, strchr (ED_JWS, '.'), NULL);

  return parse (text);
}

static void
test_not_allowed (void)
{
  g_autoptr (RosetteKey) ed = private_key (ED_KEY);
  g_autoptr (RosetteKey) ec = private_key (EC_KEY);
  g_autoptr (RosetteJws) jws = parse (ED_JWS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other_key = NULL;

  g_test_summary ("The caller names the algorithms, and the key its own; the header chooses none.");

  g_assert_false (
    rosette_jws_verify (jws, ed, ROSETTE_ALGORITHM_FLAG (ROSETTE_ALGORITHM_ES256), &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
  g_assert_false (rosette_jws_verify (jws, ec, ROSETTE_ALGORITHMS_ALL, &other_key));
  g_assert_error (other_key, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
}

static void
test_deceit (void)
{
  static const struct
  {
    const char *header;
    RosetteError code;
  } cases[] = {
    { "{\"alg\":\"none\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"NONE\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"HS256\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"ES256\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"PS256\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"ES512\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"ES256K\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"alg\":\"\"}", ROSETTE_ERROR_UNSUPPORTED },
  };
  g_autoptr (RosetteKey) key = private_key (ED_KEY);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteJws) jws = with_header (cases[i].header);
      g_autoptr (GError) error = NULL;

      g_assert_false (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_swapped (void)
{
  static const char *const keys[] = { ED_KEY, EC_KEY, RSA_KEY };
  static const char *const texts[] = { ED_JWS, EC_JWS, RSA_JWS };

  g_test_summary (
    "A key verifies its own kind of signature only, also with the header of another.");

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (RosetteKey) key = private_key (keys[i]);
        g_autofree char *head = g_strndup (texts[i], (gsize) (strchr (texts[i], '.') - texts[i]));
        g_autofree char *text = g_strconcat (head, strchr (texts[j], '.'), NULL);
        g_autoptr (RosetteJws) other = parse (texts[j]);
        g_autoptr (RosetteJws) disguised = parse (text);
        g_autoptr (GError) error = NULL;

        g_assert_true (rosette_jws_verify (other, key, ROSETTE_ALGORITHMS_ALL, NULL) == (i == j));
        g_assert_true (rosette_jws_verify (disguised, key, ROSETTE_ALGORITHMS_ALL, &error)
                       == (i == j));
        if (i != j)
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
      }
}

/* "HS256" by whoever has the public key, which is anybody. */
static char *
sign_with_secret (const char *secret)
{
  static const char header[] = "{\"alg\":\"HS256\"}";
  g_autofree char *head = rosette_base64url_encode ((const guint8 *) header, strlen (header));
  g_autofree char *input = g_strconcat (head, ".e30", NULL);
  g_autoptr (GHmac) hmac = g_hmac_new (G_CHECKSUM_SHA256, (const guchar *) secret, strlen (secret));
  guint8 digest[32];
  gsize n_bytes = sizeof digest;
  g_autofree char *signature = NULL;

  g_hmac_update (hmac, (const guchar *) input, -1);
  g_hmac_get_digest (hmac, digest, &n_bytes);
  signature = rosette_base64url_encode (digest, n_bytes);

  return g_strconcat (input, ".", signature, NULL);
}

static void
test_public_key_as_secret (void)
{
  static const char *const keys[] = { ED_KEY, EC_KEY, RSA_KEY };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (RosetteKey) key = private_key (keys[i]);
      g_autoptr (JsonObject) jwk = rosette_key_to_jwk (key);
      char *secrets[] = { rosette_key_dup_public_pem (key), rosette_json_write_object (jwk, NULL),
                          g_strdup (""), NULL };

      for (gsize n = 0; secrets[n] != NULL; n++)
        {
          g_autofree char *text = sign_with_secret (secrets[n]);
          g_autoptr (RosetteJws) jws = parse (text);
          g_autoptr (GError) error = NULL;

          g_assert_false (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
          g_free (secrets[n]);
        }
    }
}

/* The INTEGER of DER for 32 bytes without sign. */
static void
append_integer (GByteArray *out, const guint8 *number)
{
  gsize n_zeros = 0;
  guint8 head[3] = { 0x02, 0, 0 };
  gboolean is_high;

  while (n_zeros < 31 && number[n_zeros] == 0)
    n_zeros++;
  is_high = (number[n_zeros] & 0x80) != 0;
  head[1] = (guint8) (32 - n_zeros + (is_high ? 1 : 0));
  g_byte_array_append (out, head, is_high ? 3 : 2);
  g_byte_array_append (out, number + n_zeros, (guint) (32 - n_zeros));
}

static void
test_der_signature (void)
{
  g_autoptr (RosetteKey) key = private_key (EC_KEY);
  const char *last = strrchr (EC_JWS, '.') + 1;
  g_autoptr (GBytes) plain = rosette_base64url_decode (last, strlen (last), 64, NULL);
  const guint8 *numbers = g_bytes_get_data (plain, NULL);
  g_autoptr (GByteArray) der = g_byte_array_new ();
  guint8 head[2] = { 0x30, 0 };
  g_autofree char *encoded = NULL;
  g_autofree char *input = g_strndup (EC_JWS, (gsize) (last - EC_JWS));
  g_autofree char *text = NULL;
  g_autoptr (RosetteJws) jws = NULL;
  g_autoptr (GError) error = NULL;

  g_test_summary ("JOSE writes r and s side by side; what X.509 writes is another text of them.");

  append_integer (der, numbers);
  append_integer (der, numbers + 32);
  head[1] = (guint8) der->len;
  g_byte_array_prepend (der, head, sizeof head);
  encoded = rosette_base64url_encode (der->data, der->len);
  text = g_strconcat (input, encoded, NULL);
  jws = parse (text);

  g_assert_false (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
}

static void
test_empty_signature (void)
{
  static const char *const keys[] = { ED_KEY, EC_KEY, RSA_KEY };
  static const char *const texts[] = { ED_JWS, EC_JWS, RSA_JWS };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (RosetteKey) key = private_key (keys[i]);
      gsize length = (gsize) (strrchr (texts[i], '.') + 1 - texts[i]);
      g_autofree char *text = g_strndup (texts[i], length);
      g_autoptr (RosetteJws) jws = parse (text);
      g_autoptr (GError) error = NULL;

      g_assert_false (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    RosetteError code;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX },
    { "..", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30.AA.AA", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30.AA\n", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30=.AA", ROSETTE_ERROR_SYNTAX },
    { " eyJhbGciOiJFZERTQSJ9.e30.AA", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e 30.AA", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30.AA==", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30.AB", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30.A+", ROSETTE_ERROR_SYNTAX },
    { ".e30.AA", ROSETTE_ERROR_SYNTAX },
    { "{\"payload\":\"\",\"signatures\":[]}", ROSETTE_ERROR_SYNTAX },
    { "W10.e30.AA", ROSETTE_ERROR_SYNTAX },          /* [] */
    { "e30.e30.AA", ROSETTE_ERROR_SYNTAX },          /* {} */
    { "eyJhbGciOjF9.e30.AA", ROSETTE_ERROR_SYNTAX }, /* {"alg":1} */
    /* {"alg":"EdDSA","alg":"none"} */
    { "eyJhbGciOiJFZERTQSIsImFsZyI6Im5vbmUifQ.e30.AA", ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_jws_parse (cases[i].text, strlen (cases[i].text), &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

/* A header that asks for what we do not do: a signature that is right is not accepted, one that is
 * wrong is still wrong. */
static void
test_extension (void)
{
  static const struct
  {
    const char *header;
    const char *extension;
    int other_key;
  } cases[] = {
    { "{\"crit\":[\"exp\"],\"exp\":1}", "exp", ROSETTE_ERROR_SIGNATURE },
    { "{\"crit\":[]}", "crit", ROSETTE_ERROR_SIGNATURE },
    { "{\"crit\":1}", "crit", ROSETTE_ERROR_SIGNATURE },
    { "{\"crit\":[\"b64\"],\"b64\":false}", "b64", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"b64\":true}", "b64", ROSETTE_ERROR_UNSUPPORTED },
  };
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_P256, 0, NULL);
  g_autoptr (RosetteKey) other = rosette_key_generate (ROSETTE_KEY_P256, 0, NULL);
  g_autoptr (GBytes) payload = g_bytes_new_static ("{}", 2);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) header =
        rosette_json_parse_object (cases[i].header, strlen (cases[i].header), NULL);
      g_autofree char *text = rosette_jws_sign (header, payload, key, NULL);
      g_autoptr (RosetteJws) jws = parse (text);
      g_autoptr (GError) right = NULL;
      g_autoptr (GError) wrong = NULL;

      g_assert_cmpstr (rosette_jws_get_extension (jws), ==, cases[i].extension);
      g_assert_false (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &right));
      g_assert_error (right, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
      g_assert_false (rosette_jws_verify (jws, other, ROSETTE_ALGORITHMS_ALL, &wrong));
      g_assert_error (wrong, ROSETTE_ERROR, cases[i].other_key);
    }
}

static void
test_limit (void)
{
  g_autofree char *text = g_strnfill (ROSETTE_MAX_JWS_BYTES + 1, 'a');
  g_autoptr (GError) at_limit = NULL;
  g_autoptr (GError) over = NULL;

  g_assert_null (rosette_jws_parse (text, ROSETTE_MAX_JWS_BYTES, &at_limit));
  g_assert_error (at_limit, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_null (rosette_jws_parse (text, ROSETTE_MAX_JWS_BYTES + 1, &over));
  g_assert_error (over, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_random_changes (void)
{
  static const char *const keys[] = { ED_KEY, EC_KEY, RSA_KEY };
  static const char *const texts[] = { ED_JWS, EC_JWS, RSA_JWS };
  g_autoptr (GRand) random = g_rand_new_with_seed (7515);

  g_test_summary ("base64url has one form for each text, so no changed byte can still verify.");

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (RosetteKey) key = private_key (keys[i]);
      gint32 length = (gint32) strlen (texts[i]);

      for (guint n = 0; n < 2000; n++)
        {
          g_autofree char *text = g_strdup (texts[i]);

          text[g_rand_int_range (random, 0, length)] ^= (char) g_rand_int_range (random, 1, 256);
          g_assert_false (verifies (key, text, (gsize) length));
        }
    }
}

static void
test_truncated (void)
{
  g_autoptr (RosetteKey) key = private_key (ED_KEY);
  gsize length = strlen (ED_JWS);

  for (gsize n = 0; n < length; n++)
    {
      g_autofree char *exact = g_memdup2 (ED_JWS, n);

      g_assert_false (verifies (key, exact, n));
    }
  g_assert_true (verifies (key, ED_JWS, length));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jws-refusals/not-allowed", test_not_allowed);
  g_test_add_func ("/jws-refusals/deceit", test_deceit);
  g_test_add_func ("/jws-refusals/swapped", test_swapped);
  g_test_add_func ("/jws-refusals/public-key-as-secret", test_public_key_as_secret);
  g_test_add_func ("/jws-refusals/der-signature", test_der_signature);
  g_test_add_func ("/jws-refusals/empty-signature", test_empty_signature);
  g_test_add_func ("/jws-refusals/refused", test_refused);
  g_test_add_func ("/jws-refusals/extension", test_extension);
  g_test_add_func ("/jws-refusals/limit", test_limit);
  g_test_add_func ("/jws-refusals/random-changes", test_random_changes);
  g_test_add_func ("/jws-refusals/truncated", test_truncated);

  return g_test_run ();
}
