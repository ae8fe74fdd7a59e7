/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each command of the designer's table in the real window: by each of its keys, and wherever a
 * mouse finds it, with the same bytes, as one step that is undone. A row without a step here fails.
 */

#include "badges/command-gestures.h"
#include "badges/command-steps.h"
#include "badges/command-table.h"
#include "badges/design-add-menu.h"
#include "hand.h"

/* One try of a step, by a key or by mouse. */
typedef struct
{
  Desk *desk;
  const CommandStep *step;
  gboolean by_mouse;
  gboolean is_first; /* of those by key, or by mouse: it is undone as well */
  char *before;
  char *news;
  GBytes *saved;
} Try;

static const RosetteDesignCommand *
find_row (const char *command)
{
  gsize n_commands;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    if (g_str_equal (commands[i].action != NULL ? commands[i].action : commands[i].title, command))
      return &commands[i];

  return NULL;
}

static void
begin (Try *try, Desk *desk, const CommandStep *step)
{
  g_auto (GStrv) keys = g_strsplit (step->before != NULL ? step->before : "", " ", -1);

  *try = (Try){ .desk = desk, .step = step };
  desk_lay (desk, step->selected);
  for (guint i = 0; keys[i] != NULL; i++)
    hand_press (desk->window, keys[i]);
  try->before = desk_describe (desk);
  try->saved = desk_save (desk);
}

static void
end (Try *try)
{
  g_free (try->before);
  g_free (try->news);
  g_bytes_unref (try->saved);
}

/* A click may bring the focus to what was clicked: that is no effect of the command. */
static char *
cut_focus (char *news)
{
  char *focus = strstr (news, "focus: Gtk");
  char *rest = NULL;

  if (focus == NULL)
    focus = strstr (news, "focus: inspector");
  if (focus == NULL)
    return news;

  rest = strstr (focus, "; ");
  if (rest != NULL)
    memmove (focus, rest + 2, strlen (rest + 2) + 1);
  else
    focus[focus - news >= 2 ? -2 : 0] = '\0';

  return news;
}

static gboolean
is_as_expected (gpointer user_data)
{
  Try *try = user_data;
  g_autofree char *after = desk_describe (try->desk);

  g_free (try->news);
  try->news = desk_compare (try->before, after);
  if (strstr (try->step->expected, "focus: ") == NULL)
    try->news = cut_focus (try->news);

  return g_str_equal (try->news, try->step->expected);
}

static void
assert_saved (Desk *desk, GBytes *bytes)
{
  g_autoptr (GBytes) saved = desk_save (desk);

  g_assert_true (g_bytes_equal (saved, bytes));
}

static gboolean
has_action (GtkWidget *widget, gconstpointer detailed)
{
  const char *name = NULL;
  g_autofree char *its = NULL;

  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  name = gtk_actionable_get_action_name (GTK_ACTIONABLE (widget));
  if (name == NULL)
    return FALSE;
  its = g_action_print_detailed_name (
    name, gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)));

  return g_str_equal (its, detailed);
}

static void
click_button (Desk *desk, const char *detailed)
{
  GtkWidget *button = hand_find (GTK_WIDGET (desk->side), has_action, detailed);

  g_assert_nonnull (button);
  g_assert_true (hand_reach (button));
  hand_click (button, GDK_BUTTON_PRIMARY);
}

/* One step: it has its name, is taken back by key or button, and is done again. */
static void
check_undo (Try *try, GBytes *after)
{
  Desk *desk = try->desk;

  g_assert_cmpstr (rosette_design_editor_get_undo_label (desk->editor), ==, try->step->undo);
  if (try->by_mouse)
    click_button (desk, "design.undo");
  else
    hand_press (desk->window, "<Control>z");
  assert_saved (desk, try->saved);
  g_assert_cmpstr (rosette_design_editor_get_redo_label (desk->editor), ==, try->step->undo);
  if (try->by_mouse)
    click_button (desk, "design.redo");
  else
    hand_press (desk->window, "<Control>y");
  assert_saved (desk, after);
}

/* @after: (inout): what the first try came to, which the others come to as well */
static void
check (Try *try, GBytes **after)
{
  gboolean is_history = g_strv_contains (
    (const char *const[]){ "design.undo", "design.redo", NULL }, try->step->command);
  g_autoptr (GBytes) saved = NULL;

  if (!hand_wait (is_as_expected, try))
    g_assert_cmpstr (try->news, ==, try->step->expected);
  saved = desk_save (try->desk);
  if (*after == NULL)
    *after = g_bytes_ref (saved);
  g_assert_true (g_bytes_equal (*after, saved));
  if (!is_history)
    g_assert_true (g_bytes_equal (saved, try->saved) == (try->step->undo == NULL));
  if (try->step->undo != NULL && try->is_first)
    check_undo (try, saved);
}

