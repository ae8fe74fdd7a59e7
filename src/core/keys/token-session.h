/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <p11-kit/p11-kit.h>
#include <p11-kit/uri.h>

G_BEGIN_DECLS

/* What only the files of this room see of PKCS#11 (2.40): the modules, the tokens that are present,
 * and a session with one of them. All errors are sentences for the user, in the ROSETTE_ERROR
 * domain.
 */

/**
 * RosetteTokenModules:
 *
 * The modules that the configuration of p11-kit names and that work, and the one that Rosette was
 * built with, if any: in a Flatpak nobody can name another. Ended by %NULL. Those that only say
 * which certificates to trust are not among them.
 */
typedef CK_FUNCTION_LIST *RosetteTokenModules;

RosetteTokenModules *rosette_token_modules_load (void);
void rosette_token_modules_free (RosetteTokenModules *modules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteTokenModules, rosette_token_modules_free)

/**
 * RosetteTokenSlot:
 * @module: whose token it is; not owned
 * @id: the module's number for the place where the token is
 * @info: what the token says of itself
 * @session: open, or CK_INVALID_HANDLE
 *
 * A token that is present, and our session with it.
 */
typedef struct
{
  CK_FUNCTION_LIST *module;
  CK_SLOT_ID id;
  CK_TOKEN_INFO info;
  CK_SESSION_HANDLE session;
} RosetteTokenSlot;

/**
 * rosette_token_find_slots:
 * @uri: what the token must match
 *
 * Returns: (transfer full) (element-type RosetteTokenSlot): the tokens that are present and ready
 *   to be used, ROSETTE_MAX_TOKENS at most; sessions that are opened with them end with the array
 */
GArray *rosette_token_find_slots (RosetteTokenModules *modules, P11KitUri *uri);

/**
 * rosette_token_slot_open:
 *
 * Opens a session that only reads.
 */
gboolean rosette_token_slot_open (RosetteTokenSlot *self, GError **error);

/**
 * rosette_token_slot_close:
 *
 * Ends the session, if there is one. The module logs out with the last one of a token.
 */
void rosette_token_slot_close (RosetteTokenSlot *self);

/**
 * rosette_token_dup_text:
 * @data: what a token says, in @length bytes
 *
 * Returns: (transfer full): the same as UTF-8 in one line, without control characters and without
 *   spaces at its end: it goes into lists and sentences
 */
char *rosette_token_dup_text (gconstpointer data, gsize length);

/**
 * rosette_token_slot_dup_label:
 *
 * Returns: (transfer full): the token's name, as its owner knows it
 */
char *rosette_token_slot_dup_label (const RosetteTokenSlot *self);

/**
 * rosette_token_slot_login:
 * @pin: (nullable): not needed by a token that asks for it by itself, or that needs no login
 *
 * Tries @pin, once.
 */
gboolean rosette_token_slot_login (RosetteTokenSlot *self, const char *pin, GError **error);

/**
 * rosette_token_slot_confirm:
 *
 * Gives @pin once more, for the one signature that has just been begun.
 */
gboolean rosette_token_slot_confirm (RosetteTokenSlot *self, const char *pin, GError **error);

/**
 * rosette_token_slot_fail:
 * @result: what the module returned
 *
 * Sets @error by what @result means for the user: ROSETTE_ERROR_PASSPHRASE for all that concerns
 * the PIN but ROSETTE_ERROR_LOCKED where none would help, ROSETTE_ERROR_UNSUPPORTED for what the
 * token does not do, else ROSETTE_ERROR_UNREACHABLE.
 *
 * Returns: %FALSE
 */
gboolean rosette_token_slot_fail (const RosetteTokenSlot *self, CK_RV result, GError **error);

G_END_DECLS
