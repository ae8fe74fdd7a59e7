/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-commands.h"

#include "artwork/groups.h"
#include "artwork/svg-write.h"

/* Circles A to E from the bottom, of 100 units, each 100 units right of and below the last. */
typedef struct
{
  RosetteDesign *design;
  RosetteDesignEditor *editor;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_design_new ();
  for (int i = 0; i < 5; i++)
    {
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);
      const char name[] = { (char) ('A' + i), '\0' };

      rosette_shape_set_text (&shape->name, name);
      shape->x = shape->y = 100.0 + 100.0 * i;
      shape->width = shape->height = 100.0;
      rosette_design_add (fixture->design, shape, "Add");
    }
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->editor);
  g_object_unref (fixture->design);
}

static RosetteLayer *
find (Fixture *fixture, char name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (fixture->design), i);

      if (rosette_layer_get_shape (layer)->name[0] == name)
        return layer;
    }
  g_assert_not_reached ();
}

static void
pick (Fixture *fixture, const char *names)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize i = 0; names[i] != '\0'; i++)
    {
      guint id = rosette_layer_get_id (find (fixture, names[i]));

      g_array_append_val (ids, id);
    }
  rosette_design_editor_select_ids (fixture->editor, ids);
}

/* From the bottom, a group as "g" after what is in it, and what is hidden in lower case. */
static char *
dup_order (Fixture *fixture)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (fixture->design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      if (shape->kind == ROSETTE_SHAPE_GROUP)
        g_string_append_c (order, 'g');
      else
        g_string_append_c (order,
                           shape->is_hidden ? g_ascii_tolower (shape->name[0]) : shape->name[0]);
    }

  return g_string_free (order, FALSE);
}

static void
duplicate (RosetteDesignEditor *editor)
{
  g_assert_true (rosette_design_duplicate_selected (editor));
}

typedef struct
{
  const char *names;
  void (*command) (RosetteDesignEditor *editor);
  const char *order;
  const char *label;
} Case;

static const Case cases[] = {
  { "BD", rosette_design_raise_selected, "ACBED", "Raise" },
  { "BDE", rosette_design_raise_selected, "ACBDE", "Raise" }, /* D and E are at the top */
  { "BD", rosette_design_lower_selected, "BADCE", "Lower" },
  { "ABD", rosette_design_lower_selected, "ABDCE", "Lower" },
  { "BD", rosette_design_raise_selected_to_top, "ACEBD", "To the Front" },
  { "BD", rosette_design_lower_selected_to_bottom, "BDACE", "To the Back" },
  { "BD", rosette_design_remove_selected, "ACE", "Delete" },
  { "BD", rosette_design_cut_selected, "ACE", "Cut" },
  { "BD", duplicate, "ABCDBDE", "Duplicate" },
  { "BD", rosette_design_group_selected, "ACBDgE", "Group" },
  { "BD", rosette_design_toggle_selected_hidden, "AbCdE", "Hide" },
};

/* Whatever is done with several is one step. */
static void
test_steps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autofree char *order = NULL;
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      set_up (&fixture, NULL);
      before = rosette_design_to_svg (fixture.design);
      g_test_message ("%s of %s", cases[i].label, cases[i].names);
      pick (&fixture, cases[i].names);
      cases[i].command (fixture.editor);
      order = dup_order (&fixture);
      g_assert_cmpstr (order, ==, cases[i].order);
      g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture.editor), ==, cases[i].label);
      rosette_design_editor_undo (fixture.editor);
      after = rosette_design_to_svg (fixture.design);
      g_assert_true (g_bytes_equal (before, after));
      /* What was deleted comes back selected, and what was selected stays so. */
      if (cases[i].command == rosette_design_remove_selected)
        g_assert_cmpuint (rosette_design_editor_get_n_selected (fixture.editor), ==, 2);
      tear_down (&fixture, NULL);
    }
}

static void
assert_order (Fixture *fixture, const char *expected)
{
  g_autofree char *order = dup_order (fixture);

  g_assert_cmpstr (order, ==, expected);
}

