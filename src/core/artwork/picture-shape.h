/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/* Apart from picture.h, which needs no cairo, so that rosette-cli stays small. */

/**
 * rosette_picture_shape_new:
 * @picture: a PNG or SVG file of any origin, at most ROSETTE_MAX_LAYER_PICTURE_BYTES; or a JPEG, at
 *   most ROSETTE_MAX_PHOTO_BYTES
 * @cancellable: (nullable): as for rosette_picture_render()
 * @error: return location for a #GError
 *
 * Makes a layer of a picture, in its own proportions, in the middle of the canvas. What is shown of
 * it was drawn by rosette-render. The file is kept byte for byte, but for what has no place in a
 * badge: of a JPEG the picture alone, and not where it was taken; of an SVG nothing that is a
 * script or points outside, and the size that a small one says to have is a larger one. What others
 * would draw otherwise is kept as it was drawn here: an SVG with text, compressed, or with
 * entities, a JPEG that has to be turned, or that is too large for a layer.
 *
 * Returns: (transfer full): the shape; or %NULL with one of rosette_picture_render()'s errors
 */
RosetteShape *rosette_picture_shape_new (GBytes *picture,
                                         GCancellable *cancellable,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_picture_shape_is_cleaned:
 * @picture: what rosette_picture_shape_new() was given for @shape
 *
 * Returns: whether scripts, or what points outside, were taken out of an SVG
 */
gboolean rosette_picture_shape_is_cleaned (const RosetteShape *shape, GBytes *picture);

/**
 * rosette_picture_shape_load:
 * @shape: a picture without @shown
 * @error: return location for a #GError
 *
 * Draws @shape's file, so that it can be shown. Without it the layer is an empty box.
 *
 * Returns: whether it could be drawn; else %FALSE with one of rosette_picture_render()'s errors
 */
gboolean rosette_picture_shape_load (RosetteShape *shape,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
