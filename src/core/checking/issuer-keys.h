/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/inspection.h"
#include "checking/key-document.h"

G_BEGIN_DECLS

/**
 * rosette_inspection_read_keys:
 * @document: a document that was looked up
 * @address: where it stands
 *
 * As rosette_key_document_read(), but each document is read once for all steps.
 *
 * Returns: (transfer full) (element-type RosetteKeyEntry): the keys, which are shared
 */
GPtrArray *rosette_inspection_read_keys (RosetteInspection *self,
                                         GBytes *document,
                                         const char *address) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_inspection_list_issuer_keys:
 * @is_complete: (out): whether the issuer names no other keys than these, as far as we can tell:
 *   %FALSE when one of them is out of reach or of a kind that we do not know
 *
 * Finds the keys of the issuer that the credential names: its DID is the key, or its own document,
 * given by the user or fetched, names them. What the credential itself says does not count.
 *
 * Returns: (transfer full) (nullable) (element-type RosetteKeyEntry): the keys, each with a key;
 *   %NULL when there is no document of the issuer
 */
GPtrArray *rosette_inspection_list_issuer_keys (RosetteInspection *self, gboolean *is_complete);

/**
 * rosette_inspection_list_earlier_keys:
 * @address: a URL or a DID
 *
 * Returns: (transfer full) (element-type RosetteKeyEntry): the keys that earlier documents of
 *   @address name, as far as they are kept: each is ROSETTE_KEY_REMOVED since it was last seen
 */
GPtrArray *rosette_inspection_list_earlier_keys (RosetteInspection *self, const char *address);

/**
 * rosette_inspection_list_removed_keys:
 *
 * Returns: (transfer full) (element-type RosetteKeyEntry): the same for the issuer: its own
 *   document, and the keys that it links to
 */
GPtrArray *rosette_inspection_list_removed_keys (RosetteInspection *self);

/**
 * rosette_key_entries_with_key:
 * @entries: (element-type RosetteKeyEntry): keys
 * @key: a key
 *
 * Returns: (nullable): the entry of @key
 */
const RosetteKeyEntry *rosette_key_entries_with_key (GPtrArray *entries, RosetteKey *key);

/**
 * rosette_did_is_own_key:
 * @did: (nullable): an identifier
 *
 * Returns: whether it is a did:key or did:jwk, which needs no document
 */
gboolean rosette_did_is_own_key (const char *did);

G_END_DECLS
