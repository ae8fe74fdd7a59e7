/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

G_BEGIN_DECLS

/* One badge, open: its drawing and its meaning, saved as they are edited. Lies in the pane, whose
 * actions "badges.show-gallery", "badges.duplicate" and "badges.delete" it uses. Signal `toast`.
 */
#define ROSETTE_TYPE_BADGE_PAGE (rosette_badge_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBadgePage, rosette_badge_page, ROSETTE, BADGE_PAGE, AdwBin)

GtkWidget *rosette_badge_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_badge_page_open (RosetteBadgePage *self, RosetteLibrary *library, RosetteBadge *badge);

/* The badge that is open, or NULL. */
RosetteBadge *rosette_badge_page_get_badge (RosetteBadgePage *self);

/* Whether its drawing is in sight. */
gboolean rosette_badge_page_is_designing (RosetteBadgePage *self);

/* Saves what is not saved yet. Returns: whether there is nothing left to save */
gboolean rosette_badge_page_flush (RosetteBadgePage *self);

/* Why the last edits are not saved, as a sentence; NULL while all is well. */
const char *rosette_badge_page_get_fault (RosetteBadgePage *self);

/* Lets go of the badge, and of what could not be saved. */
void rosette_badge_page_close (RosetteBadgePage *self);

/* Shows the meaning, at the field that is still needed to issue. */
void rosette_badge_page_show_needed (RosetteBadgePage *self);

G_END_DECLS
