/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a file that the user has chosen, of @max_bytes at most. Blocks: for a job's thread.
 *
 * Returns: (transfer full): all of it; or NULL with ROSETTE_ERROR_STORAGE or ROSETTE_ERROR_LIMIT
 *   and a sentence for the user, or G_IO_ERROR_CANCELLED */
GBytes *rosette_read_file (GFile *file, gsize max_bytes, GCancellable *cancellable, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
