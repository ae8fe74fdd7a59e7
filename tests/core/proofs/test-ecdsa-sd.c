/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/ecdsa-sd.h"

#include "base/error.h"
#include "di-vectors.h"

#define SD ECDSA "/ecdsa-sd-2023"

static JsonObject *
read_revealed (const char *folder)
{
  g_autofree char *relative = g_strconcat (SD "/", folder, "/derivedRevealDocument.json", NULL);

  return read_shared (relative);
}

static void
check_parts (const char *folder, JsonObject *document)
{
  g_autofree char *relative = g_strconcat (SD "/", folder, "/verifyDerivedProofValue.json", NULL);
  g_autoptr (JsonObject) expected = read_shared (relative);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSdProof) sd = rosette_sd_proof_parse (
    rosette_json_get_string (rosette_json_get_object (document, "proof"), "proofValue"), &error);
  JsonArray *places = rosette_json_get_array (expected, "mandatoryIndexes");

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (sd->base_signature), ==, 64);
  g_assert_cmpuint (sd->signatures->len, ==,
                    json_array_get_length (rosette_json_get_array (expected, "signatures")));
  g_assert_cmpuint (sd->mandatory->len, ==, json_array_get_length (places));
  for (guint i = 0; i < sd->mandatory->len; i++)
    g_assert_cmpuint (g_array_index (sd->mandatory, guint, i), ==,
                      json_array_get_int_element (places, i));
}

static void
test_vectors (void)
{
  static const char *const folders[] = { "employ", "prc" };

  if (!has_vectors ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (JsonObject) document = read_revealed (folders[i]);
      JsonObject *proof = rosette_json_get_object (document, "proof");
      g_autoptr (RosetteKey) key = read_method (proof);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", folders[i]);
      check_parts (folders[i], document);
      g_assert_true (rosette_data_integrity_verify (document, proof, key, NULL, &error));
      g_assert_no_error (error);
    }
}

static void
assert_wrong (JsonObject *document)
{
  JsonObject *proof = rosette_json_get_object (document, "proof");
  g_autoptr (RosetteKey) key = read_method (proof);

  g_assert_false (rosette_data_integrity_verify (document, proof, key, NULL, NULL));
}

static void
test_deceit (void)
{
  g_autoptr (JsonObject) document = NULL;
  g_autoptr (JsonObject) changed = NULL;
  g_autoptr (JsonObject) cut = NULL;
  g_autoptr (RosetteKey) other = rosette_key_generate (ROSETTE_KEY_P256, 0, NULL);

  g_test_summary ("Nothing shown can be changed, and nothing that must be shown left out.");

  if (!has_vectors ())
    return;
  document = read_revealed ("employ");
  changed = rosette_json_copy_object (document);
  cut = rosette_json_copy_object (document);

  json_object_set_string_member (changed, "issuer", "did:example:other");
  assert_wrong (changed);
  json_object_remove_member (cut, "validFrom");
  assert_wrong (cut);
  g_assert_false (rosette_data_integrity_verify (
    document, rosette_json_get_object (document, "proof"), other, NULL, NULL));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *value;
    int code;
  } cases[] = {
    { NULL, ROSETTE_ERROR_SYNTAX },        { "z2V0B", ROSETTE_ERROR_SYNTAX },
    { "u", ROSETTE_ERROR_SYNTAX },         { "u2V0A", ROSETTE_ERROR_UNSUPPORTED },
    { "u2V0B", ROSETTE_ERROR_SYNTAX },     { "u2V0BhUBAgKCA", ROSETTE_ERROR_SYNTAX },
    { "u2V0CAAAA", ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_sd_proof_parse (cases[i].value, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ecdsa-sd/vectors", test_vectors);
  g_test_add_func ("/ecdsa-sd/deceit", test_deceit);
  g_test_add_func ("/ecdsa-sd/refused", test_refused);

  return g_test_run ();
}
