/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Gives @passphrase, of the key that is known by @thumbprint, to the desktop's keyring, which calls
 * it @label. @callback may be NULL: the next time tells. A locked keyring asks its owner first, and
 * one that hangs answers late or never: so it is done on a thread that nobody has to wait for, and
 * goes on when the window is closed. */
void rosette_keep_passphrase_async (const char *thumbprint,
                                    const char *label,
                                    const char *passphrase,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/* FALSE: it is not kept, ROSETTE_ERROR_UNREACHABLE. */
gboolean rosette_keep_passphrase_finish (GObject *source, GAsyncResult *result, GError **error);

G_END_DECLS
