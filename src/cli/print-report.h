/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/* Prints @report for a person on standard output: verdict, who gave what to whom, one line a
 * check. @file is the name as given. */
void rosette_print_report (RosetteReport *report, const char *file);

/* Prints @report as one line of JSON. */
void rosette_print_report_json (RosetteReport *report, const char *file);

G_END_DECLS
