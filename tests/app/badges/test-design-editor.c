/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-editor.h"

typedef struct
{
  RosetteDesign *design;
  RosetteDesignEditor *editor;
  guint ids[3]; /* from the bottom */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_design_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    fixture->ids[i] =
      rosette_design_add (fixture->design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add");
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->design);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static RosetteLayer *
get_layer (Fixture *fixture, guint i)
{
  return rosette_design_get_layer (fixture->design, fixture->ids[i]);
}

static void
set_x (Fixture *fixture, double x, const char *label)
{
  g_autoptr (RosetteShape) shape = rosette_design_editor_dup_shape (fixture->editor);

  shape->x = x;
  rosette_design_editor_change (fixture->editor, shape, label);
}

static double
get_x (Fixture *fixture, guint i)
{
  return rosette_layer_get_shape (get_layer (fixture, i))->x;
}

static guint
count_steps (Fixture *fixture)
{
  guint n = 0;

  while (rosette_design_editor_get_undo_label (fixture->editor) != NULL)
    {
      rosette_design_editor_undo (fixture->editor);
      n++;
    }
  for (guint i = 0; i < n; i++)
    rosette_design_editor_redo (fixture->editor);

  return n;
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) got = NULL;
  guint n_design = 0, n_selected = 0;

  g_signal_connect_swapped (fixture->editor, "notify::design", G_CALLBACK (count_cb), &n_design);
  g_signal_connect_swapped (fixture->editor, "notify::selected", G_CALLBACK (count_cb),
                            &n_selected);
  g_object_get (fixture->editor, "design", &got, NULL);
  g_assert_true (got == fixture->design);

  g_object_set (fixture->editor, "selected", get_layer (fixture, 1), NULL);
  rosette_design_editor_select (fixture->editor, get_layer (fixture, 1));
  g_assert_cmpuint (n_selected, ==, 1);

  g_object_set (fixture->editor, "design", fixture->design, NULL);
  g_assert_cmpuint (n_design, ==, 0);
  g_object_set (fixture->editor, "design", NULL, NULL);
  g_assert_cmpuint (n_design, ==, 1);
  g_assert_cmpuint (n_selected, ==, 2);
  g_assert_null (rosette_design_editor_get_selected (fixture->editor));
}

static void
test_without_design (void)
{
  g_autoptr (RosetteDesignEditor) editor = rosette_design_editor_new ();

  g_assert_null (rosette_design_editor_get_undo_label (editor));
  g_assert_null (rosette_design_editor_dup_shape (editor));
  g_assert_false (rosette_design_editor_can_edit (editor));
  rosette_design_editor_undo (editor);
  rosette_design_editor_redo (editor);
  rosette_design_editor_select (editor, NULL);
}

/* A selected layer that goes and comes back is selected again, unless another was meanwhile. */
static void
test_lost_and_found (Fixture *fixture, gconstpointer data)
{
  RosetteLayer *layer = get_layer (fixture, 1);

  rosette_design_editor_select (fixture->editor, layer);
  rosette_design_remove (fixture->design, fixture->ids[1], "Delete");
  g_assert_null (rosette_design_editor_get_selected (fixture->editor));
  rosette_design_editor_undo (fixture->editor);
  g_assert_true (rosette_design_editor_get_selected (fixture->editor) == layer);

  rosette_design_editor_redo (fixture->editor);
  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  rosette_design_editor_undo (fixture->editor);
  g_assert_true (rosette_design_editor_get_selected (fixture->editor) == get_layer (fixture, 0));

  rosette_design_editor_select (fixture->editor, layer);
  rosette_design_editor_redo (fixture->editor);
  rosette_design_editor_select (fixture->editor, NULL);
  rosette_design_editor_undo (fixture->editor);
  g_assert_null (rosette_design_editor_get_selected (fixture->editor));
}

