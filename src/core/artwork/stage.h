/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * RosetteStage:
 *
 * Draws a design again and again while one of its layers is changed: what lies below that layer,
 * and what lies above it, is kept drawn. What it draws is what rosette_design_draw() does, but for
 * the last bit of a channel.
 */
typedef struct _RosetteStage RosetteStage;

/**
 * rosette_stage_new:
 *
 * Returns: (transfer full): a stage that has nothing yet
 */
RosetteStage *rosette_stage_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_stage_free:
 *
 * Frees @self.
 */
void rosette_stage_free (RosetteStage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteStage, rosette_stage_free)

/**
 * rosette_stage_draw:
 * @surface: an empty image of CAIRO_FORMAT_ARGB32
 * @side: how wide and high the whole canvas is, in pixels
 * @x: how far to the right on it @surface begins, in pixels
 * @y: downwards
 *
 * Draws the part of the design that is on @surface.
 */
void rosette_stage_draw (RosetteStage *self,
                         RosetteDesign *design,
                         cairo_surface_t *surface,
                         int side,
                         int x,
                         int y);

G_END_DECLS
