/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteKeyEntry:
 * @id: the key's own address: of the document, or of a part of it
 * @owner: (nullable): whose key the document says that it is (`owner` or `controller`)
 * @key: (nullable): the public key; %NULL for a mere link to @id, and for a kind of key that we
 *   do not know
 * @is_link: whether the key stands elsewhere, at @id
 *
 * One key that a document names.
 */
typedef struct
{
  char *id;
  char *owner;
  RosetteKey *key;
  gboolean is_link;
} RosetteKeyEntry;

/**
 * rosette_key_entry_free:
 * @self: (transfer full): an entry
 */
void rosette_key_entry_free (RosetteKeyEntry *self);

/**
 * rosette_key_document_read:
 * @document: a document that an issuer publishes
 * @address: where it stands
 * @now: the time: a key that its document calls revoked or expired counts as one we do not know
 *
 * Finds the signing keys in a PEM public key, a JWK or JWK set, a CryptographicKey (Open Badges
 * 2.0), a Multikey, a Profile with `publicKey`, or a DID or controller document. Of the latter
 * only what `assertionMethod` names counts, where the document has that member. A document that
 * calls itself another DID than the DID @address has none.
 *
 * Returns: (transfer full) (element-type RosetteKeyEntry): the keys, none when it has none
 */
GPtrArray *rosette_key_document_read (GBytes *document, const char *address, GDateTime *now);

/**
 * rosette_key_document_read_object:
 * @object: the same, already read
 *
 * Returns: (transfer full) (element-type RosetteKeyEntry): the keys, none when it has none
 */
GPtrArray *rosette_key_document_read_object (JsonObject *object,
                                             const char *address,
                                             GDateTime *now);

G_END_DECLS
