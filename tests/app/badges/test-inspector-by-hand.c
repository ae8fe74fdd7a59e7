/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands beside the drawing, by real keys and a real pointer: what can be added, the buttons
 * of a row, and that no field of the inspector is out of reach of either. */

#include "badges/command-gestures.h"
#include "badges/inspector-panel.h"
#include "badges/inspector-text.h"
#include "badges/layer-row.h"
#include "hand.h"

#define MAX_TABS 120

static void
press (Desk *desk, const char *keys)
{
  g_auto (GStrv) words = g_strsplit (keys, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    hand_press (desk_get_top (desk), words[i]);
}

static GtkWidget *
get_focus (Desk *desk)
{
  return gtk_window_get_focus (GTK_WINDOW (desk_get_top (desk)));
}

static gboolean
adds_kind (GtkWidget *widget, gconstpointer name)
{
  GVariant *target = NULL;

  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

  return target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING)
         && g_str_equal (g_variant_get_string (target, NULL), name);
}

static void
assert_added (Desk *desk, RosetteShapeKind kind)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (desk->editor);

  g_assert_nonnull (layer);
  g_assert_cmpint (rosette_layer_get_shape (layer)->kind, ==, kind);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (desk->design)), ==, 11);
  g_assert_cmpstr (rosette_design_editor_get_undo_label (desk->editor), ==, "Add");
  g_assert_null (desk_get_popover (desk));
}

static GtkWidget *
find_kind (Desk *desk, RosetteShapeKind kind)
{
  GtkWidget *button = NULL;

  desk_await_popover (desk);
  button = hand_find (desk_get_popover (desk), adds_kind, rosette_shape_kind_get_name (kind));
  g_assert_nonnull (button);

  return button;
}

static void
test_add_by_mouse (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  for (RosetteShapeKind kind = 0; kind <= ROSETTE_SHAPE_ARC; kind++)
    {
      g_test_message ("%s", rosette_shape_kind_get_name (kind));
      desk_lay (desk, "");
      gesture_click_add (desk);
      hand_click (find_kind (desk, kind), GDK_BUTTON_PRIMARY);
      assert_added (desk, kind);
    }
}

static void
test_add_by_keys (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  for (RosetteShapeKind kind = 0; kind <= ROSETTE_SHAPE_ARC; kind++)
    {
      GtkWidget *button = NULL;

      g_test_message ("%s", rosette_shape_kind_get_name (kind));
      desk_lay (desk, "");
      press (desk, "Insert");
      button = find_kind (desk, kind);
      for (guint i = 0; i < MAX_TABS && get_focus (desk) != button; i++)
        press (desk, "Tab");
      press (desk, "Return");
      assert_added (desk, kind);
    }
}

static gboolean
has_class (GtkWidget *widget, gconstpointer css_class)
{
  return gtk_widget_has_css_class (widget, css_class) && GTK_IS_BUTTON (widget);
}

/* As far as Tab goes within a row. */
static void
tab_to_button (Desk *desk, const char *label, const char *css_class)
{
  GtkWidget *row = gesture_find_row (desk, label);
  GtkWidget *button = hand_find (row, has_class, css_class);

  gtk_widget_grab_focus (row);
  for (guint i = 0; i < 5 && get_focus (desk) != button; i++)
    press (desk, "Tab");
  g_assert_true (get_focus (desk) == button);
}

static void
click_button (Desk *desk, const char *label, const char *css_class)
{
  GtkWidget *row = gesture_find_row (desk, label);

  g_assert_true (hand_reach (row));
  hand_click (hand_find (row, has_class, css_class), GDK_BUTTON_PRIMARY);
}

