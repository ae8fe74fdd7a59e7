/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/**
 * RosetteReportFormat:
 * @ROSETTE_REPORT_PDF: pages to print and to send
 * @ROSETTE_REPORT_HTML: one page for a browser
 * @ROSETTE_REPORT_JSON: one line for programs, the same as `rosette-cli check --json` prints
 * @ROSETTE_REPORT_TEXT: plain text
 *
 * What a report can be saved as.
 */
typedef enum
{
  ROSETTE_REPORT_PDF,
  ROSETTE_REPORT_HTML,
  ROSETTE_REPORT_JSON,
  ROSETTE_REPORT_TEXT,
} RosetteReportFormat;

#define ROSETTE_N_REPORT_FORMATS (ROSETTE_REPORT_TEXT + 1)

/**
 * rosette_report_format_get_ending:
 *
 * Returns: (transfer none): the end of a file name of this format, such as ".pdf"
 */
const char *rosette_report_format_get_ending (RosetteReportFormat format);

/**
 * rosette_report_format_guess:
 * @file_name: the name of a file to write
 * @format: (out): the format that its ending stands for
 *
 * Returns: whether the ending is of a format, in capitals or not
 */
gboolean rosette_report_format_guess (const char *file_name, RosetteReportFormat *format);

/**
 * rosette_report_save:
 * @format: as what
 * @file_name: what the file that was checked is called, as it is shown; untrusted
 * @cancellable: (nullable): cancels it
 * @error: return location for a #GError
 *
 * Makes the contents of a file with the whole report. PDF and HTML hold the picture of the badge,
 * drawn anew by the child process that draws what is foreign; where that fails, they have none. The
 * same report makes the same bytes on the same computer. May be called on any thread.
 *
 * Returns: (transfer full): the contents; or %NULL with G_IO_ERROR_CANCELLED, or
 *   ROSETTE_ERROR_LIMIT when there is no memory for it
 */
GBytes *rosette_report_save (RosetteReport *self,
                             RosetteReportFormat format,
                             const char *file_name,
                             GCancellable *cancellable,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
