/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_svg_adopt:
 * @svg: a file of any origin
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Takes over what another program has done to a design: it changes the drawing of a layer, and
 * leaves Rosette's data of it as they were. A layer that was moved is moved; one that was changed
 * otherwise becomes a picture of what the other program made of it, and so does what was added. A
 * file that Rosette has written itself stays as it is.
 *
 * Returns: (transfer full): the file, for rosette_design_from_svg(); or %NULL with one of its
 * errors
 */
GBytes *rosette_svg_adopt (GBytes *svg, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
