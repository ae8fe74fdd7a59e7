/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteError:
 * @ROSETTE_ERROR_SYNTAX: the input is not well formed
 * @ROSETTE_ERROR_LIMIT: the input is larger, deeper or more complex than allowed
 * @ROSETTE_ERROR_UNSUPPORTED: well formed, but a version or algorithm we do not do
 * @ROSETTE_ERROR_SIGNATURE: the signature does not match the signed bytes
 * @ROSETTE_ERROR_PASSPHRASE: the passphrase is missing or wrong, or the encrypted bytes are damaged
 * @ROSETTE_ERROR_NOT_FOUND: looked in the right place, and it is not there
 * @ROSETTE_ERROR_EXISTS: it is there already, and is not replaced
 * @ROSETTE_ERROR_HIDDEN: it is said where who reads it would miss it; the message is no sentence,
 *   but names what and where
 * @ROSETTE_ERROR_UNREACHABLE: the network did not answer, or may not be asked
 * @ROSETTE_ERROR_STORAGE: the data base or a file of the user cannot be read or written
 * @ROSETTE_ERROR_LOCKED: the token takes no PIN, until its owner unlocks it by other means
 *
 * What went wrong, as far as a caller can act on it. The message says where.
 */
typedef enum
{
  ROSETTE_ERROR_SYNTAX,
  ROSETTE_ERROR_LIMIT,
  ROSETTE_ERROR_UNSUPPORTED,
  ROSETTE_ERROR_SIGNATURE,
  ROSETTE_ERROR_PASSPHRASE,
  ROSETTE_ERROR_NOT_FOUND,
  ROSETTE_ERROR_EXISTS,
  ROSETTE_ERROR_HIDDEN,
  ROSETTE_ERROR_UNREACHABLE,
  ROSETTE_ERROR_STORAGE,
  ROSETTE_ERROR_LOCKED,
} RosetteError;

#define ROSETTE_ERROR (rosette_error_quark ())
GQuark rosette_error_quark (void);

/**
 * RosetteProgressFunc:
 * @fraction: work done so far, from 0 to 1
 * @message: (nullable): what is being done now, translated
 *
 * Called on the thread that does the work, any number of times.
 */
typedef void (*RosetteProgressFunc) (double fraction, const char *message, gpointer user_data);

G_END_DECLS
