/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/badge.h"

G_BEGIN_DECLS

/* A badge in the gallery: its picture, name and type, and a menu of what can be done with it.
 * Its commands are actions of the pane: "badges.open" and others, with the badge's id.
 */
#define ROSETTE_TYPE_GALLERY_CARD (rosette_gallery_card_get_type ())
G_DECLARE_FINAL_TYPE (RosetteGalleryCard,
                      rosette_gallery_card,
                      ROSETTE,
                      GALLERY_CARD,
                      GtkFlowBoxChild)

GtkWidget *rosette_gallery_card_new (RosetteBadge *badge) G_GNUC_WARN_UNUSED_RESULT;

RosetteBadge *rosette_gallery_card_get_badge (RosetteGalleryCard *self);

G_END_DECLS
