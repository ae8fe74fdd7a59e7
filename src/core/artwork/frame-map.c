/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/frame-map.h"

#include "artwork/frame.h"

#include <math.h>

static double
get_factor (double from, double to)
{
  return from > 0.0 ? to / from : 1.0;
}

/* What of a shape grows with it all alike. */
static void
scale_style (RosetteShape *shape, double factor)
{
  shape->stroke_width *= factor;
  shape->dash *= factor;
  shape->gap *= factor;
  shape->shadow_x *= factor;
  shape->shadow_y *= factor;
  shape->shadow_blur *= factor;
  shape->font_size *= factor;
}

/* A shape that stands askew in a group that is stretched cannot become askew itself: it grows along
 * its own sides. */
static void
scale (RosetteShape *shape, const RosetteFrameMap *map)
{
  double angle = (shape->rotation - map->from->rotation) * G_PI / 180.0;
  double along = hypot (map->scale_x * cos (angle), map->scale_y * sin (angle));
  double across = hypot (map->scale_x * sin (angle), map->scale_y * cos (angle));
  double both = sqrt (map->scale_x * map->scale_y);

  if (map->scale_x == 1.0 && map->scale_y == 1.0)
    return;

  scale_style (shape, both);
  shape->width *= rosette_shape_has_free_box (shape) ? along : both;
  shape->height *= rosette_shape_has_free_box (shape) ? across : both;
}

void
rosette_frame_map_init (RosetteFrameMap *map, const RosetteShape *from, const RosetteShape *to)
{
  map->from = from;
  map->to = to;
  map->scale_x = get_factor (from->width, to->width);
  map->scale_y = get_factor (from->height, to->height);
}

void
rosette_frame_map_apply (const RosetteFrameMap *map, RosetteShape *shape)
{
  double x = shape->x - map->from->x, y = shape->y - map->from->y;

  rosette_frame_turn (-map->from->rotation, &x, &y);
  x *= map->scale_x;
  y *= map->scale_y;
  scale (shape, map);
  rosette_frame_turn (map->to->rotation, &x, &y);
  shape->x = map->to->x + x;
  shape->y = map->to->y + y;
  shape->rotation += map->to->rotation - map->from->rotation;
}
