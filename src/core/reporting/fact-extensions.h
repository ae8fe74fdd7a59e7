/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/**
 * rosette_fact_dup_extensions:
 * @report: a report
 *
 * What others have added to a badge of 1.1 to 2.1 (Open Badges 2.0, "Extensions"): each is an
 * object whose `type` has Extension. Their authors may publish rules for them, which are not looked
 * at; that is said with their names.
 *
 * Returns: (transfer full) (nullable): one line in the user's language; %NULL when there are none
 */
char *rosette_fact_dup_extensions (RosetteReport *report);

G_END_DECLS
