/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "window.h"

#include "check/check-pane.h"
#include "narrow-bin.h"
#include "welcome-page.h"

struct _RosetteWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  AdwViewStack *panes;
  RosetteCheckPane *check_pane;
  GtkWidget *drop_hint;
};

G_DEFINE_FINAL_TYPE (RosetteWindow, rosette_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_pane (RosetteWindow *self, const char *name)
{
  if (adw_view_stack_get_child_by_name (self->panes, name) == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "panes");
  adw_view_stack_set_visible_child_name (self->panes, name);
}

static void
show_pane_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_pane (ROSETTE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);

  show_pane (self, "check");
  gtk_widget_activate_action (GTK_WIDGET (self->check_pane), "check.open", NULL);
}

static void
paste_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);

  show_pane (self, "check");
  gtk_widget_activate_action (GTK_WIDGET (self->check_pane), "check.paste", NULL);
}

static void
toast_cb (RosetteWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

static GdkDragAction
drop_enter_cb (RosetteWindow *self, double x, double y, GtkDropTarget *target)
{
  gtk_widget_set_visible (self->drop_hint, TRUE);

  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (RosetteWindow *self, GtkDropTarget *target)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
}

static gboolean
drop_cb (RosetteWindow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) dropped = gdk_file_list_get_files (g_value_get_boxed (value));

  gtk_widget_set_visible (self->drop_hint, FALSE);

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  rosette_window_check_files (self, G_LIST_MODEL (files));

  return TRUE;
}

/* Before the widgets under the pointer: an entry would take the file's address as text. */
static void
add_drop_target (RosetteWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (drop_enter_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
rosette_window_class_init (RosetteWindowClass *klass)
{
  static const char *const panes[] = { "badges", "recipients", "issue", "check" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ROSETTE_TYPE_CHECK_PANE);
  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  g_type_ensure (ROSETTE_TYPE_WELCOME_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, check_pane);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, drop_hint);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "win.show-pane", "s", show_pane_action);

  /* Of the class, not of the application: an entry that has the focus pastes for itself. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "win.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste",
                                       NULL);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.show-pane",
                                         "s", panes[i]);
}

static void
rosette_window_init (RosetteWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drop_target (self);
}

GtkWidget *
rosette_window_new (GtkApplication *application)
{
  return g_object_new (ROSETTE_TYPE_WINDOW, "application", application, NULL);
}

void
rosette_window_check_files (RosetteWindow *self, GListModel *files)
{
  g_return_if_fail (ROSETTE_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  show_pane (self, "check");
  rosette_check_pane_check_files (self->check_pane, files);
}
