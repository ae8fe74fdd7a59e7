/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_xlsx_strings_read:
 * @part: the part with the texts that cells share (ECMA-376, part 1, section 18.4)
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Returns: (transfer full) (element-type utf8): the texts in their order; or %NULL with
 *   ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
GPtrArray *rosette_xlsx_strings_read (GBytes *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_xlsx_strings_decode:
 * @text: the text of a cell as the file has it
 *
 * Puts in their place the characters that the file writes as `_x000D_` (section 22.9.2.19).
 */
void rosette_xlsx_strings_decode (GString *text);

G_END_DECLS
