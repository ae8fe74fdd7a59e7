/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/badge-picture.h"

G_BEGIN_DECLS

/* What a new badge of each starter will look like: in the colours of the house, and with its logo.
 * They are drawn one after another, on a thread.
 */
#define ROSETTE_TYPE_STARTER_PICTURES (rosette_starter_pictures_get_type ())
G_DECLARE_FINAL_TYPE (RosetteStarterPictures,
                      rosette_starter_pictures,
                      ROSETTE,
                      STARTER_PICTURES,
                      GObject)

RosetteStarterPictures *rosette_starter_pictures_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Of the starter at @index; it stays the same object. */
RosetteBadgePicture *rosette_starter_pictures_get (RosetteStarterPictures *self, guint index);

/* Draws them, unless they are like that already.
 *
 * @colors: (nullable): the house's, as of rosette_house_colors_write()
 * @logo: (nullable): a PNG or SVG
 */
void rosette_starter_pictures_draw (RosetteStarterPictures *self, const char *colors, GBytes *logo);

G_END_DECLS
