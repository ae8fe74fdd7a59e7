/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * RosetteAlign:
 *
 * Which edges, or middles, come to lie on one line.
 */
typedef enum
{
  ROSETTE_ALIGN_LEFT,
  ROSETTE_ALIGN_CENTER,
  ROSETTE_ALIGN_RIGHT,
  ROSETTE_ALIGN_TOP,
  ROSETTE_ALIGN_MIDDLE,
  ROSETTE_ALIGN_BOTTOM,
} RosetteAlign;

/**
 * rosette_design_align:
 * @ids: (element-type guint): layers and groups; locked ones stay where they are
 *
 * Moves layers so that they align with the box around all of them; a single one aligns with the
 * canvas. One step of the history.
 */
void rosette_design_align (RosetteDesign *self, GArray *ids, RosetteAlign align, const char *label);

/**
 * rosette_design_distribute:
 * @ids: (element-type guint): three layers or more
 * @downwards: whether from the top to the bottom, and not from left to right
 *
 * Moves layers between the two outermost so that the gaps between them are equal. One step of the
 * history.
 */
void rosette_design_distribute (RosetteDesign *self,
                                GArray *ids,
                                gboolean downwards,
                                const char *label);

G_END_DECLS
