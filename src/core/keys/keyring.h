/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The desktop's keyring (Secret Service, or the Flatpak portal), where the passphrase of a key can
 * be kept. Each call blocks, perhaps until a person has answered a question, so it is made on a
 * worker thread. Each fails with ROSETTE_ERROR_UNREACHABLE where there is no keyring or the person
 * refused, and with G_IO_ERROR_CANCELLED.
 */

/**
 * rosette_keyring_store:
 * @thumbprint: rosette_key_dup_thumbprint() of the key that the passphrase opens
 * @label: what a person reads in the keyring's own window
 * @passphrase: the passphrase
 * @cancellable: (nullable): stops the wait
 * @error: return location for a #GError
 *
 * Keeps the passphrase, in place of the one kept before.
 *
 * Returns: %FALSE with an error when it was not kept
 */
gboolean rosette_keyring_store (const char *thumbprint,
                                const char *label,
                                const char *passphrase,
                                GCancellable *cancellable,
                                GError **error);

/**
 * rosette_keyring_lookup:
 * @thumbprint: the key's thumbprint
 * @cancellable: (nullable): stops the wait
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the passphrase, to be freed with rosette_secret_free(); or %NULL, with
 *   ROSETTE_ERROR_NOT_FOUND when none is kept
 */
char *rosette_keyring_lookup (const char *thumbprint,
                              GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_keyring_forget:
 * @thumbprint: the key's thumbprint
 * @cancellable: (nullable): stops the wait
 * @error: return location for a #GError
 *
 * Returns: %FALSE with ROSETTE_ERROR_NOT_FOUND when none was kept
 */
gboolean rosette_keyring_forget (const char *thumbprint, GCancellable *cancellable, GError **error);

G_END_DECLS
