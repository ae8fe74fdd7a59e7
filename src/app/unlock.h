/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"
#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens the institution's signing key, which is several of different kinds, an array of RosetteKey:
 * with the passphrase that the desktop keyring has, else asks for it over @parent until it is
 * right; or the one key on its smart card, whose PIN is asked for each time. Where the file of an
 * older Rosette got another key, the Profile tells it, and ROSETTE_SETTING_KEY_CHANGED is set. A
 * closed question is G_IO_ERROR_CANCELLED; other errors have a message for the user. */
void rosette_unlock_async (GtkWindow *parent,
                           RosetteLibrary *library,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GPtrArray *rosette_unlock_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
