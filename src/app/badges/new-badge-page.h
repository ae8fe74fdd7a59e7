/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a new badge begins with: one of the user's templates or of the starters, nothing, or a file.
 * What is chosen becomes the pane's action "badges.create-own" with the template's id,
 * "badges.create" with the starter's, or "badges.open-file".
 */
#define ROSETTE_TYPE_NEW_BADGE_PAGE (rosette_new_badge_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteNewBadgePage, rosette_new_badge_page, ROSETTE, NEW_BADGE_PAGE, AdwBin)

GtkWidget *rosette_new_badge_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @templates: (nullable): the user's own, of RosetteBadge */
void rosette_new_badge_page_set_templates (RosetteNewBadgePage *self, GListModel *templates);

/* The starters are shown as they will be: in the house's colours, and with its logo.
 *
 * @colors: (nullable): as of rosette_house_colors_write()
 * @logo: (nullable): a PNG or SVG
 */
void rosette_new_badge_page_set_house (RosetteNewBadgePage *self, const char *colors, GBytes *logo);

/* What is on a card: the picture, and below it the title. */
GtkWidget *rosette_new_badge_page_create_face (GtkWidget *picture, const char *title);

G_END_DECLS
