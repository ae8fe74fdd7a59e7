/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/frame.h"

#include <math.h>

#define MIN_SIDE     1.0
#define ROTATE_STEPS 15.0

/* Where each handle is in a frame that reaches from -1 to 1. */
static const struct
{
  int x;
  int y;
} places[ROSETTE_HANDLE_N_HANDLES] = {
  [ROSETTE_HANDLE_NONE] = { 0, 0 },   [ROSETTE_HANDLE_NORTH_WEST] = { -1, -1 },
  [ROSETTE_HANDLE_NORTH] = { 0, -1 }, [ROSETTE_HANDLE_NORTH_EAST] = { 1, -1 },
  [ROSETTE_HANDLE_EAST] = { 1, 0 },   [ROSETTE_HANDLE_SOUTH_EAST] = { 1, 1 },
  [ROSETTE_HANDLE_SOUTH] = { 0, 1 },  [ROSETTE_HANDLE_SOUTH_WEST] = { -1, 1 },
  [ROSETTE_HANDLE_WEST] = { -1, 0 },  [ROSETTE_HANDLE_ROTATE] = { 0, -1 },
};

void
rosette_frame_turn (double degrees, double *x, double *y)
{
  double angle = degrees * G_PI / 180.0;
  double c = cos (angle), s = sin (angle);
  double old_x = *x;

  *x = c * old_x - s * *y;
  *y = s * old_x + c * *y;
}

/* Its size is that of its letters. */
static gboolean
scales_as_text (const RosetteShape *shape)
{
  return rosette_shape_is_text (shape) && !rosette_shape_has_free_box (shape);
}

gboolean
rosette_frame_has_handle (const RosetteShape *shape, RosetteHandle handle)
{
  gboolean is_corner = places[handle].x != 0 && places[handle].y != 0;

  g_return_val_if_fail (shape != NULL, FALSE);

  if (handle == ROSETTE_HANDLE_NONE || shape->kind == ROSETTE_SHAPE_FOREIGN)
    return FALSE;
  if (shape->kind == ROSETTE_SHAPE_LINE)
    return handle == ROSETTE_HANDLE_WEST || handle == ROSETTE_HANDLE_EAST;
  if (scales_as_text (shape))
    return is_corner || handle == ROSETTE_HANDLE_ROTATE;

  return TRUE;
}

void
rosette_frame_get_handle (const RosetteShape *shape,
                          RosetteHandle handle,
                          double reach,
                          double *x,
                          double *y)
{
  g_return_if_fail (shape != NULL);
  g_return_if_fail (handle != ROSETTE_HANDLE_NONE);

  *x = places[handle].x * shape->width / 2.0;
  *y = places[handle].y * shape->height / 2.0;
  if (handle == ROSETTE_HANDLE_ROTATE)
    *y -= reach;
  rosette_frame_turn (shape->rotation, x, y);
  *x += shape->x;
  *y += shape->y;
}

RosetteHandle
rosette_frame_pick (const RosetteShape *shape, double x, double y, double reach, double slack)
{
  RosetteHandle nearest = ROSETTE_HANDLE_NONE;
  double best = slack;

  g_return_val_if_fail (shape != NULL, ROSETTE_HANDLE_NONE);

  for (RosetteHandle handle = 1; handle < ROSETTE_HANDLE_N_HANDLES; handle++)
    {
      double hx, hy, distance;

      if (!rosette_frame_has_handle (shape, handle))
        continue;

      rosette_frame_get_handle (shape, handle, reach, &hx, &hy);
      distance = hypot (hx - x, hy - y);
      if (distance <= best)
        {
          best = distance;
          nearest = handle;
        }
    }

  return nearest;
}

void
rosette_frame_get_bounds (const RosetteShape *shape, RosetteBounds *bounds)
{
  double angle, half_width, half_height;

  g_return_if_fail (shape != NULL && bounds != NULL);

  angle = shape->rotation * G_PI / 180.0;
  half_width = (fabs (shape->width * cos (angle)) + fabs (shape->height * sin (angle))) / 2.0;
  half_height = (fabs (shape->width * sin (angle)) + fabs (shape->height * cos (angle))) / 2.0;
  *bounds = (RosetteBounds){ shape->x - half_width, shape->y - half_height, shape->x + half_width,
                             shape->y + half_height };
}

static void
rotate_to (RosetteShape *shape, double x, double y, RosetteDragFlags flags)
{
  double angle = atan2 (y - shape->y, x - shape->x) * 180.0 / G_PI + 90.0;

  if (flags & ROSETTE_DRAG_KEEP_RATIO)
    angle = round (angle / ROTATE_STEPS) * ROTATE_STEPS;
  shape->rotation = angle;
}