static void
check_row (Desk *desk, gboolean by_mouse, const char *css_class, const char *expected)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *news = NULL;

  g_test_message ("%s %s", css_class, by_mouse ? "by mouse" : "by keys");
  desk_lay (desk, "Pair");
  before = desk_describe (desk);
  if (by_mouse)
    click_button (desk, "Pair", css_class);
  else
    {
      tab_to_button (desk, "Pair", css_class);
      press (desk, "space");
    }
  after = desk_describe (desk);
  news = desk_compare (before, after);
  if (strstr (news, expected) != news)
    g_assert_cmpstr (news, ==, expected);
}

static void
test_row (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  for (guint by_mouse = 0; by_mouse < 2; by_mouse++)
    {
      check_row (desk, by_mouse, "hide", "Pair: 330 785, 260x130, hidden");
      check_row (desk, by_mouse, "lock", "Pair: 330 785, 260x130, locked");
      check_row (desk, by_mouse, "fold", "folded: 1");
    }
}

static gboolean
has_symbols (gpointer desk)
{
  return desk_get_top (desk) != ((Desk *) desk)->window;
}

static gboolean
has_no_symbols (gpointer desk)
{
  return !has_symbols (desk);
}

static void
choose_symbol (Desk *desk, const char *words)
{
  g_assert_true (hand_wait (has_symbols, desk));
  hand_take (GTK_WINDOW (desk_get_top (desk)));
  hand_type (desk_get_top (desk), words);
  press (desk, "Return");
  g_assert_true (hand_wait (has_no_symbols, desk));
  hand_take (GTK_WINDOW (desk->window));
}

static gboolean
changes_symbol (GtkWidget *widget, gconstpointer user_data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)),
                       "design.change-symbol")
              == 0;
}

static const char *
get_symbol (Desk *desk)
{
  return rosette_layer_get_shape (rosette_design_editor_get_selected (desk->editor))->symbol;
}

/* One is chosen by its words, and another instead by the button in the inspector. */
static void
test_symbol (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  GtkWidget *button = NULL;

  desk_lay (desk, "");
  press (desk, "s");
  choose_symbol (desk, "rocket");
  g_assert_cmpstr (get_symbol (desk), ==, "rocket");
  button = hand_find (GTK_WIDGET (desk->side), changes_symbol, NULL);
  g_assert_true (hand_reach (button));
  hand_click (button, GDK_BUTTON_PRIMARY);
  choose_symbol (desk, "briefcase");
  g_assert_cmpstr (get_symbol (desk), ==, "briefcase");
  g_assert_cmpstr (rosette_design_editor_get_undo_label (desk->editor), ==, "Symbol");
  button = hand_find (GTK_WIDGET (desk->side), changes_symbol, NULL);
  for (guint i = 0; i < MAX_TABS && get_focus (desk) != button; i++)
    press (desk, "Tab");
  press (desk, "Return");
  choose_symbol (desk, "rocket");
  g_assert_cmpstr (get_symbol (desk), ==, "rocket");
}

/* A menu's button takes the focus inside. */
static GtkWidget *
find_field_button (Desk *desk)
{
  GtkWidget *words = hand_find_type (GTK_WIDGET (desk->side), ROSETTE_TYPE_INSPECTOR_TEXT);

  return gtk_widget_get_first_child (hand_find_type (words, GTK_TYPE_MENU_BUTTON));
}

/* Before or after what stands there. */
static void
assert_dated (Desk *desk)
{
  const RosetteShape *shape =
    rosette_layer_get_shape (rosette_design_editor_get_selected (desk->editor));

  if (!g_str_equal (shape->text, "Text {date}"))
    g_assert_cmpstr (shape->text, ==, "{date} Text");
}

