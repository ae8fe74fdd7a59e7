/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * rosette_design_from_svg:
 * @svg: a file of any origin
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Opens a design that Rosette has written, saved or issued, baked or not; a credential in it is
 * left out. Written again it has the same bytes. What a newer Rosette or another program has added
 * is kept, but for scripts and for what points outside of the file.
 *
 * Returns: (transfer full): the design, without anything to undo; or %NULL with
 *   ROSETTE_ERROR_SYNTAX (damaged), ROSETTE_ERROR_LIMIT, or ROSETTE_ERROR_UNSUPPORTED (an SVG of
 *   another program, which rosette_picture_shape_new() takes as a picture)
 */
RosetteDesign *rosette_design_from_svg (GBytes *svg, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
