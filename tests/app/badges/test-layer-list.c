/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/layer-list.h"

#include "artwork/template.h"
#include "badges/design-commands.h"
#include "badges/layer-row.h"
#include "press-key.h"

typedef struct
{
  GtkWidget *window;
  RosetteLayerList *list;
  RosetteDesign *design;
  RosetteDesignEditor *editor;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_template_new_design (0);
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
  fixture->window = gtk_window_new ();
  fixture->list = ROSETTE_LAYER_LIST (rosette_layer_list_new ());
  rosette_layer_list_set_editor (fixture->list, fixture->editor);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->list), (gpointer *) &fixture->list);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->list != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->design);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkListBox *
get_box (Fixture *fixture)
{
  return GTK_LIST_BOX (find_child (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX));
}

static RosetteLayerRow *
get_row (Fixture *fixture, int index)
{
  return ROSETTE_LAYER_ROW (gtk_list_box_get_row_at_index (get_box (fixture), index));
}

/* As a click does. */
static void
select_row (Fixture *fixture, int index)
{
  gtk_list_box_unselect_all (get_box (fixture));
  gtk_list_box_select_row (get_box (fixture), GTK_LIST_BOX_ROW (get_row (fixture, index)));
}

static const char *
get_name (Fixture *fixture, int index)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, index));

  return gtk_label_get_label (GTK_LABEL (find_child (row, GTK_TYPE_LABEL)));
}

static GtkListBoxRow *
get_selected (Fixture *fixture)
{
  g_autoptr (GList) rows = gtk_list_box_get_selected_rows (get_box (fixture));

  return rows != NULL && rows->next == NULL ? rows->data : NULL;
}

/* From the top of the drawing. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_name (fixture, 0), ==, "completed");
  g_assert_cmpstr (get_name (fixture, 1), ==, "INTERNSHIP");
  g_assert_cmpstr (get_name (fixture, 10), ==, "Seal");
  g_assert_null (gtk_list_box_get_row_at_index (get_box (fixture), 11));
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  select_row (fixture, 2);
  g_assert_true (rosette_design_editor_get_selected (fixture->editor)
                 == rosette_layer_row_get_layer (get_row (fixture, 2)));

  rosette_design_editor_select (fixture->editor,
                                rosette_layer_row_get_layer (get_row (fixture, 4)));
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 4)));
  rosette_design_editor_select (fixture->editor, NULL);
  g_assert_null (get_selected (fixture));
}

/* Several, from either side; of a group, not also what is in it. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  select_row (fixture, 2);
  gtk_list_box_select_row (get_box (fixture), GTK_LIST_BOX_ROW (get_row (fixture, 4)));
  g_assert_cmpuint (rosette_design_editor_get_n_selected (fixture->editor), ==, 2);
  rosette_design_editor_toggle (fixture->editor,
                                rosette_layer_row_get_layer (get_row (fixture, 6)));
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_row (fixture, 4))));
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_row (fixture, 6))));

  rosette_design_group_selected (fixture->editor);
  g_assert_cmpstr (get_name (fixture, 2), ==, "Group");
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 2)));
  gtk_list_box_select_row (get_box (fixture), GTK_LIST_BOX_ROW (get_row (fixture, 4)));
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 2)));
}

/* What is in a group stands further in, however the list was made. */
static void
test_indent (Fixture *fixture, gconstpointer data)
{
  const int margins[] = { 0, 0, 0, 16, 16, 32, 32, 0 };

  select_row (fixture, 3);
  gtk_list_box_select_row (get_box (fixture), GTK_LIST_BOX_ROW (get_row (fixture, 4)));
  rosette_design_group_selected (fixture->editor);
  gtk_list_box_select_row (get_box (fixture), GTK_LIST_BOX_ROW (get_row (fixture, 2)));
  rosette_design_group_selected (fixture->editor);
  rosette_design_editor_undo (fixture->editor);
  rosette_design_editor_redo (fixture->editor);
  for (int i = 0; i < (int) G_N_ELEMENTS (margins); i++)
    {
      GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (get_row (fixture, i)));

      g_test_message ("%d: %s", i, get_name (fixture, i));
      g_assert_cmpint (gtk_widget_get_margin_start (box), ==, margins[i]);
    }
}

