/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-select-tool.h"

#include "artwork/knob.h"
#include "badges/design-commands.h"

#include <math.h>

/* One pixel is two design units. Below a circle around 300, 300, above it a rectangle around
 * 700, 700, and a line. */
#define PIXEL 2.0

typedef struct
{
  RosetteDesign *design;
  RosetteDesignEditor *editor;
  RosetteDesignTool *tool;
  guint circle;
  guint rectangle;
} Fixture;

static guint
add_shape (Fixture *fixture, RosetteShapeKind kind, double x, double y)
{
  RosetteShape *shape = rosette_shape_new (kind);

  shape->x = x;
  shape->y = y;
  shape->width = shape->height = 200.0;

  return rosette_design_add (fixture->design, shape, "Add");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_design_new ();
  fixture->circle = add_shape (fixture, ROSETTE_SHAPE_CIRCLE, 300.0, 300.0);
  fixture->rectangle = add_shape (fixture, ROSETTE_SHAPE_RECTANGLE, 700.0, 700.0);
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
  fixture->tool = rosette_design_select_tool_new (fixture->editor);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tool);
  g_object_unref (fixture->editor);
  g_object_unref (fixture->design);
}

static void
press (Fixture *fixture, double x, double y)
{
  RosetteToolPoint point = { x, y, PIXEL, 0 };

  rosette_design_tool_press (fixture->tool, &point);
}

static void
move (Fixture *fixture, double x, double y, GdkModifierType state)
{
  RosetteToolPoint point = { x, y, PIXEL, state };

  rosette_design_tool_motion (fixture->tool, &point);
}

static void
drag (Fixture *fixture, double x, double y, double to_x, double to_y, GdkModifierType state)
{
  press (fixture, x, y);
  for (guint i = 1; i <= 10; i++)
    move (fixture, x + (to_x - x) * i / 10.0, y + (to_y - y) * i / 10.0, state);
  rosette_design_tool_release (fixture->tool);
}

static const RosetteShape *
get_shape (Fixture *fixture, guint id)
{
  return rosette_layer_get_shape (rosette_design_get_layer (fixture->design, id));
}

static guint
get_selected_id (Fixture *fixture)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (fixture->editor);

  return layer != NULL ? rosette_layer_get_id (layer) : 0;
}

static const char *
get_cursor (Fixture *fixture, double x, double y)
{
  RosetteToolPoint point = { x, y, PIXEL, 0 };

  return rosette_design_tool_get_cursor (fixture->tool, &point);
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  press (fixture, 300.0, 300.0);
  rosette_design_tool_release (fixture->tool);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->circle);

  press (fixture, 700.0, 650.0);
  move (fixture, 703.0, 652.0, 0);
  rosette_design_tool_release (fixture->tool);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->rectangle);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Add");

  press (fixture, 20.0, 980.0);
  rosette_design_tool_release (fixture->tool);
  g_assert_cmpuint (get_selected_id (fixture), ==, 0);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  drag (fixture, 300.0, 300.0, 343.0, 337.0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 343.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->y, ==, 337.0);

  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 300.0);
  g_assert_cmpstr (rosette_design_editor_get_redo_label (fixture->editor), ==, "Move");
}

/* Along the axis that it has gone further on. */
static void
test_move_straight (Fixture *fixture, gconstpointer data)
{
  drag (fixture, 300.0, 300.0, 340.0, 320.0, GDK_SHIFT_MASK);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 340.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->y, ==, 300.0);
}

/* Whole units and degrees. */
static void
test_tidy (Fixture *fixture, gconstpointer data)
{
  drag (fixture, 300.0, 300.0, 340.4, 322.7, GDK_CONTROL_MASK);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 340.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->y, ==, 323.0);

  drag (fixture, 440.0, 423.0, 460.3, 450.6, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->width, ==, 220.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->height, ==, 228.0);

  drag (fixture, 350.0, 337.0 - 114.0 - 52.0, 431.0, 174.0, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->rotation, ==, 26.0);
}

/* It comes to rest at the centre of the canvas; with Ctrl it does not. */
static void
test_snap (Fixture *fixture, gconstpointer data)
{
  drag (fixture, 300.0, 300.0, 493.0, 440.0, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 500.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->y, ==, 440.0);

  drag (fixture, 500.0, 440.0, 507.0, 440.0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 507.0);
}

static void
test_resize (Fixture *fixture, gconstpointer data)
{
  press (fixture, 300.0, 300.0);
  rosette_design_tool_release (fixture->tool);

  /* Held a little beside the handle, which keeps its distance. */
  drag (fixture, 403.0, 404.0, 453.0, 434.0, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->width, ==, 250.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->height, ==, 230.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 325.0);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Resize");

  rosette_design_editor_undo (fixture->editor);
  drag (fixture, 400.0, 400.0, 450.0, 450.0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->width, ==, 300.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 300.0);
}

