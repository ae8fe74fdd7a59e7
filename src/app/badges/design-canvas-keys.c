/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-canvas-private.h"

#include "artwork/groups.h"
#include "badges/command-table.h"
#include "badges/design-commands.h"

/* In design units, and in degrees. */
#define SMALL_STEP   1.0
#define LARGE_STEP   10.0
#define ROTATE_STEP  15.0
#define ROTATE_SMALL 1.0

/* NULL where nothing that is selected can be changed. */
static RosetteDesignEditor *
get_editor (GtkWidget *widget)
{
  RosetteDesignEditor *editor = ROSETTE_DESIGN_CANVAS (widget)->editor;

  return editor != NULL && rosette_design_editor_can_edit (editor) ? editor : NULL;
}

/* The arrows stay here also where they move nothing: else they would go to the list, and select
 * another layer there. */
static gboolean
move_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RosetteDesignEditor *editor = get_editor (widget);
  double dx, dy;

  g_variant_get (args, "(dd)", &dx, &dy);
  if (editor != NULL)
    rosette_design_move_selected (editor, dx, dy);

  return TRUE;
}

static gboolean
grow_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RosetteDesignEditor *editor = get_editor (widget);
  double dw, dh;

  g_variant_get (args, "(dd)", &dw, &dh);
  if (editor != NULL)
    rosette_design_grow_selected (editor, dw, dh);

  return TRUE;
}

static gboolean
rotate_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RosetteDesignEditor *editor = get_editor (widget);
  double degrees;

  g_variant_get (args, "(d)", &degrees);
  if (editor != NULL)
    rosette_design_rotate_selected (editor, degrees);

  return editor != NULL;
}

static gboolean
enter_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  rosette_design_canvas_enter (ROSETTE_DESIGN_CANVAS (widget), NULL);

  return TRUE;
}

/* The group that what is selected is in; or NULL. */
static RosetteLayer *
get_entered (RosetteDesignEditor *editor)
{
  g_autoptr (GArray) ids = rosette_design_editor_dup_selected_ids (editor);
  RosetteDesign *design = rosette_design_editor_get_design (editor);

  return rosette_design_get_layer (
    design, rosette_design_get_group (design, g_array_index (ids, guint, 0)));
}

/* Takes back a drag; else leaves a group; else selects nothing; else is left to others. */
static gboolean
escape_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RosetteDesignCanvas *self = ROSETTE_DESIGN_CANVAS (widget);

  if (self->editor == NULL)
    return FALSE;

  gtk_widget_queue_draw (widget);
  if (rosette_design_tool_cancel (self->tool))
    return TRUE;

  if (rosette_design_editor_get_n_selected (self->editor) == 0)
    return FALSE;

  rosette_design_editor_select (self->editor, get_entered (self->editor));

  return TRUE;
}

static gboolean
menu_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return rosette_design_canvas_pop_up (ROSETTE_DESIGN_CANVAS (widget));
}

static void
add_arrow (GtkWidgetClass *widget_class, guint key, guint keypad_key, int dx, int dy)
{
  const guint keys[] = { key, keypad_key };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i], 0, move_key, "(dd)", dx * SMALL_STEP,
                                    dy * SMALL_STEP);
      gtk_widget_class_add_binding (widget_class, keys[i], GDK_SHIFT_MASK, move_key, "(dd)",
                                    dx * LARGE_STEP, dy * LARGE_STEP);
      gtk_widget_class_add_binding (widget_class, keys[i], GDK_CONTROL_MASK, grow_key, "(dd)",
                                    dx * LARGE_STEP, dy * LARGE_STEP);
      gtk_widget_class_add_binding (widget_class, keys[i], GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                    grow_key, "(dd)", dx * SMALL_STEP, dy * SMALL_STEP);
    }
}

/* Alt with an arrow goes back to all badges, and up and down in the list of layers. */
static void
add_rotation (GtkWidgetClass *widget_class, guint key, int way)
{
  gtk_widget_class_add_binding (widget_class, key, 0, rotate_key, "(d)", way * ROTATE_STEP);
  gtk_widget_class_add_binding (widget_class, key, GDK_ALT_MASK, rotate_key, "(d)",
                                way * ROTATE_SMALL);
}

void
rosette_design_canvas_class_add_keys (GtkWidgetClass *widget_class)
{
  add_rotation (widget_class, GDK_KEY_bracketleft, -1);
  add_rotation (widget_class, GDK_KEY_bracketright, 1);
  add_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  rosette_command_table_bind_class (widget_class, ROSETTE_KEYS_CANVAS);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
}

static gboolean
key_pressed_cb (RosetteDesignCanvas *self, guint key)
{
  if (key != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;

  self->is_space_held = TRUE;
  rosette_design_canvas_update_cursor (self, 0);

  return GDK_EVENT_STOP;
}

static void
release_space (RosetteDesignCanvas *self)
{
  self->is_space_held = FALSE;
  rosette_design_canvas_update_cursor (self, 0);
}

static void
key_released_cb (RosetteDesignCanvas *self, guint key)
{
  if (key == GDK_KEY_space)
    release_space (self);
}

/* Shift pressed during a drag counts at once. */
static gboolean
modifiers_cb (RosetteDesignCanvas *self, GdkModifierType state)
{
  if (!self->is_panning)
    rosette_design_canvas_move_tool (self, state);

  return GDK_EVENT_PROPAGATE;
}

void
rosette_design_canvas_add_keys (RosetteDesignCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  g_signal_connect_swapped (keys, "modifiers", G_CALLBACK (modifiers_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (release_space), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
