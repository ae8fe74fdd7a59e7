/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/command-table.h"

#include <glib/gi18n.h>
#include <string.h>

static const RosetteDesignCommand commands[] = {
  { "design.undo", N_ ("_Undo"), "<Control>z", ROSETTE_KEYS_EVERYWHERE, N_ ("Editing") },
  { "design.redo", N_ ("_Redo"), "<Control><Shift>z|<Control>y", ROSETTE_KEYS_EVERYWHERE,
    N_ ("Editing") },
  { "layer.cut", N_ ("Cu_t"), "<Control>x|<Shift>Delete", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Editing") },
  { "layer.copy", N_ ("_Copy"), "<Control>c|<Control>Insert", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Editing") },
  { "design.paste", N_ ("_Paste"), "<Control>v|<Shift>Insert", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Editing") },
  { "design.copy-image", N_ ("Copy _Image"), "<Control><Shift>c", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Editing") },
  { "layer.duplicate", N_ ("_Duplicate"), "<Control>d", ROSETTE_KEYS_EVERYWHERE, N_ ("Editing") },
  { "layer.remove", N_ ("D_elete"), "Delete|KP_Delete|BackSpace", ROSETTE_KEYS_CANVAS,
    N_ ("Editing") },
  { "layer.rename", N_ ("Re_name"), "F2", ROSETTE_KEYS_CANVAS, N_ ("Editing") },
  { "layer.edit-text", N_ ("Edit the Te_xt"), "Return|KP_Enter", ROSETTE_KEYS_TOLD,
    N_ ("Editing") },
  { "layer.properties", N_ ("_Properties"), "<Alt>Return|<Alt>KP_Enter", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Editing") },
  { "layer.edit-fill", N_ ("Move the _Gradient on the Canvas"), "g", ROSETTE_KEYS_CANVAS,
    N_ ("Editing") },
  { "design.select-all", N_ ("Select _All"), "<Control>a", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Selecting") },
  { NULL, N_ ("Select Nothing, or Leave a Group"), "Escape", ROSETTE_KEYS_TOLD, N_ ("Selecting") },
  { NULL, N_ ("Next Layer, Previous Layer"), "Tab <Shift>Tab", ROSETTE_KEYS_TOLD,
    N_ ("Selecting") },
  { "layer.raise", N_ ("_Raise"), "<Control>bracketright|<Alt>Up", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Order and Groups") },
  { "layer.lower", N_ ("Lo_wer"), "<Control>bracketleft|<Alt>Down", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Order and Groups") },
  { "layer.raise-to-top", N_ ("To the _Front"),
    "<Control><Shift>bracketright|<Control>braceright|Home", ROSETTE_KEYS_CANVAS,
    N_ ("Order and Groups") },
  { "layer.lower-to-bottom", N_ ("To the _Back"),
    "<Control><Shift>bracketleft|<Control>braceleft|End", ROSETTE_KEYS_CANVAS,
    N_ ("Order and Groups") },
  { "layer.group", N_ ("_Group"), "<Control>g", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Order and Groups") },
  { "layer.ungroup", N_ ("U_ngroup"), "<Control><Shift>g", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Order and Groups") },
  { "layer.take-apart", N_ ("Ta_ke Apart into Shapes"), "<Control><Shift>k",
    ROSETTE_KEYS_OUTSIDE_TEXT, N_ ("Order and Groups") },
  { "layer.toggle-fold", N_ ("_Fold or Unfold"), "<Control>period", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Order and Groups") },
  { "layer.toggle-hidden", N_ ("_Hide or Show"), "<Control>h", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Order and Groups") },
  { "layer.toggle-locked", N_ ("_Lock or Unlock"), "<Control>l", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Order and Groups") },
  { "layer.align::left", N_ ("Align _Left"), "<Control><Shift>l", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Aligning") },
  { "layer.align::center", N_ ("Align _Centre"), "<Control><Shift>e", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Aligning") },
  { "layer.align::right", N_ ("Align _Right"), "<Control><Shift>r", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Aligning") },
  { "layer.align::top", N_ ("Align _Top"), "<Control><Shift>t", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Aligning") },
  { "layer.align::middle", N_ ("Align _Middle"), "<Control><Shift>m", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Aligning") },
  { "layer.align::bottom", N_ ("Align _Bottom"), "<Control><Shift>b", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Aligning") },
  { "layer.distribute::across", N_ ("Equal Spaces A_cross"), "<Control><Alt>h",
    ROSETTE_KEYS_OUTSIDE_TEXT, N_ ("Aligning") },
  { "layer.distribute::down", N_ ("Equal Spaces _Down"), "<Control><Alt>v",
    ROSETTE_KEYS_OUTSIDE_TEXT, N_ ("Aligning") },
  { "layer.mirror::across", N_ ("M_irror"), "<Shift>h", ROSETTE_KEYS_CANVAS, N_ ("Aligning") },
  { "layer.mirror::down", N_ ("_Flip"), "<Shift>v", ROSETTE_KEYS_CANVAS, N_ ("Aligning") },
  { NULL, N_ ("Move by 1"), "Left Right Up Down", ROSETTE_KEYS_TOLD,
    N_ ("Moving, Sizing, Turning") },
  { NULL, N_ ("Move by 10"), "<Shift>Left <Shift>Right <Shift>Up <Shift>Down", ROSETTE_KEYS_TOLD,
    N_ ("Moving, Sizing, Turning") },
  { NULL, N_ ("Narrower, Wider by 10"), "<Control>Left <Control>Right", ROSETTE_KEYS_TOLD,
    N_ ("Moving, Sizing, Turning") },
  { NULL, N_ ("Lower, Higher by 10"), "<Control>Up <Control>Down", ROSETTE_KEYS_TOLD,
    N_ ("Moving, Sizing, Turning") },
  { NULL, N_ ("Narrower, Wider by 1"), "<Control><Shift>Left <Control><Shift>Right",
    ROSETTE_KEYS_TOLD, N_ ("Moving, Sizing, Turning") },
  { NULL, N_ ("Turn by 15°"), "bracketleft bracketright", ROSETTE_KEYS_TOLD,
    N_ ("Moving, Sizing, Turning") },
  { NULL, N_ ("Turn by 1°"), "<Alt>bracketleft <Alt>bracketright", ROSETTE_KEYS_TOLD,
    N_ ("Moving, Sizing, Turning") },
  { "design.add", N_ ("Add a _Layer"), "Insert|KP_Insert", ROSETTE_KEYS_OUTSIDE_TEXT,
    N_ ("Adding") },
  { "design.add-shape::text", N_ ("Add a _Text"), "t", ROSETTE_KEYS_CANVAS, N_ ("Adding") },
  { "design.add-shape::arc", N_ ("Add a Text on a _Circle"), "<Shift>t", ROSETTE_KEYS_CANVAS,
    N_ ("Adding") },
  { "design.add-symbol", N_ ("Add a _Symbol"), "s", ROSETTE_KEYS_CANVAS, N_ ("Adding") },
  { "design.add-picture", N_ ("Add a _Picture"), "p", ROSETTE_KEYS_CANVAS, N_ ("Adding") },
  { "design.zoom-in", N_ ("Zoom _In"), "<Control>plus|<Control>equal|<Control>KP_Add",
    ROSETTE_KEYS_EVERYWHERE, N_ ("Seeing") },
  { "design.zoom-out", N_ ("Zoom _Out"), "<Control>minus|<Control>KP_Subtract",
    ROSETTE_KEYS_EVERYWHERE, N_ ("Seeing") },
  { "design.zoom-fit", N_ ("Show _All of It"), "<Control>0|<Control>KP_0", ROSETTE_KEYS_EVERYWHERE,
    N_ ("Seeing") },
  { "design.toggle-review", N_ ("Preview and _Checks"), "F9", ROSETTE_KEYS_EVERYWHERE,
    N_ ("Seeing") },
  { NULL, N_ ("Menu of What Is Selected"), "Menu <Shift>F10", ROSETTE_KEYS_TOLD, N_ ("Seeing") },
};

const RosetteDesignCommand *
rosette_command_table_get (gsize *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);

  return commands;
}

const RosetteDesignCommand *
rosette_command_table_find (const char *action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].action, action) == 0)
      return &commands[i];

  return NULL;
}

char *
rosette_design_command_dup_title (const RosetteDesignCommand *self)
{
  g_auto (GStrv) parts = g_strsplit (_ (self->title), "_", -1);

  return g_strjoinv (NULL, parts);
}

/* Of the first alternative: "Ctrl+D". */
static char *
dup_key_label (const char *keys)
{
  g_auto (GStrv) alternatives = g_strsplit (keys, "|", -1);
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (alternatives[0], &key, &modifiers))
    return NULL;

  return gtk_accelerator_get_label (key, modifiers);
}

char *
rosette_design_command_dup_tooltip (const RosetteDesignCommand *self)
{
  g_autofree char *title = rosette_design_command_dup_title (self);
  g_autofree char *key = self->keys != NULL ? dup_key_label (self->keys) : NULL;

  if (key == NULL)
    return g_steal_pointer (&title);

  /* Translators: what a button does, and its key: "Duplicate (Ctrl+D)" */
  return g_strdup_printf (_ ("%s (%s)"), title, key);
}

static GtkShortcut *
create_shortcut (const RosetteDesignCommand *command, const char *key)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkShortcut *shortcut = NULL;

  if (!g_action_parse_detailed_name (command->action, &name, &target, NULL))
    g_return_val_if_reached (NULL);

  shortcut =
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key), gtk_named_action_new (name));
  gtk_shortcut_set_arguments (shortcut, target);

  return shortcut;
}

/* The last shortcut is what menus show: the first alternative comes last. */
static GPtrArray *
create_shortcuts (RosetteKeysScope scope)
{
  GPtrArray *shortcuts = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (GStrv) keys = NULL;

      if (commands[i].action == NULL || commands[i].keys == NULL || commands[i].scope != scope)
        continue;

      keys = g_strsplit (commands[i].keys, "|", -1);
      for (guint at = g_strv_length (keys); at > 0; at--)
        g_ptr_array_add (shortcuts, create_shortcut (&commands[i], keys[at - 1]));
    }

  return shortcuts;
}

void
rosette_command_table_bind_class (GtkWidgetClass *widget_class, RosetteKeysScope scope)
{
  g_autoptr (GPtrArray) shortcuts = create_shortcuts (scope);

  for (guint i = 0; i < shortcuts->len; i++)
    gtk_widget_class_add_shortcut (widget_class, g_ptr_array_index (shortcuts, i));
}

void
rosette_command_table_add_controller (GtkWidget *widget,
                                      RosetteKeysScope scope,
                                      GtkPropagationPhase phase)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  g_autoptr (GPtrArray) shortcuts = create_shortcuts (scope);

  gtk_event_controller_set_propagation_phase (controller, phase);
  for (guint i = 0; i < shortcuts->len; i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          g_object_ref (g_ptr_array_index (shortcuts, i)));
  gtk_widget_add_controller (widget, controller);
}

static const RosetteDesignCommand *
find_of_button (GtkWidget *widget)
{
  const char *name = NULL;
  g_autofree char *detailed = NULL;

  if (!GTK_IS_BUTTON (widget))
    return NULL;

  name = gtk_actionable_get_action_name (GTK_ACTIONABLE (widget));
  if (name == NULL)
    return NULL;

  detailed = g_action_print_detailed_name (
    name, gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)));

  return rosette_command_table_find (detailed);
}

void
rosette_command_table_set_tooltips (GtkWidget *root)
{
  const RosetteDesignCommand *command = find_of_button (root);

  if (command != NULL)
    {
      g_autofree char *tooltip = rosette_design_command_dup_tooltip (command);

      gtk_widget_set_tooltip_text (root, tooltip);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    rosette_command_table_set_tooltips (child);
}

void
rosette_command_table_append (GMenu *menu, const char *action, const char *label)
{
  const RosetteDesignCommand *command = rosette_command_table_find (action);
  g_autoptr (GMenuItem) item = NULL;

  g_return_if_fail (command != NULL);

  item = g_menu_item_new (label != NULL ? label : _ (command->title), command->action);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}
