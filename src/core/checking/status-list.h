/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_status_list_expand:
 * @encoded: the `encodedList` of a status list
 * @is_multibase: whether it must begin with multibase's `u` (Bitstring Status List section 3.2);
 *   StatusList2021 writes the same without it, and either is read there
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Undoes base64url and GZIP.
 *
 * Returns: (transfer full): the bits; or %NULL with ROSETTE_ERROR_SYNTAX, or ROSETTE_ERROR_LIMIT
 *   for more than ROSETTE_MAX_STATUS_LIST_BYTES
 */
GBytes *rosette_status_list_expand (const char *encoded,
                                    gboolean is_multibase,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_status_list_get:
 * @bits: what rosette_status_list_expand() gave
 * @index: the credential's place, counted in entries
 * @size: bits of an entry, 1 to 8
 * @value: (out): its value
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads one entry; index 0 is at the left-most bit of the first byte (section 3.2 of the same).
 *
 * Returns: %FALSE with ROSETTE_ERROR_LIMIT when @index is outside the list
 */
gboolean rosette_status_list_get (GBytes *bits,
                                  guint64 index,
                                  guint size,
                                  guint *value,
                                  GError **error);

G_END_DECLS
