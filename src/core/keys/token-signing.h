/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"
#include "keys/token-session.h"

G_BEGIN_DECLS

/**
 * RosetteToken:
 *
 * The private half of a key that is on a token: a session that is logged in. Any thread may sign
 * with it; one does at a time. Once the token was gone it never signs again, even when it is back:
 * what is back may be another, and what was logged in is not.
 */
typedef struct _RosetteToken RosetteToken;

/**
 * rosette_token_new:
 * @modules: (transfer full): what the session needs
 * @slot: the token; its session is taken
 * @object: the private key
 * @pin: (nullable): kept only where each signature wants it again
 *
 * Returns: (transfer full): what signs with @object
 */
RosetteToken *rosette_token_new (RosetteTokenModules *modules,
                                 RosetteTokenSlot *slot,
                                 CK_OBJECT_HANDLE object,
                                 const char *pin);

/**
 * rosette_token_free:
 * @self: (transfer full): ends the session, and wipes the PIN
 */
void rosette_token_free (RosetteToken *self);

/**
 * rosette_token_sign:
 * @key: the public half
 * @data: the bytes to sign, not hashed
 * @length: how many
 * @error: return location for a #GError in the ROSETTE_ERROR domain: UNREACHABLE, UNSUPPORTED or
 *   PASSPHRASE, with a sentence for the user
 *
 * Returns: (transfer full): as rosette_key_sign() gives it, or %NULL
 */
GBytes *rosette_token_sign (RosetteToken *self,
                            RosetteKey *key,
                            gconstpointer data,
                            gsize length,
                            GError **error);

G_END_DECLS
