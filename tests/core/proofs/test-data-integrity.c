/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/data-integrity.h"

#include "base/error.h"
#include "di-vectors.h"
#include "encoding/multibase.h"
#include "proofs/proof-input.h"

/* The Open Badges 3.0 implementation guide's key, and the proof that it makes. */
#define OB_PUBLIC "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi"
#define OB_SECRET                                                                                  \
  "zrv2bqTbNwCTsRrHFcJCPjVAduh4Ezcnoq1A3ZxH1GWTNkxipLVuaAoMFmze2gFN9oNXfJjufxSHWVZzsJiUsMHFMcx"
#define OB_METHOD "https://example.edu/issuers/565049#" OB_PUBLIC
#define OB_VALUE                                                                                   \
  "z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr"

static const char badge[] =
  "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
  "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],"
  "\"id\":\"http://example.com/credentials/3527\","
  "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],"
  "\"issuer\":{\"id\":\"https://example.edu/issuers/565049\",\"type\":[\"Profile\"],"
  "\"url\":\"https://www.imsglobal.org\",\"name\":\"Example Corp\"},"
  "\"validFrom\":\"2010-01-01T00:00:00Z\",\"name\":\"Teamwork Badge\",\"credentialSubject\":"
  "{\"id\":\"did:example:ebfeb1f712ebc6f1c276e12ec21\",\"type\":[\"AchievementSubject\"],"
  "\"achievement\":{\"id\":\"https://example.com/achievements/21st-century-skills/teamwork\","
  "\"type\":[\"Achievement\"],\"criteria\":{\"narrative\":\"Team members are nominated for this "
  "badge by their peers and recognized upon review by Example Corp management.\"},"
  "\"description\":\"This badge recognizes the development of the capacity to collaborate within "
  "a group environment.\",\"name\":\"Teamwork\"}}}";

static JsonObject *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = rosette_json_parse_object (text, strlen (text), &error);

  g_assert_no_error (error);

  return object;
}

static RosetteKey *
new_key (RosetteKeyType kind)
{
  g_autoptr (GError) error = NULL;
  RosetteKey *key = rosette_key_generate (kind, 0, &error);

  g_assert_no_error (error);

  return key;
}

static JsonObject *
sign (const char *text, RosetteCryptosuite suite, RosetteKey *key)
{
  g_autoptr (JsonObject) document = read_text (text);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2010, 1, 1, 19, 23, 24);
  g_autoptr (GError) error = NULL;
  JsonObject *secured =
    rosette_data_integrity_sign (document, suite, key, OB_METHOD, created, &error);

  g_assert_no_error (error);

  return secured;
}

