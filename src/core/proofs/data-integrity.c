/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/data-integrity.h"

#include "base/error.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "encoding/multibase.h"
#include "linkeddata/bundled.h"
#include "proofs/detached-jws.h"
#include "proofs/ecdsa-sd.h"
#include "proofs/proof-input.h"

#include <string.h>

/* More than any signature of ours: ECDSA with P-384 has 96 bytes. */
#define MAX_SIGNATURE_BYTES 128

static gboolean
check_key (RosetteCryptosuite suite, RosetteKey *key, GError **error)
{
  if (rosette_cryptosuite_takes_key (suite, rosette_key_get_kind (key)))
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
               "the suite “%s” is not for a key of this kind",
               rosette_cryptosuite_get_name (suite));

  return FALSE;
}

/* The proof before it is signed. */
static JsonObject *
make_proof (JsonObject *document, RosetteCryptosuite suite, const char *method, GDateTime *created)
{
  JsonObject *proof = json_object_new ();
  g_autoptr (GDateTime) utc = g_date_time_to_utc (created);
  g_autofree char *date = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  JsonNode *context = json_object_get_member (document, "@context");

  json_object_set_string_member (proof, "type", "DataIntegrityProof");
  json_object_set_string_member (proof, "cryptosuite", rosette_cryptosuite_get_name (suite));
  json_object_set_string_member (proof, "created", date);
  json_object_set_string_member (proof, "verificationMethod", method);
  json_object_set_string_member (proof, "proofPurpose", "assertionMethod");
  if (rosette_cryptosuite_is_jcs (suite) && context != NULL)
    json_object_set_member (proof, "@context", json_node_ref (context));

  return proof;
}

/* The document with @proof beside the proofs that it has. */
static JsonObject *
add_proof (JsonObject *document, JsonObject *proof)
{
  JsonObject *secured = json_object_new ();
  g_autoptr (GPtrArray) old = rosette_json_list (document, "proof");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, document);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (strcmp (name, "proof") != 0)
      json_object_set_member (secured, name, json_node_ref (value));

  if (old->len == 0)
    json_object_set_member (secured, "proof", rosette_json_new_node (proof));
  else
    {
      JsonArray *proofs = json_array_new ();

      for (guint i = 0; i < old->len; i++)
        json_array_add_element (proofs, json_node_ref (old->pdata[i]));
      json_array_add_element (proofs, rosette_json_new_node (proof));
      json_object_set_array_member (secured, "proof", proofs);
    }

  return secured;
}

JsonObject *
rosette_data_integrity_sign (JsonObject *document,
                             RosetteCryptosuite suite,
                             RosetteKey *key,
                             const char *method,
                             GDateTime *created,
                             GError **error)
{
  static const RosetteReading newest = { 0 };
  g_auto (RosetteProofInput) input = { 0 };
  g_autoptr (JsonObject) proof = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (document != NULL && key != NULL && method != NULL, NULL);
  g_return_val_if_fail (rosette_cryptosuite_can_sign (suite), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_key (suite, key, error))
    return NULL;
  proof = make_proof (document, suite, method, created);
  if (!rosette_proof_input_make (&input, document, proof, suite, rosette_key_get_kind (key),
                                 &newest, error))
    {
      if (error != NULL && g_error_matches (*error, ROSETTE_ERROR, ROSETTE_ERROR_HIDDEN))
        g_prefix_error (error, "something is said where who reads the badge would miss it: ");
      return NULL;
    }
  signature = rosette_key_sign (key, input.data, input.length, error);
  if (signature == NULL)
    return NULL;

  value = rosette_multibase_encode ('z', g_bytes_get_data (signature, NULL),
                                    g_bytes_get_size (signature));
  json_object_set_string_member (proof, "proofValue", value);

  return add_proof (document, proof);
}

static gboolean
verify_value (JsonObject *proof, RosetteKey *key, const RosetteProofInput *input, GError **error)
{
  const char *value = rosette_json_get_string (proof, "proofValue");
  g_autoptr (GBytes) signature = NULL;

  if (value == NULL || value[0] != 'z')
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the proof has no “proofValue” in base58btc");
      return FALSE;
    }
  signature = rosette_multibase_decode (value, strlen (value), MAX_SIGNATURE_BYTES, error);

  return signature != NULL
         && rosette_key_verify (key, input->data, input->length, signature, error);
}

/* With one reading of the document. */
static gboolean
verify_with (JsonObject *document,
             JsonObject *proof,
             RosetteCryptosuite suite,
             RosetteKey *key,
             const RosetteReading *reading,
             GError **error)
{
  g_auto (RosetteProofInput) input = { 0 };

  if (suite == ROSETTE_CRYPTOSUITE_ECDSA_SD_2023)
    return rosette_ecdsa_sd_verify (document, proof, key, reading, error);
  if (!rosette_proof_input_make (&input, document, proof, suite, rosette_key_get_kind (key),
                                 reading, error))
    return FALSE;
  if (rosette_cryptosuite_has_jws (suite))
    return rosette_detached_jws_verify (rosette_json_get_string (proof, "jws"), key, input.data,
                                        input.length, error);

  return verify_value (proof, key, &input, error);
}

/* The context of @node, of anything in it, that has the most revisions. */
static void
find_changed_context (JsonNode *node, const char **url)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *text = json_node_get_string (node);

      if (rosette_bundled_context_count (text)
          > (*url != NULL ? rosette_bundled_context_count (*url) : 1))
        *url = text;
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      find_changed_context (json_array_get_element (json_node_get_array (node), i), url);
}