/* What a group held is selected when it is gone; nested groups one at a time. */
static void
test_ungroup (Fixture *fixture, gconstpointer data)
{
  pick (fixture, "AB");
  rosette_design_group_selected (fixture->editor);
  rosette_design_editor_toggle (fixture->editor, find (fixture, 'C'));
  rosette_design_group_selected (fixture->editor);
  assert_order (fixture, "ABgCgDE");
  g_assert_true (rosette_design_can_ungroup_selected (fixture->editor));
  rosette_design_ungroup_selected (fixture->editor);
  assert_order (fixture, "ABgCDE");
  g_assert_cmpuint (rosette_design_editor_get_n_selected (fixture->editor), ==, 2);
  rosette_design_ungroup_selected (fixture->editor);
  assert_order (fixture, "ABCDE");
  g_assert_cmpuint (rosette_design_editor_get_n_selected (fixture->editor), ==, 3);
  g_assert_false (rosette_design_can_ungroup_selected (fixture->editor));
}

/* In a group one goes to its top, and no further. */
static void
test_in_group (Fixture *fixture, gconstpointer data)
{
  pick (fixture, "BCD");
  rosette_design_group_selected (fixture->editor);
  pick (fixture, "B");
  rosette_design_raise_selected_to_top (fixture->editor);
  assert_order (fixture, "ACDBgE");
  rosette_design_lower_selected_to_bottom (fixture->editor);
  assert_order (fixture, "ABCDgE");
  g_assert_cmpuint (
    rosette_design_get_group (fixture->design, rosette_layer_get_id (find (fixture, 'B'))), !=, 0);
}

/* One of several that is dragged in the list takes the others along, in their order. */
static void
test_put (Fixture *fixture, gconstpointer data)
{
  pick (fixture, "ABD");
  rosette_design_put_layer (fixture->editor, find (fixture, 'B'), find (fixture, 'E'), TRUE);
  assert_order (fixture, "CEABD");
  rosette_design_editor_undo (fixture->editor);
  rosette_design_put_layer (fixture->editor, find (fixture, 'C'), find (fixture, 'A'), FALSE);
  assert_order (fixture, "CABDE");
  rosette_design_put_layer (fixture->editor, find (fixture, 'B'), find (fixture, 'D'), TRUE);
  assert_order (fixture, "CABDE");
}

static double
get_x (Fixture *fixture, char name)
{
  return rosette_layer_get_shape (find (fixture, name))->x;
}

/* One with the canvas, several with each other; what is locked stays. */
static void
test_arrange (Fixture *fixture, gconstpointer data)
{
  pick (fixture, "A");
  rosette_design_align_selected (fixture->editor, ROSETTE_ALIGN_RIGHT);
  g_assert_cmpfloat (get_x (fixture, 'A'), ==, 950.0);
  rosette_design_lock_layer (fixture->editor, find (fixture, 'C'), TRUE);
  pick (fixture, "BCD");
  rosette_design_align_selected (fixture->editor, ROSETTE_ALIGN_LEFT);
  g_assert_cmpfloat (get_x (fixture, 'D'), ==, 200.0);
  g_assert_cmpfloat (get_x (fixture, 'C'), ==, 300.0);
  rosette_design_editor_undo (fixture->editor);

  pick (fixture, "BDE");
  rosette_design_distribute_selected (fixture->editor, FALSE);
  g_assert_cmpfloat (get_x (fixture, 'D'), ==, 350.0);
  rosette_design_mirror_selected (fixture->editor, FALSE);
  g_assert_cmpfloat (get_x (fixture, 'B'), ==, 500.0);
  g_assert_cmpfloat (get_x (fixture, 'E'), ==, 200.0);
  g_assert_true (rosette_layer_get_shape (find (fixture, 'B'))->is_mirrored);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-order-commands/steps", test_steps);
  add ("/design-order-commands/ungroup", test_ungroup);
  add ("/design-order-commands/in-group", test_in_group);
  add ("/design-order-commands/put", test_put);
  add ("/design-order-commands/arrange", test_arrange);

  return g_test_run ();
}
