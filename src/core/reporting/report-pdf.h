/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/**
 * rosette_report_to_pdf:
 * @file_name: (nullable): what the file is called, as it is shown; untrusted
 * @png: (nullable): a picture to show, written by Rosette itself
 * @error: return location for a #GError
 *
 * Writes the whole report on A4 pages, with a title, real text and tags for a screen reader.
 *
 * Returns: (transfer full): the PDF; or %NULL with ROSETTE_ERROR_LIMIT (no memory for it)
 */
GBytes *rosette_report_to_pdf (RosetteReport *self,
                               const char *file_name,
                               GBytes *png,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
