/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/* Keys on a smart card, a USB token or another device that signs by itself and never gives a key
 * away (PKCS#11), found by the modules that p11-kit's configuration names. Each call blocks, for as
 * long as the device takes; so it is made on a worker thread. Messages are sentences for the user.
 */

/**
 * RosetteTokenKey:
 * @address: a `pkcs11:` URI (RFC 7512) of this one private key; never with a PIN in it
 * @token: the token's label
 * @label: the key's own, or its id in hexadecimal where it has none
 * @kind: what kind of key it is: one that we sign with
 */
typedef struct
{
  char *address;
  char *token;
  char *label;
  RosetteKeyType kind;
} RosetteTokenKey;

/**
 * rosette_token_key_free:
 * @self: (transfer full): what rosette_token_list_keys() gave
 */
void rosette_token_key_free (RosetteTokenKey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteTokenKey, rosette_token_key_free)

/**
 * rosette_token_is_address:
 * @text: what somebody gave as a key
 *
 * Returns: whether @text is a `pkcs11:` URI, rather than the name of a file; what is wrong with it
 *   is said by rosette_token_open_key()
 */
gboolean rosette_token_is_address (const char *text);

/**
 * rosette_token_list_keys:
 * @pin: (nullable): the PIN of the one token that is present and takes one
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Finds the keys that we can sign with on all tokens that are present: ROSETTE_MAX_TOKEN_KEYS of
 * ROSETTE_MAX_TOKENS at most. Most tokens hide their private keys, or some, until somebody logs in,
 * and show the public halves; then those are listed, without a PIN. Where just one token takes a
 * PIN, @pin is tried on it, once. Where several do, it is tried on none: a wrong one would bring
 * each of them nearer to being locked.
 *
 * Returns: (transfer full) (element-type RosetteTokenKey): the keys, none where there is no token;
 *   or %NULL with ROSETTE_ERROR_PASSPHRASE when @pin is wrong, with ROSETTE_ERROR_LOCKED, or with
 *   ROSETTE_ERROR_UNREACHABLE when it does not answer
 */
GPtrArray *rosette_token_list_keys (const char *pin, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_token_open_key:
 * @address: a `pkcs11:` URI of a private key; one with a PIN in it is refused, for it would end in
 *   logs and in the library
 * @pin: (nullable): the token's PIN; tried once, and only where the key needs it; kept, and wiped
 *   with the key, only where the token wants it again for each signature
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Logs in, takes the public half from the token, and has it make one signature, which must fit that
 * half. With the last reference to the key we are logged out.
 *
 * Returns: (transfer full): a key pair whose private half is on the token; or %NULL with
 *   ROSETTE_ERROR_PASSPHRASE: the PIN is missing or wrong;
 *   ROSETTE_ERROR_LOCKED: the token takes no PIN: too many were wrong, or its PIN is to be set
 * first; ROSETTE_ERROR_NOT_FOUND: there is no such token, or no such key on it;
 *   ROSETTE_ERROR_UNSUPPORTED: the key is of a kind or for a use that is not ours, or @address
 * means several; ROSETTE_ERROR_SYNTAX: @address is not one, or has a PIN in it;
 *   ROSETTE_ERROR_UNREACHABLE: the token does not answer any more
 */
RosetteKey *rosette_token_open_key (const char *address,
                                    const char *pin,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
