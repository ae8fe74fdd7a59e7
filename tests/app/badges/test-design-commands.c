/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-commands.h"

#include "base/error.h"
#include "base/limits.h"

#include <string.h>

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
      rosette_design_add (fixture->design, rosette_shape_new (ROSETTE_SHAPE_RECTANGLE), "Add");
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->editor);
  g_object_unref (fixture->design);
}

static void
pick (Fixture *fixture, guint i)
{
  rosette_design_editor_select (fixture->editor,
                                rosette_design_get_layer (fixture->design, fixture->ids[i]));
}

static guint
get_selected_id (Fixture *fixture)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (fixture->editor);

  return layer != NULL ? rosette_layer_get_id (layer) : 0;
}

static const RosetteShape *
get_shape (Fixture *fixture)
{
  return rosette_layer_get_shape (rosette_design_editor_get_selected (fixture->editor));
}

static guint
count_layers (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->design));
}

static void
test_next (Fixture *fixture, gconstpointer data)
{
  for (guint i = 3; i > 0; i--)
    {
      g_assert_true (rosette_design_select_next (fixture->editor, TRUE));
      g_assert_cmpuint (get_selected_id (fixture), ==, fixture->ids[i - 1]);
    }
  g_assert_false (rosette_design_select_next (fixture->editor, TRUE));
  g_assert_cmpuint (get_selected_id (fixture), ==, 0);

  g_assert_true (rosette_design_select_next (fixture->editor, FALSE));
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->ids[0]);
}

/* What the pointer cannot pick, Tab passes over. */
static void
test_next_passes_over (Fixture *fixture, gconstpointer data)
{
  rosette_design_hide_layer (fixture->editor,
                             rosette_design_get_layer (fixture->design, fixture->ids[2]), TRUE);
  rosette_design_lock_layer (fixture->editor,
                             rosette_design_get_layer (fixture->design, fixture->ids[1]), TRUE);
  g_assert_true (rosette_design_select_next (fixture->editor, TRUE));
  g_assert_cmpuint (get_selected_id (fixture), ==, fixture->ids[0]);
  g_assert_false (rosette_design_select_next (fixture->editor, TRUE));
}

/* Pressed again and again, each is one step. */
static void
test_geometry (Fixture *fixture, gconstpointer data)
{
  pick (fixture, 1);
  for (guint i = 0; i < 3; i++)
    rosette_design_move_selected (fixture->editor, 1.0, -10.0);
  g_assert_cmpfloat (get_shape (fixture)->x, ==, 503.0);
  g_assert_cmpfloat (get_shape (fixture)->y, ==, 470.0);

  for (guint i = 0; i < 3; i++)
    rosette_design_grow_selected (fixture->editor, 10.0, 0.0);
  g_assert_cmpfloat (get_shape (fixture)->width, ==, 530.0);

  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Resize");
  for (guint i = 0; i < 3; i++)
    rosette_design_rotate_selected (fixture->editor, 15.0);
  g_assert_cmpfloat (get_shape (fixture)->rotation, ==, 45.0);

  for (guint i = 0; i < 3; i++)
    rosette_design_editor_undo (fixture->editor);
  g_assert_cmpfloat (get_shape (fixture)->x, ==, 500.0);
  g_assert_cmpfloat (get_shape (fixture)->width, ==, 500.0);
  g_assert_cmpfloat (get_shape (fixture)->rotation, ==, 0.0);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_assert_true (
    rosette_design_add_selected (fixture->editor, rosette_shape_new (ROSETTE_SHAPE_STAR)));
  g_assert_cmpint (get_shape (fixture)->kind, ==, ROSETTE_SHAPE_STAR);
  g_assert_false (rosette_design_can_raise_selected (fixture->editor));

  while (count_layers (fixture) < ROSETTE_MAX_LAYERS)
    g_assert_true (rosette_design_duplicate_selected (fixture->editor));
  g_assert_false (rosette_design_duplicate_selected (fixture->editor));
  g_assert_false (
    rosette_design_add_selected (fixture->editor, rosette_shape_new (ROSETTE_SHAPE_STAR)));
  g_assert_cmpuint (count_layers (fixture), ==, ROSETTE_MAX_LAYERS);
}

