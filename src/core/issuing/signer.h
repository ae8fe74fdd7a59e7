/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"

G_BEGIN_DECLS

/**
 * RosetteSigner:
 * @key: signs; borrowed from the plan
 * @issuer: who signs, with an id
 * @method: the URL of @key: inside the issuer's DID where that is the key, else behind the hash of
 *   the issuer's address, as 1EdTech writes it
 *
 * Who signs one format of a plan.
 */
typedef struct
{
  RosetteKey *key;
  RosetteProfile *issuer;
  char *method;
} RosetteSigner;

/**
 * rosette_signer_pick_key:
 * @plan: a plan
 * @format: one format, of the plan or not
 *
 * Which of the plan's keys suits the format best. A proof inside the JSON: the key that the plan's
 * suite takes, else Ed25519, P-256, P-384. A JWS: RSA, P-256, P-384, Ed25519; all formats that are
 * one have the same key, since on the web they share a document of it.
 *
 * Returns: (nullable): the key; %NULL where none of them can sign it
 */
RosetteKey *rosette_signer_pick_key (const RosettePlan *plan, RosetteFormats format);

/**
 * rosette_signer_init:
 * @self: (out caller-allocates): the signer
 * @plan: a plan that rosette_plan_check() passes, and that outlives @self
 * @format: one format of the plan
 *
 * An issuer without an id, or whose id is the DID of one of the plan's keys, has the DID of the key
 * that signs as its id, and those of the others among its other identifiers.
 */
void rosette_signer_init (RosetteSigner *self, const RosettePlan *plan, RosetteFormats format);
void rosette_signer_clear (RosetteSigner *self);

G_END_DECLS