/* How often the contexts of @document have changed, and by which: 1 when they have not. */
static guint
count_revisions (JsonObject *document, RosetteCryptosuite suite, const char **url)
{
  JsonNode *contexts = json_object_get_member (document, "@context");

  *url = NULL;
  if (contexts != NULL && !rosette_cryptosuite_is_jcs (suite))
    find_changed_context (contexts, url);

  return *url != NULL ? rosette_bundled_context_count (*url) : 1;
}

static gboolean
find_suite (JsonObject *proof, RosetteKey *key, RosetteCryptosuite *suite, GError **error)
{
  if (rosette_cryptosuite_from_proof (proof, suite))
    return check_key (*suite, key, error);

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                       "the proof is of a kind that is not known");

  return FALSE;
}

/* With language tags in lower case, as most programs sign them, and as they stand. */
static gboolean
verify_in_either_case (JsonObject *document,
                       JsonObject *proof,
                       RosetteCryptosuite suite,
                       RosetteKey *key,
                       RosetteReading *reading,
                       GError **error)
{
  g_autoptr (GError) first_error = NULL;

  reading->keeps_case = FALSE;
  if (verify_with (document, proof, suite, key, reading, &first_error))
    return TRUE;
  reading->keeps_case = TRUE;
  if (g_error_matches (first_error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE)
      && !rosette_cryptosuite_is_jcs (suite)
      && verify_with (document, proof, suite, key, reading, NULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first_error));

  return FALSE;
}

/* The error is that of the newest contexts. What is too much work is so with all of them. */
static gboolean
verify_with_any (JsonObject *document,
                 JsonObject *proof,
                 RosetteKey *key,
                 gboolean is_lax,
                 char **context,
                 GError **error)
{
  RosetteReading reading = { 0, is_lax };
  g_autoptr (GError) first_error = NULL;
  RosetteCryptosuite suite;
  const char *url;
  guint n;

  if (!find_suite (proof, key, &suite, error))
    return FALSE;
  if (verify_in_either_case (document, proof, suite, key, &reading, &first_error))
    return TRUE;

  n = first_error->code != ROSETTE_ERROR_LIMIT ? count_revisions (document, suite, &url) : 0;
  for (reading.revision = 1; reading.revision < n; reading.revision++)
    if (verify_in_either_case (document, proof, suite, key, &reading, NULL))
      {
        if (context != NULL)
          *context = g_strdup (rosette_bundled_context_get_name (url, reading.revision));
        return TRUE;
      }
  g_propagate_error (error, g_steal_pointer (&first_error));

  return FALSE;
}

gboolean
rosette_data_integrity_verify (JsonObject *document,
                               JsonObject *proof,
                               RosetteKey *key,
                               char **context,
                               GError **error)
{
  g_return_val_if_fail (document != NULL && proof != NULL && key != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return verify_with_any (document, proof, key, FALSE, context, error);
}

gboolean
rosette_data_integrity_verify_part (JsonObject *document,
                                    JsonObject *proof,
                                    RosetteKey *key,
                                    GError **error)
{
  g_return_val_if_fail (document != NULL && proof != NULL && key != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return verify_with_any (document, proof, key, TRUE, NULL, error);
}

/* A time without a zone is UTC (section 2.1). */
static GDateTime *
read_date (JsonObject *proof, const char *name)
{
  const char *text = rosette_json_get_string (proof, name);
  GDateTime *date = text != NULL ? rosette_date_parse (text, NULL) : NULL;
  g_autofree char *zoned = NULL;

  if (date != NULL || text == NULL)
    return date;
  zoned = g_strconcat (text, "Z", NULL);

  return rosette_date_parse (zoned, NULL);
}

static RosetteProofProblem
check_dates (JsonObject *proof, GDateTime *now)
{
  g_autoptr (GDateTime) created = read_date (proof, "created");
  g_autoptr (GDateTime) expires = read_date (proof, "expires");
  RosetteCryptosuite suite;

  if ((created == NULL && json_object_has_member (proof, "created"))
      || (expires == NULL && json_object_has_member (proof, "expires")))
    return ROSETTE_PROOF_HAS_BAD_DATE;
  if (created == NULL && rosette_cryptosuite_from_proof (proof, &suite)
      && suite == ROSETTE_CRYPTOSUITE_ED25519_SIGNATURE_2020)
    return ROSETTE_PROOF_HAS_BAD_DATE;
  if (created != NULL && g_date_time_compare (created, now) > 0)
    return ROSETTE_PROOF_IS_EARLY;
  if (expires != NULL && g_date_time_compare (expires, now) <= 0)
    return ROSETTE_PROOF_IS_EXPIRED;

  return ROSETTE_PROOF_IS_FINE;
}

RosetteProofProblem
rosette_data_integrity_check_options (JsonObject *proof,
                                      const char *purpose,
                                      const char *domain,
                                      const char *challenge,
                                      GDateTime *now)
{
  const char *own_purpose = rosette_json_get_string (proof, "proofPurpose");

  g_return_val_if_fail (proof != NULL && purpose != NULL && now != NULL,
                        ROSETTE_PROOF_IS_INCOMPLETE);

  if (rosette_json_get_string (proof, "type") == NULL || own_purpose == NULL
      || rosette_json_get_string (proof, "verificationMethod") == NULL)
    return ROSETTE_PROOF_IS_INCOMPLETE;
  if (strcmp (own_purpose, purpose) != 0)
    return ROSETTE_PROOF_HAS_OTHER_PURPOSE;
  if (domain != NULL && !rosette_json_has_type (proof, "domain", domain))
    return ROSETTE_PROOF_HAS_OTHER_DOMAIN;
  if (challenge != NULL && g_strcmp0 (rosette_json_get_string (proof, "challenge"), challenge) != 0)
    return ROSETTE_PROOF_HAS_OTHER_CHALLENGE;

  return check_dates (proof, now);
}
