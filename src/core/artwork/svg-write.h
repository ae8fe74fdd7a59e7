/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * rosette_design_to_svg:
 *
 * Writes the design as an SVG that any viewer shows and that rosette_design_from_svg() opens again:
 * each layer is a `g` with Rosette's own attributes, and inside what other programs draw of it.
 * Text stays text. The alt text is its `title`, which browsers give to screen readers as its name
 * (SVG 2, 5.8). The same design gives the same bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *rosette_design_to_svg (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_to_issued_svg:
 *
 * As rosette_design_to_svg(), but what is drawn of a text are the outlines of its letters, so that
 * it looks the same on a computer without its fonts; and hidden layers are left out. Where no alt
 * text was written, it is the words on the badge. It can still be opened with every layer editable.
 *
 * Returns: (transfer full): the file
 */
GBytes *rosette_design_to_issued_svg (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_to_portable_svg:
 *
 * As rosette_design_to_issued_svg(), but with the hidden layers: a file to keep or to hand on, that
 * looks the same everywhere and opens again with every layer.
 *
 * Returns: (transfer full): the file
 */
GBytes *rosette_design_to_portable_svg (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
