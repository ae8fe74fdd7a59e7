/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-select-tool.h"

#include "artwork/groups.h"
#include "artwork/knob.h"
#include "artwork/render.h"
#include "artwork/snap.h"
#include "badges/design-band.h"
#include "badges/design-overlay.h"

#include <glib/gi18n.h>
#include <math.h>

/* In pixels of the screen. */
#define DRAG_PX   3.0
#define HANDLE_PX 10.0
#define PICK_PX   3.0
#define SNAP_PX   6.0

#define SNAP_DEGREES 3.0

/* Where a pixel is finer than this, in design units, so is what is dragged. */
#define FINE_PIXEL 0.25

/* What a press does when it was no more than a click. */
typedef enum
{
  CLICK_NOTHING,
  CLICK_TOGGLE,
  CLICK_ONLY
} Click;

struct _RosetteDesignSelectTool
{
  RosetteDesignTool parent_instance;

  RosetteToolPoint pressed;
  Click click;
  RosetteLayer *clicked;   /* what @click is done with */
  RosetteDesignBand *band; /* instead of dragging anything */
  gboolean has_moved;
  RosetteLayer *filled;  /* whose gradient is changed on the canvas, as long as it is selected */
  RosetteKnob knob;      /* that is held, or none */
  RosetteHandle handle;  /* that is held, or none when the layer itself is */
  RosetteShape *start;   /* what is dragged, as it was; NULL when nothing is */
  double grab_x, grab_y; /* from the pointer to the handle, in design units */
  RosetteSnap *snap;     /* from the first motion on */
  RosetteSnapped snapped;
  double angle; /* that it came to rest at, or NAN */
};

G_DEFINE_FINAL_TYPE (RosetteDesignSelectTool, rosette_design_select_tool, ROSETTE_TYPE_DESIGN_TOOL)

static RosetteDesignEditor *
get_editor (RosetteDesignSelectTool *self)
{
  return rosette_design_tool_get_editor (ROSETTE_DESIGN_TOOL (self));
}

static RosetteDesign *
get_design (RosetteDesignSelectTool *self)
{
  return rosette_design_editor_get_design (get_editor (self));
}

static void
forget_guides (RosetteDesignSelectTool *self)
{
  self->snapped = (RosetteSnapped){ .guide_x = NAN, .guide_y = NAN };
  self->angle = NAN;
}

static void
finish (RosetteDesignSelectTool *self)
{
  g_clear_pointer (&self->start, rosette_shape_free);
  g_clear_pointer (&self->snap, rosette_snap_free);
  g_clear_pointer (&self->band, rosette_design_band_free);
  g_clear_object (&self->clicked);
  self->click = CLICK_NOTHING;
  self->knob = ROSETTE_KNOB_NONE;
  self->has_moved = FALSE;
  forget_guides (self);
}

static gboolean
is_editing_fill (RosetteDesignSelectTool *self)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (self));
  double x, y;

  return layer != NULL && layer == self->filled
         && rosette_knob_get_place (rosette_layer_get_shape (layer), ROSETTE_KNOB_FILL_START, &x,
                                    &y);
}

static RosetteKnob
pick_knob (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (self));

  if (layer == NULL || !rosette_design_editor_can_edit (get_editor (self)))
    return ROSETTE_KNOB_NONE;

  return rosette_knob_pick (rosette_layer_get_shape (layer), is_editing_fill (self), point->x,
                            point->y, HANDLE_PX * point->pixel);
}

static RosetteHandle
pick_handle (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  g_autoptr (RosetteShape) shape = rosette_design_editor_dup_frame (get_editor (self));
  RosetteHandle handle;

  if (shape == NULL || is_editing_fill (self) || pick_knob (self, point) != ROSETTE_KNOB_NONE
      || !rosette_design_editor_can_edit (get_editor (self)))
    return ROSETTE_HANDLE_NONE;

  handle = rosette_frame_pick (shape, point->x, point->y, ROSETTE_OVERLAY_REACH_PX * point->pixel,
                               HANDLE_PX * point->pixel);

  return handle != ROSETTE_HANDLE_NONE
             && rosette_overlay_has_handle (shape, handle, 1.0 / point->pixel)
           ? handle
           : ROSETTE_HANDLE_NONE;
}

