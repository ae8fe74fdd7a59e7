/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/inspector-text.h"

#include "artwork/fields.h"
#include "badges/design-commands.h"
#include "badges/inspector-number.h"
#include "base/limits.h"

typedef struct
{
  RosetteDesign *design;
  RosetteDesignEditor *editor;
  RosetteInspectorText *text;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_design_new ();
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
  rosette_design_add_selected (fixture->editor, rosette_shape_new (ROSETTE_SHAPE_STAR));
  rosette_design_add_selected (fixture->editor, rosette_shape_new (ROSETTE_SHAPE_TEXT));
  fixture->text = ROSETTE_INSPECTOR_TEXT (rosette_inspector_text_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->text));
  rosette_inspector_part_set_editor (ROSETTE_INSPECTOR_PART (fixture->text), fixture->editor);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->text), (gpointer *) &fixture->text);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->text);
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

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (find_child (GTK_WIDGET (fixture->text), GTK_TYPE_TEXT_VIEW)));
}

static void
assert_typed (Fixture *fixture, const char *want)
{
  g_autofree char *text = NULL;

  g_object_get (get_buffer (fixture), "text", &text, NULL);
  g_assert_cmpstr (text, ==, want);
}

static const RosetteShape *
get_shape (Fixture *fixture)
{
  return rosette_layer_get_shape (rosette_design_editor_get_selected (fixture->editor));
}

/* Each letter is drawn at once; all of them are one step to undo. */
static void
test_type (Fixture *fixture, gconstpointer data)
{
  const char *word = "Internship\n2026";

  assert_typed (fixture, "Text");
  gtk_text_buffer_set_text (get_buffer (fixture), "", -1);
  for (const char *p = word; *p != '\0'; p++)
    gtk_text_buffer_insert_at_cursor (get_buffer (fixture), p, 1);
  g_assert_cmpstr (get_shape (fixture)->text, ==, word);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Text");

  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpstr (get_shape (fixture)->text, ==, "Text");
  assert_typed (fixture, "Text");
  rosette_design_editor_redo (fixture->editor);
  assert_typed (fixture, word);
}

/* Each field of the menu is one that the previews and the issuing fill; it takes the place of what
 * is selected, is set off from a word before it, and is one step. */
static void
test_insert_field (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_child (GTK_WIDGET (fixture->text), GTK_TYPE_MENU_BUTTON);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  static const char *const fields[] = { ROSETTE_FIELD_NAME, ROSETTE_FIELD_DATE, ROSETTE_FIELD_LEVEL,
                                        ROSETTE_FIELD_ISSUER };
  GtkTextIter at;

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, G_N_ELEMENTS (fields));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *action = NULL;
      g_autofree char *field = NULL;
      g_autofree char *want = g_strdup_printf ("{%s}", fields[i]);

      g_assert_true (g_menu_model_get_item_attribute (menu, (int) i, "action", "s", &action));
      g_assert_true (g_menu_model_get_item_attribute (menu, (int) i, "target", "s", &field));
      rosette_inspector_text_focus (fixture->text);
      g_assert_true (gtk_widget_activate_action (button, action, "s", field));
      g_assert_cmpstr (get_shape (fixture)->text, ==, want);
    }
  g_assert_true (gtk_widget_activate_action (button, "words.insert-field", "s", "name"));
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), ",\n", 2);
  g_assert_true (gtk_widget_activate_action (button, "words.insert-field", "s", "date"));
  g_assert_cmpstr (get_shape (fixture)->text, ==, "{issuer} {name},\n{date}");
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), " on time", -1);
  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &at, -1);
  gtk_text_iter_backward_chars (&at, 4);
  gtk_text_buffer_place_cursor (get_buffer (fixture), &at);
  g_assert_true (gtk_widget_activate_action (button, "words.insert-field", "s", "level"));
  g_assert_cmpstr (get_shape (fixture)->text, ==, "{issuer} {name},\n{date} on {level} time");
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpstr (get_shape (fixture)->text, ==, "Text");
}

static void
test_shown_for_text (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->text)));
  rosette_design_select_next (fixture->editor, TRUE);
  g_assert_cmpint (get_shape (fixture)->kind, ==, ROSETTE_SHAPE_STAR);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->text)));
  rosette_design_editor_select (fixture->editor, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->text)));
}

static void
test_bold (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *bold = GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (
    gtk_widget_get_last_child (adw_bin_get_child (ADW_BIN (fixture->text)))));

  g_assert_true (gtk_toggle_button_get_active (bold));
  gtk_toggle_button_set_active (bold, FALSE);
  g_assert_false (get_shape (fixture)->font_bold);
  rosette_design_editor_undo (fixture->editor);
  g_assert_true (gtk_toggle_button_get_active (bold));
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  GtkWidget *size = find_child (GTK_WIDGET (fixture->text), ROSETTE_TYPE_INSPECTOR_NUMBER);
  GtkSpinButton *spin = GTK_SPIN_BUTTON (find_child (size, GTK_TYPE_SPIN_BUTTON));
  double width = get_shape (fixture)->width;

  gtk_spin_button_set_value (spin, 160.0);
  g_assert_cmpfloat (get_shape (fixture)->font_size, ==, 160.0);
  g_assert_cmpfloat (get_shape (fixture)->width, >, width * 1.9);
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 80.0);
}

/* More than a layer can hold is cut, in the design at once, in the entry when it is left. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fits = g_strnfill (ROSETTE_MAX_LAYER_TEXT_BYTES, 'x');
  g_autofree char *more = g_strconcat (fits, "x", NULL);

  gtk_text_buffer_set_text (get_buffer (fixture), fits, -1);
  g_assert_cmpstr (get_shape (fixture)->text, ==, fits);
  gtk_text_buffer_set_text (get_buffer (fixture), more, -1);
  g_assert_cmpstr (get_shape (fixture)->text, ==, fits);
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  rosette_inspector_text_focus (fixture->text);
  g_assert_true (gtk_text_buffer_get_has_selection (get_buffer (fixture)));
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/inspector-text/type", test_type);
  add ("/inspector-text/insert-field", test_insert_field);
  add ("/inspector-text/shown-for-text", test_shown_for_text);
  add ("/inspector-text/bold", test_bold);
  add ("/inspector-text/size", test_size);
  add ("/inspector-text/limit", test_limit);
  add ("/inspector-text/focus", test_focus);

  return g_test_run ();
}
