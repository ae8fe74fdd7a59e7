/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/proof-input.h"

#include "base/error.h"
#include "di-vectors.h"

static const RosetteReading newest = { 0 };

static char *
to_hex (const guint8 *data, gsize length)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    g_string_append_printf (text, "%02x", data[i]);

  return g_string_free (text, FALSE);
}

static void
assert_text (const DiVector *vector, const char *name, const char *text)
{
  g_autofree char *expected = read_vector_text (vector, name, ".txt");

  g_assert_cmpstr (text, ==, g_strchomp (expected));
}

static void
check_vector (const DiVector *vector)
{
  g_autoptr (JsonObject) document = read_vector (vector, "signed");
  JsonObject *proof = rosette_json_get_object (document, "proof");
  g_auto (RosetteProofInput) input = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *proof_hash = NULL;
  g_autofree char *document_hash = NULL;

  g_test_message ("%s", vector->folder);
  g_assert_true (rosette_proof_input_make (&input, document, proof, vector->suite, vector->kind,
                                           &newest, &error));
  g_assert_no_error (error);

  data = to_hex (input.data, input.length);
  proof_hash = to_hex (input.data, input.length / 2);
  document_hash = to_hex (input.data + input.length / 2, input.length / 2);
  assert_text (vector, "combinedHash", data);
  assert_text (vector, "proofHash", proof_hash);
  assert_text (vector, "docHash", document_hash);
  assert_text (vector, "canonDoc", g_strchomp (input.document_form));
  assert_text (vector, "proofCanon", g_strchomp (input.proof_form));
}

static void
test_vectors (void)
{
  g_test_summary ("Canonical forms and hashes of every published vector.");

  if (!has_vectors ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (di_vectors); i++)
    check_vector (&di_vectors[i]);
}

/* The configuration that the vector has is the one that its proof gives. */
static void
test_config (void)
{
  if (!has_vectors ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (di_vectors); i++)
    {
      g_autoptr (JsonObject) document = read_vector (&di_vectors[i], "signed");
      g_autoptr (JsonObject) expected = read_vector (&di_vectors[i], "proofConfig");
      g_autoptr (JsonObject) unsecured = NULL;
      g_autoptr (JsonObject) config = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (JsonNode) expected_node = rosette_json_new_node (expected);

      g_assert_true (rosette_proof_input_split (document,
                                                rosette_json_get_object (document, "proof"),
                                                di_vectors[i].suite, &unsecured, &config, NULL));
      node = rosette_json_new_node (config);
      g_assert_true (json_node_equal (node, expected_node));
      g_assert_false (json_object_has_member (unsecured, "proof"));
    }
}

static JsonObject *
read_text (const char *text)
{
  return rosette_json_parse_object (text, strlen (text), NULL);
}

static void
test_contexts_of_jcs (void)
{
  static const struct
  {
    const char *document;
    const char *proof;
    const char *context; /* NULL where it is refused */
  } cases[] = {
    { "[\"a\",\"b\"]", "[\"a\",\"b\"]", "[\"a\",\"b\"]" },
    { "[\"a\",\"b\"]", "[\"a\"]", "[\"a\"]" },
    { "[\"a\",\"b\"]", "\"a\"", "\"a\"" },
    { "[\"a\",\"b\"]", "[\"b\"]", NULL },
    { "[\"a\"]", "[\"a\",\"b\"]", NULL },
    { "[\"a\"]", "[{\"a\":1}]", NULL },
  };

  g_test_summary ("The document's contexts must begin with those of the proof.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"@context\":%s,\"proof\":{\"@context\":%s}}",
                                               cases[i].document, cases[i].proof);
      g_autoptr (JsonObject) document = read_text (text);
      g_autoptr (JsonObject) unsecured = NULL;
      g_autoptr (JsonObject) config = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *context = NULL;

      if (!rosette_proof_input_split (document, rosette_json_get_object (document, "proof"),
                                      ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022, &unsecured, &config,
                                      &error))
        {
          g_assert_null (cases[i].context);
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
          continue;
        }
      context = rosette_json_write (json_object_get_member (unsecured, "@context"), NULL);
      g_assert_cmpstr (context, ==, cases[i].context);
    }
}

static void
test_previous (void)
{
  g_autoptr (JsonObject) document =
    read_text ("{\"proof\":[{\"id\":\"urn:1\",\"a\":1},{\"id\":\"urn:2\"},"
               "{\"previousProof\":[\"urn:2\",\"urn:1\"]},{\"previousProof\":\"urn:3\"}]}");
  JsonArray *proofs = rosette_json_get_array (document, "proof");
  g_autoptr (JsonObject) unsecured = NULL;
  g_autoptr (JsonObject) config = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (rosette_proof_input_split (document, json_array_get_object_element (proofs, 2),
                                            ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, &unsecured,
                                            &config, NULL));
  text = rosette_json_write_object (unsecured, NULL);
  g_assert_cmpstr (text, ==, "{\"proof\":[{\"id\":\"urn:2\"},{\"id\":\"urn:1\",\"a\":1}]}");
  g_clear_pointer (&unsecured, json_object_unref);
  g_clear_pointer (&config, json_object_unref);

  g_assert_false (rosette_proof_input_split (document, json_array_get_object_element (proofs, 3),
                                             ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, &unsecured,
                                             &config, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

/* The worked example of Open Badges 3.0. */
static void
test_open_badges (void)
{
  static const char document[] =
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
  g_autofree char *folder = rosette_test_shared ("ob-spec/v3p0-test-vectors-canon/obv3p0");
  g_autoptr (JsonObject) object = read_text (document);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) expected = NULL;
  gsize length = 0;
  g_autofree char *form = NULL;

  if (folder == NULL)
    return;
  path = g_build_filename (folder, "document-canon.txt", NULL);
  expected = rosette_test_read (path);
  form = rosette_proof_input_canonicalize (object, ROSETTE_DIGEST_SHA256, &newest, &length, NULL);
  g_assert_cmpmem (form, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/proof-input/vectors", test_vectors);
  g_test_add_func ("/proof-input/config", test_config);
  g_test_add_func ("/proof-input/contexts-of-jcs", test_contexts_of_jcs);
  g_test_add_func ("/proof-input/previous", test_previous);
  g_test_add_func ("/proof-input/open-badges", test_open_badges);

  return g_test_run ();
}
