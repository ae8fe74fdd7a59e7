/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What rosette-render and its caller agree on: `rosette-render WIDTH` reads one SVG file on its
 * standard input and writes one PNG of that width, in pixels, on its standard output.
 */

/* The program's name, in LIBEXEC_DIR. */
#define ROSETTE_RENDERER_NAME "rosette-render"

/* Exit codes besides 0. Death by a signal means that a limit was met. */
#define ROSETTE_RENDERER_USAGE  64 /* WIDTH is missing, not a number, or out of range */
#define ROSETTE_RENDERER_SYNTAX 65 /* not an SVG that can be drawn */
#define ROSETTE_RENDERER_LIMIT  75 /* larger or more complex than allowed */

/**
 * rosette_renderer_run:
 * @svg: what the child process reads
 * @width_px: how wide the PNG becomes, 1 to ROSETTE_MAX_RENDER_PX, unless it would be too high
 * @cancellable: (nullable): ends the child process when cancelled
 * @error: return location for a #GError
 *
 * Runs rosette-render once and waits for its end, at most ROSETTE_MAX_RENDER_SECONDS. May be
 * called on any thread; needs no main loop.
 *
 * Returns: (transfer full): what it wrote; or %NULL with ROSETTE_ERROR_SYNTAX,
 *   ROSETTE_ERROR_LIMIT, ROSETTE_ERROR_NOT_FOUND (the program cannot be started; its message is for
 * the user) or G_IO_ERROR_CANCELLED
 */
GBytes *rosette_renderer_run (GBytes *svg,
                              guint width_px,
                              GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
