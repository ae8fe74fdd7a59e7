/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/badge.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A badge to choose: its picture and its name; greyed, with what is missing, while it cannot be
 * issued. It follows its badge. */
#define ROSETTE_TYPE_ISSUE_CARD (rosette_issue_card_get_type ())
G_DECLARE_FINAL_TYPE (RosetteIssueCard, rosette_issue_card, ROSETTE, ISSUE_CARD, GtkFlowBoxChild)

GtkWidget *rosette_issue_card_new (RosetteBadge *badge) G_GNUC_WARN_UNUSED_RESULT;

RosetteBadge *rosette_issue_card_get_badge (RosetteIssueCard *self);

/* Whether it can be issued. */
gboolean rosette_issue_card_is_ready (RosetteIssueCard *self);

void rosette_issue_card_set_chosen (RosetteIssueCard *self, gboolean chosen);

G_END_DECLS