/* The group that what is selected is in, or 0: one works inside of it until one clicks elsewhere.
 */
static guint
get_entered (RosetteDesignSelectTool *self)
{
  g_autoptr (GArray) ids = rosette_design_editor_dup_selected_ids (get_editor (self));

  return ids->len > 0 ? rosette_design_get_group (get_design (self), g_array_index (ids, guint, 0))
                      : 0;
}

/* The layer at a point, or the group that it is in, which is in @group, or in none. */
static RosetteLayer *
pick_in_group (RosetteDesignSelectTool *self, const RosetteToolPoint *point, guint group)
{
  RosetteDesign *design = get_design (self);
  guint id, outer;

  if (design == NULL)
    return NULL;

  id = rosette_design_pick_inside (design, point->x, point->y, PICK_PX * point->pixel);
  while (id != 0 && (outer = rosette_design_get_group (design, id)) != 0 && outer != group)
    id = outer;

  return rosette_design_get_layer (design, id);
}

static RosetteLayer *
pick_layer (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  return pick_in_group (self, point, get_entered (self));
}

static void
begin_band (RosetteDesignSelectTool *self, gboolean keeps)
{
  self->band = rosette_design_band_new (get_editor (self), self->pressed.x, self->pressed.y, keeps);
}

static void
set_click (RosetteDesignSelectTool *self, Click click, RosetteLayer *layer)
{
  self->click = click;
  g_set_object (&self->clicked, layer);
}

/* With Ctrl or Shift more is selected. What is not selected yet can be dragged at once with Ctrl;
 * with Shift a band is drawn over it. */
static void
press_more (RosetteDesignSelectTool *self, RosetteLayer *layer)
{
  if (layer != NULL && rosette_design_editor_is_selected (get_editor (self), layer))
    set_click (self, CLICK_TOGGLE, layer);
  else if (layer != NULL && (self->pressed.state & GDK_CONTROL_MASK))
    rosette_design_editor_toggle (get_editor (self), layer);
  else
    begin_band (self, TRUE);

  if (layer != NULL && self->band != NULL)
    set_click (self, CLICK_TOGGLE, layer);
}

static void
press_layer (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  RosetteLayer *layer = pick_layer (self, point);

  if (point->state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    press_more (self, layer);
  else if (layer != NULL && rosette_design_editor_is_selected (get_editor (self), layer))
    set_click (self, CLICK_ONLY, layer);
  else
    rosette_design_editor_select (get_editor (self), layer);

  if (layer == NULL && self->band == NULL)
    begin_band (self, FALSE);
  if (self->band == NULL)
    self->start = rosette_design_editor_dup_frame (get_editor (self));
}

/* Held a little beside, it keeps its distance. */
static void
hold (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  double x, y;

  self->start = rosette_design_editor_dup_frame (get_editor (self));
  if (self->knob != ROSETTE_KNOB_NONE)
    rosette_knob_get_place (self->start, self->knob, &x, &y);
  else
    rosette_frame_get_handle (self->start, self->handle, ROSETTE_OVERLAY_REACH_PX * point->pixel,
                              &x, &y);
  self->grab_x = x - point->x;
  self->grab_y = y - point->y;
}

static void
rosette_design_select_tool_press (RosetteDesignTool *tool, const RosetteToolPoint *point)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);

  finish (self);
  self->pressed = *point;
  self->knob = pick_knob (self, point);
  self->handle = pick_handle (self, point);
  if (self->knob != ROSETTE_KNOB_NONE || self->handle != ROSETTE_HANDLE_NONE)
    hold (self, point);
  else
    press_layer (self, point);
}

/* Until it has moved this far, it is a click. */
static gboolean
has_moved (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  self->has_moved =
    self->has_moved
    || hypot (point->x - self->pressed.x, point->y - self->pressed.y) >= DRAG_PX * point->pixel;

  return self->has_moved;
}

