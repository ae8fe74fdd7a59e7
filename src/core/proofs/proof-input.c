/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/proof-input.h"

#include "base/error.h"
#include "encoding/jcs.h"
#include "encoding/json.h"
#include "linkeddata/bundled.h"
#include "linkeddata/canonicalize.h"
#include "linkeddata/jsonld.h"

#include <string.h>

void
rosette_proof_input_clear (RosetteProofInput *self)
{
  g_clear_pointer (&self->document_form, g_free);
  g_clear_pointer (&self->proof_form, g_free);
}

/* The members of @object but those of @without, which ends with NULL; the values are shared. */
static JsonObject *
copy_without (JsonObject *object, const char *const *without)
{
  JsonObject *copy = rosette_json_share_object (object);

  for (gsize i = 0; without[i] != NULL; i++)
    json_object_remove_member (copy, without[i]);

  return copy;
}

static JsonNode *
find_proof (GPtrArray *proofs, const char *id)
{
  for (guint i = 0; i < proofs->len; i++)
    {
      JsonNode *node = proofs->pdata[i];

      if (JSON_NODE_HOLDS_OBJECT (node)
          && g_strcmp0 (rosette_json_get_string (json_node_get_object (node), "id"), id) == 0)
        return node;
    }

  return NULL;
}

/* The proofs that @proof comes after, in the order it names them (section 4.3). */
static JsonArray *
list_previous (JsonObject *document, JsonObject *proof, GError **error)
{
  g_autoptr (GPtrArray) all = rosette_json_list (document, "proof");
  g_autoptr (GPtrArray) ids = rosette_json_list (proof, "previousProof");
  g_autoptr (JsonArray) previous = json_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      JsonNode *id = ids->pdata[i];
      JsonNode *found = NULL;

      if (JSON_NODE_HOLDS_VALUE (id) && json_node_get_value_type (id) == G_TYPE_STRING)
        found = find_proof (all, json_node_get_string (id));
      if (found == NULL)
        {
          g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                               "a proof comes after another that is not there");
          return NULL;
        }
      json_array_add_element (previous, json_node_ref (found));
    }

  return g_steal_pointer (&previous);
}

/* Whether the contexts of @document begin with those of the proof (vc-di-eddsa section 3.3.2). */
static gboolean
begins_with (JsonObject *document, JsonObject *proof)
{
  g_autoptr (GPtrArray) contexts = rosette_json_list (document, "@context");
  g_autoptr (GPtrArray) first = rosette_json_list (proof, "@context");

  if (first->len > contexts->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (!json_node_equal (first->pdata[i], contexts->pdata[i]))
      return FALSE;

  return TRUE;
}

/* Whose contexts both are under: the document's; where JCS says them in the proof, that. */
static gboolean
unify_contexts (JsonObject *unsecured, JsonObject *config, gboolean is_jcs, GError **error)
{
  JsonNode *of_document = json_object_get_member (unsecured, "@context");
  JsonNode *of_proof = json_object_get_member (config, "@context");

  if (is_jcs && of_proof != NULL)
    {
      if (!begins_with (unsecured, config))
        {
          g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                               "the proof is under other contexts than the document");
          return FALSE;
        }
      json_object_set_member (unsecured, "@context", json_node_ref (of_proof));
    }
  else if (!is_jcs && of_document != NULL)
    json_object_set_member (config, "@context", json_node_ref (of_document));

  return TRUE;
}

gboolean
rosette_proof_input_split (JsonObject *document,
                           JsonObject *proof,
                           RosetteCryptosuite suite,
                           JsonObject **unsecured,
                           JsonObject **config,
                           GError **error)
{
  static const char *const of_document[] = { "proof", NULL };
  static const char *const of_proof[] = { "proofValue", NULL };
  static const char *const of_old_proof[] = { "proofValue", "jws", NULL };
  g_autoptr (JsonObject) bare = copy_without (document, of_document);
  g_autoptr (JsonObject) options =
    copy_without (proof, rosette_cryptosuite_has_jws (suite) ? of_old_proof : of_proof);
  g_autoptr (JsonArray) previous = NULL;

  if (json_object_has_member (proof, "previousProof"))
    {
      previous = list_previous (document, proof, error);
      if (previous == NULL)
        return FALSE;
      json_object_set_array_member (bare, "proof", g_steal_pointer (&previous));
    }
  if (!unify_contexts (bare, options, rosette_cryptosuite_is_jcs (suite), error))
    return FALSE;

  *unsecured = g_steal_pointer (&bare);
  *config = g_steal_pointer (&options);

  return TRUE;
}