static void
test_open_badges (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) document = read_text (badge);
  g_autoptr (RosetteKey) public = rosette_key_parse_multikey (OB_PUBLIC, &error);
  JsonObject *proof = json_object_new ();

  g_test_summary ("The worked example of Open Badges 3.0.");

  g_assert_no_error (error);
  json_object_set_string_member (proof, "type", "DataIntegrityProof");
  json_object_set_string_member (proof, "created", "2010-01-01T19:23:24Z");
  json_object_set_string_member (proof, "verificationMethod", OB_METHOD);
  json_object_set_string_member (proof, "cryptosuite", "eddsa-rdfc-2022");
  json_object_set_string_member (proof, "proofPurpose", "assertionMethod");
  json_object_set_string_member (proof, "proofValue", OB_VALUE);
  g_assert_true (rosette_data_integrity_verify (document, proof, public, NULL, &error));
  g_assert_no_error (error);

  json_object_set_string_member (proof, "created", "2010-01-01T19:23:25Z");
  g_assert_false (rosette_data_integrity_verify (document, proof, public, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
  json_object_unref (proof);
}

/* A badge whose description is in the language that @tag says. */
static JsonObject *
make_tagged (const char *tag)
{
  g_autoptr (JsonObject) document = read_text (badge);
  JsonObject *copy = rosette_json_copy_object (document);
  JsonObject *text = json_object_new ();

  json_object_set_string_member (text, "@value", "Working in a team");
  json_object_set_string_member (text, "@language", tag);
  json_object_set_object_member (copy, "description", text);

  return copy;
}

/* Signs as a program does that leaves language tags as they are. */
static JsonObject *
sign_keeping_case (JsonObject *document, RosetteKey *key)
{
  RosetteReading reading = { .keeps_case = TRUE };
  g_auto (RosetteProofInput) input = { 0 };
  JsonObject *proof = json_object_new ();
  g_autoptr (GBytes) signature = NULL;
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (proof, "type", "DataIntegrityProof");
  json_object_set_string_member (proof, "cryptosuite", "eddsa-rdfc-2022");
  json_object_set_string_member (proof, "verificationMethod", OB_METHOD);
  json_object_set_string_member (proof, "proofPurpose", "assertionMethod");
  g_assert_true (rosette_proof_input_make (&input, document, proof,
                                           ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, ROSETTE_KEY_ED25519,
                                           &reading, &error));
  g_assert_no_error (error);
  signature = rosette_key_sign (key, input.data, input.length, &error);
  g_assert_no_error (error);
  value = rosette_multibase_encode ('z', g_bytes_get_data (signature, NULL),
                                    g_bytes_get_size (signature));
  json_object_set_string_member (proof, "proofValue", value);

  return proof;
}

static void
test_language_tags (void)
{
  g_autoptr (RosetteKey) key = new_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) mixed = make_tagged ("en-US");
  g_autoptr (JsonObject) lower = make_tagged ("en-us");
  g_autoptr (JsonObject) other = make_tagged ("en-GB");
  g_autoptr (JsonObject) keeping = sign_keeping_case (mixed, key);
  g_autofree char *text = rosette_json_write_object (mixed, NULL);
  g_autoptr (JsonObject) secured = sign (text, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, key);
  JsonObject *lowering = rosette_json_get_object (secured, "proof");

  g_test_summary ("Programs sign a language tag as it stands, or in lower case.");

  g_assert_true (rosette_data_integrity_verify (mixed, keeping, key, NULL, NULL));
  g_assert_false (rosette_data_integrity_verify (lower, keeping, key, NULL, NULL));
  g_assert_false (rosette_data_integrity_verify (other, keeping, key, NULL, NULL));
  g_assert_true (rosette_data_integrity_verify (mixed, lowering, key, NULL, NULL));
  g_assert_true (rosette_data_integrity_verify (lower, lowering, key, NULL, NULL));
  g_assert_false (rosette_data_integrity_verify (other, lowering, key, NULL, NULL));
}

static GDateTime *
get_created (JsonObject *proof)
{
  return g_date_time_new_from_iso8601 (rosette_json_get_string (proof, "created"), NULL);
}

/* Ed25519 always makes the same signature. */
static void
check_vector (const DiVector *vector)
{
  g_autoptr (JsonObject) expected = read_vector (vector, "signed");
  JsonObject *proof = rosette_json_get_object (expected, "proof");
  g_autoptr (RosetteKey) key = read_vector_key (vector);
  g_autoptr (GDateTime) created = get_created (proof);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) bare = rosette_json_copy_object (expected);
  g_autoptr (JsonObject) secured = NULL;

  g_test_message ("%s", vector->folder);
  g_assert_true (rosette_data_integrity_verify (expected, proof, key, NULL, &error));
  g_assert_no_error (error);

  if (!rosette_cryptosuite_can_sign (vector->suite))
    return;
  json_object_remove_member (bare, "proof");
  secured = rosette_data_integrity_sign (bare, vector->suite, key,
                                         rosette_json_get_string (proof, "verificationMethod"),
                                         created, &error);
  g_assert_no_error (error);
  if (vector->kind == ROSETTE_KEY_ED25519)
    {
      g_autoptr (JsonNode) a = rosette_json_new_node (secured);
      g_autoptr (JsonNode) b = rosette_json_new_node (expected);

      g_assert_true (json_node_equal (a, b));
    }
  g_assert_true (rosette_data_integrity_verify (secured, rosette_json_get_object (secured, "proof"),
                                                key, NULL, &error));
}

