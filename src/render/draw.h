/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rosette_render_draw:
 * @stream: an SVG file
 * @width_px: how wide the picture becomes; its height follows from the SVG's own shape,
 *   and one that would be too high becomes narrower
 *
 * Draws an SVG that nobody vouches for. It has no base address: nothing outside of it is read.
 *
 * Returns: (transfer full): the picture; or %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
cairo_surface_t *rosette_render_draw (GInputStream *stream,
                                      guint width_px,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