/* The seal in a group in a group; "1" is a row that is seen. */
static void
assert_seen (Fixture *fixture, const char *seen)
{
  for (int i = 0; seen[i] != '\0'; i++)
    {
      g_test_message ("%d: %s", i, get_name (fixture, i));
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (get_row (fixture, i))), ==,
                       seen[i] == '1');
    }
}

static void
click_fold (Fixture *fixture, int index)
{
  g_signal_emit_by_name (find_child (GTK_WIDGET (get_row (fixture, index)), GTK_TYPE_BUTTON),
                         "clicked");
}

static void
group_rows (Fixture *fixture, int first, int second)
{
  select_row (fixture, first);
  gtk_list_box_select_row (get_box (fixture), GTK_LIST_BOX_ROW (get_row (fixture, second)));
  rosette_design_group_selected (fixture->editor);
}

/* Groups at 2 and, in it, at 4: what is in a folded one is not listed until it is selected. */
static void
test_fold (Fixture *fixture, gconstpointer data)
{
  group_rows (fixture, 3, 4);
  group_rows (fixture, 2, 3);
  assert_seen (fixture, "11111111");
  click_fold (fixture, 4);
  assert_seen (fixture, "11111001");
  click_fold (fixture, 2);
  assert_seen (fixture, "11100001");
  click_fold (fixture, 2);
  assert_seen (fixture, "11111001");

  rosette_design_editor_select (fixture->editor,
                                rosette_layer_row_get_layer (get_row (fixture, 5)));
  assert_seen (fixture, "11111111");
  click_fold (fixture, 2);
  assert_seen (fixture, "11100001");
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 2)));

  /* It stays so while other things are edited. */
  select_row (fixture, 0);
  rosette_design_remove_selected (fixture->editor);
  assert_seen (fixture, "1100001");
  rosette_design_editor_undo (fixture->editor);
  assert_seen (fixture, "11100001");
}

/* What was folded can be folded again; what is no group cannot. */
static void
test_fold_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = NULL;
  guint other = rosette_layer_get_id (rosette_layer_row_get_layer (get_row (fixture, 0)));

  group_rows (fixture, 3, 4);
  click_fold (fixture, 3);
  assert_seen (fixture, "1111001");
  ids = rosette_layer_list_dup_folded_ids (fixture->list);
  g_assert_cmpuint (ids->len, ==, 1);
  click_fold (fixture, 3);
  assert_seen (fixture, "1111111");

  g_array_append_val (ids, other);
  rosette_layer_list_fold_ids (fixture->list, ids);
  assert_seen (fixture, "1111001");
  g_clear_pointer (&ids, g_array_unref);
  ids = rosette_layer_list_dup_folded_ids (fixture->list);
  g_assert_cmpuint (ids->len, ==, 1);
}

static void
test_fold_by_keys (Fixture *fixture, gconstpointer data)
{
  group_rows (fixture, 3, 4);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 5)));
  g_assert_false (press_key (GTK_WIDGET (fixture->list), "Right"));
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "Left"));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (fixture, 3))));
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 3)));
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "Left"));
  assert_seen (fixture, "1111001");
  g_assert_false (press_key (GTK_WIDGET (fixture->list), "Left"));
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "Right"));
  assert_seen (fixture, "1111111");
  rosette_layer_list_toggle_fold (fixture->list);
  assert_seen (fixture, "1111001");
}

/* The selection goes with the layer, also through undo. */
static void
test_reorder (Fixture *fixture, gconstpointer data)
{
  select_row (fixture, 2);
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "<Alt>Up"));
  g_assert_cmpstr (get_name (fixture, 1), ==, "Ribbon");
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 1)));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (fixture, 1))));
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "<Alt>Down"));
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "<Alt>Down"));
  g_assert_cmpstr (get_name (fixture, 3), ==, "Ribbon");

  rosette_design_editor_undo (fixture->editor);
  rosette_design_editor_undo (fixture->editor);
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpstr (get_name (fixture, 2), ==, "Ribbon");
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 2)));
}

/* The next one is selected, at the end the one before, and an undo brings back the last. */
static void
test_delete (Fixture *fixture, gconstpointer data)
{
  rosette_design_editor_select (fixture->editor, NULL);
  g_assert_false (press_key (GTK_WIDGET (fixture->list), "Delete"));
  select_row (fixture, 9);
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "Delete"));
  g_assert_cmpstr (get_name (fixture, 9), ==, "Seal");
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 9)));
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "Delete"));
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 8)));
  rosette_design_editor_undo (fixture->editor);
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpstr (get_name (fixture, 9), ==, "Rim");
}