static gboolean
begin_drag (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  RosetteDesignEditor *editor = get_editor (self);
  g_autoptr (GArray) ids = NULL;

  if (!rosette_design_editor_can_edit (editor))
    return FALSE;
  if (self->snap != NULL)
    return TRUE;
  if (!has_moved (self, point))
    return FALSE;

  ids = rosette_design_editor_dup_selected_ids (editor);
  self->snap = rosette_snap_new (get_design (self), ids);
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

/* In whole degrees; at angles that are worth it, unless Ctrl is held, or Shift that makes steps. */
static void
rest_turn (RosetteDesignSelectTool *self, RosetteShape *shape, const RosetteToolPoint *point)
{
  shape->rotation = round (shape->rotation);
  if (point->state & GDK_CONTROL_MASK)
    return;

  self->angle = rosette_snap_angle (self->snap, shape->rotation,
                                    point->state & GDK_SHIFT_MASK ? 0.5 : SNAP_DEGREES);
  if (!isnan (self->angle))
    shape->rotation = self->angle;
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
    rest_turn (self, shape, point);
}

static const char *
get_label (RosetteDesignSelectTool *self)
{
  static const char *const knobs[ROSETTE_KNOB_N_KNOBS] = {
    [ROSETTE_KNOB_FILL_START] = N_ ("Gradient"),    [ROSETTE_KNOB_FILL_END] = N_ ("Gradient"),
    [ROSETTE_KNOB_ARC_RADIUS] = N_ ("Radius"),      [ROSETTE_KNOB_ARC_START] = N_ ("Rotate"),
    [ROSETTE_KNOB_ARC_END] = N_ ("Letter Spacing"),
  };

  if (self->knob != ROSETTE_KNOB_NONE)
    return _ (knobs[self->knob]);
  if (self->handle == ROSETTE_HANDLE_NONE)
    return _ ("Move");

  return self->handle == ROSETTE_HANDLE_ROTATE ? _ ("Rotate") : _ ("Resize");
}

static void
stretch_band (RosetteDesignSelectTool *self, const RosetteToolPoint *point)
{
  if (has_moved (self, point))
    rosette_design_band_stretch (self->band, point->x, point->y);
}

static void
rosette_design_select_tool_motion (RosetteDesignTool *tool, const RosetteToolPoint *point)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  g_autoptr (RosetteShape) shape = NULL;

  if (self->band != NULL)
    stretch_band (self, point);
  if (self->start == NULL || !begin_drag (self, point))
    return;

  shape = rosette_shape_copy (self->start);
  forget_guides (self);
  if (self->knob != ROSETTE_KNOB_NONE)
    rosette_knob_drag (shape, self->knob, point->x + self->grab_x, point->y + self->grab_y,
                       (point->state & GDK_SHIFT_MASK) != 0);
  else if (self->handle == ROSETTE_HANDLE_NONE)
    drag_layer (self, shape, point);
  else
    drag_handle (self, shape, point);
  rosette_design_editor_change_frame (get_editor (self), shape, get_label (self));
}

static void
do_click (RosetteDesignSelectTool *self)
{
  guint id = self->clicked != NULL ? rosette_layer_get_id (self->clicked) : 0;

  if (self->has_moved || self->clicked == NULL
      || rosette_design_get_layer (get_design (self), id) != self->clicked)
    return;

  if (self->click == CLICK_TOGGLE)
    rosette_design_editor_toggle (get_editor (self), self->clicked);
  else if (self->click == CLICK_ONLY)
    rosette_design_editor_select (get_editor (self), self->clicked);
}

static void
rosette_design_select_tool_release (RosetteDesignTool *tool)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  g_autoptr (RosetteShape) now = rosette_design_editor_dup_frame (get_editor (self));

  /* Dragged back to where it was: nothing to undo. */
  if (self->snap != NULL && now != NULL && rosette_shape_equal (self->start, now))
    rosette_design_editor_cancel_gesture (get_editor (self));
  else
    rosette_design_editor_end_gesture (get_editor (self));
  do_click (self);
  finish (self);
}

