/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteKeyEnd:
 * @ROSETTE_KEY_IN_USE: it signs badges
 * @ROSETTE_KEY_EXPIRED: its time ran out
 * @ROSETTE_KEY_REVOKED: it was taken back
 * @ROSETTE_KEY_REMOVED: an earlier document named it, and the one of now does not
 *
 * What became of a key.
 */
typedef enum
{
  ROSETTE_KEY_IN_USE,
  ROSETTE_KEY_EXPIRED,
  ROSETTE_KEY_REVOKED,
  ROSETTE_KEY_REMOVED,
} RosetteKeyEnd;

/**
 * RosetteKeyEntry:
 * @id: the key's own address: of the document, or of a part of it
 * @owner: (nullable): whose key the document says that it is (`owner` or `controller`)
 * @key: (nullable): the public key; %NULL for a mere link to @id, and for a kind of key that we
 *   do not know
 * @is_link: whether the key stands elsewhere, at @id
 * @end: what became of it
 * @ended: (nullable): since when it is not to be used any more, or when it was last named; %NULL
 *   for one in use
 *
 * One key that a document names.
 */
typedef struct
{
  char *id;
  char *owner;
  RosetteKey *key;
  gboolean is_link;
  RosetteKeyEnd end;
  GDateTime *ended;
} RosetteKeyEntry;

/**
 * rosette_key_entry_new:
 * @key: (nullable): the public key
 *
 * Returns: (transfer full): an entry of a key in use
 */
RosetteKeyEntry *rosette_key_entry_new (const char *id,
                                        const char *owner,
                                        RosetteKey *key) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_entry_copy:
 * @id: (nullable): the address of the copy
 *
 * Returns: (transfer full): the same key under the address @id
 */
RosetteKeyEntry *rosette_key_entry_copy (const RosetteKeyEntry *self,
                                         const char *id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_entry_free:
 * @self: (transfer full): an entry
 */
void rosette_key_entry_free (RosetteKeyEntry *self);

/**
 * rosette_key_document_read:
 * @document: a document that an issuer publishes
 * @address: where it stands
 * @now: the time: a key that its document calls revoked or expired before has ended
 *
 * Finds the signing keys in a public key or a certificate in PEM, a JWK or JWK set, a
 * CryptographicKey (Open Badges 2.0), a Multikey, a Profile with `publicKey`, or a DID or
 * controller document. Of the latter only what `assertionMethod` names counts, where the document
 * has that member. A document that calls itself another DID than the DID @address has none.
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
