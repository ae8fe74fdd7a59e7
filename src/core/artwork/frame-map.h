/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/**
 * RosetteFrameMap:
 * @from: a frame around shapes, as it was; not owned
 * @to: what it becomes: moved, scaled, turned; not owned
 * @scale_x: along @from
 * @scale_y: across
 *
 * From one frame to another: what it does, all that is in it does.
 */
typedef struct
{
  const RosetteShape *from;
  const RosetteShape *to;
  double scale_x;
  double scale_y;
} RosetteFrameMap;

/**
 * rosette_frame_map_init:
 * @from: outlives @map
 * @to: outlives @map
 *
 * Says how @from becomes @to.
 */
void rosette_frame_map_init (RosetteFrameMap *map,
                             const RosetteShape *from,
                             const RosetteShape *to);

/**
 * rosette_frame_map_apply:
 * @shape: (inout): in the frame as it was; becomes what it is in the other, not yet normal
 *
 * Moves, scales and turns a shape as its frame. One that stands askew in a frame that is stretched
 * cannot become askew itself: it grows along its own sides.
 */
void rosette_frame_map_apply (const RosetteFrameMap *map, RosetteShape *shape);

G_END_DECLS
