/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/ecdsa-sd.h"

#include "base/error.h"
#include "di-vectors.h"
#include "proofs/sd-input.h"

#define SD ECDSA "/ecdsa-sd-2023"

static const char *const folders[] = { "employ", "prc" };

static JsonObject *
read_of (const char *folder, const char *name)
{
  g_autofree char *relative = g_strconcat (SD "/", folder, "/", name, NULL);

  return read_shared (relative);
}

/* An array, or a text as the one element of one. */
static JsonArray *
read_array (const char *folder, const char *name)
{
  g_autofree char *relative = g_strconcat (SD "/", folder, "/", name, NULL);
  g_autofree char *path = rosette_test_shared (relative);
  g_autoptr (GBytes) bytes = rosette_test_read (path);
  g_autoptr (JsonNode) node = rosette_json_parse_bytes (bytes, NULL);

  return json_node_dup_array (node);
}

static RosetteSdProof *
parse_value (JsonObject *document)
{
  g_autoptr (GError) error = NULL;
  RosetteSdProof *sd = rosette_sd_proof_parse (
    rosette_json_get_string (rosette_json_get_object (document, "proof"), "proofValue"), &error);

  g_assert_no_error (error);

  return sd;
}

static void
assert_hex (gconstpointer data, gsize length, const char *expected)
{
  g_autoptr (GString) hex = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    g_string_append_printf (hex, "%02x", ((const guint8 *) data)[i]);
  g_assert_cmpstr (hex->str, ==, expected);
}

static void
assert_bytes_hex (GBytes *bytes, const char *expected)
{
  assert_hex (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected);
}

/* The parts of a proof value that both kinds have. */
static void
check_parts (RosetteSdProof *sd, JsonObject *expected)
{
  JsonArray *signatures = rosette_json_get_array (expected, "signatures");
  g_autofree char *key = rosette_multibase_encode ('z', g_bytes_get_data (sd->public_key, NULL),
                                                   g_bytes_get_size (sd->public_key));

  assert_bytes_hex (sd->base_signature, rosette_json_get_string (expected, "baseSignature"));
  g_assert_cmpstr (key, ==, rosette_json_get_string (expected, "publicKey"));
  g_assert_cmpuint (sd->signatures->len, ==, json_array_get_length (signatures));
  for (guint i = 0; i < sd->signatures->len; i++)
    assert_bytes_hex (sd->signatures->pdata[i], json_array_get_string_element (signatures, i));
}

static void
check_hashes (const RosetteSdInput *input, const char *proof_hash, const char *mandatory_hash)
{
  guint8 hash[ROSETTE_DIGEST_MAX_BYTES];
  g_autoptr (GString) text = g_string_new (NULL);

  rosette_digest (ROSETTE_DIGEST_SHA256, input->proof_form, input->proof_length, hash);
  assert_hex (hash, 32, proof_hash);
  for (guint i = 0; i < input->mandatory->len; i++)
    g_string_append (text, input->mandatory->pdata[i]);
  rosette_digest (ROSETTE_DIGEST_SHA256, text->str, text->len, hash);
  assert_hex (hash, 32, mandatory_hash);
}

/* All statements, in their order. */
static void
check_all_statements (const RosetteSdInput *input, JsonArray *expected)
{
  guint at[2] = { 0, 0 };

  g_assert_cmpuint (input->mandatory->len + input->others->len, ==,
                    json_array_get_length (expected));
  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      const char *line = json_array_get_string_element (expected, i);
      gboolean is_mandatory =
        at[0] < input->mandatory->len && strcmp (input->mandatory->pdata[at[0]], line) == 0;
      GPtrArray *lines = is_mandatory ? input->mandatory : input->others;
      guint *next = &at[is_mandatory ? 0 : 1];

      g_assert_cmpuint (*next, <, lines->len);
      g_assert_cmpstr (lines->pdata[(*next)++], ==, line);
    }
}

/* A group as the vectors have it: pairs of a place and a statement. */
static void
check_group (GPtrArray *lines, JsonObject *group)
{
  JsonArray *pairs = rosette_json_get_array (group, "value");

  g_assert_cmpuint (lines->len, ==, json_array_get_length (pairs));
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (lines->pdata[i], ==,
                     json_array_get_string_element (json_array_get_array_element (pairs, i), 1));
}

