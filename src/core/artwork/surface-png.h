/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rosette_surface_to_png:
 * @surface: an image
 * @error: return location for a #GError
 *
 * Returns: (transfer full): @surface as a PNG, the same bytes for the same pixels; or %NULL with
 *   ROSETTE_ERROR_LIMIT (no memory for it)
 */
GBytes *rosette_surface_to_png (cairo_surface_t *surface, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_surface_from_png:
 * @png: a PNG of our own making: drawn by us, or by rosette-render
 *
 * Returns: (transfer full) (nullable): its pixels; %NULL where they cannot be read
 */
cairo_surface_t *rosette_surface_from_png (GBytes *png) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
