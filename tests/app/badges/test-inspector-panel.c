/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/inspector-panel.h"

#include "artwork/svg-write.h"
#include "badges/design-commands.h"
#include "badges/inspector-color.h"
#include "badges/inspector-number.h"

typedef struct
{
  RosetteDesign *design;
  RosetteDesignEditor *editor;
  GtkWidget *window;
  RosetteInspectorPanel *panel;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_design_new ();
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
  fixture->panel = ROSETTE_INSPECTOR_PANEL (rosette_inspector_panel_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  rosette_inspector_part_set_editor (ROSETTE_INSPECTOR_PART (fixture->panel), fixture->editor);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panel), (gpointer *) &fixture->panel);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->panel != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->design);
}

/* The shown number or colour of this title. */
static GtkWidget *
find_titled (GtkWidget *widget, const char *title)
{
  gboolean has_title = ROSETTE_IS_INSPECTOR_NUMBER (widget) || ROSETTE_IS_INSPECTOR_COLOR (widget);

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (has_title)
    {
      g_autofree char *here = NULL;

      g_object_get (widget, "title", &here, NULL);
      return g_strcmp0 (here, title) == 0 ? widget : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_titled (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (Fixture *fixture, const char *title)
{
  return find_titled (GTK_WIDGET (fixture->panel), title);
}

static void
add_shape (Fixture *fixture, RosetteShapeKind kind)
{
  g_assert_true (rosette_design_add_selected (fixture->editor, rosette_shape_new (kind)));
}

static const RosetteShape *
get_shape (Fixture *fixture)
{
  return rosette_layer_get_shape (rosette_design_editor_get_selected (fixture->editor));
}

/* As a person would: by the spin button. */
static void
spin (Fixture *fixture, const char *title, double value)
{
  GtkWidget *number = find (fixture, title);

  g_assert_nonnull (number);
  gtk_spin_button_set_value (
    GTK_SPIN_BUTTON (gtk_widget_get_last_child (adw_bin_get_child (ADW_BIN (number)))), value);
}

static void
assert_number (Fixture *fixture, const char *title, double value)
{
  GtkWidget *number = find (fixture, title);

  g_assert_nonnull (number);
  g_assert_cmpfloat (rosette_inspector_number_get_value (ROSETTE_INSPECTOR_NUMBER (number)), ==,
                     value);
}

/* What is seen of each kind, and what is not. */
static const struct
{
  RosetteShapeKind kind;
  const char *has; /* titles */
  const char *has_not;
} cases[] = {
  { ROSETTE_SHAPE_CIRCLE, "Fill,Outline,Opacity,Centre X,Width,Height,Rotation",
    "Outline width,Sides,Hole" },
  { ROSETTE_SHAPE_RECTANGLE, "Round corners", "Sides" },
  { ROSETTE_SHAPE_POLYGON, "Sides", "Inner size" },
  { ROSETTE_SHAPE_STAR, "Points,Inner size", "Depth" },
  { ROSETTE_SHAPE_SEAL, "Scallops,Depth", "Points" },
  { ROSETTE_SHAPE_RING, "Hole", "Points" },
  { ROSETTE_SHAPE_RIBBON, "Length of ends", "Points" },
  { ROSETTE_SHAPE_BANNER, "Length of end", "Points" },
  { ROSETTE_SHAPE_ROSETTE, "Pleats,Disc", "Bend" },
  { ROSETTE_SHAPE_LAUREL, "Leaves,Length of leaves", "Bend" },
  { ROSETTE_SHAPE_LINE, "Outline,Outline width,Width,Rotation", "Fill,Height" },
  { ROSETTE_SHAPE_TEXT, "Text size,Fill,Outline,Rotation", "Width,Height" },
  { ROSETTE_SHAPE_ARC, "Radius,Spacing,Text size,Rotation", "Width,Height,Room" },
  { ROSETTE_SHAPE_PICTURE, "Opacity,Width,Height", "Fill,Outline,Outline width" },
  { ROSETTE_SHAPE_FOREIGN, "", "Fill,Opacity,Width" },
};

static void
test_which (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) has = g_strsplit (cases[i].has, ",", -1);
      g_auto (GStrv) has_not = g_strsplit (cases[i].has_not, ",", -1);

      add_shape (fixture, cases[i].kind);
      for (guint j = 0; has[j] != NULL; j++)
        {
          g_test_message ("%u has %s", cases[i].kind, has[j]);
          g_assert_nonnull (find (fixture, has[j]));
        }
      for (guint j = 0; has_not[j] != NULL; j++)
        {
          g_test_message ("%u has no %s", cases[i].kind, has_not[j]);
          g_assert_null (find (fixture, has_not[j]));
        }
    }
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_STAR);
  spin (fixture, "Centre X", 300.0);
  spin (fixture, "Centre Y", 310.0);
  spin (fixture, "Width", 320.0);
  spin (fixture, "Height", 330.0);
  spin (fixture, "Rotation", 45.0);
  spin (fixture, "Opacity", 50.0);
  spin (fixture, "Points", 7.0);
  spin (fixture, "Inner size", 60.0);

  g_assert_cmpfloat (get_shape (fixture)->x, ==, 300.0);
  g_assert_cmpfloat (get_shape (fixture)->y, ==, 310.0);
  g_assert_cmpfloat (get_shape (fixture)->width, ==, 320.0);
  g_assert_cmpfloat (get_shape (fixture)->height, ==, 330.0);
  g_assert_cmpfloat (get_shape (fixture)->rotation, ==, 45.0);
  g_assert_cmpfloat (get_shape (fixture)->opacity, ==, 0.5);
  g_assert_cmpuint (get_shape (fixture)->n_points, ==, 7);
  g_assert_cmpfloat (get_shape (fixture)->ratio, ==, 0.6);

  /* What is dragged on the canvas is seen here. */
  rosette_design_move_selected (fixture->editor, 5.0, 0.0);
  assert_number (fixture, "Centre X", 305.0);
}