static void
test_vectors (void)
{
  if (!has_vectors ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (di_vectors); i++)
    check_vector (&di_vectors[i]);
}

/* Each proof of sets and of chains, and each of them after a change to one that it comes after. */
static void
check_set (const char *name)
{
  g_autofree char *relative = g_strconcat (EDDSA "/proof-set-chain/", name, NULL);
  g_autoptr (JsonObject) document = read_shared (relative);
  g_autoptr (JsonObject) changed = rosette_json_copy_object (document);
  g_autoptr (GPtrArray) proofs = rosette_json_list (document, "proof");
  g_autoptr (GPtrArray) others = rosette_json_list (changed, "proof");

  g_test_message ("%s", name);
  for (guint i = 0; i < others->len; i++)
    json_object_set_string_member (json_node_get_object (others->pdata[i]), "created",
                                   "2023-02-24T23:36:39Z");
  for (guint i = 0; i < proofs->len; i++)
    {
      JsonObject *proof = json_node_get_object (proofs->pdata[i]);
      g_autoptr (RosetteKey) key = read_method (proof);
      g_autoptr (GError) error = NULL;
      gboolean is_chained = json_object_has_member (proof, "previousProof");

      g_assert_true (rosette_data_integrity_verify (document, proof, key, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (rosette_data_integrity_verify (changed, proof, key, NULL, NULL), ==,
                       !is_chained);
    }
}

static void
test_sets_and_chains (void)
{
  if (!has_vectors ())
    return;
  check_set ("signedProofSet1.json");
  check_set ("signedProofSet2.json");
  check_set ("signedProofChain1.json");
  check_set ("signedProofChain2.json");
}

static void
test_every_suite (void)
{
  static const struct
  {
    RosetteCryptosuite suite;
    RosetteKeyType kind;
  } cases[] = {
    { ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, ROSETTE_KEY_ED25519 },
    { ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022, ROSETTE_KEY_ED25519 },
    { ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, ROSETTE_KEY_P256 },
    { ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, ROSETTE_KEY_P384 },
    { ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019, ROSETTE_KEY_P256 },
    { ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019, ROSETTE_KEY_P384 },
  };

  g_test_summary ("What is signed verifies, with its key alone, and unchanged alone.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteKey) key = new_key (cases[i].kind);
      g_autoptr (RosetteKey) other = new_key (cases[i].kind);
      g_autoptr (JsonObject) secured = sign (badge, cases[i].suite, key);
      JsonObject *proof = rosette_json_get_object (secured, "proof");
      g_autoptr (JsonObject) changed = rosette_json_copy_object (secured);
      g_autoptr (GError) error = NULL;

      g_assert_true (rosette_data_integrity_verify (secured, proof, key, NULL, &error));
      g_assert_no_error (error);
      g_assert_false (rosette_data_integrity_verify (secured, proof, other, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
      g_clear_error (&error);

      json_object_set_string_member (changed, "name", "Another badge");
      g_assert_false (rosette_data_integrity_verify (changed, proof, key, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
    }
}

/* Each way to make a signed badge say something else. */
static void
test_deceit (void)
{
  static const char *const contexts[] = {
    /* swapped, cut, and with one that gives a name another meaning */
    "[\"https://www.w3.org/ns/credentials/v2\"]",
    "[\"https://www.w3.org/2018/credentials/v1\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json\"]",
    "[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\",{\"name\":\"urn:other\"}]",
    "[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\","
    "{\"extra\":\"urn:extra\"}]",
    "{\"@vocab\":\"https://www.w3.org/2018/credentials#\"}",
    "\"https://example.org/context.json\"",
    "[]",
  };
  static const char *const members[] = { "unknown", "@included", "@reverse", "nonce", "extra" };
  g_autoptr (RosetteKey) key = new_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) secured = sign (badge, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, key);
  JsonObject *proof = rosette_json_get_object (secured, "proof");

  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      g_autoptr (JsonObject) changed = rosette_json_copy_object (secured);

      json_object_set_member (changed, "@context",
                              rosette_json_parse (contexts[i], strlen (contexts[i]), NULL));
      if (i == 3)
        json_object_set_string_member (changed, "extra", "more");
      g_assert_false (rosette_data_integrity_verify (changed, proof, key, NULL, NULL));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (JsonObject) changed = rosette_json_copy_object (secured);

      json_object_set_string_member (changed, members[i], "a:b");
      g_assert_false (rosette_data_integrity_verify (changed, proof, key, NULL, NULL));
    }
}

static void
test_unsigned_part (void)
{
  g_autoptr (RosetteKey) key = new_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) document = read_text (badge);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2010, 1, 1, 0, 0, 0);
  g_autoptr (GError) error = NULL;

  g_test_summary ("What would not be signed is named, and nothing is signed.");

  json_object_set_string_member (document, "colour", "red");
  g_assert_null (rosette_data_integrity_sign (document, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, key,
                                              OB_METHOD, created, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "“colour”"));
}

static void
test_added_part (void)
{
  g_autoptr (RosetteKey) key = new_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) secured = sign (badge, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, key);
  JsonObject *proof = rosette_json_get_object (secured, "proof");
  g_autoptr (GError) error = NULL;

  g_test_summary ("What was added is named, though the signature is right without it.");

  json_object_set_string_member (secured, "colour", "red");
  g_assert_false (rosette_data_integrity_verify (secured, proof, key, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "“colour”"));
  g_assert_true (rosette_data_integrity_verify_part (secured, proof, key, NULL));

  json_object_set_string_member (secured, "name", "Another badge");
  g_assert_false (rosette_data_integrity_verify_part (secured, proof, key, NULL));
}

static void
test_older_context (void)
{
  static const char later[] =
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"type\":"
    "[\"VerifiableCredential\"],\"issuer\":\"did:example:1\",\"credentialSubject\":"
    "{\"type\":\"AchievementSubject\",\"image\":{\"id\":\"https://example.org/a.png\",\"type\":"
    "\"Image\"}}}";
  g_autoptr (GError) error = NULL;
  g_autofree char *context = NULL;
  g_autoptr (RosetteKey) key = new_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) secured = sign (later, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, key);

  g_test_summary ("The newest context is the one that signs, and no revision is named.");

  g_assert_true (rosette_data_integrity_verify (secured, rosette_json_get_object (secured, "proof"),
                                                key, &context, &error));
  g_assert_no_error (error);
  g_assert_null (context);
}

