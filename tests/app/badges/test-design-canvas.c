/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-canvas.h"

#include "artwork/template.h"
#include "badges/design-commands.h"
#include "press-key.h"

/* A window with a canvas in it, and a button before and after that. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *canvas;
  GtkWidget *after;
  RosetteDesign *design;
  RosetteDesignEditor *editor;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->design = rosette_template_new_design (0);
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
  fixture->window = gtk_window_new ();
  fixture->canvas = rosette_design_canvas_new (fixture->editor);
  fixture->after = gtk_button_new_with_label ("After");
  gtk_widget_set_vexpand (fixture->canvas, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->canvas);
  gtk_box_append (GTK_BOX (box), fixture->after);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 500);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->canvas), (gpointer *) &fixture->canvas);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->canvas != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->design);
}

static const RosetteShape *
get_shape (Fixture *fixture)
{
  return rosette_layer_get_shape (rosette_design_editor_get_selected (fixture->editor));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_editor (Fixture *fixture, gconstpointer data)
{
  guint n_notified = 0;
  g_autoptr (RosetteDesignEditor) got = NULL;

  g_signal_connect_swapped (fixture->canvas, "notify::editor", G_CALLBACK (count_cb), &n_notified);
  g_object_get (fixture->canvas, "editor", &got, NULL);
  g_assert_true (got == fixture->editor);
  g_object_set (fixture->canvas, "editor", fixture->editor, NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (fixture->canvas, "editor", NULL, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  gtk_widget_queue_draw (fixture->canvas);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *key;
    double x, y, width, height, rotation;
  } cases[] = {
    { "Right", 501, 385, 380, 250, 0 },
    { "Up", 501, 384, 380, 250, 0 },
    { "<Shift>Left", 491, 384, 380, 250, 0 },
    { "<Shift>KP_Down", 491, 394, 380, 250, 0 },
    { "<Control>Right", 491, 394, 390, 250, 0 },
    { "<Control>Up", 491, 394, 390, 240, 0 },
    { "<Control><Shift>Down", 491, 394, 390, 241, 0 },
    { "bracketright", 491, 394, 390, 241, 15 },
    { "<Alt>bracketleft", 491, 394, 390, 241, 14 },
  };

  /* Nothing is selected, and the focus stays. */
  g_assert_true (press_key (fixture->canvas, "Right"));
  for (guint i = 0; i < 5; i++)
    rosette_design_select_next (fixture->editor, TRUE);
  rosette_design_select_next (fixture->editor, TRUE);
  g_assert_cmpstr (get_shape (fixture)->name, ==, "Briefcase");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].key);
      g_assert_true (press_key (fixture->canvas, cases[i].key));
      g_assert_cmpfloat (get_shape (fixture)->x, ==, cases[i].x);
      g_assert_cmpfloat (get_shape (fixture)->y, ==, cases[i].y);
      g_assert_cmpfloat (get_shape (fixture)->width, ==, cases[i].width);
      g_assert_cmpfloat (get_shape (fixture)->height, ==, cases[i].height);
      g_assert_cmpfloat (get_shape (fixture)->rotation, ==, cases[i].rotation);
    }
}

