/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a sheet says of a person beside name, address and id ("Hours", "Grade"), in the two forms
 * that it has: header, cell, header, cell, %NULL; and one JSON object, as a library keeps it.
 */

/**
 * rosette_own_columns_write:
 * @pairs: header, cell, header, cell, %NULL
 *
 * Empty cells are left out; of two columns with the same header the first counts.
 *
 * Returns: (transfer full) (nullable): a JSON object of texts; %NULL when there is nothing in it
 */
char *rosette_own_columns_write (const char *const *pairs) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_own_columns_read:
 * @text: (nullable): as rosette_own_columns_write()
 *
 * Returns: (transfer full): header, cell, header, cell, %NULL; empty when @text is %NULL or nothing
 *   that we wrote
 */
GStrv rosette_own_columns_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_own_columns_dup:
 * @text: (nullable): as rosette_own_columns_write()
 * @header: the header of a column, to the letter
 *
 * Returns: (transfer full): the cell; an empty text for none
 */
char *rosette_own_columns_dup (const char *text, const char *header) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
