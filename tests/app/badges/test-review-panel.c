/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/review-panel.h"

#include "artwork/svg-write.h"
#include "badges/person-stepper.h"

typedef struct
{
  GtkWidget *window;
  RosetteReviewPanel *panel;
  RosetteDesign *design;
  RosetteDesignEditor *editor;
  RosetteDesignReview *review;
  guint n_drawn;
  guint n_looked;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Until the review has caught up with the design. */
static void
wait_for (guint *counter)
{
  guint before = *counter;

  while (*counter == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_text (Fixture *fixture, const char *words, const char *color, double y)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  gboolean is_color = rosette_color_parse (color, &shape->fill);

  g_assert_true (is_color);
  shape->y = y;
  shape->font_size = 100.0;
  rosette_shape_set_text (&shape->text, words);
  rosette_design_add (fixture->design, shape, "Add");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_design_new ();
  add_text (fixture, "Pale", "#eeeeee", 300.0);
  add_text (fixture, "Fine", "#000000", 700.0);
  fixture->editor = rosette_design_editor_new ();
  rosette_design_editor_set_design (fixture->editor, fixture->design);
  fixture->review = rosette_design_review_new (fixture->editor);
  g_signal_connect_swapped (fixture->review, "drawn", G_CALLBACK (count_cb), &fixture->n_drawn);
  g_signal_connect_swapped (fixture->review, "looked", G_CALLBACK (count_cb), &fixture->n_looked);

  fixture->window = gtk_window_new ();
  fixture->panel = ROSETTE_REVIEW_PANEL (rosette_review_panel_new ());
  rosette_review_panel_set_review (fixture->panel, fixture->review);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  wait_for (&fixture->n_looked);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->review), (gpointer *) &fixture->review);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->review);
  while (fixture->review != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->design);
}

static void
list_children (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_children (child, type, found);
}

/* The @index-th child of that type. */
static gpointer
get_child (Fixture *fixture, GType type, guint index)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_children (GTK_WIDGET (fixture->panel), type, found);

  return index < found->len ? g_ptr_array_index (found, index) : NULL;
}

static GtkWidget *
get_row (Fixture *fixture, int index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (get_child (fixture, GTK_TYPE_LIST_BOX, 0)), index));
}

/* Until so many things are wrong: a look that is under way may be older than the last change. */
static void
wait_for_rows (Fixture *fixture, int n)
{
  while (get_row (fixture, n) != NULL || (n > 0 && get_row (fixture, n - 1) == NULL))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
get_fix (GtkWidget *row)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_children (row, GTK_TYPE_BUTTON, found);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

/* Whether the panel says that nothing is wrong. */
static gboolean
is_well (Fixture *fixture)
{
  GtkLabel *label = NULL;

  for (guint i = 0; (label = get_child (fixture, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (label), "Nothing needs to be mended."))
      return gtk_widget_is_visible (GTK_WIDGET (label));

  return FALSE;
}

/* The pale text, and that nothing is said to those who cannot see: the layer is shown where it is
 * pressed, and each is mended by one step. */
static void
test_mend (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = rosette_design_to_svg (fixture->design);
  g_autoptr (GBytes) after = NULL;
  RosetteHistory *history = rosette_design_get_history (fixture->design);
  RosetteLayer *layer = NULL;

  wait_for_rows (fixture, 2);
  g_assert_false (is_well (fixture));
  gtk_widget_activate (get_row (fixture, 0));
  layer = rosette_design_editor_get_selected (fixture->editor);
  g_assert_nonnull (layer);
  g_assert_cmpstr (rosette_layer_get_shape (layer)->text, ==, "Pale");

  gtk_widget_grab_focus (get_fix (get_row (fixture, 0)));
  gtk_widget_activate (get_fix (get_row (fixture, 0)));
  wait_for_rows (fixture, 1);
  g_assert_true (is_well (fixture));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == get_row (fixture, 0));

  gtk_widget_activate (get_fix (get_row (fixture, 0)));
  wait_for_rows (fixture, 0);
  g_assert_cmpstr (rosette_design_get_alt_text (fixture->design), ==,
                   "Badge with the text: Pale, Fine");

  rosette_history_undo (history);
  g_assert_null (rosette_design_get_alt_text (fixture->design));
  rosette_history_undo (history);
  after = rosette_design_to_svg (fixture->design);
  g_assert_true (g_bytes_equal (before, after));
}

/* A layer that has gone is not spoken of, and what one looks at is another at once. */
static void
test_other_design (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) other = rosette_design_new ();

  rosette_design_editor_set_design (fixture->editor, other);
  g_assert_null (get_row (fixture, 0));
  g_assert_null (rosette_design_review_get_picture (fixture->review, 128));
  wait_for (&fixture->n_looked);
  wait_for_rows (fixture, 0);
  rosette_design_editor_set_design (fixture->editor, NULL);
  g_assert_null (get_row (fixture, 0));
}

static void
test_vision (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *choice = get_child (fixture, GTK_TYPE_DROP_DOWN, 0);
  g_autoptr (GdkTexture) before = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)), ==,
                    ROSETTE_VISION_N_KINDS);
  if (fixture->n_drawn == 0)
    wait_for (&fixture->n_drawn);
  before = g_object_ref (rosette_design_review_get_picture (fixture->review, 128));
  g_assert_cmpint (gdk_texture_get_width (before), ==, 128);
  gtk_drop_down_set_selected (choice, ROSETTE_VISION_GRAY);
  g_assert_cmpint (rosette_design_review_get_vision (fixture->review), ==, ROSETTE_VISION_GRAY);
  wait_for (&fixture->n_drawn);
  g_assert_true (rosette_design_review_get_picture (fixture->review, 128) != before);
}

/* Where the design has fields, each person's picture is another; where it has none, nobody is asked
 * for. */
static void
test_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) people = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  g_autoptr (RosetteRecipient) ana = rosette_recipient_new ("Ana", "ana@example.org", NULL, NULL);
  g_autoptr (RosetteRecipient) bo =
    rosette_recipient_new ("Boleslav", "bo@example.org", NULL, "{\"town\":\"Brno\"}");
  GtkWidget *stepper = get_child (fixture, ROSETTE_TYPE_PERSON_STEPPER, 0);
  g_autoptr (GdkTexture) before = NULL;

  g_list_store_append (people, ana);
  g_list_store_append (people, bo);
  rosette_review_panel_set_people (fixture->panel, G_LIST_MODEL (people), "A School");
  g_assert_false (gtk_widget_get_visible (stepper));
  add_text (fixture, "{name} {town}", "#000000", 500.0);
  while (!gtk_widget_get_visible (stepper))
    g_main_context_iteration (NULL, TRUE);
  wait_for (&fixture->n_drawn);
  before = g_object_ref (rosette_design_review_get_picture (fixture->review, 512));
  g_signal_emit_by_name (get_child (fixture, GTK_TYPE_BUTTON, 1), "clicked");
  g_assert_true (rosette_person_stepper_get_person (ROSETTE_PERSON_STEPPER (stepper)) == bo);
  wait_for (&fixture->n_drawn);
  g_assert_true (rosette_design_review_get_picture (fixture->review, 512) != before);
  rosette_history_undo (rosette_design_get_history (fixture->design));
  while (gtk_widget_get_visible (stepper))
    g_main_context_iteration (NULL, TRUE);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/review-panel/mend", test_mend);
  add ("/review-panel/other-design", test_other_design);
  add ("/review-panel/vision", test_vision);
  add ("/review-panel/people", test_people);

  return g_test_run ();
}