/* Escape is left to others when there is nothing to let go. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  g_assert_false (press_key (fixture->canvas, "Escape"));
  rosette_design_select_next (fixture->editor, TRUE);
  g_assert_true (press_key (fixture->canvas, "Escape"));
  g_assert_null (rosette_design_editor_get_selected (fixture->editor));
}

/* Several go together, by keys as by the pointer, in one step. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteShape) frame = NULL;
  double x;

  rosette_design_select_all (fixture->editor);
  g_assert_cmpuint (rosette_design_editor_get_n_selected (fixture->editor), ==, 11);
  frame = rosette_design_editor_dup_frame (fixture->editor);
  x = frame->x;
  g_assert_true (press_key (fixture->canvas, "<Shift>Right"));
  rosette_shape_free (g_steal_pointer (&frame));
  frame = rosette_design_editor_dup_frame (fixture->editor);
  g_assert_cmpfloat (frame->x, ==, x + 10.0);
  rosette_design_editor_undo (fixture->editor);
  g_assert_null (rosette_design_editor_get_undo_label (fixture->editor));

  g_assert_true (press_key (fixture->canvas, "Escape"));
  g_assert_cmpuint (rosette_design_editor_get_n_selected (fixture->editor), ==, 0);
}

/* Tab goes through all layers, and then on. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  guint n_layers = g_list_model_get_n_items (G_LIST_MODEL (fixture->design));

  gtk_widget_grab_focus (fixture->canvas);
  for (guint i = 0; i < n_layers; i++)
    {
      gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_widget_has_focus (fixture->canvas));
      g_assert_nonnull (rosette_design_editor_get_selected (fixture->editor));
    }
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_has_focus (fixture->after));

  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_has_focus (fixture->canvas));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpuint (rosette_layer_get_id (rosette_design_editor_get_selected (fixture->editor)), ==,
                    1);
}

static void
test_edit_text (Fixture *fixture, gconstpointer data)
{
  guint n_told = 0;

  g_signal_connect_swapped (fixture->canvas, "edit-text", G_CALLBACK (count_cb), &n_told);
  press_key (fixture->canvas, "Return");
  g_assert_cmpuint (n_told, ==, 0);
  rosette_design_select_next (fixture->editor, TRUE);
  g_assert_cmpint (get_shape (fixture)->kind, ==, ROSETTE_SHAPE_TEXT);
  press_key (fixture->canvas, "Return");
  g_assert_cmpuint (n_told, ==, 1);
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu = gtk_widget_get_first_child (fixture->canvas);

  /* With nothing selected it says what can be done with all of it. */
  g_assert_true (press_key (fixture->canvas, "<Shift>F10"));
  g_assert_cmpint (
    g_menu_model_get_n_items (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu))), ==, 2);
  rosette_design_select_next (fixture->editor, TRUE);
  g_assert_true (press_key (fixture->canvas, "<Shift>F10"));
  g_assert_true (gtk_widget_get_visible (menu));
  gtk_popover_popdown (GTK_POPOVER (menu));
  g_assert_true (press_key (fixture->canvas, "Menu"));
  g_assert_cmpint (
    g_menu_model_get_n_items (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu))), ==, 3);
}

static void
assert_zoom (Fixture *fixture, const char *text)
{
  g_autofree char *zoom_text = NULL;

  g_object_get (fixture->canvas, "zoom-text", &zoom_text, NULL);
  g_assert_cmpstr (zoom_text, ==, text);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  RosetteDesignCanvas *canvas = ROSETTE_DESIGN_CANVAS (fixture->canvas);
  g_autofree char *fitted = rosette_design_canvas_dup_zoom_text (canvas);
  guint n_notified = 0;

  g_signal_connect_swapped (canvas, "notify::zoom-text", G_CALLBACK (count_cb), &n_notified);
  rosette_design_canvas_zoom_in (canvas);
  assert_zoom (fixture, "50%");
  rosette_design_canvas_zoom_in (canvas);
  assert_zoom (fixture, "75%");
  rosette_design_canvas_zoom_out (canvas);
  assert_zoom (fixture, "50%");
  rosette_design_canvas_zoom_fit (canvas);
  assert_zoom (fixture, fitted);
  g_assert_cmpuint (n_notified, ==, 4);
}

/* Fingers, which no virtual display has: their place is asked of GTK by these two, which are linked
 * here instead of GTK's own. */
gboolean
gtk_gesture_get_bounding_box_center (GtkGesture *gesture, double *x, double *y)
{
  const graphene_point_t *place = g_object_get_data (G_OBJECT (gesture), "fingers");

  if (place == NULL)
    return FALSE;
  *x = place->x;
  *y = place->y;

  return TRUE;
}

gboolean
gtk_gesture_drag_get_start_point (GtkGestureDrag *gesture, double *x, double *y)
{
  return gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), x, y);
}

/* Of two that drag, the one that has not the middle button. */
static GtkGesture *
find_gesture (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->canvas);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type
          && (!GTK_IS_GESTURE_SINGLE (controller)
              || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller))
                   == GDK_BUTTON_PRIMARY))
        return GTK_GESTURE (controller); /* the canvas owns it */
    }
  g_assert_not_reached ();
}