/* A dragged side rests at the centre of the canvas. */
static void
test_resize_snaps (Fixture *fixture, gconstpointer data)
{
  press (fixture, 300.0, 300.0);
  rosette_design_tool_release (fixture->tool);
  drag (fixture, 400.0, 300.0, 495.0, 300.0, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->width, ==, 300.0);
}

static void
test_rotate (Fixture *fixture, gconstpointer data)
{
  press (fixture, 300.0, 300.0);
  rosette_design_tool_release (fixture->tool);

  /* 26 pixels above the frame. */
  drag (fixture, 300.0, 148.0, 452.0, 300.0, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->rotation, ==, 90.0);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Rotate");
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_assert_false (rosette_design_tool_cancel (fixture->tool));
  press (fixture, 300.0, 300.0);
  g_assert_false (rosette_design_tool_cancel (fixture->tool));

  press (fixture, 300.0, 300.0);
  move (fixture, 400.0, 350.0, 0);
  g_assert_true (rosette_design_tool_cancel (fixture->tool));
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 300.0);
  g_assert_null (rosette_design_editor_get_redo_label (fixture->editor));

  /* What the pointer does until the button goes up is nothing. */
  move (fixture, 500.0, 350.0, 0);
  rosette_design_tool_release (fixture->tool);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 300.0);
}

/* Dragged back to where it was, there is nothing to undo. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  press (fixture, 300.0, 300.0);
  move (fixture, 400.0, 350.0, 0);
  move (fixture, 300.0, 300.0, 0);
  rosette_design_tool_release (fixture->tool);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Add");
  g_assert_null (rosette_design_editor_get_redo_label (fixture->editor));
}

/* A locked or hidden layer is not there for the pointer; one that goes during a drag neither. */
static void
test_out_of_reach (Fixture *fixture, gconstpointer data)
{
  RosetteLayer *layer = rosette_design_get_layer (fixture->design, fixture->circle);

  rosette_design_lock_layer (fixture->editor, layer, TRUE);
  drag (fixture, 300.0, 300.0, 400.0, 400.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, 0);

  rosette_design_editor_select (fixture->editor, layer);
  drag (fixture, 400.0, 400.0, 450.0, 450.0, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->width, ==, 200.0);

  press (fixture, 700.0, 700.0);
  move (fixture, 720.0, 700.0, 0);
  rosette_design_remove (fixture->design, fixture->rectangle, "Delete");
  move (fixture, 740.0, 700.0, 0);
  rosette_design_tool_release (fixture->tool);
  g_assert_false (rosette_design_editor_is_in_gesture (fixture->editor));
}

static void
test_cursor (Fixture *fixture, gconstpointer data)
{
  g_assert_null (get_cursor (fixture, 300.0, 300.0));
  press (fixture, 300.0, 300.0);
  rosette_design_tool_release (fixture->tool);
  g_assert_cmpstr (get_cursor (fixture, 300.0, 300.0), ==, "move");
  g_assert_cmpstr (get_cursor (fixture, 200.0, 200.0), ==, "nwse-resize");
  g_assert_cmpstr (get_cursor (fixture, 400.0, 300.0), ==, "ew-resize");
  g_assert_cmpstr (get_cursor (fixture, 300.0, 148.0), ==, "grab");
  g_assert_null (get_cursor (fixture, 950.0, 50.0));

  rosette_design_rotate_selected (fixture->editor, 45.0);
  g_assert_cmpstr (get_cursor (fixture, 300.0 + 71.0, 300.0 + 71.0), ==, "nwse-resize");
}

static void
click (Fixture *fixture, double x, double y, GdkModifierType state)
{
  RosetteToolPoint point = { x, y, PIXEL, state };

  rosette_design_tool_press (fixture->tool, &point);
  rosette_design_tool_release (fixture->tool);
}

static void
drag_with (Fixture *fixture, double x, double y, double to_x, double to_y, GdkModifierType state)
{
  RosetteToolPoint point = { x, y, PIXEL, state };

  rosette_design_tool_press (fixture->tool, &point);
  move (fixture, to_x, to_y, state);
  rosette_design_tool_release (fixture->tool);
}

static guint
count (Fixture *fixture)
{
  return rosette_design_editor_get_n_selected (fixture->editor);
}

