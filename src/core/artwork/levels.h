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

/* And its stars, as the outline of a symbol: one of bronze, two of silver, three of gold. */
#define ROSETTE_METAL_BRONZE_STARS ROSETTE_METAL_STAR_3
#define ROSETTE_METAL_SILVER_STARS ROSETTE_METAL_STAR_2 ROSETTE_METAL_STAR_4
#define ROSETTE_METAL_GOLD_STARS   ROSETTE_METAL_STAR_1 ROSETTE_METAL_STAR_3 ROSETTE_METAL_STAR_5

/* In a square of 100 units, from the left. */
#define ROSETTE_METAL_STAR_1                                                                       \
  "M16 35.5L20.2 45.7L31.2 46.6L22.8 53.7L25.4 64.4L16 58.7L6.6 64.4L9.2 53.7L0.8 46.6L11.8 45.7Z"
#define ROSETTE_METAL_STAR_2                                                                       \
  "M33 35.5L37.2 45.7L48.2 46.6L39.8 53.7L42.4 64.4L33 58.7L23.6 64.4L26.2 53.7L17.8 46.6L28.8 "   \
  "45.7Z"
#define ROSETTE_METAL_STAR_3                                                                       \
  "M50 35.5L54.2 45.7L65.2 46.6L56.8 53.7L59.4 64.4L50 58.7L40.6 64.4L43.2 53.7L34.8 46.6L45.8 "   \
  "45.7Z"
#define ROSETTE_METAL_STAR_4                                                                       \
  "M67 35.5L71.2 45.7L82.2 46.6L73.8 53.7L76.4 64.4L67 58.7L57.6 64.4L60.2 53.7L51.8 46.6L62.8 "   \
  "45.7Z"
#define ROSETTE_METAL_STAR_5                                                                       \
  "M84 35.5L88.2 45.7L99.2 46.6L90.8 53.7L93.4 64.4L84 58.7L74.6 64.4L77.2 53.7L68.8 46.6L79.8 "   \
  "45.7Z"

/**
 * RosetteLevels:
 * @ROSETTE_LEVELS_NONE: it is not of a family
 * @ROSETTE_LEVELS_METAL: bronze, silver and gold
 * @ROSETTE_LEVELS_LANGUAGE: A1 to C2 (Common European Framework of Reference for Languages)
 *
 * A family of designs that differ by their level only: of metal, by colours, words and stars. Which
 * one a design is of is seen from it, however else it was changed.
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
 * Gives all that says the level, colours, words and stars, those of another one, as one edit that
 * can be undone; all else stays as it is.
 *
 * Returns: whether anything is another
 */
gboolean rosette_levels_switch (RosetteDesign *design, guint level, const char *label);

G_END_DECLS
