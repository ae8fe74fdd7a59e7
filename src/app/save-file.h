/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rosette_save_file:
 * @file: where the user wants it
 * @contents: all of it
 *
 * Saves a file of the user's, whole or not at all: it is written beside and then takes the place of
 * what is there, so that a full disk or a crash leaves the old one. Blocks: for a thread.
 * A folder or a device is not replaced.
 *
 * Returns: whether it is saved; if not, the message of @error is a sentence for the user, with the
 *   file's name and what to do
 */
gboolean rosette_save_file (GFile *file, GBytes *contents, GError **error);

/**
 * rosette_save_file_async:
 *
 * As rosette_save_file(), for a widget: on a thread, and ended in the same way.
 */
void rosette_save_file_async (GFile *file,
                              GBytes *contents,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean rosette_save_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
