/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/batch-page.h"
#include "issue/draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The wizard that gives a badge to people, and beside it the list of awards. What was chosen stays
 * while the user is elsewhere. Properties: "library"; "draft" (read-only), what is chosen;
 * "running" (read-only), whether badges are being made. Signal "toast" (AdwToast *). Actions:
 * issue.back, issue.next, issue.show-step ("u"), issue.run, issue.start-over, issue.show-awards,
 * issue.hide-awards, issue.open-folder ("s", its address). */
#define ROSETTE_TYPE_ISSUE_PANE (rosette_issue_pane_get_type ())
G_DECLARE_FINAL_TYPE (RosetteIssuePane, rosette_issue_pane, ROSETTE, ISSUE_PANE, AdwBin)

GtkWidget *rosette_issue_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Begins with this badge; where it cannot be issued yet, the first step says why. */
void rosette_issue_pane_choose_badge (RosetteIssuePane *self, gint64 badge_id);

/* Begins with these people and no others: their numbers in the library, an array of "x". */
void rosette_issue_pane_choose_people (RosetteIssuePane *self, GVariant *ids);

RosetteDraft *rosette_issue_pane_get_draft (RosetteIssuePane *self);
RosetteBatchPage *rosette_issue_pane_get_batch_page (RosetteIssuePane *self);

/* What closing the window now would lose, as a question; NULL when nothing. */
const char *rosette_issue_pane_find_loss (RosetteIssuePane *self);

gboolean rosette_issue_pane_is_running (RosetteIssuePane *self);

/* Stops the batch after the badge that is being made; "running" tells when. */
void rosette_issue_pane_cancel (RosetteIssuePane *self);

/* Looks again whether a run of the library has something left. */
void rosette_issue_pane_refresh (RosetteIssuePane *self);

G_END_DECLS
