/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_inflate:
 * @data: a zlib stream (RFC 1950) of @length bytes
 * @max_bytes: largest inflated size to accept, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Inflates in steps, so that a bomb costs no more than @max_bytes.
 *
 * Returns: (transfer full): the bytes, or %NULL with SYNTAX or LIMIT
 */
GBytes *rosette_inflate (const guint8 *data, gsize length, gsize max_bytes, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_inflate_gzip:
 * @compressed: a GZIP file (RFC 1952) of one member; what follows it is passed over
 * @max_bytes: largest inflated size to accept, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * As rosette_inflate().
 *
 * Returns: (transfer full): the bytes, or %NULL with SYNTAX or LIMIT
 */
GBytes *rosette_inflate_gzip (GBytes *compressed,
                              gsize max_bytes,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
