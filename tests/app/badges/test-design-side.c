/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-side.h"

#include "artwork/template.h"
#include "badges/design-add-menu.h"
#include "badges/design-canvas.h"
#include "badges/layer-list.h"
#include "badges/review-panel.h"
#include "base/limits.h"
#include "press-key.h"

typedef struct
{
  GtkWidget *window;
  RosetteDesignSide *side;
  RosetteDesign *design;
  char *toast;
} Fixture;

static void
toast_cb (Fixture *fixture, const char *text)
{
  g_free (fixture->toast);
  fixture->toast = g_strdup (text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_template_new_design (0);
  fixture->window = gtk_window_new ();
  fixture->side = ROSETTE_DESIGN_SIDE (rosette_design_side_new ());
  rosette_design_side_set_design (fixture->side, fixture->design);
  g_signal_connect_swapped (fixture->side, "toast", G_CALLBACK (toast_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->side));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->side), (gpointer *) &fixture->side);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->side != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->design);
  g_clear_pointer (&fixture->toast, g_free);
}

static void
count_cb (guint *n)
{
  (*n)++;
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

static GtkWidget *
get_canvas (Fixture *fixture)
{
  return find_child (GTK_WIDGET (fixture->side), ROSETTE_TYPE_DESIGN_CANVAS);
}

static RosetteDesignEditor *
get_editor (Fixture *fixture)
{
  return rosette_design_canvas_get_editor (ROSETTE_DESIGN_CANVAS (get_canvas (fixture)));
}

static void
activate (Fixture *fixture, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->side), name, NULL);
}

static void
add_shape (Fixture *fixture, const char *kind)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->side), "design.add-shape", "s", kind);
}

static guint
count_layers (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->design));
}

static const RosetteShape *
get_shape (Fixture *fixture)
{
  return rosette_layer_get_shape (rosette_design_editor_get_selected (get_editor (fixture)));
}

static void
test_design (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) got = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->side, "notify::design", G_CALLBACK (count_cb), &n_notified);
  g_object_get (fixture->side, "design", &got, NULL);
  g_assert_true (got == fixture->design);
  g_object_set (fixture->side, "design", fixture->design, NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (fixture->side, "design", NULL, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  add_shape (fixture, "circle");
  activate (fixture, "layer.duplicate");
  activate (fixture, "layer.toggle-locked");
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* The button has nothing more to undo: the keys are the canvas's again, and not nobody's. */
static void
test_focus_after_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button =
    gtk_widget_get_next_sibling (find_child (GTK_WIDGET (fixture->side), GTK_TYPE_MENU_BUTTON));

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "design.undo");
  add_shape (fixture, "star");
  g_assert_true (gtk_widget_grab_focus (button));
  activate (fixture, "design.undo");
  g_assert_false (gtk_widget_is_sensitive (button));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == get_canvas (fixture));
}

/* What is added is selected and gone on with: a shape by its handles, a text by its words. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  guint n_layers = count_layers (fixture);

  add_shape (fixture, "star");
  g_assert_cmpint (get_shape (fixture)->kind, ==, ROSETTE_SHAPE_STAR);
  /* within the window: whether that is the active one is not the side's to say */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == get_canvas (fixture));
  add_shape (fixture, "text");
  g_assert_cmpint (get_shape (fixture)->kind, ==, ROSETTE_SHAPE_TEXT);
  g_assert_true (
    gtk_widget_has_focus (find_child (GTK_WIDGET (fixture->side), GTK_TYPE_TEXT_VIEW)));
  g_assert_cmpuint (count_layers (fixture), ==, n_layers + 2);

  add_shape (fixture, "picture");
  add_shape (fixture, "nonsense");
  g_assert_cmpuint (count_layers (fixture), ==, n_layers + 2);
}

