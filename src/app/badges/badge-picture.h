/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/badge.h"

G_BEGIN_DECLS

/* How wide and high it wants to be, in pixels. */
#define ROSETTE_BADGE_PICTURE_PX 128

/* A paintable of a saved design, drawn on a thread. Until then, and of a design that is empty or
 * damaged, it shows nothing and is not "shown".
 */
#define ROSETTE_TYPE_BADGE_PICTURE (rosette_badge_picture_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBadgePicture, rosette_badge_picture, ROSETTE, BADGE_PICTURE, GObject)

/* @svg: (nullable): a design */
RosetteBadgePicture *rosette_badge_picture_new (GBytes *svg) G_GNUC_WARN_UNUSED_RESULT;

/* The picture of @badge, which follows what is saved of it. There is one, and @badge keeps it. */
RosetteBadgePicture *rosette_badge_picture_of (RosetteBadge *badge);

void rosette_badge_picture_set_svg (RosetteBadgePicture *self, GBytes *svg);

gboolean rosette_badge_picture_is_shown (RosetteBadgePicture *self);

G_END_DECLS