static GtkEditable *
get_entry (RosetteLayerRow *row)
{
  return GTK_EDITABLE (find_child (GTK_WIDGET (row), GTK_TYPE_ENTRY));
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  RosetteLayerRow *row = get_row (fixture, 2);

  select_row (fixture, 2);
  g_assert_true (press_key (GTK_WIDGET (fixture->list), "F2"));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Ribbon");
  gtk_editable_set_text (get_entry (row), " Banner ");
  g_signal_emit_by_name (get_entry (row), "activate");
  g_assert_cmpstr (get_name (fixture, 2), ==, "Banner");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (row)));

  /* A name that was not changed is not taken for one, so that the text goes on naming it. */
  row = get_row (fixture, 0);
  rosette_layer_row_rename (row);
  g_signal_emit_by_name (get_entry (row), "activate");
  g_assert_cmpstr (rosette_layer_get_shape (rosette_layer_row_get_layer (row))->name, ==, "");

  /* What was typed when the focus goes elsewhere counts. */
  rosette_layer_row_rename (row);
  gtk_editable_set_text (get_entry (row), "Second line");
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 5)));
  g_assert_cmpstr (get_name (fixture, 0), ==, "Second line");
}

static GtkToggleButton *
get_toggle (RosetteLayerRow *row, guint n)
{
  GtkWidget *toggle = find_child (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON);

  return GTK_TOGGLE_BUTTON (n == 0 ? toggle : gtk_widget_get_next_sibling (toggle));
}

static void
test_toggles (Fixture *fixture, gconstpointer data)
{
  RosetteLayerRow *row = get_row (fixture, 3);
  const RosetteShape *shape = NULL;

  gtk_toggle_button_set_active (get_toggle (row, 0), TRUE);
  gtk_toggle_button_set_active (get_toggle (row, 1), TRUE);
  shape = rosette_layer_get_shape (rosette_layer_row_get_layer (row));
  g_assert_true (shape->is_locked);
  g_assert_true (shape->is_hidden);
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (get_toggle (row, 1))), ==,
                   "rosette-hidden-symbolic");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "hidden-layer"));

  rosette_design_editor_undo (fixture->editor);
  rosette_design_editor_undo (fixture->editor);
  g_assert_false (gtk_toggle_button_get_active (get_toggle (row, 0)));
  g_assert_false (gtk_toggle_button_get_active (get_toggle (row, 1)));
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (get_toggle (row, 0))), ==,
                   "rosette-unlocked-symbolic");
}

static void
test_other_design (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) other = rosette_design_new ();

  rosette_design_editor_set_design (fixture->editor, other);
  g_assert_null (gtk_list_box_get_row_at_index (get_box (fixture), 0));
  rosette_design_add_selected (fixture->editor, rosette_shape_new (ROSETTE_SHAPE_STAR));
  g_assert_cmpstr (get_name (fixture, 0), ==, "Star");
  g_assert_true (get_selected (fixture) == GTK_LIST_BOX_ROW (get_row (fixture, 0)));
  rosette_design_editor_set_design (fixture->editor, fixture->design);
}

/* Tab goes through one row, not through all of them. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = GTK_WIDGET (fixture->list);
  RosetteLayerRow *row = get_row (fixture, 3);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_toggle (row, 0))));
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_toggle (row, 1))));
  g_assert_false (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_false (gtk_widget_child_focus (list, GTK_DIR_TAB_BACKWARD));
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/layer-list/order", test_order);
  add ("/layer-list/selection", test_selection);
  add ("/layer-list/several", test_several);
  add ("/layer-list/indent", test_indent);
  add ("/layer-list/fold", test_fold);
  add ("/layer-list/fold-again", test_fold_again);
  add ("/layer-list/fold-by-keys", test_fold_by_keys);
  add ("/layer-list/reorder", test_reorder);
  add ("/layer-list/delete", test_delete);
  add ("/layer-list/rename", test_rename);
  add ("/layer-list/toggles", test_toggles);
  add ("/layer-list/tab", test_tab);
  add ("/layer-list/other-design", test_other_design);

  return g_test_run ();
}
