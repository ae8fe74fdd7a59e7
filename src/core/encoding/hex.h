/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_hex_encode:
 * @data: (nullable): the bytes
 * @length: length of @data, in bytes
 *
 * Returns: (transfer full): two lower-case hexadecimal digits for each byte, NUL-terminated
 */
char *rosette_hex_encode (const guint8 *data, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
