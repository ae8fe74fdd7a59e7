/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A link that comes out of a browser, copied or dragged, looks like a file, and GIO may fetch it.
 * The network has one door, and this is none.
 *
 * Returns: FALSE with ROSETTE_ERROR_STORAGE and a sentence for the user where @file is on the web
 */
gboolean rosette_read_file_may (GFile *file, GError **error);

/* Reads a file that the user has chosen, of @max_bytes at most. Blocks: for a job's thread.
 *
 * Returns: (transfer full): all of it; or NULL with ROSETTE_ERROR_STORAGE or ROSETTE_ERROR_LIMIT
 *   and a sentence for the user, or G_IO_ERROR_CANCELLED */
GBytes *rosette_read_file (GFile *file, gsize max_bytes, GCancellable *cancellable, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
