/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rosette_picture_render_svg:
 * @svg: an SVG file of any origin
 * @width_px: how wide the PNG becomes, 1 to ROSETTE_MAX_RENDER_PX; its height follows from the
 *   SVG's own shape, and one that would be higher than ROSETTE_MAX_RENDER_PX becomes narrower
 * @cancellable: (nullable): ends the child process when cancelled
 * @error: return location for a #GError in the ROSETTE_ERROR domain, or G_IO_ERROR_CANCELLED
 *
 * Draws @svg in a child process with limits on memory, processor time and files, which is killed
 * after ROSETTE_MAX_RENDER_SECONDS by the clock. Nothing outside of @svg is read: external images,
 * style sheets and entities are left out. Scripts are not run. May be called on any thread.
 *
 * Returns: (transfer full): the PNG; or %NULL with ROSETTE_ERROR_SYNTAX (not an SVG),
 *   ROSETTE_ERROR_LIMIT (too large, or took too much memory or time), ROSETTE_ERROR_NOT_FOUND (the
 *   program rosette-render is not installed) or G_IO_ERROR_CANCELLED
 */
GBytes *rosette_picture_render_svg (GBytes *svg,
                                    guint width_px,
                                    GCancellable *cancellable,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_picture_is_png:
 *
 * Returns: whether @picture begins as a PNG does
 */
gboolean rosette_picture_is_png (GBytes *picture);

/**
 * rosette_picture_wrap_png:
 * @png: a PNG file
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Embeds @png, byte for byte, in an SVG of its size. It is not decoded.
 *
 * Returns: (transfer full): the SVG; or %NULL with ROSETTE_ERROR_SYNTAX (not a PNG) or
 *   ROSETTE_ERROR_LIMIT (more than ROSETTE_MAX_PNG_PX wide or high, or too many bytes)
 */
GBytes *rosette_picture_wrap_png (GBytes *png, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_picture_render:
 * @picture: a PNG, JPEG or SVG file of any origin
 * @width_px: as for rosette_picture_render_svg()
 * @cancellable: (nullable): as for rosette_picture_render_svg()
 * @error: as for rosette_picture_render_svg()
 *
 * Makes a picture that can be shown without harm, and upright: a PNG or JPEG too is decoded by the
 * child process, so that what comes back was written by Rosette itself.
 *
 * Returns: (transfer full): the PNG; or %NULL with one of rosette_picture_render_svg()'s errors
 */
GBytes *rosette_picture_render (GBytes *picture,
                                guint width_px,
                                GCancellable *cancellable,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
