/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a new badge begins with: one of the starters, nothing, or a file. What is chosen becomes
 * the pane's action "badges.create" with the starter's id, or "badges.open-file".
 */
#define ROSETTE_TYPE_NEW_BADGE_PAGE (rosette_new_badge_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteNewBadgePage, rosette_new_badge_page, ROSETTE, NEW_BADGE_PAGE, AdwBin)

GtkWidget *rosette_new_badge_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
