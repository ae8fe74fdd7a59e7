/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/gallery-page.h"

#include "badges/gallery-card.h"
#include "badges/starter-fan.h"
#include "library/library.h"

/* The gallery in a window, with three badges. */
typedef struct
{
  RosetteLibrary *library;
  GtkWidget *window;
  RosetteGalleryPage *page;
} Fixture;

/* Without its action the button for a new badge is greyed. */
static void
add_action (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("new", NULL);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "badges", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "C", "A", "B" };

  fixture->library = rosette_library_open (NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (rosette_library_add_badge (fixture->library, names[i], "{}", NULL, NULL));
  fixture->window = gtk_window_new ();
  add_action (fixture);
  fixture->page = ROSETTE_GALLERY_PAGE (rosette_gallery_page_new ());
  g_object_set (fixture->page, "badges", rosette_library_get_badges (fixture->library), NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->library);
}

static GtkWidget *
get (Fixture *fixture, const char *id)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->page), ROSETTE_TYPE_GALLERY_PAGE, id));
}

static const char *
get_shown (Fixture *fixture, const char *stack)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get (fixture, stack)));
}

/* The name on the card at @position; NULL where there is none. */
static const char *
get_name (Fixture *fixture, int position)
{
  GtkFlowBoxChild *card =
    gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (get (fixture, "flow_box")), position);

  return card != NULL
           ? rosette_badge_get_name (rosette_gallery_card_get_badge (ROSETTE_GALLERY_CARD (card)))
           : NULL;
}

static RosetteBadge *
get_badge (Fixture *fixture, guint position)
{
  g_autoptr (RosetteBadge) badge =
    g_list_model_get_item (rosette_library_get_badges (fixture->library), position);

  return badge;
}

static void
test_cards (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_shown (fixture, "stack"), ==, "badges");
  g_assert_cmpstr (get_name (fixture, 0), ==, "A");
  g_assert_cmpstr (get_name (fixture, 2), ==, "C");
  g_assert_null (get_name (fixture, 3));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    g_assert_true (rosette_library_remove_badge (fixture->library, get_badge (fixture, 0), NULL));
  g_assert_cmpstr (get_shown (fixture, "stack"), ==, "empty");

  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get (fixture, "empty_button"));
}

/* What one's own badges could look like is drawn when it is seen, and not before. */
static void
test_fan (Fixture *fixture, gconstpointer data)
{
  RosetteStarterFan *fan = ROSETTE_STARTER_FAN (get (fixture, "starter_fan"));
  int width = 0;

  g_assert_false (rosette_starter_fan_is_shown (fan));
  for (guint i = 0; i < 3; i++)
    g_assert_true (rosette_library_remove_badge (fixture->library, get_badge (fixture, 0), NULL));
  while (!rosette_starter_fan_is_shown (fan))
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_measure (GTK_WIDGET (fan), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 324); /* the narrowest window has 360 */
}

/* Letters of half again the size, in the narrowest window. */
static void
test_large_letters (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (fixture->window);
  int width = 0;

  g_object_set (settings, "gtk-xft-dpi", 144 * PANGO_SCALE, NULL);
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL,
                      NULL, NULL);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");

  g_assert_cmpint (width, <=, 360);
}

static void
search (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get (fixture, "search_entry")), text);
  g_signal_emit_by_name (get (fixture, "search_entry"), "search-changed");
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  search (fixture, "b");
  g_assert_cmpstr (get_name (fixture, 0), ==, "B");
  g_assert_null (get_name (fixture, 1));
  g_assert_cmpstr (get_shown (fixture, "found_stack"), ==, "cards");

  search (fixture, "x");
  g_assert_cmpstr (get_shown (fixture, "found_stack"), ==, "none");

  g_signal_emit_by_name (get (fixture, "search_entry"), "stop-search");
  search (fixture, "");
  g_assert_nonnull (get_name (fixture, 2));
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus = NULL;

  rosette_gallery_page_focus_badge (fixture->page, rosette_badge_get_id (get_badge (fixture, 0)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (rosette_gallery_card_get_badge (ROSETTE_GALLERY_CARD (focus))
                 == get_badge (fixture, 0));

  rosette_gallery_page_focus_badge (fixture->page, 0);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_cmpstr (
    rosette_badge_get_name (rosette_gallery_card_get_badge (ROSETTE_GALLERY_CARD (focus))), ==,
    "A");
}

/* The arrow keys go on from the card that was given the focus. */
static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus = NULL;
  gboolean is_moved = FALSE;

  rosette_gallery_page_focus_badge (fixture->page, rosette_badge_get_id (get_badge (fixture, 2)));
  g_signal_emit_by_name (get (fixture, "flow_box"), "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1,
                         FALSE, FALSE, &is_moved);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_true (rosette_gallery_card_get_badge (ROSETTE_GALLERY_CARD (focus))
                 == get_badge (fixture, 0));
}

/* A badge that was just made is seen, whatever is searched. */
static void
test_focus_hidden (Fixture *fixture, gconstpointer data)
{
  search (fixture, "b");
  rosette_gallery_page_focus_badge (fixture->page, rosette_badge_get_id (get_badge (fixture, 0)));

  g_assert_nonnull (get_name (fixture, 2));
  g_assert_true (ROSETTE_IS_GALLERY_CARD (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

/* Who gets the focus when a badge goes: the next, of the last the one before. */
static void
test_neighbour (Fixture *fixture, gconstpointer data)
{
  gint64 c = rosette_badge_get_id (get_badge (fixture, 0));
  gint64 a = rosette_badge_get_id (get_badge (fixture, 1));
  gint64 b = rosette_badge_get_id (get_badge (fixture, 2));

  g_assert_cmpint (rosette_gallery_page_get_neighbour (fixture->page, a), ==, b);
  g_assert_cmpint (rosette_gallery_page_get_neighbour (fixture->page, b), ==, c);
  g_assert_cmpint (rosette_gallery_page_get_neighbour (fixture->page, c), ==, b);
}

/* Of hundreds only those in sight have a card; more come when one scrolls, or comes back to one. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  GtkFlowBox *box = GTK_FLOW_BOX (gtk_widget_get_template_child (
    GTK_WIDGET (fixture->page), ROSETTE_TYPE_GALLERY_PAGE, "flow_box"));
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_template_child (
    GTK_WIDGET (fixture->page), ROSETTE_TYPE_GALLERY_PAGE, "scroller"));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  gint64 last = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("D %03u", i);

      last =
        rosette_badge_get_id (rosette_library_add_badge (fixture->library, name, "{}", NULL, NULL));
    }
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_nonnull (gtk_flow_box_get_child_at_index (box, 41));
  g_assert_null (gtk_flow_box_get_child_at_index (box, 42));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  g_assert_nonnull (gtk_flow_box_get_child_at_index (box, 42));
  g_assert_null (gtk_flow_box_get_child_at_index (box, 150));
  rosette_gallery_page_focus_badge (fixture->page, last);
  g_assert_nonnull (gtk_flow_box_get_child_at_index (box, 202));
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/gallery-page/cards", test_cards);
  add ("/gallery-page/empty", test_empty);
  add ("/gallery-page/fan", test_fan);
  add ("/gallery-page/large-letters", test_large_letters);
  add ("/gallery-page/search", test_search);
  add ("/gallery-page/focus", test_focus);
  add ("/gallery-page/arrows", test_arrows);
  add ("/gallery-page/focus-hidden", test_focus_hidden);
  add ("/gallery-page/neighbour", test_neighbour);
  add ("/gallery-page/many", test_many);

  return g_test_run ();
}
