/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/key.h"

#include "base/error.h"
#include "keys/der.h"
#include "keys/jwk.h"
#include "keys/pem.h"
#include "vectors.h"

#include <string.h>

/* The signature of RFC 8037 appendix A.4, and the key that made it. */
static void
test_rfc8037 (void)
{
  static const char input[] = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
  g_autoptr (JsonObject) jwk =
    json_from_text ("{\"kty\":\"OKP\",\"crv\":\"Ed25519\","
                    "\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","
                    "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_parse_jwk_private (jwk, &error);
  g_autoptr (GBytes) signature = NULL;

  g_assert_no_error (error);
  signature = rosette_key_sign (key, input, strlen (input), &error);
  g_assert_no_error (error);
  assert_bytes (signature, "860c98d2297f3060a33f42739672d61b53cf3adefed3d3c672f320dc021b411e"
                           "9d59b8628dc351e248b88b29468e0e41855b0fb7d83bb15be902bfccb8cd0a02");
}

/* RFC 8032 section 7.1, test 2. */
static void
test_rfc8032 (void)
{
  g_autoptr (JsonObject) jwk =
    json_from_text ("{\"kty\":\"OKP\",\"crv\":\"Ed25519\","
                    "\"d\":\"TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs\","
                    "\"x\":\"PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_parse_jwk_private (jwk, &error);
  g_autoptr (GBytes) signature = NULL;

  g_assert_no_error (error);
  signature = rosette_key_sign (key, "\x72", 1, &error);
  g_assert_no_error (error);
  assert_bytes (signature, "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                           "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

/* RFC 7515 appendices A.2 and A.3: signatures of others over the same text. */
static void
test_rfc7515 (void)
{
  static const char input[] =
    "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxl"
    "LmNvbS9pc19yb290Ijp0cnVlfQ";
  g_autoptr (JsonObject) jwk = json_from_text (
    "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
    "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}");
  static const guint8 r_s[] = {
    14,  209, 33,  83,  121, 99,  108, 72,  60,  47,  127, 21,  88,  7,   212, 2,
    163, 178, 40,  3,   58,  249, 124, 126, 23,  129, 154, 195, 22,  158, 166, 101,
    197, 10,  7,   211, 140, 60,  112, 229, 216, 241, 45,  175, 8,   74,  84,  128,
    166, 101, 144, 197, 242, 147, 80,  154, 143, 63,  127, 138, 131, 163, 84,  213,
  };
  g_autoptr (GBytes) right = g_bytes_new_static (r_s, sizeof r_s);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_parse_jwk (jwk, &error);

  g_assert_no_error (error);
  g_assert_true (rosette_key_verify (key, input, strlen (input), right, &error));
  g_assert_no_error (error);
  g_assert_false (rosette_key_verify (key, input, strlen (input) - 1, right, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
}

static void
test_public_cannot_sign (void)
{
  g_autofree char *pem = rosette_key_dup_public_pem (get_key (ROSETTE_KEY_P256));
  g_autoptr (GBytes) bytes = from_text (pem);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_load_public_pem (bytes, &error);

  g_assert_no_error (error);
  g_assert_false (rosette_key_has_private (key));
  g_assert_null (rosette_key_sign (key, "abc", 3, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

static void
test_lengths (void)
{
  g_test_summary ("A signature one byte shorter or longer is refused, even where it is a zero.");

  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_RSA; kind++)
    {
      g_autoptr (GBytes) signature = rosette_key_sign (get_key (kind), "abc", 3, NULL);
      gsize length = g_bytes_get_size (signature);
      g_autofree guint8 *longer = g_malloc0 (length + 1);
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (signature, 0, length - 1);
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);

      memcpy (longer + 1, g_bytes_get_data (signature, NULL), length);
      before = g_bytes_new (longer, length + 1);
      memcpy (longer, g_bytes_get_data (signature, NULL), length);
      longer[length] = 0;
      after = g_bytes_new (longer, length + 1);

      g_assert_true (rosette_key_verify (get_key (kind), "abc", 3, signature, NULL));
      g_assert_false (rosette_key_verify (get_key (kind), "abc", 3, cut, NULL));
      g_assert_false (rosette_key_verify (get_key (kind), "abc", 3, before, NULL));
      g_assert_false (rosette_key_verify (get_key (kind), "abc", 3, after, NULL));
      g_assert_false (rosette_key_verify (get_key (kind), "abc", 3, empty, NULL));
    }
}

static void
test_padding (void)
{
  g_test_summary ("r and s keep their leading zeros: one signature in 128 has one.");

  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (GBytes) signature = rosette_key_sign (get_key (ROSETTE_KEY_P256), &i, 4, NULL);

      g_assert_cmpuint (g_bytes_get_size (signature), ==, 64);
      if (((const guint8 *) g_bytes_get_data (signature, NULL))[0] == 0)
        g_assert_true (rosette_key_verify (get_key (ROSETTE_KEY_P256), &i, 4, signature, NULL));
    }
}

/* A SEQUENCE of two INTEGERs to r and s side by side; NULL when it is not strict DER. */
static GBytes *
from_der_signature (GBytes *der, gsize width)
{
  RosetteDer all = rosette_der_init (der);
  RosetteDer sequence, numbers[2];
  guint8 *out;

  if (!rosette_der_read (&all, ROSETTE_DER_SEQUENCE, &sequence) || all.length != 0
      || !rosette_der_read_unsigned (&sequence, &numbers[0])
      || !rosette_der_read_unsigned (&sequence, &numbers[1]) || sequence.length != 0
      || numbers[0].length > width || numbers[1].length > width)
    return NULL;

  out = g_malloc0 (2 * width);
  for (guint i = 0; i < 2; i++)
    memcpy (out + (i + 1) * width - numbers[i].length, numbers[i].data, numbers[i].length);

  return g_bytes_new_take (out, 2 * width);
}

typedef struct
{
  const char *file;
  gsize der_width; /* of r and s, where signatures are DER; else 0 */
  guint n_cases;
} Suite;

/* What GnuTLS 3.7 decides otherwise: a valid signature is refused, which is safe. Its curve
 * arithmetic (Nettle 3.8) adds a point to itself where a doubling is needed; only a signature made
 * for that purpose gets there.
 */
static const struct
{
  const char *file;
  gint64 id;
} decided_otherwise[] = {
  { "ecdsa_secp256r1_sha256_p1363_test", 204 },
  { "ecdsa_secp256r1_sha256_test", 427 },
  { "ecdsa_secp384r1_sha384_p1363_test", 228 },
};

static gboolean
is_decided_otherwise (const Suite *suite, gint64 id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (decided_otherwise); i++)
    {
      if (g_str_equal (decided_otherwise[i].file, suite->file) && decided_otherwise[i].id == id)
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  guint n_passed;
  guint n_failed;
  guint n_otherwise;
} Counts;

/* What GnuTLS 3.7 and our own rules decide, case by case: valid is taken, all else is refused.
 * "acceptable" (an RSA signature whose digest has no NULL, RFC 8017 appendix A.2.4) is refused too:
 * there is one right encoding. A key of a group may not load: then all of it must be refused.
 */
static void
run_group (const Suite *suite, JsonObject *group, Counts *counts)
{
  g_autoptr (GBytes) pem = from_text (rosette_json_get_string (group, "publicKeyPem"));
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_load_public_pem (pem, &error);
  JsonArray *tests = rosette_json_get_array (group, "tests");

  for (guint i = 0; i < json_array_get_length (tests); i++)
    {
      JsonObject *test = json_array_get_object_element (tests, i);
      g_autoptr (GBytes) message = from_hex (rosette_json_get_string (test, "msg"));
      g_autoptr (GBytes) given = from_hex (rosette_json_get_string (test, "sig"));
      g_autoptr (GBytes) signature =
        suite->der_width > 0 ? from_der_signature (given, suite->der_width) : g_bytes_ref (given);
      gboolean expected = g_str_equal (rosette_json_get_string (test, "result"), "valid");
      gboolean found = key != NULL && signature != NULL
                       && rosette_key_verify (key, g_bytes_get_data (message, NULL),
                                              g_bytes_get_size (message), signature, NULL);

      if (found == expected)
        counts->n_passed++;
      else if (expected && is_decided_otherwise (suite, json_object_get_int_member (test, "tcId")))
        counts->n_otherwise++;
      else
        {
          counts->n_failed++;
          g_test_message (
            "%s, case %d (%s): %s", suite->file, (int) json_object_get_int_member (test, "tcId"),
            rosette_json_get_string (test, "comment"), found ? "must be refused" : "must be taken");
        }
    }
}

static void
test_wycheproof (gconstpointer data)
{
  const Suite *suite = data;
  g_autofree char *path = g_strconcat ("wycheproof/", suite->file, ".json", NULL);
  g_autoptr (JsonObject) file = json_from_shared (path);
  JsonArray *groups;
  Counts counts = { 0 };

  if (file == NULL)
    return;

  groups = rosette_json_get_array (file, "testGroups");
  for (guint i = 0; i < json_array_get_length (groups); i++)
    run_group (suite, json_array_get_object_element (groups, i), &counts);

  g_test_message ("%s: %u passed, %u failed, 0 not applicable, %u decided otherwise", suite->file,
                  counts.n_passed, counts.n_failed, counts.n_otherwise);
  g_assert_cmpuint (counts.n_failed, ==, 0);
  g_assert_cmpuint (counts.n_passed + counts.n_otherwise, ==, suite->n_cases);
}

int
main (int argc, char *argv[])
{
  static const Suite suites[] = {
    { "ed25519_test", 0, 151 },
    { "ecdsa_secp256r1_sha256_p1363_test", 0, 262 },
    { "ecdsa_secp256r1_sha256_test", 32, 484 },
    { "ecdsa_secp384r1_sha384_p1363_test", 0, 280 },
    { "rsa_signature_2048_sha256_test", 0, 259 },
    { "rsa_signature_3072_sha256_test", 0, 259 },
    { "rsa_signature_4096_sha256_test", 0, 258 },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-signing/rfc8037", test_rfc8037);
  g_test_add_func ("/key-signing/rfc8032", test_rfc8032);
  g_test_add_func ("/key-signing/rfc7515", test_rfc7515);
  g_test_add_func ("/key-signing/public-cannot-sign", test_public_cannot_sign);
  g_test_add_func ("/key-signing/lengths", test_lengths);
  g_test_add_func ("/key-signing/padding", test_padding);
  for (gsize i = 0; i < G_N_ELEMENTS (suites); i++)
    {
      g_autofree char *path = g_strconcat ("/key-signing/wycheproof/", suites[i].file, NULL);

      g_test_add_data_func (path, &suites[i], test_wycheproof);
    }

  return g_test_run ();
}