static void
test_joins_others (void)
{
  g_autoptr (RosetteKey) ed = new_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) ec = new_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) once = sign (badge, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, ed);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2010, 1, 1, 0, 0, 0);
  g_autoptr (JsonObject) twice = rosette_data_integrity_sign (
    once, ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, ec, OB_METHOD, created, NULL);
  JsonArray *proofs = rosette_json_get_array (twice, "proof");

  g_assert_cmpuint (json_array_get_length (proofs), ==, 2);
  g_assert_true (rosette_data_integrity_verify (twice, json_array_get_object_element (proofs, 0),
                                                ed, NULL, NULL));
  g_assert_true (rosette_data_integrity_verify (twice, json_array_get_object_element (proofs, 1),
                                                ec, NULL, NULL));
  g_assert_false (rosette_data_integrity_verify (twice, json_array_get_object_element (proofs, 1),
                                                 ed, NULL, NULL));
}

static void
test_options (void)
{
  static const struct
  {
    const char *members;
    RosetteProofProblem problem;
  } cases[] = {
    { "", ROSETTE_PROOF_IS_FINE },
    { ",\"created\":\"2020-01-01T00:00:00Z\"", ROSETTE_PROOF_IS_FINE },
    { ",\"created\":\"2020-01-01T00:00:00\"", ROSETTE_PROOF_IS_FINE },
    { ",\"created\":\"2020-01-01\"", ROSETTE_PROOF_HAS_BAD_DATE },
    { ",\"created\":1577836800", ROSETTE_PROOF_HAS_BAD_DATE },
    { ",\"created\":\"2020-06-15T12:00:01Z\"", ROSETTE_PROOF_IS_EARLY },
    { ",\"expires\":\"2020-06-15T12:00:01Z\"", ROSETTE_PROOF_IS_FINE },
    { ",\"expires\":\"2020-06-15T12:00:00Z\"", ROSETTE_PROOF_IS_EXPIRED },
    { ",\"expires\":\"soon\"", ROSETTE_PROOF_HAS_BAD_DATE },
    { ",\"domain\":\"other\"", ROSETTE_PROOF_IS_FINE },
  };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2020, 6, 15, 12, 0, 0);
  g_autoptr (JsonObject) bare = read_text ("{\"type\":\"DataIntegrityProof\"}");
  g_autoptr (JsonObject) other =
    read_text ("{\"type\":\"a\",\"proofPurpose\":\"authentication\",\"verificationMethod\":\"b\","
               "\"domain\":[\"x\",\"y\"],\"challenge\":\"z\"}");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"type\":\"DataIntegrityProof\",\"proofPurpose\":\"assertionMethod\","
                         "\"verificationMethod\":\"urn:k\"%s}",
                         cases[i].members);
      g_autoptr (JsonObject) proof = read_text (text);

      g_assert_cmpint (
        rosette_data_integrity_check_options (proof, "assertionMethod", NULL, NULL, now), ==,
        cases[i].problem);
    }
  g_assert_cmpint (rosette_data_integrity_check_options (bare, "assertionMethod", NULL, NULL, now),
                   ==, ROSETTE_PROOF_IS_INCOMPLETE);
  g_assert_cmpint (rosette_data_integrity_check_options (other, "assertionMethod", NULL, NULL, now),
                   ==, ROSETTE_PROOF_HAS_OTHER_PURPOSE);
  g_assert_cmpint (rosette_data_integrity_check_options (other, "authentication", "y", "z", now),
                   ==, ROSETTE_PROOF_IS_FINE);
  g_assert_cmpint (rosette_data_integrity_check_options (other, "authentication", "w", "z", now),
                   ==, ROSETTE_PROOF_HAS_OTHER_DOMAIN);
  g_assert_cmpint (rosette_data_integrity_check_options (other, "authentication", "x", "w", now),
                   ==, ROSETTE_PROOF_HAS_OTHER_CHALLENGE);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *proof;
    int code;
  } cases[] = {
    { "{\"type\":\"SomeProof\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"type\":\"DataIntegrityProof\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"Ed25519Signature2020\"}",
      ROSETTE_ERROR_UNSUPPORTED },
    { "{\"type\":\"eddsa-rdfc-2022\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"ecdsa-rdfc-2019\"}",
      ROSETTE_ERROR_UNSUPPORTED },
    { "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\",\"proofValue\":"
      "\"uAAAA\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\",\"proofValue\":"
      "\"z1111\"}",
      ROSETTE_ERROR_SIGNATURE },
  };
  g_autoptr (RosetteKey) key = rosette_key_parse_multikey (OB_PUBLIC, NULL);
  g_autoptr (JsonObject) document = read_text (badge);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) proof = read_text (cases[i].proof);
      g_autoptr (GError) error = NULL;

      g_assert_false (rosette_data_integrity_verify (document, proof, key, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-integrity/open-badges", test_open_badges);
  g_test_add_func ("/data-integrity/language-tags", test_language_tags);
  g_test_add_func ("/data-integrity/vectors", test_vectors);
  g_test_add_func ("/data-integrity/sets-and-chains", test_sets_and_chains);
  g_test_add_func ("/data-integrity/every-suite", test_every_suite);
  g_test_add_func ("/data-integrity/deceit", test_deceit);
  g_test_add_func ("/data-integrity/unsigned-part", test_unsigned_part);
  g_test_add_func ("/data-integrity/added-part", test_added_part);
  g_test_add_func ("/data-integrity/older-context", test_older_context);
  g_test_add_func ("/data-integrity/joins-others", test_joins_others);
  g_test_add_func ("/data-integrity/options", test_options);
  g_test_add_func ("/data-integrity/refused", test_refused);

  return g_test_run ();
}
