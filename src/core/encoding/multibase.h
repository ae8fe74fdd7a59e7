/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_multibase_encode:
 * @base: the multibase prefix: `z` is base58btc, `u` is base64url without padding; each other
 *   prefix of one ASCII character that rosette_multibase_decode() knows will do
 * @data: (nullable): the bytes
 * @length: length of @data, in bytes
 *
 * Writes the multibase table's text for the bytes: the prefix, then the digits. The time grows with
 * the square of @length for the bases that are no power of two.
 *
 * Returns: (transfer full): the text, NUL-terminated
 */
char *rosette_multibase_encode (char base,
                                const guint8 *data,
                                gsize length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_multibase_decode:
 * @text: a multibase text, not NUL-terminated
 * @length: length of @text, in bytes
 * @max_bytes: largest decoded size to accept, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads the bases 2, 8, 10, 16, 32 (four alphabets), 36, 58 (two) and 64 (two) of the multibase
 * table. Padding must be there exactly where the base asks for it, and left-over bits must be zero.
 * A Multikey or did:key allows only some of them: its reader looks at the prefix first.
 *
 * Returns: (transfer full): the decoded bytes, possibly none; or %NULL with ROSETTE_ERROR_SYNTAX,
 *   ROSETTE_ERROR_LIMIT, or ROSETTE_ERROR_UNSUPPORTED for a prefix that is not in this list
 */
GBytes *rosette_multibase_decode (const char *text, gsize length, gsize max_bytes, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
