/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "certificates.h"
#include "making.h"

#include <gnutls/abstract.h>

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define FORGED    ROSETTE_VERDICT_FORGED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

static void
test_every_kind_of_key (void)
{
  static const struct
  {
    RosetteKeyType type;
    const char *alg;
  } cases[] = { { ROSETTE_KEY_ED25519, "EdDSA" },
                { ROSETTE_KEY_P256, "ES256" },
                { ROSETTE_KEY_P384, "ES384" },
                { ROSETTE_KEY_P521, "ES512" },
                { ROSETTE_KEY_RSA, "RS256" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteKey) key = making_key (cases[i].type);
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autofree char *method = rosette_key_dup_verification_method (key);
      g_autofree char *jwt = making_jwt (credential, key, method);
      g_autoptr (RosetteReport) report = making_report (NULL, jwt);
      JsonObject *proof = rosette_report_get_proof (report);

      assert_verdict (report, GENUINE);
      assert_says (report, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
      assert_says (report, ROSETTE_SAYS_ISSUER_OWN_KEY, NULL);
      g_assert_cmpstr (rosette_report_get_version (report), ==, "3.0");
      g_assert_cmpstr (rosette_json_get_string (proof, "type"), ==, "JWT");
      g_assert_cmpstr (rosette_json_get_string (proof, "alg"), ==, cases[i].alg);
      g_assert_true (json_object_get_null_member (proof, "cryptosuite"));
      g_assert_cmpstr (rosette_json_get_string (proof, "verificationMethod"), ==, method);
    }
}

/* The header may leave out its key where the issuer is one. */
static void
test_key_of_issuer (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *right = making_jws ("{\"typ\":\"JWT\"}", credential, key);
  g_autofree char *wrong = making_jws ("{\"typ\":\"JWT\"}", credential, other);

  assert_text (NULL, right, GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  assert_text (NULL, wrong, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
}

/* The parts of two good badges put together. */
static void
test_swapped_payload (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) one = making_own_credential (key);
  g_autoptr (JsonObject) other = making_own_credential (key);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_auto (GStrv) a = NULL;
  g_auto (GStrv) b = NULL;
  g_autofree char *swapped = NULL;

  json_object_set_string_member (other, "name", "Another badge");
  first = making_jwt (one, key, NULL);
  second = making_jwt (other, key, NULL);
  a = g_strsplit (first, ".", 3);
  b = g_strsplit (second, ".", 3);
  swapped = g_strjoin (".", a[0], b[1], a[2], NULL);

  assert_text (NULL, first, GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  assert_text (NULL, second, GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  assert_text (NULL, swapped, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
}

/* RFC 8725: `none`, and a public key taken for a shared secret. */
static void
test_no_algorithm (void)
{
  static const struct
  {
    const char *header;
    RosetteSentence sentence;
  } cases[] = {
    { "{\"alg\":\"none\"}", ROSETTE_SAYS_SIGNATURE_EMPTY },
    { "{\"alg\":\"nOnE\"}", ROSETTE_SAYS_SIGNATURE_EMPTY },
    { "{\"typ\":\"JWT\"}", ROSETTE_SAYS_STRUCTURE_UNREADABLE },
    { "{\"alg\":\"HS256\"}", ROSETTE_SAYS_SIGNATURE_ANYBODY },
    { "{\"alg\":\"HS512\",\"kid\":\"https://school.example/key\"}",
      ROSETTE_SAYS_SIGNATURE_ANYBODY },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *jws = making_raw (cases[i].header, credential, "AAAA");
      g_autofree char *unsigned_jws = making_raw (cases[i].header, credential, "");

      assert_text (NULL, jws, FORGED, cases[i].sentence, NULL);
      assert_text (NULL, unsigned_jws, FORGED, cases[i].sentence, NULL);
    }
}

/* The algorithm of another kind of key than the one that is there. */
static void
test_other_algorithm (void)
{
  static const struct
  {
    const char *alg;
    RosetteKeyType type;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { "ES256", ROSETTE_KEY_RSA, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "EdDSA", ROSETTE_KEY_P256, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "ES384", ROSETTE_KEY_P256, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "PS256", ROSETTE_KEY_P256, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "ES255", ROSETTE_KEY_P256, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "RS257", ROSETTE_KEY_RSA, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "PS256", ROSETTE_KEY_RSA, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "RS512", ROSETTE_KEY_RSA, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    /* real algorithms, which this key cannot do */
    { "ES512", ROSETTE_KEY_P256, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "Ed448", ROSETTE_KEY_ED25519, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "ES256K", ROSETTE_KEY_P256, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteKey) key = making_key (cases[i].type);
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autofree char *jwk = rosette_key_dup_jwk_text (key);
      g_autofree char *header = g_strdup_printf ("{\"alg\":\"%s\",\"jwk\":%s}", cases[i].alg, jwk);
      g_autofree char *jws = making_raw (header, credential, "AAAA");

      assert_text (NULL, jws, cases[i].verdict, cases[i].sentence, cases[i].alg);
    }
}

/* The key in the header is not the issuer's. */
static void
test_other_key (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *own_method = rosette_key_dup_verification_method (key);
  g_autofree char *other_method = rosette_key_dup_verification_method (other);
  g_autofree char *plain = making_jwt (credential, other, NULL);
  g_autofree char *with_kid = making_jwt (credential, other, other_method);
  g_autofree char *lying = making_jwt (credential, other, own_method);
  g_autofree char *pointing = making_jwt (credential, key, other_method);
  g_autofree char *other_did = rosette_key_dup_did (other);
  g_autofree char *other_name = g_strconcat (other_did, "#key-1", NULL);
  g_autofree char *renaming = making_jwt (credential, key, other_name);

  assert_text (NULL, plain, FORGED, ROSETTE_SAYS_ISSUER_OTHER_KEY, "A School");
  assert_text (NULL, with_kid, FORGED, ROSETTE_SAYS_ISSUER_OTHER_KEY, "A School");
  assert_text (NULL, lying, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
  assert_text (NULL, pointing, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
  assert_text (NULL, renaming, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
}

static void
test_private_key (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (JsonObject) jwk = rosette_key_to_jwk (key);
  g_autofree char *text = NULL;
  g_autofree char *header = NULL;
  g_autofree char *jws = NULL;

  json_object_set_string_member (jwk, "d", "AAAA");
  text = rosette_json_write_object (jwk, NULL);
  header = g_strdup_printf ("{\"jwk\":%s}", text);
  jws = making_jws (header, credential, key);

  assert_text (NULL, jws, FORGED, ROSETTE_SAYS_SIGNATURE_PRIVATE_KEY, NULL);
}

/* A header whose key does not read was changed; a kind of key that exists is only not ours. */
static void
test_malformed_key (void)
{
  static const struct
  {
    const char *header;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { "{\"jwk\":\"key\"}", FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "{\"jwk\":{\"kty\":\"EB\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}}", FORGED,
      ROSETTE_SAYS_SIGNATURE_WRONG },
    { "{\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-257\",\"x\":\"AA\",\"y\":\"AA\"}}", FORGED,
      ROSETTE_SAYS_SIGNATURE_WRONG },
    { "{\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}}", FORGED,
      ROSETTE_SAYS_SIGNATURE_WRONG },
    { "{\"jwk\":{}}", FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    /* it exists, but does not make ES256 */
    { "{\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-521\",\"x\":\"AA\",\"y\":\"AA\"}}", FORGED,
      ROSETTE_SAYS_SIGNATURE_WRONG },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *jws = making_jws (cases[i].header, credential, key);

      assert_text (NULL, jws, cases[i].verdict, cases[i].sentence, SCHOOL);
    }
}

/* Kinds of signatures that exist and that we cannot compute: nothing is proven. */
static void
test_unknown_algorithm (void)
{
  static const struct
  {
    const char *header;
    const char *subject;
  } cases[] = {
    { "{\"alg\":\"ES256K\",\"jwk\":{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"AA\",\"y\":\"AA\"}"
      "}",
      "ES256K" },
    { "{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed448\",\"x\":\"AA\"}}", "Ed448" },
    { "{\"alg\":\"ES256K\"}", "ES256K" },
    { "{\"alg\":\"ML-DSA-44\",\"kid\":\"did:web:school.example#1\"}", "ML-DSA-44" },
    /* too short an RSA key */
    { "{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\",\"n\":\"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiA"
      "FbU\",\"e\":\"AQAB\"}}",
      "RSA" },
  };
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *jws = making_raw (cases[i].header, credential, "AAAA");

      assert_text (NULL, jws, UNCHECKED, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, cases[i].subject);
    }
}

/* The issuer's keys stand in one document, of which some are of a kind that we cannot read: another
 * one there does not prove that the badge is forged. */
static void
test_unreadable_keys (void)
{
#define OTHER_KEY  "\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"AA\",\"y\":\"AA\""
#define SECRET_KEY "\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AA\""
  static const char jwks[] = "https://school.example/jwks.json";
  static const struct
  {
    const char *document; /* @ is a key that we know, which did not sign unless it is said */
    const char *header;
    gboolean is_signer;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { "{\"keys\":[{" OTHER_KEY "},{@}]}", "\"alg\":\"ES256K\"", FALSE, UNCHECKED,
      ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND },
    { "{\"keys\":[{" OTHER_KEY "},{@}]}", "\"alg\":\"EdDSA\"", FALSE, UNCHECKED,
      ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE },
    { "{\"keys\":[{" OTHER_KEY "},{@}]}", "\"alg\":\"EdDSA\"", TRUE, GENUINE,
      ROSETTE_SAYS_SIGNATURE_GOOD },
    { "{\"keys\":[{" SECRET_KEY "},{@}]}", "\"alg\":\"EdDSA\"", FALSE, FORGED,
      ROSETTE_SAYS_SIGNATURE_WRONG },
    { "{\"keys\":[{@}]}", "\"alg\":\"ES256K\"", FALSE, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
    { "{\"keys\":[{@}]}", "\"alg\":\"EdDSA\"", FALSE, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autofree char *text = rosette_key_dup_jwk_text (key);
  g_autofree char *members = g_strndup (text + 1, strlen (text) - 2);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autofree char *header = g_strdup_printf ("{%s,\"kid\":\"%s\"}", cases[i].header, jwks);
      GString *document = g_string_new (cases[i].document);
      g_autofree char *jws = strstr (header, "K\"") != NULL
                               ? making_raw (header, credential, "AAAA")
                               : making_jws (header, credential, cases[i].is_signer ? key : other);

      g_string_replace (document, "@", members, 0);
      making_pin (pins, jwks, document->str);
      g_string_free (document, TRUE);
      assert_text (pins, jws, cases[i].verdict, cases[i].sentence,
                   cases[i].sentence == ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND ? "ES256K" : jwks);
    }
}

/* What is disclosed apart from what is signed (SD-JWT) is a kind of its own, and no badge that was
 * changed. Without a signature it proves no more than others. */
static void
test_selective (void)
{
  static const struct
  {
    const char *header;
    const char *payload; /* NULL: a badge */
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { "{\"alg\":\"ES256\",\"typ\":\"vc+sd-jwt\"}", NULL, UNCHECKED,
      ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, "SD-JWT" },
    { "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}", "{\"vct\":\"urn:x:1\"}", UNCHECKED,
      ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, "SD-JWT" },
    { "{\"alg\":\"ES256\"}", "{\"vct\":\"urn:x:1\",\"_sd_alg\":\"sha-256\"}", UNCHECKED,
      ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, "SD-JWT" },
    { "{\"alg\":\"none\",\"typ\":\"dc+sd-jwt\"}", "{\"vct\":\"urn:x:1\"}", FORGED,
      ROSETTE_SAYS_SIGNATURE_EMPTY, NULL },
    { "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}", "{\"sub\":\"urn:x:1\"}",
      ROSETTE_VERDICT_NOT_A_BADGE, ROSETTE_SAYS_OTHER_DATA, NULL },
    /* a token that does not say that it is one, with something behind it */
    { "{\"alg\":\"ES256\"}", NULL, FORGED, ROSETTE_SAYS_STRUCTURE_UNREADABLE, NULL },
  };
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) payload =
        cases[i].payload != NULL ? making_json (cases[i].payload) : json_object_ref (credential);
      g_autofree char *jws = making_raw (cases[i].header, payload, "AAAA");
      g_autofree char *disclosed = g_strconcat (jws, "~WyJzIiwiYSIsMV0~", NULL);
      g_autofree char *in_words = g_strconcat ("My badge: ", disclosed, "\n", NULL);

      assert_text (NULL, disclosed, cases[i].verdict, cases[i].sentence, cases[i].subject);
      if (i == 0)
        assert_text (NULL, in_words, cases[i].verdict, cases[i].sentence, cases[i].subject);
    }
}

/* An RSA key signs in six ways. We sign in one of them, so GnuTLS does it here. */
static char *
sign_with (RosetteKey *key, const char *alg, gnutls_sign_algorithm_t algorithm, JsonObject *payload)
{
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *header = g_strdup_printf ("{\"alg\":\"%s\",\"jwk\":%s}", alg, jwk);
  g_autofree char *unsigned_jws = making_raw (header, payload, "");
  g_autofree char *signature = NULL;
  g_autoptr (GBytes) pem = rosette_key_save_pem (key, NULL, NULL);
  gnutls_datum_t file = { (void *) g_bytes_get_data (pem, NULL),
                          (unsigned int) g_bytes_get_size (pem) };
  gnutls_datum_t input = { (void *) unsigned_jws, (unsigned int) strlen (unsigned_jws) - 1 };
  gnutls_datum_t out = { 0 };
  gnutls_privkey_t privkey;

  g_assert_cmpint (gnutls_privkey_init (&privkey), ==, 0);
  g_assert_cmpint (gnutls_privkey_import_x509_raw (privkey, &file, GNUTLS_X509_FMT_PEM, NULL, 0),
                   ==, 0);
  g_assert_cmpint (gnutls_privkey_sign_data2 (privkey, algorithm, 0, &input, &out), ==, 0);
  signature = rosette_base64url_encode (out.data, out.size);
  gnutls_free (out.data);
  gnutls_privkey_deinit (privkey);

  return g_strconcat (unsigned_jws, signature, NULL);
}

static void
test_every_rsa (void)
{
  static const struct
  {
    const char *alg;
    gnutls_sign_algorithm_t algorithm;
  } cases[] = {
    { "RS256", GNUTLS_SIGN_RSA_SHA256 },     { "RS384", GNUTLS_SIGN_RSA_SHA384 },
    { "RS512", GNUTLS_SIGN_RSA_SHA512 },     { "PS256", GNUTLS_SIGN_RSA_PSS_SHA256 },
    { "PS384", GNUTLS_SIGN_RSA_PSS_SHA384 }, { "PS512", GNUTLS_SIGN_RSA_PSS_SHA512 },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_RSA);
  g_autoptr (JsonObject) credential = making_own_credential (key);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (cases); k++)
      {
        g_autofree char *jws = sign_with (key, cases[i].alg, cases[k].algorithm, credential);

        if (i == k)
          assert_text (NULL, jws, GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
        else
          assert_text (NULL, jws, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
      }
}

/* RFC 7515 section 4.1.11: a header may ask for what we do not do. */
static void
test_extension (void)
{
  static const char *const headers[][2] = {
    { "{\"crit\":[\"urn:x\"],\"urn:x\":1,\"jwk\":%s}", "urn:x" },
    { "{\"crit\":[\"b64\"],\"b64\":false,\"jwk\":%s}", "b64" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);

  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_auto (GStrv) parts = g_strsplit (headers[i][0], "%s", 2);
      g_autofree char *header = g_strconcat (parts[0], jwk, parts[1], NULL);
      g_autofree char *right = making_jws (header, credential, key);
      g_autofree char *wrong = making_jws (header, credential, other);

      assert_text (NULL, right, UNCHECKED, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, headers[i][1]);
      if (i == 0)
        assert_text (NULL, wrong, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
      else
        assert_text (NULL, wrong, UNCHECKED, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, headers[i][1]);
    }
}

/* A certificate is a way to carry a key; who it says it is for counts nothing. */
static void
test_certificate (void)
{
  g_autofree char *authority = NULL;
  g_autofree char *chain = NULL;
  g_autofree char *key_text = NULL;
  g_autoptr (GBytes) pem = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  g_autofree char *jwk = NULL;
  g_autofree char *header = NULL;
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *broken = making_jws ("{\"x5c\":[\"AAAA\"]}", credential, other);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) der = g_string_new (NULL);

  rosette_test_make_certificate (FALSE, &authority, &chain);
  key_text = g_strdup (strstr (chain, "-----BEGIN PRIVATE"));
  if (key_text == NULL)
    key_text = g_strdup (strstr (chain, "-----BEGIN EC"));
  pem = g_bytes_new (key_text, strlen (key_text));
  key = rosette_key_load_pem (pem, NULL, NULL);
  g_assert_nonnull (key);

  lines = g_strsplit (chain, "\n", -1);
  for (gsize i = 1; lines[i] != NULL && lines[i][0] != '-'; i++)
    g_string_append (der, g_strstrip (lines[i]));
  header = g_strdup_printf ("{\"alg\":\"ES256\",\"x5c\":[\"%s\"]}", der->str);
  right = making_jws (header, credential, key);
  wrong = making_raw (header, credential, "AAAA");

  assert_text (NULL, right, UNCHECKED, ROSETTE_SAYS_ISSUER_CERTIFICATE, "A School");
  assert_text (NULL, right, UNCHECKED, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  assert_text (NULL, wrong, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
  assert_text (NULL, broken, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);

  jwk = rosette_key_dup_jwk_text (key);
  making_pin (pins, SCHOOL, jwk);
  assert_text (pins, right, GENUINE, ROSETTE_SAYS_ISSUER_DOCUMENT, "A School");
}

/* What is missing is not held against the badge. */
static void
test_out_of_reach (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autoptr (JsonObject) nameless = making_credential ("did:key:zNothing");
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  g_autofree char *kid = making_jws ("{\"kid\":\"https://school.example/k\"}", credential, key);
  g_autofree char *bare = making_jws ("{}", credential, key);
  g_autofree char *elsewhere = making_jws ("{\"kid\":\"did:ebsi:z1#k\"}", credential, key);
  g_autofree char *strange = making_jws ("{}", nameless, key);
  g_autofree char *did = making_jws ("{\"kid\":\"did:key:zNothing#zNothing\"}", credential, key);

  assert_text (NULL, kid, UNCHECKED, ROSETTE_SAYS_SIGNATURE_NO_KEY, "https://school.example/k");
  assert_text (NULL, bare, UNCHECKED, ROSETTE_SAYS_SIGNATURE_NO_KEY, SCHOOL);
  assert_text (NULL, elsewhere, UNCHECKED, ROSETTE_SAYS_SIGNATURE_KEY_ELSEWHERE, "did:ebsi:z1#k");
  assert_text (NULL, strange, UNCHECKED, ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE, "did:key:zNothing");
  assert_text (NULL, did, UNCHECKED, ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE,
               "did:key:zNothing#zNothing");

  making_pin (pins, "https://school.example/k", "{\"name\":\"no key here\"}");
  assert_text (pins, kid, UNCHECKED, ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE,
               "https://school.example/k");
}

static void
test_no_key_named (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autoptr (RosetteReport) report = NULL;
  g_autofree char *jws = NULL;

  json_object_remove_member (credential, "issuer");
  jws = making_jws ("{}", credential, key);
  report = making_report (NULL, jws);
  assert_says (report, ROSETTE_SAYS_SIGNATURE_NO_KEY_NAMED, NULL);
  /* an issuer is required */
  assert_verdict (report, FORGED);
}

/* What Open Badges 2.0 has no words for; one that is hosted is judged by its address. */
static void
test_signature_inside (void)
{
  static const struct
  {
    const char *verification;
    const char *signature;
    RosetteSentence sentence;
    const char *said;
  } cases[] = {
    { "[\"ChainVerification\",\"Extension\"]", "{\"type\":[\"ChainProof\",\"Extension\"]}",
      ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, "ChainProof" },
    { "\"SignedBadge\"", "{\"type\":\"ChainProof\"}", ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND,
      "ChainProof" },
    { "\"SignedBadge\"", "{}", ROSETTE_SAYS_SIGNATURE_MISSING, NULL },
    { "\"HostedBadge\"", "{\"type\":\"ChainProof\"}", ROSETTE_SAYS_SIGNATURE_HOSTED_OUT_OF_REACH,
      SCHOOL "/a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"" SCHOOL "/a\",\"type\":"
        "\"Assertion\",\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":"
        "\"zoe@school.example\"},\"badge\":\"" SCHOOL
        "/b\",\"issuedOn\":\"2026-01-02T03:04:05Z\",\"verification\":{\"type\":%s},"
        "\"signature\":%s}",
        cases[i].verification, cases[i].signature);

      assert_text (NULL, text, UNCHECKED, cases[i].sentence, cases[i].said);
    }
}

/* Proofs inside the JSON: without one, and of a kind that is not known. */
static void
test_embedded (void)
{
  g_autoptr (JsonObject) credential = making_credential ("did:key:z6Mk");
  g_autofree char *bare = rosette_json_write_object (credential, NULL);
  g_autofree char *proven = NULL;
  g_autoptr (RosetteReport) report = NULL;
  JsonObject *proof;

  assert_text (NULL, bare, UNCHECKED, ROSETTE_SAYS_SIGNATURE_MISSING, NULL);

  json_object_set_object_member (
    credential, "proof",
    making_json ("{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"future-2099\","
                 "\"verificationMethod\":\"did:key:z6Mk#z6Mk\",\"proofPurpose\":"
                 "\"assertionMethod\",\"proofValue\":\"z1\"}"));
  proven = rosette_json_write_object (credential, NULL);
  report = making_report (NULL, proven);
  assert_verdict (report, UNCHECKED);
  assert_says (report, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, "future-2099");
  proof = rosette_report_get_proof (report);
  g_assert_cmpstr (rosette_json_get_string (proof, "type"), ==, "DataIntegrityProof");
  g_assert_cmpstr (rosette_json_get_string (proof, "cryptosuite"), ==, "future-2099");
  g_assert_true (json_object_get_null_member (proof, "alg"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signature/every-kind-of-key", test_every_kind_of_key);
  g_test_add_func ("/signature/key-of-issuer", test_key_of_issuer);
  g_test_add_func ("/signature/swapped-payload", test_swapped_payload);
  g_test_add_func ("/signature/no-algorithm", test_no_algorithm);
  g_test_add_func ("/signature/other-algorithm", test_other_algorithm);
  g_test_add_func ("/signature/other-key", test_other_key);
  g_test_add_func ("/signature/private-key", test_private_key);
  g_test_add_func ("/signature/malformed-key", test_malformed_key);
  g_test_add_func ("/signature/unknown-algorithm", test_unknown_algorithm);
  g_test_add_func ("/signature/unreadable-keys", test_unreadable_keys);
  g_test_add_func ("/signature/selective", test_selective);
  g_test_add_func ("/signature/every-rsa", test_every_rsa);
  g_test_add_func ("/signature/extension", test_extension);
  g_test_add_func ("/signature/certificate", test_certificate);
  g_test_add_func ("/signature/out-of-reach", test_out_of_reach);
  g_test_add_func ("/signature/no-key-named", test_no_key_named);
  g_test_add_func ("/signature/embedded", test_embedded);
  g_test_add_func ("/signature/inside", test_signature_inside);

  return g_test_run ();
}
