/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"
#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_key_file_read_passphrase:
 * @path: a file with a passphrase, as it was typed
 * @status: (out): the exit status after a failure
 *
 * Reads a passphrase, which loses one newline at its end. Says on standard error what is wrong:
 * ROSETTE_EXIT_UNREADABLE, or ROSETTE_EXIT_KEY where the file holds no passphrase.
 *
 * Returns: (transfer full) (nullable): the passphrase; free with rosette_secret_free()
 */
char *rosette_key_file_read_passphrase (const char *path, int *status) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_file_load:
 * @key: a key file, or the `pkcs11:` address of a key on a token, as it was typed
 * @passphrase_path: (nullable): the file with its passphrase, not opened for a plain key file; or
 *   with the token's PIN
 * @status: (out): the exit status after a failure
 *
 * Loads the key pairs of a file, which are one or more, or opens the one on a token. Says on
 * standard error what is wrong: ROSETTE_EXIT_UNREADABLE for a file that cannot be read,
 * ROSETTE_EXIT_KEY for a key or passphrase that cannot be used.
 *
 * Returns: (transfer full) (nullable) (element-type RosetteKey): the keys
 */
GPtrArray *rosette_key_file_load (const char *key,
                                  const char *passphrase_path,
                                  int *status) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_file_fail_token:
 * @has_pin: whether there was a file with a PIN
 * @error: what keys/token.h said
 *
 * Says on standard error what is wrong with a token.
 *
 * Returns: ROSETTE_EXIT_KEY
 */
int rosette_key_file_fail_token (gboolean has_pin, const GError *error);

/**
 * rosette_key_file_save:
 * @path: where the key goes, as it was typed
 * @pem: the key
 *
 * Writes a new file that only its owner can read: beside @path first, and then under that name in
 * one step that fails when the name is taken. What is at @path already, also a broken link, stays.
 * Says on standard error what is wrong.
 *
 * Returns: ROSETTE_EXIT_DONE or ROSETTE_EXIT_CANNOT_WRITE
 */
int rosette_key_file_save (const char *path, GBytes *pem);

G_END_DECLS
