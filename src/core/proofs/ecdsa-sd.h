/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "proofs/proof-input.h"

G_BEGIN_DECLS

/**
 * RosetteSdProof:
 * @base_signature: the issuer's signature, 64 bytes
 * @public_key: the key that signed each statement, as a Multikey without its base58
 * @signatures: (element-type GBytes): of each statement that the issuer lets the holder leave out
 * @labels: for each canonical label of the document, by its number, the label that the issuer gave
 * @mandatory: (element-type guint): the places of the statements that are all signed together
 *
 * The `proofValue` of a derived proof (vc-di-ecdsa section 3.5.7).
 */
typedef struct
{
  GBytes *base_signature;
  GBytes *public_key;
  GPtrArray *signatures;
  GHashTable *labels;
  GArray *mandatory;
} RosetteSdProof;

/**
 * rosette_sd_proof_parse:
 * @value: (nullable): a `proofValue`
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the parts; or %NULL with ROSETTE_ERROR_SYNTAX, LIMIT, or UNSUPPORTED
 *   for a base proof, which an issuer gives to the holder alone
 */
RosetteSdProof *rosette_sd_proof_parse (const char *value,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_sd_proof_free (RosetteSdProof *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSdProof, rosette_sd_proof_free)

/**
 * rosette_ecdsa_sd_verify:
 * @document: a credential
 * @proof: its proof with the suite ecdsa-sd-2023
 * @key: the issuer's key
 * @reading: how to read the document
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Verifies a derived proof: that each statement of the document is one that the issuer has signed,
 * and that none is missing of those that must be shown (vc-di-ecdsa section 3.5.8).
 *
 * Returns: %FALSE with ROSETTE_ERROR_SIGNATURE, or as rosette_sd_proof_parse()
 */
gboolean rosette_ecdsa_sd_verify (JsonObject *document,
                                  JsonObject *proof,
                                  RosetteKey *key,
                                  const RosetteReading *reading,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
