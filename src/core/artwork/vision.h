/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteVision:
 * @ROSETTE_VISION_FULL: as it is
 * @ROSETTE_VISION_GRAY: as it is printed without colours
 * @ROSETTE_VISION_PROTAN: without the cones for long waves
 * @ROSETTE_VISION_DEUTAN: without those for middle ones
 * @ROSETTE_VISION_TRITAN: without those for short ones
 *
 * How a picture is seen.
 */
typedef enum
{
  ROSETTE_VISION_FULL,
  ROSETTE_VISION_GRAY,
  ROSETTE_VISION_PROTAN,
  ROSETTE_VISION_DEUTAN,
  ROSETTE_VISION_TRITAN,
  ROSETTE_VISION_N_KINDS
} RosetteVision;

/**
 * rosette_vision_apply:
 * @surface: an image of CAIRO_FORMAT_ARGB32
 *
 * Changes the pixels of an image to what is seen of them: by the matrices of Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), for
 * the full deficiency, on linear light.
 */
void rosette_vision_apply (cairo_surface_t *surface, RosetteVision vision);

/**
 * rosette_vision_get_title:
 *
 * Returns: what a person calls it, translated
 */
const char *rosette_vision_get_title (RosetteVision vision);

G_END_DECLS
