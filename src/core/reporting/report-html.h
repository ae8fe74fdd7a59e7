/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/**
 * rosette_report_to_html:
 * @file_name: (nullable): what the file is called, as it is shown; untrusted
 * @png: (nullable): a picture to show, written by Rosette itself
 *
 * Writes one page that needs nothing else: no script, no address that is fetched by itself, and a
 * policy that forbids both; light and dark; fit to print. All that a badge says is text in it.
 *
 * Returns: (transfer full): the page, in UTF-8
 */
char *rosette_report_to_html (RosetteReport *self,
                              const char *file_name,
                              GBytes *png) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
