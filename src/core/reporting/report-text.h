/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/**
 * rosette_report_to_text:
 * @file_name: (nullable): what the file is called, as it is shown; untrusted
 *
 * Returns: (transfer full): the whole report as plain text in the user's language, for a message
 *   or a text file
 */
char *rosette_report_to_text (RosetteReport *self, const char *file_name) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_report_to_json_line:
 * @file_name: what the file is called
 *
 * Returns: (transfer full): one line of JSON without its end: the member `file`, and those of
 *   rosette_report_to_json(). What acts on a terminal, or turns the direction of writing, is
 * escaped.
 */
char *rosette_report_to_json_line (RosetteReport *self,
                                   const char *file_name) G_GNUC_WARN_UNUSED_RESULT;

/* How a saved report names the file that was checked, and when: two lines of text, both new. */
char *rosette_report_dup_file_line (const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
char *rosette_report_dup_date_line (RosetteReport *self) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a saved report shows the line of this check: where there is no badge, eight lines that
 * say so once more would only hide the one that helps. */
gboolean rosette_report_shows_check (RosetteReport *self, RosetteCheckId id);

G_END_DECLS
