/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* All badges as cards, with a search. Property `badges`: a list of RosetteBadge, nullable. */
#define ROSETTE_TYPE_GALLERY_PAGE (rosette_gallery_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteGalleryPage, rosette_gallery_page, ROSETTE, GALLERY_PAGE, AdwBin)

GtkWidget *rosette_gallery_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* While there are no badges, starters are shown as they will be: in the house's colours.
 *
 * @colors: (nullable): as of rosette_house_colors_write()
 */
void rosette_gallery_page_set_colors (RosetteGalleryPage *self, const char *colors);

/* Puts the focus on the card of the badge with this id, and ends a search that hides it; where
 * there is none, on the first. */
void rosette_gallery_page_focus_badge (RosetteGalleryPage *self, gint64 id);

/* The id of the badge after the one with this id, or else before it; 0 where there is none. */
gint64 rosette_gallery_page_get_neighbour (RosetteGalleryPage *self, gint64 id);

G_END_DECLS