#define CREDENTIALS "https://www.w3.org/2018/credentials#"

/* What a forger would gain by having a program miss it. */
static const RosettePlainName plain[] = {
  ROSETTE_PLAIN_NAME (CREDENTIALS "validFrom", "validFrom"),
  ROSETTE_PLAIN_NAME (CREDENTIALS "validUntil", "validUntil"),
  ROSETTE_PLAIN_NAME (CREDENTIALS "issuanceDate", "issuanceDate"),
  ROSETTE_PLAIN_NAME (CREDENTIALS "expirationDate", "expirationDate"),
  ROSETTE_PLAIN_NAME (CREDENTIALS "credentialStatus", "credentialStatus"),
  ROSETTE_PLAIN_NAME ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier", "identifier"),
  ROSETTE_PLAIN_NAME ("https://w3id.org/security#expiration", "expires"),
  { NULL },
};

RosetteDataset *
rosette_proof_input_read (JsonObject *object, const RosetteReading *reading, GError **error)
{
  RosetteJsonldOptions options = { .load = rosette_bundled_context_load,
                                   .load_data = GUINT_TO_POINTER (reading->revision),
                                   .is_lax = reading->is_lax,
                                   .keeps_terms = TRUE,
                                   .keeps_case = reading->keeps_case,
                                   .plain = reading->is_lax ? NULL : plain,
                                   .names = reading->names };
  g_autoptr (JsonNode) node = rosette_json_new_node (object);

  return rosette_jsonld_to_rdf (node, &options, error);
}

char *
rosette_proof_input_canonicalize (JsonObject *object,
                                  RosetteDigest digest,
                                  const RosetteReading *reading,
                                  gsize *length,
                                  GError **error)
{
  g_autoptr (RosetteDataset) dataset = rosette_proof_input_read (object, reading, error);

  return dataset != NULL ? rosette_canonicalize (dataset, digest, length, error) : NULL;
}

static char *
make_form (JsonObject *object,
           RosetteCryptosuite suite,
           RosetteDigest digest,
           const RosetteReading *reading,
           gsize *length,
           GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (!rosette_cryptosuite_is_jcs (suite))
    return rosette_proof_input_canonicalize (object, digest, reading, length, error);
  node = rosette_json_new_node (object);

  return rosette_jcs_canonicalize (node, length, error);
}

/* What is hidden is told by its names alone. */
static void
prefix (GError **error, const char *where)
{
  if (error != NULL && !g_error_matches (*error, ROSETTE_ERROR, ROSETTE_ERROR_HIDDEN))
    g_prefix_error (error, "%s", where);
}

gboolean
rosette_proof_input_make (RosetteProofInput *self,
                          JsonObject *document,
                          JsonObject *proof,
                          RosetteCryptosuite suite,
                          RosetteKeyType kind,
                          const RosetteReading *reading,
                          GError **error)
{
  RosetteDigest digest = rosette_cryptosuite_get_digest (suite, kind);
  g_autoptr (JsonObject) unsecured = NULL;
  g_autoptr (JsonObject) config = NULL;

  g_return_val_if_fail (document != NULL && proof != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!rosette_proof_input_split (document, proof, suite, &unsecured, &config, error))
    return FALSE;

  self->document_form =
    make_form (unsecured, suite, digest, reading, &self->document_length, error);
  if (self->document_form == NULL)
    {
      prefix (error, "the credential: ");
      return FALSE;
    }
  self->proof_form = make_form (config, suite, digest, reading, &self->proof_length, error);
  if (self->proof_form == NULL)
    {
      prefix (error, "the proof: ");
      return FALSE;
    }

  self->length = rosette_digest (digest, self->proof_form, self->proof_length, self->data);
  self->length +=
    rosette_digest (digest, self->document_form, self->document_length, self->data + self->length);

  return TRUE;
}
