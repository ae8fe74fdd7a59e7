/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_data_uri_decode:
 * @uri: any address
 * @max_bytes: largest decoded size to accept, in bytes
 *
 * Decodes a data: URI (RFC 2397), in base64 or with percent escapes; its media type is not read,
 * as what the bytes are is told by the bytes.
 *
 * Returns: (transfer full) (nullable): the bytes; %NULL when it is another address or does not
 *   decode
 */
GBytes *rosette_data_uri_decode (const char *uri, gsize max_bytes);

G_END_DECLS