/* Out of the window, where a thousand rows take less time. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) side = g_object_ref_sink (rosette_design_side_new ());

  rosette_design_side_set_design (fixture->side, NULL);
  while (count_layers (fixture) < ROSETTE_MAX_LAYERS - 1)
    rosette_design_add (fixture->design, rosette_shape_new (ROSETTE_SHAPE_LINE), "Add");
  rosette_design_side_set_design (ROSETTE_DESIGN_SIDE (side), fixture->design);
  g_signal_connect_swapped (side, "toast", G_CALLBACK (toast_cb), fixture);

  gtk_widget_activate_action (side, "design.add-shape", "s", "line");
  g_assert_null (fixture->toast);
  gtk_widget_activate_action (side, "layer.duplicate", NULL);
  g_assert_nonnull (fixture->toast);
  g_clear_pointer (&fixture->toast, g_free);
  gtk_widget_activate_action (side, "design.add-shape", "s", "line");
  g_assert_nonnull (fixture->toast);
}

static gboolean
is_enabled (Fixture *fixture, const char *icon_name)
{
  g_autoptr (GQueue) queue = g_queue_new ();
  GtkWidget *widget = NULL;

  g_queue_push_tail (queue, fixture->side);
  while ((widget = g_queue_pop_head (queue)) != NULL)
    {
      if (GTK_IS_BUTTON (widget)
          && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon_name) == 0)
        return gtk_widget_get_sensitive (widget);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (queue, child);
    }
  g_assert_not_reached ();
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  guint n_layers = count_layers (fixture);

  g_assert_false (is_enabled (fixture, "rosette-undo-symbolic"));
  add_shape (fixture, "circle");
  g_assert_true (is_enabled (fixture, "rosette-undo-symbolic"));
  g_assert_true (press_key (GTK_WIDGET (fixture->side), "<Control>z"));
  g_assert_cmpuint (count_layers (fixture), ==, n_layers);
  g_assert_false (is_enabled (fixture, "rosette-undo-symbolic"));
  g_assert_true (is_enabled (fixture, "rosette-redo-symbolic"));
  g_assert_true (press_key (GTK_WIDGET (fixture->side), "<Control><Shift>z"));
  g_assert_cmpuint (count_layers (fixture), ==, n_layers + 1);
}

static void
test_layer_actions (Fixture *fixture, gconstpointer data)
{
  guint n_layers = count_layers (fixture);
  guint index;

  g_assert_false (is_enabled (fixture, "rosette-raise-symbolic"));
  g_assert_false (is_enabled (fixture, "rosette-delete-symbolic"));

  add_shape (fixture, "circle");
  g_assert_false (is_enabled (fixture, "rosette-raise-symbolic"));
  g_assert_true (is_enabled (fixture, "rosette-lower-symbolic"));
  g_assert_true (press_key (GTK_WIDGET (fixture->side), "<Alt>Down"));
  g_assert_true (is_enabled (fixture, "rosette-raise-symbolic"));
  g_assert_true (rosette_design_get_index (
    fixture->design,
    rosette_layer_get_id (rosette_design_editor_get_selected (get_editor (fixture))), &index));
  g_assert_cmpuint (index, ==, n_layers - 1);
  g_assert_true (press_key (GTK_WIDGET (fixture->side), "<Alt>Up"));
  g_assert_true (press_key (GTK_WIDGET (fixture->side), "<Control>d"));
  g_assert_cmpuint (count_layers (fixture), ==, n_layers + 2);
  g_assert_true (press_key (get_canvas (fixture), "Delete"));
  g_assert_cmpuint (count_layers (fixture), ==, n_layers + 1);
}

static void
test_unlock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_STAR);

  add_shape (fixture, "star");
  shape->is_locked = TRUE;
  rosette_design_change (
    fixture->design,
    rosette_layer_get_id (rosette_design_editor_get_selected (get_editor (fixture))), shape,
    "Lock");
  g_assert_false (is_enabled (fixture, "rosette-delete-symbolic"));
  activate (fixture, "layer.toggle-locked");
  g_assert_true (is_enabled (fixture, "rosette-delete-symbolic"));
}

static GtkWidget *
find_by_tooltip (GtkWidget *widget, const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* All kinds of layers are a few keys away, and what is in a panel is too. */
static void
test_menus_by_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *toggle = find_by_tooltip (GTK_WIDGET (fixture->side), "Preview and Checks");
  gboolean was_shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
  GtkWidget *menu = NULL;

  g_assert_true (press_key (GTK_WIDGET (fixture->side), "F9"));
  g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)), ==, !was_shown);

  g_assert_true (press_key (GTK_WIDGET (fixture->side), "Insert"));
  menu = find_child (GTK_WIDGET (fixture->side), ROSETTE_TYPE_DESIGN_ADD_MENU);
  while (!gtk_widget_get_mapped (menu))
    g_main_context_iteration (NULL, TRUE);
  gtk_popover_popdown (GTK_POPOVER (menu));
}

