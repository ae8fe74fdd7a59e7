/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue-input.h"

G_BEGIN_DECLS

/**
 * rosette_issue_run_new:
 * @options: what was typed
 * @plan: who gets what; its people are let go when they are stored
 *
 * Makes the folder, stores the plan in the library, and carries it out: prints the name of each
 * file that is in the register. What did not come to its end stays in the library, for --resume.
 * Says on standard error what is wrong.
 *
 * Returns: ROSETTE_EXIT_DONE, or what is wrong
 */
int rosette_issue_run_new (const RosetteIssueOptions *options, RosettePlan *plan);

/**
 * rosette_issue_run_rehearse:
 * @options: what was typed
 * @plan: who would get what
 *
 * As rosette_issue_run_new(), for files that are no badges (issuing/rehearsal.h).
 *
 * Returns: ROSETTE_EXIT_DONE, or what is wrong
 */
int rosette_issue_run_rehearse (const RosetteIssueOptions *options, const RosettePlan *plan);

/**
 * rosette_issue_run_resume:
 * @options: what was typed: the keys, and perhaps the folder
 *
 * Goes on with the runs in the library that have not come to their end: of the folder, or all.
 *
 * Returns: ROSETTE_EXIT_DONE; ROSETTE_EXIT_NOTHING_FOUND when there is none; or what is wrong
 */
int rosette_issue_run_resume (const RosetteIssueOptions *options);

/**
 * rosette_issue_run_give_up:
 * @options: what was typed: perhaps the folder
 *
 * Forgets what those runs have left.
 *
 * Returns: as rosette_issue_run_resume()
 */
int rosette_issue_run_give_up (const RosetteIssueOptions *options);

G_END_DECLS
