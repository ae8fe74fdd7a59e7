/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "proofs/proof-input.h"
#include "proofs/sd-proof.h"

G_BEGIN_DECLS

/**
 * RosetteSdInput:
 * @proof_form: the canonical form of the proof without its signature
 * @proof_length: its length, in bytes
 * @mandatory: (element-type utf8): the statements that the holder must show, with the issuer's
 *   labels, in the order of their code points
 * @others: (element-type utf8): the other statements, in the same way
 *
 * What the signatures of ecdsa-sd-2023 are over (vc-di-ecdsa section 3.4). All zeros is empty.
 */
typedef struct
{
  char *proof_form;
  gsize proof_length;
  GPtrArray *mandatory;
  GPtrArray *others;
} RosetteSdInput;

/**
 * rosette_sd_input_make:
 * @self: (out caller-allocates): all zeros
 * @document: a credential
 * @proof: its proof with the suite ecdsa-sd-2023
 * @sd: the proof's value
 * @reading: how to read the document
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Makes the statements of a document, and tells those that must be shown from the others: by
 * their places for a derived proof, by the parts of the document for a base proof.
 *
 * Returns: %FALSE with ROSETTE_ERROR_SIGNATURE when the document lacks something that @sd names,
 *   or as rosette_proof_input_make()
 */
gboolean rosette_sd_input_make (RosetteSdInput *self,
                                JsonObject *document,
                                JsonObject *proof,
                                RosetteSdProof *sd,
                                const RosetteReading *reading,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_sd_input_clear (RosetteSdInput *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteSdInput, rosette_sd_input_clear)

G_END_DECLS