static void
test_reorder_keeps_selection (Fixture *fixture, gconstpointer data)
{
  guint n_selected = 0;

  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  g_signal_connect_swapped (fixture->editor, "notify::selected", G_CALLBACK (count_cb),
                            &n_selected);
  rosette_design_reorder (fixture->design, fixture->ids[0], 2, "Raise");
  g_assert_true (rosette_design_editor_get_selected (fixture->editor) == get_layer (fixture, 0));
  g_assert_cmpuint (n_selected, ==, 0);
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  guint n_steps = count_steps (fixture);

  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  set_x (fixture, 501.0, "Move");
  set_x (fixture, 502.0, "Move");
  g_assert_cmpuint (count_steps (fixture), ==, n_steps + 1);

  set_x (fixture, 503.0, "Move");
  rosette_design_editor_end_step (fixture->editor);
  set_x (fixture, 504.0, "Move");
  g_assert_cmpuint (count_steps (fixture), ==, n_steps + 3);

  rosette_design_editor_select (fixture->editor, get_layer (fixture, 1));
  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  set_x (fixture, 505.0, "Move");
  g_assert_cmpuint (count_steps (fixture), ==, n_steps + 4);
}

static gboolean
set_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, set_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* A pause ends a step, but not a gesture. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  guint n_steps = count_steps (fixture);

  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  set_x (fixture, 501.0, "Move");
  wait_ms (1200);
  set_x (fixture, 502.0, "Move");
  g_assert_cmpuint (count_steps (fixture), ==, n_steps + 2);

  rosette_design_editor_begin_gesture (fixture->editor);
  set_x (fixture, 503.0, "Move");
  wait_ms (1200);
  set_x (fixture, 504.0, "Move");
  rosette_design_editor_end_gesture (fixture->editor);
  g_assert_cmpuint (count_steps (fixture), ==, n_steps + 3);
}

static void
test_gesture (Fixture *fixture, gconstpointer data)
{
  guint n_steps = count_steps (fixture);

  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  rosette_design_editor_begin_gesture (fixture->editor);
  g_assert_true (rosette_design_editor_is_in_gesture (fixture->editor));
  for (guint i = 0; i < 20; i++)
    set_x (fixture, 600.0 + i, "Move");

  /* Nothing else happens meanwhile. */
  rosette_design_editor_undo (fixture->editor);
  rosette_design_editor_select (fixture->editor, get_layer (fixture, 1));
  g_assert_cmpfloat (get_x (fixture, 0), ==, 619.0);

  rosette_design_editor_end_gesture (fixture->editor);
  g_assert_cmpuint (count_steps (fixture), ==, n_steps + 1);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Move");
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpfloat (get_x (fixture, 0), ==, 500.0);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  guint n_steps = count_steps (fixture);

  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  rosette_design_editor_begin_gesture (fixture->editor);
  set_x (fixture, 700.0, "Move");
  rosette_design_editor_cancel_gesture (fixture->editor);
  g_assert_cmpfloat (get_x (fixture, 0), ==, 500.0);
  g_assert_cmpuint (count_steps (fixture), ==, n_steps);
  g_assert_null (rosette_design_editor_get_redo_label (fixture->editor));

  /* Without an edit there is nothing to take back. */
  rosette_design_editor_begin_gesture (fixture->editor);
  rosette_design_editor_cancel_gesture (fixture->editor);
  g_assert_cmpuint (count_steps (fixture), ==, n_steps);
}

static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_STAR);

  shape->is_locked = TRUE;
  rosette_design_change (fixture->design, fixture->ids[0], shape, "Lock");
  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  g_assert_false (rosette_design_editor_can_edit (fixture->editor));
  set_x (fixture, 700.0, "Move");
  g_assert_cmpfloat (get_x (fixture, 0), ==, 500.0);
}

static void
test_signals (Fixture *fixture, gconstpointer data)
{
  guint n_changed = 0, n_history = 0;

  g_signal_connect_swapped (fixture->editor, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (fixture->editor, "history-changed", G_CALLBACK (count_cb), &n_history);
  rosette_design_editor_select (fixture->editor, get_layer (fixture, 0));
  g_assert_cmpuint (n_changed, ==, 0);
  set_x (fixture, 501.0, "Move");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_history, ==, 1);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/design-editor/properties", test_properties);
  g_test_add_func ("/design-editor/without-design", test_without_design);
  add ("/design-editor/lost-and-found", test_lost_and_found);
  add ("/design-editor/reorder-keeps-selection", test_reorder_keeps_selection);
  add ("/design-editor/steps", test_steps);
  add ("/design-editor/pause", test_pause);
  add ("/design-editor/gesture", test_gesture);
  add ("/design-editor/cancel", test_cancel);
  add ("/design-editor/locked", test_locked);
  add ("/design-editor/signals", test_signals);

  return g_test_run ();
}