static void
assert_under (Fixture *fixture, const graphene_point_t *fingers, double x, double y)
{
  RosetteDesignView view;
  double there_x = fingers->x, there_y = fingers->y;

  rosette_design_canvas_get_view (ROSETTE_DESIGN_CANVAS (fixture->canvas), &view);
  rosette_design_view_to_units (&view, &there_x, &there_y);
  g_assert_cmpfloat_with_epsilon (there_x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (there_y, y, 1e-6);
}

/* A pinch counts from where it began; what is under the fingers stays there, also at the limits, as
 * long as enough of the design is in view. */
static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    double scale, zoom;
  } cases[] = {
    { 2.0, 1.0 },   { 0.5, 0.25 }, { 1.0, 0.5 },    { 31.9, 15.95 },
    { 32.1, 16.0 }, { 1e9, 16.0 }, { 0.11, 0.055 },
  };
  GtkGesture *pinch = find_gesture (fixture, GTK_TYPE_GESTURE_ZOOM);
  graphene_point_t fingers = { 210.0f, 260.0f };
  RosetteDesignCanvas *canvas = ROSETTE_DESIGN_CANVAS (fixture->canvas);
  RosetteDesignView view;
  double x = fingers.x, y = fingers.y;

  rosette_design_canvas_zoom_in (canvas);
  rosette_design_canvas_get_view (canvas, &view);
  g_assert_cmpfloat (view.zoom, ==, 0.5);
  rosette_design_view_to_units (&view, &x, &y);
  g_object_set_data (G_OBJECT (pinch), "fingers", &fingers);
  g_signal_emit_by_name (pinch, "begin", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%g", cases[i].scale);
      g_signal_emit_by_name (pinch, "scale-changed", cases[i].scale);
      rosette_design_canvas_get_view (canvas, &view);
      g_assert_cmpfloat_with_epsilon (view.zoom, cases[i].zoom, 1e-9);
      assert_under (fixture, &fingers, x, y);
    }
  g_signal_emit_by_name (pinch, "scale-changed", 1e-9);
  assert_zoom (fixture, "5%");
  g_signal_emit_by_name (pinch, "end", NULL);

  /* The next begins where this one ended. */
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  assert_zoom (fixture, "10%");
}

/* What the first finger began before the second was there is taken back. */
static void
test_pinch_after_drag (Fixture *fixture, gconstpointer data)
{
  GtkGesture *pinch = find_gesture (fixture, GTK_TYPE_GESTURE_ZOOM);
  GtkGesture *drag = find_gesture (fixture, GTK_TYPE_GESTURE_DRAG);
  graphene_point_t finger = { 0.0f, 0.0f };
  RosetteDesignView view;
  double x = 380.0, y = 450.0; /* in the briefcase, away from its clasp */

  rosette_design_canvas_get_view (ROSETTE_DESIGN_CANVAS (fixture->canvas), &view);
  rosette_design_view_to_pixels (&view, &x, &y);
  graphene_point_init (&finger, (float) x, (float) y);
  g_object_set_data (G_OBJECT (drag), "fingers", &finger);
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (drag, "drag-update", 40.0, 40.0);
  g_assert_cmpstr (get_shape (fixture)->name, ==, "Briefcase");
  g_assert_cmpfloat (get_shape (fixture)->x, >, 540.0);

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (drag, "drag-end", 40.0, 40.0);
  g_assert_cmpfloat (get_shape (fixture)->x, ==, 500.0);
  g_assert_null (rosette_design_editor_get_undo_label (fixture->editor));
}

/* Another design is seen as a whole. */
static void
test_other_design (Fixture *fixture, gconstpointer data)
{
  RosetteDesignCanvas *canvas = ROSETTE_DESIGN_CANVAS (fixture->canvas);
  g_autofree char *fitted = rosette_design_canvas_dup_zoom_text (canvas);
  g_autoptr (RosetteDesign) other = rosette_template_new_design (1);

  rosette_design_canvas_zoom_in (canvas);
  rosette_design_editor_set_design (fixture->editor, other);
  assert_zoom (fixture, fitted);
  gtk_test_widget_wait_for_draw (fixture->window);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/design-canvas/editor", test_editor);
  add ("/design-canvas/keys", test_keys);
  add ("/design-canvas/escape", test_escape);
  add ("/design-canvas/several", test_several);
  add ("/design-canvas/tab", test_tab);
  add ("/design-canvas/edit-text", test_edit_text);
  add ("/design-canvas/menu", test_menu);
  add ("/design-canvas/zoom", test_zoom);
  add ("/design-canvas/pinch", test_pinch);
  add ("/design-canvas/pinch-after-drag", test_pinch_after_drag);
  add ("/design-canvas/other-design", test_other_design);

  return g_test_run ();
}
