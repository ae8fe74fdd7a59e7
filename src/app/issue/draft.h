/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/award-claims.h"
#include "issue/details.h"
#include "issuing/holders.h"
#include "library/library.h"

G_BEGIN_DECLS

typedef enum
{
  ROSETTE_STEP_BADGE,
  ROSETTE_STEP_PEOPLE,
  ROSETTE_STEP_DETAILS,
  ROSETTE_STEP_REVIEW,
} RosetteStep;

#define ROSETTE_N_STEPS (ROSETTE_STEP_REVIEW + 1)

/* What was chosen in the wizard so far. Follows the library: a badge or person that is removed, or
 * can no longer be issued, is no longer chosen. Signal "changed": any of it is another. */
#define ROSETTE_TYPE_DRAFT (rosette_draft_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDraft, rosette_draft, ROSETTE, DRAFT, GObject)

RosetteDraft *rosette_draft_new (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

RosetteLibrary *rosette_draft_get_library (RosetteDraft *self);

/* One that cannot be issued yet is not taken. */
RosetteBadge *rosette_draft_get_badge (RosetteDraft *self);
void rosette_draft_set_badge (RosetteDraft *self, RosetteBadge *badge);
gboolean rosette_draft_choose_badge (RosetteDraft *self, gint64 badge_id);

/* @recipients: a list of RosetteRecipient; those with a fault are passed over */
void rosette_draft_select (RosetteDraft *self, GListModel *recipients, gboolean selected);
void rosette_draft_select_one (RosetteDraft *self, RosetteRecipient *recipient, gboolean selected);
gboolean rosette_draft_is_selected (RosetteDraft *self, RosetteRecipient *recipient);
guint rosette_draft_count_selected (RosetteDraft *self);

/* The chosen people in the order of the library: an array of RosetteRecipient. */
GPtrArray *rosette_draft_list_selected (RosetteDraft *self) G_GNUC_WARN_UNUSED_RESULT;

/* The credential id of the award of this badge that a person has; NULL for none, and as long as a
 * long register is read: then "changed" follows. */
const char *rosette_draft_find_award (RosetteDraft *self, RosetteRecipient *recipient);

/* Whether the register says that this badge was given to this person before. */
gboolean rosette_draft_has_received (RosetteDraft *self, RosetteRecipient *recipient);

/* Of the chosen people, those who have this badge: an array of RosetteRecipient. It is asked once
 * for all of them what is done. */
GPtrArray *rosette_draft_get_held (RosetteDraft *self);

/* FALSE before it was answered. */
gboolean rosette_draft_get_already (RosetteDraft *self, RosetteAlready *already);
void rosette_draft_set_already (RosetteDraft *self, RosetteAlready already);

/* The chosen people who get the badge: all of them, but for those who are left out. */
GPtrArray *rosette_draft_list_given (RosetteDraft *self) G_GNUC_WARN_UNUSED_RESULT;
guint rosette_draft_count_given (RosetteDraft *self);

RosetteAwardClaims *rosette_draft_get_claims (RosetteDraft *self);

/* What the badge of a person who gets it says, as JSON, or NULL for nothing. FALSE where it is not
 * known yet. */
gboolean rosette_draft_find_claims (RosetteDraft *self,
                                    RosetteRecipient *recipient,
                                    const char **claims);

/* What cannot be said of a person who gets the badge, as a sentence; NULL when nothing. */
const char *rosette_draft_find_problem (RosetteDraft *self, RosetteRecipient *recipient);

RosetteDetails *rosette_draft_get_details (RosetteDraft *self);

/* What @step still needs before the next can be shown, as a sentence; NULL when nothing. */
const char *rosette_draft_find_fault (RosetteDraft *self, RosetteStep step);

/* The last step that can be shown now. */
RosetteStep rosette_draft_get_last_step (RosetteDraft *self);

/* Looks again at what may have changed in another pane. */
void rosette_draft_refresh (RosetteDraft *self);

/* After a batch: badge, people and dates are chosen anew. */
void rosette_draft_reset (RosetteDraft *self);

G_END_DECLS
