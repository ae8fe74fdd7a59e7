/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands around the designer's table, by real keys and a real pointer: letters that stay
 * letters, and the list of shortcuts. */

#include "badges/command-gestures.h"
#include "badges/command-table.h"
#include "hand.h"

static void
press (Desk *desk, const char *keys)
{
  g_auto (GStrv) words = g_strsplit (keys, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    hand_press (desk_get_top (desk), words[i]);
}

static const char *
get_text (Desk *desk, const char *label)
{
  return rosette_layer_get_shape (desk_find_layer (desk, label))->text;
}

/* Keys that are commands on the canvas, in a text of several lines. */
static void
test_words (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *news = NULL;

  desk_lay (desk, "Words");
  before = desk_describe (desk);
  press (desk, "Return <Control>a");
  hand_type (desk->window, "tspgTHV[]");
  g_assert_cmpstr (get_text (desk, "Words"), ==, "tspgTHV[]");
  press (desk, "BackSpace Home Delete Left Right End Return");
  hand_type (desk->window, "t");
  g_assert_cmpstr (get_text (desk, "Words"), ==, "spgTHV[\nt");
  press (desk, "<Shift>Home <Control>x <Shift>Insert <Control>a <Control>c");
  g_assert_cmpstr (get_text (desk, "Words"), ==, "spgTHV[\nt");
  after = desk_describe (desk);
  news = desk_compare (before, after);
  g_assert_true (g_str_has_prefix (news, "Words: 500 600, "));
  g_assert_true (g_str_has_suffix (news, "; focus: words"));
  g_assert_null (strstr (news, "copied:"));
  press (desk, "Escape");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (desk->window)) == desk->canvas);
}

/* And in one that is a name. */
static void
test_name (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *news = NULL;

  desk_lay (desk, "Star");
  before = desk_describe (desk);
  press (desk, "F2 <Control>a");
  hand_type (desk->window, "tspgTHV[]");
  press (desk, "BackSpace Home Delete End Left Right");
  press (desk, "Return");
  after = desk_describe (desk);
  news = desk_compare (before, after);
  g_assert_cmpstr (news, ==,
                   "layers: Ground Fixed Sun spgTHV[ Moon Words Drawing Pair; "
                   "spgTHV[: 450 340, 200x200; selected: 3 spgTHV[; focus: row");
  g_assert_cmpstr (rosette_design_editor_get_undo_label (desk->editor), ==, "Rename");
}

/* Its row has the keys, and goes: the next one has them then, as where a row is deleted. */
static void
test_row_that_goes (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *news = NULL;

  desk_lay (desk, "");
  press (desk, "t");
  hand_click (gesture_find_row (desk, "Text"), GDK_BUTTON_PRIMARY);
  before = desk_describe (desk);
  g_assert_nonnull (strstr (before, "focus: row"));
  press (desk, "<Control>z");
  after = desk_describe (desk);
  news = desk_compare (before, after);
  g_assert_cmpstr (news, ==,
                   "layers: Ground Fixed Sun Star Moon Words Drawing Pair; selected: 9 Pair");
}

static gboolean
is_figure (GtkWidget *widget, gconstpointer user_data)
{
  return GTK_IS_SPIN_BUTTON (widget) && gtk_widget_get_mapped (widget);
}

/* Keys that delete a layer, or add one, in a field of the inspector. */
static void
test_figure (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  GtkWidget *figure = NULL;

  desk_lay (desk, "Star");
  figure = hand_find (GTK_WIDGET (desk->side), is_figure, NULL);
  g_assert_true (hand_reach (figure));
  hand_click_at (figure, 20, gtk_widget_get_height (figure) / 2.0, GDK_BUTTON_PRIMARY, 1);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (desk->window))));
  press (desk, "Home Delete End BackSpace Insert t s p g <Shift>h bracketleft");
  g_assert_null (desk_get_popover (desk));
  g_assert_true (desk_get_top (desk) == desk->window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (desk->design)), ==, 10);
  g_assert_cmpfloat (rosette_layer_get_shape (desk_find_layer (desk, "Star"))->rotation, ==, 0.0);
  press (desk, "Escape");
}

static gboolean
is_shortcut (GtkWidget *widget, gconstpointer title)
{
  g_autofree char *its = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkShortcutsShortcut")
      || !gtk_widget_get_mapped (widget))
    return FALSE;
  g_object_get (widget, "title", &its, NULL);

  return g_str_equal (its, title);
}

static gboolean
has_shortcuts (gpointer desk)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (desk_get_top (desk)), "GtkShortcutsWindow");
}

typedef struct
{
  GtkWidget *window;
  char *title;
} Search;

static gboolean
is_found (gpointer user_data)
{
  Search *search = user_data;

  return hand_find (search->window, is_shortcut, search->title) != NULL;
}

static gboolean
is_search_entry (GtkWidget *widget, gconstpointer user_data)
{
  return GTK_IS_SEARCH_ENTRY (widget) && gtk_widget_get_mapped (widget);
}

/* Each row of the table is found by its words. */
static void
search_all (Desk *desk)
{
  GtkWidget *window = desk_get_top (desk);
  gsize n_commands;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);

  hand_take (GTK_WINDOW (window));
  hand_press (window, "<Control>f");
  g_assert_nonnull (hand_find (window, is_search_entry, NULL));
  for (gsize i = 0; i < n_commands; i++)
    {
      g_autofree char *title = rosette_design_command_dup_title (&commands[i]);
      Search search = { window, title };

      g_test_message ("%s", title);
      hand_press (window, "<Control>a");
      hand_type (window, title);
      g_assert_true (hand_wait (is_found, &search));
    }
}

static void
test_shortcuts_by_key (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  desk_lay (desk, "");
  hand_press (desk->window, "<Control>question");
  g_assert_true (hand_wait (has_shortcuts, desk));
  search_all (desk);
  press (desk, "Escape Escape");
  desk_clear (desk);
}

/* Whichever of them are on the first page. */
static gboolean
is_any_found (gpointer window)
{
  gsize n_commands;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_autofree char *title = rosette_design_command_dup_title (&commands[i]);

      if (hand_find (window, is_shortcut, title) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_shortcuts_by_mouse (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  desk_lay (desk, "");
  hand_click (desk_find_button (desk, "Main Menu"), GDK_BUTTON_PRIMARY);
  hand_click (desk_find_item (desk, "Keyboard Shortcuts"), GDK_BUTTON_PRIMARY);
  g_assert_true (hand_wait (has_shortcuts, desk));
  g_assert_true (hand_wait (is_any_found, desk_get_top (desk)));
  desk_clear (desk);
}

int
main (int argc, char *argv[])
{
  static const DeskCase cases[] = {
    { "/badge-commands-by-hand/words", test_words },
    { "/badge-commands-by-hand/name", test_name },
    { "/badge-commands-by-hand/row-that-goes", test_row_that_goes },
    { "/badge-commands-by-hand/figure", test_figure },
    { "/badge-commands-by-hand/shortcuts-by-key", test_shortcuts_by_key },
    { "/badge-commands-by-hand/shortcuts-by-mouse", test_shortcuts_by_mouse },
  };

  return desk_run (&argc, &argv, cases, G_N_ELEMENTS (cases));
}
