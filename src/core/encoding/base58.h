/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_base58_encode:
 * @data: (nullable): the bytes
 * @length: length of @data, in bytes; the time grows with its square
 *
 * Writes base58btc: Bitcoin's alphabet, as multibase's `z` uses it.
 *
 * Returns: (transfer full): the text, NUL-terminated
 */
char *rosette_base58_encode (const guint8 *data, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_base58_decode:
 * @text: base58btc, not NUL-terminated
 * @length: length of @text, in bytes
 * @max_bytes: largest decoded size to accept, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Each byte string has exactly one accepted text.
 *
 * Returns: (transfer full): the decoded bytes, possibly none; or %NULL with
 *   ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
GBytes *rosette_base58_decode (const char *text, gsize length, gsize max_bytes, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
