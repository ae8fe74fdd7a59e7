/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/inspection.h"
#include "checking/key-document.h"

G_BEGIN_DECLS

/**
 * RosetteStatedKeys:
 * @groups: (element-type GPtrArray of RosetteKeyEntry): one for each place that the badge says its
 *   key is at; the signature must be right for a key of each
 * @missing: (nullable): the address of a key that was out of reach
 * @unusable: (nullable): the address of a document without a key that we can use
 * @absent: (nullable): the address of a key of which there is only the document it should be in
 * @guess: (nullable): of @groups, the other keys of that document: one of them may be meant
 * @partial: (nullable): of @groups, the keys of a document with others that we cannot read
 * @other_kind: (nullable): the kind of a key in the badge that is not one of ours, such as "Ed448"
 * @has_private: the badge carries the secret half of its key
 * @is_malformed: the badge carries what should be a key and is none, or none for its algorithm
 *
 * The keys that a signed badge says it was signed with.
 */
typedef struct
{
  GPtrArray *groups;
  char *missing;
  char *unusable;
  char *absent;
  GPtrArray *guess;
  GPtrArray *partial;
  char *other_kind;
  gboolean has_private;
  gboolean is_malformed;
} RosetteStatedKeys;

/**
 * rosette_inspection_list_stated_keys:
 *
 * Finds the keys that the header of the JWS (`jwk`, `kid`, the first of `x5c`) and, for the older
 * versions, the assertion (`verification.creator`, `verify.url`) and the profile inside it name.
 *
 * Returns: (transfer full): the keys; free with rosette_stated_keys_free()
 */
RosetteStatedKeys *rosette_inspection_list_stated_keys (RosetteInspection *self);
void rosette_stated_keys_free (RosetteStatedKeys *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteStatedKeys, rosette_stated_keys_free)

/**
 * rosette_inspection_get_key_address:
 *
 * Returns: (transfer none) (nullable): where the badge says that its key is, as it writes it
 */
const char *rosette_inspection_get_key_address (RosetteInspection *self);

G_END_DECLS
