/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/award-row.h"

G_BEGIN_DECLS

/* How the rows of the register hang together. Each row has a hash over what it says and over the
 * hash of the row before it: SHA-256 (FIPS 180-4, RFC 6234) of the row as a JSON object in the
 * canonical form of RFC 8785. What says who a person is does not go into it as it is, but as one
 * HMAC-SHA-256 (RFC 2104) under a random salt of the row: to forget a person is to delete these
 * values and the salt, and the chain still holds.
 *
 * A chain shows that rows were changed, exchanged, put in or taken out by somebody who did not make
 * the rest of it anew. It has no secret: who can write the file can make all of it anew, or cut off
 * its end. Against that helps only a head that was noted elsewhere.
 */

#define ROSETTE_CHAIN_BYTES      32
#define ROSETTE_CHAIN_SALT_BYTES 16

/**
 * rosette_chain_hash_person:
 * @award: a row
 * @credential: (nullable): the secured credential of the row
 * @salt: ROSETTE_CHAIN_SALT_BYTES of the row's own
 * @out: room for ROSETTE_CHAIN_BYTES
 *
 * Hashes what can say who the person is: name, e-mail, identifier, file, and the credential.
 */
void rosette_chain_hash_person (RosetteAwardRow *award,
                                GBytes *credential,
                                GBytes *salt,
                                guint8 *out);

/**
 * rosette_chain_hash_row:
 * @award: a row
 * @id: its number
 * @person: what rosette_chain_hash_person() made
 * @previous: the hash of the row before it; zeros for the first
 * @out: room for ROSETTE_CHAIN_BYTES, which may be @previous
 *
 * Hashes a row, with all that was before it.
 */
void rosette_chain_hash_row (RosetteAwardRow *award,
                             gint64 id,
                             const guint8 *person,
                             const guint8 *previous,
                             guint8 *out);

/**
 * rosette_chain_dup_hex:
 * @hash: ROSETTE_CHAIN_BYTES
 *
 * Returns: (transfer full): its 64 digits, in lower case
 */
char *rosette_chain_dup_hex (const guint8 *hash) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