static GtkSwitch *
get_switch (GtkWidget *color)
{
  return GTK_SWITCH (gtk_widget_get_last_child (adw_bin_get_child (ADW_BIN (color))));
}

/* The drop-down that shows this word. */
static GtkDropDown *
find_shown (GtkWidget *widget, const char *word)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_DROP_DOWN (widget))
    {
      GObject *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (widget));

      return GTK_IS_STRING_OBJECT (item)
                 && g_str_equal (gtk_string_object_get_string (GTK_STRING_OBJECT (item)), word)
               ? GTK_DROP_DOWN (widget)
               : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkDropDown *found = find_shown (child, word);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
choose (Fixture *fixture, const char *shown, guint choice)
{
  GtkDropDown *found = find_shown (GTK_WIDGET (fixture->panel), shown);

  g_assert_nonnull (found);
  gtk_drop_down_set_selected (found, choice);
}

/* The style of a ribbon, and the bend that only a curved one has. */
static void
test_variant (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_SHIELD);
  choose (fixture, "Crested", ROSETTE_SHIELD_ROUND);
  g_assert_cmpuint (get_shape (fixture)->variant, ==, ROSETTE_SHIELD_ROUND);

  add_shape (fixture, ROSETTE_SHAPE_RIBBON);
  g_assert_cmpuint (get_shape (fixture)->variant, ==, ROSETTE_RIBBON_FOLDED);
  g_assert_null (find (fixture, "Bend"));
  choose (fixture, "Folded", ROSETTE_RIBBON_CURVED);
  g_assert_cmpuint (get_shape (fixture)->variant, ==, ROSETTE_RIBBON_CURVED);
  spin (fixture, "Bend", -40.0);
  g_assert_cmpfloat (get_shape (fixture)->bend, ==, -0.4);

  rosette_design_editor_undo (fixture->editor);
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpuint (get_shape (fixture)->variant, ==, ROSETTE_RIBBON_FOLDED);
  g_assert_null (find (fixture, "Bend"));
}

static void
test_gradient (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_CIRCLE);
  g_assert_null (find (fixture, "Colour 1"));
  choose (fixture, "One colour", ROSETTE_GRADIENT_LINEAR);
  g_assert_cmpuint (get_shape (fixture)->gradient.n_stops, ==, 2);
  g_assert_null (find (fixture, "Fill"));
  g_assert_nonnull (find (fixture, "Colour 2"));
  g_assert_null (find (fixture, "Colour 3"));
  spin (fixture, "Direction", 45.0);
  g_assert_cmpfloat (get_shape (fixture)->gradient.angle, ==, 45.0);
  choose (fixture, "Linear", ROSETTE_GRADIENT_RADIAL);
  spin (fixture, "Middle X", 30.0);
  g_assert_cmpfloat (get_shape (fixture)->gradient.x, ==, 0.3);
  choose (fixture, "Radial", ROSETTE_GRADIENT_NONE);
  g_assert_nonnull (find (fixture, "Fill"));
}

