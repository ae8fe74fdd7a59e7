/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/digest.h"
#include "keys/key.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteCryptosuite:
 *
 * The ways in which a proof inside a document is made: the suites of Verifiable Credential Data
 * Integrity 1.0, and three older ones that badges still carry.
 */
typedef enum
{
  ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022,
  ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022,
  ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019,
  ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019,
  ROSETTE_CRYPTOSUITE_ECDSA_SD_2023,
  ROSETTE_CRYPTOSUITE_ED25519_SIGNATURE_2020,
  ROSETTE_CRYPTOSUITE_ED25519_SIGNATURE_2018,
  ROSETTE_CRYPTOSUITE_JSON_WEB_SIGNATURE_2020,
} RosetteCryptosuite;

/**
 * rosette_cryptosuite_get_name:
 *
 * Returns: the name that a proof has as its `cryptosuite`, or as its `type`
 */
const char *rosette_cryptosuite_get_name (RosetteCryptosuite self);

/**
 * rosette_cryptosuite_from_name:
 * @name: a name
 * @suite: (out): which suite
 *
 * Returns: %FALSE when it is none of ours
 */
gboolean rosette_cryptosuite_from_name (const char *name, RosetteCryptosuite *suite);

/**
 * rosette_cryptosuite_from_proof:
 * @proof: a proof
 * @suite: (out): which suite its `type` and `cryptosuite` say
 *
 * Reads also `eddsa-2022`, which drafts of Open Badges 3.0 call eddsa-rdfc-2022.
 *
 * Returns: %FALSE when it is none of ours
 */
gboolean rosette_cryptosuite_from_proof (JsonObject *proof, RosetteCryptosuite *suite);

/**
 * rosette_cryptosuite_for_key:
 * @kind: a kind of key
 * @suite: (out): the suite that such a key signs with unless something else is asked for
 *
 * Returns: %FALSE for RSA, for which there is none
 */
gboolean rosette_cryptosuite_for_key (RosetteKeyType kind, RosetteCryptosuite *suite);

/**
 * rosette_cryptosuite_takes_key:
 *
 * Returns: whether the suite is for keys of this kind
 */
gboolean rosette_cryptosuite_takes_key (RosetteCryptosuite self, RosetteKeyType kind);

/**
 * rosette_cryptosuite_can_sign:
 *
 * Returns: whether we make such proofs
 */
gboolean rosette_cryptosuite_can_sign (RosetteCryptosuite self);

/**
 * rosette_cryptosuite_is_jcs:
 *
 * Returns: whether the document is made canonical by RFC 8785; if not, by RDFC-1.0
 */
gboolean rosette_cryptosuite_is_jcs (RosetteCryptosuite self);

/**
 * rosette_cryptosuite_has_jws:
 *
 * Returns: whether the signature is in the member `jws`; if not, in `proofValue`
 */
gboolean rosette_cryptosuite_has_jws (RosetteCryptosuite self);

/**
 * rosette_cryptosuite_get_digest:
 * @kind: the kind of key that signed
 *
 * Returns: the hash of the canonical forms, which RDFC-1.0 uses too
 */
RosetteDigest rosette_cryptosuite_get_digest (RosetteCryptosuite self, RosetteKeyType kind);

G_END_DECLS