/* The copy is right above, a little aside, free, and selected. */
static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  guint index;

  pick (fixture, 0);
  rosette_design_lock_layer (fixture->editor, rosette_design_editor_get_selected (fixture->editor),
                             TRUE);
  g_assert_true (rosette_design_duplicate_selected (fixture->editor));
  g_assert_cmpuint (get_selected_id (fixture), !=, fixture->ids[0]);
  g_assert_true (rosette_design_get_index (fixture->design, get_selected_id (fixture), &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_cmpfloat (get_shape (fixture)->x, ==, 530.0);
  g_assert_false (get_shape (fixture)->is_locked);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  rosette_design_remove_selected (fixture->editor);
  g_assert_cmpuint (count_layers (fixture), ==, 3);

  pick (fixture, 1);
  rosette_design_remove_selected (fixture->editor);
  g_assert_cmpuint (count_layers (fixture), ==, 2);
  g_assert_cmpuint (get_selected_id (fixture), ==, 0);
}

static void
test_reorder (Fixture *fixture, gconstpointer data)
{
  guint index;

  g_assert_false (rosette_design_can_raise_selected (fixture->editor));
  g_assert_false (rosette_design_can_lower_selected (fixture->editor));

  pick (fixture, 0);
  g_assert_false (rosette_design_can_lower_selected (fixture->editor));
  rosette_design_lower_selected (fixture->editor);
  rosette_design_raise_selected (fixture->editor);
  rosette_design_raise_selected (fixture->editor);
  g_assert_false (rosette_design_can_raise_selected (fixture->editor));
  rosette_design_raise_selected (fixture->editor);
  g_assert_true (rosette_design_get_index (fixture->design, fixture->ids[0], &index));
  g_assert_cmpuint (index, ==, 2);
  rosette_design_lower_selected (fixture->editor);
  g_assert_true (rosette_design_get_index (fixture->design, fixture->ids[0], &index));
  g_assert_cmpuint (index, ==, 1);
}

static void
test_put (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    guint layer, other; /* by their places, 0 at the bottom */
    gboolean above;
    guint want;
  } cases[] = {
    { 0, 2, TRUE, 2 },  { 0, 2, FALSE, 1 }, { 2, 0, TRUE, 1 },
    { 2, 0, FALSE, 0 }, { 0, 1, FALSE, 0 }, { 1, 1, TRUE, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteLayer *layer =
        rosette_design_get_layer (fixture->design, fixture->ids[cases[i].layer]);
      RosetteLayer *other =
        rosette_design_get_layer (fixture->design, fixture->ids[cases[i].other]);
      const char *label = rosette_design_editor_get_undo_label (fixture->editor);
      guint index;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      rosette_design_put_layer (fixture->editor, layer, other, cases[i].above);
      g_assert_true (
        rosette_design_get_index (fixture->design, rosette_layer_get_id (layer), &index));
      g_assert_cmpuint (index, ==, cases[i].want);
      if (rosette_design_editor_get_undo_label (fixture->editor) != label)
        rosette_design_editor_undo (fixture->editor);
    }
}

/* A layer that was dragged from another window is not taken for one of this design. */
static void
test_put_stranger (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLayer) stranger =
    rosette_layer_new (fixture->ids[0], rosette_shape_new (ROSETTE_SHAPE_STAR));

  rosette_design_put_layer (fixture->editor, stranger,
                            rosette_design_get_layer (fixture->design, fixture->ids[2]), TRUE);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Add");
}

/* A locked layer stays as it is, but for what the list does with it. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  RosetteLayer *layer = NULL;

  pick (fixture, 1);
  layer = rosette_design_editor_get_selected (fixture->editor);
  rosette_design_lock_layer (fixture->editor, layer, TRUE);
  rosette_design_move_selected (fixture->editor, 9.0, 9.0);
  rosette_design_grow_selected (fixture->editor, 9.0, 9.0);
  rosette_design_rotate_selected (fixture->editor, 9.0);
  rosette_design_remove_selected (fixture->editor);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Lock");

  rosette_design_rename_layer (fixture->editor, layer, "Frame");
  rosette_design_hide_layer (fixture->editor, layer, TRUE);
  g_assert_cmpstr (rosette_layer_get_shape (layer)->name, ==, "Frame");
  g_assert_true (rosette_layer_get_shape (layer)->is_hidden);
  rosette_design_lock_layer (fixture->editor, layer, FALSE);
  g_assert_true (rosette_design_editor_can_edit (fixture->editor));
}

/* In the middle of a drag no key does anything. */
static void
test_during_gesture (Fixture *fixture, gconstpointer data)
{
  pick (fixture, 1);
  rosette_design_editor_begin_gesture (fixture->editor);
  rosette_design_move_selected (fixture->editor, 9.0, 9.0);
  rosette_design_remove_selected (fixture->editor);
  rosette_design_raise_selected (fixture->editor);
  g_assert_true (rosette_design_duplicate_selected (fixture->editor));
  g_assert_true (
    rosette_design_add_selected (fixture->editor, rosette_shape_new (ROSETTE_SHAPE_STAR)));
  rosette_design_lock_layer (fixture->editor, rosette_design_editor_get_selected (fixture->editor),
                             TRUE);
  rosette_design_editor_cancel_gesture (fixture->editor);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Add");
  g_assert_cmpuint (count_layers (fixture), ==, 3);
}

