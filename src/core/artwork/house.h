/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* The colours and the logo of an institution, which its new badges have by themselves. */

/* So many colours a house has at most. */
#define ROSETTE_HOUSE_MAX_COLORS 6

/**
 * rosette_house_colors_read:
 * @text: (nullable): as rosette_house_colors_write() writes them
 *
 * Returns: (transfer full) (element-type RosetteColor): the colours, opaque; what is none, and what
 *   is more than ROSETTE_HOUSE_MAX_COLORS, is left out
 */
GArray *rosette_house_colors_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_house_colors_write:
 * @colors: (element-type RosetteColor): the colours
 *
 * Returns: (transfer full): "#rrggbb #rrggbb"; empty for none
 */
char *rosette_house_colors_write (GArray *colors) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_house_paint:
 * @design: a starter, before its first edit
 * @colors: (element-type RosetteColor): the first takes the place of the hue that most of it has,
 *   the second that of what stands out from it
 *
 * Gives a design the hues of a house, each colour as far on the way from the main one to white or
 * to black as it was. Greys, black and white stay, and so do designs whose colours say their level.
 */
void rosette_house_paint (RosetteDesign *design, GArray *colors);

/* The colour that most of a design has, and the one that stands out from it. */
#define ROSETTE_HOUSE_N_MAIN 2

/**
 * rosette_house_find_colors:
 * @colors: (out): what a design is painted with, the main colour first
 *
 * Returns: how many of them it has, up to ROSETTE_HOUSE_N_MAIN; 0 for greys alone, and where
 * colours say a level
 */
guint rosette_house_find_colors (RosetteDesign *design, RosetteColor colors[ROSETTE_HOUSE_N_MAIN]);

/**
 * rosette_house_repaint:
 * @index: which of rosette_house_find_colors()
 * @color: what it becomes
 * @label: what the edit is called
 *
 * Paints all shades of it in the hue of another, as rosette_house_paint(), and mends what can no
 * longer be read; one step of the history.
 *
 * Returns: whether anything was changed
 */
gboolean rosette_house_repaint (RosetteDesign *design,
                                guint index,
                                RosetteColor color,
                                const char *label);

/**
 * rosette_house_mend:
 * @design: a design that was painted, before its first edit
 *
 * Makes what can no longer be read readable. Each layer is drawn once, in small.
 */
void rosette_house_mend (RosetteDesign *design);

/**
 * rosette_house_add_logo:
 * @design: a design, before its first edit
 * @logo: (transfer full): a picture
 * @x: the middle, in design units
 * @y: downwards
 *
 * Puts the logo on a white disc on top.
 */
void rosette_house_add_logo (RosetteDesign *design, RosetteShape *logo, double x, double y);

G_END_DECLS
