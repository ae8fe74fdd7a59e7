/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue-input.h"
#include "sheets/table.h"

G_BEGIN_DECLS

/**
 * rosette_issue_details_read:
 * @options: what was typed
 * @table: the sheet, of which every row is one of the people
 * @plan: a plan with its achievement and people, whose claims are set
 *
 * Takes what --detail says of everybody and, with --details, what the columns of the sheet say of
 * each person, and says on standard error which columns they are, or what is wrong in which row. An
 * evidence file is named from the folder of the sheet. Columns are not taken unasked: a sheet may
 * say what is nobody's business.
 *
 * Returns: ROSETTE_EXIT_DONE; ROSETTE_EXIT_USAGE for a --detail that is none; or
 *   ROSETTE_EXIT_BAD_DATA
 */
int rosette_issue_details_read (const RosetteIssueOptions *options,
                                RosetteTable *table,
                                RosettePlan *plan);

G_END_DECLS
