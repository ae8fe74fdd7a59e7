/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "proofs/cryptosuite.h"

G_BEGIN_DECLS

/**
 * rosette_data_integrity_sign:
 * @document: a credential under published contexts; it may have proofs already
 * @suite: one that rosette_cryptosuite_can_sign()
 * @key: a key pair of a kind that @suite takes
 * @method: the `verificationMethod`: the URL at which the key is found
 * @created: when it is signed
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Adds a proof for the purpose `assertionMethod` (VC Data Integrity 1.0 section 4.1; vc-di-eddsa
 * and vc-di-ecdsa section 3). Where there are proofs already, it joins them as one of a set.
 *
 * Returns: (transfer full): the credential with the proof, which shares its values with @document;
 *   or %NULL with ROSETTE_ERROR_UNSUPPORTED (key or suite), SYNTAX (something in the document
 *   would not be signed; the message names it), HIDDEN, LIMIT or NOT_FOUND (a context that is not
 *   known)
 */
JsonObject *rosette_data_integrity_sign (JsonObject *document,
                                         RosetteCryptosuite suite,
                                         RosetteKey *key,
                                         const char *method,
                                         GDateTime *created,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_data_integrity_verify:
 * @document: a credential
 * @proof: one of its proofs
 * @key: the public key that the proof's `verificationMethod` names
 * @context: (out) (optional) (transfer full) (nullable): the revision of a context that the proof
 *   was made with, such as `ob-3.0.3-2024-03-04`, when it is not the newest
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Verifies the signature, and nothing else that the proof says:
 * rosette_data_integrity_check_options() does. Where contexts of the document have changed over
 * the years, each content that could have been meant is tried, the newest first; and language tags
 * in lower case, then as they stand. A proof that comes after others covers them; each of them is
 * to be verified too.
 *
 * Returns: %TRUE when the signature is right; or %FALSE with ROSETTE_ERROR_SIGNATURE when it is
 *   not, UNSUPPORTED (a suite that is none of ours, or a key that it does not take), SYNTAX (a part
 *   of the document is covered by no signature, or the proof is malformed), HIDDEN (something is
 * said where who reads it would miss it, which the message names), LIMIT or NOT_FOUND
 */
gboolean rosette_data_integrity_verify (JsonObject *document,
                                        JsonObject *proof,
                                        RosetteKey *key,
                                        char **context,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_data_integrity_verify_part:
 * @document: a credential for which rosette_data_integrity_verify() found that a part of it is not
 *   covered, or is hidden
 * @proof: one of its proofs
 * @key: the public key that the proof's `verificationMethod` names
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Verifies the signature for what it does cover, as programs do that drop the rest in silence. It
 * tells a careless issuer from a forger, and no more: anybody may have added the rest.
 *
 * Returns: as rosette_data_integrity_verify()
 */
gboolean rosette_data_integrity_verify_part (JsonObject *document,
                                             JsonObject *proof,
                                             RosetteKey *key,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * RosetteProofProblem:
 * @ROSETTE_PROOF_IS_FINE: there is none
 * @ROSETTE_PROOF_IS_INCOMPLETE: type, purpose or verification method is missing
 * @ROSETTE_PROOF_HAS_OTHER_PURPOSE: it was made for something else
 * @ROSETTE_PROOF_HAS_BAD_DATE: a date cannot be read, or is missing where it must be
 * @ROSETTE_PROOF_IS_EARLY: it says that it was made in the future
 * @ROSETTE_PROOF_IS_EXPIRED: it has ended
 * @ROSETTE_PROOF_HAS_OTHER_DOMAIN: it was made for another domain
 * @ROSETTE_PROOF_HAS_OTHER_CHALLENGE: it answers another challenge
 */
typedef enum
{
  ROSETTE_PROOF_IS_FINE,
  ROSETTE_PROOF_IS_INCOMPLETE,
  ROSETTE_PROOF_HAS_OTHER_PURPOSE,
  ROSETTE_PROOF_HAS_BAD_DATE,
  ROSETTE_PROOF_IS_EARLY,
  ROSETTE_PROOF_IS_EXPIRED,
  ROSETTE_PROOF_HAS_OTHER_DOMAIN,
  ROSETTE_PROOF_HAS_OTHER_CHALLENGE,
} RosetteProofProblem;

/**
 * rosette_data_integrity_check_options:
 * @proof: a proof
 * @purpose: the purpose that it must have, such as `assertionMethod`
 * @domain: (nullable): the domain that it must be for; %NULL takes any
 * @challenge: (nullable): the challenge that it must answer; %NULL takes any
 * @now: the time
 *
 * Checks what a proof says of itself (VC Data Integrity 1.0 section 4.2).
 *
 * Returns: the first problem
 */
RosetteProofProblem rosette_data_integrity_check_options (JsonObject *proof,
                                                          const char *purpose,
                                                          const char *domain,
                                                          const char *challenge,
                                                          GDateTime *now);

G_END_DECLS
