/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "proofs/proof-input.h"

G_BEGIN_DECLS

/**
 * rosette_ecdsa_sd_verify:
 * @document: a credential
 * @proof: its proof with the suite ecdsa-sd-2023
 * @key: the issuer's key
 * @reading: how to read the document
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Verifies a derived proof: that each statement of the document is one that the issuer has signed,
 * and that none is missing of those that must be shown (vc-di-ecdsa section 3.5.8). Verifies a base
 * proof in the same way, whose document has all statements. The specification has no such step,
 * since a holder is to show only what was derived; but a badge is kept and checked whole, too.
 *
 * Returns: %FALSE with ROSETTE_ERROR_SIGNATURE, or as rosette_sd_proof_parse() and
 *   rosette_sd_input_make()
 */
gboolean rosette_ecdsa_sd_verify (JsonObject *document,
                                  JsonObject *proof,
                                  RosetteKey *key,
                                  const RosetteReading *reading,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
