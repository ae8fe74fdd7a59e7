/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "job.h"
#include "reporting/saved-report.h"

G_BEGIN_DECLS

/* What to call the report of a file named @name. */
char *rosette_report_file_suggest_name (const char *name,
                                        RosetteReportFormat format) G_GNUC_WARN_UNUSED_RESULT;

/* Makes a saved report on a thread and writes it, whole or not at all; what was there before stays
 * until then. @name: of the file that was checked. */
void rosette_report_file_save_async (RosetteJob *job,
                                     RosetteReport *report,
                                     RosetteReportFormat format,
                                     const char *name,
                                     GFile *file,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/* FALSE with a sentence for the user, or G_IO_ERROR_CANCELLED. */
gboolean rosette_report_file_save_finish (RosetteJob *job,
                                          GAsyncResult *result,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
