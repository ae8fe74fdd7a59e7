/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The first step: which badge. Property "draft". */
#define ROSETTE_TYPE_BADGE_CHOICE (rosette_badge_choice_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBadgeChoice, rosette_badge_choice, ROSETTE, BADGE_CHOICE, AdwBin)

GtkWidget *rosette_badge_choice_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
