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
 * What something dragged comes to rest at: the edges and the centre of the canvas, and of every
 * other layer that is shown; where it is as far from its neighbours as they are from theirs; and
 * angles.
 */
typedef struct _RosetteSnap RosetteSnap;

/* A distance between two boxes, as a level or an upright line from edge to edge. */
typedef struct
{
  double x;
  double y;
  double to_x;
  double to_y;
} RosetteSpan;

/* Two distances that are equal, each way. */
#define ROSETTE_SNAP_MAX_SPANS 4

/**
 * RosetteSnapped:
 * @dx: how much further to the right it must go, in design units
 * @dy: downwards
 * @guide_x: the upright line that it rests at, or NAN
 * @guide_y: the level line, or NAN
 * @x_from: from where down to where the upright line goes: over what was dragged, and over what the
 *   line is an edge or the middle of
 * @x_to: see @x_from
 * @y_from: the same of the level line, to the right
 * @y_to: see @y_from
 * @spans: distances that are equal, and which it rests for
 * @n_spans: how many
 */
typedef struct
{
  double dx;
  double dy;
  double guide_x;
  double guide_y;
  double x_from, x_to;
  double y_from, y_to;
  RosetteSpan spans[ROSETTE_SNAP_MAX_SPANS];
  guint n_spans;
} RosetteSnapped;

/**
 * rosette_snap_new:
 * @ids: (element-type guint): what will be dragged, which is no line for itself; distances are
 *   those from layers in the same group as the first
 *
 * Returns: (transfer full): the lines of @design as it is now
 */
RosetteSnap *rosette_snap_new (RosetteDesign *design, GArray *ids) G_GNUC_WARN_UNUSED_RESULT;

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
 * @snapped: (out): the nearest rest of its edges or its centre; the canvas before layers, and a
 *   distance where it is nearer than both
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

/**
 * rosette_snap_angle:
 * @degrees: how far it is turned
 * @slack: how near an angle must be, in degrees
 *
 * Returns: the nearest angle to rest at, a multiple of 45 degrees or that of another layer; or NAN
 */
double rosette_snap_angle (RosetteSnap *self, double degrees, double slack);

G_END_DECLS
