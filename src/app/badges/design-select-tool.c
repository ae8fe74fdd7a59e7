/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-select-tool.h"

#include "artwork/render.h"
#include "artwork/snap.h"
#include "badges/design-overlay.h"

#include <glib/gi18n.h>
#include <math.h>

/* In pixels of the screen. */
#define DRAG_PX   3.0
#define HANDLE_PX 10.0
#define PICK_PX   3.0
#define SNAP_PX   6.0

/* Where a pixel is finer than this, in design units, so is what is dragged. */
#define FINE_PIXEL 0.25

struct _RosetteDesignSelectTool
{
  RosetteDesignTool parent_instance;

  RosetteToolPoint pressed;
  RosetteHandle handle;  /* that is held, or none when the layer itself is */
  RosetteShape *start;   /* what is dragged, as it was; NULL when nothing is */
  double grab_x, grab_y; /* from the pointer to the handle, in design units */
  RosetteSnap *snap;     /* from the first motion on */
  RosetteSnapped snapped;
};

G_DEFINE_FINAL_TYPE (RosetteDesignSelectTool, rosette_design_select_tool, ROSETTE_TYPE_DESIGN_TOOL)

static RosetteDesignEditor *
get_editor (RosetteDesignSelectTool *self)
{
  return rosette_design_tool_get_editor (ROSETTE_DESIGN_TOOL (self));
}

static void
forget_guides (RosetteDesignSelectTool *self)
{
  self->snapped = (RosetteSnapped){ 0.0, 0.0, NAN, NAN };
}

static void
finish (RosetteDesignSelectTool *self)
{
  g_clear_pointer (&self->start, rosette_shape_free);
  g_clear_pointer (&self->snap, rosette_snap_free);
  forget_guides (self);
}

static RosetteHandle
pick_handle (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (self));
  const RosetteShape *shape = NULL;
  RosetteHandle handle;

  if (layer == NULL || !rosette_design_editor_can_edit (get_editor (self)))
    return ROSETTE_HANDLE_NONE;

  shape = rosette_layer_get_shape (layer);
  handle = rosette_frame_pick (shape, point->x, point->y, ROSETTE_OVERLAY_REACH_PX * point->pixel,
                               HANDLE_PX * point->pixel);

  return handle != ROSETTE_HANDLE_NONE
             && rosette_overlay_has_handle (shape, handle, 1.0 / point->pixel)
           ? handle
           : ROSETTE_HANDLE_NONE;
}

static RosetteLayer *
pick_layer (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  RosetteDesign *design = rosette_design_editor_get_design (get_editor (self));

  if (design == NULL)
    return NULL;

  return rosette_design_get_layer (
    design, rosette_design_pick (design, point->x, point->y, PICK_PX * point->pixel));
}

static void
rosette_design_select_tool_press (RosetteDesignTool *tool, const RosetteToolPoint *point)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  double x, y;

  finish (self);
  self->pressed = *point;
  self->handle = pick_handle (self, point);
  if (self->handle == ROSETTE_HANDLE_NONE)
    rosette_design_editor_select (get_editor (self), pick_layer (self, point));

  self->start = rosette_design_editor_dup_shape (get_editor (self));
  if (self->handle == ROSETTE_HANDLE_NONE)
    return;

  rosette_frame_get_handle (self->start, self->handle, ROSETTE_OVERLAY_REACH_PX * point->pixel, &x,
                            &y);
  self->grab_x = x - point->x;
  self->grab_y = y - point->y;
}

/* Until it has moved this far, it is a click. */
static gboolean
begin_drag (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  RosetteDesignEditor *editor = get_editor (self);
  RosetteLayer *layer = rosette_design_editor_get_selected (editor);

  if (layer == NULL || !rosette_design_editor_can_edit (editor))
    return FALSE;
  if (self->snap != NULL)
    return TRUE;
  if (hypot (point->x - self->pressed.x, point->y - self->pressed.y) < DRAG_PX * point->pixel)
    return FALSE;

  self->snap =
    rosette_snap_new (rosette_design_editor_get_design (editor), rosette_layer_get_id (layer));
  rosette_design_editor_begin_gesture (editor);

  return TRUE;
}

/* Whole units, so that numbers stay simple: nobody sees a part of one. */
static double
tidy (double value, const RosetteToolPoint *point)
{
  return point->pixel > FINE_PIXEL ? round (value) : value;
}

static void
drag_layer (RosetteDesignSelectTool *self, RosetteShape *shape, const RosetteToolPoint *point)
{
  double dx = point->x - self->pressed.x;
  double dy = point->y - self->pressed.y;
  RosetteBounds bounds;

  if (point->state & GDK_SHIFT_MASK)
    {
      if (fabs (dx) > fabs (dy))
        dy = 0.0;
      else
        dx = 0.0;
    }

  shape->x = dx != 0.0 ? tidy (shape->x + dx, point) : shape->x;
  shape->y = dy != 0.0 ? tidy (shape->y + dy, point) : shape->y;
  if (point->state & GDK_CONTROL_MASK)
    return;

  rosette_frame_get_bounds (shape, &bounds);
  rosette_snap_bounds (self->snap, &bounds, SNAP_PX * point->pixel, &self->snapped);
  shape->x += self->snapped.dx;
  shape->y += self->snapped.dy;
}

/* A side that stands askew, or that follows from another, rests nowhere. */
static gboolean
can_snap (RosetteDesignSelectTool *self, const RosetteShape *shape, const RosetteToolPoint *point)
{
  if (self->handle == ROSETTE_HANDLE_ROTATE || !rosette_shape_has_free_box (shape)
      || (point->state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)))
    return FALSE;

  return shape->kind == ROSETTE_SHAPE_LINE || fmod (shape->rotation, 90.0) == 0.0;
}