static void
test_shadow (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_CIRCLE);
  g_assert_null (find (fixture, "Softness"));
  gtk_switch_set_active (get_switch (find (fixture, "Shadow")), TRUE);
  g_assert_cmpuint (get_shape (fixture)->shadow.alpha, >, 0);
  g_assert_cmpfloat (get_shape (fixture)->shadow_blur, >, 0.0);
  spin (fixture, "Softness", 25.0);
  g_assert_cmpfloat (get_shape (fixture)->shadow_blur, ==, 25.0);
}

static void
test_dashes (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_LINE);
  g_assert_null (find (fixture, "Dash gap"));
  spin (fixture, "Dash length", 20.0);
  g_assert_cmpfloat (get_shape (fixture)->gap, >, 0.0);
  spin (fixture, "Dash gap", 30.0);
  g_assert_cmpfloat (get_shape (fixture)->gap, ==, 30.0);
  choose (fixture, "Round", ROSETTE_CAP_BUTT);
  g_assert_cmpuint (get_shape (fixture)->cap, ==, ROSETTE_CAP_BUTT);
}

static void
test_corners (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_STAR);
  gtk_switch_set_active (get_switch (find (fixture, "Outline")), TRUE);
  choose (fixture, "Round", ROSETTE_JOIN_SHARP);
  g_assert_cmpuint (get_shape (fixture)->join, ==, ROSETTE_JOIN_SHARP);
}

/* Text around a circle, and what happens when it is too long. */
static void
test_letters (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_ARC);
  spin (fixture, "Radius", 200.0);
  g_assert_cmpfloat (get_shape (fixture)->width, ==, 400.0);
  g_assert_cmpfloat (get_shape (fixture)->height, ==, 400.0);
  spin (fixture, "Spacing", 10.0);
  g_assert_cmpfloat (get_shape (fixture)->spacing, ==, 0.1);
  choose (fixture, "Above", ROSETTE_ARC_BOTTOM);
  g_assert_cmpuint (get_shape (fixture)->variant, ==, ROSETTE_ARC_BOTTOM);
  choose (fixture, "As large as set", ROSETTE_FIT_FILL);
  spin (fixture, "Widest angle", 120.0);
  g_assert_cmpfloat (get_shape (fixture)->arc, ==, 120.0);

  add_shape (fixture, ROSETTE_SHAPE_TEXT);
  g_assert_null (find (fixture, "Radius"));
  g_assert_null (find (fixture, "Width"));
  choose (fixture, "As large as set", ROSETTE_FIT_SHRINK);
  g_assert_nonnull (find (fixture, "Width"));
}

static gboolean
has_button (GtkWidget *widget, const char *label)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_button (child, label))
      return TRUE;

  return FALSE;
}

/* A symbol can become another; nothing else can. */
static void
test_symbol (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_STAR);
  g_assert_false (has_button (GTK_WIDGET (fixture->panel), "Another Symbol…"));
  add_shape (fixture, ROSETTE_SHAPE_SYMBOL);
  g_assert_true (has_button (GTK_WIDGET (fixture->panel), "Another Symbol…"));
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_STAR);
  for (guint i = 0; i < 10; i++)
    spin (fixture, "Width", 300.0 + i);
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpfloat (get_shape (fixture)->width, ==, 400.0);
  assert_number (fixture, "Width", 400.0);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Add");
}

/* Selecting one layer after the other changes none of them. */
static void
test_selecting_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteShape) odd = rosette_shape_new (ROSETTE_SHAPE_SEAL);

  odd->x = 123.456;
  odd->opacity = 0.333;
  odd->ratio = 0.123;
  odd->fill = (RosetteColor){ 1, 2, 3, 77 };
  rosette_design_add_selected (fixture->editor, g_steal_pointer (&odd));
  for (RosetteShapeKind kind = 0; kind < ROSETTE_SHAPE_PICTURE; kind++)
    add_shape (fixture, kind);
  for (guint i = 0; i < 25; i++)
    rosette_design_select_next (fixture->editor, TRUE);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (fixture->editor), ==, "Add");
}

static void
test_colors (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_CIRCLE);
  gtk_switch_set_active (get_switch (find (fixture, "Fill")), FALSE);
  g_assert_cmpuint (get_shape (fixture)->fill.alpha, ==, 0);
  gtk_switch_set_active (get_switch (find (fixture, "Fill")), TRUE);
  g_assert_cmpuint (get_shape (fixture)->fill.alpha, ==, 255);

  /* An outline that is switched on is seen. */
  gtk_switch_set_active (get_switch (find (fixture, "Outline")), TRUE);
  g_assert_cmpuint (get_shape (fixture)->stroke.alpha, ==, 255);
  g_assert_cmpfloat (get_shape (fixture)->stroke_width, >, 0.0);
  spin (fixture, "Outline width", 25.0);
  g_assert_cmpfloat (get_shape (fixture)->stroke_width, ==, 25.0);
}

