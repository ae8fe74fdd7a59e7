/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/badge.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The picture of a badge, which follows what is saved of it; a plain icon while there is none.
 * It is as large as its width-request and height-request say. */
#define ROSETTE_TYPE_BADGE_IMAGE (rosette_badge_image_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBadgeImage, rosette_badge_image, ROSETTE, BADGE_IMAGE, AdwBin)

GtkWidget *rosette_badge_image_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @badge: (nullable) */
void rosette_badge_image_set_badge (RosetteBadgeImage *self, RosetteBadge *badge);

/* Whether the picture, and not the icon, is shown. */
gboolean rosette_badge_image_is_shown (RosetteBadgeImage *self);

G_END_DECLS
