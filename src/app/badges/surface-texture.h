/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was drawn with cairo, as a texture that GTK's cairo renderer is not slow with: it turns each
 * pixel of a texture into four floats and back, for each frame, and is given the surface itself. */

/* Of an image surface in ARGB32, which is not drawn to any more. */
GdkTexture *rosette_surface_texture_new (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;

/* Whether GTK draws the window of @widget with cairo. */
gboolean rosette_surface_texture_wants_cairo (GtkWidget *widget);

/* @texture: from rosette_surface_texture_new() */
void rosette_surface_texture_append (GdkTexture *texture,
                                     GtkSnapshot *snapshot,
                                     const graphene_rect_t *place,
                                     gboolean by_cairo);

G_END_DECLS