static void
test_locked (Fixture *fixture, gconstpointer data)
{
  add_shape (fixture, ROSETTE_SHAPE_CIRCLE);
  g_assert_true (gtk_widget_is_sensitive (find (fixture, "Width")));
  rosette_design_lock_layer (fixture->editor, rosette_design_editor_get_selected (fixture->editor),
                             TRUE);
  g_assert_false (gtk_widget_is_sensitive (find (fixture, "Width")));
}

/* Without a selection there is nothing to change. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find (fixture, "Width"));
  add_shape (fixture, ROSETTE_SHAPE_CIRCLE);
  g_assert_nonnull (find (fixture, "Width"));
  rosette_design_editor_select (fixture->editor, NULL);
  g_assert_null (find (fixture, "Width"));
  rosette_design_editor_set_design (fixture->editor, NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* Of several: where they are together, and how all look after one change. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  RosetteLayer *first = NULL, *second = NULL;

  add_shape (fixture, ROSETTE_SHAPE_CIRCLE);
  first = rosette_design_editor_get_selected (fixture->editor);
  add_shape (fixture, ROSETTE_SHAPE_STAR);
  second = rosette_design_editor_get_selected (fixture->editor);
  rosette_design_move_selected (fixture->editor, 100.0, 0.0);
  rosette_design_select_all (fixture->editor);
  g_assert_null (find (fixture, "Rotation"));
  assert_number (fixture, "Width", 500.0);
  spin (fixture, "Centre X", 500.0);
  g_assert_cmpfloat (rosette_layer_get_shape (first)->x, ==, 450.0);
  g_assert_cmpfloat (rosette_layer_get_shape (second)->x, ==, 550.0);

  spin (fixture, "Opacity", 40.0);
  g_assert_cmpfloat (rosette_layer_get_shape (first)->opacity, ==, 0.4);
  g_assert_cmpfloat (rosette_layer_get_shape (second)->opacity, ==, 0.4);
  rosette_design_editor_undo (fixture->editor);
  g_assert_cmpfloat (rosette_layer_get_shape (first)->opacity, ==, 1.0);
  g_assert_cmpfloat (rosette_layer_get_shape (second)->opacity, ==, 1.0);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

/* With no layer selected the whole badge is painted anew, and shows what it then has. */
static void
test_whole (Fixture *fixture, gconstpointer data)
{
  const RosetteColor red = { 0xa0, 0x10, 0x20, 255 };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  GtkWidget *row = NULL;

  g_assert_null (find (fixture, "Main Colour"));
  add_shape (fixture, ROSETTE_SHAPE_CIRCLE);
  add_shape (fixture, ROSETTE_SHAPE_STAR);
  rosette_design_editor_select (fixture->editor, NULL);
  before = rosette_design_to_svg (fixture->design);
  gtk_test_widget_wait_for_draw (fixture->window);
  row = find (fixture, "Main Colour");
  g_assert_nonnull (row);
  g_assert_null (find (fixture, "Second Colour"));
  rosette_inspector_color_set_color (ROSETTE_INSPECTOR_COLOR (row), red);
  g_signal_emit_by_name (row, "edited");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (fixture->design), i);

      g_assert_true (rosette_color_equal (rosette_layer_get_shape (layer)->fill, red));
    }
  rosette_history_undo (rosette_design_get_history (fixture->design));
  after = rosette_design_to_svg (fixture->design);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (
    rosette_color_equal (rosette_inspector_color_get_color (ROSETTE_INSPECTOR_COLOR (row)), red));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/inspector-panel/which", test_which);
  add ("/inspector-panel/whole", test_whole);
  add ("/inspector-panel/numbers", test_numbers);
  add ("/inspector-panel/variant", test_variant);
  add ("/inspector-panel/gradient", test_gradient);
  add ("/inspector-panel/shadow", test_shadow);
  add ("/inspector-panel/dashes", test_dashes);
  add ("/inspector-panel/corners", test_corners);
  add ("/inspector-panel/letters", test_letters);
  add ("/inspector-panel/symbol", test_symbol);
  add ("/inspector-panel/steps", test_steps);
  add ("/inspector-panel/selecting-changes-nothing", test_selecting_changes_nothing);
  add ("/inspector-panel/colors", test_colors);
  add ("/inspector-panel/locked", test_locked);
  add ("/inspector-panel/several", test_several);
  add ("/inspector-panel/nothing", test_nothing);

  return g_test_run ();
}
