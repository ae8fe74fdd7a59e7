/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue-input.h"

G_BEGIN_DECLS

/**
 * rosette_issue_already_apply:
 * @options: what was typed
 * @plan: a plan from rosette_issue_input_read(), whose people may become fewer
 *
 * Does with those who have the badge already, by the register, what --already says, and says on
 * standard error what was done with how many. Without --already the register is not asked.
 *
 * Returns: ROSETTE_EXIT_DONE, also when nobody is left; ROSETTE_EXIT_USAGE for another word, or
 *   another status of rosette_library_file_open()
 */
int rosette_issue_already_apply (const RosetteIssueOptions *options, RosettePlan *plan);

G_END_DECLS