/* One end of a line follows; the other, or the centre, where @shape is put, stays. */
static void
drag_end (RosetteShape *shape, int side, double dx, double dy, RosetteDragFlags flags)
{
  double length = MAX (hypot (dx, dy), MIN_SIDE);
  double half_x = side * length / 2.0, half_y = 0.0;

  shape->rotation = atan2 (side * dy, side * dx) * 180.0 / G_PI;
  if (flags & ROSETTE_DRAG_KEEP_RATIO)
    shape->rotation = round (shape->rotation / ROTATE_STEPS) * ROTATE_STEPS;

  shape->width = flags & ROSETTE_DRAG_FROM_CENTER ? 2.0 * length : length;
  if (flags & ROSETTE_DRAG_FROM_CENTER)
    return;

  rosette_frame_turn (shape->rotation, &half_x, &half_y);
  shape->x += half_x;
  shape->y += half_y;
}

/* By which factor the diagonal from the fixed point is longer. */
static double
get_factor (const RosetteShape *shape, double width, double height)
{
  double square = shape->width * shape->width + shape->height * shape->height;

  return square > 0.0 ? (width * shape->width + height * shape->height) / square : 1.0;
}

static void
set_size (RosetteShape *shape, RosetteHandle handle, double width, double height, gboolean keep)
{
  double factor;

  if (!keep)
    {
      shape->width = places[handle].x != 0 ? MAX (width, MIN_SIDE) : shape->width;
      shape->height = places[handle].y != 0 ? MAX (height, MIN_SIDE) : shape->height;
      return;
    }

  factor = get_factor (shape, width, height);
  factor = MAX (factor, MIN_SIDE / MAX (MIN (shape->width, shape->height), MIN_SIDE));
  shape->width *= factor;
  shape->height *= factor;
  if (scales_as_text (shape))
    {
      shape->font_size *= factor;
      rosette_shape_normalize (shape);
    }
}

/* What stays where it is: the centre, or the place across from the handle. */
static void
get_fixed (const RosetteShape *shape,
           RosetteHandle handle,
           gboolean from_center,
           double *x,
           double *y)
{
  *x = from_center ? 0.0 : -places[handle].x * shape->width / 2.0;
  *y = from_center ? 0.0 : -places[handle].y * shape->height / 2.0;
  rosette_frame_turn (shape->rotation, x, y);
  *x += shape->x;
  *y += shape->y;
}

/* @dx, @dy: from what is fixed to where the handle goes */
static void
drag_side (RosetteShape *shape, RosetteHandle handle, double dx, double dy, RosetteDragFlags flags)
{
  double reach = flags & ROSETTE_DRAG_FROM_CENTER ? 2.0 : 1.0;
  gboolean is_corner = places[handle].x != 0 && places[handle].y != 0;
  gboolean keep = (flags & ROSETTE_DRAG_KEEP_RATIO) || scales_as_text (shape);
  double half_x, half_y;

  rosette_frame_turn (-shape->rotation, &dx, &dy);
  set_size (shape, handle, places[handle].x * dx * reach, places[handle].y * dy * reach,
            is_corner && keep);
  if (flags & ROSETTE_DRAG_FROM_CENTER)
    return;

  half_x = places[handle].x * shape->width / 2.0;
  half_y = places[handle].y * shape->height / 2.0;
  rosette_frame_turn (shape->rotation, &half_x, &half_y);
  shape->x += half_x;
  shape->y += half_y;
}

void
rosette_frame_drag (RosetteShape *shape,
                    RosetteHandle handle,
                    double x,
                    double y,
                    RosetteDragFlags flags)
{
  double fixed_x, fixed_y;

  g_return_if_fail (shape != NULL);
  g_return_if_fail (rosette_frame_has_handle (shape, handle));

  if (handle == ROSETTE_HANDLE_ROTATE)
    {
      rotate_to (shape, x, y, flags);
      return;
    }

  get_fixed (shape, handle, (flags & ROSETTE_DRAG_FROM_CENTER) != 0, &fixed_x, &fixed_y);
  shape->x = fixed_x;
  shape->y = fixed_y;
  if (shape->kind == ROSETTE_SHAPE_LINE)
    drag_end (shape, places[handle].x, x - fixed_x, y - fixed_y, flags);
  else
    drag_side (shape, handle, x - fixed_x, y - fixed_y, flags);
}

void
rosette_frame_grow (RosetteShape *shape, double dw, double dh)
{
  double by_width, by_height, factor;

  g_return_if_fail (shape != NULL);

  if (!scales_as_text (shape))
    {
      shape->width = MAX (shape->width + dw, MIN_SIDE);
      shape->height = MAX (shape->height + dh, MIN_SIDE);
      return;
    }

  by_width = shape->width > 0.0 ? dw / shape->width : 0.0;
  by_height = shape->height > 0.0 ? dh / shape->height : 0.0;
  factor = MAX (1.0 + (fabs (dw) > fabs (dh) ? by_width : by_height), 0.01);
  shape->font_size *= factor;
  shape->width *= factor;
  rosette_shape_normalize (shape);
}
