/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rosette_vcard_is:
 * @file: any file
 *
 * Returns: whether it begins as a file of address cards does
 */
gboolean rosette_vcard_is (GBytes *file);

/**
 * rosette_vcard_read:
 * @file: address cards (vCard 2.1, 3.0 or 4.0; RFC 6350), up to ROSETTE_MAX_SHEET_BYTES
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Reads one row a card: its name, its first or preferred e-mail address, its organisation and its
 * title, under English headers that rosette_columns_find() knows. Cards are numbered from 2, as the
 * rows under a header are.
 *
 * Returns: (transfer full): the table; or %NULL with ROSETTE_ERROR_SYNTAX (no text, no card) or
 *   ROSETTE_ERROR_LIMIT
 */
RosetteTable *rosette_vcard_read (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