static void
press_step (Desk *desk, const CommandStep *step, const char *keys, GBytes **after)
{
  Try try;

  g_test_message ("%s by %s", step->command, keys);
  begin (&try, desk, step);
  try.is_first = *after == NULL;
  hand_press (desk->window, keys);
  if (step->then != NULL)
    step->then (desk);
  check (&try, after);
  end (&try);
}

static char **
split_keys (const CommandStep *step)
{
  if (g_strcmp0 (step->keys, "-") == 0)
    return g_new0 (char *, 1);

  return g_strsplit (step->keys != NULL ? step->keys : find_row (step->command)->keys, "|", -1);
}

static gboolean
is_opener (GtkWidget *widget, gconstpointer name)
{
  g_autofree char *its = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return FALSE;
  g_object_get (widget, "menu-name", &its, NULL);

  return g_strcmp0 (its, name) == 0 && gtk_widget_get_mapped (widget);
}

/* Goes into the submenu that an item is in. */
static void
open_submenu (GtkWidget *popover, GtkWidget *item)
{
  GtkWidget *stack = gtk_widget_get_ancestor (item, GTK_TYPE_STACK);
  GtkWidget *page = item;
  GtkWidget *opener = NULL;

  while (gtk_widget_get_parent (page) != stack)
    page = gtk_widget_get_parent (page);
  opener = hand_find (popover, is_opener,
                      gtk_stack_page_get_name (gtk_stack_get_page (GTK_STACK (stack), page)));
  g_assert_nonnull (opener);
  hand_click (opener, GDK_BUTTON_PRIMARY);
}

static char *
dup_label (const CommandStep *step)
{
  return step->label != NULL ? g_strdup (step->label)
                             : rosette_design_command_dup_title (find_row (step->command));
}

static GtkWidget *
find_item (Desk *desk, const CommandStep *step)
{
  g_autofree char *label = dup_label (step);

  return desk_find_item (desk, label);
}

static void
choose_item (Desk *desk, const CommandStep *step)
{
  GtkWidget *item = find_item (desk, step);

  g_assert_nonnull (item);
  g_assert_true (gtk_widget_get_visible (item));
  if (!gtk_widget_get_mapped (item))
    open_submenu (desk_get_popover (desk), item);
  g_assert_true (gtk_widget_get_mapped (item));
  hand_click (item, GDK_BUTTON_PRIMARY);
}

/* A group is clicked where something of it is. */
static void
open_canvas_menu (Desk *desk, const char *selected)
{
  g_auto (GStrv) labels = g_strsplit (selected, " ", -1);
  graphene_point_t point = desk_find_point (desk, 40, 40);

  if (labels[0] != NULL)
    point = desk_find_middle (desk, g_str_equal (labels[0], "Pair") ? "Left" : labels[0]);
  hand_click_at (desk->canvas, point.x, point.y, GDK_BUTTON_SECONDARY, 1);
}

static void
open_list_menu (Desk *desk, const char *selected)
{
  g_auto (GStrv) labels = g_strsplit (selected, " ", -1);
  GtkWidget *row = gesture_find_row (desk, labels[0]);

  g_assert_true (hand_reach (row));
  hand_click (row, GDK_BUTTON_SECONDARY);
}

static void
click_in_add_menu (Desk *desk, const char *detailed)
{
  gesture_click_add (desk);
  desk_await_popover (desk);
  hand_click (hand_find (desk_get_popover (desk), has_action, detailed), GDK_BUTTON_PRIMARY);
}

static void
go (Desk *desk, const CommandStep *step, CommandWays way)
{
  if (way == WAY_CANVAS)
    open_canvas_menu (desk, step->selected);
  if (way == WAY_LIST)
    open_list_menu (desk, step->selected);
  if (way == WAY_CANVAS || way == WAY_LIST)
    choose_item (desk, step);
  else if (way == WAY_BUTTON)
    click_button (desk, step->command);
  else if (way == WAY_ADD)
    click_in_add_menu (desk, step->command);
  else
    step->gesture (desk);
}

static void
click_step (Desk *desk, const CommandStep *step, CommandWays way, gboolean is_first, GBytes **after)
{
  Try try;

  g_test_message ("%s by mouse, way %d", step->command, way);
  begin (&try, desk, step);
  try.by_mouse = TRUE;
  try.is_first = is_first;
  go (desk, step, way);
  if (step->then != NULL)
    step->then (desk);
  check (&try, after);
  end (&try);
}

static void
assert_idle (const Try *try)
{
  g_autofree char *after = desk_describe (try->desk);
  g_autofree char *news = desk_compare (try->before, after);

  g_assert_cmpstr (news, ==, "");
  assert_saved (try->desk, try->saved);
}

