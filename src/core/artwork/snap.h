/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"
#include "artwork/frame.h"

G_BEGIN_DECLS

/**
 * RosetteSnap:
 *
 * The lines that something dragged comes to rest at: the edges and the centre of the canvas, and of
 * every other layer that is shown.
 */
typedef struct _RosetteSnap RosetteSnap;

/**
 * RosetteSnapped:
 * @dx: how much further to the right it must go, in design units
 * @dy: downwards
 * @guide_x: the upright line that it rests at, or NAN
 * @guide_y: the level line, or NAN
 */
typedef struct
{
  double dx;
  double dy;
  double guide_x;
  double guide_y;
} RosetteSnapped;

/**
 * rosette_snap_new:
 * @id: the layer that will be dragged, which is no line for itself
 *
 * Returns: (transfer full): the lines of @design as it is now
 */
RosetteSnap *rosette_snap_new (RosetteDesign *design, guint id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_snap_free:
 *
 * Frees @self.
 */
void rosette_snap_free (RosetteSnap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSnap, rosette_snap_free)

/**
 * rosette_snap_bounds:
 * @bounds: where it is dragged to
 * @slack: how near a line must be, in design units
 * @snapped: (out): the nearest rest of its edges or its centre; the canvas before layers
 */
void rosette_snap_bounds (RosetteSnap *self,
                          const RosetteBounds *bounds,
                          double slack,
                          RosetteSnapped *snapped);

/**
 * rosette_snap_point:
 * @x: in design units
 * @y: in design units
 *
 * As rosette_snap_bounds(), for one point.
 */
void rosette_snap_point (RosetteSnap *self,
                         double x,
                         double y,
                         double slack,
                         RosetteSnapped *snapped);

G_END_DECLS