/* Ctrl and Shift add and take away; a plain click is for one alone, but a drag for all. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  click (fixture, 300.0, 300.0, 0);
  click (fixture, 700.0, 750.0, GDK_CONTROL_MASK);
  g_assert_cmpuint (count (fixture), ==, 2);
  click (fixture, 700.0, 750.0, GDK_SHIFT_MASK);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->circle);
  click (fixture, 700.0, 750.0, GDK_SHIFT_MASK);
  g_assert_cmpuint (count (fixture), ==, 2);

  drag (fixture, 300.0, 300.0, 340.0, 320.0, GDK_CONTROL_MASK);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 340.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->rectangle)->x, ==, 740.0);
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 300.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->rectangle)->x, ==, 700.0);

  click (fixture, 300.0, 300.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->circle);
}

/* By their common frame: 200 to 800 each way. */
static void
test_scale_several (Fixture *fixture, gconstpointer data)
{
  rosette_design_select_all (fixture->editor);
  drag (fixture, 800.0, 800.0, 500.0, 500.0, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->width, ==, 100.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->x, ==, 250.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->rectangle)->x, ==, 450.0);
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpfloat (get_shape (fixture, fixture->rectangle)->width, ==, 200.0);
}

/* All that is wholly in it; with Shift also over a layer, and besides what is selected. */
static void
test_band (Fixture *fixture, gconstpointer data)
{
  drag_with (fixture, 150.0, 150.0, 450.0, 420.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->circle);
  drag_with (fixture, 590.0, 590.0, 805.0, 805.0, GDK_SHIFT_MASK);
  g_assert_cmpuint (count (fixture), ==, 2);
  drag_with (fixture, 150.0, 150.0, 750.0, 750.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->circle);

  press (fixture, 590.0, 590.0);
  move (fixture, 810.0, 810.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->rectangle);
  g_assert_true (rosette_design_tool_cancel (fixture->tool));
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Add");
}

/* A double click goes into a group; there one picks its layers, until one clicks elsewhere. */
static void
test_enter (Fixture *fixture, gconstpointer data)
{
  RosetteToolPoint point = { 300.0, 300.0, PIXEL, 0 };
  guint group, star;

  rosette_design_select_all (fixture->editor);
  rosette_design_group_selected (fixture->editor);
  group = get_selected_id (fixture);
  star = add_shape (fixture, ROSETTE_SHAPE_CIRCLE, 700.0, 200.0);
  rosette_design_editor_select (fixture->editor, NULL);
  click (fixture, 300.0, 300.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, group);
  press (fixture, 300.0, 300.0);
  g_assert_true (rosette_design_tool_enter (fixture->tool, &point));
  rosette_design_tool_release (fixture->tool);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->circle);
  g_assert_false (rosette_design_tool_enter (fixture->tool, &point));
  click (fixture, 700.0, 700.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->rectangle);
  click (fixture, 700.0, 200.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, star);
  click (fixture, 700.0, 700.0, 0);
  g_assert_cmpuint (get_selected_id (fixture), ==, group);
}

/* What is turned rests at good angles, and says so; with Ctrl it does not. */
static void
test_angles (Fixture *fixture, gconstpointer data)
{
  g_autofree char *figures = NULL;

  click (fixture, 300.0, 300.0, 0);
  press (fixture, 300.0, 148.0);
  move (fixture, 450.0, 297.0, 0);
  figures = rosette_design_tool_dup_figures (fixture->tool);
  g_assert_cmpstr (figures, ==, "90°");
  rosette_design_tool_release (fixture->tool);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->rotation, ==, 90.0);
  g_assert_null (rosette_design_tool_dup_figures (fixture->tool));
  rosette_design_editor_undo (fixture->editor);
  drag (fixture, 300.0, 148.0, 450.0, 297.0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->rotation, ==, 89.0);
}

/* A double click on a gradient shows its ends, which can be dragged then; Escape or another layer
 * ends it. */
static void
test_gradient (Fixture *fixture, gconstpointer data)
{
  RosetteToolPoint point = { 300.0, 300.0, PIXEL, 0 };
  g_autoptr (RosetteShape) shape = rosette_shape_copy (get_shape (fixture, fixture->circle));

  click (fixture, 300.0, 300.0, 0);
  g_assert_false (rosette_design_tool_enter (fixture->tool, &point));
  rosette_gradient_init (&shape->gradient, ROSETTE_GRADIENT_LINEAR, shape->fill);
  rosette_design_change (fixture->design, fixture->circle, shape, "Gradient");
  g_assert_cmpstr (get_cursor (fixture, 300.0, 400.0), ==, "ns-resize");

  g_assert_true (rosette_design_tool_enter (fixture->tool, &point));
  g_assert_cmpstr (get_cursor (fixture, 300.0, 400.0), ==, "crosshair");
  drag (fixture, 300.0, 400.0, 400.0, 300.0, 0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->gradient.angle, !=, 90.0);
  g_assert_cmpfloat (get_shape (fixture, fixture->circle)->height, ==, 200.0);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Gradient");

  g_assert_true (rosette_design_tool_cancel (fixture->tool));
  g_assert_false (rosette_design_tool_cancel (fixture->tool));
  g_assert_cmpstr (get_cursor (fixture, 300.0, 400.0), ==, "ns-resize");
}

