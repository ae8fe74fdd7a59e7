/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

G_BEGIN_DECLS

/* The gallery of badges, what a new badge begins with, and the badge that is open. Property
 * `library`, signal `toast`. Issuing is the window's: action "win.issue-badge" with the id.
 */
#define ROSETTE_TYPE_BADGES_PANE (rosette_badges_pane_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBadgesPane, rosette_badges_pane, ROSETTE, BADGES_PANE, AdwBin)

GtkWidget *rosette_badges_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Opens the badge that was open when Rosette ended, once the first frame has been drawn. */
void rosette_badges_pane_restore (RosetteBadgesPane *self);

/* Opens @file as the design of a new badge, and says what is wrong with it if it cannot. */
void rosette_badges_pane_open_file (RosetteBadgesPane *self, GFile *file);

/* Opens a badge that cannot be issued yet, at what is missing. Where the badge that is open cannot
 * be saved, that is asked about first. */
void rosette_badges_pane_finish_badge (RosetteBadgesPane *self, gint64 badge_id);

/* Whether the drawing of a badge is in sight. */
gboolean rosette_badges_pane_is_designing (RosetteBadgesPane *self);

/* Saves what is not saved yet. Returns: what would be lost and why, for who is about to close,
 * valid until the next call; NULL when nothing would be */
const char *rosette_badges_pane_find_loss (RosetteBadgesPane *self);

G_END_DECLS
