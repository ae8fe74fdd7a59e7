/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/dataset.h"
#include "proofs/cryptosuite.h"

G_BEGIN_DECLS

/**
 * RosetteProofInput:
 * @document_form: the canonical form of the document without the proof
 * @proof_form: the canonical form of the proof without its signature
 * @data: what is signed: the hash of @proof_form, then that of @document_form
 * @length: of @data, in bytes: 64 or 96
 *
 * What a signature is over, with the steps to it (VC Data Integrity 1.0 section 4, "Transform",
 * "Hash"). All zeros is empty.
 */
typedef struct
{
  char *document_form;
  gsize document_length;
  char *proof_form;
  gsize proof_length;
  guint8 data[2 * ROSETTE_DIGEST_MAX_BYTES];
  gsize length;
} RosetteProofInput;

/**
 * RosetteReading:
 * @revision: which revision of the bundled contexts, from 0
 * @is_lax: whether what a signature does not cover is left out, which is an error otherwise
 * @keeps_case: whether language tags are written as they stand, and not in lower case
 * @names: (nullable): what blank nodes are called, as #RosetteJsonldOptions has it
 *
 * How a document is read. All zeros is with the newest contexts, strict, and as most programs do.
 */
typedef struct
{
  guint revision;
  gboolean is_lax;
  gboolean keeps_case;
  GHashTable *names;
} RosetteReading;

/**
 * rosette_proof_input_clear:
 *
 * Frees what @self holds.
 */
void rosette_proof_input_clear (RosetteProofInput *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteProofInput, rosette_proof_input_clear)

/**
 * rosette_proof_input_make:
 * @self: (out caller-allocates): all zeros
 * @document: a document; its `proof` is left out, but for those that @proof names as its
 *   `previousProof`
 * @proof: a proof, with its signature or without
 * @suite: what @proof says
 * @kind: the kind of key
 * @reading: how to read the document
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Makes what is signed. Contexts are the bundled ones.
 *
 * Returns: %FALSE with ROSETTE_ERROR_SYNTAX, LIMIT, HIDDEN, or NOT_FOUND (a context or a previous
 *   proof that is not known)
 */
gboolean rosette_proof_input_make (RosetteProofInput *self,
                                   JsonObject *document,
                                   JsonObject *proof,
                                   RosetteCryptosuite suite,
                                   RosetteKeyType kind,
                                   const RosetteReading *reading,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_proof_input_split:
 * @document: a document
 * @proof: a proof of it
 * @suite: what @proof says
 * @unsecured: (out) (transfer full): @document without the proofs that @proof is not over
 * @config: (out) (transfer full): @proof without its signature, under the contexts of @document
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Both share their values with what was given.
 *
 * Returns: %FALSE as rosette_proof_input_make()
 */
gboolean rosette_proof_input_split (JsonObject *document,
                                    JsonObject *proof,
                                    RosetteCryptosuite suite,
                                    JsonObject **unsecured,
                                    JsonObject **config,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_proof_input_read:
 * @object: a document or the configuration of a proof
 * @reading: how to read it
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads what a signature is over. Unless it is lax, what says when a badge is in force, whether it
 * can be withdrawn and whose it is must be said where a reader of JSON finds it.
 *
 * Returns: (transfer full): the statements; or %NULL as rosette_jsonld_to_rdf()
 */
RosetteDataset *rosette_proof_input_read (JsonObject *object,
                                          const RosetteReading *reading,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_proof_input_canonicalize:
 * @object: a document or the configuration of a proof
 * @digest: the hash that RDFC-1.0 uses
 * @reading: how to read it
 * @length: (out): length of the text, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the canonical N-Quads; or %NULL as rosette_proof_input_make()
 */
char *rosette_proof_input_canonicalize (JsonObject *object,
                                        RosetteDigest digest,
                                        const RosetteReading *reading,
                                        gsize *length,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