static void
drag_handle (RosetteDesignSelectTool *self, RosetteShape *shape, const RosetteToolPoint *point)
{
  double x = tidy (point->x + self->grab_x, point);
  double y = tidy (point->y + self->grab_y, point);
  RosetteDragFlags flags = ROSETTE_DRAG_PLAIN;

  if (point->state & GDK_SHIFT_MASK)
    flags |= ROSETTE_DRAG_KEEP_RATIO;
  if (point->state & GDK_CONTROL_MASK)
    flags |= ROSETTE_DRAG_FROM_CENTER;

  if (can_snap (self, shape, point))
    {
      rosette_snap_point (self->snap, x, y, SNAP_PX * point->pixel, &self->snapped);
      x += self->snapped.dx;
      y += self->snapped.dy;
    }
  rosette_frame_drag (shape, self->handle, x, y, flags);
  if (self->handle == ROSETTE_HANDLE_ROTATE)
    shape->rotation = round (shape->rotation);
}

static const char *
get_label (RosetteDesignSelectTool *self)
{
  if (self->handle == ROSETTE_HANDLE_NONE)
    return _ ("Move");

  return self->handle == ROSETTE_HANDLE_ROTATE ? _ ("Rotate") : _ ("Resize");
}

static void
rosette_design_select_tool_motion (RosetteDesignTool *tool, const RosetteToolPoint *point)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  g_autoptr (RosetteShape) shape = NULL;

  if (self->start == NULL || !begin_drag (self, point))
    return;

  shape = rosette_shape_copy (self->start);
  forget_guides (self);
  if (self->handle == ROSETTE_HANDLE_NONE)
    drag_layer (self, shape, point);
  else
    drag_handle (self, shape, point);
  rosette_design_editor_change (get_editor (self), shape, get_label (self));
}

static void
rosette_design_select_tool_release (RosetteDesignTool *tool)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  g_autoptr (RosetteShape) now = rosette_design_editor_dup_shape (get_editor (self));

  /* Dragged back to where it was: nothing to undo. */
  if (self->snap != NULL && now != NULL && rosette_shape_equal (self->start, now))
    rosette_design_editor_cancel_gesture (get_editor (self));
  else
    rosette_design_editor_end_gesture (get_editor (self));
  finish (self);
}

static gboolean
rosette_design_select_tool_cancel (RosetteDesignTool *tool)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  gboolean was_dragging = self->snap != NULL;

  rosette_design_editor_cancel_gesture (get_editor (self));
  finish (self);

  return was_dragging;
}

static void
rosette_design_select_tool_draw (RosetteDesignTool *tool,
                                 GtkSnapshot *snapshot,
                                 RosetteDesignView *view,
                                 const GdkRGBA *color)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (self));

  rosette_overlay_draw_guides (snapshot, view, self->snapped.guide_x, self->snapped.guide_y);
  if (layer != NULL)
    rosette_overlay_draw_frame (snapshot, view, rosette_layer_get_shape (layer), color,
                                rosette_design_editor_can_edit (get_editor (self)));
}

/* The arrows of a handle that was turned with its shape. */
static const char *
get_handle_cursor (const RosetteShape *shape, RosetteHandle handle)
{
  static const char *const names[] = { "nwse-resize", "ns-resize", "nesw-resize", "ew-resize" };
  int eighths = (int) lround (shape->rotation / 45.0) + (int) handle - ROSETTE_HANDLE_NORTH_WEST;

  if (handle == ROSETTE_HANDLE_ROTATE)
    return "grab";
  if (shape->kind == ROSETTE_SHAPE_LINE)
    return "crosshair";

  return names[((eighths % 4) + 4) % 4];
}

static const char *
rosette_design_select_tool_get_cursor (RosetteDesignTool *tool, const RosetteToolPoint *point)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  RosetteLayer *selected = rosette_design_editor_get_selected (get_editor (self));
  RosetteHandle handle = self->start != NULL ? self->handle : pick_handle (self, point);

  if (handle != ROSETTE_HANDLE_NONE && selected != NULL)
    return get_handle_cursor (rosette_layer_get_shape (selected), handle);
  if (self->snap != NULL || (selected != NULL && pick_layer (self, point) == selected))
    return "move";

  return NULL;
}

static void
rosette_design_select_tool_finalize (GObject *object)
{
  finish (ROSETTE_DESIGN_SELECT_TOOL (object));

  G_OBJECT_CLASS (rosette_design_select_tool_parent_class)->finalize (object);
}

static void
rosette_design_select_tool_class_init (RosetteDesignSelectToolClass *klass)
{
  RosetteDesignToolClass *tool_class = ROSETTE_DESIGN_TOOL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rosette_design_select_tool_finalize;
  tool_class->press = rosette_design_select_tool_press;
  tool_class->motion = rosette_design_select_tool_motion;
  tool_class->release = rosette_design_select_tool_release;
  tool_class->cancel = rosette_design_select_tool_cancel;
  tool_class->draw = rosette_design_select_tool_draw;
  tool_class->get_cursor = rosette_design_select_tool_get_cursor;
}

static void
rosette_design_select_tool_init (RosetteDesignSelectTool *self)
{
  forget_guides (self);
}

RosetteDesignTool *
rosette_design_select_tool_new (RosetteDesignEditor *editor)
{
  return g_object_new (ROSETTE_TYPE_DESIGN_SELECT_TOOL, "editor", editor, NULL);
}
