/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/**
 * RosetteHandle:
 *
 * What a shape's frame can be held at: its corners, the middles of its sides, and above it, by
 * which it is turned. Named by compass as if the shape were not turned.
 */
typedef enum
{
  ROSETTE_HANDLE_NONE,
  ROSETTE_HANDLE_NORTH_WEST,
  ROSETTE_HANDLE_NORTH,
  ROSETTE_HANDLE_NORTH_EAST,
  ROSETTE_HANDLE_EAST,
  ROSETTE_HANDLE_SOUTH_EAST,
  ROSETTE_HANDLE_SOUTH,
  ROSETTE_HANDLE_SOUTH_WEST,
  ROSETTE_HANDLE_WEST,
  ROSETTE_HANDLE_ROTATE,
  ROSETTE_HANDLE_N_HANDLES
} RosetteHandle;

/**
 * RosetteDragFlags:
 * @ROSETTE_DRAG_KEEP_RATIO: width and height grow by the same factor; a turn goes in steps of 15
 *   degrees
 * @ROSETTE_DRAG_FROM_CENTER: the centre stays, not the opposite side
 */
typedef enum
{
  ROSETTE_DRAG_PLAIN = 0,
  ROSETTE_DRAG_KEEP_RATIO = 1 << 0,
  ROSETTE_DRAG_FROM_CENTER = 1 << 1,
} RosetteDragFlags;

/**
 * RosetteBounds:
 *
 * An upright box, in design units.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} RosetteBounds;

/**
 * rosette_frame_turn:
 * @degrees: clockwise
 * @x: (inout): to the right
 * @y: (inout): downwards
 *
 * Turns a point around (0, 0).
 */
void rosette_frame_turn (double degrees, double *x, double *y);

/**
 * rosette_frame_has_handle:
 *
 * Returns: whether @shape can be held at @handle: a text at its corners only, since its width
 *   follows from its size; a line at its two ends, which also turn it
 */
gboolean rosette_frame_has_handle (const RosetteShape *shape, RosetteHandle handle);

/**
 * rosette_frame_get_handle:
 * @handle: not ROSETTE_HANDLE_NONE
 * @reach: how far the handle that turns stands off the frame, in design units
 * @x: (out): in design units
 * @y: (out): in design units
 *
 * Says where a handle is, with the shape's rotation.
 */
void rosette_frame_get_handle (const RosetteShape *shape,
                               RosetteHandle handle,
                               double reach,
                               double *x,
                               double *y);

/**
 * rosette_frame_pick:
 * @x: in design units
 * @y: in design units
 * @reach: as for rosette_frame_get_handle()
 * @slack: how far beside a handle still counts, in design units
 *
 * Returns: the handle nearest to that place, or ROSETTE_HANDLE_NONE
 */
RosetteHandle rosette_frame_pick (const RosetteShape *shape,
                                  double x,
                                  double y,
                                  double reach,
                                  double slack);

/**
 * rosette_frame_get_bounds:
 * @bounds: (out): the smallest upright box around the turned frame, without the outline's width
 */
void rosette_frame_get_bounds (const RosetteShape *shape, RosetteBounds *bounds);

/**
 * rosette_frame_drag:
 * @shape: what is dragged, as it was when the drag began; becomes what it is now
 * @handle: one that @shape has
 * @x: where the handle is dragged to, in design units
 * @y: in design units
 *
 * Scales or turns a shape so that its handle comes as near to that place as it can. Nothing becomes
 * smaller than one unit, or is turned inside out.
 */
void rosette_frame_drag (RosetteShape *shape,
                         RosetteHandle handle,
                         double x,
                         double y,
                         RosetteDragFlags flags);

/**
 * rosette_frame_grow:
 * @dw: how much wider, in design units; less than 0 is narrower
 * @dh: how much higher
 *
 * Scales a shape around its centre. A text changes its size so that its width or its height,
 * whichever is asked to change more, does as told.
 */
void rosette_frame_grow (RosetteShape *shape, double dw, double dh);

G_END_DECLS