static RosetteShape *
make_picture (const char *content)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_PICTURE);
  char *svg = g_strdup_printf ("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'"
                               " viewBox='0 0 10 10'>%s</svg>",
                               content);

  shape->picture = g_bytes_new_take (svg, strlen (svg));
  rosette_shape_set_text (&shape->name, "Two");
  shape->width = shape->height = 100.0;

  return shape;
}

/* One step: a group of shapes where the picture was in the order; and back. */
static void
test_take_apart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint id = rosette_design_insert (
    fixture->design, make_picture ("<path d='M0 0h5v5z'/><rect x='5' width='5' height='5'/>"), 1,
    "Add");

  rosette_design_editor_select (fixture->editor, rosette_design_get_layer (fixture->design, id));
  g_assert_true (rosette_design_can_take_apart_selected (fixture->editor));
  g_assert_true (rosette_design_take_apart_selected (fixture->editor, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_layers (fixture), ==, 6);
  g_assert_cmpint (get_shape (fixture)->kind, ==, ROSETTE_SHAPE_GROUP);
  g_assert_cmpstr (get_shape (fixture)->name, ==, "Two");
  g_assert_cmpfloat (get_shape (fixture)->width, ==, 100.0);
  g_assert_cmpfloat (get_shape (fixture)->height, ==, 50.0);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Take Apart");
  g_assert_false (rosette_design_can_take_apart_selected (fixture->editor));

  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpuint (count_layers (fixture), ==, 4);
  g_assert_nonnull (rosette_design_get_layer (fixture->design, id));
}

/* What is not simple stays as it is, and the person hears why. */
static void
test_take_apart_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint id = rosette_design_add (fixture->design, make_picture ("<text>a</text>"), "Add");

  pick (fixture, 0);
  g_assert_false (rosette_design_can_take_apart_selected (fixture->editor));
  rosette_design_editor_select (fixture->editor, rosette_design_get_layer (fixture->design, id));
  g_assert_true (rosette_design_can_take_apart_selected (fixture->editor));
  g_assert_false (rosette_design_take_apart_selected (fixture->editor, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
  g_assert_cmpuint (count_layers (fixture), ==, 4);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Add");
}

/* Of a full design nothing is lost. */
static void
test_take_apart_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint id = rosette_design_add (fixture->design, make_picture ("<path d='M0 0h5v5z'/>"), "Add");

  while (count_layers (fixture) < ROSETTE_MAX_LAYERS - 1)
    rosette_design_add (fixture->design, rosette_shape_new (ROSETTE_SHAPE_CIRCLE), "Add");
  rosette_design_editor_select (fixture->editor, rosette_design_get_layer (fixture->design, id));
  g_assert_false (rosette_design_take_apart_selected (fixture->editor, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
  g_assert_cmpuint (count_layers (fixture), ==, ROSETTE_MAX_LAYERS - 1);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/design-commands/next", test_next);
  add ("/design-commands/next-passes-over", test_next_passes_over);
  add ("/design-commands/geometry", test_geometry);
  add ("/design-commands/add", test_add);
  add ("/design-commands/duplicate", test_duplicate);
  add ("/design-commands/remove", test_remove);
  add ("/design-commands/reorder", test_reorder);
  add ("/design-commands/put", test_put);
  add ("/design-commands/put-stranger", test_put_stranger);
  add ("/design-commands/locked", test_locked);
  add ("/design-commands/during-gesture", test_during_gesture);
  add ("/design-commands/take-apart", test_take_apart);
  add ("/design-commands/take-apart-refused", test_take_apart_refused);
  add ("/design-commands/take-apart-full", test_take_apart_full);

  return g_test_run ();
}
