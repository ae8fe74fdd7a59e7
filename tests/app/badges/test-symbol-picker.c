/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/symbol-picker.h"

#include "artwork/symbols.h"

typedef struct
{
  GtkWidget *picker;
  GtkEditable *search;
  GtkDropDown *category;
  GtkFlowBox *box;
} Fixture;

static GtkWidget *
get_child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (fixture->picker, ROSETTE_TYPE_SYMBOL_PICKER, name));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->picker = rosette_symbol_picker_new (NULL);
  fixture->search = GTK_EDITABLE (get_child (fixture, "search_entry"));
  fixture->category = GTK_DROP_DOWN (get_child (fixture, "category_choice"));
  fixture->box = GTK_FLOW_BOX (get_child (fixture, "symbols_box"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->picker));
}

static guint
count_shown (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < rosette_symbols_count (); i++)
    n += gtk_widget_get_child_visible (
      GTK_WIDGET (gtk_flow_box_get_child_at_index (fixture->box, (int) i)));

  return n;
}

static void
choose (Fixture *fixture, const char *id)
{
  for (guint i = 0; i < rosette_symbols_count_categories (); i++)
    if (g_str_equal (rosette_symbols_get_category_id (i), id))
      gtk_drop_down_set_selected (fixture->category, i + 1);
}

/* A category alone, with words, with words that are none of its own, and all again. */
static void
test_category (Fixture *fixture, gconstpointer data)
{
  guint cap;

  g_assert_true (rosette_symbols_find ("graduation-cap", &cap));
  g_assert_cmpuint (count_shown (fixture), ==, rosette_symbols_count ());
  choose (fixture, "food");
  g_assert_cmpuint (count_shown (fixture), >, 5);
  g_assert_cmpuint (count_shown (fixture), <, 30);
  choose (fixture, rosette_symbols_get_category (cap));
  gtk_editable_set_text (fixture->search, "graduation");
  g_signal_emit_by_name (fixture->search, "search-changed");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  choose (fixture, "food");
  g_assert_cmpuint (count_shown (fixture), ==, 0);
  g_assert_true (gtk_stack_get_visible_child (GTK_STACK (get_child (fixture, "stack")))
                 == get_child (fixture, "none_page"));
  gtk_drop_down_set_selected (fixture->category, 0);
  g_assert_cmpuint (count_shown (fixture), ==, 1);
}

static void
chosen_cb (RosetteSymbolPicker *picker, guint index, guint *chosen)
{
  *chosen = index;
}

/* Return takes the first that is found. */
static void
test_enter (Fixture *fixture, gconstpointer data)
{
  guint cap, chosen = G_MAXUINT;

  g_object_ref (fixture->picker);
  g_assert_true (rosette_symbols_find ("graduation-cap", &cap));
  g_signal_connect (fixture->picker, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_editable_set_text (fixture->search, "graduation");
  g_signal_emit_by_name (fixture->search, "activate");
  g_assert_cmpuint (chosen, ==, cap);
  g_object_unref (fixture->picker);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/symbol-picker/category", Fixture, NULL, set_up, test_category, tear_down);
  g_test_add ("/symbol-picker/enter", Fixture, NULL, set_up, test_enter, tear_down);

  return g_test_run ();
}
