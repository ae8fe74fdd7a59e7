/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/inspector-part.h"

#include "badges/inspector-panel.h"
#include "badges/inspector-several.h"
#include "badges/inspector-shadow.h"
#include "badges/inspector-text.h"

/* A part that counts how often it looks. */
#define TEST_TYPE_PART (test_part_get_type ())
G_DECLARE_FINAL_TYPE (TestPart, test_part, TEST, PART, RosetteInspectorPart)

struct _TestPart
{
  RosetteInspectorPart parent_instance;

  guint n_looks;
};

G_DEFINE_FINAL_TYPE (TestPart, test_part, ROSETTE_TYPE_INSPECTOR_PART)

static void
test_part_refresh (RosetteInspectorPart *part)
{
  g_assert_nonnull (rosette_inspector_part_get_editor (part));
  TEST_PART (part)->n_looks++;
}

static void
test_part_class_init (TestPartClass *klass)
{
  ROSETTE_INSPECTOR_PART_CLASS (klass)->refresh = test_part_refresh;
}

static void
test_part_init (TestPart *self)
{
}

static guint
add (RosetteDesign *design)
{
  return rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_CIRCLE), "Add");
}

/* It looks when it gets an editor, when what is selected is another layer or becomes another, and
 * never again without one. */
static void
test_looks (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesignEditor) editor = rosette_design_editor_new ();
  TestPart *part = g_object_ref_sink (g_object_new (TEST_TYPE_PART, NULL));
  guint id = add (design);

  rosette_design_editor_set_design (editor, design);
  rosette_inspector_part_set_editor (ROSETTE_INSPECTOR_PART (part), editor);
  g_assert_cmpuint (part->n_looks, ==, 1);
  rosette_inspector_part_set_editor (ROSETTE_INSPECTOR_PART (part), editor);
  g_assert_cmpuint (part->n_looks, ==, 1);

  rosette_design_editor_select (editor, rosette_design_get_layer (design, id));
  g_assert_cmpuint (part->n_looks, >, 1);
  part->n_looks = 0;
  rosette_design_move_by (design, id, 10.0, 0.0, "Move");
  g_assert_cmpuint (part->n_looks, >, 0);

  part->n_looks = 0;
  rosette_inspector_part_set_editor (ROSETTE_INSPECTOR_PART (part), NULL);
  rosette_design_move_by (design, id, 10.0, 0.0, "Move");
  rosette_design_editor_select (editor, NULL);
  g_assert_cmpuint (part->n_looks, ==, 0);
  g_assert_finalize_object (part);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

/* Each of them has the property, says when it changes, and lets go of the editor. */
static void
test_parts (void)
{
  const GType types[] = { ROSETTE_TYPE_INSPECTOR_PANEL, ROSETTE_TYPE_INSPECTOR_SEVERAL,
                          ROSETTE_TYPE_INSPECTOR_SHADOW, ROSETTE_TYPE_INSPECTOR_TEXT };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      RosetteDesignEditor *editor = rosette_design_editor_new ();
      GObject *part = g_object_ref_sink (g_object_new (types[i], NULL));
      g_autoptr (RosetteDesignEditor) found = NULL;
      guint n_changes = 0;

      rosette_design_editor_set_design (editor, design);
      g_test_message ("%s", g_type_name (types[i]));
      g_signal_connect (part, "notify::editor", G_CALLBACK (count_cb), &n_changes);
      g_object_set (part, "editor", editor, NULL);
      g_object_set (part, "editor", editor, NULL);
      g_assert_cmpuint (n_changes, ==, 1);
      g_object_get (part, "editor", &found, NULL);
      g_assert_true (found == editor);
      g_clear_object (&found);
      g_assert_finalize_object (part);
      g_assert_finalize_object (editor);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/inspector-part/looks", test_looks);
  g_test_add_func ("/inspector-part/parts", test_parts);

  return g_test_run ();
}