/* The date, which is second in the menu. */
static void
test_insert_field (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  GtkWidget *button = NULL;

  desk_lay (desk, "Words");
  button = find_field_button (desk);
  g_assert_true (hand_reach (button));
  hand_click (button, GDK_BUTTON_PRIMARY);
  desk_await_popover (desk);
  hand_click (desk_find_item (desk, "Date"), GDK_BUTTON_PRIMARY);
  assert_dated (desk);

  desk_lay (desk, "Words");
  button = find_field_button (desk);
  gtk_widget_child_focus (hand_find_type (GTK_WIDGET (desk->side), ROSETTE_TYPE_INSPECTOR_PANEL),
                          GTK_DIR_TAB_FORWARD);
  for (guint i = 0; i < MAX_TABS && get_focus (desk) != button; i++)
    press (desk, "Tab");
  g_assert_true (get_focus (desk) == button);
  hand_move (desk->canvas, 5.0, 5.0); /* a menu that opens below the pointer begins there */
  press (desk, "space");
  desk_await_popover (desk);
  press (desk, "Down Return");
  assert_dated (desk);
}

static gboolean
is_inside_focusable (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if ((gtk_widget_get_mapped (child) && gtk_widget_get_focusable (child))
        || is_inside_focusable (child))
      return TRUE;

  return FALSE;
}

/* Whatever can be used, and is no part of something else that can. */
static void
collect (GtkWidget *widget, GPtrArray *controls)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget)
      || GTK_IS_POPOVER (widget))
    return;
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget)
      && !GTK_IS_LABEL (widget) && !is_inside_focusable (widget))
    g_ptr_array_add (controls, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, controls);
}

/* Goes through the inspector from its first field until Tab leaves it. */
static GHashTable *
tab_through (Desk *desk, GtkWidget *inspector)
{
  GHashTable *seen = g_hash_table_new (NULL, NULL);

  gtk_widget_child_focus (inspector, GTK_DIR_TAB_FORWARD);
  for (guint i = 0; i < MAX_TABS; i++)
    {
      GtkWidget *focus = get_focus (desk);

      if (focus == NULL || !gtk_widget_is_ancestor (focus, inspector))
        break;
      g_hash_table_add (seen, focus);
      press (desk, "Tab");
    }

  return seen;
}

/* Or as part of what was: a row of a drop-down's button. */
static gboolean
is_seen (GHashTable *seen, GtkWidget *control)
{
  while (control != NULL && !g_hash_table_contains (seen, control))
    control = gtk_widget_get_parent (control);

  return control != NULL;
}

static void
check_fields (Desk *desk, const char *selected)
{
  g_autoptr (GPtrArray) controls = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = NULL;
  GtkWidget *inspector = NULL;

  desk_lay (desk, selected);
  inspector = hand_find_type (GTK_WIDGET (desk->side), ROSETTE_TYPE_INSPECTOR_PANEL);
  seen = tab_through (desk, inspector);
  collect (inspector, controls);
  g_test_message ("“%s”: %u fields, %u by Tab", selected, controls->len, g_hash_table_size (seen));
  for (guint i = 0; i < controls->len; i++)
    {
      GtkWidget *control = controls->pdata[i];
      const char *what = gtk_widget_get_tooltip_text (control);

      if (!is_seen (seen, control))
        g_error ("No Tab comes to %s “%s”", G_OBJECT_TYPE_NAME (control), what);
      if (!hand_reach (control))
        g_error ("No pointer meets %s “%s”", G_OBJECT_TYPE_NAME (control), what);
    }
}

static void
test_fields (gconstpointer data)
{
  static const char *const selections[] = { "Star",    "Words", "Ground",
                                            "Drawing", "Pair",  "Sun Star Moon" };

  for (gsize i = 0; i < G_N_ELEMENTS (selections); i++)
    check_fields ((Desk *) data, selections[i]);
}

int
main (int argc, char *argv[])
{
  static const DeskCase cases[] = {
    { "/inspector-by-hand/add-by-mouse", test_add_by_mouse },
    { "/inspector-by-hand/add-by-keys", test_add_by_keys },
    { "/inspector-by-hand/row", test_row },
    { "/inspector-by-hand/symbol", test_symbol },
    { "/inspector-by-hand/insert-field", test_insert_field },
    { "/inspector-by-hand/fields", test_fields },
  };

  return desk_run (&argc, &argv, cases, G_N_ELEMENTS (cases));
}