static void
assert_verifies (JsonObject *document)
{
  JsonObject *proof = rosette_json_get_object (document, "proof");
  g_autoptr (RosetteKey) key = read_method (proof);
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_data_integrity_verify (document, proof, key, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_wrong (JsonObject *document)
{
  JsonObject *proof = rosette_json_get_object (document, "proof");
  g_autoptr (RosetteKey) key = read_method (proof);

  g_assert_false (rosette_data_integrity_verify (document, proof, key, NULL, NULL));
}

static void
check_base (const char *folder)
{
  static const RosetteReading reading = { 0 };
  g_autoptr (JsonObject) document = read_of (folder, "addSignedSDBase.json");
  g_autoptr (JsonObject) raw = read_of (folder, "addRawBaseSignatureInfo.json");
  g_autoptr (JsonObject) groups = read_of (folder, "addBaseTransform.json");
  g_autoptr (JsonObject) hashes = read_of (folder, "addHashData.json");
  g_autoptr (JsonArray) statements = read_array (folder, "addBaseDocHMACCanon.json");
  g_autofree char *form = g_strconcat (SD "/", folder, "/addProofConfigCanon.txt", NULL);
  g_autofree char *path = rosette_test_shared (form);
  g_autoptr (GBytes) config = rosette_test_read (path);
  g_autoptr (RosetteSdProof) sd = parse_value (document);
  g_auto (RosetteSdInput) input = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (sd->is_base);
  check_parts (sd, raw);
  assert_bytes_hex (sd->hmac_key,
                    "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
  g_assert_cmpuint (sd->pointers->len, ==, 1);
  g_assert_cmpstr (sd->pointers->pdata[0], ==, "/issuer");

  g_assert_true (rosette_sd_input_make (
    &input, document, rosette_json_get_object (document, "proof"), sd, &reading, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (input.proof_form, input.proof_length, g_bytes_get_data (config, NULL),
                   g_bytes_get_size (config));
  check_all_statements (&input, statements);
  check_group (input.mandatory, rosette_json_get_object (groups, "mandatory"));
  check_group (input.others, rosette_json_get_object (groups, "nonMandatory"));
  check_hashes (&input, rosette_json_get_string (hashes, "proofHash"),
                rosette_json_get_string (hashes, "mandatoryHash"));
  assert_verifies (document);
}

static void
check_derived (const char *folder)
{
  static const RosetteReading reading = { 0 };
  g_autoptr (JsonObject) document = read_of (folder, "derivedRevealDocument.json");
  g_autoptr (JsonObject) data = read_of (folder, "verifyCreateVerifyData.json");
  g_autoptr (JsonObject) value = read_of (folder, "verifyDerivedProofValue.json");
  g_autoptr (JsonArray) statements = read_array (folder, "verifyNQuads.json");
  g_autoptr (RosetteSdProof) sd = parse_value (document);
  g_auto (RosetteSdInput) input = { 0 };
  g_autoptr (GError) error = NULL;
  JsonArray *places = rosette_json_get_array (value, "mandatoryIndexes");

  g_assert_false (sd->is_base);
  check_parts (sd, data);
  g_assert_cmpuint (sd->mandatory->len, ==, json_array_get_length (places));
  for (guint i = 0; i < sd->mandatory->len; i++)
    g_assert_cmpuint (g_array_index (sd->mandatory, guint, i), ==,
                      json_array_get_int_element (places, i));

  g_assert_true (rosette_sd_input_make (
    &input, document, rosette_json_get_object (document, "proof"), sd, &reading, &error));
  g_assert_no_error (error);
  check_all_statements (&input, statements);
  check_hashes (&input, rosette_json_get_string (data, "proofHash"),
                rosette_json_get_string (data, "mandatoryHash"));
  assert_verifies (document);
}

static void
test_vectors (void)
{
  g_test_summary ("Every step to a base proof and to a derived one is as the vectors have it.");

  if (!has_vectors ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_test_message ("%s", folders[i]);
      check_base (folders[i]);
      check_derived (folders[i]);
    }
}

static void
test_deceit (void)
{
  static const char *const names[] = { "derivedRevealDocument.json", "addSignedSDBase.json" };

  g_test_summary ("Nothing shown can be changed, and nothing that must be shown left out.");

  if (!has_vectors ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JsonObject) document = read_of ("employ", names[i]);
      g_autoptr (JsonObject) changed = rosette_json_copy_object (document);
      g_autoptr (JsonObject) added = rosette_json_copy_object (document);
      g_autoptr (JsonObject) cut = rosette_json_copy_object (document);
      g_autoptr (RosetteKey) other = rosette_key_generate (ROSETTE_KEY_P256, 0, NULL);

      json_object_set_string_member (changed, "issuer", "did:example:other");
      assert_wrong (changed);
      json_object_set_string_member (added, "id", "urn:example:1");
      assert_wrong (added);
      json_object_remove_member (cut, "validFrom");
      assert_wrong (cut);
      json_object_remove_member (cut, "issuer");
      assert_wrong (cut);
      g_assert_false (rosette_data_integrity_verify (
        document, rosette_json_get_object (document, "proof"), other, NULL, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ecdsa-sd/vectors", test_vectors);
  g_test_add_func ("/ecdsa-sd/deceit", test_deceit);

  return g_test_run ();
}