static gboolean
rosette_design_select_tool_cancel (RosetteDesignTool *tool)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  gboolean was_dragging = self->snap != NULL || (self->band != NULL && self->has_moved);

  if (self->band != NULL)
    rosette_design_band_take_back (self->band);
  rosette_design_editor_cancel_gesture (get_editor (self));
  finish (self);
  if (was_dragging || !is_editing_fill (self))
    return was_dragging;

  g_clear_object (&self->filled);

  return TRUE;
}

static gboolean
is_group (RosetteLayer *layer)
{
  return rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP;
}

static gboolean
rosette_design_select_tool_edit_fill (RosetteDesignTool *tool)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (self));
  gboolean was_editing = is_editing_fill (self);

  g_clear_object (&self->filled);
  if (!was_editing && layer != NULL)
    self->filled = g_object_ref (layer);
  if (!was_editing && !is_editing_fill (self))
    g_clear_object (&self->filled);

  return was_editing || self->filled != NULL;
}

/* One level deeper into the group under the pointer; the gradient of another layer, or back. Words
 * are not for the tool. */
static gboolean
rosette_design_select_tool_enter (RosetteDesignTool *tool, const RosetteToolPoint *point)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (self));
  RosetteLayer *inner = NULL;

  if (layer == NULL || rosette_shape_is_text (rosette_layer_get_shape (layer)))
    return FALSE;

  /* The second click of the two, which may end after this, is none of its own. */
  set_click (self, CLICK_NOTHING, NULL);
  if (!is_group (layer))
    return rosette_design_select_tool_edit_fill (tool);

  inner = pick_in_group (self, point, rosette_layer_get_id (layer));
  if (inner != NULL)
    rosette_design_editor_select (get_editor (self), inner);

  return TRUE;
}

/* Each of several, and the group that they are in. */
static void
draw_selection (RosetteDesignSelectTool *self,
                GtkSnapshot *snapshot,
                RosetteDesignView *view,
                const GdkRGBA *color)
{
  g_autoptr (GArray) ids = rosette_design_editor_dup_selected_ids (get_editor (self));
  RosetteLayer *group =
    ids->len > 0 ? rosette_design_get_layer (get_design (self), get_entered (self)) : NULL;

  if (group != NULL)
    rosette_overlay_draw_thin (snapshot, view, rosette_layer_get_shape (group), TRUE, color);
  for (guint i = 0; ids->len > 1 && i < ids->len; i++)
    {
      RosetteLayer *layer =
        rosette_design_get_layer (get_design (self), g_array_index (ids, guint, i));

      rosette_overlay_draw_thin (snapshot, view, rosette_layer_get_shape (layer), FALSE, color);
    }
}

static void
draw_frame (RosetteDesignSelectTool *self,
            GtkSnapshot *snapshot,
            RosetteDesignView *view,
            const RosetteShape *frame,
            const GdkRGBA *color)
{
  gboolean can_edit = rosette_design_editor_can_edit (get_editor (self));
  gboolean of_fill = is_editing_fill (self);

  if (of_fill)
    rosette_overlay_draw_thin (snapshot, view, frame, TRUE, color);
  else
    rosette_overlay_draw_frame (snapshot, view, frame, color, can_edit);
  if (can_edit && rosette_design_editor_get_selected (get_editor (self)) != NULL)
    rosette_overlay_draw_knobs (snapshot, view, frame, of_fill, color);
}

static void
rosette_design_select_tool_draw (RosetteDesignTool *tool,
                                 GtkSnapshot *snapshot,
                                 RosetteDesignView *view,
                                 const GdkRGBA *color)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  g_autoptr (RosetteShape) frame = rosette_design_editor_dup_frame (get_editor (self));

  rosette_overlay_draw_guides (snapshot, view, &self->snapped);
  for (guint i = 0; i < self->snapped.n_spans; i++)
    rosette_overlay_draw_span (snapshot, view, &self->snapped.spans[i]);
  if (frame != NULL && !isnan (self->angle))
    rosette_overlay_draw_angle (snapshot, view, frame);
  draw_selection (self, snapshot, view, color);
  if (frame != NULL)
    draw_frame (self, snapshot, view, frame, color);
  if (self->band != NULL && self->has_moved)
    rosette_overlay_draw_band (snapshot, view, rosette_design_band_get_box (self->band), color);
}

