/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteRadix:
 * @digits: the digits, the one for zero first
 * @base: how many there are, from 2 to 64
 *
 * A way to write a byte string as one large number, most significant digit first. Each leading zero
 * byte is written as one zero digit. Base 58 is the one of use; multibase has more of its kind.
 */
typedef struct
{
  const char *digits;
  guint base;
} RosetteRadix;

/**
 * rosette_radix_encode:
 * @radix: the digits to use
 * @data: (nullable): the bytes
 * @length: length of @data, in bytes
 *
 * The time grows with the square of @length: this is for keys, not for documents.
 *
 * Returns: (transfer full): the text, NUL-terminated
 */
char *rosette_radix_encode (const RosetteRadix *radix,
                            const guint8 *data,
                            gsize length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_radix_decode:
 * @radix: the digits to accept
 * @text: the text, not NUL-terminated
 * @length: length of @text, in bytes
 * @max_bytes: largest decoded size to accept, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * The work is bounded by the square of @max_bytes.
 *
 * Returns: (transfer full): the decoded bytes, possibly none; or %NULL with
 *   ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
GBytes *rosette_radix_decode (const RosetteRadix *radix,
                              const char *text,
                              gsize length,
                              gsize max_bytes,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
