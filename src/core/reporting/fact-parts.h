/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"
#include "reporting/fact.h"

G_BEGIN_DECLS

/* What stands inside a badge and was checked by itself, each with what came of that: no more than
 * 50, and then how many more there are. Returned groups are new, and may be empty. */

/* The badges of a learner record, and those that a wallet presents beside the first. */
RosetteFactGroup *rosette_fact_list_badges (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* Who endorses the badge or something in it, and in what words. */
RosetteFactGroup *rosette_fact_list_endorsements (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
