/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows a PNG or SVG of any origin. It is decoded by a child process with limits, never
 * here; until then, and where it cannot be, a plain icon stands in its place.
 */
#define ROSETTE_TYPE_SAFE_PICTURE (rosette_safe_picture_get_type ())
G_DECLARE_FINAL_TYPE (RosetteSafePicture, rosette_safe_picture, ROSETTE, SAFE_PICTURE, AdwBin)

GtkWidget *rosette_safe_picture_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_safe_picture_set_picture (RosetteSafePicture *self, GBytes *picture);

/* How large it is shown, in pixels, at most. */
int rosette_safe_picture_get_size (RosetteSafePicture *self);
void rosette_safe_picture_set_size (RosetteSafePicture *self, int size_px);

/* What a screen reader says of it. */
const char *rosette_safe_picture_get_alternative_text (RosetteSafePicture *self);
void rosette_safe_picture_set_alternative_text (RosetteSafePicture *self, const char *text);

/* Whether the picture, and not the icon, is shown. */
gboolean rosette_safe_picture_is_shown (RosetteSafePicture *self);

G_END_DECLS
