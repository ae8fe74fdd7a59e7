/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"
#include "keys/token-session.h"

G_BEGIN_DECLS

/* What lies on a token, seen through an open session. What a token says is checked like anything
 * from outside.
 */

/**
 * rosette_token_find_objects:
 * @attributes: what the objects must match
 * @n_attributes: how many
 * @objects: room for what is found
 * @max: for how many
 *
 * Returns: how many were found, no more than @max
 */
gsize rosette_token_find_objects (const RosetteTokenSlot *slot,
                                  CK_ATTRIBUTE *attributes,
                                  gsize n_attributes,
                                  CK_OBJECT_HANDLE *objects,
                                  gsize max);

/**
 * rosette_token_read_bytes:
 *
 * Returns: (transfer full) (nullable): what the token says of @object, or %NULL where that is
 *   nothing, or more than ROSETTE_MAX_KEY_BYTES
 */
GBytes *rosette_token_read_bytes (const RosetteTokenSlot *slot,
                                  CK_OBJECT_HANDLE object,
                                  CK_ATTRIBUTE_TYPE type);

/**
 * rosette_token_read_flag:
 * @otherwise: what holds where the token does not say
 */
gboolean rosette_token_read_flag (const RosetteTokenSlot *slot,
                                  CK_OBJECT_HANDLE object,
                                  CK_ATTRIBUTE_TYPE type,
                                  gboolean otherwise);

/**
 * rosette_token_find_companion:
 * @object: a key
 * @class: what is looked for
 * @companion: (out): the object of @class with the same id, or the same label where @object has no
 * id
 *
 * Returns: whether there is one
 */
gboolean rosette_token_find_companion (const RosetteTokenSlot *slot,
                                       CK_OBJECT_HANDLE object,
                                       CK_OBJECT_CLASS class,
                                       CK_OBJECT_HANDLE *companion);

/**
 * rosette_token_read_public:
 * @object: a private or a public key
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Takes the public half: from the public key that goes with @object, else from the certificate that
 * does, else from @object.
 *
 * Returns: (transfer full): a public key of a kind that we sign with, or %NULL with
 *   ROSETTE_ERROR_UNSUPPORTED and a sentence for the user
 */
RosetteKey *rosette_token_read_public (const RosetteTokenSlot *slot,
                                       CK_OBJECT_HANDLE object,
                                       GError **error);

G_END_DECLS