/* Of what a knob changes. */
static char *
dup_knob_figures (RosetteDesignSelectTool *self, const RosetteShape *shape)
{
  if (self->knob == ROSETTE_KNOB_ARC_RADIUS)
    /* Translators: the radius of a circle */
    return g_strdup_printf (_ ("Radius %d"), (int) lround (shape->width / 2.0));
  if (self->knob == ROSETTE_KNOB_ARC_START)
    return g_strdup_printf (_ ("%d°"), (int) lround (shape->rotation));
  if (self->knob == ROSETTE_KNOB_ARC_END && shape->fit != ROSETTE_FIT_NONE)
    return g_strdup_printf (_ ("%d°"), (int) lround (shape->arc));
  if (self->knob == ROSETTE_KNOB_ARC_END)
    /* Translators: how far letters are apart, in percent of their size */
    return g_strdup_printf (_ ("Spacing %d%%"), (int) lround (shape->spacing * 100.0));
  if (shape->gradient.kind == ROSETTE_GRADIENT_LINEAR)
    return g_strdup_printf (_ ("%d°"), (int) lround (shape->gradient.angle));

  return g_strdup_printf (_ ("%d%%"), (int) lround (shape->gradient.radius * 100.0));
}

static char *
rosette_design_select_tool_dup_figures (RosetteDesignTool *tool)
{
  RosetteDesignSelectTool *self = ROSETTE_DESIGN_SELECT_TOOL (tool);
  g_autoptr (RosetteShape) frame =
    self->snap != NULL ? rosette_design_editor_dup_frame (get_editor (self)) : NULL;

  if (frame == NULL)
    return NULL;

  if (self->knob != ROSETTE_KNOB_NONE)
    return dup_knob_figures (self, frame);
  if (self->handle == ROSETTE_HANDLE_ROTATE)
    /* Translators: by how many degrees a layer is turned */
    return g_strdup_printf (_ ("%d°"), (int) lround (frame->rotation));
  if (self->handle != ROSETTE_HANDLE_NONE)
    /* Translators: how wide and how high a layer is */
    return g_strdup_printf (_ ("%d × %d"), (int) lround (frame->width),
                            (int) lround (frame->height));

  /* Translators: where the centre of a layer is: so far from the left, so far from the top */
  return g_strdup_printf (_ ("%d, %d"), (int) lround (frame->x), (int) lround (frame->y));
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
  RosetteHandle handle = self->start != NULL ? self->handle : pick_handle (self, point);
  g_autoptr (RosetteShape) frame = NULL;
  RosetteLayer *layer = NULL;

  if (self->band != NULL)
    return NULL;
  if (self->knob != ROSETTE_KNOB_NONE
      || (self->start == NULL && pick_knob (self, point) != ROSETTE_KNOB_NONE))
    return "crosshair";
  if (handle != ROSETTE_HANDLE_NONE)
    {
      frame = rosette_design_editor_dup_frame (get_editor (self));
      return frame != NULL ? get_handle_cursor (frame, handle) : NULL;
    }
  if (self->snap != NULL)
    return "move";

  layer = pick_layer (self, point);

  return layer != NULL && rosette_design_editor_is_selected (get_editor (self), layer) ? "move"
                                                                                       : NULL;
}

static void
rosette_design_select_tool_finalize (GObject *object)
{
  finish (ROSETTE_DESIGN_SELECT_TOOL (object));
  g_clear_object (&ROSETTE_DESIGN_SELECT_TOOL (object)->filled);

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
  tool_class->enter = rosette_design_select_tool_enter;
  tool_class->edit_fill = rosette_design_select_tool_edit_fill;
  tool_class->get_cursor = rosette_design_select_tool_get_cursor;
  tool_class->dup_figures = rosette_design_select_tool_dup_figures;
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
