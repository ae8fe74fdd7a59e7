/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "archives/zip.h"
#include "sheets/table.h"

G_BEGIN_DECLS

/**
 * rosette_ods_is_encrypted:
 * @zip: a workbook in the OpenDocument format
 *
 * Returns: whether it can only be read with a password (ODF 1.3, part 2, section 3.4)
 */
gboolean rosette_ods_is_encrypted (RosetteZip *zip);

/**
 * rosette_ods_list_sheets:
 * @content: the part content.xml
 * @places: (element-type guint): gets the place of each among all sheets, for
 *   rosette_ods_read_sheet()
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Returns: (transfer full) (element-type utf8): the names of the sheets that are shown, in their
 *   order, or of all where none is; or %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
GPtrArray *rosette_ods_list_sheets (GBytes *content,
                                    GArray *places,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ods_read_sheet:
 * @content: its part content.xml
 * @index: which sheet, from 0
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Returns: (transfer full): the table; or %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
RosetteTable *rosette_ods_read_sheet (GBytes *content,
                                      guint index,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