static void
assert_item_hidden (Desk *desk, const CommandStep *step, const char *selected)
{
  GtkWidget *item = NULL;

  if (g_str_equal (selected, "Fixed"))
    open_list_menu (desk, selected);
  else
    open_canvas_menu (desk, selected);
  item = find_item (desk, step);
  g_assert_true (item == NULL || !gtk_widget_get_visible (item));
}

/* With @selected it cannot be done: its keys do nothing, and no mouse does it. */
static void
idle_step (Desk *desk, const CommandStep *step, const char *selected)
{
  CommandStep idle = { step->command, .selected = selected };
  g_auto (GStrv) keys = split_keys (step);
  GtkWidget *button = NULL;
  Try try;

  g_test_message ("%s not with “%s”", step->command, selected);
  begin (&try, desk, &idle);
  button = hand_find (GTK_WIDGET (desk->side), has_action, step->command);
  g_assert_true (button == NULL || !gtk_widget_is_sensitive (button));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      gtk_widget_grab_focus (desk->canvas);
      hand_press (desk->window, keys[i]);
      assert_idle (&try);
    }
  if (step->ways & WAY_CANVAS)
    assert_item_hidden (desk, step, selected);
  end (&try);
}

static void
do_idle (Desk *desk, const CommandStep *step)
{
  g_auto (GStrv) selections = g_strsplit (step->idle, "|", -1);

  if (selections[0] == NULL)
    idle_step (desk, step, "");
  for (guint i = 0; selections[i] != NULL; i++)
    idle_step (desk, step, selections[i]);
}

static void
do_step (Desk *desk, const CommandStep *step)
{
  static const CommandWays ways[] = { WAY_CANVAS, WAY_LIST, WAY_BUTTON, WAY_ADD };
  g_autoptr (GBytes) after = NULL;
  g_auto (GStrv) keys = split_keys (step);
  gboolean is_first = TRUE;

  for (guint i = 0; keys[i] != NULL; i++)
    press_step (desk, step, keys[i], &after);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (step->ways & ways[i])
      {
        click_step (desk, step, ways[i], is_first, &after);
        is_first = FALSE;
      }
  if (step->gesture != NULL)
    click_step (desk, step, 0, is_first, &after);
  if (step->idle != NULL)
    do_idle (desk, step);
}

typedef struct
{
  Desk *desk;
  const char *title;
} Section;

static void
test_section (gconstpointer data)
{
  const Section *section = data;
  gsize n_steps;
  const CommandStep *steps = command_steps_get (&n_steps);

  for (gsize i = 0; i < n_steps; i++)
    if (g_str_equal (find_row (steps[i].command)->section, section->title))
      do_step (section->desk, &steps[i]);
}

static gboolean
is_pressed (const RosetteDesignCommand *row, const char *key)
{
  gsize n_steps;
  const CommandStep *steps = command_steps_get (&n_steps);

  for (gsize i = 0; i < n_steps; i++)
    {
      g_auto (GStrv) keys = split_keys (&steps[i]);

      if (find_row (steps[i].command) == row && g_strv_contains ((const char *const *) keys, key))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_clicked (const RosetteDesignCommand *row)
{
  gsize n_steps;
  const CommandStep *steps = command_steps_get (&n_steps);

  for (gsize i = 0; i < n_steps; i++)
    if (find_row (steps[i].command) == row && (steps[i].ways != 0 || steps[i].gesture != NULL))
      return TRUE;

  return FALSE;
}

/* What is new in the table comes here too: each key is pressed, and a mouse gets there. */
static void
test_whole_table (void)
{
  gsize n_commands, n_steps;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);
  const CommandStep *steps = command_steps_get (&n_steps);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_auto (GStrv) keys = g_strsplit_set (commands[i].keys, "| ", -1);

      for (guint j = 0; keys[j] != NULL; j++)
        if (!is_pressed (&commands[i], keys[j]))
          g_error ("Nothing presses %s for “%s”", keys[j], commands[i].title);
      if (!is_clicked (&commands[i]))
        g_error ("No mouse does “%s”", commands[i].title);
    }
  for (gsize i = 0; i < n_steps; i++)
    if (find_row (steps[i].command) == NULL)
      g_error ("The table has no row “%s”", steps[i].command);
}

static void
add_sections (Desk *desk)
{
  gsize n_commands;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    if (i == 0 || !g_str_equal (commands[i].section, commands[i - 1].section))
      {
        g_autofree char *path =
          g_strconcat ("/design-commands-by-hand/", commands[i].section, NULL);
        Section *section = g_new (Section, 1);

        *section = (Section){ desk, commands[i].section };
        g_test_add_data_func_full (path, section, test_section, g_free);
      }
}

int
main (int argc, char *argv[])
{
  Desk desk = { 0 };
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/design-commands-by-hand/whole-table", test_whole_table);
  if (!hand_is_here ())
    return g_test_run ();

  add_sections (&desk);
  desk_open (&desk);
  status = g_test_run ();
  desk_close (&desk);

  return status;
}
