/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"
#include "reporting/fact.h"

G_BEGIN_DECLS

/* What a badge says, in the order of reading: window, saved reports and texts lay out the same. */

/**
 * rosette_facts_dup_claim:
 * @report: a report
 *
 * Returns: (transfer full) (nullable): who gave what to whom, as one sentence in the user's
 *   language, with "It says of itself" before it unless that is proven; %NULL when there is no
 *   badge with a name
 */
char *rosette_facts_dup_claim (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_facts_list:
 * @report: a report
 *
 * Lists who gave what to whom, what it stands for, what the recipient did, results, alignments,
 * evidence, endorsements, and how it is made. A group that would be empty is left out.
 *
 * Returns: (transfer full) (element-type RosetteFactGroup): the groups; none without a badge
 */
GPtrArray *rosette_facts_list (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