/* Where there is room the review stands beside the layers; else it takes their place. */
static void
test_review (Fixture *fixture, gconstpointer data)
{
  GtkWidget *panel = find_child (GTK_WIDGET (fixture->side), ROSETTE_TYPE_REVIEW_PANEL);
  GtkWidget *layers = find_child (GTK_WIDGET (fixture->side), ROSETTE_TYPE_LAYER_LIST);
  GtkWidget *toggle = find_by_tooltip (GTK_WIDGET (fixture->side), "Preview and Checks");

  g_assert_false (gtk_widget_get_mapped (panel));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_get_mapped (panel));
  g_assert_false (gtk_widget_get_mapped (layers));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 600);
  while (!gtk_widget_get_mapped (panel) || !gtk_widget_get_mapped (layers))
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing that is selected moves the canvas. */
static void
test_width (Fixture *fixture, gconstpointer data)
{
  int width = gtk_widget_get_width (get_canvas (fixture));

  for (RosetteShapeKind kind = 0; kind < ROSETTE_SHAPE_PICTURE; kind++)
    {
      add_shape (fixture, rosette_shape_kind_get_name (kind));
      gtk_test_widget_wait_for_draw (fixture->window);
      g_assert_cmpint (gtk_widget_get_width (get_canvas (fixture)), ==, width);
    }

  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (find_child (GTK_WIDGET (fixture->side), GTK_TYPE_TEXT_VIEW))),
    "A text that is far longer than there is room for in any list of layers", -1);
  rosette_design_editor_select (get_editor (fixture), NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (get_canvas (fixture)), ==, width);
}

/* Coming in by keyboard one is on the canvas. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->side)));
  /* within the window: whether that is the active one is not the side's to say */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == get_canvas (fixture));
}

/* Whatever is selected, the canvas stays where it is under the pointer. */
static void
test_still (Fixture *fixture, gconstpointer data)
{
  int width = gtk_widget_get_width (get_canvas (fixture));
  int height = gtk_widget_get_height (get_canvas (fixture));

  for (RosetteShapeKind kind = ROSETTE_SHAPE_CIRCLE; kind <= ROSETTE_SHAPE_ARC; kind++)
    {
      add_shape (fixture, rosette_shape_kind_get_name (kind));
      gtk_test_widget_wait_for_draw (fixture->window);
      gtk_test_widget_wait_for_draw (fixture->window);
      g_test_message ("%s", rosette_shape_kind_get_name (kind));
      g_assert_cmpint (gtk_widget_get_width (get_canvas (fixture)), ==, width);
      g_assert_cmpint (gtk_widget_get_height (get_canvas (fixture)), ==, height);
    }
  for (guint fit = ROSETTE_FIT_NONE; fit <= ROSETTE_FIT_FILL; fit++)
    {
      g_autoptr (RosetteShape) shape = rosette_shape_copy (get_shape (fixture));

      shape->fit = fit;
      shape->stroke = shape->shadow = (RosetteColor){ 1, 2, 3, 255 };
      rosette_gradient_init (&shape->gradient, ROSETTE_GRADIENT_RADIAL, shape->fill);
      rosette_shape_set_text (&shape->font_family, "A Family of a Name That Is Very Long Indeed");
      rosette_design_editor_change (get_editor (fixture), shape, "Change");
      gtk_test_widget_wait_for_draw (fixture->window);
      gtk_test_widget_wait_for_draw (fixture->window);
      g_assert_cmpint (gtk_widget_get_width (get_canvas (fixture)), ==, width);
    }
  rosette_design_editor_select (get_editor (fixture), NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (get_canvas (fixture)), ==, width);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/design-side/design", test_design);
  add ("/design-side/add", test_add);
  add ("/design-side/full", test_full);
  add ("/design-side/undo", test_undo);
  add ("/design-side/focus-after-undo", test_focus_after_undo);
  add ("/design-side/layer-actions", test_layer_actions);
  add ("/design-side/unlock", test_unlock);
  add ("/design-side/menus-by-keys", test_menus_by_keys);
  add ("/design-side/review", test_review);
  add ("/design-side/width", test_width);
  add ("/design-side/focus", test_focus);
  add ("/design-side/still", test_still);

  return g_test_run ();
}