static double
get_reach (Fixture *fixture)
{
  const RosetteShape *shape = get_shape (fixture, get_selected_id (fixture));
  double x1, y1, x2, y2;

  g_assert_true (rosette_knob_get_place (shape, ROSETTE_KNOB_FILL_START, &x1, &y1));
  g_assert_true (rosette_knob_get_place (shape, ROSETTE_KNOB_FILL_END, &x2, &y2));

  return hypot (x2 - x1, y2 - y1);
}

static void
drag_end (Fixture *fixture, RosetteShapeKind kind, RosetteGradientKind gradient)
{
  RosetteShape *shape = rosette_shape_new (kind);
  double x, y;

  shape->width = shape->height = 200.0;
  rosette_gradient_init (&shape->gradient, gradient, shape->fill);
  rosette_design_add_selected (fixture->editor, shape);
  g_assert_true (rosette_design_tool_edit_fill (fixture->tool));
  g_assert_true (rosette_knob_get_place (get_shape (fixture, get_selected_id (fixture)),
                                         ROSETTE_KNOB_FILL_END, &x, &y));
  drag (fixture, x, y, 620.0, 640.0, 0);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Gradient");
  g_assert_true (rosette_design_tool_edit_fill (fixture->tool));
}

/* The same of a text, whose double click is for its words; without a gradient there is nothing. */
static void
test_edit_fill (Fixture *fixture, gconstpointer data)
{
  const RosetteShapeKind kinds[] = { ROSETTE_SHAPE_TEXT, ROSETTE_SHAPE_ARC, ROSETTE_SHAPE_STAR };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_test_message ("%d", kinds[i]);
      drag_end (fixture, kinds[i], ROSETTE_GRADIENT_RADIAL);
      g_assert_cmpfloat_with_epsilon (get_reach (fixture), hypot (120.0, 140.0), 1.0);
      drag_end (fixture, kinds[i], ROSETTE_GRADIENT_LINEAR);
      g_assert_cmpfloat (get_shape (fixture, get_selected_id (fixture))->gradient.angle, !=, 90.0);
    }
  click (fixture, 300.0, 300.0, 0);
  g_assert_false (rosette_design_tool_edit_fill (fixture->tool));
}

/* A text on a circle has its radius, its start and its spacing at hand. */
static void
test_arc (Fixture *fixture, gconstpointer data)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_ARC);

  shape->width = shape->height = 600.0;
  rosette_design_add_selected (fixture->editor, shape);
  drag (fixture, 500.0, 800.0, 500.0, 850.0, 0);
  g_assert_cmpfloat (get_shape (fixture, get_selected_id (fixture))->width, ==, 700.0);
  g_assert_cmpfloat (get_shape (fixture, get_selected_id (fixture))->x, ==, 500.0);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Radius");
}

/* On a small shape there is room for the corners only, and to move it. */
static void
test_small (Fixture *fixture, gconstpointer data)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);

  shape->width = shape->height = 60.0;
  rosette_design_add_selected (fixture->editor, shape);
  g_assert_cmpstr (get_cursor (fixture, 530.0, 500.0), ==, "move");
  g_assert_cmpstr (get_cursor (fixture, 530.0, 530.0), ==, "nwse-resize");
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/design-select-tool/click", test_click);
  add ("/design-select-tool/move", test_move);
  add ("/design-select-tool/move-straight", test_move_straight);
  add ("/design-select-tool/tidy", test_tidy);
  add ("/design-select-tool/snap", test_snap);
  add ("/design-select-tool/resize", test_resize);
  add ("/design-select-tool/resize-snaps", test_resize_snaps);
  add ("/design-select-tool/rotate", test_rotate);
  add ("/design-select-tool/cancel", test_cancel);
  add ("/design-select-tool/back", test_back);
  add ("/design-select-tool/out-of-reach", test_out_of_reach);
  add ("/design-select-tool/cursor", test_cursor);
  add ("/design-select-tool/several", test_several);
  add ("/design-select-tool/scale-several", test_scale_several);
  add ("/design-select-tool/band", test_band);
  add ("/design-select-tool/enter", test_enter);
  add ("/design-select-tool/angles", test_angles);
  add ("/design-select-tool/gradient", test_gradient);
  add ("/design-select-tool/edit-fill", test_edit_fill);
  add ("/design-select-tool/arc", test_arc);
  add ("/design-select-tool/small", test_small);

  return g_test_run ();
}
