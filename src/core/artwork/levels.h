/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* Of each metal the colours of the rim, of the face, and of what stands on it. */
#define ROSETTE_METAL_BRONZE "#a3572a", "#e3a673", "#421b06"
#define ROSETTE_METAL_SILVER "#8f96a0", "#dde1e6", "#4a5260"
#define ROSETTE_METAL_GOLD   "#e5a50a", "#f9e26a", "#7d5200"

/**
 * RosetteLevels:
 * @ROSETTE_LEVELS_NONE: it is not of a family
 * @ROSETTE_LEVELS_METAL: bronze, silver and gold
 * @ROSETTE_LEVELS_LANGUAGE: A1 to C2 (Common European Framework of Reference for Languages)
 *
 * A family of designs that differ by their level only. Which one a design is of is seen from it,
 * however else it was changed.
 */
typedef enum
{
  ROSETTE_LEVELS_NONE,
  ROSETTE_LEVELS_METAL,
  ROSETTE_LEVELS_LANGUAGE,
} RosetteLevels;

/**
 * rosette_levels_find:
 * @level: (out) (optional): which of them it is, from 0
 *
 * Returns: the family that @design is of
 */
RosetteLevels rosette_levels_find (RosetteDesign *design, guint *level);

/**
 * rosette_levels_count:
 *
 * Returns: how many levels a family has
 */
guint rosette_levels_count (RosetteLevels family);

/**
 * rosette_levels_get_title:
 *
 * Returns: what a person calls the level, translated
 */
const char *rosette_levels_get_title (RosetteLevels family, guint level);

/**
 * rosette_levels_switch:
 * @level: of the family that @design is of
 * @label: what the edit is called, translated
 *
 * Gives all that says the level, colours and words, those of another one, as one edit that can be
 * undone; all else stays as it is.
 *
 * Returns: whether anything is another
 */
gboolean rosette_levels_switch (RosetteDesign *design, guint level, const char *label);

G_END_DECLS
